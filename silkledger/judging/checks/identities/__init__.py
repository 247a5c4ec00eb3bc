"""Identities: what figures say about each other, with the arithmetic in words.

Each kind is one function from cells to its identities, and one line in KINDS. Which figures go
together is decided in `cells`, the verdict in `identity`, the arithmetic in
silkledger.judging.contradictions.rules.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.judging.checks.identities.cells import Cells
from silkledger.judging.checks.identities.growth import growth
from silkledger.judging.checks.identities.growth_in_all import growth_in_all
from silkledger.judging.checks.identities.growth_windows import growth_over_windows
from silkledger.judging.checks.identities.identity import (
    Identity,
    Implied,
    check_of,
    open_across_sources,
)
from silkledger.judging.checks.identities.items_sums import parts_of_items, sums_of_items
from silkledger.judging.checks.identities.members import parts_of_places, sums_of_members
from silkledger.judging.checks.identities.parts import part_differences, sums_of_parts
from silkledger.judging.checks.identities.products import products
from silkledger.judging.checks.identities.rates import rates_of_periods
from silkledger.judging.checks.identities.shares import shares, shares_of_whole
from silkledger.judging.checks.identities.stocks import stocks_and_flows
from silkledger.judging.checks.identities.sub_periods import sums_of_periods
from silkledger.judging.checks.rows import Check
from silkledger.parts import ThisProcess, batches

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from silkledger.parts import Workers

__all__ = ["KINDS", "Cells", "Identity", "checks_of", "identities"]

# In the order of their rows.
KINDS: tuple[Callable[[Cells], Iterator[Identity | Implied | Check]], ...] = (
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

# Identities of a part of the work; what their figures claim is read at once.
_BATCH = 500


def identities(cells: Cells) -> list[Identity | Implied | Check]:
    """Return all identities among cells, in the order of KINDS."""
    return [found for kind in KINDS for found in kind(cells)]


def checks_of(
    found: list[Identity | Implied | Check], cells: Cells, workers: Workers | None = None
) -> Iterator[Check]:
    """Yield the rows of identities in the table of checks."""
    parts = batches(found, _BATCH)
    for made in (workers or ThisProcess()).each(_checks_of, cells, parts, "batches of identities"):
        yield from made


def _checks_of(cells: Cells, found: Sequence[Identity | Implied | Check]) -> list[Check]:
    asked = [item for item in found if not isinstance(item, Check)]
    cells.load_claims(row for item in asked for row in item.rows)
    reasons = iter(open_across_sources([item.rows for item in asked], cells))
    return [
        item if isinstance(item, Check) else check_of(item, cells, next(reasons)) for item in found
    ]
