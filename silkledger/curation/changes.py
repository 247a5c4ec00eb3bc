"""Changes of a source by a person: rows of raw/ and decisions that name them, in that order.

First the rows are written, then the decision. After a crash between the two, the row is there as
one that a person wrote; nothing that was decided before is lost.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from silkledger.curation import candidate_decisions as record
from silkledger.curation.asked_changes import Added, ItemChange, StaleError
from silkledger.curation.history import BY_HAND, just_undone, last_of, moment, moved, note_of
from silkledger.curation.known_again import context_of
from silkledger.curation.worklist import ACCEPTED, Item, span_of_cells
from silkledger.errors import RefusedError
from silkledger.extraction.candidate import candidate_id
from silkledger.ingest.folder.decisions_file import (
    ACCEPT,
    ADD,
    EDIT,
    PROGRAM,
    REJECT,
    UNDO,
    CurationDecision,
)

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from silkledger.curation.raw_file import RawFile
    from silkledger.curation.worklist import Worklist


@dataclass
class Changes:
    """Changes of one source, collected and then written at once.

    `items` are those of the worklist, if the caller has them already.
    """

    source_id: str
    by: str
    worklist: Worklist
    items: tuple[Item, ...] = ()
    _made: list[CurationDecision] = field(default_factory=list)
    _at: str = field(default_factory=moment)
    _items: dict[str, Item] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.files: dict[str, RawFile] = dict(self.worklist.files)
        self.items = self.items or self.worklist.items()
        self._items = {item.id: item for item in self.items}
        # In a changed document, decisions name candidates of the old one.
        self._items |= {_key(each): item for item in self.items for each in item.history}

    def apart(self) -> None:
        """Let what follows be undone apart from what was made so far."""
        self._at = moved(self._at, 2)

    def change(self, change: ItemChange) -> None:
        """Make one change. Raises StaleError if the item is not as it was seen."""
        item = self._seen(change)
        cells = dict(item.cells) if change.cells is None else _filled(change.cells)
        if item.place is not None:
            self._adopt(item)
        if change.action == REJECT:
            self._remove(item)
            self._decide(item, REJECT, before=item.cells, after=None, note=change.note)
            return
        if change.action == ACCEPT and item.state != ACCEPTED:
            self._insert(item.table, cells)
            self._decide(item, ACCEPT, before=item.cells, after=cells, note=change.note)
            return
        before, after = _difference(item.cells, cells)
        if not after and not change.note:
            if change.action == ACCEPT and item.is_unseen and self.by != PROGRAM:
                self._decide(item, ACCEPT, before=item.cells, after=item.cells)
            return
        if item.place is not None:
            self._replace(item, cells)
        self._decide(item, EDIT, before=before, after=after, note=change.note)

    def add(self, added: Added) -> str:
        """Add a row at words that a person chose, and return the id of its item."""
        cells = _filled(added.cells)
        span = span_of_cells(cells)
        if span is None:
            raise RefusedError("a figure that is added needs the place of its words")
        key = candidate_id(added.table, span, self.worklist.rendition)
        if key in self._items and self._items[key].state == ACCEPTED:
            count = sum(name.startswith(key) for name in self._items) + 1
            key = f"{key}-{count}"
        self._insert(added.table, cells)
        item = Item(key, added.table, "open", {})
        self._decide(item, ADD, before=None, after=cells, context=added.context or None)
        return key

    def undo(self) -> tuple[str, ...]:
        """Take back the person's last change, and return the items that it had changed.

        What was made at one moment, such as all rows above a confidence, is taken back at once.
        Raises RefusedError if there is nothing to take back.
        """
        last = last_of(self.worklist.decisions, self.by)
        if not last:
            raise RefusedError("there is nothing to undo")
        for decision in reversed(last):
            self._take_back(decision)
        return tuple(_key(each) for each in last)

    def redo(self) -> tuple[str, ...]:
        """Make again what the person has just undone, and return the items that it changes."""
        undone = just_undone(self.worklist.decisions, self.by)
        if not undone:
            raise RefusedError("there is nothing to redo")
        for decision in undone:
            item = self._items.get(_key(decision)) or Item(
                _key(decision), decision.table, "open", {}
            )
            cells = {**item.cells, **(decision.after or {})}
            if decision.action == REJECT:
                self._remove(item)
            elif decision.action in (ACCEPT, ADD) and item.place is None:
                self._insert(item.table, _filled(decision.after or {}))
            elif decision.action == EDIT and item.place is not None:
                self._replace(item, _filled(cells))
            self._again(decision, decision.action, decision.before, decision.after)
        return tuple(_key(each) for each in undone)

    def write(self, folder: Path) -> tuple[CurationDecision, ...]:
        """Write the rows and then the decisions, and return these."""
        for name, file in self.files.items():
            if file is not self.worklist.files[name]:
                self.files[name] = file.write()
        if self._made:
            folder.mkdir(parents=True, exist_ok=True)
            record.append(folder, self._made)
        return tuple(self._made)

    def _seen(self, change: ItemChange) -> Item:
        item = self._items.get(change.item)
        if item is None:
            raise StaleError("this is no longer in the source; look at it again")
        if change.seen is not None and (item.state, dict(item.cells)) != (
            change.seen[0],
            _filled(change.seen[1]),
        ):
            by = item.history[-1].by if item.history else "somebody"
            raise StaleError(f"{by} has changed this meanwhile; look at it again")
        return item

    def _adopt(self, item: Item) -> None:
        """Note a row that was written by hand before it is changed here for the first time."""
        if any(each.action in (ACCEPT, ADD) for each in item.history):
            return
        action = ADD if item.candidate is None else ACCEPT
        self._decide(item, action, before=None, after=item.cells, note=BY_HAND)
        self._made[-1] = replace(self._made[-1], at=moved(self._at, -1))

    def _insert(self, table: str, cells: Mapping[str, str]) -> None:
        self.files[table] = self.files[table].inserted(cells)[0]

    def _remove(self, item: Item) -> None:
        place = self._place(item.table, item.cells) if item.place is not None else None
        if place is not None:
            self.files[item.table] = self.files[item.table].removed(place)

    def _replace(self, item: Item, cells: Mapping[str, str]) -> None:
        place = self._place(item.table, item.cells)
        if place is None:
            raise StaleError("the row is no longer in the file; look at it again")
        self.files[item.table] = self.files[item.table].replaced(place, cells)

    def _place(self, table: str, cells: Mapping[str, str]) -> int | None:
        """Return the row with these cells in the file as it is by now."""
        records = self.files[table].records
        return next(
            (at for at, each in enumerate(records) if dict(each.cells) == dict(cells)), None
        )

    def _take_back(self, decision: CurationDecision) -> None:
        item = self._items.get(_key(decision))
        before, after = dict(decision.before or {}), dict(decision.after or {})
        if item is None:
            raise StaleError("what was decided is no longer in the source")
        if decision.action in (ACCEPT, ADD):
            if not _had_row(item, decision):  # otherwise a row was confirmed that was there
                self._remove(item)
        elif decision.action == REJECT and _had_row(item, decision):
            self._insert(item.table, _filled(before))
        elif decision.action == EDIT:
            if any(item.cells.get(name, "") != cell for name, cell in after.items()):
                raise StaleError("the row was changed since, by hand or by somebody else")
            if item.place is not None:
                self._replace(item, _filled({**item.cells, **before}))
        self._again(decision, UNDO, decision.after, decision.before)

    def _again(
        self,
        decision: CurationDecision,
        action: str,
        before: Mapping[str, str] | None,
        after: Mapping[str, str] | None,
    ) -> None:
        note = note_of(action, decision)
        made = replace(decision, at=self._at, by=self.by, action=action, note=note)
        self._made.append(replace(made, before=before, after=after))

    def _decide(
        self,
        item: Item,
        action: str,
        *,
        before: Mapping[str, str] | None,
        after: Mapping[str, str] | None,
        note: str = "",
        context: str | None = None,
    ) -> None:
        candidate = item.candidate
        cells = after if action in (ACCEPT, ADD) else item.cells
        span = span_of_cells(cells or {})
        if candidate is not None:
            context = context_of(candidate.sentence)
        elif item.history:
            context = item.history[0].context
        self._made.append(
            CurationDecision(
                at=self._at,
                by=self.by,
                action=action,
                table=item.table,
                row_id=_row_id(self.source_id, span, item.id),
                before=None if before is None else dict(before),
                after=None if after is None else dict(after),
                note=note or None,
                candidate=item.id,
                span=candidate.span if candidate else span,
                rendition=candidate.rendition if candidate else self.worklist.rendition or None,
                context=context,
            )
        )


def _key(decision: CurationDecision) -> str:
    return decision.candidate or decision.row_id


def _row_id(source_id: str, span: tuple[int, int] | None, key: str) -> str:
    return f"{source_id}:{span[0]}-{span[1]}" if span else key


def _filled(cells: Mapping[str, str]) -> dict[str, str]:
    return {name: cell for name, cell in cells.items() if cell.strip()}


def _difference(
    before: Mapping[str, str], after: Mapping[str, str]
) -> tuple[dict[str, str], dict[str, str]]:
    """Return the cells that differ, as they were and as they will be; empty where there is none.

    >>> _difference({"unit": "%", "period": "2022"}, {"unit": "%"})
    ({'period': '2022'}, {'period': ''})
    """
    names = [
        name for name in dict.fromkeys([*before, *after]) if before.get(name) != after.get(name)
    ]
    return (
        {name: before.get(name, "") for name in names},
        {name: after.get(name, "") for name in names},
    )


def _had_row(item: Item, decision: CurationDecision) -> bool:
    """Whether the item had a row before that decision."""
    earlier = item.history[: item.history.index(decision)]
    states = [each.action for each in earlier if each.action in (ACCEPT, ADD, REJECT)]
    return bool(states) and states[-1] != REJECT
