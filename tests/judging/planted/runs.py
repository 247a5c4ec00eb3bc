"""Runs: a system is judged clean and with one planted error, and what is said of it is counted."""

from __future__ import annotations

import tempfile
from functools import cache
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import pyarrow as pa

from silkledger.judging.checks.contradictions import KIND, minimal_contradictions
from silkledger.judging.checks.identities import Cells, checks_of, identities
from silkledger.judging.checks.identities.identity import CONTRADICTED
from silkledger.judging.checks.rows import columns_of
from tests.judging.planted.errors import CNY_PER_USD, ERRORS, EXPLANATIONS, planted
from tests.judging.planted.systems import system
from tests.support.checks import reference, table

if TYPE_CHECKING:
    from decimal import Decimal

    from silkledger.judging.reference import Reference
    from tests.judging.planted.systems import Key, System


class Run(NamedTuple):
    """What was said of one planted error.

    `found`: a minimal contradiction contains it; `named`: it is a culprit; `explained`: with its
    cause; `accused`: another figure is called a culprit; `alarms`: contradicted rows of the clean
    system.
    """

    seed: int
    kind: str
    figures: int
    found: bool
    named: bool
    explained: bool
    accused: bool
    alarms: int
    key: Key


def run(seed: int) -> Run:
    """Judge one system clean and with an error of a kind that goes round with the seed."""
    made = system(seed)
    kinds = list(ERRORS)
    error, kind = None, ""
    for turn in range(len(kinds)):
        kind = kinds[(seed + turn) % len(kinds)]
        error = planted(made, kind)
        if error is not None:
            break
    assert error is not None
    key, number = error
    alarms = sum(row["verdict"] == CONTRADICTED for row in _judged(made))
    figure_id = f"f{list(made.truth).index(key):03d}"
    newer = key if kind == "edition" else None
    rows = [
        row
        for row in _judged(made, {key: number}, newer)
        if row["kind"] == KIND and row["verdict"] == CONTRADICTED
    ]
    blamed = {row["culprit"]: row["explanation"] for row in rows if row["culprit"]}
    return Run(
        seed=seed,
        kind=kind,
        figures=len(made.truth),
        found=any(figure_id in row["figure_ids"] for row in rows),
        named=figure_id in blamed,
        explained=blamed.get(figure_id) in EXPLANATIONS[kind],
        accused=bool(blamed.keys() - {figure_id}),
        alarms=alarms,
        key=key,
    )


def _judged(
    made: System, printed: dict[Key, Decimal] | None = None, newer: Key | None = None
) -> list[dict[str, Any]]:
    """Return the checks of figures among each other, as rows.

    `newer` is a figure whose true number another source states too.
    """
    rows = made.rows(printed)
    best = table(rows).select(["figure_id"])
    if newer is not None:
        other = made.row(len(rows), newer, made.truth[newer])
        rows.append(other | {"said_by": "other"})
    figures = table(rows)
    cells = Cells.of(figures, best)
    found = identities(cells)
    several = minimal_contradictions(found, cells, figures, _rates())
    judged: list[dict[str, Any]] = pa.table(
        columns_of(chain(checks_of(found, cells), several))
    ).to_pylist()
    return judged


@cache
def _rates() -> Reference:
    """Exchange rates of the yuan, which explain a figure in the wrong currency."""
    rows = [
        ("exchange_rate_avg", "CHN", "USA", year, rate, "CNY per USD", "made")
        for year, rate in CNY_PER_USD.items()
    ]
    with tempfile.TemporaryDirectory() as folder:
        return reference(Path(folder), rows)


def totals(runs: list[Run]) -> str:
    """Return a table of the counts, by kind of error."""
    names = ("kind", "runs", "found", "named", "cause", "accused", "alarms")
    lines = ["{:<10}{:>6}{:>8}{:>8}{:>8}{:>9}{:>8}".format(*names)]
    for kind in (*ERRORS, "all"):
        some = [one for one in runs if kind in (one.kind, "all")]
        if some:
            shares = "".join(
                f"{sum(getattr(one, name) for one in some) / len(some):>8.1%}"
                for name in ("found", "named", "explained")
            )
            accused = sum(one.accused for one in some)
            alarms = sum(one.alarms > 0 for one in some)
            lines.append(f"{kind:<10}{len(some):>6}{shares}{accused:>9}{alarms:>8}")
    return "\n".join(lines)
