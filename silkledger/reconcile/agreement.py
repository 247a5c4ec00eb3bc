"""Agreement: figures whose wording speaks of another time than the cell of their period."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from silkledger.columns import encode, group_by, values_at
from silkledger.reading.agreement import disagreements, speaks_of_time
from silkledger.reconcile.readings import STAGE, Read, of_source
from silkledger.schemas.table import TEXT
from silkledger.unexpected import guarded
from silkledger.validate.quarantine import Reasons

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pyarrow as pa

    from silkledger.ingest.folder.sources import Source
    from silkledger.rules import Refusal
    from silkledger.schemas.vocabulary import Vocabulary


def disagreeing(
    rows: pa.Table,
    sources: Mapping[str, Source],
    quantity: Read,
    period: Read,
    vocabulary: Vocabulary,
) -> Reasons:
    """Return the reasons against rows whose quantity and period were read but disagree.

    Each distinct pair of them is compared once, if the quantity speaks of a time.
    """
    words = values_at(encode(rows["as_reported"]), quantity.groups.first)
    speaks = [
        text is not None and position is not None and speaks_of_time(text, position)
        for text, position in zip(words, quantity.results, strict=True)
    ]
    chosen = np.flatnonzero(np.array(speaks, bool)[quantity.groups.codes])
    groups = group_by([of.groups.codes[chosen] for of in (quantity, period)])
    first = chosen[groups.first]
    locale = values_at(of_source(rows, sources, "locale", TEXT), first)
    refusals: list[tuple[Refusal, ...]] = []
    for position, dated, tag in zip(
        quantity.groups.codes[first].tolist(),
        period.groups.codes[first].tolist(),
        locale,
        strict=True,
    ):
        reading, of = quantity.results[position], period.results[dated]
        if reading is None or of is None:
            refusals.append(())
            continue
        refusals.append(
            guarded(disagreements, "as_reported", words[position], reading, of, tag, vocabulary)
        )
    codes = np.full(rows.num_rows, -1, np.int64)
    codes[chosen] = groups.codes
    return Reasons.of(STAGE, codes, refusals)
