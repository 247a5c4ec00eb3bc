"""A bound that ends a wording behind "more", "less" or the time of a change bounds its number."""

from __future__ import annotations

import pytest

from tests.support.readings import read, said, stated


@pytest.mark.parametrize(
    ("wording", "locale", "expected"),
    [
        ("25 % de moins environ", "fr", "approx -25 percent"),
        ("25 % de plus au maximum", "fr", "le 25 percent"),
        ("25 % de moins au minimum", "fr", "le -25 percent"),
        ("une hausse de 4 % sur un an au maximum", "fr", "le 4 percent"),
        ("un 4 % más aproximadamente", "es", "approx 4 percent"),
        ("un 4 % menos como máximo", "es", "ge -4 percent"),
        ("4 percent more at least", "en", "ge 4 percent"),
        ("4 Prozent mehr ungefähr", "de", "approx 4 percent"),
        # What something is compared with bounds nothing.
        ("un 4 % menos que el máximo", "es", "exact -4 percent"),
        ("une hausse de 4 % par rapport au maximum", "fr", "exact 4 percent"),
        ("4 percent below maximum", "en", "exact -4 percent"),
    ],
)
def test_it_bounds_the_number(wording: str, locale: str, expected: str) -> None:
    assert said(read(wording, locale)) == stated(expected)
