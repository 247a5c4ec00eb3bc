"""Measures of how much a release differs from the last one: removed rows and changed numbers.

Without a last release there is nothing to compare with, and these measures say so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.compute as pc

from silkledger.columns import value_counts
from silkledger.errors import CannotRunError
from silkledger.gate.facts import Measure, held, in_parentheses

if TYPE_CHECKING:
    from silkledger.gate.facts import Facts
    from silkledger.release.candidate import LastRelease

_NAMED = 4
_NO_LAST = Measure(None, absent="There is no last release to compare with.")


def _rows(counts: object, last: LastRelease, table: str) -> int:
    try:
        return int(counts["rows"][table])  # type: ignore[index]
    except (KeyError, TypeError, ValueError) as fault:
        raise CannotRunError(
            f"release {last.version}: its manifest has no row count for {table}; "
            f"run `silkledger verify` on it"
        ) from fault


def rows_kept(facts: Facts) -> Measure:
    """Figures and events as a share of those of the last release.

    Rows of sources that are held back don't count; held_back_known covers them. Nor do rows that a
    person has excluded, with a reason.
    """
    if (last := facts.plan.last) is None:
        return _NO_LAST
    counts = last.manifest.get("counts")
    before = _rows(counts, last, "figures") + _rows(counts, last, "events")
    published = _published_by_source(last) if facts.held_back else {}
    before -= sum(published.get(source.source_id, 0) for source in facts.held_back)
    now = facts.summary.rows["figures"] + facts.summary.rows["events"]
    if not before:
        return Measure(None, absent="The last release had no rows.")
    excluded = len(facts.excluded)
    if excluded == before:
        return Measure(None, absent="Corrections exclude all rows of the last release.")
    told = f"; {excluded:,} more were excluded by corrections" if excluded else ""
    return Measure(now / (before - excluded), f"{now:,} of {before - excluded:,}{told}")


def held_back_known(facts: Facts) -> Measure:
    """Held-back sources that the last release has rows of: publishing would remove those rows."""
    if (last := facts.plan.last) is None:
        return _NO_LAST
    published = _published_by_source(last) if facts.held_back else {}
    return held([source for source in facts.held_back if source.source_id in published])


def _published_by_source(last: LastRelease) -> dict[str, int]:
    """Return the number of published rows of each source of the last release."""
    counts = last.manifest.get("counts")
    try:
        return {name: int(rows["published"]) for name, rows in counts["sources"].items()}  # type: ignore[index]
    except (KeyError, TypeError, ValueError, AttributeError) as fault:
        raise CannotRunError(
            f"release {last.version}: its manifest has no row counts by source; "
            f"run `silkledger verify` on it"
        ) from fault


def never_vanish_gone(facts: Facts) -> Measure:
    """Protected figures that the last release has and this one doesn't.

    One whose raw row was corrected is not missing; it is named with its new id, which the list
    does not have yet.
    """
    if facts.plan.last is None:
        return _NO_LAST
    gone = set(facts.removed("figures")) & facts.protected
    rows = facts.replaced.filter(facts.replaced["corrected"])
    now = dict(zip(rows["old"].to_pylist(), rows["new"].to_pylist(), strict=True))
    missing = sorted(gone - now.keys())
    corrected = [f"{old} was corrected to {now[old]}" for old in sorted(gone & now.keys())]
    return Measure(len(missing), in_parentheses(missing) + in_parentheses(corrected))


def deleted_share(facts: Facts) -> Measure:
    """Removed figures as a share of those of the last release.

    A figure is not removed if its raw row states it under another id.
    """
    if (last := facts.plan.last) is None:
        return _NO_LAST
    before = _rows(last.manifest.get("counts"), last, "figures")
    removed = len(set(facts.removed("figures")) - set(facts.replaced["old"].to_pylist()))
    return (
        Measure(removed / before, f"{removed:,} of {before:,}")
        if before
        else Measure(None, absent="The last release had no figures.")
    )


def change_size(facts: Facts) -> Measure:
    """The largest change of a value, as a share of the larger of the old and the new value.

    The other indicators with large changes are named too, each with its largest change.
    """
    if facts.plan.last is None:
        return _NO_LAST
    rows = facts.changed_numbers
    rows = rows.filter(pc.equal(rows["column"], "value"))
    if not rows.num_rows:
        return Measure(0.0)
    old, new = rows["old"].cast(pa.float64()), rows["new"].cast(pa.float64())
    larger = pc.max_element_wise(pc.abs(old), pc.abs(new))
    sizes = pc.if_else(pc.equal(larger, 0.0), 0.0, pc.divide(pc.abs(pc.subtract(new, old)), larger))
    size = pc.max(sizes).as_py()
    at = pc.index(sizes, size).as_py()
    largest = (
        pa.table({"indicator": rows["indicator"], "size": sizes})
        .group_by("indicator")
        .aggregate([("size", "max")])
    )
    largest = largest.sort_by([("size_max", "descending"), ("indicator", "ascending")]).to_pylist()
    code = rows["indicator"][at].as_py()
    others = [
        f"{row['indicator']} {row['size_max']:.0%}"
        for row in largest
        if row["indicator"] != code and row["size_max"]
    ]
    then = f"; then {', '.join(others[:_NAMED])}" if others else ""
    return Measure(size, f" ({code}, figure {rows['key'][at]}{then})")


def changed_share(facts: Facts) -> Measure:
    """Figures with a changed number as a share of their indicator, where it is largest."""
    if facts.plan.last is None:
        return _NO_LAST
    changed = value_counts(
        facts.changed_numbers.group_by(["indicator", "key"]).aggregate([])["indicator"]
    )
    if not changed:
        return Measure(0.0)
    share, code = max(
        (number / facts.summary.indicators[code], code) for code, number in changed.items()
    )
    return Measure(share, f" ({code}, {changed[code]:,} of {facts.summary.indicators[code]:,})")


def unexplained_changes(facts: Facts) -> Measure:
    """Changed cells of figures without a reason."""
    if facts.plan.last is None:
        return _NO_LAST
    rows = facts.changes.filter(pc.equal(facts.changes["change"], "value_changed"))
    return Measure(rows["reason"].null_count)
