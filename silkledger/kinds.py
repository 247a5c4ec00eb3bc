"""The two kinds of raw row, figures and events: their contracts, how they are reconciled, what identifies them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from schemas import events, figures, raw
from silkledger.identity import EVENT_KEY, FIGURE_KEY
from silkledger.reconcile import Reconciled, reconcile_events, reconcile_figures

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    import pyarrow as pa

    from schemas.table import Table
    from silkledger.raw.sources import Source


@dataclass(frozen=True)
class Kind:
    """One kind of raw row: its contracts, how it is reconciled, which cells identify it."""

    raw: Table
    published: Table
    reconcile: Callable[[pa.Table, Mapping[str, Source]], Reconciled]
    key: tuple[str, ...]
    shared_by: str
    prefix: str


KINDS = (
    Kind(raw.FIGURES, figures.FIGURES, reconcile_figures, FIGURE_KEY, "indicator", "f"),
    Kind(raw.EVENTS, events.EVENTS, reconcile_events, EVENT_KEY, "kind", "e"),
)
