"""The worklist of a source: every candidate and every row, with what was decided on it.

What stands in the file of rows counts, not what a decision says of it: a row that a person removed
in an editor is `removed`, and a row that a person wrote is `accepted`.

After the document has changed, a decision on the old rendition holds for the candidate that is
known again (silkledger.curation.known_again).
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from silkledger.curation.known_again import histories, spaced_once
from silkledger.digits import whole_number
from silkledger.extraction.candidate import candidate_id
from silkledger.extraction.files import cells_of
from silkledger.ingest.folder.decisions_file import ACCEPT, ADD, EDIT, REJECT
from silkledger.ingest.folder.seen_rows import unreviewed
from silkledger.reading.text.left_out import pieces

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from silkledger.curation.raw_file import RawFile
    from silkledger.extraction.candidate import Candidate, TextSpan
    from silkledger.ingest.folder.decisions_file import CurationDecision

OPEN, REFUSED, ACCEPTED, REJECTED, REMOVED = STATES = (
    *("open", "refused", "accepted", "rejected", "removed"),
)
_SPAN = ("char_start", "char_end")


@dataclass(frozen=True, slots=True)
class Item:
    """A candidate or row of a source.

    `cells` are the filled cells: those of the row if there is one, otherwise what would be
    accepted now. `place` is that of the row in its file. `history` are the decisions that stand.
    """

    id: str
    table: str
    state: str
    cells: Mapping[str, str]
    candidate: Candidate | None = None
    place: int | None = None
    history: tuple[CurationDecision, ...] = ()

    @property
    def span(self) -> TextSpan | None:
        """The place in the rendition that the cells name."""
        return span_of_cells(self.cells)

    @property
    def edited(self) -> frozenset[str]:
        """The cells that a person changed."""
        edits = [each.after or {} for each in self.history if each.action == EDIT]
        return frozenset(name for edit in edits for name in edit)

    @property
    def is_unseen(self) -> bool:
        """Whether a program put the row into raw/ and no person has decided on it since."""
        return self.place is not None and bool(unreviewed(self.history))

    @property
    def is_moved(self) -> bool:
        """Whether the row's span counts in another rendition than that of its candidate."""
        return (
            self.place is not None
            and self.candidate is not None
            and any(each.rendition not in (None, self.candidate.rendition) for each in self.history)
            and self.span != self.candidate.span
        )

    @property
    def cells_here(self) -> Mapping[str, str]:
        """The cells with the span of the candidate, which counts in the rendition of now."""
        if self.candidate is None:
            return self.cells
        return {**self.cells, **dict(zip(_SPAN, map(str, self.candidate.span), strict=True))}


@dataclass
class Worklist:
    """The items of a source in the order of the text."""

    candidates: Sequence[Candidate]
    files: Mapping[str, RawFile]
    decisions: Sequence[CurationDecision]
    defaults: Mapping[str, str] = field(default_factory=dict)
    rendition: str = ""

    def items(self) -> tuple[Item, ...]:
        """Return all items; those without a place in the text come last."""
        decided = histories(self.candidates, self.decisions)
        rows = _Rows(self.files)
        items = [
            self._of_candidate(each, decided.pop((each.table, each.id), ()), rows)
            for each in self.candidates
        ]
        items += [
            self._of_decisions(table, key, history, rows)
            for (table, key), history in decided.items()
            if any(each.action == ADD for each in history)
        ]
        items = [_by_hand(item, rows) for item in items]
        items += [self._of_row(table, place, rows) for table, place in rows.left()]
        return tuple(sorted(items, key=_in_text))

    def _of_candidate(
        self, candidate: Candidate, history: tuple[CurationDecision, ...], rows: _Rows
    ) -> Item:
        cells = cells_of(candidate)
        fills = {**self.defaults, **cells} if candidate.table == "figures" else cells
        state = REFUSED if candidate.reasons else OPEN
        return _replayed(
            Item(candidate.id, candidate.table, state, fills, candidate), history, rows
        )

    @staticmethod
    def _of_decisions(
        table: str, key: str, history: tuple[CurationDecision, ...], rows: _Rows
    ) -> Item:
        return _replayed(Item(key, table, OPEN, {}), history, rows)

    def _of_row(self, table: str, place: int, rows: _Rows) -> Item:
        cells = rows.cells(table, place)
        span = span_of_cells(cells)
        if span is not None:
            key = candidate_id(table, span, self.rendition)
            if (table, key) in rows.named:  # a second row with the same words
                key = _digest(f"{key}:{cells.get('indicator') or cells.get('kind')}:{place}")
        else:
            key = _digest(f"{table}:{sorted(cells.items())}:{place}")
        rows.named.add((table, key))
        return Item(key, table, ACCEPTED, cells, place=place)


