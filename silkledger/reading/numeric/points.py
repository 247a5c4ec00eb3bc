"""Points: of a percentage where they lead to a level in percent, of an index elsewhere.

"une baisse de 4 points pour se situer à 41 %" has percentage points; "up 40 points" alone has not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.words.phrases import may_lead

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.numeric.numerals import Numerals
    from silkledger.reading.words.senses import Token

_PARTS = frozenset(("or", "and", "than", "base"))


def leads_to_percent(tokens: Sequence[Token], at: int, numerals: Numerals) -> bool:
    """Whether points stand here that lead to a level in percent."""
    ambiguous = tokens[at].word.ambiguous if at < len(tokens) else None
    if ambiguous is None or ambiguous.where != "points":
        return False
    led, place = False, at + 1
    while place < len(tokens) and not numerals.starts(place):
        token = tokens[place]
        roles = token.word.roles
        if token.kind == "unknown" or roles & _PARTS or not may_lead(token.word):
            return False
        led, place = led or bool(roles & {"to", "verb"}), place + 1
    behind = tokens[place + 1].word.unit if place + 1 < len(tokens) else None
    return led and behind is not None and behind.name == "percent"
