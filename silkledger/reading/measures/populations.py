"""Populations: the round number of people below a rate that a preposition leads to.

For example "12 Geburten auf 1.000 Einwohner", "215 cas pour 100 000 habitants". Behind a word of
change, "from" or "by" the preposition may lead to a level: "stieg um 5 Fälle auf 1.000 Einwohner".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import COUNTED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.units import Unit
    from silkledger.reading.words.senses import Token

_LEAST_ZEROS = 2
_CHANGES = frozenset(("from", "by"))
_GROUPS = str.maketrans("", "", ".,' ")


def leads(tokens: Sequence[Token], at: int, above: Unit | None) -> bool:
    """Whether the preposition here leads to a power of ten with people behind it."""
    if "per_many" not in tokens[at].word.roles or above is None or at + 2 >= len(tokens):
        return False
    number, people = tokens[at + 1], tokens[at + 2].word.unit
    if people is None or people.equals(above):
        return False
    digits = number.text.translate(_GROUPS)
    zeros = digits[1:]
    power = digits[:1] == "1" and len(zeros) >= _LEAST_ZEROS and not zeros.strip("0")
    scale = number.word.scale
    power = power or (scale is not None and scale.alone and number.word.unit is None)
    if not power:
        return False
    changes = (token.word.change_before or token.word.roles & _CHANGES for token in tokens[:at])
    return {above.dimension, people.dimension} <= set(COUNTED) and not any(changes)
