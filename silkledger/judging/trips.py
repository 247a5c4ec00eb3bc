"""Trips: what is counted by the trip, whether it is printed as people, visits or trips.

Who travels twice is carried twice: of the indicators of vocabularies/trips.csv, 38.5亿人次 and 3.85
billion passengers are one number. For comparing only; published units stay.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.columns import is_among, replace_where
from silkledger.columns.on_disk import put_column_away
from silkledger.indicators import indicators
from silkledger.schemas.vocabulary import SHIPPED, built_once

if TYPE_CHECKING:
    import pyarrow as pa

    from silkledger.schemas.vocabulary import Vocabulary

_PERSON, _TRIPS = "person", ("visit", "trip")


@built_once
def counted_by_trip(vocabulary: Vocabulary) -> frozenset[str]:
    """Return the indicators of which each trip counts.

    Raises VocabularyError for an unknown indicator.

    >>> "passengers" in counted_by_trip(SHIPPED), "visitors" in counted_by_trip(SHIPPED)
    (True, False)
    """
    codes = set()
    columns = ("indicator", "reason")
    for entry in vocabulary.load("trips", columns, required=columns, key=("indicator",)):
        if entry["indicator"] not in indicators(vocabulary):
            what = f"{entry['indicator']!r} is not in indicators.csv; add it there"
            raise entry.fault(what, "indicator")
        codes.add(entry["indicator"])
    return frozenset(codes)


def with_people(figures: pa.Table, vocabulary: Vocabulary = SHIPPED) -> pa.Table:
    """Return figures in which trips and visits are people, where each trip counts."""
    is_trip = is_among(figures["unit"], _TRIPS)
    is_trip &= is_among(figures["indicator"], counted_by_trip(vocabulary))
    if not is_trip.any():
        return figures
    unit = put_column_away(replace_where(figures["unit"], is_trip, _PERSON))
    return figures.set_column(figures.column_names.index("unit"), "unit", unit)
