"""Identities: what figures say about each other, with the arithmetic in words.

Each kind is one function from cells to its identities, and one line in KINDS. Which figures go
together is decided in `cells`, the verdict in `identity`, the arithmetic in
silkledger.judging.contradictions.rules.
"""

from __future__ import annotations

from itertools import chain, groupby
from typing import TYPE_CHECKING, TypeAlias, cast

from silkledger.columns import freed_memory
from silkledger.judging.checks.identities.cells import Cells
from silkledger.judging.checks.identities.growth import growth
from silkledger.judging.checks.identities.growth_in_all import growth_in_all
from silkledger.judging.checks.identities.growth_over_years import growth_over_windows
from silkledger.judging.checks.identities.identity import (
    Identity,
    Implied,
    check_of,
    reasons_of,
)
from silkledger.judging.checks.identities.items_sums import parts_of_items, sums_of_items
from silkledger.judging.checks.identities.parts import part_differences, sums_of_parts
from silkledger.judging.checks.identities.products import products
from silkledger.judging.checks.identities.rates import rates_of_periods
from silkledger.judging.checks.identities.shares import shares, shares_of_whole
from silkledger.judging.checks.identities.stocks import stocks_and_flows
from silkledger.judging.checks.identities.sub_periods import sums_of_periods
from silkledger.judging.checks.identities.sum_arrays import Additions
from silkledger.judging.checks.identities.sum_rows import sum_rows
from silkledger.judging.checks.identities.sums_of_members import parts_of_places, sums_of_members
from silkledger.judging.checks.rows import Check, table_of
from silkledger.parts import ThisProcess, batches

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    import pyarrow as pa

    from silkledger.parts import Workers

__all__ = ["KINDS", "Additions", "Cells", "Identity", "IdentityFound", "checks_of", "identities"]

# What cells say about each other: one identity, many of them, or what is a check already.
_SingleFound: TypeAlias = Identity | Implied | Check
IdentityFound: TypeAlias = _SingleFound | Additions
# In the order of their rows.
KINDS: tuple[Callable[[Cells], Iterator[IdentityFound]], ...] = (
    shares,
    shares_of_whole,
    growth,
    growth_over_windows,
    growth_in_all,
    sums_of_members,
    parts_of_places,
    sums_of_parts,
    part_differences,
    sums_of_items,
    parts_of_items,
    sums_of_periods,
    products,
    stocks_and_flows,
    rates_of_periods,
)

# Those that take longest are begun first, so that no process waits long for the last one.
_LONGEST = (sums_of_periods, growth_over_windows, shares)

# Identities of a part of the work; what their figures claim is read at once.
_BATCH = 500


def identities(cells: Cells, workers: Workers | None = None) -> list[IdentityFound]:
    """Return all identities among cells, in the order of KINDS."""
    if workers is None or workers.parts > 1:
        workers = ThisProcess()  # others would have to be sent all cells for a few parts
    cells.prepare()
    begun = (*_LONGEST, *(kind for kind in KINDS if kind not in _LONGEST))
    each = workers.each(_of_kind, cells, begun, "kinds of identities")
    found = dict(zip(begun, each, strict=True))
    return list(chain.from_iterable(found[kind] for kind in KINDS))


def _of_kind(cells: Cells, kind: Callable[[Cells], Iterator[IdentityFound]]) -> list[IdentityFound]:
    items = [*kind(cells)]
    # Other kinds ask about other figures.
    cells.forget_subjects()
    freed_memory.give_back()
    return items


def checks_of(
    items: Sequence[IdentityFound], cells: Cells, workers: Workers | None = None
) -> Iterable[pa.Table]:
    """Return the rows of identities in the table of checks, as tables of checks.rows.ROWS."""
    parts: list[Additions | Sequence[_SingleFound]] = []
    for is_many, several in groupby(items, lambda item: isinstance(item, Additions)):
        if is_many:
            parts += cast("Iterator[Additions]", several)
        else:
            parts += batches(cast("list[_SingleFound]", [*several]), _BATCH)
    return (workers or ThisProcess()).each(_rows_of, cells, parts, "batches of identities")


def _rows_of(cells: Cells, items: Additions | Sequence[_SingleFound]) -> pa.Table:
    if isinstance(items, Additions):
        return sum_rows(items, cells)
    asked = [item for item in items if not isinstance(item, Check)]
    cells.load_claims(row for item in asked for row in item.rows)
    reasons = iter(reasons_of([item.rows for item in asked], cells))
    rows = table_of(
        [
            item if isinstance(item, Check) else check_of(item, cells, next(reasons))
            for item in items
        ]
    )
    # Other parts ask about other figures.
    cells.forget_subjects()
    return rows
