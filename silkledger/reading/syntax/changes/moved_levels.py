"""Moved levels: verbs that lead to a level and tell that it changed: est passé à 300 navires.

Such a level is not an increase. Behind a noun of change it is how large that has become: la hausse
est passée à 300 tonnes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.words.guard_kinds import MOVED_TO
from silkledger.reading.words.guards import guards

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.senses import Token

_NOUNS = frozenset(("adds", "growth", "deficit"))


def is_moved_level(tokens: Sequence[Token], settings: Settings) -> bool:
    """Whether such a verb, and no noun of change, stands in `tokens`, which lead to a number."""
    verbs = guards(settings.vocabulary, settings.language or "", MOVED_TO)
    if not verbs or not any(token.text.lower() in verbs for token in tokens):
        return False
    return not any(token.word.change_before or token.word.roles & _NOUNS for token in tokens)
