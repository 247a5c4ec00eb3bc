"""Units on a line of their own above a table in plain text whose heads are lost.

"(in EUR million)" is the unit of all values without one, if the lines between it and the table name
periods alone, and each percent sign there belongs to a column whose values print their own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.extraction.table_layout import unit_parts
from silkledger.extraction.table_units import has_scale, reading_of
from silkledger.extraction.text_tables import CellText
from silkledger.reading.definitions.units import COUNTED, RATIOS
from silkledger.reading.text.characters import fold
from silkledger.reading.words.choosing import choose

if TYPE_CHECKING:
    from collections.abc import Iterator

    from silkledger.extraction.mentions import Mentioned
    from silkledger.extraction.text_tables import TextTable

_MOST, _LONGEST = 8, 80  # lines above a table, characters of one
_SHORT = 2  # characters of Q1, T3
_LED = 4  # characters before a unit: in, en, в
_ENDS = (".", "。", "!", "?", ";", "；")


def unit_line(mentioned: Mentioned, table: TextTable, value: CellText) -> CellText | None:
    """Return the words of a unit above a table that is that of its values, None if there is none.

    `value` is one of them.
    """
    shares = 0
    for line in _lines_above(mentioned.text, table.span[0]):
        if len(line.text) > _LONGEST or line.text.endswith(_ENDS):
            return None
        shares += line.text.count("%")
        part = _unit_of(mentioned, line, value)
        if part is not None:
            return part if shares <= _columns_of_shares(table) else None
        if not _is_head(mentioned, line):
            return None
    return None


def _lines_above(text: str, start: int) -> Iterator[CellText]:
    """Yield the lines above a place that are not blank, the nearest first."""
    end, count = text.rfind("\n", 0, start), 0
    while end > 0 and count < _MOST:
        first = text.rfind("\n", 0, end) + 1
        words = text[first:end]
        if words.strip():
            at = first + len(words) - len(words.lstrip())
            yield CellText(words.strip(), at, at + len(words.strip()))
            count += 1
        end = first - 1


def _unit_of(mentioned: Mentioned, line: CellText, value: CellText) -> CellText | None:
    """Return the unit that a line says and nothing else, in brackets or not."""
    bare = line.text.strip("()（） ")
    for part in (*unit_parts([line]), line):
        found = reading_of(mentioned, value, part.text)
        alone = len(bare) - len(part.text.strip("()（） ")) <= _LED
        if found is not None and alone and found.dimension not in (*RATIOS, *COUNTED, "time"):
            return part if has_scale(mentioned, part.text) else None
    return None


def _columns_of_shares(table: TextTable) -> int:
    """Return how many columns have values that all print a percent sign."""
    width = max(map(len, table.rows))
    columns = [[row[n] for row in table.rows if n < len(row)] for n in range(1, width)]
    return sum(all("%" in cell.text for cell in column) for column in columns)


def _is_head(mentioned: Mentioned, line: CellText) -> bool:
    """Whether a line names periods, changes and shares, and nothing else that is measured."""
    if "%" in line.text:
        return True
    folded, source = fold(line.text), mentioned.source
    dates = mentioned.within(line.start, line.end).periods
    for token in choose(folded, source.locale, source.vocabulary).tokens(folded):
        at, word = line.start + token.start, token.word
        dated = any(each.start <= at < each.end for each in dates) or "date_word" in word.roles
        changes = word.change_before or word.change_after
        of_time = word.unit is not None and word.unit.dimension == "time"
        short = len(token.text) <= _SHORT or not token.text[:1].isalpha()
        measures = word.currency or word.ambiguous or (word.unit is not None and not of_time)
        if measures or not (dated or changes or of_time or short):
            return False
    return True
