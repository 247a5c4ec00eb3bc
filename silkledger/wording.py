"""Numbers, bounds, periods and places as people read them.

The exact bounds are always shown beside the words.
"""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from silkledger.schemas import vocabulary

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
# What the verdict of a check or comparison means, for readers who see the word beside a figure.
VERDICT_WORDS = {
    "clash": "The figures describe the same thing and can't both be true.",
    "contradicted": "The claim can't be true of the value, however broadly its words are read.",
    "revision": "The same publisher reports another number in another edition.",
    "consistent_loose": (
        "The claim is true of the value only if read broadly, or says little: "
        "the printed number is more than 5 % away."
    ),
    "compatible_by_bound": "A bound, a range or “about” is involved, and both can be true.",
    "rounding": "One number is the other, rounded.",
    "cannot_be_checked": "There is no value to compare it with, or the words don't say which.",
    "same_witness": "Both quote the same edition of the same publication: they count as one.",
    "agree": "Two witnesses report the same number.",
    "consistent": "The claim is true of the value, and the printed number is close to it.",
}
_SCALES = ((12, "trillion"), (9, "billion"), (6, "million"))
_MINUS = "\u2212"
_NO_BREAK = "\u00a0"


@cache
def unit_names() -> dict[str, str]:
    """Return how canonical units are shown (vocabularies/unit_names.csv)."""
    return {
        entry["unit"]: entry["shown"]
        for entry in vocabulary.load("unit_names", ("unit", "shown"), key=("unit",))
    }


def digits(value: float) -> str:
    """Return all digits of a number in groups of three: 4,100,000,000.

    They are those of the shortest text that converts back to the same float.

    >>> digits(4.1e9)
    '4,100,000,000'
    """
    text = f"{Decimal(repr(float(value))):,f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return text.replace("-", _MINUS)


def number(value: float) -> str:
    """Return a number with its scale in words: 4.1 billion.

    Plain digits are used where that would need more than three decimals.
    """
    exact = Decimal(repr(float(value)))
    for power, name in _SCALES:
        if abs(exact) >= 10**power:
            scaled = exact.scaleb(-power).normalize()
            exponent = scaled.as_tuple().exponent
            if isinstance(exponent, int) and exponent >= -3:
                return f"{scaled:,f}{_NO_BREAK}{name}".replace("-", _MINUS)
            break
    return digits(value)


def with_unit(text: str, unit: str | None) -> str:
    """Return a number's text followed by its unit."""
    return f"{text}{_NO_BREAK}{unit_names().get(unit, unit)}" if unit else text


def reading(bound: str, value: float, lower: float | None, upper: float | None, unit: str) -> str:
    """Return a reading in words: more than 70 billion USD; 20 to 25 %."""
    if bound == "range" and lower is not None and upper is not None:
        return with_unit(f"{number(lower)} to {number(upper)}", unit)
    return BOUND_WORDS[bound] + with_unit(number(value), unit)


def interval(
    value: float,
    lower: float | None,
    upper: float | None,
    *,
    lower_in: bool | None,
    upper_in: bool | None,
) -> str:
    """Return the exact bounds as an inequality of x; the bare number if there are none."""
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
    """Return a period (EDTF) as people write it: 2013-05-03 to 2023-05-03, since 1992-01.

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
    """Return a value of a reference as text; numbers keep all their digits, in groups."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return digits(value)
    return str(value)


def ends(lower: float | None, upper: float | None, unit: str | None) -> str:
    """Return the interval of a comparison in words: 28.9 to 30.1 years, up to 9 %."""
    if lower is not None and upper is not None:
        both = number(lower) if lower == upper else f"{number(lower)} to {number(upper)}"
        return with_unit(both, unit)
    if lower is not None:
        return with_unit(f"from {number(lower)}", unit)
    return with_unit(f"up to {number(upper)}", unit) if upper is not None else "nothing to compare"
