"""Decimal points: the point that some write for the comma (69.8 млрд, 1.2 million, 3.5 Prozent).

The Spanish press writes either sign in many countries (11.2 %, or 11,2 % where a point is usual).

Three digits behind the point may be a group (1.234), and digits on both sides a date (12.05) or a
time (9.30). The first are refused by digit_groups; here all but numbers with a unit, a scale or
money right beside them, and numbers that are the whole wording.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.definitions.digit_groups import Digits
from silkledger.reading.definitions.units import COUNTED
from silkledger.reading.numeric.extra_group_points import refuse_fraction
from silkledger.reading.numeric.money_groups import refuse_group
from silkledger.reading.text.faults import UnreadableError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.phrases import Amount
    from silkledger.reading.words.senses import Token

_JOINS = frozenset(("minus", "range", "slash"))
_SIGNS = frozenset(("minus", "plus", "open", "close"))


def refuse_point(amount: Amount, tokens: Sequence[Token], at: int, settings: Settings) -> None:
    """Raise UnreadableError where the point or comma in the number at `at` may be another sign.

    It may group, or be that of a date.
    """
    text, digits = tokens[at].text, settings.digits
    if not isinstance(digits, Digits):
        return
    refuse_group(amount, text, digits, settings.language)
    if digits.points and "." in text:
        refuse_fraction(amount, tokens[at], tokens[at + 1] if at + 1 < len(tokens) else None)
    if digits.is_decimal_point(text):
        _refuse_counted(amount, text)
        _refuse_date(amount, tokens, at)
    elif digits.is_swapped(text):
        _refuse_date(amount, tokens, at)


def _refuse_counted(amount: Amount, text: str) -> None:
    """Raise UnreadableError for a count of things, as it may be a date or a name: Industrie 4.0."""
    unit = amount.unit
    counted = unit is not None and unit.dimension in COUNTED
    if counted and amount.scale == 1 and amount.below is None:
        raise UnreadableError("number.malformed", text)


def _refuse_date(amount: Amount, tokens: Sequence[Token], at: int) -> None:
    """Raise UnreadableError for an amount whose number at `at` may be a date or a time of day."""
    unit = amount.unit
    measured = unit is not None and unit.dimension != "time"
    if measured or (unit is None and amount.scale != 1) or _is_alone(tokens, at):
        return
    if not (unit is None and _leads_to_point(tokens, at + 1)):
        raise UnreadableError("number.malformed", tokens[at].text)


def _is_alone(tokens: Sequence[Token], at: int) -> bool:
    """Whether nothing but signs stands beside the number: the cell of a table."""
    others = [token for place, token in enumerate(tokens) if place != at]
    return all(token.word.roles & _SIGNS for token in others)


def _leads_to_point(tokens: Sequence[Token], at: int) -> bool:
    """Whether a range or ratio goes on with a number that has a point too: 3.5-4.2 %.

    "And" joins the ends of what "between" leads: entre 3.5 y 4.2 %.
    """
    if at + 1 >= len(tokens):
        return False
    led = at > 1 and "between" in tokens[at - 2].word.roles
    if not tokens[at].word.roles & (_JOINS | {"and"} if led else _JOINS):
        return False
    return tokens[at + 1].kind == "number" and "." in tokens[at + 1].text
