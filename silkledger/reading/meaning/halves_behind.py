"""Halves behind: "et demie" and "y media" behind the times or the unit of time that they add to.

Deux fois et demie is 2.5 times, and neuf mois et demi de fermeture are 9.5 months.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.words.senses import NUMBERS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.senses import Token, Word


def with_half_first(
    tokens: Sequence[Token], _statistic: str | None = None, _settings: Settings | None = None
) -> Sequence[Token]:
    """Return the tokens with a half right behind its number; as they are if there is none.

    >>> from silkledger.reading.meaning.rewrite_trial import rewritten
    >>> rewritten(with_half_first, "deux fois et demie", "fr")
    'deux et demie fois'
    """
    for at in range(2, len(tokens)):
        spelled = tokens[at].word.spelled
        if spelled is None or spelled.role != "added" or not _takes_half(tokens[at - 1].word):
            continue
        if _is_number(tokens[at - 2]):
            return [*tokens[: at - 1], tokens[at], tokens[at - 1], *tokens[at + 1 :]]
    return tokens


def _takes_half(word: Word) -> bool:
    times = word.multiple is not None and word.multiple.kind == "times"
    return times or (word.unit is not None and word.unit.dimension == "time")


def _is_number(token: Token) -> bool:
    spelled = token.word.spelled
    return token.kind in NUMBERS or (spelled is not None and spelled.role == "cardinal")
