"""Multiples: "doubled", "grew 3 times", "3-fold", 增长3倍, "в 3 раза" as the ratio of end to start.

Words that may mean N times the start or N times more than it are refused, unless they are bounded
from below: both readings are then above N.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from silkledger.reading.definitions.digit_groups import Number, quotient
from silkledger.reading.text.faults import UnreadableError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.words.phrases import Phrase
    from silkledger.reading.words.senses import Token

GROWN = "multiple.grown_by"  # the rule of what grew by a multiple
_FROM_BELOW = frozenset(("gt", "ge"))
RATIOS = frozenset(("ratio", "ratio_in"))  # doubled, halved; вдвое
_HUNDRED = Decimal(100)
_OFTEN = 10_000  # times, as which nothing is compared without a word that says so
_ONE = Number(Decimal(1), Decimal(1), 60)


class MultipleReading(NamedTuple):
    """The ratio, and the rules that applied."""

    number: Number
    rules: tuple[str, ...]


def multiple_at(tokens: Sequence[Token], at: int, multiple: str) -> tuple[str, int]:
    """Return the kind of multiple that the words here make of a number, and the place behind them.

    `multiple` is the kind without them. For example 3 times, 3-fold, 3倍, в 3 раза.
    """
    if at < len(tokens) and tokens[at].text == "-" and at + 1 < len(tokens):
        following = tokens[at + 1].word.multiple
        if following is not None and following.kind == "fold":
            return "fold", at + 2
    word = tokens[at].word.multiple if at < len(tokens) else None
    if word is None or word.kind not in ("times", "times_in", "fold"):
        return multiple, at
    behind = tokens[at + 1].word.multiple if at + 1 < len(tokens) else None
    if word.kind == "times" and behind is not None and behind.kind == "as":
        return "as", at + 2
    return word.kind, at + 1


def falls(phrase: Phrase) -> bool:
    """Whether a multiple is one of decrease: halved, a twofold fall."""
    small = phrase.multiple in RATIOS and phrase.amounts[0].number.value < 1
    return small or phrase.change == "down" or "times_less" in phrase.remarks


def turns_multiple(phrase: Phrase, text: str) -> bool:
    """Whether a multiple is one of decrease.

    Raises UnreadableError for a fall behind it that may be of it: вдвое из-за войны упало.
    """
    turned = falls(phrase)
    if "falls_behind" in phrase.remarks and not (phrase.change or turned):
        raise UnreadableError("sign.unclear", text)
    return turned


def read_multiple(
    number: Number, phrase: Phrase, bound: str, text: str, *, wanted: bool, allowed: bool
) -> MultipleReading:
    """Return the ratio of end to start. Raises UnreadableError where the words are ambiguous.

    `wanted` says that the indicator is a multiple; `allowed` that it is one, or that neither row
    nor indicator states a dimension.
    """
    remarks = phrase.remarks
    _refuse_words(phrase, bound, text)
    match phrase.multiple:
        case "as":
            return MultipleReading(number, ("multiple.ratio",))
        case "times_in" if "in_times" not in remarks and not wanted:
            raise UnreadableError("multiple.occurrences", text)
        case "multiplied" | "ratio_in" | "times_in":
            # сократился втрое, fell by a factor of 3: a third is left.
            ratio = quotient(_ONE, number, text) if falls(phrase) and number.value > 1 else number
            return MultipleReading(ratio, ("multiple.ratio",))
        case "ratio" | "fold" if not falls(phrase) or number.value < 1:
            return MultipleReading(number, ("multiple.ratio",))
    if falls(phrase):
        raise UnreadableError("multiple.decrease", text)
    if "multiple_by" in remarks:
        return MultipleReading(number._replace(value=number.value + 1), ("multiple.ratio", GROWN))
    if phrase.by or remarks & {"times_more", "multiple_more"}:
        if bound not in _FROM_BELOW:
            raise UnreadableError("multiple.unclear", text)
        return MultipleReading(number, ("multiple.ratio", "multiple.more"))
    named = phrase.multiple == "times" and phrase.thing and not wanted  # green 10 times
    named = named or (number.value >= _OFTEN and not wanted)  # 40 Millionen Mal heruntergeladen
    if not phrase.change and (named or not allowed):
        raise UnreadableError("multiple.occurrences", text)
    return MultipleReading(number, ("multiple.ratio",))


def percent_of_ratio(ratio: Number) -> Number:
    """Return the rate of change in percent of a ratio of end to start.

    >>> percent_of_ratio(Number(Decimal("0.5"), Decimal("0.1"), 1)).value
    Decimal('-50.0')
    """
    percent = ratio.times(_HUNDRED)
    return percent._replace(value=percent.value - _HUNDRED)


def _is_han(character: str) -> bool:
    return character >= "\u3400"


def _refuse_words(phrase: Phrase, bound: str, text: str) -> None:
    """Raise UnreadableError for a one-word multiple that has more than one meaning.

    It may count occurrences (dreimal) or what is added (um das Doppelte gestiegen).
    """
    once = phrase.multiple == "times" and phrase.amounts[0].number.value == 1
    once = once and phrase.amounts[0].spelled and not any(map(_is_han, text))  # one time
    if once or (phrase.multiple == "counted" and "times_more" not in phrase.remarks):
        raise UnreadableError("multiple.occurrences", text)
    if phrase.multiple in RATIOS and phrase.by and bound not in _FROM_BELOW:
        raise UnreadableError("multiple.unclear", text)
    told = phrase.remarks & {"multiple_by", "multiple_more", "times_more"} or phrase.by
    rises = phrase.change == "up" and not phrase.level and phrase.multiple == "times"
    if rises and not told and any(map(_is_han, text)):
        raise UnreadableError("multiple.unclear", text)
