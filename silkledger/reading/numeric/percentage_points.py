"""Points: of a percentage beside the level in percent that they change, of an index elsewhere.

"une baisse de 4 points pour se situer à 41 %" and "41 %, en baisse de 4 points" have percentage
points; "up 40 points" alone has not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.words.phrases import may_lead
from silkledger.reading.words.senses import NO_ROLES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.numeric.numerals import Numerals
    from silkledger.reading.words.senses import Token

_NAMES = frozenset(("subject", "noun", "head", "and", "or"))
_SIGNS = frozenset(("plus", "minus"))
_PARTS = frozenset(("or", "and", "than", "base"))


def points_meant(
    tokens: Sequence[Token], at: int, numerals: Numerals, settings: Settings
) -> str | None:
    """Return the unit of points here: of the level in percent beside them, or what the cell says.

    It is None where they stay open, and where no such points stand here.
    """
    ambiguous = tokens[at].word.ambiguous if at < len(tokens) else None
    if ambiguous is None or ambiguous.where != "points":
        return None
    if _follows_percent(tokens, at, numerals) or _leads_to_percent(tokens, at, numerals):
        return "pp"
    return settings.points


def _follows_percent(tokens: Sequence[Token], at: int, numerals: Numerals) -> bool:
    """Whether a level in percent stands before the number of the points, and no other subject.

    A comma, bracket or dash parts the two.
    """
    place, parted = at - 2, False
    while place > 0 and not numerals.starts(place):
        token = tokens[place]
        unit = token.word.unit
        if unit is not None:
            level = unit.name == "percent" and parted and numerals.starts(place - 1)
            return level and not _is_changed(tokens, place - 1)
        if token.kind == "unknown" or not token.word.roles.isdisjoint(_NAMES):
            return False
        parted = parted or "stop" in token.word.roles or "open" in token.word.roles
        place -= 1
    return False


def _is_changed(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word of change governs the percentage whose number stands here: up 5 %."""
    before = tokens[at - 1].word.roles if at else NO_ROLES
    if not before.isdisjoint(_SIGNS):
        return True
    return "to" not in before and any(token.word.change_before for token in tokens[:at])


def _leads_to_percent(tokens: Sequence[Token], at: int, numerals: Numerals) -> bool:
    """Whether points stand here that lead to a level in percent."""
    led, place = False, at + 1
    while place < len(tokens) and not numerals.starts(place):
        token = tokens[place]
        roles = token.word.roles
        if token.kind == "unknown" or roles & _PARTS or not may_lead(token.word):
            return False
        led, place = led or bool(roles & {"to", "verb"}), place + 1
    behind = tokens[place + 1].word.unit if place + 1 < len(tokens) else None
    return led and behind is not None and behind.name == "percent"
