"""Accompanied amounts: "with" leads to the level of what a rate beside it tells the change of.

"Mit 4,5 Mio. Containern gingen 6,8 % weniger über die Kais" and "wuchs mit 1,9 Mio. Gästen kräftig
um 9,5 %" print both, of which the statistic chooses; so does "stieg mit 0,4 % auf 1.251.600 t an".
Behind a verb of change "with" is "by" before a rate, whatever compares the growth: wuchs mit 2 %
etwas weniger stark. What ends a wording behind the amount is what it was: mit 1.341 t einen sehr
guten Start.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from silkledger.reading.meaning.amount_places import PLAIN, end_of, lead_of
from silkledger.reading.meaning.clause_words import (
    SILENT,
    figure_places,
    is_percentage,
    is_rate_word,
    is_turned,
    tells_change,
    turns_nothing,
)
from silkledger.reading.measures.time_rates import TIMES_BEHIND, TRAILING_UNITS
from silkledger.reading.words.noun_forms import noun_language
from silkledger.reading.words.senses import TIMED, Word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.senses import Token

_LEVELS = frozenset(("level", "stock", "flow"))
_DIVIDING = (
    frozenset(("per", "each_one", "per_year", "slash")) | TRAILING_UNITS | TIMES_BEHIND.keys()
)
_OUTCOMES = SILENT | {"record", "renewed", "spelled"}
_TOLD = 2  # words from a rate to the word of its change
_BY = Word(roles=frozenset(("by", "prep"))).settled()


def without_accompanied(
    tokens: Sequence[Token], statistic: str | None, settings: Settings
) -> Sequence[Token]:
    """Return a rate of change without the level that "with" leads to before it, or that level.

    >>> from silkledger.reading.meaning.rewrite_trial import rewritten
    >>> words = "mit 5 Mio. Containern gingen 7 Prozent weniger Boxen"
    >>> rewritten(without_accompanied, words, "de", "growth_rate")
    'gingen 7 Prozent weniger Boxen'
    >>> rewritten(without_accompanied, words, "de", "flow")
    'mit 5 Mio. Containern'
    """
    numbers = figure_places(tokens)
    rated = statistic == "growth_rate"
    if not (rated or statistic in _LEVELS) or len(numbers) != 2 or is_turned(tokens):
        return tokens
    start, rate = lead_of(tokens, numbers[0]), lead_of(tokens, numbers[1])
    end = end_of(tokens, numbers[0], numbers[1], settings)
    if not (_accompanies(tokens[start]) and is_percentage(tokens, numbers[1])):
        return tokens
    amount = tokens[numbers[0] + 1 : end]
    if not amount or any(is_rate_word(token.word) for token in amount):
        return tokens
    by = rate >= end and "by" in tokens[rate].word.roles
    article = "article" in tokens[numbers[1] - 1].word.roles  # creció con 5 millones un 3 %
    by = by or (article and any(map(_is_verb_of_change, tokens[:start])))
    behind = tokens[numbers[1] + 2 : numbers[1] + 2 + _TOLD]
    compared = any(token.word.change_after for token in behind)
    if not (compared or (by and any(map(_moves, tokens)))):
        return tokens
    rest = [*tokens[:start], *tokens[end:]]
    if rated:
        return rest
    return tokens if _divides(rest) else tokens[start:end]


def with_accompanied_rate(
    tokens: Sequence[Token], statistic: str | None, settings: Settings
) -> Sequence[Token]:
    """Return a rate that "with" leads to behind a verb of change with "by", or the level it led to.

    >>> from silkledger.reading.meaning.rewrite_trial import rewritten
    >>> rewritten(with_accompanied_rate, "stieg mit 3 % auf 5 t an", "de", "growth_rate")
    'stieg mit 3 % an'
    >>> rewritten(with_accompanied_rate, "stieg mit 3 % auf 5 t an", "de", "flow")
    'stieg auf 5 t an'
    """
    numbers = figure_places(tokens)
    if not numbers or len(numbers) > 2 or is_turned(tokens):
        return tokens
    rate = numbers[0]
    lead, end = lead_of(tokens, rate), rate + 2
    moved = any(_is_verb_of_change(token) for token in tokens[:lead])
    if not (moved and _accompanies(tokens[lead]) and is_percentage(tokens, rate)):
        return tokens
    with_ = tokens[lead]
    by = [*tokens[:lead], replace(with_, word=_BY), *tokens[lead + 1 : end]]
    if len(numbers) == 1:
        rest = tokens[end:]
        particles = [token for token in rest if _is_particle(token, tokens[:lead])]
        compares = statistic == "growth_rate" and _is_comparison(rest, settings)
        return [*by, *particles] if compares else tokens
    to = lead_of(tokens, numbers[1])
    led = "to" in tokens[to].word.roles and all(map(_is_light, tokens[end:to]))
    if led and statistic in _LEVELS:
        return [*tokens[:lead], *tokens[end:]]
    level = end_of(tokens, numbers[1], len(tokens), settings)
    return [*by, *tokens[level:]] if led and statistic == "growth_rate" else tokens


def without_outcome(
    tokens: Sequence[Token], statistic: str | None, settings: Settings
) -> Sequence[Token]:
    """Return a level that "with" leads to without what it was, in unlisted words behind it.

    >>> from silkledger.reading.meaning.rewrite_trial import rewritten
    >>> rewritten(without_outcome, "mit 5 t einen sehr guten Start", "de", "flow")
    'mit 5 t'
    """
    numbers = figure_places(tokens)
    if statistic not in _LEVELS or len(numbers) != 1:
        return tokens
    start = lead_of(tokens, numbers[0])
    end = end_of(tokens, numbers[0], len(tokens), settings)
    amount, rest = tokens[numbers[0] : end], tokens[end:]
    if not _accompanies(tokens[start]) or len(amount) < 2 or len(rest) < 2:
        return tokens
    article = "article" in rest[0].word.roles and "each" not in rest[0].word.roles
    language = noun_language(settings.vocabulary, settings.language or "")
    definite = (
        language is not None and language.capital and rest[0].word.roles >= {"neutral", "prep"}
    )
    if not (article or (definite and "of" not in rest[0].word.roles)):
        return tokens
    silent = not is_turned(rest) and all(_is_outcome(token, settings) for token in rest)
    return tokens[:end] if silent else tokens


def _accompanies(token: Token) -> bool:
    """Whether a word is "with", which the Russian one is not that also means "from"."""
    return "accompanies" in token.word.roles and "from" not in token.word.roles


def _divides(tokens: Sequence[Token]) -> bool:
    """Whether a word may tell what an amount is counted per."""
    return any(
        (token.word.roles & _DIVIDING and "date_before" not in token.word.roles)
        or (at and TIMED in token.word.says and "each" in tokens[at - 1].word.roles)
        for at, token in enumerate(tokens)
    )


def _moves(token: Token) -> bool:
    """Whether a word tells a change, or passes another value: übertraf ... um 5 Prozent."""
    return tells_change(token) or bool(token.word.separable) or "bound_verb" in token.word.roles


def _is_verb_of_change(token: Token) -> bool:
    word = token.word
    return bool(word.separable) or (bool(word.change_before) and "finite" in word.roles)


def _is_light(token: Token) -> bool:
    return token.word.says <= PLAIN and bool(token.word.says)


def _is_particle(token: Token, before: Sequence[Token]) -> bool:
    """Whether a word ends the verb whose stem stands before: stieg ... an."""
    return any(
        token.text == separable.particle for each in before for separable in each.word.separable
    )


def _is_comparison(rest: Sequence[Token], settings: Settings) -> bool:
    """Whether the words behind a rate name nothing that it is of: wuchs mit 2 % Rendite."""
    named = bool(rest) and (rest[0].text[:1].isupper() or "of" in rest[0].word.roles)
    return not named and all(_compares(token, settings) for token in rest)


def _compares(token: Token, settings: Settings) -> bool:
    """Whether a word behind a rate may only say how the growth compares with another."""
    if token.kind == "unknown":
        return turns_nothing(token, settings)
    word = token.word
    compares = word.roles & {"than", "outturn_than", "compare", "earlier", "comparand"}
    says = word.says - {"change_after", "change_end", "separable", "bound_before", *compares}
    return token.kind == "word" and says <= SILENT | {"level", "base", "base_words"}


def _is_outcome(token: Token, settings: Settings) -> bool:
    """Whether a word tells nothing of the amount before it, a change, bound or denominator."""
    if token.kind == "unknown":
        return turns_nothing(token, settings)
    return token.kind == "word" and token.word.says <= _OUTCOMES
