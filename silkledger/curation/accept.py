"""Accepting the candidates of a source without a desk: all, or those above a confidence.

The rows carry the flag `unreviewed`, unless a person says to have seen them.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from silkledger.curation.candidate_decisions import open_candidates
from silkledger.curation.changes import Changes, ItemChange
from silkledger.curation.load import load_worklist
from silkledger.curation.source_toml_edits import confirm
from silkledger.curation.worklist import OPEN
from silkledger.errors import CannotRunError
from silkledger.ingest.folder.decisions_file import ACCEPT
from silkledger.schemas import raw

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from silkledger.curation.places import SourcePlaces
    from silkledger.curation.worklist import Item

_TABLES = {table.name: table for table in (raw.FIGURES, raw.EVENTS)}


@dataclass(frozen=True, slots=True)
class Accepted:
    """How many candidates became rows, and how many were left open below the confidence.

    `lacking` counts the rows by the required cells that they lack: a release refuses them.
    """

    rows: int
    left: int
    lacking: Mapping[str, int]


def accept(places: SourcePlaces, *, by: str, above: float = 0.0) -> Accepted:
    """Move the open candidates of a source with at least that confidence into raw/.

    The source's folder, its source.toml and its document are made if they are missing. Raises
    CannotRunError if the source has no candidates.
    """
    if not places.candidates.exists():
        fix = f"run silkledger extract on the document of {places.source_id} first"
        raise CannotRunError(f"{places.candidates}: no such file; {fix}")
    worklist = load_worklist(places)
    still = {each.id for each in open_candidates(worklist.candidates, worklist.decisions)}
    items = [each for each in worklist.items() if each.state == OPEN and each.id in still]
    chosen = [
        each for each in items if each.candidate is not None and each.candidate.confidence >= above
    ]
    changes = Changes(places.source_id, by, worklist)
    for item in chosen:
        changes.change(ItemChange(item.id, ACCEPT))
    confirm(places)
    changes.write(places.folder)
    return Accepted(len(chosen), len(items) - len(chosen), _lacking(chosen))


def _lacking(chosen: Sequence[Item]) -> Counter[str]:
    """Return how many of the chosen rows lack each required cell."""
    return Counter(
        column.name
        for each in chosen
        for column in _TABLES[each.table].columns
        if column.required and not each.cells.get(column.name)
    )
