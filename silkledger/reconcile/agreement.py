"""Agreement: figures whose wording speaks of another time than the cell of their period."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.columns import encode, group_by, values_at
from silkledger.reading.agreement import disagreements
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

    Each distinct pair of them is compared once.
    """
    groups = group_by([quantity.groups.codes, period.groups.codes])
    wording = encode(rows["as_reported"])
    locale = of_source(rows, sources, "locale", TEXT)
    refusals: list[tuple[Refusal, ...]] = []
    for row, words, tag in zip(
        groups.first.tolist(),
        values_at(wording, groups.first),
        values_at(locale, groups.first),
        strict=True,
    ):
        said = quantity.results[int(quantity.groups.codes[row])]
        dated = period.results[int(period.groups.codes[row])]
        if said is None or dated is None or words is None:
            refusals.append(())
            continue
        refusals.append(guarded(disagreements, "as_reported", words, said, dated, tag, vocabulary))
    return Reasons.of(STAGE, groups.codes, refusals)
