"""Heads of tables in text that lost which columns they span: "Anzahl | %" above five columns.

A page that is turned into text moves the cells of a row of heads to the left. Two units, of which
the second is percent, are of the columns of whole numbers and of those of fractions behind them. Of
periods and other heads above these, one fewer than columns, one spans two: the one whose place no
sign contradicts, since columns of a period alone have no negative values. Heads one fewer than
columns, below others that name the first column, are of all columns behind it; those above them
are of as many columns each as whole numbers and fractions below them repeat. So are heads that are
repeated themselves below others, where the one of the stub is lost in both rows.
"""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from silkledger.extraction.table_layout import EMPTY, is_value
from silkledger.extraction.text_tables import CellText

if TYPE_CHECKING:
    from collections.abc import Sequence

    Row = tuple[CellText, ...]

_PERCENT = re.compile(r"(?:in|en|в)?\s?[(\[]?[%％][)\]]?\Z", re.IGNORECASE)
_FRACTION = re.compile(r"\d[.,]\d{1,2}\D*\Z")
_NEGATIVE = re.compile(r"[-−–]\s?\d")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_UNITS = 2


def collapsed_heads(
    rows: Sequence[Sequence[CellText]], width: int, body: Sequence[Row]
) -> tuple[Row, ...] | None:
    """Return two rows of heads as wide as their table, None if it is open what they span."""
    if len(rows) != _UNITS:
        return None
    upper, lower = ([cell for cell in row if cell.text] for row in rows)
    first = _first_of_rates(lower, width, body)
    if first is None or len(upper) not in (width - 1, width):
        return None
    blank = CellText("", upper[0].start, upper[0].start)
    if len(upper) == width - 1:
        spanning = _spanning(upper[1:], body)
        if spanning is None:
            return None
        upper.insert(spanning + 2, blank)
    units = [blank, lower[0], *[blank] * (first - 2), lower[1], *[blank] * (width - first - 1)]
    return tuple(upper), tuple(units)


def repeated_heads(
    rows: Sequence[Sequence[CellText]], width: int, body: Sequence[Row]
) -> tuple[Row, ...] | None:
    """Return two rows of heads as wide as their table, None if values do not repeat by kind.

    Age | 2023 | 2024 above Persons | Percent | Persons | Percent.
    """
    if len(rows) != _UNITS:
        return None
    upper, lower = ([cell for cell in row if cell.text] for row in rows)
    spanning = len(upper) - 1
    if len(lower) != width - 1 or not 1 < spanning < width - 1 or (width - 1) % spanning:
        return None
    size = (width - 1) // spanning
    kinds = [_kind([row[at].text for row in body if at < len(row)]) for at in range(1, width)]
    if kinds != kinds[:size] * spanning or set(kinds) != {"whole", "fractions"}:
        return None
    blank = CellText("", upper[0].start, upper[0].start)
    spread = [cell for head in upper[1:] for cell in (head, *[blank] * (size - 1))]
    return (upper[0], *spread), (blank, *lower)


def grouped_heads(
    rows: Sequence[Sequence[CellText]], width: int, body: Sequence[Row]
) -> tuple[Row, ...] | None:
    """Return heads as wide as their table if the lower ones are repeated below each upper one.

    2023 | 2022 above Tonnes | USD | Tonnes | USD, without a head of the stub: one that is repeated
    is none of it.
    """
    lines = [[cell for cell in row if cell.text] for row in rows]
    if len(lines) < _UNITS or any(len(cells) > 1 for cells in lines[:-_UNITS]):
        return None
    upper, lower = lines[-_UNITS:]
    labels = [cell.text for cell in lower]
    if len(labels) != width - 1 or not 1 < len(upper) < width - 1 or labels.count(labels[0]) == 1:
        return None
    if not all(row and row[0].text and not is_value(row[0].text) for row in body):
        return None
    sizes = _sizes(labels, len(upper))
    if sizes is None:
        return None
    blank = CellText("", upper[0].start, upper[0].start)
    spread = [
        cell
        for head, size in zip(upper, sizes, strict=True)
        for cell in (head, *[blank] * (size - 1))
    ]
    captions = [(cells[0], *[blank] * (width - 1)) for cells in lines[:-_UNITS] if cells]
    return (*captions, (blank, *spread), (blank, *lower))


