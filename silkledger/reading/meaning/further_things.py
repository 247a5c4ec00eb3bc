"""Further things: under a flow a few more of something are what flows: took two more cargoes.

A number in digits may compare with an earlier one (sold 300 more cars), and so does "than".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.meaning.clause_words import BASES, figure_places
from silkledger.reading.words.guard_kinds import FURTHER
from silkledger.reading.words.guards import guards

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.senses import Token

_COMPARES = BASES | {"than", "per", "negation", "by", "from"}
_MOST = 12  # things that nobody counts to compare them


def without_further(
    tokens: Sequence[Token], statistic: str | None, settings: Settings
) -> Sequence[Token]:
    """Return the tokens without "more" behind a small number in words; as they are without one.

    >>> from silkledger.reading.meaning.rewrite_trial import rewritten
    >>> rewritten(without_further, "took two more cargoes", "en", "flow")
    'took two cargoes'
    """
    numbers = figure_places(tokens) if statistic == "flow" else []
    if len(numbers) != 1 or any(token.word.roles & _COMPARES for token in tokens):
        return tokens
    at = numbers[0]
    spelled, behind = tokens[at].word.spelled, tokens[at + 1 : at + 2]
    more = guards(settings.vocabulary, settings.language or "", FURTHER)
    few = spelled is not None and spelled.value is not None and 1 < spelled.value <= _MOST
    if not few or not behind or behind[0].text.lower() not in more or at + 2 >= len(tokens):
        return tokens
    others = [token for place, token in enumerate(tokens) if place != at + 1]
    changed = any(token.word.change_before or token.word.change_after for token in others)
    return tokens if changed else others
