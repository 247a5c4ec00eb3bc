"""An article before what is counted leads to a subject, and not to what a figure is counted per."""

from __future__ import annotations

import pytest

from silkledger.reading.search.candidates import found_figures

SUBJECTS = {
    "fr": ("les salariés", "les habitants", "les médecins", "la personne"),
    "es": ("la persona", "la empresa", "el habitante"),
}
VERBS = {"fr": ("versent", "paient", "doivent verser"), "es": ("paga", "ahorra", "aporta")}
AMOUNTS = ("5 euros", "10 %")
CASES = [
    (locale, f"{subject} {verb}", amount)
    for locale in SUBJECTS
    for subject in SUBJECTS[locale]
    for verb in VERBS[locale]
    for amount in AMOUNTS
]


@pytest.mark.parametrize(("locale", "words", "amount"), CASES)
def test_the_amount_stands_alone(locale: str, words: str, amount: str) -> None:
    text = f"Selon lui, {words} {amount}."
    (found,) = found_figures(text, locale)
    assert found.refusal is None
    assert "/" not in found.quantity.unit
    assert text[found.start : found.end] == amount


@pytest.mark.parametrize(
    ("locale", "text"), [("fr", "les 1000 clients attendent"), ("es", "los 1.000 clientes esperan")]
)
def test_a_round_number_of_a_subject_is_a_figure(locale: str, text: str) -> None:
    (found,) = found_figures(text, locale)
    assert found.refusal is None


@pytest.mark.parametrize(
    ("locale", "text"), [("fr", "une croissance de 5 % négative"), ("es", "un 5 % negativo")]
)
def test_a_sign_behind_a_rate_leaves_it_open(locale: str, text: str) -> None:
    (found,) = found_figures(text, locale)
    assert found.refusal is not None
