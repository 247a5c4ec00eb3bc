"""Decisions that no desk has written: which candidates they are about.

A person or another program names a row, `SOURCE:START-END`, and its wording. A row that an earlier
line has named has its candidate. Otherwise it is the candidate at that place with that wording, or,
in a text that has changed, the only one with the same wording and the same other cells. What is
not known for sure is proposed again.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from silkledger.extraction.candidate import candidate_id
from silkledger.ingest.folder.decisions_file import WORDING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from silkledger.extraction.candidate import Candidate
    from silkledger.ingest.folder.decisions_file import CurationDecision

# The digest of a text that a line does not name, and that is not the text of now.
OTHER_TEXT = ""
# Cells that tell of the place or the extraction, which differ where the figure is the same.
_NOT_OF_FIGURE = (WORDING, "char_start", "char_end", "extractor", "confidence")


def with_candidates(
    decisions: Iterable[CurationDecision], candidates: Sequence[Candidate]
) -> tuple[CurationDecision, ...]:
    """Return the decisions, each with the candidate that it is about if that is known."""
    rows: dict[tuple[str, str], tuple[CurationDecision, str | None]] = {}
    by_words: dict[tuple[str, str], list[Candidate]] = {}
    for each in candidates:
        by_words.setdefault((each.table, _words(each.wording)), []).append(each)
    found: list[CurationDecision] = []
    for decision in decisions:
        known = decision
        earlier, wording = rows.get((decision.table, decision.row_id), (None, None))
        if decision.candidate is None:
            is_same = decision.wording in (None, wording) or wording is None
            known = (
                _as_earlier(decision, earlier)
                if earlier is not None and is_same
                else _found(decision, by_words)
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
    decision: CurationDecision, by_words: Mapping[tuple[str, str], Sequence[Candidate]]
) -> CurationDecision:
    place, rendition = decision.place, decision.rendition
    if place is not None and rendition is not None:
        key = candidate_id(decision.table, place, rendition)
        return replace(decision, candidate=key, span=place)
    alike = by_words.get((decision.table, _words(decision.wording or "")), ())
    for each in alike:
        if each.span == place:
            return replace(decision, candidate=each.id, span=place, rendition=each.rendition)
    same = [each for each in alike if _has_cells(each, decision)]
    if len(same) == 1:
        return replace(decision, candidate=same[0].id, span=place, rendition=OTHER_TEXT)
    return decision


def _has_cells(candidate: Candidate, decision: CurationDecision) -> bool:
    """Whether the cells of a decision, beyond its wording, are those of a candidate."""
    told = {
        name: cell
        for name, cell in (decision.before or decision.after or {}).items()
        if cell and name not in _NOT_OF_FIGURE
    }
    cells = {name: cell.value for name, cell in candidate.cells.items()}
    return bool(told) and told.items() <= cells.items()


def _words(text: str) -> str:
    return " ".join(text.split())
