"""Judgements on the figures of a candidate: conflicts, checks and the best figure of each cell, and each figure's standing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa

from schemas.figures import STANDINGS
from schemas.judgements import CHECKS
from silkledger.best import best
from silkledger.conflicts import conflicts
from silkledger.conflicts.statements import read
from silkledger.subjects import subjects
from silkledger.witnesses import witnesses

if TYPE_CHECKING:
    from collections.abc import Mapping

    from silkledger.conflicts import Conflicts


def judgements(tables: Mapping[str, pa.Table]) -> dict[str, pa.Table]:
    """The tables best, conflicts and checks, and figures with their standing."""
    figures = tables["figures"]
    witness = witnesses(figures, tables["sources"])
    subject = subjects(figures, witness)
    reading, readings = read(figures)
    met = conflicts(figures, subject, witness, reading, readings)
    return {
        "figures": _standing(figures, met),
        "best": best(figures, subject, witness, reading, readings, met.superseded),
        "conflicts": met.table,
        "checks": CHECKS.empty(),
    }


def _standing(figures: pa.Table, met: Conflicts) -> pa.Table:
    """A clash makes a figure disputed; else a later edition makes it superseded."""
    codes = np.select(
        [met.disputed, met.superseded], [STANDINGS.index("disputed"), STANDINGS.index("superseded")], 0
    ).astype(np.int8)
    standing = pa.DictionaryArray.from_arrays(pa.array(codes), pa.array(STANDINGS))
    return figures.set_column(figures.column_names.index("standing"), "standing", standing)
