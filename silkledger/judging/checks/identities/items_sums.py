"""sum_of_items, part_of_whole: no item, and no sum of items without overlap, exceeds its whole.

Only the vocabulary of items tells which have one parent and no overlap. There may always be items
that nobody lists: a sum may be less than the whole, never more. An entity is a part of its place if
it is a site; a company may also be active elsewhere, and its branches sell to each other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from silkledger.columns import distinct
from silkledger.item_tree import ancestors, tree
from silkledger.judging.checks.identities.basis_meanings import adds_up_about
from silkledger.judging.checks.identities.grouping import Items, by_first, siblings
from silkledger.judging.checks.identities.identity import Identity
from silkledger.judging.checks.identities.sums import summed, within
from silkledger.judging.checks.identities.sums_of_members import PART_OF_WHOLE
from silkledger.judging.comparing.arithmetic import ONE
from silkledger.judging.comparing.words import capital
from silkledger.judging.contradictions.rules import Sum
from silkledger.judging.entities import is_site
from silkledger.judging.not_additive import consolidated
from silkledger.judging.quality_codes import ITEM

if TYPE_CHECKING:
    from collections.abc import Iterator

    from silkledger.columns import RowNumbers
    from silkledger.judging.checks.identities.cells import Cells

ITEMS = "sum_of_items"


def parts_of_items(cells: Cells) -> Iterator[Identity]:
    """Yield an identity for every item and entity that has its whole among the figures."""
    rows = summed(cells)
    for part, whole in _pairs(cells, rows, ("entity",)):
        name = cells.subject(part).entity or ""
        doubt = "" if is_site(name, cells.vocabulary) else f"{name} may also be active elsewhere."
        yield within(cells, PART_OF_WHOLE, part, whole, (name, "the whole"), doubt)
    items = Items(cells, rows)
    for part, whole in _pairs(cells, rows, (ITEM,)):
        names = (cells.subject(part).item or "", "the whole")
        yield within(cells, PART_OF_WHOLE, part, whole, names)
    for part, whole in _pairs(cells, items.rows, (ITEM,), wholes=items.rows):
        if items.of(whole) in ancestors(items.of(part), tree(cells.vocabulary)):
            names = (cells.subject(part).item or "", cells.subject(whole).item or "")
            yield within(cells, PART_OF_WHOLE, part, whole, names)


def sums_of_items(cells: Cells) -> Iterator[Identity]:
    """Yield an identity for items without overlap that have a common whole among the figures."""
    rows = summed(cells)
    items = Items(cells, rows)
    groups = list(siblings(cells, rows, also=("unit",)))
    if not groups:
        return
    whole_rows = rows[cells.qualities[ITEM][rows] == 0]
    firsts = np.array([terms[0] for _, terms in groups], np.int64)
    wholes = by_first(
        *_joined(cells, firsts, distinct(np.concatenate([whole_rows, items.rows])), (ITEM,))
    )
    for parent, terms in groups:
        for whole in wholes.get(terms[0], ()):
            if whole not in terms and items.of(whole, parent) == parent:
                cells.load((whole, *terms))
                words = " + ".join(cells.words(row) for row in terms)
                yield Identity(
                    ITEMS,
                    Sum((*((ONE, row) for row in terms), (-ONE, whole)), at_most=True),
                    claim=whole,
                    rows=(whole, *terms),
                    sentence=f"{capital(words)} are parts without overlap, so that their whole is "
                    "{found}; the reported whole is {claim}.",
                    doubt=consolidated(cells.vocabulary).get(cells.subject(whole).indicator, "")
                    or adds_up_about(cells, whole),
                )


def _pairs(
    cells: Cells, rows: RowNumbers, parts: tuple[str, ...], wholes: RowNumbers | None = None
) -> Iterator[tuple[int, int]]:
    """Yield the pairs of a part and its whole: without wholes, the rows that state no part."""
    (name,) = parts
    stated = cells.qualities[name][rows] > 0
    whole_rows = rows[~stated] if wholes is None else wholes
    pairs = by_first(*_joined(cells, rows[stated], whole_rows, parts))
    cells.load([*pairs, *(row for several in pairs.values() for row in several)])
    for part, several in pairs.items():
        for whole in several:
            yield part, whole


def _joined(
    cells: Cells, first: RowNumbers, second: RowNumbers, apart: tuple[str, ...]
) -> tuple[RowNumbers, RowNumbers]:
    return cells.joined(first, second, apart=apart, also=("indicator", "unit"))
