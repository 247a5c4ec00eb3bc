"""Paced declines: a decline that slowed or deepened to a rate is one of that rate.

Of "the decline slowed from 5 to 3 percent" the two words of decrease contradict each other, unless
the first is the noun of which the second tells the pace. What stands before "to" is left out then.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.words.guard_kinds import PACING
from silkledger.reading.words.guards import guards
from silkledger.reading.words.neighbours import LAST_LETTER
from silkledger.reading.words.phrases import BALANCED
from silkledger.reading.words.senses import NUMBERS, Token, Word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings

_IS = Word(roles=frozenset(("verb",))).settled()
_APART = frozenset(("stop", "and", "or", "growth", "open", "close", "negation"))
_FROM = frozenset(("from", "start"))
_LIGHT = frozenset(("neutral", "auxiliary"))


def with_paced_decline(
    tokens: Sequence[Token], statistic: str | None, settings: Settings
) -> Sequence[Token]:
    """Return the tokens with a verb of level for the pace of a decline.

    >>> from silkledger.reading.meaning.rewrite_trial import rewritten
    >>> rewritten(with_paced_decline, "снижение замедлилось с 5 до 3 %", "ru", "growth_rate")
    'снижение замедлилось 3 %'
    """
    pacing = guards(settings.vocabulary, settings.language or "", PACING)
    if statistic != "growth_rate" or not pacing:
        return tokens
    for at, token in enumerate(tokens):
        if token.text.lower() not in pacing:
            continue
        if token.text < LAST_LETTER:
            start, end = at, _level_behind(tokens, at)
        else:
            start, end = _start_before(tokens, at), at
        if end < 0 or start < 0 or not _ends_in_decline(tokens[:start]):
            continue
        verb = Token("word", token.text, token.start, token.end, _IS)
        hedges = [each for each in tokens[at + 1 : end] if _is_hedge(each)]
        return [*tokens[:start], verb, *hedges, *tokens[end + 1 :]]
    return tokens


def _start_before(tokens: Sequence[Token], at: int) -> int:
    """Return the place of 由 before the rate from which a Chinese decline came, -1 if none is."""
    starts = [place for place in range(at) if tokens[place].word.roles & _FROM]
    numbers = [token for token in tokens[:at] if token.kind in NUMBERS]
    return starts[-1] if len(starts) == 1 and len(numbers) == 1 else -1


def _level_behind(tokens: Sequence[Token], at: int) -> int:
    """Return the place of "to" behind the verb at `at`, perhaps behind what it came from; or -1."""
    place, started = at + 1, False
    while place < len(tokens):
        token = tokens[place]
        if "to" in token.word.roles and (started or token.kind == "word"):
            return place
        if not started and token.word.roles & _FROM:
            started = True
        elif not (_is_rate(token) if started else token.word.says <= _LIGHT or _is_hedge(token)):
            return -1
        place += 1
    return -1


def _is_hedge(token: Token) -> bool:
    """Whether a bound stands before "to": ускорилось почти до 5 %."""
    return token.word.bound_before is not None and "to" not in token.word.roles


def _is_rate(token: Token) -> bool:
    unit = token.word.unit
    return token.kind == "number" or (unit is not None and unit.name == "percent")


def _ends_in_decline(before: Sequence[Token]) -> bool:
    """Whether a noun of decrease stands here, behind which are words of what fell alone."""
    for at in range(len(before) - 1, -1, -1):
        word = before[at].word
        if word.change_before or word.change_after:
            falls = word.change_before == "down" and "finite" not in word.roles
            falls = falls and word.roles.isdisjoint(BALANCED)  # no loss, which is an amount
            return falls and not any(_turns(token) for token in before[:at])
        if word.roles & _APART or _turns(before[at]):
            return False
    return False


def _turns(token: Token) -> bool:
    word = token.word
    told = word.change_before or word.change_after or word.bound_before or word.multiple
    return bool(told) or token.kind in NUMBERS
