"""Ratios: words that are a multiple without a number: doubled, halved, "dreimal so viel".

Such a word may also count occurrences (dreimal: on three occasions); multiples decides that.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from silkledger.reading.definitions.digit_groups import number_of_words, written
from silkledger.reading.words.phrases import Amount

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.digit_groups import Number
    from silkledger.reading.definitions.units import Unit
    from silkledger.reading.words.senses import Token


_HAN = "\u3400"
# Wholes of which a part is a rate and no number of things: 9 in 10, 15 in 100, but 12 of 85.
_SMALLEST_WHOLE, _RATIOS = 10, (20, 100, 1000, 10_000, 100_000)


class WordRatio(NamedTuple):
    """The multiple as an amount, its kind (ratio, as, counted), and the place behind its words."""

    amount: Amount
    kind: str
    end: int


def _is_alone(tokens: Sequence[Token], at: int) -> bool:
    """Whether a Chinese 倍 follows a bound without a number: 升逾倍 is more than doubled."""
    return bool(at and tokens[at].text >= _HAN and tokens[at - 1].word.bound_before)


def word_ratio(tokens: Sequence[Token], at: int, unit: Unit) -> WordRatio | None:
    """Return the multiple that the word here is by itself (kinds ratio and counted), or None.

    `unit` is the unit of multiples.
    """
    token = tokens[at]
    multiple = token.word.multiple
    if multiple is not None and multiple.kind == "times" and _is_alone(tokens, at):
        return WordRatio(Amount.of_multiple(number_of_words(2), token, unit), "ratio", at + 1)
    if multiple is None or multiple.value is None:
        return None
    value = multiple.value
    places = max(0, -int(value.normalize().as_tuple().exponent))
    number = written(value, Decimal(1).scaleb(-places))
    amount = Amount.of_multiple(number, token, unit)
    following = tokens[at + 1].word.multiple if at + 1 < len(tokens) else None
    if multiple.kind == "counted" and following is not None and following.kind == "as":
        return WordRatio(amount, "as", at + 2)
    return WordRatio(amount, multiple.kind, at + 1)


def counts_part(part: Number, whole: Number) -> bool:
    """Whether "N in M" may tell how many there are and not how often: 12 of 85 regions."""
    return part.value != 1 and not is_round(whole)


def is_round(whole: Number) -> bool:
    """Whether a number is a whole of which parts are told: 10, 100, but not 85."""
    return whole.value <= _SMALLEST_WHOLE or whole.value in _RATIOS
