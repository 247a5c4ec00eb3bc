"""Lists of names with a bare number each, as tables: "Chile: 5.6 million tonnes", then "Peru: 2.4".

Their unit stands in the line above the list, or behind the number of the first item alone. No words
may follow the other numbers but a rate in brackets, so that no other unit is lost.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from operator import attrgetter, itemgetter
from typing import TYPE_CHECKING, NamedTuple

from silkledger.extraction.plain_rows import text_lines
from silkledger.extraction.table_layout import is_measure
from silkledger.extraction.text_tables import CellText, TextLine, TextTable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from silkledger.extraction.passages import Passages

_MARK = r"[ \t]*(?:[•·▪●‣◦*►]|[-–—](?=\s)|\(?\d{1,3}[.)、](?=\s|[^\d\W]))?[ \t]*"
_NUMBER = r"[-−–+]?\d(?:[\d.,'’]|[\s\u00a0\u202f](?=\d{3}(?!\d)))*"
_RATE = r"(?:\s*[(（]\s*[-−–+]?\s?\d[\d.,]*\s?[%％]\s*[)）])?"
_ITEM = re.compile(
    rf"{_MARK}(?P<label>[^\W\d_](?:[^\d:：\n]|\(\d\))*?)"
    rf"\s*(?P<parted>[:：]|(?<=\s)[-–—](?=\s)|(?<=[\s)]))\s*(?P<value>{_NUMBER}{_RATE})"
    r"(?P<unit>\s?[^\d\n;；。()（）]{1,40}?)?\s*[;；,.。]?\s*\Z"
)
_LEAST = 2  # items
_LEAST_LENT = 3  # items of which the first has a unit
_LONGEST = 160  # characters of the line above a list
_HEADS = 3  # lines above a list


class _Item(NamedTuple):
    label: CellText
    value: CellText
    unit: CellText | None


def listed_tables(passages: Passages) -> list[TextTable]:
    """Return the lists of a text as tables of two columns."""
    return [table for lines in _runs(passages) if (table := _table(passages, lines)) is not None]


def _runs(passages: Passages) -> Iterator[list[tuple[TextLine, _Item]]]:
    """Yield the items that follow each other, with or without a blank line between all of them."""
    text = passages.text
    taken = [table.span for table in passages.tables]
    run: list[tuple[TextLine, _Item]] = []
    blank = False
    for line in text_lines(text, 0, len(text)):
        if not line.text.strip():
            blank = True
            continue
        at = bisect_right(taken, line.start, key=itemgetter(0)) - 1
        tabled = at >= 0 and line.start < taken[at][1]
        item = None if tabled else _item(line)
        spaced = len(run) > 1 and text[run[0][0].end : run[1][0].start].count("\n") > 1
        if run and (item is None or (blank and len(run) > 1 and not spaced)):
            yield run
            run = []
        if item is not None:
            run.append((line, item))
        blank = False
    if run:
        yield run


def _item(line: TextLine) -> _Item | None:
    """Return the label and the number of an item."""
    found = _ITEM.match(line.text)
    if found is None:
        return None

    def cell(name: str) -> CellText:
        printed = found[name]
        start = line.start + found.start(name) + len(printed) - len(printed.lstrip())
        return CellText(printed.strip(), start, start + len(printed.strip()))

    value = cell("value")
    if not is_measure(value.text.partition("(")[0].strip()):
        return None
    unit = cell("unit") if (found["unit"] or "").strip() else None
    if unit is not None and not found["parted"]:
        return None  # Top 10 ports
    return _Item(cell("label"), value, unit)


def _table(passages: Passages, run: Sequence[tuple[TextLine, _Item]]) -> TextTable | None:
    """Return a list as a table, None if some numbers have units and others have none."""
    items = [item for _, item in run]
    lent = items[0].unit
    if len(items) < (_LEAST_LENT if lent else _LEAST) or any(each.unit for each in items[1:]):
        return None
    place = run[0][1].value.start
    at = bisect_right(passages.sentences, place, key=attrgetter("start")) - 1
    if at < 0:
        return None
    block = passages.sentences[at].block
    above = _above(passages, run[0][0].start)
    heading = passages.headings.get(block)
    if heading is not None and heading not in above:
        above.append(heading)
    rows = tuple((item.label, item.value) for item in items)
    return TextTable(rows, block, tuple(above), lent=lent)


def _above(passages: Passages, start: int) -> list[tuple[int, int]]:
    """Return the short lines right above a list, the nearest first."""
    above: list[tuple[int, int]] = []
    end = start - 1
    while end >= 0:
        first = passages.text.rfind("\n", 0, end) + 1
        line, end = TextLine(passages.text[first:end], first), first - 1
        if not line.text.strip():
            if above:
                break
            continue
        ends = line.text.rstrip().endswith((".", "。", ";", "；"))
        if len(line.text) > _LONGEST or ends or len(above) == _HEADS or _item(line):
            break
        above.append((line.start, line.start + len(line.text.rstrip().rstrip(":：").rstrip())))
    return above
