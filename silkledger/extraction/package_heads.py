"""Packages that a part of a head counts: Volume (thousand bags), Volumen, miles de sacos.

Such nouns are not units of their own, but what they count is beyond doubt where nothing but a scale
stands before them. The packages are those of guards.csv.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.extraction.table_readings import has_scale, read_with
from silkledger.reading.text.characters import fold
from silkledger.reading.words.choosing import choose
from silkledger.reading.words.guard_kinds import PACKED
from silkledger.reading.words.guards import guards

if TYPE_CHECKING:
    from silkledger.extraction.mentions import Mentioned
    from silkledger.extraction.text_tables import CellText
    from silkledger.reading.results import Quantity

_LEADS = frozenset(("of", "prep"))


def count_of_packages(mentioned: Mentioned, cell: CellText, part: CellText) -> Quantity | None:
    """Return a value that counts the packages of a part of a head, None if it names none."""
    folded, source = fold(part.text), mentioned.source
    language = mentioned.within(part.start, part.end).language
    packed = guards(source.vocabulary, language, PACKED)
    tokens = choose(folded, source.locale, source.vocabulary).tokens(folded) if packed else []
    if not tokens or tokens[-1].text.casefold() not in packed or not has_scale(mentioned, folded):
        return None
    if any(each.word.scale is None and not each.word.roles & _LEADS for each in tokens[:-1]):
        return None
    return read_with(mentioned, cell.text, part.text)
