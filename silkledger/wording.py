"""Format numbers, bounds, intervals and periods as text for people.

The words round nothing: a report shows the exact bounds beside them.
"""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any

from silkledger.schemas.vocabulary import SHIPPED

if TYPE_CHECKING:
    from collections.abc import Mapping

    from silkledger.schemas.vocabulary import Entry

BOUND_WORDS = {
    "exact": "",
    "gt": "more than ",
    "ge": "at least ",
    "lt": "less than ",
    "le": "at most ",
    "nearly": "nearly ",
    "approx": "about ",
    "range": "",
}
# The meaning of each verdict of a check or comparison, shown where the verdict first appears.
VERDICT_WORDS = {
    "clash": "The figures describe the same quantity and can't both be true.",
    "contradicted": "No reading of the claim is consistent with the value, however broad.",
    "may_be_revision": (
        "They can't both be true, unless one publication states both in different editions, or "
        "the source of one has replaced it."
    ),
    "may_differ": (
        "The figures can't both be true of the same quantity, but it is left open whether they "
        "count the same, or they are what different witnesses expect."
    ),
    "outdated_copy": "One repeats an earlier edition after a later one was known.",
    "revision": "The same publisher reports a different number in another edition.",
    "consistent_loose": (
        "The claim is consistent with the value only on a broad reading, or says little about it: "
        "the printed number is more than 5 % off."
    ),
    "compatible_by_bound": (
        "At least one figure is a bound, a range or approximate, and both can be true."
    ),
    "rounding": "One number is a rounding of the other, or has its last digits cut off.",
    "cannot_be_checked": (
        "There is no value to compare it with, or the wording doesn't say which one applies."
    ),
    "same_witness": (
        "Both quote the same publication or one article, so they count as one witness."
    ),
    "agree": "Two witnesses report the same number.",
    "consistent": "The claim is consistent with the value, and the printed number is close to it.",
}
# Powers of ten with their names, and how many decimals a number of each may have.
_SCALES = ((12, "trillion", 6), (9, "billion", 6), (6, "million", 3))
_POWERS = {power: float(10**power) for power, *_ in _SCALES}
_MINUS = "\u2212"
_NO_BREAK = "\u00a0"


@cache
def unit_names() -> dict[str, str]:
    """Return the display names of canonical units (vocabularies/unit_names.csv)."""
    return {entry["unit"]: entry["shown"] for entry in _unit_entries()}


@cache
def _names_of_one() -> dict[str, str]:
    """Return the display names behind the number 1, of units whose names have a plural."""
    return {entry["unit"]: entry["one"] for entry in _unit_entries() if entry["one"]}


def _unit_entries() -> tuple[Entry, ...]:
    return SHIPPED.load("unit_names", ("unit", "shown", "one"), required=("unit", "shown"))


def digits(value: float) -> str:
    """Return a number in full, with its digits in groups of three: 4,100,000,000.

    The digits are those of the shortest text that converts back to the same float.

    >>> digits(4.1e9)
    '4,100,000,000'
    """
    text = f"{Decimal(repr(float(value))):,f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return text.replace("-", _MINUS)


def number(value: float) -> str:
    """Return a number with its scale in words: 4.1 billion.

    It is written in full instead if the scaled number has too many decimals: more than three of
    millions, more than six of billions and trillions, which are hard to read in full.

    >>> number(4.1e9).replace("\u00a0", " "), number(1_234_567)
    ('4.1 billion', '1,234,567')
    >>> number(1_318_250_000).replace("\u00a0", " ")
    '1.31825 billion'
    """
    size = abs(value)
    for power, name, decimals in _SCALES:
        if size >= _POWERS[power]:
            scaled = f"{Decimal(repr(float(value))).scaleb(-power).normalize():,f}"
            if len(scaled.partition(".")[2]) <= decimals:
                return f"{scaled}{_NO_BREAK}{name}".replace("-", _MINUS)
            break
    return digits(value)


def with_unit(text: str, unit: str | None) -> str:
    """Return a number's text followed by its unit; one that a dataset added is shown by its code.

    >>> [with_unit(text, "train").replace("\u00a0", " ") for text in ("1", "8,000", "1 to 2")]
    ['1 train', '8,000 trains', '1 to 2 trains']
    >>> with_unit("780", "fishing_vessel").replace("\u00a0", " ")
    '780 fishing vessel'
    """
    if not unit:
        return text
    name = _names_of_one().get(unit) if text == "1" else None
    return f"{text}{_NO_BREAK}{name or unit_names().get(unit) or unit.replace('_', ' ')}"


def reading(bound: str, value: float, lower: float | None, upper: float | None, unit: str) -> str:
    """Return a reading in words: more than 70 billion USD; 20 to 25 %."""
    if bound == "range" and lower is not None and upper is not None:
        return with_unit(f"{number(lower)} to {number(upper)}", unit)
    return BOUND_WORDS[bound] + with_unit(number(value), unit)


def row_reading(row: Mapping[str, Any]) -> str:
    """Return the reading of a row of figures or best, by the noun that it counts, if any."""
    unit = row.get("counted") or row["unit"]
    return reading(row["bound"], row["value"], row["lower"], row["upper"], unit)


def interval(
    value: float,
    lower: float | None,
    upper: float | None,
    *,
    lower_in: bool | None,
    upper_in: bool | None,
) -> str:
    """Return the exact bounds as an inequality of x, or the bare number if there are none.

    >>> interval(70.0, 70.0, None, lower_in=False, upper_in=None)
    'x > 70'
    >>> interval(20.0, 20.0, 25.0, lower_in=True, upper_in=True)
    '20 ≤ x ≤ 25'
    """
    if lower is None and upper is None:
        return f"{digits(value)}, no bounds"
    if lower is not None and lower == upper:
        return f"x = {digits(lower)}"
    low = "" if lower is None else f"{digits(lower)} {'≤' if lower_in else '<'} "
    high = "" if upper is None else f" {'≤' if upper_in else '<'} {digits(upper)}"
    if lower is not None and upper is None:
        return f"x {'≥' if lower_in else '>'} {digits(lower)}"
    return f"{low}x{high}"


def when(period: str | None) -> str:
    """Return an EDTF period in words: 2013-05-03 to 2023-05-03, since 1992-01, undated.

    >>> when("1992-01/..")
    'since 1992-01'
    """
    if not period:
        return "undated"
    start, slash, end = period.partition("/")
    if not slash:
        return period
    if end in ("", ".."):
        return f"since {start}"
    return f"until {end}" if start in ("", "..") else f"{start} to {end}"


def shown(value: object) -> str:
    """Return a value of a reference as text, numbers in full."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return digits(value)
    return str(value)


def ends(lower: float | None, upper: float | None, unit: str | None) -> str:
    """Return the interval of a comparison in words: 28.9 to 30.1 years, from 9 %, up to 9 %."""
    if lower is not None and upper is not None:
        both = number(lower) if lower == upper else f"{number(lower)} to {number(upper)}"
        return with_unit(both, unit)
    if lower is not None:
        return with_unit(f"from {number(lower)}", unit)
    return with_unit(f"up to {number(upper)}", unit) if upper is not None else "nothing to compare"
