"""Turned balances: a profit behind the loss that it comes from: nach Verlust Gewinn von 3 Mio. €.

The loss gives the amount no sign then. The words are those of guards.csv.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.words.guard_kinds import PROFIT
from silkledger.reading.words.guards import guards

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.senses import Token


def is_turned_balance(tokens: Sequence[Token], settings: Settings) -> bool:
    """Whether a profit stands behind a deficit in `tokens`, which lead to an amount."""
    profits = guards(settings.vocabulary, settings.language or "", PROFIT)
    lost = False
    for token in tokens:
        if lost and token.text.lower().rpartition(" ")[2] in profits:
            return True
        lost = lost or "deficit" in token.word.roles
    return False
