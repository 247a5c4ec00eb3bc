"""What the figures of a cell are ordered by, and the rule that names the deciding rank.

See silkledger.judging.best for the order and its reasons.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import pyarrow as pa

from silkledger.columns import combine_chunks, dense_rank, nunique, sort_keys
from silkledger.judging.comparing.intervals import EXACT

if TYPE_CHECKING:
    from silkledger.columns import Codes, RowNumbers
    from silkledger.judging.comparing import Readings
    from silkledger.judging.witnesses import Witnesses


class Competitors(NamedTuple):
    """Figures that share their cell with another one: their rows, and codes per figure.

    `cell` and `thing` are numbered without gaps; `thing` is what figures of one cell are about.
    """

    rows: RowNumbers
    cell: Codes
    thing: Codes
    publisher: Codes
    reading: Codes
    statement: Codes


class Ranks(NamedTuple):
    """What figures of one cell are ordered by, the lowest first: one array per rank."""

    independence: Codes
    primary_publisher: Codes
    edition: Codes
    publication_date: Codes
    openness: Codes
    unit: Codes
    width: Codes


# The rule that is named if a rank decides.
_RULE_OF = {
    "independence": "best.independence",
    "primary_publisher": "best.primary_publisher",
    "edition": "best.edition",
    "publication_date": "best.publication_date",
    "openness": "best.tightness",
    "unit": "best.unit",
    "width": "best.tightness",
}
RULES = ("best.only", *dict.fromkeys(_RULE_OF[rank] for rank in Ranks._fields), "best.figure_id")


def ranks_of(
    competitors: Competitors, figures: pa.Table, witnesses: Witnesses, readings: Readings
) -> Ranks:
    """Return the ranks of the competitors, one per competitor in each array."""
    rows, reading = competitors.rows, competitors.reading
    statement = dense_rank(sort_keys([competitors.thing, competitors.statement]))
    publishers = nunique(statement, competitors.publisher)[statement]
    days = combine_chunks(figures["stated_on"]).cast(pa.int32()).to_numpy()[rows]
    return Ranks(
        independence=_descending(publishers),
        primary_publisher=witnesses.rank[rows],
        edition=_descending(witnesses.edition[rows]),
        publication_date=_descending(days),
        openness=_openness(readings)[reading],
        unit=_unit_ranks(readings)[reading],
        width=_width_ranks(readings)[reading],
    )


def deciding_rules(
    ranks: Ranks, winner: RowNumbers, rival: RowNumbers, cell_sizes: RowNumbers
) -> Codes:
    """Return the rule (a place in RULES) of the first rank in which winner and rival differ."""
    rules = np.full(len(winner), RULES.index("best.figure_id"), np.int8)
    # From the last rank to the first, so that the first one that differs stays.
    for name, rank in reversed(tuple(ranks._asdict().items())):
        rules[rank[winner] != rank[rival]] = RULES.index(_RULE_OF[name])
    rules[cell_sizes == 1] = RULES.index("best.only")
    return rules


def _descending(codes: Codes) -> Codes:
    """Ranks from 0 on, the highest code first."""
    return codes.max(initial=0) - codes.astype(np.int64)


def _openness(readings: Readings) -> Codes:
    """For each reading, 1 if its tight interval has an open end, else 0."""
    return np.array(
        [interval.low is None or interval.high is None for interval in readings.tight], np.int64
    )


def _unit_ranks(readings: Readings) -> Codes:
    """For each reading, the alphabetical rank of its unit."""
    return np.unique([claim.unit for claim in readings.claims], return_inverse=True)[1]


def _width_ranks(readings: Readings) -> Codes:
    """For each reading, the rank of its tight interval by width; 0 with an open end."""
    widths = [
        Decimal(0) if i.low is None or i.high is None else EXACT.subtract(i.high, i.low)
        for i in readings.tight
    ]
    ranks = {width: rank for rank, width in enumerate(sorted(set(widths)))}
    return np.array([ranks[width] for width in widths], np.int64)
