"""Numbered parts: a refused wording without the part that its figure is of: in period 9.

The number counts nothing there: no article stands before the noun, which the vocabulary lists as
numbered, and a verb, "by", "to" or a comma behind its number. "In districts 9 were closed" and "in
the district 9 were closed" may count what they leave out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.meaning.clause_words import figure_places
from silkledger.reading.words.guard_kinds import NUMBERED
from silkledger.reading.words.guards import guards
from silkledger.reading.words.phrases import VERBS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.senses import Token

_LONGEST = 3  # digits of the number of a part
_BEHIND = VERBS | {"equals", "finite", "auxiliary", "by", "to", "stop", "attains"}


def without_numbered_part(
    tokens: Sequence[Token], _statistic: str | None, settings: Settings
) -> Sequence[Token]:
    """Return the tokens without the numbered part of what is told of; as they are without one.

    >>> from silkledger.reading.meaning.rewrite_trial import rewritten
    >>> rewritten(without_numbered_part, "performance for period 9 is 85.3%", "en", "share")
    'performance is 85.3 %'
    """
    numbers = figure_places(tokens)
    parts = guards(settings.vocabulary, settings.language or "", NUMBERED)
    for at in numbers if parts and len(numbers) > 1 else ():
        if at < 2 or at + 1 >= len(tokens) or not _is_label(tokens, at, parts):
            continue
        others = [place for place in numbers if place != at]
        if all(_is_measured(tokens, place) for place in others):
            return [*tokens[: at - 2], *tokens[at + 1 :]]
    return tokens


def _is_label(tokens: Sequence[Token], at: int, parts: frozenset[str]) -> bool:
    """Whether a preposition and a numbered noun lead to the number, and no noun follows it."""
    lead, noun, number, behind = tokens[at - 2 : at + 2]
    bare = number.kind == "number" and number.text.isdecimal() and len(number.text) <= _LONGEST
    led = "prep" in lead.word.roles and "from" not in lead.word.roles  # from level 2 to 45
    named = noun.text.lower() in parts and led
    word = behind.word
    ends = not word.roles.isdisjoint(_BEHIND) or bool(word.change_before and not word.unit)
    return bare and named and ends and not (word.unit or word.scale or word.currency)


def _is_measured(tokens: Sequence[Token], at: int) -> bool:
    """Whether a unit or money is printed beside the number, which is the figure then."""
    behind = tokens[at + 1].word if at + 1 < len(tokens) else None
    before = tokens[at - 1].word if at else None
    beside = behind is not None and bool(behind.unit or behind.currency or behind.scale)
    return beside or (before is not None and bool(before.currency))
