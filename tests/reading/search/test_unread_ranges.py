"""Unread ranges: neither end of a range that a bound leads to is a figure of its own."""

from __future__ import annotations

from decimal import Decimal
from itertools import product

import pytest

from silkledger.reading.search.candidates import candidates, found_figures
from tests.support.depth import some

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


@pytest.mark.parametrize(("language", "wording"), some(CASES, 5))
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


HYPHENED_UNITS = {
    "en": "percent",
    "de": "Euro",
    "ru": "тонн",
    "fr": "tonnes",
    "es": "euros",
    "zh": "吨",
}
HYPHENED_BOUNDS = {
    "en": ("up to", "over", "about", "at least"),
    "de": ("bis zu", "über", "rund", "mindestens"),
    "ru": ("до", "более", "около", "не менее"),
    "fr": ("jusqu'à", "plus de", "environ", "au moins"),
    "es": ("hasta", "más de", "unos", "al menos"),
    "zh": ("超过", "不到", "约", "至少"),
}
HYPHENED = [
    (language, f"{bound} {low}-{high} {HYPHENED_UNITS[language]}", (Decimal(low), Decimal(high)))
    for language, bounds in HYPHENED_BOUNDS.items()
    for bound, (low, high) in product(bounds, ((80, 85), (5, 6), (20, 120)))
]


@pytest.mark.parametrize(("language", "words", "ends"), HYPHENED)
def test_a_bounded_range_is_read_whole_or_refused(
    language: str, words: str, ends: tuple[Decimal, Decimal]
) -> None:
    text = f"{words}." if language == "zh" else f"Es {words}."
    for figure in found_figures(text, language):
        whole = figure.quantity.lower, figure.quantity.upper
        assert figure.refusal is not None or whole == ends, text
        assert figure.quantity.value >= 0, text


def test_a_sign_behind_a_space_stays_one() -> None:
    (figure,) = found_figures("Output: -5 percent.", "en")
    assert figure.quantity.value == -5
