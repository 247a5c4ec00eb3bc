"""Units of several measures in the words above a table: quantity (tonnes) and value (shillings).

Which one is that of a column its head tells; lines with a unit for a measure each (area: ha), or
for levels and rates, give none.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.extraction.head_parts import part_of, unit_parts
from silkledger.extraction.table_readings import reading_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from silkledger.extraction.mentions import Mentioned
    from silkledger.extraction.text_tables import Around, CellText

_WORD_AND_UNIT = re.compile(r"([^\W\d]+)\s*[(（\[]([^()（）\[\]]+)[)）\]]")
_UNIT_LAST = re.compile(r"[^\W\d_]\s\(([^()]+)\)\Z")
_LABELLED = re.compile(r"[^\W\d]{1,12}(?:[:：][^\W\d]{1,12})?[:：]\s?\S{1,12}\Z")


def parts_above(
    mentioned: Mentioned, cell: CellText, around: Around, scope: list[CellText]
) -> Iterator[CellText]:
    """Yield the parts of lines above a table that may be the unit of a value."""
    if sum(_LABELLED.match(line.text) is not None for line in scope) > 1 or parts_rates(scope):
        return
    several = _units_of_words(mentioned, cell, scope)
    if several:
        yield from [part for word, part in several if _is_headed(around, word)][:1]
    else:
        yield from unit_parts(scope)


def parts_rates(scope: list[CellText]) -> bool:
    """Whether a line in rates stands beside one in another unit: emissions (Mt), growth (%/yr).

    Which of the columns belong to which of the two is open.
    """
    units = [match[1] for line in scope if (match := _UNIT_LAST.search(line.text))]
    return len({"%" in unit for unit in units}) > 1


def _units_of_words(
    mentioned: Mentioned, cell: CellText, scope: list[CellText]
) -> list[tuple[str, CellText]]:
    """Return the units in brackets of a caption that has several, each with the word before it."""
    found = []
    for line in scope[:1]:
        for match in _WORD_AND_UNIT.finditer(line.text):
            part = part_of(line, *match.span(2))
            quantity = reading_of(mentioned, cell, part.text)
            if quantity is not None:
                found.append((match[1].casefold(), part, quantity.dimension))
    several = len({dimension for *_, dimension in found}) > 1
    return [(word, part) for word, part, _ in found] if several else []


def _is_headed(around: Around, word: str) -> bool:
    """Whether a head of a value is called by a word."""
    return any(word in head.text.casefold() for head in (*around.column, *around.row[:1]))
