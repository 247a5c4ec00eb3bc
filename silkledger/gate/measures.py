"""What the gate measures: each function makes one number of a whole release, never of a row.

A measure that has nothing to go by (no last release, nothing promised) says so in `absent`; it is shown and not judged.
Left out on purpose: limits and severities, which are data (silkledger.gate.expectations).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.compute as pc

from silkledger.counting import count, plain
from silkledger.errors import CannotRunError
from silkledger.gate.expectations import never_vanish

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Sequence

    from silkledger.candidate import LastRelease, Plan
    from silkledger.held_back import HeldBack
    from silkledger.sources import Dataset
    from silkledger.summary import Summary

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
        rows = diff.filter(pc.equal(plain(diff["table"]), "figures"))
        return pa.table({name: plain(rows[name]) for name in ("key", "change", "column", "old", "new", "reason")})

    @cached_property
    def changed_numbers(self) -> pa.Table:
        """The changed cells that make a number: the same columns, and the figure's indicator."""
        rows = self.changes.filter(pc.equal(self.changes["change"], "value_changed"))
        rows = rows.filter(pc.is_in(rows["column"], value_set=pa.array(NUMBERS)))
        figures = self.plan.tables["figures"]
        places = pc.index_in(rows["key"], value_set=plain(figures["figure_id"]))
        return rows.append_column("indicator", plain(figures["indicator"]).take(places))


def _rows(counts: object, last: LastRelease, table: str) -> int:
    try:
        return int(counts["rows"][table])  # type: ignore[index]
    except (KeyError, TypeError, ValueError) as fault:
        raise CannotRunError(
            f"release {last.version}: its manifest does not count the rows of {table}; verify it before building on it"
        ) from fault


def _listed(names: list[str]) -> str:
    """The names in a bracket, behind a space; nothing where there are none."""
    more = f" and {len(names) - _SHOWN:,} more" if len(names) > _SHOWN else ""
    return f" ({', '.join(names[:_SHOWN])}{more})" if names else ""


def _no_last(facts: Facts) -> Measure | None:
    return None if facts.plan.last else Measure(None, absent="There is no last release to compare with.")


def published_rows(facts: Facts) -> Measure:
    """Figures and events that would be published."""
    return Measure(facts.summary.rows["figures"] + facts.summary.rows["events"])


def rows_kept(facts: Facts) -> Measure:
    """Figures and events as a share of the last release's, those of held-back sources apart (held_back_known's own)."""
    if (last := facts.plan.last) is None:
        return Measure(None, absent="There is no last release to compare with.")
    counts = last.manifest.get("counts")
    before = _rows(counts, last, "figures") + _rows(counts, last, "events")
    known = _known_sources(last) if facts.held_back else {}
    before -= sum(known[found.source_id] for found in facts.held_back if found.source_id in known)
    now = facts.summary.rows["figures"] + facts.summary.rows["events"]
    if not before:
        return Measure(None, absent="The last release had no rows.")
    return Measure(now / before, f"{now:,} of {before:,}")


def held_back(facts: Facts) -> Measure:
    """Sources left out because a file of theirs can't be read."""
    return _held(facts.held_back)


def held_back_known(facts: Facts) -> Measure:
    """Those among them of which the last release had rows: publishing without them would take those away."""
    if (last := facts.plan.last) is None:
        return Measure(None, absent="There is no last release to compare with.")
    known = _known_sources(last) if facts.held_back else {}
    return _held(tuple(found for found in facts.held_back if found.source_id in known))


def _held(found: Sequence[HeldBack]) -> Measure:
    return Measure(len(found), _listed([str(fault) for fault in found]))


def _known_sources(last: LastRelease) -> dict[str, int]:
    """The last release's sources with their published rows."""
    counts = last.manifest.get("counts")
    try:
        return {name: int(rows["published"]) for name, rows in counts["sources"].items()}  # type: ignore[index]
    except (KeyError, TypeError, ValueError, AttributeError) as fault:
        raise CannotRunError(
            f"release {last.version}: its manifest does not count its sources; verify it before building on it"
        ) from fault


def refused_share(facts: Facts) -> Measure:
    """Quarantined rows as a share of all raw rows."""
    outcomes = facts.summary.outcomes
    return Measure(outcomes.refused_share, f"{outcomes.quarantined:,} of {outcomes.rows:,}")


def refused_share_of_source(facts: Facts) -> Measure:
    """The same of the source where it is largest; of a single source refused_share speaks already.

    Rows of a large file that could not be split, or that name no known source, are of none; refused_share counts them.
    """
    known = plain(facts.plan.tables["sources"]["source_id"]).to_pylist()
    counts = {name: facts.summary.sources[name] for name in known if name in facts.summary.sources}
    if len(counts) < 2:
        return Measure(None, absent="There is only one source: its share is that of all rows.")
    name, worst = max(counts.items(), key=lambda entry: entry[1].refused_share)
    return Measure(worst.refused_share, f"{name} ({worst.quarantined:,} of {worst.rows:,})")


def ledger_sums(facts: Facts) -> Measure:
    """Rows for which the ledger and the tables don't agree."""
    return Measure(facts.summary.unbalanced)


