"""Checks of claims: against each other, against what can be, and against official statistics.

A new check is one function and its line in REGISTRY: it takes the evidence and gives its rows.
Verdicts come from silkledger.judging.comparing alone. Left out on purpose: how two figures on the
same thing stand to each other (conflicts), and acting on a verdict: a contradicted figure is
published with its verdict beside it.
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
from silkledger.judging.reference import Reference
from silkledger.schemas.judgements import CHECKS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import pyarrow as pa

    from silkledger.judging.checks.rows import Check

__all__ = ["REGISTRY", "Evidence", "checks"]

# The checks of figures against each other and against what can be, in the order of their rows;
# official_statistic has a row for every figure and stands apart.
REGISTRY: tuple[Callable[[Evidence], Iterator[Check]], ...] = (
    share_identity,
    growth_identity,
    sum_of_members,
    stock_flow,
    plausibility,
)


def checks(figures: pa.Table, reference: Reference | None = None) -> pa.Table:
    """The rows of silkledger.schemas.judgements.CHECKS for the published figures, in an order that
    theirs alone decides.

    Text and list columns may be dictionary-encoded, as in every table of a candidate.
    """
    if not figures.num_rows:
        return CHECKS.empty()
    evidence = Evidence(figures, reference or Reference())
    among_figures = [check for registered in REGISTRY for check in registered(evidence)]
    candidates, summaries = official_statistic(evidence)
    return table([*among_figures, *candidates], summaries)
