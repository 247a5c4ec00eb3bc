"""Timed starts: the start of a level that says when it was, so that no range is meant.

"From GHS 32.8 billion in April last year to GHS 83.8 billion" and "from 14,040 tonnes five years
ago to just under 10,800" tell the level that something came to. The start is left out, and the end
gets its unit if it prints none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.meaning.choices import LEVELS
from silkledger.reading.meaning.clause_words import (
    is_of_amount,
    is_turned,
    states_number,
    tells_change,
)
from silkledger.reading.syntax.changes.told_starts import is_of_start
from silkledger.reading.words.bare_years import is_bare_year
from silkledger.reading.words.guard_kinds import TIME_AGO
from silkledger.reading.words.guards import guards

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.senses import Token

_STARTS = frozenset(("from", "starts_from", "base"))
_TELLS_TIME = frozenset(("earlier", "ago", "date_word", "date_part"))
_OF_TIME = _TELLS_TIME | {
    *("date_before", "date_loose", "time_noun", "previous", "article", "neutral", "in"),
}
_LEADING = frozenset(("article", "neutral", "between", "level_article", "of"))
_GOES_ON = frozenset(("from", "to", "by", "than", "ratio", "negation"))


def without_timed_start(
    tokens: Sequence[Token], statistic: str | None, settings: Settings
) -> Sequence[Token]:
    """Return a level without the start that says when it was; as they are if none does.

    >>> from silkledger.reading.meaning.rewrite_trial import rewritten
    >>> rewritten(without_timed_start, "rose from 5 t in April to 8 t", "en", "flow")
    'rose to 8 t'
    """
    if statistic not in LEVELS or is_turned(tokens):
        return tokens
    start = next((at for at in range(len(tokens)) if _starts(tokens, at)), None)
    number = _number(tokens, start + 1, settings) if start is not None else None
    if start is None or number is None:
        return tokens
    time = number + 1
    while time < len(tokens) and is_of_amount(tokens[time]) and not _leads(tokens[time]):
        time += 1
    time += time < len(tokens) and tokens[time].kind == "unknown" and time == number + 1
    if _is_length(tokens, time - 2) and states_number(tokens[time - 2]) and time - 2 > number:
        time -= 2  # 14,040 tonnes five years ago
    end = next((at for at in range(time, len(tokens)) if _leads(tokens[at])), None)
    if end is None or not _tells_time(tokens[time:end], settings):
        return tokens
    later = next((at for at in range(end, len(tokens)) if states_number(tokens[at])), end)
    beside = (*tokens[start:end], *tokens[end:later])
    if not any(_tells_when(token, settings) for token in beside):
        return tokens
    level = _level(tokens[end + 1 :], tokens[number:time])
    if level is None:
        return tokens
    before = tokens[:start]
    told = any(map(tells_change, before))
    return [*before, *(tokens[end : end + 1] if told else ()), *level]


def _starts(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word here may lead from an amount, and no word before it holds a number."""
    roles = tokens[at].word.roles
    if roles.isdisjoint(_STARTS) or any(map(states_number, tokens[:at])):
        return False
    # la producción de 20 toneladas
    return not (at and "of" in roles) or any(map(tells_change, tokens[:at]))


def _number(tokens: Sequence[Token], at: int, settings: Settings) -> int | None:
    """Return the place of the number that "from" leads to, behind what bounds or describes it."""
    while at < len(tokens) and not (states_number(tokens[at]) or is_bare_year(tokens[at])):
        word = tokens[at].word
        light = word.bound_before or word.currency or not word.roles.isdisjoint(_LEADING)
        if _leads(tokens[at]) or not (light or is_of_start(tokens[at], settings)):
            return None
        at += 1
    return at if at < len(tokens) and not is_bare_year(tokens[at]) else None


def _tells_when(token: Token, settings: Settings) -> bool:
    """Whether a word says when an amount was, or that it was there before another one."""
    ago = guards(settings.vocabulary, settings.language or "", TIME_AGO)
    dated = is_bare_year(token) or not token.word.roles.isdisjoint(_TELLS_TIME)
    return dated or token.text.lower() in ago or is_of_start(token, settings)


def _leads(token: Token) -> bool:
    return "to" in token.word.roles


def _is_length(tokens: Sequence[Token], at: int) -> bool:
    """Whether a number and a unit of time stand here: five years."""
    unit = tokens[at + 1].word.unit if 0 <= at < len(tokens) - 1 else None
    return unit is not None and unit.dimension == "time" and states_number(tokens[at])


def _tells_time(part: Sequence[Token], settings: Settings) -> bool:
    """Whether these words say when something was, and nothing else."""
    return all(
        _is_length(part, at)
        or _is_length(part, at - 1)
        or _tells_when(token, settings)
        or not token.word.roles.isdisjoint(_OF_TIME)
        for at, token in enumerate(part)
    )


def _level(end: Sequence[Token], start: Sequence[Token]) -> Sequence[Token] | None:
    """Return the amount that a change leads to, with the unit of its start; None if it is none."""
    first = 0
    while first < len(end) and (
        end[first].word.bound_before or end[first].word.currency or end[first].word.roles & _LEADING
    ):
        first += 1
    if first == len(end) or not states_number(end[first]):
        return None
    if any(token.word.roles & _GOES_ON and not token.word.bound_before for token in end[first:]):
        return None
    if any(map(_measures, end)):
        return end
    lent = [token for token in start if _measures(token) or token.kind == "unknown"]
    behind = first + 1 + bool(end[first + 1 : first + 2] and end[first + 1].word.scale)
    free = behind == len(end) or not (
        end[behind].word.unit or end[behind].kind == "unknown" or end[behind].text.istitle()
    )  # to 30 May
    scaled = any(token.word.scale for token in start) and behind == first + 1
    if len(lent) != 1 or scaled or not free:
        return None
    return [*end[:behind], *lent, *end[behind:]]


def _measures(token: Token) -> bool:
    unit = token.word.unit
    return bool(token.word.currency) or (unit is not None and unit.dimension != "time")
