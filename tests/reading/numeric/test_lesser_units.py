"""Lesser units behind a number and its unit are one number of the greater unit."""

from __future__ import annotations

from fractions import Fraction

import pytest

from silkledger.reading.quantities import QuantityContext, read_quantity
from silkledger.reading.results import Quantity

# language, "and", then by greater unit: its plural, the lesser one's plural, how many make it.
TIMES = [
    ("en", "and", ("years", "months", 12), ("hours", "minutes", 60), ("minutes", "seconds", 60)),
    ("es", "y", ("años", "meses", 12), ("horas", "minutos", 60), ("minutos", "segundos", 60)),
    ("fr", "et", ("ans", "mois", 12), ("heures", "minutes", 60), ("minutes", "secondes", 60)),
    ("de", "und", ("Jahre", "Monate", 12), ("Stunden", "Minuten", 60), ("Tage", "Stunden", 24)),
    ("ru", "и", ("часов", "минут", 60), ("минут", "секунд", 60), ("лет", "месяцев", 12)),
]
CANONICAL = {"en": ("year", "h", "min"), "es": ("year", "h", "min"), "fr": ("year", "h", "min")}
CANONICAL |= {"de": ("year", "h", "d"), "ru": ("h", "min", "year")}


def _read(text: str, locale: str, statistic: str | None = None) -> tuple[Fraction, str] | None:
    reading = read_quantity(text, QuantityContext(locale=locale, statistic=statistic))
    if not isinstance(reading, Quantity):
        return None
    return Fraction(reading.value), reading.unit


@pytest.mark.parametrize(("language", "joining", "pairs"), [(c, a, p) for c, a, *p in TIMES])
def test_parts_are_added_up(language: str, joining: str, pairs: list[tuple[str, str, int]]) -> None:
    for (greater, lesser, count), unit in zip(pairs, CANONICAL[language], strict=True):
        for part in range(5, count, 7):
            for words in (f"7 {greater} {part} {lesser}", f"7 {greater} {joining} {part} {lesser}"):
                reading = _read(words, language)
                assert reading is not None, words
                assert reading[1] == unit, words
                assert abs(reading[0] - 7 - Fraction(part, count)) < Fraction(1, 10**50), words


@pytest.mark.parametrize(("language", "joining", "pairs"), [(c, a, p) for c, a, *p in TIMES])
def test_more_parts_than_a_unit_has_are_another_figure(
    language: str, joining: str, pairs: list[tuple[str, str, int]]
) -> None:
    for greater, lesser, count in pairs:
        for part in (count, count + 30):
            for words in (f"7 {greater} {part} {lesser}", f"7 {greater} {joining} {part} {lesser}"):
                assert _read(words, language) is None, words


@pytest.mark.parametrize(
    "wording",
    [
        "5 years and 20 weeks",
        "between 2 hours and 40 minutes",
        "7 hours or 30 minutes",
        "from 2 hours to 30 minutes",
        "7 million hours and 30 minutes",
    ],
)
def test_two_times_that_are_not_one(wording: str) -> None:
    assert _read(wording, "en", "level") is None


def test_the_bound_is_of_the_whole() -> None:
    reading = read_quantity("less than 3 hours and 30 minutes", QuantityContext(locale="en"))
    assert isinstance(reading, Quantity)
    assert (reading.bound, str(reading.value), reading.unit) == ("lt", "3.5", "h")
