"""A word for the decimal sign, between words of numbers in each language that has one."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome, refusals

DIGITS = {
    "en": ("point", "zero one two three four five six seven eight nine", "percent"),
    "de": ("Komma", "null eins zwei drei vier fünf sechs sieben acht neun", "Prozent"),
    "fr": ("virgule", "zéro un deux trois quatre cinq six sept huit neuf", "pour cent"),
    "es": ("coma", "cero uno dos tres cuatro cinco seis siete ocho nueve", "por ciento"),
}


@pytest.mark.parametrize("language", DIGITS)
def test_each_digit_behind_the_word_is_read(language: str) -> None:
    sign, listed, percent = DIGITS[language]
    digits = listed.split()
    for whole in range(2, 10):
        for tenth in range(1, 10):
            wording = f"{digits[whole]} {sign} {digits[tenth]} {percent}"
            assert outcome(wording, language) == f"exact {whole}.{tenth} percent", wording
    wording = f"{digits[3]} {sign} {digits[0]} {digits[8]} {percent}"
    assert outcome(wording, language) == "exact 3.08 percent"


@pytest.mark.parametrize(
    ("wording", "reading"),
    [
        ("twenty-one point seven per cent", "exact 21.7 percent"),
        ("three point two million tonnes", "exact 3200000 t"),
        ("fell by zero point five percentage points", "exact -0.5 pp"),
        ("more than nought point five percent", "gt 0.5 percent"),
    ],
)
def test_it_is_one_number_of_its_wording(wording: str, reading: str) -> None:
    assert outcome(wording, "en") == reading


@pytest.mark.parametrize("wording", ["five point percent", "two points five percent", "point five"])
def test_the_word_alone_makes_no_decimal(wording: str) -> None:
    assert refusals(wording, "en")
