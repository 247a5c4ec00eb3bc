"""The lists of the report: figures, events, refused rows, changes and comparisons.

The rows to show are chosen in Arrow, and only those are converted to Python objects.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from silkledger import wording
from silkledger.columns import decode, decode_numbers, distinct, is_among, is_in, take_decoded
from silkledger.report import comparisons, figure_verdicts, limits
from silkledger.report.entries import Change, Event, Figure, Quoted
from silkledger.report.qualities import qualities_in_words
from silkledger.report.refused import first_refused
from silkledger.report.rows import Positions, rows_at
from silkledger.schemas.table import TEXT
from silkledger.schemas.vocabulary import SHIPPED

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from silkledger.release.candidate import Plan
    from silkledger.report.entries import Comparison, Refused
    from silkledger.report.figure_verdicts import FigureVerdicts
    from silkledger.schemas.vocabulary import Vocabulary

_Changed = Literal["", "added", "changed"]
# Figures in dispute, if they are few, and figures among which they are looked for at first.
_FEW, _SOME = 1 << 20, 1 << 16


@dataclass(frozen=True)
class Lists:
    """The rows of a plan that the report shows, converted when they are first needed.

    `vocabulary` has the names of entities. `listed` are the rows of figures that will be asked for:
    each search for what belongs to figures goes through whole tables, so there is one for all.
    """

    plan: Plan
    vocabulary: Vocabulary = SHIPPED
    listed: Positions = field(default_factory=lambda: np.zeros(0, np.int64))
    _known: dict[int, Figure] = field(default_factory=dict, init=False)

    @cached_property
    def names(self) -> dict[str, str]:
        """Names of places by code."""
        return {
            row["code"]: row["name"]
            for row in self.plan.tables["places"].select(["code", "name"]).to_pylist()
        }

    @cached_property
    def comparisons(self) -> tuple[Comparison, ...]:
        """The checks and comparisons of figures that the page has room for, disputes first.

        Each check is followed by its candidate readings.
        """
        fewer = self.plan.tables["figures"].num_rows // limits.FIGURES_PER_CARD
        most = max(limits.COMPARED - fewer, limits.COMPARED_OF_MANY)
        return comparisons.listed(self.plan.tables, most)

    @cached_property
    def quoted(self) -> tuple[Quoted, ...]:
        """The quantities that most witnesses report; those of one witness are left out."""
        best = self.plan.tables["best"]
        # Others are figures, not witnesses: one article may have several.
        several = best.filter(pc.greater(best["witnesses"], 1))
        order = pc.sort_indices(
            several.select(["witnesses"]), [("witnesses", "descending")]
        ).to_numpy()  # stable: equal counts stay in the order of the table
        names = self._indicator_names
        return tuple(
            Quoted(
                figure_id=row["figure_id"],
                indicator_name=names.get(row["indicator"], row["indicator"]),
                place=self._place(row["geography"], row["counterpart"]),
                when=wording.when(row["period"]),
                qualities=", ".join(
                    filter(None, (row["status"].replace("actual", ""), self._qualities(row)))
                ),
                reading=wording.row_reading(row),
                interval=wording.ends(row["lower"], row["upper"], row["counted"] or row["unit"]),
                verdict=row["verdict"] or "",
                witnesses=row["witnesses"],
                others=row["others"],
            )
            for row in rows_at(several, order[: limits.QUOTED])
        )

    @cached_property
    def _indicator_names(self) -> dict[str, str]:
        table = self.plan.tables["indicators"].select(["code", "name"])
        return {row["code"]: row["name"] for row in table.to_pylist()}

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        """All figures if the page has room for them, else a sample.

        The sample takes disputed figures first, then those named by a comparison that is shown,
        then the first rows of the table.
        """
        return self.figures_at(self._sampled)

    @cached_property
    def _sampled(self) -> Positions:
        table = self.plan.tables["figures"]
        return self._sample(table) if table.num_rows > limits.FIGURES else np.arange(table.num_rows)

    @property
    def _verdicts(self) -> Iterator[FigureVerdicts]:
        return figure_verdicts.in_tables(self.plan.tables)

    @property
    def _disputes(self) -> Iterator[FigureVerdicts]:
        return figure_verdicts.in_tables(self.plan.tables, figure_verdicts.DISPUTES)

    def figures_at(self, positions: Positions) -> tuple[Figure, ...]:
        """Return the figures at those positions of the table, in that order."""
        wanted = positions
        if not self._known:
            wanted = distinct(np.concatenate([self._sampled, self.listed, positions]))
        unknown = [row for row in wanted.tolist() if row not in self._known]
        if unknown:
            self._known.update(zip(unknown, self._figures_of(np.array(unknown)), strict=True))
        return tuple(self._known[row] for row in positions.tolist())

    def _figures_of(self, positions: Positions) -> Iterator[Figure]:
        rows = rows_at(self.plan.tables["figures"], positions)
        places = self._raw_places(positions)
        names = self._indicator_names
        verdicts = figure_verdicts.verdicts(self._verdicts, [row["figure_id"] for row in rows])
        changes = self._changes_of("figures")
        for row in rows:
            yield Figure(
                figure_id=row["figure_id"],
                as_reported=row["as_reported"],
                reading=wording.row_reading(row),
                interval=wording.interval(
                    row["value"],
                    row["lower"],
                    row["upper"],
                    lower_in=row["lower_inclusive"],
                    upper_in=row["upper_inclusive"],
                ),
                indicator_name=names.get(row["indicator"], row["indicator"]),
                place=self._place(row["geography"], row["counterpart"]),
                when=wording.when(row["period"]),
                qualities=self._qualities(row),
                where=_where(row),
                file=places.get(row["figure_id"], ("", None))[0],
                line=places.get(row["figure_id"], ("", None))[1],
                rules=tuple(row["rules"]),
                flags=tuple(row["flags"]),
                verdicts=tuple(sorted(verdicts.get(row["figure_id"], ()))),
                change=changes.get(row["figure_id"], ""),
                **{name: row[name] for name in _SAME},
            )

    @cached_property
    def events(self) -> tuple[Event, ...]:
        """The first events by date, undated ones last."""
        table = self.plan.tables["events"]
        order = pc.sort_indices(
            decode_numbers(table.select(["period_start"])), [("period_start", "ascending")]
        ).to_numpy()
        return tuple(
            Event(
                **{name: row[name] for name in _EVENT_SAME},
                when=wording.when(row["period"]),
                participants=tuple(self.names.get(code, code) for code in row["participants"]),
                where=_where(row),
                rules=tuple(row["rules"]),
                flags=tuple(row["flags"]),
            )
            for row in rows_at(table, order[: limits.LISTED])
        )

    @cached_property
    def refused(self) -> tuple[Refused, ...]:
        """The first refused rows, each with all its reasons."""
        return first_refused(self.plan.tables["quarantine"], limits.LISTED)

    @cached_property
    def changes(self) -> tuple[Change, ...]:
        """The first changes, those without a reason first."""
        diff = self.plan.diff
        unexplained = pc.and_(
            pc.is_null(diff["reason"]), pc.equal(decode(diff["change"]), "value_changed")
        )
        rows = diff.filter(unexplained).slice(0, limits.LISTED).to_pylist()
        rows += diff.filter(pc.invert(unexplained)).slice(0, limits.LISTED - len(rows)).to_pylist()
        return tuple(Change(**row) for row in rows)

    def _sample(self, table: pa.Table) -> Positions:
        shown = {name for comparison in self.comparisons for name in comparison.figure_ids}
        wanted, some = pa.array([*shown], TEXT), _SOME
        few: pa.Array | None = None
        while True:
            sought = np.flatnonzero(is_among(table["figure_id"], wanted))
            first = np.arange(min(some, table.num_rows))
            rows = np.concatenate([first, sought[np.searchsorted(sought, len(first)) :]])
            ids = take_decoded(table["figure_id"], rows)
            is_shown = is_among(ids, shown)
            if few is None:
                is_disputed = figure_verdicts.are_disputed(self._disputes, ids)
            else:
                is_disputed = is_among(ids, few)
            # Those that the page has room for are most likely among the first figures.
            is_whole = few is not None or some >= table.num_rows
            if is_whole or np.count_nonzero(is_disputed) >= limits.SAMPLE:
                break
            few = figure_verdicts.disputed(self._disputes, _FEW)
            if few is None:
                some *= 16
            else:  # all of them are sought; others follow
                wanted, some = pa.concat_arrays([wanted, few]), 2 * limits.SAMPLE
        # What is shown and disputed comes first, then what is disputed, then what is shown.
        order = np.argsort(3 - 2 * is_disputed.astype(np.int8) - is_shown, kind="stable")
        return np.sort(rows[order[: limits.SAMPLE]])

    def _raw_places(self, positions: Positions) -> dict[str, tuple[str, int]]:
        ledger, ids = self.plan.tables["ledger"], self.plan.tables["figures"]["figure_id"]
        shown = is_in(ledger["figure_id"], ids.take(pa.array(positions)))
        places = rows_at(
            ledger.select(["figure_id", "file", "line", "outcome"]), shown.nonzero()[0]
        )
        return {
            place["figure_id"]: (place["file"], place["line"])
            for place in places
            if place["outcome"] == "published"
        }

    def _changes_of(self, table: str) -> dict[str, _Changed]:
        if self.plan.last is None:
            return {}
        diff = self.plan.diff
        rows = diff.filter(pc.equal(decode(diff["table"]), table))
        changes: dict[str, _Changed] = {}
        words: tuple[tuple[str, _Changed], ...] = (
            ("value_changed", "changed"),
            ("row_added", "added"),
        )
        for change, word in words:
            keys = rows.filter(pc.equal(decode(rows["change"]), change))["key"].slice(
                0, limits.FIGURES
            )
            changes |= dict.fromkeys(keys.to_pylist(), word)
        return changes

    def _qualities(self, row: Mapping[str, Any]) -> str:
        return qualities_in_words(row, self.names, self.vocabulary)

    def _place(self, geography: str | None, counterpart: str | None) -> str:
        place = self.names.get(geography or "", geography or "no place stated")
        return f"{place} – {self.names.get(counterpart, counterpart)}" if counterpart else place


# The columns that the report copies unchanged.
_SAME = (
    *("bound", "value", "lower", "upper", "unit", "unit_as_reported", "indicator", "geography"),
    *("counterpart", "statistic", "status", "period", "period_start", "period_end", "nature"),
    *("period_as_reported", "stated_on", "said_by", "measured_by", "edition", "row_id", "standing"),
)
_EVENT_SAME = (
    *("event_id", "as_reported", "kind", "title", "place", "period", "period_start", "period_end"),
    *("status", "said_by"),
)


def _where(row: Mapping[str, Any]) -> str:
    if row["char_start"] is not None:
        return f"code points {row['char_start']:,} to {row['char_end']:,}"
    return row["locator"] or "place not recorded"
