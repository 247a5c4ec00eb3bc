"""Items of a list that add up to the labelled count above them: Passengers, then by kind.

"Passengers: 29.6 million", "Domestic: 23.9 million", "International: 5.7 million": arithmetic
decides what the items count, as it does within a sentence.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from silkledger.extraction.counted_totals import counted_label
from silkledger.extraction.table_readings import read_with
from silkledger.extraction.text_tables import CellText

if TYPE_CHECKING:
    from silkledger.extraction.mentions import Mentioned

_MARK = r"[ \t]*(?:[•·▪●‣◦*]|[-–—](?=\s)|\d{1,2}[.)](?=\s))?[ \t]*"
# A label, then a number: behind a colon or a dash, in brackets with a word, or behind a space.
ITEM = re.compile(
    rf"{_MARK}(?P<label>[^\W\d_](?:[^\d:：\n(]|\([^()\d\n]*\))*?)"
    r"\s*(?:(?P<parted>[:：]|\s[-–—](?=\s))|(?P<bracket>[(（][^()\d]{1,12}(?=\d))|\s)\s*[-−–+]?(?=\d)"
)
_NUMBER = re.compile(r"\d[\d.,'’\u00a0\u202f]*\d(?:\s[^\W\d_]{2,}\.?)?")
_MOST = 12  # items of a sum
_LEAST = 1000  # small numbers may add up by chance


def unit_of_sum(mentioned: Mentioned, start: int) -> CellText | None:
    """Return what the label above counts if the item of a line is one of those that give it."""
    text, first = mentioned.text, start
    for _ in range(_MOST):
        if first == 0:
            return None
        first = text.rfind("\n", 0, first - 1) + 1
        item = ITEM.match(text, first)
        if item is None or not item["parted"]:
            return None
        words = item["label"].strip()
        label = CellText(words, item.start("label"), item.start("label") + len(words))
        unit = counted_label(mentioned, label)
        if unit is not None:
            return unit if start in _parts(mentioned, first, unit.text) else None
    return None


def _parts(mentioned: Mentioned, first: int, unit: str) -> list[int]:
    """Return the lines below one that add up to its count, none if they don't."""
    total, rest, lines = _value(mentioned, first, unit), Decimal(0), list[int]()
    if total is None:
        return []
    at = first
    for _ in range(_MOST):
        at = mentioned.text.find("\n", at) + 1
        value = _value(mentioned, at, unit) if at else None
        if value is None or value < _LEAST:
            return []
        lines.append(at)
        rest += value
        if rest >= total:
            return lines if rest == total and len(lines) > 1 else []
    return []


def _value(mentioned: Mentioned, line: int, unit: str) -> Decimal | None:
    """Return the count of the item of a line."""
    item = ITEM.match(mentioned.text, line)
    number = _NUMBER.match(mentioned.text, item.end()) if item is not None else None
    if number is None:
        return None
    printed = number[0]
    for words in (printed, printed.split()[0]):
        quantity = read_with(mentioned, words.rstrip(".,"), unit)
        if quantity is not None:
            return Decimal(quantity.value)
    return None
