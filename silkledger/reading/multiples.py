"""Multiples: "doubled", "grew 3 times", "3-fold", 增长3倍, "в 3 раза" as the ratio of end to start.

Words that may mean N times the start or N times more than it are refused, unless bounded from
below: both are above N.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from silkledger.reading.faults import UnreadableError
from silkledger.reading.numbers import Number, quotient

if TYPE_CHECKING:
    from silkledger.reading.phrases import Phrase

_FROM_BELOW = frozenset(("gt", "ge"))
_ONE = Number(Decimal(1), Decimal(1), 60)


class MultipleReading(NamedTuple):
    """The ratio, and the rules that made it."""

    number: Number
    rules: tuple[str, ...]


def falls(found: Phrase) -> bool:
    """Whether a multiple is one of decrease: halved, a twofold fall."""
    small = found.multiple == "ratio" and found.amounts[0].number.value < 1
    return small or found.change == "down" or "times_less" in found.remarks


def read_multiple(
    number: Number, found: Phrase, bound: str, text: str, *, wanted: bool, allowed: bool
) -> MultipleReading:
    """The ratio of end to start. `wanted`: the indicator is a multiple; `allowed`: it is one, or
    nothing says what it is.

    Raises UnreadableError where the words leave it open.
    """
    remarks = found.remarks
    _refuse_words(found, bound, text)
    match found.multiple:
        case "as":
            return MultipleReading(number, ("multiple.ratio",))
        case "times_in" if "in_times" not in remarks and not wanted:
            raise UnreadableError("multiple.occurrences", text)
        case "ratio" | "multiplied" | "fold" | "times_in":
            # A threefold fall leaves a third; halved says so itself.
            ratio = quotient(_ONE, number, text) if falls(found) and number.value > 1 else number
            return MultipleReading(ratio, ("multiple.ratio",))
    if falls(found):
        raise UnreadableError("multiple.decrease", text)
    if "multiple_by" in remarks:
        return MultipleReading(
            number._replace(value=number.value + 1), ("multiple.ratio", "multiple.grown_by")
        )
    if found.by or remarks & {"times_more", "multiple_more"}:
        if bound not in _FROM_BELOW:
            raise UnreadableError("multiple.unclear", text)
        return MultipleReading(number, ("multiple.ratio", "multiple.more"))
    if not found.change and not allowed:
        raise UnreadableError("multiple.occurrences", text)
    return MultipleReading(number, ("multiple.ratio",))


def _refuse_words(found: Phrase, bound: str, text: str) -> None:
    """Refuses a multiple in one word that may count occurrences (dreimal) or what is added (um das
    Doppelte gestiegen).
    """
    if found.multiple == "counted" and "times_more" not in found.remarks:
        raise UnreadableError("multiple.occurrences", text)
    if found.multiple == "ratio" and found.by and bound not in _FROM_BELOW:
        raise UnreadableError("multiple.unclear", text)
