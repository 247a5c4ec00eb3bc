"""What a check against documents could not check: the spans of sources without a document."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyarrow.compute as pc

from silkledger.columns import decode, value_counts
from silkledger.ingest.folder.documents import documents_beside

if TYPE_CHECKING:
    from silkledger.release.candidate import ReleaseCandidate
    from silkledger.release.job import Job


def unchecked_spans(candidate: ReleaseCandidate, job: Job) -> tuple[str, ...]:
    """Return a line on the published spans that no document was there for, if there are any.

    Says nothing of a job without a folder of documents, neither a named one nor one beside raw/.
    """
    if job.documents is None and not any(map(documents_beside, job.raws)):
        return ()
    counts: dict[str, int] = {}
    for name in ("figures", "events"):
        table = candidate.tables[name]
        has_span = pc.is_valid(decode(table["char_start"]))
        for source, count in value_counts(table["said_by"].filter(has_span)).items():
            if source in candidate.unread:
                counts[source] = counts.get(source, 0) + count
    if not counts:
        return ()
    spans, sources = sum(counts.values()), len(counts)
    what = f"{spans:,} span{'s' * (spans > 1)} of {sources:,} source{'s' * (sources > 1)}"
    return (f"{what} unchecked: no document that is the text which source.toml names",)