def repeated_keys(facts: Facts) -> Measure:
    """Rows too many under their table's key."""
    repeated = facts.summary.repeated_keys
    return Measure(sum(repeated.values()), _listed([f"{name}: {rows:,}" for name, rows in repeated.items()]))


def required_indicators(facts: Facts) -> Measure:
    """Required indicators without a figure."""
    missing = [code for code in facts.dataset.required_indicators if code not in facts.summary.indicators]
    return Measure(len(missing), _listed(missing))


def required_places(facts: Facts) -> Measure:
    """Required places that are neither geography nor counterpart of a figure."""
    missing = [code for code in facts.dataset.required_places if code not in facts.summary.places]
    return Measure(len(missing), _listed(missing))


def dated_share(facts: Facts) -> Measure:
    """Figures with a period as a share of all."""
    return _filled(facts, facts.summary.dated)


def placed_share(facts: Facts) -> Measure:
    """Figures with a geography as a share of all."""
    return _filled(facts, facts.summary.placed)


def _filled(facts: Facts, filled: int) -> Measure:
    figures = facts.summary.rows["figures"]
    return (
        Measure(filled / figures, f"{filled:,} of {figures:,}")
        if figures
        else Measure(None, absent="There are no figures.")
    )


def _removed(facts: Facts) -> list[str]:
    rows = facts.changes
    return [str(key) for key in rows.filter(pc.equal(rows["change"], "row_removed"))["key"].to_pylist()]


def never_vanish_gone(facts: Facts) -> Measure:
    """Listed figures that the last release held and this one doesn't."""
    if absent := _no_last(facts):
        return absent
    gone = sorted(set(_removed(facts)) & never_vanish(facts.dataset.name))
    return Measure(len(gone), _listed(gone))


def deleted_share(facts: Facts) -> Measure:
    """Figures that are gone as a share of the last release's."""
    if (last := facts.plan.last) is None:
        return Measure(None, absent="There is no last release to compare with.")
    before, gone = _rows(last.manifest.get("counts"), last, "figures"), len(_removed(facts))
    return (
        Measure(gone / before, f"{gone:,} of {before:,}")
        if before
        else Measure(None, absent="The last release had no figures.")
    )


def change_size(facts: Facts) -> Measure:
    """Largest change of a number, as a share of the larger of old and new (so that zero needs no special case)."""
    if absent := _no_last(facts):
        return absent
    rows = facts.changed_numbers
    rows = rows.filter(pc.equal(rows["column"], "value"))
    if not rows.num_rows:
        return Measure(0.0)
    old, new = rows["old"].cast(pa.float64()), rows["new"].cast(pa.float64())
    larger = pc.max_element_wise(pc.abs(old), pc.abs(new))
    sizes = pc.if_else(pc.equal(larger, 0.0), 0.0, pc.divide(pc.abs(pc.subtract(new, old)), larger))
    size = pc.max(sizes).as_py()
    at = pc.index(sizes, size).as_py()
    return Measure(size, f" ({rows['indicator'][at]}, figure {rows['key'][at]})")


def changed_share(facts: Facts) -> Measure:
    """Figures of an indicator with a changed number as a share of all of it, where it is largest."""
    if absent := _no_last(facts):
        return absent
    changed = count(facts.changed_numbers.group_by(["indicator", "key"]).aggregate([])["indicator"])
    if not changed:
        return Measure(0.0)
    share, code = max((number / facts.summary.indicators[code], code) for code, number in changed.items())
    return Measure(share, f" ({code}, {changed[code]:,} of {facts.summary.indicators[code]:,})")


def unexplained_changes(facts: Facts) -> Measure:
    """Changed cells of figures without a reason."""
    if absent := _no_last(facts):
        return absent
    rows = facts.changes.filter(pc.equal(facts.changes["change"], "value_changed"))
    return Measure(rows["reason"].null_count)


def clashes(facts: Facts) -> Measure:
    """Meetings of figures that can't both hold."""
    return Measure(facts.summary.clashes)


def contradicted_share(facts: Facts) -> Measure:
    """Contradicted claims as a share of those that could be checked."""
    summary = facts.summary
    if not summary.checked:
        return Measure(None, absent="No claim could be checked.")
    return Measure(summary.contradicted / summary.checked, f"{summary.contradicted:,} of {summary.checked:,}")


def age(facts: Facts) -> Measure:
    """Days from the newest publication date to the day given (by default that date itself, so that no clock enters)."""
    newest = facts.summary.newest
    if newest is None:
        return Measure(None, absent="There is no source.")
    day = facts.as_of or newest
    return Measure((day - newest).days, day.isoformat())


MEASURES: dict[str, Callable[[Facts], Measure]] = {
    "published_rows": published_rows,
    "rows_kept": rows_kept,
    "held_back": held_back,
    "held_back_known": held_back_known,
    "refused_share": refused_share,
    "refused_share_of_source": refused_share_of_source,
    "ledger_sums": ledger_sums,
    "repeated_keys": repeated_keys,
    "required_indicators": required_indicators,
    "required_places": required_places,
    "dated_share": dated_share,
    "placed_share": placed_share,
    "never_vanish": never_vanish_gone,
    "deleted_share": deleted_share,
    "change_size": change_size,
    "changed_share": changed_share,
    "unexplained_changes": unexplained_changes,
    "clashes": clashes,
    "contradicted_share": contradicted_share,
    "age": age,
}
