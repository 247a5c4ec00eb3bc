"""Compared amounts: a refused wording with its figure parted from what it is compared with.

"3 % über dem Vorjahreswert von 991.500 Tonnen" states the amount that it compares with as well,
"5.8 million tonnes and thus 20 % more" says behind "and", as others do behind a comma, by how much
it grew, and "from 3 tonnes in 2022 to 4 in 2023" says where a level came from.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.meaning.choices import CHANGES, LEVELS
from silkledger.reading.meaning.clause_words import (
    figure_places,
    is_any_article,
    is_of_amount,
    is_rate_word,
    tells_change,
)
from silkledger.reading.words.bare_years import is_bare_year
from silkledger.reading.words.senses import Token, Word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings

_EARLIER = frozenset(("earlier", "comparand"))
_DATED = frozenset(("date_word", "date_before", "date_loose", "earlier"))
_STOP = Word(roles=frozenset(("stop",))).settled()
_NEUTRAL = frozenset(("neutral", "prep"))
_LIGHT = frozenset(("article", "neutral"))
_EARLY = frozenset(("earlier", "neutral", "date_word", "article", "comparand", "prep"))
_RECORD = frozenset(("record", "neutral", "verb", "subject", "of", "prep", "date_loose"))
_TOLD = 3  # words from a rate to the word of its change


def without_compared_amount(
    tokens: Sequence[Token], _statistic: str | None = None, _settings: Settings | None = None
) -> Sequence[Token]:
    """Return the tokens without the amount that ends a wording as the value of an earlier time.

    >>> from silkledger.reading.words.lexicon import lexicon
    >>> from silkledger.schemas.vocabulary import SHIPPED
    >>> tokens = lexicon(SHIPPED, "de").tokens("3 Prozent über dem Vorjahreswert von 991.500 t")
    >>> " ".join(token.text for token in without_compared_amount(tokens))
    '3 Prozent über dem Vorjahreswert'
    """
    numbers = figure_places(tokens)
    if len(numbers) not in (2, 3):
        return tokens
    for at in range(numbers[0] + 1, numbers[-1] - 1):
        leads = tokens[at].word.roles & _EARLIER and "of" in tokens[at + 1].word.roles
        rest = tokens[at + 2 :]
        if leads and numbers[-2] < at and all(is_of_amount(token) for token in rest):
            return tokens[: at + 1]
    return tokens


def with_parted_rate(
    tokens: Sequence[Token], statistic: str | None, _settings: Settings | None = None
) -> Sequence[Token]:
    """Return the tokens with a comma for "and" between an amount and the rate of its change."""
    numbers = figure_places(tokens)
    if statistic is None or len(numbers) != 2:
        return tokens
    first, second = numbers
    joints = [at for at in range(first + 1, second) if "and" in tokens[at].word.roles]
    told = tokens[second + 1 : second + 1 + _TOLD]
    rate = bool(told) and is_rate_word(told[0].word) and any(map(tells_change, told))
    amount = any(map(_measures, tokens[first + 1 : joints[0]] if joints else ()))
    if len(joints) != 1 or not (rate and amount):
        return tokens
    between = tokens[joints[0] + 1 : second]
    if not all(token.word.says <= _NEUTRAL or token.word.bound_before for token in between):
        return tokens
    and_ = tokens[joints[0]]
    stop = Token("word", ",", and_.start, and_.end, _STOP)
    return [*tokens[: joints[0]], stop, *tokens[joints[0] + 1 :]]


def without_dated_start(
    tokens: Sequence[Token], statistic: str | None, _settings: Settings | None = None
) -> Sequence[Token]:
    """Return the level of a later year without the one of an earlier year that it came from."""
    numbers = figure_places(tokens)
    if statistic not in LEVELS or len(numbers) != 2 or "from" not in tokens[0].word.roles:
        return tokens
    first, second = numbers
    to = next((at for at in range(first, second) if "to" in tokens[at].word.roles), 0)
    start, end = tokens[1:to], tokens[to + 1 :]
    leads = all(token.word.currency or token.word.sign_of for token in tokens[1:first])
    leads = leads and all(token.word.currency for token in tokens[to + 1 : second])
    scales = [[each for each in part if each.word.scale] for part in (start, end)]
    if not (to and leads and _is_dated(start) and _is_dated(end)):
        return tokens
    rates = [[each for each in part if is_rate_word(each.word)] for part in (start, end)]
    both = len(rates[0]) == len(rates[1]) == 1 and rates[0][0].word.unit == rates[1][0].word.unit
    if any(map(_measures, end)) or (both and not any(map(_measures, start))):
        return end
    named = [each for each in start if _measures(each) or each.kind == "unknown"]
    if len(named) != 1 or len(scales[0]) != len(scales[1]) or start[0] is named[0]:
        return tokens
    at = 1 + len(scales[1])
    return [*end[:at], *named, *end[at:]]


def without_start_behind(
    tokens: Sequence[Token], statistic: str | None, _settings: Settings | None = None
) -> Sequence[Token]:
    """Return a level without the one that it came from, which stands between it and its verb.

    >>> from silkledger.reading.meaning.rewrite_trial import rewritten
    >>> rewritten(without_start_behind, "auf 3 Prozent von 2 Prozent gestiegen", "de", "share")
    'auf 3 Prozent gestiegen'
    """
    numbers = figure_places(tokens)
    if statistic not in LEVELS or len(numbers) != 2:
        return tokens
    first, second = numbers
    lead = second - 1
    while lead > first and "from" not in tokens[lead].word.roles and _is_earlier(tokens[lead]):
        lead -= 1
    end = second + 1
    while end < len(tokens) and (tokens[end].word.scale or tokens[end].word.unit):
        end += 1
    units = _units(tokens[first + 1 : lead]), _units(tokens[second + 1 : end])
    alike = bool(units[0]) and units[1] in ([], units[0])
    # Without a verb of change до 5 т may be a bound, and "of" what something is of.
    bound = any(token.word.bound_before for token in tokens[:first])
    clear = not bound and "of" not in tokens[lead].word.roles
    told = clear or any(map(tells_change, tokens))
    led = told and "from" in tokens[lead].word.roles and _is_led_to(tokens[:first])
    led = led or (clear and "from" in tokens[lead].word.roles and _is_attained(tokens[:first]))
    return [*tokens[:lead], *tokens[end:]] if led and alike else tokens


def without_change_behind(
    tokens: Sequence[Token], statistic: str | None, _settings: Settings | None = None
) -> Sequence[Token]:
    """Return a level without the change to it and its start, or that change alone.

    >>> from silkledger.reading.meaning.rewrite_trial import rewritten
    >>> rewritten(without_change_behind, "sold 5 t, down 1 t from 6 t in July", "en", "flow")
    'sold 5 t'
    """
    numbers = figure_places(tokens)
    stop = next((at for at, token in enumerate(tokens) if "stop" in token.word.roles), 0)
    if len(numbers) != 3 or not numbers[0] < stop < numbers[1] - 1:
        return tokens
    told = tokens[stop + 1].word
    start = numbers[2] - 1
    while start > numbers[1] and (tokens[start].word.currency or tokens[start].word.says <= _LIGHT):
        start -= 1
    leads = all(
        token.word.currency or token.word.bound_before for token in tokens[stop + 2 : numbers[1]]
    )
    change = (told.change_after or told.change_before) and "from" in tokens[start].word.roles
    if not (leads and change) or any(map(tells_change, tokens[:stop])):
        return tokens
    if statistic in LEVELS:
        return tokens[:stop]
    return tokens[stop + 1 : start] if statistic in CHANGES else tokens


def with_parted_start(
    tokens: Sequence[Token], statistic: str | None, _settings: Settings | None = None
) -> Sequence[Token]:
    """Return the tokens with a comma before the start of a level: sold 5 t up from 4 t in May."""
    numbers = figure_places(tokens)
    if statistic not in LEVELS or len(numbers) != 2:
        return tokens
    leads = [
        at for at in range(numbers[0] + 2, numbers[1]) if "starts_from" in tokens[at].word.roles
    ]
    if len(leads) != 1 or any("stop" in token.word.roles for token in tokens[: numbers[1]]):
        return tokens
    at = leads[0]
    stop = Token("word", ",", tokens[at].start, tokens[at].start, _STOP)
    return [*tokens[:at], stop, *tokens[at:]]


def _is_led_to(before: Sequence[Token]) -> bool:
    """Whether "to" and perhaps a bound lead to the number behind these tokens."""
    at = len(before) - 1
    while at > 0 and before[at].word.bound_before and "to" not in before[at].word.roles:
        at -= 1
    return at >= 0 and "to" in before[at].word.roles


def _is_earlier(token: Token) -> bool:
    """Whether a word may stand between "from" and the number: from last year's record of 853."""
    says = token.word.says
    return token.kind == "word" and (says <= _EARLY or says <= _RECORD)


def _is_attained(before: Sequence[Token]) -> bool:
    """Whether a verb of reaching has the number behind these tokens: has reached 24 t from 7 t."""
    at = len(before) - 1
    while at >= 0 and (before[at].word.currency or before[at].word.says <= _LIGHT):
        at -= 1
    return at >= 0 and "attains" in before[at].word.roles


def _units(part: Sequence[Token]) -> list[str]:
    """Return the units and currencies of an amount, by name."""
    words = (token.word for token in part)
    return [
        word.unit.name if word.unit else word.currency[0].code
        for word in words
        if word.unit or word.currency
    ]


def _measures(token: Token) -> bool:
    """Whether a word is the unit of an amount, and not one of rates."""
    word = token.word
    return bool(word.currency) or (word.unit is not None and not is_rate_word(word))


def _is_dated(part: Sequence[Token]) -> bool:
    """Whether a number with what it measures stands here, and the year of it last."""
    plain = all(
        is_of_amount(token)
        or token.kind == "unknown"
        or token.word.roles & _DATED
        or is_any_article(token.word)
        for token in part[:-1]
    )
    return len(part) > 2 and plain and is_bare_year(part[-1])
