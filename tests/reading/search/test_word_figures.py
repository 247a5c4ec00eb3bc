"""Counts of unlisted nouns: the time right behind that they are per is part of the figure."""

from __future__ import annotations

import itertools

import pytest

from silkledger.reading.search.candidates import found_figures

COUNTS = {
    "en": (("35 launches",), {"a day": "d", "per week": "week", "an hour": "h"}),
    "fr": (("35 lancements",), {"par jour": "d", "par mois": "month"}),
    "de": (("35 Aufführungen",), {"pro Monat": "month"}),
    "es": (("35 lanzamientos",), {"por semana": "week"}),
    "ru": (
        ("35 пусков", "35 защитных масок", "2 тысячи свиней"),
        {"в сутки": "d", "в день": "d", "в месяц": "month", "в год": "year", "в час": "h"},
    ),
}
CASES = [
    (language, noun, time, unit)
    for language, (nouns, times) in COUNTS.items()
    for noun, (time, unit) in itertools.product(nouns, times.items())
]


@pytest.mark.parametrize(("language", "noun", "time", "unit"), CASES)
def test_the_time_behind_a_count_is_not_lost(
    language: str, noun: str, time: str, unit: str
) -> None:
    found = [each for each in found_figures(f"{noun} {time}.", language) if not each.refusal]
    assert [each.quantity.unit for each in found] == [f"count/{unit}"]
