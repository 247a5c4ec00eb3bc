"""A lower and an upper bound close a range; those of two things, or of two times, do not."""

from __future__ import annotations

import pytest

from silkledger.reading.quantities import QuantityContext, read_quantity
from silkledger.reading.results import Quantity

PAIRS = {
    "en": ("more than {} and less than {} tonnes", "at least {} but no more than {} tonnes"),
    "de": ("mehr als {} und weniger als {} Tonnen", "mindestens {}, aber höchstens {} Tonnen"),
    "fr": ("plus de {} et moins de {} tonnes", "au moins {} mais au plus {} tonnes"),
    "es": ("más de {} y menos de {} toneladas", "al menos {} pero no más de {} toneladas"),
    "ru": ("более {} и менее {} тонн", "не менее {}, но не более {} тонн"),
    "zh": ("大于{}小于{}吨", "不少于{}并不多于{}吨", "多于{}，并且少于{}吨"),
}


def ends(wording: str, language: str, unit: str | None = None) -> str | None:
    """Return the bound, value or ends, and unit of a wording; None if it is refused."""
    found = read_quantity(wording, QuantityContext(unit=unit, locale=language))
    if not isinstance(found, Quantity):
        return None
    value = f"{found.lower}..{found.upper}" if found.bound == "range" else f"{found.value}"
    return f"{found.bound} {value} {found.unit}"


@pytest.mark.parametrize("language", PAIRS)
@pytest.mark.parametrize(("low", "high"), [("10", "40"), ("5", "7"), ("300", "4000")])
def test_two_bounds_are_a_range(language: str, low: str, high: str) -> None:
    for frame in PAIRS[language]:
        assert ends(frame.format(low, high), language) == f"range {low}..{high} t"
        assert ends(frame.format(high, low), language) is None


@pytest.mark.parametrize(
    ("wording", "reading"),
    [
        ("more than 10 and less than 40", "range 10..40 USD"),
        ("more than two point five and less than seven", "range 2.5..7 USD"),
        ("smaller or equal than 100", "le 100 USD"),
        ("bigger or equal than 100", "ge 100 USD"),
        ("less than or equal to 100", "le 100 USD"),
        ("two hundred and a fifth", "exact 200.2 USD"),
        ("nought point eleven", "exact 0.11 USD"),
        ("nought point five", "exact 0.5 USD"),
        ("two point zero three", "exact 2.03 USD"),
        ("two point seventy-one", "exact 2.71 USD"),
        ("five point", None),
    ],
)
def test_beside_a_unit_cell_no_part_is_taken_for_the_whole(
    wording: str, reading: str | None
) -> None:
    assert ends(wording, "en", "USD") == reading


@pytest.mark.parametrize(
    "wording",
    [
        "more than 10 companies and less than 40 workers",
        "more than 10 and less than 40 a year earlier",
        "more than 10 tonnes and less than 40 euros",
    ],
)
def test_bounds_of_two_things_are_no_range(wording: str) -> None:
    assert not (ends(wording, "en") or "").startswith("range")
