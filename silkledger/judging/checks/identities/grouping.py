"""Rows of cells that go together, as dictionaries and tuples for the identities that name them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from silkledger.columns import find_runs, stable_order, values_at
from silkledger.item_tree import tree
from silkledger.judging.quality_codes import ITEM
from silkledger.judging.quality_words import meaning

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from silkledger.columns import Codes, RowNumbers
    from silkledger.judging.checks.identities.cells import Cells


def have_one_unit(cells: Cells, row: int, other: int) -> bool:
    """Whether two claims have the same unit, and count the same noun if they count one."""
    counted = cells.codes["counted"]
    is_one: bool = counted[row] == counted[other]
    return is_one and cells.claim(row).unit == cells.claim(other).unit


def by_first(first: RowNumbers, second: RowNumbers) -> dict[int, list[int]]:
    """Return the second rows of pairs by their first row, both in order and without repeats.

    >>> by_first(np.array([4, 2, 4]), np.array([9, 5, 8]))
    {2: [5], 4: [8, 9]}
    """
    first, second = distinct_pairs(first, second)
    runs, partners = find_runs(first), second.tolist()
    return {
        row: partners[start:stop]
        for row, start, stop in zip(
            first[runs.start].tolist(), runs.start.tolist(), runs.stop.tolist(), strict=True
        )
    }


def distinct_pairs(first: RowNumbers, second: RowNumbers) -> tuple[RowNumbers, RowNumbers]:
    """Return pairs of rows in order, without repeats.

    >>> [rows.tolist() for rows in distinct_pairs(np.array([4, 2, 4]), np.array([9, 5, 9]))]
    [[2, 4], [5, 9]]
    """
    order = np.lexsort((second, first))
    starts = find_runs(first[order], second[order]).start
    return first[order[starts]], second[order[starts]]


def rows_of_keys(keys: Codes, rows: RowNumbers) -> Iterator[tuple[int, ...]]:
    """Yield the rows of each key that has several, in order.

    >>> list(rows_of_keys(np.array([1, 0, 1]), np.array([4, 5, 6])))
    [(4, 6)]
    """
    order = stable_order(keys)
    runs = find_runs(keys[order])
    for start, size in zip(runs.start.tolist(), runs.sizes.tolist(), strict=True):
        if size > 1:
            yield tuple(rows[order[start : start + size]].tolist())


class Items:
    """The items of some rows as the vocabulary's codes.

    `rows` are those whose item has one, in order; rows with other words have no item here.
    """

    def __init__(self, cells: Cells, rows: RowNumbers) -> None:
        self._codes = cells.qualities[ITEM]
        codes = self._codes[rows]
        distinct, first = np.unique(codes, return_index=True)
        texts = values_at(cells.figures[ITEM], rows[first]) if len(rows) else []
        self._known = {
            code: facets[0][1]
            for code, text in zip(distinct.tolist(), texts, strict=True)
            if code and text and not (item_meaning := meaning(ITEM, text, cells.vocabulary)).words
            and len(facets := item_meaning.facets) == 1 and facets[0][1] in tree(cells.vocabulary)
        }  # fmt: skip
        self.rows = np.sort(rows[np.isin(codes, [*self._known])])

    def of(self, row: int, default: str = "") -> str:
        """Return the item of a row."""
        return self._known.get(int(self._codes[row]), default)


def siblings(
    cells: Cells, rows: RowNumbers, also: Sequence[str]
) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Yield groups of rows that differ in their items alone, with the one parent of these.

    The vocabulary calls the items disjoint; one item has one row.
    """
    items = Items(cells, rows)
    rows, known = items.rows, tree(cells.vocabulary)
    for group in rows_of_keys(cells.keys(rows, apart=(ITEM,), also=also), rows):
        by_parent: dict[str, dict[str, int]] = {}
        for row in group:
            item = known[items.of(row)]
            if item.disjoint:
                by_parent.setdefault(item.parent, {}).setdefault(item.code, row)
        for parent, several in sorted(by_parent.items()):
            if len(several) > 1:
                yield parent, tuple(sorted(several.values()))
