"""Described ones: an adjective of bound behind the article of a scale or fraction.

"Eine knappe halbe Milliarde" is nearly half a billion, "ein gutes Drittel" more than a third and
"eine weitere Million" a million. Which adjectives say so is data (vocabularies/guards).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import COUNTED
from silkledger.reading.words.guard_kinds import FULL_ONE, JUST_SHORT, WELL_OVER
from silkledger.reading.words.guards import guards
from silkledger.reading.words.senses import NUMBERS, Word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.senses import Token

_BOUNDS = ((JUST_SHORT, "nearly"), (WELL_OVER, "gt"), (FULL_ONE, ""))
_PARTS = frozenset(("fraction", "hundred", "dozen"))
_DETERMINERS = frozenset(("article", "neutral"))


def with_described_one(tokens: Sequence[Token], settings: Settings) -> Sequence[Token]:
    """Return the tokens with such a bound before the article; as they are if there is none.

    >>> from silkledger.reading.figure import read_figure
    >>> figure = read_figure("eine knappe halbe Milliarde Euro", locale="de").quantity
    >>> figure.bound, int(figure.value)
    ('nearly', 500000000)
    """
    language = settings.language or ""
    for kind, bound in _BOUNDS:
        words = guards(settings.vocabulary, language, kind)
        for at in range(1, len(tokens) - 1 if words else 0):
            number = tokens[at].kind in NUMBERS  # whose digits may be hidden
            if number or tokens[at].text.lower() not in words or not _is_one(tokens, at, bound):
                continue
            word = Word(bound_before=bound).settled()
            said = [replace(tokens[at], kind="word", word=word)] if bound else []
            return [*tokens[: at - 1], *said, tokens[at - 1], *tokens[at + 1 :]]
    return tokens


def _is_one(tokens: Sequence[Token], at: int, bound: str) -> bool:
    """Whether an article stands before the adjective, and behind it what it makes one of."""
    article, behind = tokens[at - 1].word, tokens[at + 1].word
    if article.roles.isdisjoint(_DETERMINERS):
        return False
    if behind.spelled is not None:
        return behind.spelled.role in _PARTS
    if "article" not in article.roles:
        return False
    unit = behind.unit
    measured = unit is not None and unit.dimension not in COUNTED
    timed = unit is not None and unit.dimension == "time" and bound == "gt"  # ein gutes Jahr
    return behind.scale is not None or (measured and not timed and bool(bound))
