"""The facts that the gate measures, and the result of a measure."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.compute as pc

from silkledger.columns import decode
from silkledger.diff.reasons import CORRECTED

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from silkledger.ingest.folder.held_back import HeldBack
    from silkledger.ingest.folder.sources import Dataset
    from silkledger.release.candidate import Plan
    from silkledger.release.summary import Summary

# A change in one of these columns of figures is a changed number.
NUMBERS = ("value", "lower", "upper", "lower_inclusive", "upper_inclusive", "unit", "bound")
EXCLUDED = "excluded"
_SHOWN = 5


@dataclass(frozen=True, slots=True)
class Measure:
    """A measured number, with details for the sentence, or the reason why there is none.

    `absent` is a sentence; it is empty if `found` is a number.
    """

    found: float | None
    named: str = ""
    absent: str = ""


@dataclass(frozen=True)
class Facts:
    """Everything that a measure may use: the candidate's counts, its plan and its dataset.

    `protected` are the ids of figures that must not vanish, `sources_alone` is whether nothing is
    judged but single sources.
    """

    dataset: Dataset
    summary: Summary
    plan: Plan
    as_of: dt.date | None
    held_back: tuple[HeldBack, ...] = ()
    protected: frozenset[str] = frozenset()
    sources_alone: bool = False

    @cached_property
    def changes(self) -> pa.Table:
        """The changes of the table figures: key, change, column, old, new, reason, as text."""
        return self._changes_of("figures")

    @cached_property
    def replaced(self) -> pa.Table:
        """Raw rows that state a figure or event under another id: old, new, corrected.

        A cell that makes the id was changed, so that the old id is gone without a row being lost.
        `corrected` is whether a correction says who did it and why.
        """
        rows = self._changes_of("ledger")
        is_id = pc.and_(
            pc.equal(rows["change"], "value_changed"), pc.equal(rows["column"], "figure_id")
        )
        rows = rows.filter(pc.and_(is_id, pc.and_(rows["old"].is_valid(), rows["new"].is_valid())))
        by_correction = pc.fill_null(pc.starts_with(rows["reason"], CORRECTED), fill_value=False)
        return rows.select(["old", "new"]).append_column("corrected", by_correction)

    @cached_property
    def excluded(self) -> frozenset[str]:
        """Ids of figures and events that the last release has and a correction now excludes.

        The correction says who did it and why. One that another row states is still there.
        """
        rows = self._changes_of("ledger").to_pylist()
        by_person = {
            row["key"] for row in rows if row["column"] == "outcome" and row["new"] == EXCLUDED
        }
        ids = {
            row["old"] for row in rows if row["column"] == "figure_id" and row["key"] in by_person
        }
        return frozenset(ids & {*self.removed("figures"), *self.removed("events")})

    def removed(self, table: str) -> list[str]:
        """Return the keys of rows of a table that the last release has and this one has not."""
        rows = self._changes_of(table)
        gone = rows.filter(pc.equal(rows["change"], "row_removed"))["key"]
        return [str(key) for key in gone.to_pylist()]

    def _changes_of(self, table: str) -> pa.Table:
        diff = self.plan.diff
        rows = diff.filter(pc.equal(decode(diff["table"]), table))
        return pa.table(
            {
                name: decode(rows[name])
                for name in ("key", "change", "column", "old", "new", "reason")
            }
        )

    @cached_property
    def changed_numbers(self) -> pa.Table:
        """The changed cells of NUMBERS: the same columns, and the indicator of the figure."""
        rows = self.changes.filter(pc.equal(self.changes["change"], "value_changed"))
        rows = rows.filter(pc.is_in(rows["column"], value_set=pa.array(NUMBERS)))
        figures = self.plan.tables["figures"]
        places = pc.index_in(rows["key"], value_set=decode(figures["figure_id"]))
        return rows.append_column("indicator", decode(figures["indicator"]).take(places))


def in_parentheses(names: Sequence[str]) -> str:
    """Format names in parentheses after a space; empty if there are none.

    >>> in_parentheses(["exports", "imports"])
    ' (exports, imports)'
    """
    more = f" and {len(names) - _SHOWN:,} more" if len(names) > _SHOWN else ""
    return f" ({', '.join(names[:_SHOWN])}{more})" if names else ""


def held(sources: Sequence[HeldBack]) -> Measure:
    """Count the sources that are held back, each named with its fault."""
    return Measure(len(sources), in_parentheses([str(source) for source in sources]))
