"""Units on lines above a table in plain text whose heads are lost.

A line of as many units as the table has columns gives each its own: "млрд руб. $ млн изм.", where
columns whose values print a percent sign may have another word. "(in EUR million)" alone is the
unit of all values without one, if the lines between it and the table name periods alone, and each
percent sign there belongs to a column whose values print their own. So is "in percent" above such
periods, or above a single column, while right above several it may be the head of the last one.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from silkledger.extraction.head_parts import unit_parts
from silkledger.extraction.table_readings import has_scale, reading_of
from silkledger.extraction.text_tables import CellText
from silkledger.reading.definitions.units import COUNTED, RATIOS
from silkledger.reading.text.characters import fold
from silkledger.reading.words.choosing import choose

if TYPE_CHECKING:
    from collections.abc import Iterator

    from silkledger.extraction.mentions import Mentioned
    from silkledger.extraction.text_tables import TextTable
    from silkledger.reading.words.senses import Token

_SINGLE = 2  # cells of a row of a name and one value
_ONE = CellText("1", 0, 1)  # any value, to read a unit with
_WORDS = 3  # of a unit
_MOST, _LONGEST = 8, 80  # lines above a table, characters of one
_SHORT = 2  # characters of Q1, T3
_LED = 4  # characters before a unit: in, en, в
_ABBREVIATED = re.compile(r"\s[^\W\d]{1,3}\.\Z")  # к январю 2023 г.
_ENDS = (".", "。", "!", "?", ";", "；")


def lost_units(mentioned: Mentioned, table: TextTable) -> dict[int, CellText]:
    """Return the words of the unit of each column that lines above a table give, if any."""
    width = max(map(len, table.rows))
    shares = _columns_of_shares(table, width)
    if (heads := _unit_heads(mentioned, table, width, shares)) is not None:
        return heads
    unit = _unit_line(mentioned, table, len(shares), single=width == _SINGLE)
    return {} if unit is None else dict.fromkeys(range(1, width), unit)


def _unit_line(
    mentioned: Mentioned, table: TextTable, shares: int, *, single: bool
) -> CellText | None:
    """Return the unit of all columns but so many of shares, None if a line may name another.

    `single` says that the table has one column of values.
    """
    signs = 0
    lines = list(_lines_above(mentioned.text, table.span[0]))
    for number, line in enumerate(lines):
        closed = line.text.endswith(_ENDS) and not _ABBREVIATED.search(line.text)
        if len(line.text) > _LONGEST or closed:
            return None
        if (number or single) and not shares and _is_percent(mentioned, line):
            other = any(_measures(mentioned, each) for each in lines[number + 1 : number + 2])
            return None if signs or other else line
        signs += line.text.count("%")
        part = _unit_of(mentioned, line)
        if part is not None:
            return part if signs <= shares else None
        if not _is_head(mentioned, line):
            return None
    return None


def _unit_heads(
    mentioned: Mentioned, table: TextTable, width: int, shares: frozenset[int]
) -> dict[int, CellText] | None:
    """Return the units of a line of one for each column, None if it may be parted otherwise."""
    line = next(_lines_above(mentioned.text, table.span[0]), None)
    words = list(re.finditer(r"\S+", line.text)) if line is not None else []
    if line is None or not width - 1 <= len(words) <= _WORDS * (width - 1) or width <= len(shares):
        return None

    @cache
    def is_unit(first: int, last: int) -> bool:
        text = line.text[words[first].start() : words[last].end()]
        quantity = reading_of(mentioned, _ONE, text)
        return quantity is not None and quantity.dimension not in (*RATIOS, *COUNTED, "time")

    def is_other(first: int, last: int) -> bool:
        text = line.text[words[first].start() : words[last].end()]
        parts = any(is_unit(at, at) for at in range(first, last + 1))
        return not (parts or is_unit(first, last) or has_scale(mentioned, text))

    @cache
    def partings(at: int, column: int) -> tuple[tuple[tuple[int, int], ...], ...]:
        if column == width:
            return ((),) if at == len(words) else ()
        divisions = []
        for last in range(at, min(at + _WORDS, len(words))):
            fits = is_other(at, last) if column in shares else is_unit(at, last)
            rest = partings(last + 1, column + 1) if fits else ()
            divisions += [((at, last), *each) for each in rest]
            if len(divisions) > 1:
                break
        return tuple(divisions)

    (parting, *others) = partings(0, 1) or (None,)
    if parting is None or others or len(shares) == width - 1:
        return None
    spans = [(words[first].start(), words[last].end()) for first, last in parting]
    return {
        column: CellText(line.text[start:end], line.start + start, line.start + end)
        for column, (start, end) in enumerate(spans, 1)
        if column not in shares
    }


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


def _unit_of(mentioned: Mentioned, line: CellText) -> CellText | None:
    """Return the unit that a line says and nothing else, in brackets or not."""
    bare = line.text.strip("()（） ")
    for part in (*unit_parts([line]), line):
        quantity = reading_of(mentioned, _ONE, part.text)
        alone = len(bare) - len(part.text.strip("()（） ")) <= _LED
        if quantity is not None and alone and quantity.dimension not in (*RATIOS, *COUNTED, "time"):
            return part if has_scale(mentioned, part.text) else None
    return None


def _columns_of_shares(table: TextTable, width: int) -> frozenset[int]:
    """Return the columns whose values all print a percent sign."""
    columns = {n: [row[n] for row in table.rows if n < len(row)] for n in range(1, width)}
    return frozenset(n for n, cells in columns.items() if all("%" in cell.text for cell in cells))


def _is_percent(mentioned: Mentioned, line: CellText) -> bool:
    """Whether a line says that values are percent, and nothing else: in percent, в %."""
    words = line.text.strip("()（）: ").rsplit(" ", 1)
    led = words[0].strip(" ,") if len(words) > 1 else ""
    said = led or words[-1][:1].isalpha()
    quantity = reading_of(mentioned, _ONE, words[-1]) if said and len(led) <= _LED else None
    return quantity is not None and quantity.unit == "percent"


def _measures(mentioned: Mentioned, line: CellText) -> bool:
    """Whether a line has a word for money or for a unit, but of time."""
    folded, source = fold(line.text), mentioned.source
    return any(map(_is_measure, choose(folded, source.locale, source.vocabulary).tokens(folded)))


def _is_measure(token: Token) -> bool:
    unit = token.word.unit
    is_time = unit is not None and unit.dimension == "time"
    return bool(token.word.currency or token.word.ambiguous or (unit is not None and not is_time))


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
        is_time = word.unit is not None and word.unit.dimension == "time"
        short = len(token.text) <= _SHORT or not token.text[:1].isalpha()
        if _is_measure(token) or not (dated or changes or is_time or short):
            return False
    return True
