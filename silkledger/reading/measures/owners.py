"""Owners: counted people whose need, life or wage a noun of time describes.

In "the daily needs of 3 million people" the needs are those of a day; the people are not counted
per day, as they are in "a daily flow of 3 million people".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import COUNTED
from silkledger.reading.measures.time_rates import TRAILING_UNITS
from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words.guard_kinds import FLOWING, OWNED
from silkledger.reading.words.guards import guards
from silkledger.reading.words.senses import LIGHT, has_role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.definitions.units import Unit
    from silkledger.reading.words.senses import Token

_REACH = 8  # tokens between the word of time and the number
_FROM_HAN = "\u3400"


def is_of_owners(tokens: Sequence[Token], number: int, unit: Unit, settings: Settings) -> bool:
    """Whether the number at `number` counts owners, so that a time before it is not theirs.

    Raises UnreadableError where the noun between time and number says neither that it flows nor
    that it is owned: the daily wages of 3,000 companies.
    """
    if unit.dimension not in COUNTED:
        return False
    of = number - 1
    while of > 0 and tokens[of].word.roles & LIGHT and not has_role(tokens, of, "of"):
        of -= 1
    if of < 1 or not has_role(tokens, of, "of") or tokens[of].text[:1] >= _FROM_HAN:
        return False
    times = [
        place
        for place in range(of - 1, max(of - _REACH, -1), -1)
        if tokens[place].word.roles & TRAILING_UNITS
    ]
    if not times or of - times[0] > _REACH:
        return False
    first = max(times[0] - 1, 0)
    words = {token.text.lower() for token in tokens[first:of]}
    language = settings.language or ""
    if words & guards(settings.vocabulary, language, FLOWING):
        return False
    if words & guards(settings.vocabulary, language, OWNED):
        return True
    raise UnreadableError("unit.whose", " ".join(t.text for t in tokens[first : number + 1]))


def pays_for(tokens: Sequence[Token], at: int, above: Unit | None, below: Unit | None) -> bool:
    """Whether words lead from an amount of money to one thing that it pays for, not to each.

    For example "for a" in 8.9 million dollars for a plant.
    """
    money = above is not None and above.dimension == "money"
    counted = below is not None and below.dimension in COUNTED
    return money and counted and has_role(tokens, at, "for_one")
