"""Parted kinds: a comma between an amount and a rate that a word of the wording joins.

"Or", "with" and "and" join what is said of one fact in two units, which is read as two clauses: "6
million tonnes or 52 % of the total", "el 69 % del total con 237.990 toneladas". The statistic
chooses between clauses (meaning.cores); two figures of one kind are left together, and refused.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.meaning.choices import CHANGES, LEVELS
from silkledger.reading.meaning.clause_words import (
    figure_places,
    is_any_article,
    is_percentage,
    is_rate_word,
    is_turned,
    tells_change,
)
from silkledger.reading.words.senses import Token, Word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings

_JOINS = frozenset(("stop", "and", "or", "open", "prep", "to", "from"))
_STOP = Word(roles=frozenset(("stop",))).settled()
_AGAIN = frozenset(("or", "restates"))
_CLAUSES = frozenset(("verb", "auxiliary", "finite"))
_PARTS = frozenset(("of", "share", "of_total"))
_OF_RATES = frozenset(("share", "growth_rate"))
_RANGING = frozenset(("between", "range"))
_LIGHT = frozenset(("neutral", "article", "verb", "auxiliary", "stop", "prep"))


def with_stop(tokens: Sequence[Token], statistic: str | None = None) -> Sequence[Token]:
    """Return the tokens with a comma between an amount and a rate, as they are if there is none.

    "With" may lead to the amount before the rate ("mit 4,31 Millionen Einheiten 3,1 Prozent über
    dem Vorjahr") or behind it ("en hausse de 17,5 % avec 18 millions de passagers").
    """
    numbers = figure_places(tokens)
    if len(numbers) != 2:
        return tokens
    first, second = numbers
    rates = is_percentage(tokens, first), is_percentage(tokens, second)
    if rates[0] == rates[1]:
        return tokens
    joint = _joint(tokens, first, second, statistic) if statistic is not None else 0
    if joint:
        return _stopped(tokens, joint, joint + 1)
    if "accompanies" not in tokens[0].word.roles:
        leads = [at for at in range(first, second) if _is_with(tokens[at])]
        told = statistic == "growth_rate" and rates[1] and len(leads) == 1
        if told and any(map(tells_change, tokens[leads[0] :])):
            return _stopped(tokens, leads[0])  # 5 t with a fall of 7 %
        behind = leads == [first + 2] or (len(leads) == 1 and _is_whole(tokens, first, leads[0]))
        return _stopped(tokens, leads[0]) if rates[0] and behind else tokens
    parted = any("stop" in token.word.roles for token in tokens[first:second])
    at = _start_of_rate(tokens, first, second) if rates[1] and not parted else 0
    return _stopped(tokens, at) if at else tokens


def with_amount_in_brackets(
    tokens: Sequence[Token], statistic: str | None, _settings: Settings | None = None
) -> Sequence[Token]:
    """Return the amount that brackets give of a share, without the share.

    A bound of the share may be one of the amount as well, which is left to be refused.

    >>> from silkledger.reading.meaning.rewrite_trial import rewritten
    >>> rewritten(with_amount_in_brackets, "was 52 % (6 tonnes) of the total", "en", "flow")
    'was 6 tonnes of the total'
    """
    numbers = figure_places(tokens)
    if statistic not in LEVELS or statistic == "share" or len(numbers) != 2:
        return tokens
    first, second = numbers
    if not is_percentage(tokens, first) or is_percentage(tokens, second):
        return tokens
    if any(map(tells_change, tokens)) or is_turned(tokens) or _bounds(tokens[:first]):
        return tokens
    start = first
    while start and "article" in tokens[start - 1].word.roles:
        start -= 1
    end = _behind_amount_in_brackets(tokens, first, second)
    return [*tokens[:start], *tokens[first + 3 : end - 1], *tokens[end:]] if end else tokens


def _behind_amount_in_brackets(tokens: Sequence[Token], first: int, second: int) -> int:
    """Return the place behind brackets with the amount of a share, before what it is of, else 0.

    For example "52 % (6 million tonnes) of the total": behind no such words it may be a change.
    """
    if second < first + 3 or "open" not in tokens[first + 2].word.roles:
        return 0
    ends = (at for at in range(second, len(tokens)) if "close" in tokens[at].word.roles)
    end = next(ends, 0) + 1
    parts = 1 < end < len(tokens) and tokens[end].word.roles & _PARTS
    alone = not any("stop" in token.word.roles for token in tokens[first + 2 : end])
    return end if parts and alone else 0


def _joint(tokens: Sequence[Token], first: int, second: int, statistic: str) -> int:
    """Return the place of the word that joins an amount and a rate behind it, else 0.

    "Or" leads to the rate as the figure of a share or growth alone: the amount before it may be
    said of either. A word of change would leave open which of the two is the change, except under
    a growth rate.
    """
    between = range(first + 1, second)
    joints = [at for at in between if tokens[at].word.roles & _AGAIN]
    told = statistic != "growth_rate" and any(map(tells_change, tokens))
    ranged = any(map(_ranges, tokens)) or not is_percentage(tokens, second)
    if told or ranged or statistic == "increase" or is_turned(tokens):
        return 0
    if len(joints) == 1:
        bounded = _bounds(tokens[:first]) and not _bounds(tokens[joints[0] :])
        return joints[0] if statistic in _OF_RATES and not bounded else 0
    joints = [at for at in between if "and" in tokens[at].word.roles]
    if len(joints) != 1 or statistic in CHANGES:
        return 0
    amount, light = tokens[first + 1 : joints[0]], tokens[joints[0] + 1 : second]
    named = any("share" in token.word.roles for token in light)
    if not (named or _names_share(tokens, second)):
        return 0
    told = all(_is_light(token) for token in light)
    return joints[0] if told and any(map(_measures, amount)) else 0


def _is_light(token: Token) -> bool:
    """Whether a word between "and" and a rate says only that it is a share: une part de 52 %."""
    word = token.word
    light = word.says <= _LIGHT or is_any_article(word)
    return bool(light or word.bound_before or word.roles & _PARTS)


def _ranges(token: Token) -> bool:
    roles = token.word.roles
    return not roles.isdisjoint(_RANGING) and "of" not in roles


def _bounds(tokens: Sequence[Token]) -> bool:
    return any(token.word.bound_before for token in tokens)


def _measures(token: Token) -> bool:
    word = token.word
    return bool(word.currency) or (word.unit is not None and not is_rate_word(word))


def _is_part(tokens: Sequence[Token], number: int) -> bool:
    """Whether the rate at a place is a part of something: 52 % of the total, 49 % de participación.

    A preposition behind it has no number.
    """
    return number + 2 < len(tokens) and bool(tokens[number + 2].word.roles & _PARTS)


def _names_share(tokens: Sequence[Token], number: int) -> bool:
    """Whether the rate at a place is called a share: 49 % de participación, not of beer."""
    behind = [token.word.roles for token in tokens[number + 2 : number + 4]]
    direct = bool(behind) and not behind[0].isdisjoint(("of_total", "share"))
    return direct or (len(behind) == 2 and "of" in behind[0] and "share" in behind[1])


def _is_whole(tokens: Sequence[Token], rate: int, lead: int) -> bool:
    """Whether only what the rate is of stands between it and "with"."""
    whole = tokens[rate + 2 : lead]
    names = not any(token.word.roles & _JOINS or tells_change(token) for token in whole[1:])
    return _is_part(tokens, rate) and names


def _start_of_rate(tokens: Sequence[Token], first: int, second: int) -> int:
    """Return the place where the clause of a rate begins behind an amount that "with" leads to.

    It is that of its verb, or that of the bound or "by" before its number.
    """
    for at in range(first + 2, second):
        word = tokens[at].word
        if word.change_before or (word.roles & _CLAUSES and not word.bound_before):
            return at
    at = second
    while at - 1 > first and _leads_to_rate(tokens[at - 1]):
        at -= 1
    joins = any(token.word.roles & _JOINS for token in tokens[first:at])
    return 0 if joins else at


def _leads_to_rate(token: Token) -> bool:
    word = token.word
    light = bool(word.roles & {"by", "neutral"}) and not word.unit
    return bool(word.bound_before) or light


def _is_with(token: Token) -> bool:
    return "accompanies" in token.word.roles


def _stopped(tokens: Sequence[Token], at: int, end: int | None = None) -> Sequence[Token]:
    """Return the tokens with a comma before the one at a place, or for those from it to `end`."""
    place = tokens[at].start
    stop = Token("word", ",", place, place, _STOP)
    return [*tokens[:at], stop, *tokens[at if end is None else end :]]
