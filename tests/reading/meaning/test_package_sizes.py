"""Packages that are counted may tell their size, which is no second figure."""

from __future__ import annotations

import pytest

from tests.support.readings import read, refusals


@pytest.mark.parametrize(
    ("wording", "locale", "expected"),
    [
        ("sumaron 1.767.580 sacos de 60 kilos", "es", (1_767_580, "saco")),
        ("120 millones de cajas de 18 kilos", "es", (120_000_000, "caja")),
        ("1,7 million de sacs de 60 kg", "fr", (1_700_000, "sac")),
        ("1.7 million bags of 60 kg", "en", (1_700_000, "bag")),
        ("1,7 Millionen Säcke à 60 kg", "de", (1_700_000, "sack")),
    ],
)
def test_the_packages_are_counted(wording: str, locale: str, expected: tuple[int, str]) -> None:
    found = read(wording, locale)
    assert (int(found.value), found.counted) == expected


@pytest.mark.parametrize(
    ("wording", "locale"),
    [
        ("5 cajas de 20 euros", "es"),
        ("el saco de 60 kilos a 200 dólares", "es"),
        ("200 dólares por sacos de 60 kilos", "es"),
        ("5 boxes of 12 bottles", "en"),
    ],
)
def test_other_numbers_compete(wording: str, locale: str) -> None:
    assert refusals(wording, locale)
