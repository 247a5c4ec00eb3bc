"""Checks of claims against each other, against possible values and against official statistics.

A new check is one function, from Evidence to its rows, and one line in REGISTRY. Verdicts always
come from silkledger.judging.comparing. How two figures on the same thing relate to each other is
judged in silkledger.judging.conflicts. No check acts on its verdict: a contradicted figure is
published with the verdict beside it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.judging.checks.every_figure import official_statistic
from silkledger.judging.checks.evidence import Evidence
from silkledger.judging.checks.growth_identity import growth_identity
from silkledger.judging.checks.plausibility import plausibility
from silkledger.judging.checks.rows import table
from silkledger.judging.checks.share_identity import share_identity
from silkledger.judging.checks.stock_flow import stock_flow
from silkledger.judging.checks.sum_of_members import sum_of_members
from silkledger.judging.comparing.claims import with_close
from silkledger.judging.reference import Reference
from silkledger.schemas.judgements import CHECKS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import pyarrow as pa

    from silkledger.judging.checks.rows import Check

__all__ = ["REGISTRY", "Evidence", "checks"]

# Checks of figures against each other and against possible values, in the order of their rows.
# official_statistic is not among them: it has a row for every figure.
REGISTRY: tuple[Callable[[Evidence], Iterator[Check]], ...] = (
    share_identity,
    growth_identity,
    sum_of_members,
    stock_flow,
    plausibility,
)


def checks(figures: pa.Table, reference: Reference | None = None) -> pa.Table:
    """Return the checks of figures as rows of silkledger.schemas.judgements.CHECKS.

    The order of the rows depends only on the order of `figures`. Text and list columns may be
    dictionary-encoded, as in every table of a candidate.

    >>> from silkledger.schemas.figures import FIGURES
    >>> checks(FIGURES.empty()).num_rows
    0
    """
    if not figures.num_rows:
        return CHECKS.empty()
    evidence = Evidence(with_close(figures), reference or Reference())
    among_figures = [check for registered in REGISTRY for check in registered(evidence)]
    candidates, summaries = official_statistic(evidence)
    return table([*among_figures, *candidates], summaries)
