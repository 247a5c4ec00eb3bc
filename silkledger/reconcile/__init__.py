"""Reconcile valid raw rows into figures and events.

Each distinct wording, period and place is read once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reconcile.events import reconcile_events
from silkledger.reconcile.figures import reconcile_figures
from silkledger.reconcile.readings import Reconciled
from silkledger.schemas.vocabulary import SHIPPED

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pyarrow as pa

    from silkledger.ingest.folder.sources import Source
    from silkledger.ingest.row_kinds import RowKind
    from silkledger.parts import Workers
    from silkledger.schemas.vocabulary import Vocabulary

__all__ = ["Reconciled", "reconcile_events", "reconcile_figures", "reconcile_rows"]


def reconcile_rows(
    kind: RowKind,
    rows: pa.Table,
    sources: Mapping[str, Source],
    vocabulary: Vocabulary = SHIPPED,
    workers: Workers | None = None,
) -> Reconciled:
    """Return what raw rows of one kind say. `sources` are the sources of the rows by id.

    Many wordings of figures are read by `workers`, if there are any.
    """
    if kind.published.name == "events":
        return reconcile_events(rows, sources, vocabulary)
    return reconcile_figures(rows, sources, vocabulary, workers)
