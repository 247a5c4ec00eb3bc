"""Judgements on the figures of a candidate: their standing, their value in US dollars, conflicts,
and the best figure of each cell.

Checks of claims are done separately, in silkledger.judging.checks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa

from silkledger.columns import decode_numbers
from silkledger.judging.amounts_in_dollars import in_common_currency, in_own_currency
from silkledger.judging.best import best
from silkledger.judging.citations import citations
from silkledger.judging.comparing.claims import with_close
from silkledger.judging.conflicts import conflicts, factorize_readings
from silkledger.judging.dimensions import dimensions
from silkledger.judging.exchange_rates import rates, stated_rates, with_usd
from silkledger.judging.reference import Reference
from silkledger.judging.subjects import subjects
from silkledger.judging.trips import with_people
from silkledger.judging.witnesses import witnesses
from silkledger.judging.yearly import yearly_rates
from silkledger.schemas.figure_columns import STANDINGS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from silkledger.columns import Mask, RowNumbers
    from silkledger.judging.comparing import Interval
    from silkledger.judging.conflicts import Conflicts
    from silkledger.judging.exchange_rates import RateKey
    from silkledger.judging.witnesses import Witnesses
    from silkledger.schemas.vocabulary import Vocabulary


def judgements(
    tables: Mapping[str, pa.Table],
    reference: Reference | None = None,
    contradicted: Mask | None = None,
    stated: Mapping[tuple[str, RateKey], tuple[Interval, ...]] | None = None,
) -> dict[str, pa.Table]:
    """Return the tables best and conflicts, and the table figures with its judgement columns.

    `tables` holds figures and sources. In figures the standing is set, and the value in US dollars
    where `reference` has an exchange rate. `contradicted` tells which figures official values
    contradict; such figures are best only where nothing else remains. `stated` are the exchange
    rates that sources state themselves; without it, those that `tables` has.
    """
    reference = Reference() if reference is None else reference
    witness = witnesses(tables["figures"], tables["sources"], reference.vocabulary)
    return judged(tables, reference, witness, contradicted, stated)[0]


def judged(
    tables: Mapping[str, pa.Table],
    reference: Reference,
    witness: Witnesses,
    contradicted: Mask | None = None,
    stated: Mapping[tuple[str, RateKey], tuple[Interval, ...]] | None = None,
) -> tuple[dict[str, pa.Table], RowNumbers]:
    """Return what `judgements` does, and the row of the first figure of each conflict.

    `witness` says whose each figure is, as it is known from all figures.
    """
    usd_rates = rates(reference)
    own = with_close(decode_numbers(tables["figures"]))
    own = with_people(own, reference.vocabulary)
    stated = stated_rates(own) if stated is None else stated
    common = in_common_currency(own, usd_rates, stated)
    figures = common.figures
    reading, readings = factorize_readings(figures)
    subject = subjects(figures, witness, reading, reference.vocabulary)
    met = conflicts(figures, subject, witness, reading, readings)
    published = with_usd(_with_standing(tables["figures"], met), usd_rates)
    described = _described(published, tables["sources"], reference.vocabulary)
    chosen = best(described, subject, met, reading, readings, contradicted)
    return {
        "figures": published,
        "best": in_own_currency(chosen, own, common),
        "conflicts": met.table,
    }, met.first


def _described(figures: pa.Table, sources: pa.Table, vocabulary: Vocabulary) -> pa.Table:
    """Return the figures with the columns that only the best of them have."""
    own = {
        "rate": yearly_rates(figures, vocabulary),
        "dimension": dimensions(figures, vocabulary),
        "citation": citations(figures, sources),
    }
    for name, cells in own.items():
        figures = figures.append_column(name, cells)
    return figures


def _with_standing(figures: pa.Table, met: Conflicts) -> pa.Table:
    """Set the standing: disputed after a clash, otherwise superseded by a later edition."""
    codes = np.select(
        [met.disputed, met.superseded],
        [STANDINGS.index("disputed"), STANDINGS.index("superseded")],
        0,
    ).astype(np.int8)
    standing = pa.DictionaryArray.from_arrays(pa.array(codes), pa.array(STANDINGS))
    return figures.set_column(figures.column_names.index("standing"), "standing", standing)
