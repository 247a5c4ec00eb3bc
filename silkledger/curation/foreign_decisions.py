"""Decisions that no desk has written: which candidates they are about.

A person or another program names a row, `SOURCE:START-END`, and its wording. A row that an earlier
line has named has its candidate. Otherwise it is the candidate at that place with that wording, or,
in a text that has changed, the only one with the same wording and the same other cells. What else
a rejection is about is told in silkledger.curation.known_again.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from silkledger.curation.known_again import OTHER_TEXT, by_words, spaced_once, with_same_cells
from silkledger.extraction.candidate import candidate_id
from silkledger.ingest.folder.decisions_file import WORDING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from silkledger.extraction.candidate import Candidate
    from silkledger.ingest.folder.decisions_file import CurationDecision


def with_candidates(
    decisions: Iterable[CurationDecision], candidates: Sequence[Candidate]
) -> tuple[CurationDecision, ...]:
    """Return the decisions, each with the candidate that it is about if that is known."""
    rows: dict[tuple[str, str], tuple[CurationDecision, str | None]] = {}
    alike = by_words(candidates)
    found: list[CurationDecision] = []
    for decision in decisions:
        known = decision
        earlier, wording = rows.get((decision.table, decision.row_id), (None, None))
        if decision.candidate is None:
            is_same = decision.wording in (None, wording) or wording is None
            known = (
                _as_earlier(decision, earlier)
                if earlier is not None and is_same
                else _found(decision, alike)
            )
        if known.candidate is not None:
            wording = (decision.after or {}).get(WORDING) or decision.wording or wording
            rows[known.table, known.row_id] = rows[known.table, known.row_id_after] = known, wording
        found.append(known)
    return tuple(found)


def _as_earlier(decision: CurationDecision, earlier: CurationDecision) -> CurationDecision:
    return replace(
        decision,
        candidate=earlier.candidate,
        span=earlier.span,
        rendition=earlier.rendition,
        context=earlier.context,
    )


def _found(
    decision: CurationDecision, candidates: Mapping[tuple[str, str], Sequence[Candidate]]
) -> CurationDecision:
    place, rendition = decision.place, decision.rendition
    if place is not None and rendition is not None:
        key = candidate_id(decision.table, place, rendition)
        return replace(decision, candidate=key, span=place)
    alike = candidates.get((decision.table, spaced_once(decision.wording or "")), ())
    for each in alike:
        if each.span == place:
            return replace(decision, candidate=each.id, span=place, rendition=each.rendition)
    same = with_same_cells(decision.before or decision.after or {}, alike)
    if len(same) == 1:
        return replace(decision, candidate=same[0].id, span=place, rendition=OTHER_TEXT)
    return decision
