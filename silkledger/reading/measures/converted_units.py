"""Equivalents beside a measure, which make its unit another one: 12吨（原油当量）, 标准煤12吨.

Where the words of the unit hold the equivalent it is a unit of its own (tonnes of oil equivalent).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.text.faults import UnreadableError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.words.phrases import Amount
    from silkledger.reading.words.senses import Token

CONVERTED = "converted"
_WEIGHED = frozenset(("mass", "volume"))


def refuse_converted(tokens: Sequence[Token], amount: Amount) -> None:
    """Raise UnreadableError for a mass or volume beside an equivalent: 12 t (Erdöläquivalent)."""
    if amount.unit is None or amount.unit.dimension not in _WEIGHED:
        return
    for token in tokens:
        ambiguous = token.word.ambiguous
        if ambiguous is not None and ambiguous.where == CONVERTED:
            raise UnreadableError("unit.ambiguous", token.text, may_mean=ambiguous.may_mean)
