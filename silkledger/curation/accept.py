"""Accepting the candidates of a source without a desk: all, or those above a confidence.

The rows carry the flag `unreviewed`, unless a person says to have seen them.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from silkledger.curation.asked_changes import ItemChange
from silkledger.curation.changes import Changes
from silkledger.curation.load import load_worklist
from silkledger.curation.proposals import undecided
from silkledger.curation.source_toml_edits import confirm, is_of_other_text
from silkledger.curation.source_toml_edits import lacking as lacking_of_source
from silkledger.curation.worklist import ACCEPTED, OPEN
from silkledger.errors import CannotRunError
from silkledger.extraction.files import cells_of
from silkledger.ingest.folder.decisions_file import ACCEPT, EDIT, PROGRAM
from silkledger.schemas import raw

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from silkledger.curation.places import SourcePlaces
    from silkledger.curation.worklist import Item

# Cells that tell of the extraction and not of the document.
_OF_EXTRACTION = ("extractor", "confidence")
_TABLES = {table.name: table for table in (raw.FIGURES, raw.EVENTS)}


@dataclass(frozen=True, slots=True)
class Accepted:
    """How many candidates became rows, and how many were left open below the confidence.

    `renewed` counts the rows that follow a later extraction. `lacking` counts the rows by the
    required cells that they lack, and `undeclared` names the keys that source.toml lacks: a release
    refuses both.
    """

    rows: int
    left: int
    renewed: int
    lacking: Mapping[str, int]
    undeclared: tuple[str, ...]


def accept(places: SourcePlaces, *, by: str, above: float = 0.0) -> Accepted:
    """Move the open candidates of a source with at least that confidence into raw/.

    The source's folder, its source.toml and its document are made if they are missing. Rows that a
    program accepted before, and nobody has changed since, get the cells that the document has by
    now: what lies ahead is known once the date of publication is. Raises CannotRunError if the
    source has no candidates, or if its rows have their spans in another text of the document.
    """
    places.require_candidates()
    if is_of_other_text(places):
        fix = "open it at the desk, which moves them, or extract this text as a source of its own"
        raise CannotRunError(
            f"{places.folder}: its rows stand in another text than {places.rendition}; {fix}"
        )
    worklist = load_worklist(places)
    every = worklist.items()
    items = [each for each in undecided(worklist, every) if each.state == OPEN]
    chosen = [
        each for each in items if each.candidate is not None and each.candidate.confidence >= above
    ]
    changes = Changes(places.source_id, by, worklist, every)
    for item in chosen:
        changes.change(ItemChange(item.id, ACCEPT))
    renewed = tuple(_renewed(every, worklist.defaults, above))
    for change in renewed:
        changes.change(change)
    confirm(places)
    changes.write(places.folder)
    return Accepted(
        rows=len(chosen),
        left=len(items) - len(chosen),
        renewed=len(renewed),
        lacking=_lacking(chosen),
        undeclared=lacking_of_source(places),
    )


def _renewed(
    items: Sequence[Item], defaults: Mapping[str, str], above: float
) -> Iterator[ItemChange]:
    """Yield what a later extraction changes in rows that only the program has decided on."""
    for item in items:
        candidate = item.candidate
        if item.state != ACCEPTED or item.place is None or candidate is None or candidate.reasons:
            continue
        if candidate.confidence < above or not _is_as_accepted(item, candidate.rendition):
            continue
        cells = cells_of(candidate)
        cells = {**defaults, **cells} if item.table == "figures" else cells
        if _of_document(cells) != _of_document(item.cells):
            yield ItemChange(item.id, EDIT, cells)


def _is_as_accepted(item: Item, rendition: str) -> bool:
    """Whether a row has the cells that the program has written, from this very text."""
    written: dict[str, str] = {}
    for decision in item.history:
        if decision.by != PROGRAM or decision.rendition != rendition:
            return False
        written |= decision.after or {}
    return {name: cell for name, cell in written.items() if cell} == dict(item.cells)


def _of_document(cells: Mapping[str, str]) -> dict[str, str]:
    return {name: cell for name, cell in cells.items() if name not in _OF_EXTRACTION}


def _lacking(chosen: Sequence[Item]) -> Counter[str]:
    """Return how many of the chosen rows lack each required cell."""
    return Counter(
        column.name
        for each in chosen
        for column in _TABLES[each.table].columns
        if column.required and not each.cells.get(column.name)
    )
