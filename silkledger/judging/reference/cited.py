"""The official values that checks cite, as rows of the table official_values."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.compute as pc

from silkledger.schemas.official_values import OFFICIAL_VALUES

if TYPE_CHECKING:
    from silkledger.judging.reference.observations import Observation
    from silkledger.judging.reference.tables import Reference


def official_values(checks: pa.Table, reference: Reference) -> pa.Table:
    """Return the values that checks name, as rows of schemas.official_values.OFFICIAL_VALUES.

    They are in the order of indicators, places and periods.

    >>> from silkledger.judging.reference.tables import Reference
    >>> from silkledger.schemas.checks import CHECKS
    >>> official_values(CHECKS.empty(), Reference()).num_rows
    0
    """
    ids: set[str] = set()
    for chunk in checks["official_ids"].chunks:
        lists = chunk.dictionary if pa.types.is_dictionary(chunk.type) else chunk
        ids.update(pc.unique(pc.list_flatten(lists)).to_pylist())
    values = reference.by_id(ids)
    return pa.Table.from_pylist(
        [_row(name, value) for name, value in values.items()], OFFICIAL_VALUES.arrow
    )


def _row(name: str, value: Observation) -> dict[str, object]:
    start, end = value.period
    return {
        "official_id": name,
        "indicator": value.indicator,
        "geography": value.geo,
        "counterpart": value.counterpart or None,
        "basis": value.basis or None,
        "period": value.printed_period,
        "period_start": start,
        "period_end": end,
        "as_reported": value.printed,
        "unit_as_reported": value.printed_unit,
        "bound": value.bound,
        "value": float(value.number),
        "unit": value.unit,
        "source": value.source,
        "edition": value.origin.edition or None,
        "licence": value.licence or None,
    }