class _Rows:
    """The rows of both files, each of which belongs to one item."""

    def __init__(self, files: Mapping[str, RawFile]) -> None:
        self._files = files
        self._free: dict[tuple[str, TextSpan | None], list[int]] = {}
        self.named: set[tuple[str, str]] = set()
        for table, file in files.items():
            for place, record in enumerate(file.records):
                self._free.setdefault((table, span_of_cells(record.cells)), []).append(place)

    def cells(self, table: str, place: int) -> Mapping[str, str]:
        return self._files[table].records[place].cells

    def take(self, table: str, cells: Mapping[str, str], *, worded: bool = False) -> int | None:
        """Return the row at the span of these cells that is most like them, and keep it.

        With `worded`, it has their wording, too.
        """
        span = span_of_cells(cells)
        free = self._free.get((table, span), []) if span is not None else []
        places = [
            each for each in free if not worded or _words(self.cells(table, each)) == _words(cells)
        ]
        if not places:
            return None

        def likeness(place: int) -> int:
            row = self.cells(table, place)
            return sum(row.get(name) == cell for name, cell in cells.items())

        best = max(places, key=lambda place: (likeness(place), -place))
        free.remove(best)
        return best

    def left(self) -> list[tuple[str, int]]:
        """Return table and place of each row that no item took, in the order of the files."""
        return sorted((table, place) for (table, _), at in self._free.items() for place in at)


def _replayed(item: Item, history: tuple[CurationDecision, ...], rows: _Rows) -> Item:
    cells, state = dict(item.cells), item.state
    for decision in history:
        if decision.action in (ACCEPT, ADD):
            state, cells = ACCEPTED, dict(decision.after or cells)
        elif decision.action == REJECT:
            state, cells = REJECTED, {**cells, **_here(decision, decision.before, item)}
        elif decision.action == EDIT:
            cells |= (
                decision.after or {}
                if state == ACCEPTED  # the row is found at the span that it has
                else _here(decision, decision.after, item)
            )
            cells = {name: cell for name, cell in cells.items() if cell}
    place = rows.take(item.table, cells) if state == ACCEPTED else None
    if state == ACCEPTED:
        state = REMOVED if place is None else ACCEPTED
        cells = cells if place is None else dict(rows.cells(item.table, place))
    rows.named.add((item.table, item.id))
    return Item(item.id, item.table, state, cells, item.candidate, place, history)


def _here(
    decision: CurationDecision, cells: Mapping[str, str] | None, item: Item
) -> dict[str, str]:
    """Return cells of a decision, without the span if it counts in another rendition."""
    candidate = item.candidate
    is_here = candidate is None or decision.rendition in (None, candidate.rendition)
    return {name: cell for name, cell in (cells or {}).items() if is_here or name not in _SPAN}


def _by_hand(item: Item, rows: _Rows) -> Item:
    """Return the item with the row that a person wrote at its words, if there is one.

    A row of a text that has changed since may have other words at that place.
    """
    if item.place is not None:
        return item
    place = rows.take(item.table, item.cells, worded=True)
    if place is None:
        return item
    cells = rows.cells(item.table, place)
    return Item(item.id, item.table, ACCEPTED, cells, item.candidate, place, item.history)


def span_of_cells(cells: Mapping[str, str]) -> TextSpan | None:
    """Return the span that cells name, None if they name none.

    >>> span_of_cells({"char_start": "3", "char_end": "8"}), span_of_cells({"char_start": "3"})
    ((3, 8), None)
    """
    start, end = (whole_number(cells.get(name, "").strip()) for name in _SPAN)
    return None if start is None or end is None or not 0 <= start < end else (start, end)


def _words(cells: Mapping[str, str]) -> str:
    """Return the words of a wording, without marks of what it leaves out."""
    return spaced_once(" ".join(pieces(cells.get("as_reported") or "")))


def _in_text(item: Item) -> tuple[bool, int, int, str, str]:
    span = item.candidate.span if item.is_moved and item.candidate else item.span
    start, end = span or (0, 0)
    return span is None, start, end, item.table, item.id


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]
