"""Times beside a figure: how long a change took, and how old or how long those are that it counts.

"Innerhalb von zwei Jahren um 8,9 Prozent gestiegen" and "35 % waren über 85 Jahre alt" print a
length of time beside the figure. The first is led by a word for a window before any other figure,
the second stands behind a verb that a share or what is counted has. Neither changes the figure.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import COUNTED
from silkledger.reading.meaning.clause_words import (
    SILENT,
    figure_places,
    is_any_article,
    is_rate_word,
    says_only,
    tells_change,
)
from silkledger.reading.words.bare_years import is_bare_year
from silkledger.reading.words.guard_kinds import WINDOW
from silkledger.reading.words.guards import guards
from silkledger.reading.words.phrases import VERBAL

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.senses import Token

_SAID = frozenset(("share", "stock", "flow"))
_BEHIND = frozenset(("age_behind", "close"))
_DENIES = frozenset(("negation", "except", "than", "guard"))


def without_window(
    tokens: Sequence[Token], _statistic: str | None, settings: Settings
) -> Sequence[Token]:
    """Return the tokens without the first length of time that a word for a window leads to."""
    numbers = figure_places(tokens)
    if len(numbers) < 2 or not _is_timed(tokens, numbers[0]) or _is_timed(tokens, numbers[1]):
        return tokens
    windows = guards(settings.vocabulary, settings.language or "", WINDOW)
    first = numbers[0] - 1
    while first >= 0 and tokens[first].text.lower() not in windows:
        word = tokens[first].word
        if not (word.bound_before or "neutral" in word.roles):
            return tokens
        first -= 1
    return [*tokens[:first], *tokens[numbers[0] + 2 :]] if first >= 0 else tokens


def without_vague_time(
    tokens: Sequence[Token], _statistic: str | None = None, _settings: Settings | None = None
) -> Sequence[Token]:
    """Return the tokens without a vague length of time ago: sold at $150 a few months ago."""
    for at in range(1, len(tokens) - 2):
        some, unit, ago = (token.word for token in tokens[at : at + 3])
        vague = (some.spelled is not None and some.spelled.value is None) or some.bound_before
        timed = unit.unit is not None and unit.unit.dimension == "time"
        if vague and timed and "ago" in ago.roles:
            return [*tokens[:at], *tokens[at + 3 :]]
    return tokens


def without_bounded_year(
    tokens: Sequence[Token], statistic: str | None, _settings: Settings | None = None
) -> Sequence[Token]:
    """Return a stock without the year that a bound says how long it is: waiting at least a year."""
    for at in range(2, len(tokens) if statistic == "stock" else 0):
        bounded = bool(tokens[at - 1].word.bound_before) and "per_year" in tokens[at].word.roles
        if bounded and len(figure_places(tokens[:at])) == 1:
            led = "prep" in tokens[at - 2].word.roles
            return [*tokens[: at - 1 - led], *tokens[at + 1 :]]
    return tokens


def without_said_time(
    tokens: Sequence[Token], statistic: str | None, settings: Settings
) -> Sequence[Token]:
    """Return a share or count without the verb behind it that tells how old or long it is."""
    numbers = figure_places(tokens)
    if statistic not in _SAID or len(numbers) != 2 or not _is_timed(tokens, numbers[1]):
        return tokens
    first, second = numbers
    unit = tokens[first + 1].word.unit if first + 1 < second else None
    counted = unit is not None and (unit.dimension in COUNTED or unit.name == "percent")
    if not (counted or (statistic == "share" and is_rate_word(tokens[first].word))):
        return tokens
    verb = next((at for at in range(first + 2, second) if _is_verb(tokens[at])), None)
    if verb is None or any(map(tells_change, tokens[:verb])):
        return tokens
    rest = [*tokens[verb + 1 : second], *tokens[second + 2 :]]
    return tokens[:verb] if all(_is_silent(token, settings) for token in rest) else tokens


def _is_timed(tokens: Sequence[Token], number: int) -> bool:
    """Whether a unit of time stands right behind the number, and is below no line."""
    unit = tokens[number + 1].word.unit if number + 1 < len(tokens) else None
    return unit is not None and unit.dimension == "time"


def _is_verb(token: Token) -> bool:
    return not token.word.roles.isdisjoint(VERBAL) and token.word.unit is None


def _is_silent(token: Token, settings: Settings) -> bool:
    """Whether a word bounds the time, says how old someone is, or says nothing."""
    roles = token.word.roles
    if not roles.isdisjoint(_DENIES):
        return False
    known = bool(token.word.bound_before or token.word.bound_after or roles & _BEHIND)
    known = known or is_any_article(token.word) or is_bare_year(token)
    return known or says_only(token, SILENT, settings)
