"""Starts and sizes of a change beside its level, which divide nothing: до 24 млн т с 22,7 млн т."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import COUNTED
from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words.senses import has_role

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from silkledger.reading.definitions.units import Unit
    from silkledger.reading.words.senses import Token

# What the words of a denominator say: с 90 рублей за литр.
_PER = (frozenset(("per", "each", "slash", "per_measure")), frozenset(("unit", "below")))


def starts_change_of_level(
    tokens: Sequence[Token],
    places: tuple[int, int],
    units: tuple[Unit | None, Unit | None],
    scale: Decimal,
) -> bool:
    """Whether the start of a change stands here, in the unit of the amount before it.

    `places` are those of its preposition and of its unit, `units` those of the amount and of the
    start, which a power of ten is none of (per 100 km). Raises UnreadableError for a start that no
    verb leads from to a level, or whose denominator the level may lack.
    """
    (at, end), (above, unit) = places, units
    same = above is not None and unit is not None and above.dimension == unit.dimension
    power = scale.normalize().as_tuple().digits == (1,)
    if not same or power or not has_role(tokens, at, "start"):
        return False
    before = tokens[:at]
    changed = next((n for n, token in enumerate(before) if token.word.change_before), at)
    leads = any("to" in token.word.roles for token in before[changed:])
    behind = tokens[end + 1 : end + 3]
    divides = len(behind) == len(_PER) and all(map(_says, behind, _PER))
    if divides or not leads:
        raise UnreadableError("number.start_of_change", tokens[at].text)
    return True


def changes_by_one(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word for "per" at `at` is "by" behind a verb of change: вырос на один процент.

    People are those that something is per: снизилась на одного работника.
    """
    changes = at > 0 and bool(tokens[at - 1].word.change_before)
    unit = tokens[at + 2].word.unit if at + 2 < len(tokens) else None
    one = at + 1 < len(tokens) and tokens[at + 1].word.spelled is not None
    counts = unit is not None and unit.dimension in COUNTED
    return changes and one and not counts and "by" in tokens[at].word.roles


def _says(token: Token, roles: frozenset[str]) -> bool:
    return not token.word.says.isdisjoint(roles)
