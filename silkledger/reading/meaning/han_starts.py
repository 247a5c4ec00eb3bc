"""Starts of Chinese changes, without which the level that they lead to is read again.

人数由去年的1.88亿增至1.905亿 states 1.905 hundred million persons, and 由8884宗增加806宗至9690宗
9,690 cases, as the change makes the one the other. What the start is counted per
(从每吨800元涨至900元) goes with the end, but of amounts of things per time (每日7吨) it may be that
of the start alone. An end without the unit of its start is left to other rules.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from silkledger.reading.meaning.choices import LEVELS
from silkledger.reading.meaning.han_origins import origin_of
from silkledger.reading.measures.time_rates import TRAILING_UNITS
from silkledger.reading.words.lexicon import lexicon
from silkledger.reading.words.senses import LIGHT, NUMBERS, TIMED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.senses import Token

_TO = ("至", "到")
_ARRIVES = tuple("至到为為成达達")
_BECOMES = ("变", "變")
_PARTS = frozenset(("stop", "open", "close", "and", "or", "slash", "range"))
_DATED = LIGHT | {"comparand", "date_word", "date_before", "date_part", "time_noun", "annual"}
_DATED |= {
    "of_before",
    "multiple_to",
    "prep",
    "base",
    "base_words",
    "earlier",
    "per",
    "per_year",
    "guard",
}


class _Amount(NamedTuple):
    """An amount in digits: its value, its unit as printed, and the place behind it."""

    value: Decimal
    unit: str
    end: int


def without_start_amount(
    tokens: Sequence[Token], statistic: str | None, _settings: Settings | None = None
) -> Sequence[Token]:
    """Return a level without the amount that it came from: 由每吨800元涨至900元.

    >>> from silkledger.reading.meaning.rewrite_trial import rewritten
    >>> rewritten(without_start_amount, "价格由每吨800元涨至900元", "zh", "level")
    '价格 涨至 每 吨 900 元'
    """
    start = origin_of(tokens)
    if start is None or statistic not in LEVELS:
        return tokens
    first = next((at for at in range(start, len(tokens)) if tokens[at].kind in NUMBERS), 0)
    arrival = _arrival(tokens, first)
    if not first or not arrival:
        return tokens
    end = _behind_amount(tokens, first, arrival)
    source, result = tokens[start + 1 : end], tokens[arrival + 1 : _clause_end(tokens, arrival)]
    if any(token.word.roles & _PARTS for token in (*source, *tokens[end:arrival])):
        return tokens
    if not all(map(_may_lead, tokens[start + 1 : first])) or not _fits(source, result):
        return tokens
    paid = any(token.word.currency for token in result)
    if _is_timed(tokens[:end]) and not paid:
        return tokens  # 由每日7吨增至130吨
    each = _each(source) if not _each(result) else []
    leads = tokens[end : arrival + 1] if tokens[arrival].text not in _BECOMES else []
    return [*tokens[:start], *leads, *each, *tokens[arrival + 1 :]]


def without_middle_amount(
    tokens: Sequence[Token], statistic: str | None, settings: Settings
) -> Sequence[Token]:
    """Return a level without the change that makes it of its start: 由8884宗增加806宗至9690宗.

    A rate of the change may stand in brackets behind it.

    >>> from silkledger.reading.meaning.rewrite_trial import rewritten
    >>> rewritten(without_middle_amount, "由8884宗增加806宗(+9.1%)至9690宗", "zh", "flow")
    '由 8884 宗 增加至 9690 宗'
    """
    change = next((at for at, token in enumerate(tokens) if token.word.change_before), 0)
    to = next((at for at in range(change, len(tokens)) if tokens[at].text in _TO), 0)
    start = origin_of(tokens[:change]) if change else None
    if start is None or not to or statistic not in LEVELS:
        return tokens
    first = next((at for at in range(change, start, -1) if tokens[at].kind in NUMBERS), 0)
    told = [_amount(tokens, at) for at in (first, change + 1, to + 1)]
    if not first or None in told:
        return tokens
    source, added, result = (amount for amount in told if amount is not None)
    rest = tokens[added.end : to]
    bracketed = not rest or ("open" in rest[0].word.roles and "close" in rest[-1].word.roles)
    sign = 1 if tokens[change].word.change_before == "up" else -1
    makes = source.value + sign * added.value == result.value
    same = source.unit == added.unit == result.unit and source.end == change
    verb = lexicon(settings.vocabulary, "zh").tokens(tokens[change].text + tokens[to].text)
    if not (bracketed and makes and same and len(verb) == 1):
        return tokens
    leads = replace(verb[0], start=tokens[change].start, end=tokens[to].end)
    return [*tokens[:change], leads, *tokens[to + 1 :]]


def _amount(tokens: Sequence[Token], at: int) -> _Amount | None:
    """Return the amount in digits at a place, or None."""
    if at >= len(tokens) or tokens[at].kind != "number":
        return None
    digits = tokens[at].text.replace(" ", "").replace(",", "")
    if not digits.replace(".", "", 1).isdecimal():
        return None
    value, end = Decimal(digits), at + 1
    while end < len(tokens) and (scale := tokens[end].word.scale) is not None:
        value *= scale.factor
        end += 1
    first = end
    while end < len(tokens) and (tokens[end].word.unit or "classifier" in tokens[end].word.roles):
        end += 1
    return _Amount(value, "".join(token.text for token in tokens[first:end]), end)


def _arrival(tokens: Sequence[Token], first: int) -> int:
    """Return the place of the only word behind a number that leads to where it arrives, or 0."""
    for at in range(first + 1, len(tokens) - 1):
        token, behind = tokens[at], tokens[at + 1]
        leads = token.text.endswith(_ARRIVES) and "verb" in token.word.roles
        leads = leads or (token.text in _BECOMES and behind.kind in NUMBERS)
        if leads:
            return at
        if "stop" in token.word.roles:
            return 0
    return 0


def _behind_amount(tokens: Sequence[Token], first: int, arrival: int) -> int:
    """Return the place behind the last token that belongs to the amount at the start."""
    end = first + 1
    for at in range(first, arrival):
        word = tokens[at].word
        if tokens[at].kind in NUMBERS or word.scale or word.unit or word.currency:
            end = at + 1
    return end


def _clause_end(tokens: Sequence[Token], at: int) -> int:
    stops = (place for place in range(at, len(tokens)) if tokens[place].word.roles & _PARTS)
    return next(stops, len(tokens))


def _may_lead(token: Token) -> bool:
    """Whether a word between "from" and its number only dates it, or says what it is per."""
    word = token.word
    governs = word.change_before or word.multiple or "negation" in word.roles
    if governs or word.bound_before:
        return False
    return bool(word.unit) or bool(word.roles and word.roles <= _DATED)


def _fits(source: Sequence[Token], result: Sequence[Token]) -> bool:
    """Whether the end is one number with a unit of its own, or neither amount has one."""
    numbers = sum(token.kind in NUMBERS for token in result)
    if numbers != 1 or any(map(_is_relating, result)):
        return False
    behind = _units_behind(result)
    return bool(behind) or not _units_behind(source)


def _is_relating(token: Token) -> bool:
    return bool(token.word.multiple or token.word.change_before)


def _units_behind(tokens: Sequence[Token]) -> list[Token]:
    """Return the units behind the last number, without those that it is counted per."""
    last = max((at for at, token in enumerate(tokens) if token.kind in NUMBERS), default=0)
    return [token for token in tokens[last:] if token.word.unit or token.word.currency]


def _is_timed(tokens: Sequence[Token]) -> bool:
    """Whether these words tell something per time: 每日, 日均."""
    for at, token in enumerate(tokens):
        each = at > 0 and "per" in tokens[at - 1].word.roles and TIMED in token.word.says
        if each or token.word.roles & TRAILING_UNITS:
            return True
    return False


def _each(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return the words for per what, or none: 每小时."""
    for at, token in enumerate(tokens[:-1]):
        if "per" in token.word.roles and tokens[at + 1].word.unit:
            return tokens[at : at + 2]
    return []
