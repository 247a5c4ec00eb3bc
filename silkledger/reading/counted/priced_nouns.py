"""Priced nouns: behind a scale alone they may have their price beside them, and no number of them.

16.4亿土地出让合同 are contracts of 1.64 billion yuan. A measure word tells that they are counted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import COUNTED, Unit
from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.text.variants import variants
from silkledger.reading.words.guard_kinds import PRICED
from silkledger.reading.words.guards import guards
from silkledger.reading.words.senses import has_role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.numeric.numerals import Numeral
    from silkledger.reading.words.senses import Token


def refuse_priced(
    tokens: Sequence[Token], numeral: Numeral, end: int, unit: Unit | None, settings: Settings
) -> None:
    """Raise UnreadableError for a noun that ends before `end` and may be what money is for."""
    counted = unit is not None and unit.dimension in COUNTED and end > numeral.end
    if not counted or numeral.scale == 1 or has_role(tokens, numeral.end, "classifier"):
        return
    noun = tokens[end - 1].text
    folded = noun.translate(variants(settings.vocabulary, settings.language))
    if folded in guards(settings.vocabulary, settings.language, PRICED):
        raise UnreadableError("unit.none", noun)
