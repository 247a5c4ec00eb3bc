"""The dimension of the unit of a figure: what its cell is told apart by, whatever the unit."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import pyarrow as pa

from silkledger.columns import group_by, values_at
from silkledger.reading.definitions import currencies
from silkledger.reading.definitions.units import definitions
from silkledger.schemas.vocabulary import SHIPPED

if TYPE_CHECKING:
    from silkledger.schemas.vocabulary import Vocabulary

_COUNT = "count"


def dimensions(figures: pa.Table, vocabulary: Vocabulary = SHIPPED) -> pa.DictionaryArray:
    """Return the dimension of each figure, or what it counts (columns unit and counted)."""
    groups = group_by([figures["unit"], figures["counted"]])
    units, nouns = (values_at(figures[name], groups.first) for name in ("unit", "counted"))
    names = [
        counted or dimension_of(unit, vocabulary)
        for unit, counted in zip(units, nouns, strict=True)
    ]
    return groups.broadcast(pa.array(names, pa.string()))


@lru_cache(maxsize=4096)
def dimension_of(unit: str, vocabulary: Vocabulary = SHIPPED) -> str:
    """Return the dimension of a canonical unit; a price is money per anything.

    A unit of counted things is a dimension of its own: trains are not wagons.

    >>> dimension_of("USD"), dimension_of("bbl"), dimension_of("USD/t"), dimension_of("train")
    ('money', 'volume', 'price', 'train')
    """
    known = definitions(vocabulary).get(unit)
    if known is not None:
        return unit if known.dimension == _COUNT else known.dimension
    above, per, _ = unit.partition("/")
    if above in currencies.currency_codes():
        return "price" if per else "money"
    return unit
