"""What the gate's measures are made from, and the shape of a measure: a number with the words that
go into its sentence.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.compute as pc

from silkledger.columns import decode

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from silkledger.ingest.folder.held_back import HeldBack
    from silkledger.ingest.folder.sources import Dataset
    from silkledger.release.candidate import Plan
    from silkledger.release.summary import Summary

# The columns of figures whose change is a changed number.
NUMBERS = ("value", "lower", "upper", "lower_inclusive", "upper_inclusive", "unit", "bound")
_SHOWN = 5


@dataclass(frozen=True, slots=True)
class Measure:
    """A number with the words that go into the sentence, or why there is none."""

    found: float | None
    named: str = ""
    absent: str = ""


@dataclass(frozen=True)
class Facts:
    """What measures are made from."""

    dataset: Dataset
    summary: Summary
    plan: Plan
    as_of: dt.date | None
    held_back: tuple[HeldBack, ...] = ()

    @cached_property
    def changes(self) -> pa.Table:
        """The changes of the table figures: key, change, column, old, new, reason, plain text."""
        diff = self.plan.diff
        rows = diff.filter(pc.equal(decode(diff["table"]), "figures"))
        return pa.table(
            {
                name: decode(rows[name])
                for name in ("key", "change", "column", "old", "new", "reason")
            }
        )

    @cached_property
    def changed_numbers(self) -> pa.Table:
        """The changed cells that make a number: the same columns, and the figure's indicator."""
        rows = self.changes.filter(pc.equal(self.changes["change"], "value_changed"))
        rows = rows.filter(pc.is_in(rows["column"], value_set=pa.array(NUMBERS)))
        figures = self.plan.tables["figures"]
        places = pc.index_in(rows["key"], value_set=decode(figures["figure_id"]))
        return rows.append_column("indicator", decode(figures["indicator"]).take(places))


def listed(names: Sequence[str]) -> str:
    """The names in a bracket, behind a space; nothing where there are none."""
    more = f" and {len(names) - _SHOWN:,} more" if len(names) > _SHOWN else ""
    return f" ({', '.join(names[:_SHOWN])}{more})" if names else ""


def held(found: Sequence[HeldBack]) -> Measure:
    """How many sources are held back, each named with its fault."""
    return Measure(len(found), listed([str(fault) for fault in found]))
