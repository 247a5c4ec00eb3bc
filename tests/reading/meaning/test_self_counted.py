"""People are as many as a verb of amounting says, and what they earn or owe is not counted."""

from __future__ import annotations

from itertools import product

import pytest

from tests.support.readings import outcome, refusals

PEOPLE = {
    "es": ("los", ("abonados", "usuarios", "turistas", "afiliados", "pacientes")),
    "fr": ("les", ("abonnés", "chômeurs", "visiteurs", "patients", "salariés")),
    "de": ("die", ("Abonnenten", "Besucher", "Patienten")),
}
VERBS = {
    "es": ("se cifran en", "se cifraron en", "ascienden a", "se elevan a", "son", "fueron"),
    "fr": ("se chiffrent à", "s'élèvent à", "sont", "étaient"),
    "de": ("belaufen sich auf", "beliefen sich auf"),
}
NUMBERS = {"es": "4.300", "fr": "4 300", "de": "4.300"}
OWNED = {
    "es": ("las multas a {}", "los sueldos de {}", "las deudas de {}", "a {}", "de {}", "por {}"),
    "fr": ("les amendes aux {1}", "les primes des {1}", "les dépenses de {}", "pour {}"),
    "de": ("die Löhne der {1}", "die Kosten für {}"),
}


@pytest.mark.parametrize("language", PEOPLE)
def test_people_are_as_many_as_the_verb_says(language: str) -> None:
    article, people = PEOPLE[language]
    for noun, verb in product(people, VERBS[language]):
        wording = f"{article} {noun} {verb} {NUMBERS[language]}"
        assert outcome(wording, language, statistic="stock") == "exact 4300 person", wording


@pytest.mark.parametrize("language", OWNED)
def test_what_belongs_to_people_is_not_counted(language: str) -> None:
    article, people = PEOPLE[language]
    for owned, noun, verb in product(OWNED[language], people, VERBS[language]):
        subject = owned.format(f"{article} {noun}", noun)
        wording = f"{subject} {verb} {NUMBERS[language]}"
        assert refusals(wording, language, statistic="stock"), wording


@pytest.mark.parametrize(
    ("wording", "language"),
    [
        ("los turistas son el 3", "es"),
        ("los clientes y las empresas ascienden a 3.000", "es"),
        ("les patients sont âgés de 30", "fr"),
        ("subscribers' debts reached 958,000", "en"),
        ("hotel guests' spending totalled 1.4 million", "en"),
        ("the subscriber reached 958,000", "en"),
        ("residents reached 100", "en"),
        ("la cifra de negocios asciende a 610", "es"),
        ("la cifra de negocios de los clientes asciende a 610", "es"),
        ("el total de ventas a clientes asciende a 610", "es"),
        ("el total de ayudas a estudiantes asciende a 610", "es"),
    ],
)
def test_other_subjects_are_refused(wording: str, language: str) -> None:
    assert refusals(wording, language, statistic="stock")


@pytest.mark.parametrize(
    ("wording", "language", "expected"),
    [
        ("La cifra de damnificados se situó en 610", "es", "exact 610 person"),
        ("el total de visitas asciende a 610", "es", "exact 610 visit"),
        ("portant le nombre d'emplois à près de 63 000", "fr", "nearly 63000 job"),
        ("le nombre d'abonnés est estimé à 15 000", "fr", "exact 15000 person"),
    ],
)
def test_figures_and_numbers_of_people(wording: str, language: str, expected: str) -> None:
    assert outcome(wording, language, statistic="stock") == expected


@pytest.mark.parametrize(
    ("wording", "language"),
    [("l'emploi a crû de 13 600", "fr"), ("el empleo creció en 13.600", "es")],
)
def test_a_mass_noun_counts_no_jobs(wording: str, language: str) -> None:
    assert refusals(wording, language, statistic="increase") == ["unit.none"]
