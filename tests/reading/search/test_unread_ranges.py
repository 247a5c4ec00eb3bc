"""Unread ranges: neither end of a range that a bound leads to is a figure of its own."""

from __future__ import annotations

from itertools import product

import pytest

from silkledger.reading.search.candidates import candidates

BOUNDED = {
    "de": ("etwa", "rund", "mehr als", "mindestens", "innerhalb von", "knapp"),
    "en": ("about", "some", "more than", "at least", "nearly"),
    "fr": ("environ", "quelque", "plus de", "au moins"),
    "ru": ("около", "примерно", "более", "не менее"),
}
JOINTS = {"de": (" bis ", "–", "-"), "en": (" to ", "–", "-"), "fr": (" à ",), "ru": ("–", "-")}
UNITS = {
    "de": ("Prozent", "Menschen", "Euro", "Tonnen", "Geschäftstagen"),
    "en": ("percent", "people", "euros", "tonnes"),
    "fr": ("personnes", "euros", "tonnes"),
    "ru": ("процентов", "человек", "евро", "тонн"),
}
CASES = [
    (language, f"{bound} 10{joint}15 {unit}")
    for language, bounds in BOUNDED.items()
    for bound, joint, unit in product(bounds, JOINTS[language], UNITS[language])
]


@pytest.mark.parametrize(("language", "wording"), CASES)
def test_no_end_of_a_bounded_range_is_a_figure(language: str, wording: str) -> None:
    found = list(candidates(f"({wording})", language))
    assert all(each.quantity.bound == "range" for each in found), found


@pytest.mark.parametrize(
    ("language", "text", "bounds"),
    [
        ("de", "Der Preis würde um 10 bis 20 Prozent je Kilo steigen.", ["range"]),
        ("de", "10 bis 20 Prozent mehr", ["range"]),
        ("de", "Sie zahlen 50 Prozent bis maximal 1.000 Euro.", ["exact", "le"]),
        ("de", "Sie zahlen 50 Prozent höchstens aber 1.000 Euro.", ["exact", "le"]),
        ("de", "Das sind 50 Prozent mindestens.", ["ge"]),
        ("fr", "Il y a 571.605 donneurs – 545.814 en 2022.", ["exact"]),
    ],
)
def test_a_range_and_bounds_of_two_amounts_stay(
    language: str, text: str, bounds: list[str]
) -> None:
    assert [each.quantity.bound for each in candidates(text, language)] == bounds
