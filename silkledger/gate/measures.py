"""The measures of the gate: each function returns one number about a whole release.

A measure that has no basis (no last release, no claim that could be checked) says so in `absent`;
it is reported, but not judged. silkledger.gate.movement compares with the last release,
silkledger.gate.sources looks at single sources; limits and severities are data
(silkledger.gate.expectations).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.gate import movement
from silkledger.gate.facts import Measure, held, in_parentheses

if TYPE_CHECKING:
    from collections.abc import Callable

    from silkledger.gate.facts import Facts


def published_rows(facts: Facts) -> Measure:
    """Figures and events that would be published."""
    return Measure(facts.summary.rows["figures"] + facts.summary.rows["events"])


def held_back(facts: Facts) -> Measure:
    """Sources that were skipped because one of their files can't be read."""
    return held(facts.held_back)


def refused_share(facts: Facts) -> Measure:
    """Quarantined rows as a share of all raw rows."""
    outcomes = facts.summary.outcomes
    return Measure(outcomes.refused_share, f"{outcomes.quarantined:,} of {outcomes.rows:,}")


def ledger_sums(facts: Facts) -> Measure:
    """Rows on which the ledger and the other tables disagree."""
    return Measure(facts.summary.unbalanced)


def repeated_keys(facts: Facts) -> Measure:
    """Surplus rows under the key of another row of their table."""
    repeated = facts.summary.repeated_keys
    return Measure(
        sum(repeated.values()),
        in_parentheses([f"{name}: {rows:,}" for name, rows in repeated.items()]),
    )


def required_indicators(facts: Facts) -> Measure:
    """Required indicators without a figure."""
    missing = [
        code for code in facts.dataset.required_indicators if code not in facts.summary.indicators
    ]
    return Measure(len(missing), in_parentheses(missing))


def required_places(facts: Facts) -> Measure:
    """Required places that are neither geography nor counterpart of a figure."""
    missing = [code for code in facts.dataset.required_places if code not in facts.summary.places]
    return Measure(len(missing), in_parentheses(missing))


def dated_share(facts: Facts) -> Measure:
    """Figures with a period as a share of all figures."""
    return _filled(facts, facts.summary.dated)


def placed_share(facts: Facts) -> Measure:
    """Figures with a geography as a share of all figures."""
    return _filled(facts, facts.summary.placed)


def _filled(facts: Facts, filled: int) -> Measure:
    figures = facts.summary.rows["figures"]
    return (
        Measure(filled / figures, f"{filled:,} of {figures:,}")
        if figures
        else Measure(None, absent="There are no figures.")
    )


def clashes(facts: Facts) -> Measure:
    """Pairs of figures that can't both be true."""
    return Measure(facts.summary.clashes)


def contradicted_share(facts: Facts) -> Measure:
    """Contradicted claims as a share of the claims that could be checked."""
    summary = facts.summary
    if not summary.checked:
        return Measure(None, absent="No claim could be checked.")
    return Measure(
        summary.contradicted / summary.checked, f"{summary.contradicted:,} of {summary.checked:,}"
    )


def age(facts: Facts) -> Measure:
    """Days from the newest publication date to the `as_of` date, by default that date itself."""
    newest = facts.summary.newest
    if newest is None:
        return Measure(None, absent="There are no sources.")
    day = facts.as_of or newest
    return Measure((day - newest).days, day.isoformat())


MEASURES: dict[str, Callable[[Facts], Measure]] = {
    "published_rows": published_rows,
    "rows_kept": movement.rows_kept,
    "held_back": held_back,
    "held_back_known": movement.held_back_known,
    "refused_share": refused_share,
    "ledger_sums": ledger_sums,
    "repeated_keys": repeated_keys,
    "required_indicators": required_indicators,
    "required_places": required_places,
    "dated_share": dated_share,
    "placed_share": placed_share,
    "never_vanish": movement.never_vanish_gone,
    "deleted_share": movement.deleted_share,
    "change_size": movement.change_size,
    "changed_share": movement.changed_share,
    "unexplained_changes": movement.unexplained_changes,
    "clashes": clashes,
    "contradicted_share": contradicted_share,
    "age": age,
}
