"""Pieces: single things of which no noun says what they are: 5 Euro das Stück.

Of a price that is told of each of several things or persons, or of a thing that has no unit (5 Euro
der Sack), the amount alone is not the figure.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.text.faults import MeansOtherError
from silkledger.reading.words.guard_kinds import EACH_OF, FLOWING
from silkledger.reading.words.guards import guards

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.phrases import Amount
    from silkledger.reading.words.senses import Token, Word

_PIECE = "unit"  # the canonical unit of single things
_PER_THING = 2  # an article and its noun


def is_piece(word: Word) -> bool:
    """Whether a word counts single things."""
    return word.unit is not None and word.unit.name == _PIECE


def refuse_each(tokens: Sequence[Token], amount: Amount, settings: Settings) -> None:
    """Raise MeansOtherError for money per thing, where the wording ends behind the thing.

    An average is one of each already: una media de 300 euros cada uno.
    """
    behind = tokens[amount.end :]
    if not amount.currency or amount.below is not None or not 0 < len(behind) <= _PER_THING:
        return
    code = settings.language or ""
    if behind[0].kind == "number":
        return
    each = len(behind) == 1 and behind[0].text.lower() in guards(settings.vocabulary, code, EACH_OF)
    if not (each or (amount.scale == 1 and _is_thing(behind))):
        return
    averages = guards(settings.vocabulary, code, FLOWING)
    before = (token.text for token in tokens[: amount.end] if token.kind != "number")
    words = (word for text in before for word in text.lower().split())
    if averages.isdisjoint(words):
        raise MeansOtherError("unit.unknown", behind[-1].text)


def _is_thing(behind: Sequence[Token]) -> bool:
    """Whether a German article leads to a noun without a unit here: der Sack, but not der Bank."""
    article, noun = behind[0], behind[-1]
    per = len(behind) == _PER_THING and "per_measure" in article.word.roles
    return per and noun.kind == "unknown" and noun.text[:1].isupper()
