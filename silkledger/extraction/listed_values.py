"""Numbers without a unit behind labels of a list: Visitor arrivals: 702,500, then India: 48,442.

The label itself counts, or it is a place below one that does or below a line that leads to the list
(The largest changes were in arrivals from:). A heading may end in the unit of all: Maize (tonnes),
and so may the last sentence before a list: They rank as follows (in US dollars):.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.extraction.counted_nouns import ONE, counting_unit, is_count
from silkledger.extraction.counted_totals import counted_label
from silkledger.extraction.head_parts import unit_parts
from silkledger.extraction.listed_sums import ITEM, unit_of_sum
from silkledger.extraction.restated_changes import LentUnit
from silkledger.extraction.table_readings import reading_of
from silkledger.extraction.text_tables import CellText
from silkledger.indicators import indicators
from silkledger.reading.definitions.units import RATIOS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from silkledger.extraction.mentions import Mentioned
    from silkledger.reading.search.open_numbers import OpenNumber

# What may follow the number: a rate, a bracket, the end.
_BEHIND = re.compile(
    r"\s*(?:[)）]|[,;]?\s*[(（]?[-−–+]\s?\d[\d.,]*\s?%[^\n\d]{0,20})?\s*[;,.。；]?\s*(?:\n|\Z)"
)
_BEFORE_CLAUSE = re.compile(r"\s?;\s[^\W\d_]")  # Deaths: 53,900; births fell
_GROUPED = re.compile(r"\d{1,3}(?:[.,'’\s\u00a0\u202f]\d{3})+(?![\d]|[.,]\d)|\d{4,}(?![.,]?\d)")
_MOST = 20  # lines of a list above one
_LONGEST = 80  # characters of a heading
_LONGEST_LEAD = 160  # characters of a sentence that leads to a list
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+|(?<=[。！？])")
_REASON = "what its list counts"


def listed_values(
    mentioned: Mentioned, numbers: Iterable[OpenNumber]
) -> Iterator[tuple[OpenNumber, LentUnit]]:
    """Yield the numbers of the items of a list, each with the unit that the list gives."""
    for number in numbers:
        unit = _unit_of(mentioned, number)
        if unit is not None:
            yield number, unit


def _unit_of(mentioned: Mentioned, number: OpenNumber) -> LentUnit | None:
    text = mentioned.text
    digit = next(at for at in range(number.start, number.end) if text[at].isdecimal())
    start = text.rfind("\n", 0, digit) + 1
    item = ITEM.match(text, start)
    if item is None or item.end() != digit:
        return None
    ends = _BEHIND.match(text, number.end) is not None
    if not ends and not _BEFORE_CLAUSE.match(text, number.end):
        return None
    scaled = any(map(str.isalpha, text[digit : number.end]))
    grouped = _GROUPED.match(text, digit) is not None
    words = item["label"].strip()
    label = CellText(words, item.start("label"), item.start("label") + len(words))
    own = counted_label(mentioned, label) if item["parted"] and (grouped or scaled) else None
    if not ends and own is None:
        return None
    counted = grouped or scaled
    unit = own or _from_above(mentioned, start, label, counted=counted)
    if unit is None and counted and item["parted"]:
        unit = unit_of_sum(mentioned, start)
    if unit is None:
        return None
    placed = own is None and _is_place(mentioned, label)
    return LentUnit(unit.text, unit.start, unit.end, _REASON, open_place=placed)


def _from_above(
    mentioned: Mentioned, start: int, label: CellText, *, counted: bool
) -> CellText | None:
    """Return the unit that the items, the heading or the line above a list give to an item."""
    text, placed = mentioned.text, _is_place(mentioned, label)
    end, blank = start - 1, False
    for _ in range(_MOST):
        if end < 0:
            return None
        first = text.rfind("\n", 0, end) + 1
        line = text[first:end]
        if not line.strip() and not blank:
            end, blank = first - 1, True  # between a list and the line above it
            continue
        item = ITEM.match(text, first, end)
        if item is None or blank:
            return _of_line(mentioned, first, line, placed=placed and counted)
        above = CellText(item["label"].strip(), item.start("label"), item.end("label"))
        if placed and counted and not _is_place(mentioned, above):
            return counted_label(mentioned, above) if item["parted"] else None
        end = first - 1
    return None


def _of_line(mentioned: Mentioned, start: int, line: str, *, placed: bool) -> CellText | None:
    """Return the unit that the line above the first item gives: Maize (tonnes), arrivals from:.

    Of a paragraph it is the last sentence that leads to the list.
    """
    words = _SENTENCE_END.split(line.strip())[-1]
    if not words or len(words) > (_LONGEST_LEAD if words.endswith((":", "：")) else _LONGEST):
        return None
    first = start + line.rindex(words)
    head = CellText(words, first, first + len(words))
    if words.rstrip(" :：").endswith((")", "）")) and not any(map(str.isdecimal, words)):
        for part in unit_parts([head]):
            quantity = reading_of(mentioned, ONE, part.text)
            if quantity is not None and quantity.dimension not in (*RATIOS, "time"):
                return part
        return None
    known = indicators(mentioned.source.vocabulary)
    named = mentioned.within(head.start, head.end).indicators
    codes = {str(each.value) for each in named}
    if not placed or not words.endswith((":", "：")) or len(codes) != 1:
        return None
    indicator = known[codes.pop()]
    return counting_unit(mentioned, indicator, named[0][:2]) if is_count(indicator) else None


def _is_place(mentioned: Mentioned, label: CellText) -> bool:
    """Whether a label is the name of a place and nothing else."""
    name = label.text.partition("(")[0].strip(" .")  # China (with Macau)
    places = mentioned.within(label.start, label.start + len(name)).places
    return bool(name) and any(each.end - each.start >= len(name) for each in places)
