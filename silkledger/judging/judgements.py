"""Judgements on the figures of a candidate: their standing, their value in USD, conflicts and the
best figure of each cell.

Checks of claims are a room of their own (silkledger.judging.checks).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa

from silkledger.columns import decode_numbers
from silkledger.judging.best import best
from silkledger.judging.conflicts import conflicts, factorize_readings
from silkledger.judging.exchange_rates import rates, with_usd
from silkledger.judging.reference import Reference
from silkledger.judging.subjects import subjects
from silkledger.judging.witnesses import witnesses
from silkledger.schemas.figures import STANDINGS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from silkledger.judging.conflicts import Conflicts


def judgements(
    tables: Mapping[str, pa.Table], reference: Reference | None = None
) -> dict[str, pa.Table]:
    """The tables best and conflicts, and figures with standing and, where `reference` holds a rate,
    value in USD.
    """
    figures = decode_numbers(tables["figures"])
    witness = witnesses(figures, tables["sources"])
    subject = subjects(figures, witness)
    reading, readings = factorize_readings(figures)
    met = conflicts(figures, subject, witness, reading, readings)
    return {
        "figures": with_usd(_standing(tables["figures"], met), rates(reference or Reference())),
        "best": best(figures, subject, witness, reading, readings, met.superseded),
        "conflicts": met.table,
    }


def _standing(figures: pa.Table, met: Conflicts) -> pa.Table:
    """A clash makes a figure disputed; else a later edition makes it superseded."""
    codes = np.select(
        [met.disputed, met.superseded],
        [STANDINGS.index("disputed"), STANDINGS.index("superseded")],
        0,
    ).astype(np.int8)
    standing = pa.DictionaryArray.from_arrays(pa.array(codes), pa.array(STANDINGS))
    return figures.set_column(figures.column_names.index("standing"), "standing", standing)
