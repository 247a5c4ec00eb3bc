"""Parts behind the unit of a number: 三成五 is 35 percent, "10 mois et demi" are 10.5 months.

Behind a time so is 八天半, 8.5 days; so are hundredths of money, "15 Franken 70 Rappen", and
Spanish "3 pesos con 25 centavos".
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from silkledger.reading.definitions.digit_groups import number_of_words
from silkledger.reading.definitions.units import money
from silkledger.reading.numeric.chinese import chinese_number
from silkledger.reading.numeric.lesser_units import with_lesser
from silkledger.reading.text.faults import UnreadableError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.digit_groups import Number
    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.definitions.units import Unit
    from silkledger.reading.numeric.numerals import Numerals
    from silkledger.reading.words.senses import Token

_TENTH = Decimal("0.1")
_HUNDREDTH = Decimal("0.01")
_JOINING = frozenset(("and", "with", "accompanies"))


def with_all_parts(
    number: Number,
    unit: Unit | None,
    end: int,
    numerals: Numerals,
    settings: Settings,
    scale: Decimal,
) -> tuple[Number, int]:
    """Return the number with the parts and lesser units behind its unit at `end`, and their end.

    Raises UnreadableError for more lesser units than a unit has.
    """
    if unit is None or end >= len(numerals.tokens):
        return number, end
    plain = scale == 1
    number, end = _with_parts(number, unit, end, numerals, plain=plain)
    return with_lesser(number, unit if plain else None, end, numerals, settings.vocabulary)


def _with_parts(
    number: Number, unit: Unit, end: int, numerals: Numerals, *, plain: bool
) -> tuple[Number, int]:
    """Return the number with the parts that stand behind its unit at `end`, and the place behind.

    `plain` says that the number has no scale.
    """
    if unit.name == "cheng" and adds_tenths(numerals.tokens, end):
        return _with_tenths(number, numerals.tokens[end].text), end + 1
    if plain and (hundredths := _hundredths(numerals.tokens, end, unit)):
        if number.value % 1:  # 7.34 euros 85 cents
            raise UnreadableError("number.compete", numerals.tokens[end].text)
        return number.plus(hundredths[0]), hundredths[1]
    if plain and unit.dimension == "time" and _is_half(numerals.tokens, end):
        return number.plus(number_of_words(5).times(_TENTH)), end + 1
    half = numerals.added(end) if plain else None
    return (number, end) if half is None else (number.plus(half), end + 1)


def _is_half(tokens: Sequence[Token], at: int) -> bool:
    """Whether the Chinese word for half stands behind a unit of time: 八天半."""
    return at < len(tokens) and tokens[at].text == "半" and tokens[at].start == tokens[at - 1].end


def _hundredths(tokens: Sequence[Token], at: int, unit: Unit) -> tuple[Number, int] | None:
    """Return the hundredths of the same money that stand here, and the place behind them."""
    if unit.dimension != "money" or at >= len(tokens):
        return None
    at += bool(tokens[at].word.roles & _JOINING)
    if at + 1 >= len(tokens) or not (tokens[at].text.isdecimal() and len(tokens[at].text) <= 2):
        return None
    senses = tokens[at + 1].word.currency
    same = any(sense.factor == _HUNDREDTH and unit == _whole_money(sense.code) for sense in senses)
    return (number_of_words(int(tokens[at].text)).times(_HUNDREDTH), at + 2) if same else None


def _whole_money(code: str) -> Unit:
    return money(code, Decimal(1))


def adds_tenths(tokens: Sequence[Token], at: int) -> bool:
    """Whether a digit or a half follows 成: 三成五 and 三成半 are 35 percent."""
    if at >= len(tokens) or len(tokens[at].text) != 1:
        return False
    token = tokens[at]
    return token.kind == "chinese" or token.text == "半" or token.text.isdecimal()


def _with_tenths(number: Number, digit: str) -> Number:
    if digit.isdecimal():
        return number.plus(number_of_words(int(digit)).times(Decimal("0.1")))
    tenths = chinese_number("五" if digit == "半" else digit)
    return number.plus(tenths.times(Decimal("0.1")))
