"""Starts and names of a level that the words of a refused wording part from its verb.

"Brachen von 60 Mio. Euro (2019) auf nur 25 Mio. Euro ein" says when the level was where it
came from, and "auf einen Rekordwert von 341 Mrd. Euro steigen" names the level between "to" and
the number. Both are read without.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.meaning.amount_places import end_of, lead_of
from silkledger.reading.meaning.choices import LEVELS
from silkledger.reading.meaning.clause_words import (
    figure_places,
    is_of_amount,
    is_turned,
    tells_change,
)
from silkledger.reading.measures.time_rates import TIMES_BEHIND, TRAILING_UNITS
from silkledger.reading.words.bare_years import is_bare_year

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.senses import Token

_DATED = frozenset(("date_word", "date_before", "earlier", "open", "close", "neutral"))
_DIVIDING = frozenset(("per", "each", "each_one", "slash")) | TRAILING_UNITS | TIMES_BEHIND.keys()
_LIGHT = frozenset(("neutral", "article", "sizes", "subject"))  # geschätzt
_ARTICLE = frozenset(("neutral", "prep"))  # den
_NAMES = frozenset(
    ("article", "spelled", "neutral", "subject", "noun", "record", "renewed", "comparand_of")
)


def without_worded_start(
    tokens: Sequence[Token], statistic: str | None, settings: Settings
) -> Sequence[Token]:
    """Return a level without where it came from and when, which lends it the unit that it lacks.

    >>> from silkledger.reading.meaning.rewrite_trial import rewritten
    >>> words = "brachen von 60 Euro (2019) auf nur 25 Euro ein"
    >>> rewritten(without_worded_start, words, "de", "level")
    'brachen auf nur 25 Euro ein'
    >>> words = "sank von 204 Beschäftigten im Jahr 2000 auf 154 im Vorjahr"
    >>> rewritten(without_worded_start, words, "de", "stock")
    'sank auf 154 Beschäftigten im Vorjahr'
    """
    numbers = [at for at in figure_places(tokens) if not tokens[at].word.multiple]
    if statistic not in LEVELS or len(numbers) != 2 or is_turned(tokens):
        return tokens
    start, end = lead_of(tokens, numbers[0]), end_of(tokens, numbers[0], numbers[1], settings)
    to = next((at for at in range(end, numbers[1]) if "to" in tokens[at].word.roles), 0)
    light = all(
        is_of_amount(each) or each.word.says <= _LIGHT for each in tokens[to : numbers[1]][1:]
    )
    leads = "from" in tokens[start].word.roles and to and light
    moved = any(tells_change(token) or token.word.separable for token in tokens)
    between = tokens[end:to]
    # French "de" leads to the size of a change as well: a baissé de 5 t par jour à 4 t.
    dated = any(is_bare_year(token) or "earlier" in token.word.roles for token in between)
    leads = leads and (dated or "by" not in tokens[start].word.roles)
    if not (leads and moved) or any(token.word.roles & _DIVIDING for token in between):
        return tokens
    while between and (is_bare_year(between[0]) or between[0].word.roles & _DATED):
        between = between[1:]
    if any(token.word.change_after or token.word.bound_before for token in between):
        return tokens
    level = _with_measure(tokens[to:], numbers[1] - to, tokens[numbers[0] + 1 : end], settings)
    return [*tokens[:start], *between, *level] if level else tokens


def without_level_name(
    tokens: Sequence[Token], statistic: str | None, _settings: Settings | None = None
) -> Sequence[Token]:
    """Return a level without its name between "to" and the number, before a verb of change.

    >>> from silkledger.reading.meaning.rewrite_trial import rewritten
    >>> rewritten(without_level_name, "auf einen neuen Wert von 5 t gestiegen", "de", "flow")
    'auf 5 t gestiegen'
    """
    numbers = figure_places(tokens)
    if statistic not in LEVELS or len(numbers) != 1:
        return tokens
    of = lead_of(tokens, numbers[0])
    to = of - 1
    while to > 0 and tokens[to].kind == "word" and _may_name(tokens[to]):
        to -= 1
    named = 0 <= to < of - 1 and "to" in tokens[to].word.roles and "of" in tokens[of].word.roles
    moved = any(map(tells_change, tokens[numbers[0] :]))
    return [*tokens[: to + 1], *tokens[of + 1 :]] if named and moved else tokens


def _may_name(token: Token) -> bool:
    """Whether a word may be the name of a level, its adjective or article."""
    return token.word.says <= _NAMES or token.word.roles >= _ARTICLE


def _with_measure(
    level: Sequence[Token], number: int, lent: Sequence[Token], settings: Settings
) -> Sequence[Token]:
    """Return a level with the measure of its start if it has none; nothing if it can't be lent."""
    end = end_of(level, number, len(level), settings)
    own = [token for token in level[number + 1 : end] if not token.word.scale]
    scales = [sum(token.word.scale is not None for token in part) for part in (level, lent)]
    measure = [token for token in lent if not token.word.scale]
    if own or not measure:
        return level
    at = number + 1 + scales[0]
    return [*level[:at], *measure, *level[at:]] if scales[0] == scales[1] else []
