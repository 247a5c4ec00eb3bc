"""The two kinds of raw row, figures and events: their contracts and identifying cells."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from silkledger.identity import EVENT_DETAILS, EVENT_KEY, FIGURE_DETAILS, FIGURE_KEY
from silkledger.schemas import events, figures, raw

if TYPE_CHECKING:
    from silkledger.schemas.table import Table


@dataclass(frozen=True)
class RowKind:
    """One kind of raw row.

    `raw` and `published` are its contracts before and after reading. `key` names the cells that
    identify a row, `prefix` starts the id made from them, and `told_apart_by` are the columns that
    tell rows with the same place in the source apart, the first one before the others.
    """

    raw: Table
    published: Table
    key: tuple[str, ...]
    told_apart_by: tuple[str, ...]
    prefix: str


KINDS = (
    RowKind(raw.FIGURES, figures.FIGURES, FIGURE_KEY, FIGURE_DETAILS, "f"),
    RowKind(raw.EVENTS, events.EVENTS, EVENT_KEY, EVENT_DETAILS, "e"),
)
