"""What an extraction proposes: the candidates on which nothing was decided.

A candidate is decided if a decision names it, or if a row stands at its words: a person may have
copied that row. The tables beside the candidates have the rest; candidates.jsonl has all.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from silkledger.curation.candidate_decisions import open_candidates
from silkledger.curation.load import raw_files, worklist_of
from silkledger.curation.worklist import OPEN, REFUSED
from silkledger.errors import InputError
from silkledger.extraction.files import write

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from silkledger.curation.places import SourcePlaces
    from silkledger.curation.raw_file import RawFile
    from silkledger.curation.worklist import Item, Worklist
    from silkledger.extraction.candidate import Candidate
    from silkledger.extraction.extraction import Extraction

# The state of a candidate that a person has edited and neither accepted nor rejected.
EDITED = "edited"


@dataclass(frozen=True, slots=True)
class Proposals:
    """The candidates that are proposed, refused ones too, and how many are not, by their state."""

    folder: Path
    candidates: tuple[Candidate, ...]
    decided: Mapping[str, int]


def undecided(worklist: Worklist, items: Sequence[Item]) -> tuple[Item, ...]:
    """Return those of a worklist's items on which nothing was decided, refused ones too."""
    still = {each.id for each in open_candidates(worklist.candidates, worklist.decisions)}
    return tuple(each for each in items if each.state in (OPEN, REFUSED) and each.id in still)


def write_proposals(
    extraction: Extraction, places: SourcePlaces, locale: str | None = None
) -> Proposals:
    """Write the files of an extraction, with tables that have only what is proposed.

    Raises InputError if the decisions of the source can't be read, CannotRunError if a file can't
    be written.
    """
    candidates = extraction.candidates
    worklist = worklist_of(places, candidates, extraction.rendition.sha256, _rows(places))
    items = worklist.items()
    open_ids = {each.id for each in undecided(worklist, items)}
    left = tuple(each for each in candidates if each.id in open_ids)
    decided = Counter(
        EDITED if each.state in (OPEN, REFUSED) else each.state
        for each in items
        if each.candidate is not None and each.id not in open_ids
    )
    folder = write(extraction, places.source_id, places.documents, locale, left)
    return Proposals(folder, left, decided)


def _rows(places: SourcePlaces) -> Mapping[str, RawFile]:
    """Return the rows of a source, none if they can't be read here: what needs them says so."""
    try:
        return raw_files(places)
    except InputError:
        return {}
