"""Package sizes: the size of each of the packages that are counted is not a second figure.

For example "1.767.580 sacos de 60 kilos" and "1,7 Millionen Säcke à 60 kg", which count packages.
The packages are those of guards.csv.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.words.guard_kinds import PACKED
from silkledger.reading.words.guards import guards

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.senses import Token

_SIZES = frozenset(("mass", "volume"))
_LENGTH = 4  # tokens of a package and its size: sacos de 60 kilos
_BACK = 3  # tokens between the number of packages and their noun: 1,7 million de


def without_size(
    tokens: Sequence[Token], _statistic: str | None, settings: Settings
) -> Sequence[Token]:
    """Return the tokens without the size of each package, if their number stands before it."""
    packed = guards(settings.vocabulary, settings.language or "", PACKED)
    for at in range(1, len(tokens) - _LENGTH + 1) if packed else ():
        counted = any(token.kind == "number" for token in tokens[max(at - _BACK, 0) : at])
        named = tokens[at].text.lower() in packed
        if named and counted and _is_size(tokens[at + 1 : at + _LENGTH]):
            return [*tokens[: at + 1], *tokens[at + _LENGTH :]]
    return tokens


def _is_size(words: Sequence[Token]) -> bool:
    """Whether a preposition leads to a number of a mass or volume: de 60 kilos, à 60 kg."""
    lead, number, measure = words
    unit = measure.word.unit
    leads = bool(lead.word.roles & {"of", "prep", "each"}) or lead.text == "à"
    return leads and number.kind == "number" and unit is not None and unit.dimension in _SIZES
