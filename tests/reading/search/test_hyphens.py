"""Half of a range is never read, and its hyphen is no sign."""

from __future__ import annotations

from decimal import Decimal
from itertools import product

import pytest

from silkledger.reading.search.candidates import found_figures

UNITS = {"en": "percent", "de": "Euro", "ru": "тонн", "fr": "tonnes", "es": "euros", "zh": "吨"}
BOUNDS = {
    "en": ("up to", "over", "about", "at least"),
    "de": ("bis zu", "über", "rund", "mindestens"),
    "ru": ("до", "более", "около", "не менее"),
    "fr": ("jusqu'à", "plus de", "environ", "au moins"),
    "es": ("hasta", "más de", "unos", "al menos"),
    "zh": ("超过", "不到", "约", "至少"),
}
CASES = [
    (language, f"{bound} {low}-{high} {UNITS[language]}", (Decimal(low), Decimal(high)))
    for language, bounds in BOUNDS.items()
    for bound, (low, high) in product(bounds, ((80, 85), (5, 6), (20, 120)))
]


@pytest.mark.parametrize(("language", "words", "ends"), CASES)
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
