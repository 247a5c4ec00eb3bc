"""Words of a text are known again by their form, and nouns by their cases and numbers alone."""

from __future__ import annotations

import pytest

from silkledger.extraction.vocabularies import indicators_named
from silkledger.extraction.words import form_of, is_case_of, words_of
from silkledger.schemas.vocabulary import SHIPPED


def _codes(text: str, language: str) -> list[object]:
    words = words_of(text, language, SHIPPED)
    return [found.value for found in indicators_named(SHIPPED, language).find(words)]


@pytest.mark.parametrize(
    ("noun", "other", "language"),
    [("paro", "para", "es"), ("Reis", "reist", "de"), ("paro", "par", "es")],
)
def test_a_word_that_only_begins_alike_suggests_no_indicator(
    noun: str, other: str, language: str
) -> None:
    assert not is_case_of(other.lower(), noun.lower(), language)


def test_a_preposition_is_not_a_noun_of_the_same_form() -> None:
    assert form_of("para", "es", SHIPPED) == form_of("paro", "es", SHIPPED)
    assert _codes("el paro", "es") == ["unemployment_rate"]
    assert _codes("la mitad para el archipiélago", "es") == []


@pytest.mark.parametrize(
    ("noun", "case", "language"),
    [
        ("exportation", "exportations", "fr"),
        ("tasa", "tasas", "es"),
        ("Ausfuhr", "Ausfuhren", "de"),
        ("Preis", "Preises", "de"),
    ],
)
def test_cases_and_numbers_are_known(noun: str, case: str, language: str) -> None:
    assert is_case_of(case.lower(), noun.lower(), language)
