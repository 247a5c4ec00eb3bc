"""What the figures of a cell are ordered by, and the rule that names the deciding rank.

See silkledger.judging.best for the order and its reasons.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import pyarrow as pa

from silkledger.columns import combine_chunks, dense_rank, sort_keys
from silkledger.judging.best_support import Competitors
from silkledger.judging.comparing.claims import CONVERTED
from silkledger.judging.comparing.intervals import EXACT

if TYPE_CHECKING:
    from silkledger.columns import Codes, Mask, RowNumbers
    from silkledger.judging.best_support import Support
    from silkledger.judging.comparing import Claim, Interval, Readings
    from silkledger.judging.subjects import Subjects
    from silkledger.judging.witnesses import Witnesses


class Ranks(NamedTuple):
    """What figures of one cell are ordered by, the lowest first: one array per rank."""

    official: Codes
    outvoted: Codes
    support: Codes
    openness: Codes
    unit: Codes
    width: Codes
    primary_publisher: Codes
    edition: Codes
    publication_date: Codes


# The rule that is named if a rank decides.
_RULE_OF = {
    "official": "best.official",
    "outvoted": "best.outvoted",
    "support": "best.independence",
    "openness": "best.sharpness",
    "unit": "best.unit",
    "width": "best.sharpness",
    "primary_publisher": "best.primary_publisher",
    "edition": "best.edition",
    "publication_date": "best.publication_date",
}
RULES = ("best.only", *dict.fromkeys(_RULE_OF[rank] for rank in Ranks._fields), "best.figure_id")


def competitors_of(
    figures: pa.Table,
    rows: RowNumbers,
    subjects: Subjects,
    witnesses: Witnesses,
    reading: Codes,
    readings: Readings,
) -> Competitors:
    """Return the figures in `rows` as competitors."""
    cell = dense_rank(subjects.cell[rows])
    days = combine_chunks(figures["stated_on"]).cast(pa.int32()).to_numpy()
    editions = witnesses.editions
    in_order = dense_rank(sort_keys([dense_rank(editions.start), dense_rank(editions.first)]))
    return Competitors(
        rows=rows,
        cell=cell,
        thing=dense_rank(sort_keys([cell, subjects.thing[rows] + 1])),
        witness=witnesses.witness[rows],
        reading=reading[rows],
        statement=readings.statement[reading[rows]],
        edition=in_order[witnesses.edition[rows]],
        day=days[rows],
    )


def ranks_of(
    competitors: Competitors, support: Support, rank: Codes, contradicted: Mask, readings: Readings
) -> Ranks:
    """Return the ranks of the competitors, one per competitor in each array.

    `rank` says how close each figure is to who measured it, `contradicted` whether an official
    value contradicts it.
    """
    reading = competitors.reading
    return Ranks(
        official=contradicted.astype(np.int8),
        outvoted=(support.contradicting > support.agreeing).astype(np.int8),
        support=_descending(support.confirming),
        openness=_openness(readings)[reading],
        unit=_unit_ranks(readings)[reading],
        width=_width_ranks(readings)[reading],
        primary_publisher=rank,
        edition=_descending(competitors.edition),
        publication_date=_descending(competitors.day),
    )


def sharpness(readings: Readings) -> Codes:
    """Return the rank of each reading by how much it says, the sharpest first."""
    return dense_rank(sort_keys([_openness(readings), _width_ranks(readings)]))


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
    return np.array([_width(interval) is None for interval in readings.tight], np.int64)


def _unit_ranks(readings: Readings) -> Codes:
    """For each reading, the alphabetical rank of its unit."""
    return np.unique([claim.unit for claim in readings.claims], return_inverse=True)[1]


def _width_ranks(readings: Readings) -> Codes:
    """For each reading, the rank of what its number says; all that are open rank alike.

    An exact number says more than "about" the same number.
    """
    widths = [
        (
            claim.upper_digit
            if claim.bound == CONVERTED
            else _width(broad if _is_of_thousands(claim) else narrow) or Decimal(0),
            claim.bound == "approx",
        )
        for narrow, broad, claim in zip(readings.tight, readings.wide, readings.claims, strict=True)
    ]
    ranks = {width: rank for rank, width in enumerate(sorted(set(widths)))}
    return np.array([ranks[width] for width in widths], np.int64)


def _is_of_thousands(claim: Claim) -> bool:
    """Whether a number ends in three zeros: 221,000 says no more than 221 thousand."""
    is_one = claim.bound in ("exact", "approx") and claim.value != 0
    return is_one and claim.upper_digit > 0 and claim.value % (1000 * claim.upper_digit) == 0


def _width(interval: Interval) -> Decimal | None:
    if interval.low is None or interval.high is None:
        return None
    return EXACT.subtract(interval.high, interval.low)