def without_open_heads(rows: Sequence[Row]) -> tuple[Row, ...]:
    """Return rows without their heads, if those of a lower row of heads have lost their places.

    One that is repeated in its row is not that of the stub, where it stands.
    """
    width = max(map(_last, rows), default=0)
    first = next((n for n, row in enumerate(rows) if _last(row) == width), 0)
    lost = any(
        row[0].text
        and _last(row) < width - 1
        and [cell.text for cell in row].count(row[0].text) > 1
        for row in rows[1:first]
    )
    if not lost:
        return tuple(rows)
    return tuple(
        tuple(CellText("", cell.start, cell.start) for cell in row)
        if n < first and _last(row) > 1
        else row
        for n, row in enumerate(rows)
    )


def _last(row: Row) -> int:
    """Return the number of the last cell with text, from one on."""
    return max((n for n, cell in enumerate(row, 1) if cell.text), default=0)


def _sizes(labels: Sequence[str], groups: int) -> tuple[int, ...] | None:
    """Return the sizes of so many groups of labels, none of which has one twice, None if open.

    Groups as large as each other that begin alike come first.

    >>> _sizes(["t", "USD", "t", "USD"], 2), _sizes(["t", "%", "t", "%", "%"], 3)
    ((2, 2), (2, 2, 1))
    >>> _sizes(["t", "USD", "EUR"], 2)
    """
    size = len(labels) // groups
    if size * groups == len(labels) and size > 1 and len(set(labels[::size])) == 1:
        alike = [labels[at : at + size] for at in range(0, len(labels), size)]
        if all(len(set(group)) == size for group in alike):
            return (size,) * groups
    found = []
    for ends in itertools.combinations(range(1, len(labels)), groups - 1):
        bounds = list(itertools.pairwise((0, *ends, len(labels))))
        if all(len(set(labels[a:b])) == b - a for a, b in bounds):
            found.append(tuple(b - a for a, b in bounds))
        if len(found) > 1:
            return None
    return found[0] if found else None


def _first_of_rates(lower: Sequence[CellText], width: int, body: Sequence[Row]) -> int | None:
    """Return the first of the columns of fractions, None if the units may be other ones'."""
    if len(lower) != _UNITS or not _PERCENT.match(lower[1].text) or is_value(lower[0].text):
        return None
    kinds = [_kind([row[column].text for row in body]) for column in range(1, width)]
    first = next((at for at, kind in enumerate(kinds, 1) if kind == "fractions"), width)
    clear = kinds == [*["whole"] * (first - 1), *["fractions"] * (width - first)]
    return first if clear and 1 < first < width else None


def _kind(values: Sequence[str]) -> str:
    found = [bool(_FRACTION.search(text)) for text in values if text and not EMPTY.match(text)]
    if not found or len(set(found)) > 1:
        return ""
    return "fractions" if found[0] else "whole"


def _spanning(heads: Sequence[CellText], body: Sequence[Row]) -> int | None:
    """Return the number of the one head that may span two columns, by the signs of their values."""
    negative = [
        any(_NEGATIVE.match(row[column].text) for row in body)
        for column in range(1, len(heads) + 2)
    ]
    fitting = [
        spanning
        for spanning in range(len(heads))
        if not any(
            negative[column] and _YEAR.search(head.text)
            for at, head in enumerate(heads)
            for column in ([at] if at < spanning else [at, at + 1] if at == spanning else [at + 1])
        )
    ]
    return fitting[0] if len(fitting) == 1 else None
