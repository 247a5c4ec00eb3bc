"""Base forms of French and Spanish nouns that no ending tells."""

from __future__ import annotations

import pytest

from silkledger.reading.words.known_singulars import known_singular
from tests.support.readings import outcome, read

NOUNS = {
    "es": {
        "tulipanes": "tulipán",
        "baúles": "baúl",
        "ukeleles": "ukelele",
        "abrelatas": "abrelatas",
        "saltamontes": "saltamontes",
        "colmenas": "colmena",
    },
    "fr": {
        "beffrois": "beffroi",
        "képis": "képi",
        "bigoudis": "bigoudi",
        "landaus": "landau",
        "binious": "biniou",
        "libellules": "libellule",
    },
}


@pytest.mark.parametrize(
    ("language", "noun"), [(language, noun) for language, nouns in NOUNS.items() for noun in nouns]
)
def test_the_dictionary_tells_the_base_form(language: str, noun: str) -> None:
    for number in ("500", "1.200" if language == "es" else "1 200"):
        found = read(f"{number} {noun}", language)
        assert (found.unit, found.counted) == ("count", NOUNS[language][noun])


def test_a_scale_leads_to_such_a_noun() -> None:
    assert read("10 millions de képis", "fr").counted == "képi"
    assert read("2 millones de tulipanes", "es").counted == "tulipán"


def test_a_misprint_has_no_base_form() -> None:
    assert outcome("500 zorgaus", "fr") == outcome("500 zorglis", "fr") == "wording.unknown"


@pytest.mark.parametrize(
    ("wording", "language", "value", "noun"),
    [
        ("11 042 de ces libellules", "fr", 11042, "libellule"),
        ("11.042 de sus abanicos", "es", 11042, "abanico"),
        ("dos mil 91 abanicos", "es", 2091, "abanico"),
        ("dos mil 91 quesos", "es", 2091, "queso"),
        ("76 mil 94 quesos", "es", 76094, "queso"),
        ("un million et demi de képis", "fr", 1_500_000, "képi"),
        ("5 millones y medio de abanicos", "es", 5_500_000, "abanico"),
    ],
)
def test_an_unlisted_noun_is_counted_as_a_listed_one_is(
    wording: str, language: str, value: int, noun: str
) -> None:
    found = read(wording, language)
    assert (int(found.value), found.unit, found.counted) == (value, "count", noun)


def test_a_single_digit_behind_thousands_competes() -> None:
    assert outcome("31 mil 9 abanicos", "es") == "number.compete"


@pytest.mark.parametrize("language", ["fr", "es"])
@pytest.mark.parametrize("letter", ["s", "x"])
def test_a_letter_is_no_plural(language: str, letter: str) -> None:
    assert known_singular(letter, language) is None
