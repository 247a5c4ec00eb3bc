"""Joined numbers: German number words that are written as one word."""

from __future__ import annotations

import random

import pytest

from silkledger.reading.search.candidates import candidates
from tests.support.readings import read, refusals

ONES = ["ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun"]
TENS = ["zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig"]
TEENS = ["zehn", "elf", "zwölf"] + [
    f"{word}zehn" for word in ("drei", "vier", "fünf", "sech", "sieb")
]
TEENS += ["achtzehn", "neunzehn"]


def _spelled(number: int, *, ends: bool = True) -> str:
    """The number as German writes it, found without the engine."""
    if number >= 1000:
        rest = _spelled(number % 1000) if number % 1000 else ""
        return f"{_spelled(number // 1000, ends=False)}tausend{rest}"
    if number >= 100:
        rest = _spelled(number % 100, ends=ends) if number % 100 else ""
        return f"{ONES[number // 100 - 1]}hundert{rest}"
    if number >= 20:
        ten = TENS[number // 10 - 2]
        return f"{ONES[number % 10 - 1]}und{ten}" if number % 10 else ten
    if number >= 10:
        return TEENS[number - 10]
    return "eins" if number == 1 and ends else ONES[number - 1]


def test_every_number_is_read_as_its_digits_are() -> None:
    chosen = random.Random(35)
    numbers = [*range(100, 1300), *(chosen.randrange(1300, 10**6) for _ in range(500))]
    for number in numbers:
        wording = f"mehr als {_spelled(number)} Brücken"
        assert read(wording, "de").lower == number, wording


@pytest.mark.parametrize(
    ("wording", "value"),
    [
        ("mit mindestens hunderttausend Einwohnern", 100_000),
        ("wegen der fünftausend Brücken", 5000),
        ("zwölfhundert Betriebe", 1200),
        ("eineinhalbtausend Betriebe", 1500),
        ("hundertfünfzigtausend Wohnungen", 150_000),
        ("dreihundert Millionen Euro", 300_000_000),
    ],
)
def test_a_number_in_a_wording(wording: str, value: int) -> None:
    quantity = read(wording, "de")
    assert quantity.value == value
    assert len(list(candidates(f"Das war {wording}.", "de"))) == 1


@pytest.mark.parametrize(
    "word", ["Tausendundeine", "Tausendfüßler", "tausendzehntausend", "zehntausende", "undtausend"]
)
def test_other_words_are_no_numbers(word: str) -> None:
    assert refusals(f"{word} Brücken", "de")
