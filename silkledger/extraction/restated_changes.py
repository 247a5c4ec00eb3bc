"""Changes that are printed twice, as a rate and as a number without a unit of its own.

"1.5 million nights, up 8.9 % (+123,000)": the number counts what an amount nearby counts, if with
that amount the rate follows from it. Arithmetic decides, so that no other amount lends its unit.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from silkledger.reading.quantities import QuantityContext, read_quantity
from silkledger.reading.results import Quantity
from silkledger.reading.search.shared_units import UNSHARED
from silkledger.schemas.vocabulary import built_once

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from silkledger.extraction.mentions import Mentioned
    from silkledger.extraction.passages import TextSentence
    from silkledger.reading.search.found_figure import FoundFigure
    from silkledger.reading.search.open_numbers import OpenNumber
    from silkledger.schemas.vocabulary import Vocabulary

_RATES = ("share", "rate")
_ROUGH = 4  # a rate that is not this many times its last half digit fits too many numbers
_LOOSE = Decimal("0.15")  # of a rate, by which the rounding of its numbers may leave it open
_VERBAL = re.compile(r"\s\w+\s[(（]")  # was eine Zunahme von 2,9 Prozent bedeutet (
_SIGNS = {"+": 1, "-": -1, "−": -1, "–": -1}


class LentUnit(NamedTuple):
    """The printed words of a unit that a number has, their span, and why they are its own.

    Of a number of `another_time` the date of the amount is not its own, and of one of an
    `open_place` the place beside it may be where what is counted comes from. One that `is_change`
    is a change of the amount, as its sign tells.
    """

    words: str
    start: int
    end: int
    reason: str = "the unit of what it is a change of"
    another_time: bool = False
    open_place: bool = False
    is_change: bool = False


def restated_changes(
    mentioned: Mentioned,
    sentence: TextSentence,
    figures: Sequence[FoundFigure],
    numbers: Iterable[OpenNumber],
    amounts: Sequence[FoundFigure],
) -> Iterator[tuple[OpenNumber, LentUnit]]:
    """Yield the numbers of a sentence that say a rate beside them once more, with their units.

    `figures` are those of the sentence, `amounts` those before them that may be what changed.
    """
    rates = [each for each in figures if each.refusal is None and _is_rate(each)]
    known = [each for each in (*amounts, *figures) if _is_amount(each)]
    for number in numbers if rates and known else ():
        rate = _beside(mentioned, sentence, number, rates)
        if rate is None:
            continue
        fitting = [
            unit
            for each in known
            if (unit := _unit_of(mentioned.text, each)) is not None
            and _fits(mentioned, number, rate.quantity, each, unit.words)
        ]
        if len({unit.words for unit in fitting}) == 1:
            yield number, fitting[-1]


def _unit_of(text: str, amount: FoundFigure) -> LentUnit | None:
    if amount.own_unit is None:
        return None
    return LentUnit(text[slice(*amount.own_unit)].replace("\n", " "), *amount.own_unit)


def _is_rate(figure: FoundFigure) -> bool:
    return figure.quantity.dimension in _RATES and bool(figure.quantity.value)


def _is_amount(figure: FoundFigure) -> bool:
    quantity = figure.quantity
    measures = quantity.dimension not in UNSHARED and quantity.bound != "range"
    return figure.refusal is None and measures


def _beside(
    mentioned: Mentioned,
    sentence: TextSentence,
    number: OpenNumber,
    rates: Sequence[FoundFigure],
) -> FoundFigure | None:
    """Return the rate that only a joint parts from a number, if both have the same direction."""
    text, joint = mentioned.text, _joint(mentioned.source.vocabulary)
    sign = _SIGNS.get(text[number.start : number.start + 1])
    opened = text[sentence.start : number.start].rstrip().endswith(("(", "（"))
    for rate in rates:
        if rate.end <= number.start:
            between = text[rate.end : number.start]
        else:
            between = text[number.end : rate.start]
        falls = rate.quantity.value < 0
        joined = joint.fullmatch(between) or (sign and _VERBAL.fullmatch(between))
        if not joined or (sign is None and (opened or falls)):
            continue
        if sign is None or (sign < 0) == falls:
            return rate
    return None


def _fits(
    mentioned: Mentioned, number: OpenNumber, rate: Quantity, amount: FoundFigure, unit: str
) -> bool:
    """Whether a change by a number is the rate of an amount, which is its level after or before."""
    source = mentioned.source
    words = mentioned.text[number.start : number.end].replace("\n", " ")
    context = QuantityContext(unit=unit, locale=source.locale, vocabulary=source.vocabulary)
    change, level = read_quantity(words, context), amount.quantity
    if not isinstance(change, Quantity) or change.unit != level.unit:
        return False
    wide = _half(rate)
    if not wide or abs(rate.value) < _ROUGH * wide or level.value <= 0:
        return False
    size = abs(change.value) * (-1 if rate.value < 0 else 1)
    low, high = rate.value - wide, rate.value + wide
    slack = _half(change) + _half(level)
    most = 4 * wide + abs(rate.value) * _LOOSE
    for base in (level.value - size, level.value):
        if base <= slack:
            continue
        ends = [
            100 * (size + sign * _half(change)) / (base + base_sign * slack)
            for sign in (-1, 1)
            for base_sign in (-1, 1)
        ]
        if min(ends) <= high and low <= max(ends) and max(ends) - min(ends) <= most:
            return True
    return False


def _half(quantity: Quantity) -> Decimal:
    """Return half the last printed digit of a quantity."""
    return abs(quantity.lower_digit) / 2


@built_once
def _joint(vocabulary: Vocabulary) -> re.Pattern[str]:
    """Return the pattern of what may part a number from its rate: (, ; / "or"."""
    columns = ("kind", "language", "words")
    words = sorted(
        re.escape(word)
        for entry in vocabulary.load("lent_units", columns, required=columns)
        if entry["kind"] == "or"
        for word in entry.list("words")
    )
    return re.compile(rf"\s*[(（;；/,，]?\s*(?:(?:{'|'.join(words)})\s*)?")
