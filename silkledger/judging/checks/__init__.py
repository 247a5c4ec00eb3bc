"""Checks of claims against each other, against possible values and against official statistics.

What figures say about each other is in silkledger.judging.checks.identities, over the cells of the
dataset. Verdicts always come from silkledger.judging.comparing. How two figures on the same thing
relate to each other is judged in silkledger.judging.conflicts. No check acts on its verdict: a
contradicted figure is published with the verdict beside it.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING

from silkledger.columns import freed_memory, on_disk
from silkledger.judging.checks.contradictions import minimal_contradictions
from silkledger.judging.checks.doubted import with_doubts
from silkledger.judging.checks.every_figure import official_statistic
from silkledger.judging.checks.evidence import Evidence
from silkledger.judging.checks.identities import Cells, checks_of, identities
from silkledger.judging.checks.identities.currencies import two_currencies
from silkledger.judging.checks.plausibility import plausibility
from silkledger.judging.checks.rows import checks_table, columns_of
from silkledger.judging.comparing.claims import with_close
from silkledger.judging.comparing.words import of_claim
from silkledger.judging.reference import Reference
from silkledger.judging.trips import with_people
from silkledger.schemas.checks import CHECKS

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pyarrow as pa

    from silkledger.judging.checks.rows import Check, Summaries
    from silkledger.parts import Workers

__all__ = ["Evidence", "against_official", "checks"]


def against_official(figures: pa.Table, reference: Reference) -> tuple[list[Check], Summaries]:
    """Return the checks against official statistics: candidates, and a summary per figure."""
    figures = with_people(with_close(figures), reference.vocabulary)
    return official_statistic(Evidence(figures, reference))


def checks(
    figures: pa.Table,
    reference: Reference | None = None,
    best: pa.Table | None = None,
    official: tuple[list[Check], Summaries] | None = None,
    workers: Workers | None = None,
    conflicts: pa.Table | None = None,
) -> pa.Table:
    """Return the checks of figures as rows of silkledger.schemas.checks.CHECKS.

    `best` has the best figure of each cell; without it, every figure stands for itself. `official`
    is what `against_official` returns, if it is known already. `workers` do what falls into parts;
    without them, this process does. `conflicts` are the meetings of the figures. The order of the
    rows depends only on the order of `figures`. Text and list columns may be dictionary-encoded, as
    in every table of a candidate.

    >>> from silkledger.schemas.figures import FIGURES
    >>> checks(FIGURES.empty()).num_rows
    0
    """
    if not figures.num_rows:
        return CHECKS.empty()
    reference = Reference() if reference is None else reference
    figures = with_people(with_close(figures), reference.vocabulary)
    evidence = Evidence(figures, reference)
    candidates, summaries = official or official_statistic(evidence)
    cells = Cells.of(figures, best, evidence.vocabulary)
    cells = replace(cells, **on_disk.put_away({"figures": cells.figures}))
    rows = columns_of(
        chain(
            _of_identities(cells, evidence, workers, conflicts), plausibility(evidence), candidates
        )
    )
    # What was read of the figures is let go before the table is made.
    del cells, evidence
    of_claim.cache_clear()
    freed_memory.give_back()
    return checks_table(rows, summaries, figures)


def _of_identities(
    cells: Cells, evidence: Evidence, workers: Workers | None, conflicts: pa.Table | None
) -> Iterator[Check | pa.Table]:
    """Yield the checks of identities, and the contradictions among them."""
    figures, reference = evidence.figures, evidence.reference
    doubtable = with_doubts(identities(cells, workers), cells, conflicts)
    cells.forget_subjects()
    freed_memory.give_back()
    rows = checks_of(doubtable, cells, workers)
    # Other processes make rows already.
    contradictions = minimal_contradictions(doubtable, cells, figures, reference, workers)
    yield from rows
    yield from two_currencies(figures, reference)
    yield from contradictions
