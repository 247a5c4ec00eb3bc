"""Brackets that say what a figure leaves out or takes in: "5 t (ohne Rinde)", "5 t (hors coque)".

A noun that no vocabulary lists is in doubt behind a unit, as it may qualify the unit. Behind a word
for "with" or "without" it can't: it names a thing that the figure holds or lacks. The bracket says
nothing else where no number, measure, change or bound stands in it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.meaning.clause_words import first_brackets, states_number, tells_change
from silkledger.reading.words.guard_kinds import QUALIFYING
from silkledger.reading.words.guards import guards

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.senses import Token

_MOST_WORDS = 6


def without_qualifying(
    tokens: Sequence[Token], _statistic: str | None, settings: Settings
) -> Sequence[Token]:
    """Return the tokens without such brackets; as they are if there are none.

    >>> from silkledger.reading.meaning.rewrite_trial import rewritten
    >>> rewritten(without_qualifying, "300 tonnes (without bark) were sold", "en")
    '300 tonnes were sold'
    """
    brackets = first_brackets(tokens)
    openers = guards(settings.vocabulary, settings.language or "", QUALIFYING)
    if brackets is None or not openers:
        return tokens
    start, end = brackets
    inside = tokens[start + 1 : end]
    opens = len(inside) > 1 and inside[0].text.lower() in openers
    behind_figure = any(map(states_number, tokens[:start]))
    if not (opens and behind_figure and len(inside) <= _MOST_WORDS):
        return tokens
    return tokens if any(map(_may_change, inside[1:])) else [*tokens[:start], *tokens[end + 1 :]]


def _may_change(token: Token) -> bool:
    """Whether a word may be a number, a measure, a bound or a change, and not only a thing."""
    word = token.word
    measures = word.unit is not None or word.scale or word.currency or word.bound_before
    return bool(states_number(token) or measures or word.bound_after or tells_change(token))
