"""What pages may ask for of sources, one method each: the answers are JSON values.

A method takes the person who asks and what the request names. It raises the errors of the library,
whose one line the page shows.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from silkledger.curation import source_toml_edits
from silkledger.curation.asked_changes import Added, ItemChange
from silkledger.curation.known_again import context_of
from silkledger.curation.worklist import OPEN
from silkledger.desk import live, views
from silkledger.desk.completions import completions
from silkledger.desk.figure_comparisons import meetings
from silkledger.errors import CannotRunError, RefusedError
from silkledger.ingest.folder.decisions_file import ACCEPT, EDIT, REJECT
from silkledger.vocabularies.rows import add as add_row

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from silkledger.curation.changes import Changes
    from silkledger.desk.people import Person
    from silkledger.desk.presence import Locks
    from silkledger.desk.settings import DeskSettings
    from silkledger.desk.sources import OpenSource, Shelf, Shown

_MOST_READ = 400


@dataclass
class DeskWork:
    """The work at one desk."""

    settings: DeskSettings
    shelf: Shelf
    locks: Locks
    _meeting: threading.Lock = field(default_factory=threading.Lock)
    _asked: dict[str, object] = field(default_factory=dict)

    def answers(self) -> Iterable[tuple[str, str, Callable[..., Any]]]:
        """Return method, path and function of everything that pages may ask for."""
        return (
            ("GET", "/name", self.name),
            ("POST", "/name", self.name),
            ("GET", "/completions", self.completions),
            ("POST", "/vocabulary", self.add_word),
            ("GET", "/sources/{source_id}", self.source),
            ("GET", "/sources/{source_id}/state", self.state),
            ("POST", "/sources/{source_id}/leave", self.leave),
            ("POST", "/sources/{source_id}/readings", self.readings),
            ("POST", "/sources/{source_id}/meetings", self.meetings),
            ("POST", "/sources/{source_id}/change", self.change),
            ("POST", "/sources/{source_id}/accept", self.accept_above),
            ("POST", "/sources/{source_id}/add", self.add),
            ("POST", "/sources/{source_id}/undo", self.undo),
            ("POST", "/sources/{source_id}/redo", self.redo),
            ("POST", "/sources/{source_id}/declare", self.declare),
            ("POST", "/sources/{source_id}/move", self.move),
        )

    @staticmethod
    def name(person: Person, name: str = "") -> dict[str, Any]:
        """Return the name of the person, after `name` was given to it."""
        return {"name": person.by, "asked": name}

    def completions(self, _person: Person) -> dict[str, Any]:
        """Return the words that cells may have."""
        return completions(self.shelf.vocabulary)

    def add_word(self, _person: Person, kind: str, cells: Mapping[str, str]) -> dict[str, Any]:
        """Add a row to the dataset's own vocabulary."""
        file = add_row(self.settings.raw, kind, {name: str(cell) for name, cell in cells.items()})
        return {"file": file.name, "completions": completions(self.shelf.vocabulary)}

    def source(self, person: Person, source_id: str) -> dict[str, Any]:
        """Return a whole source, and come to it if nobody is there."""
        opened = self.shelf.open(source_id)
        held = self.locks.take(source_id, person.session, person.by)
        return views.source(opened.shown()) | {"lock": views.lock(held, person.session)}

    def state(self, person: Person, source_id: str) -> dict[str, Any]:
        """Return what may have changed behind the page: the files, and who is there."""
        opened = self.shelf.open(source_id)
        held = self.locks.take(source_id, person.session, person.by)
        return {"version": opened.version(), "lock": views.lock(held, person.session)}

    def leave(self, person: Person, source_id: str) -> dict[str, Any]:
        """Leave a source to others."""
        self.locks.leave(source_id, person.session)
        return {}

    def readings(
        self,
        _person: Person,
        source_id: str,
        ids: Iterable[str] = (),
        table: str = "figures",
        rows: Iterable[Mapping[str, str]] = (),
    ) -> dict[str, Any]:
        """Return how items read by id, and how rows read that are being written."""
        shown = self.shelf.open(source_id).shown()
        wanted = set(list(ids)[:_MOST_READ])
        read: dict[str, Any] = {}
        for name in ("figures", "events"):
            items = [each for each in shown.items if each.id in wanted and each.table == name]
            words = self._read(shown, name, [each.cells for each in items])
            read |= {each.id: word for each, word in zip(items, words, strict=True)}
        return {"read": read, "rows": self._read(shown, table, list(rows)[:_MOST_READ])}

    def _read(
        self, shown: Shown, table: str, rows: list[Mapping[str, str]]
    ) -> list[dict[str, Any]]:
        return live.readings(table, rows, shown.source, shown.text, self.shelf.vocabulary)

    def meetings(
        self, person: Person, source_id: str, table: str, cells: Mapping[str, str], item: str = ""
    ) -> dict[str, Any]:
        """Return what a figure with these cells meets in the dataset.

        One is looked for at a time. Whoever has gone on to another figure meanwhile gets nothing.
        """
        asked = object()
        self._asked[person.session] = asked
        with self._meeting:
            if self._asked.get(person.session) is not asked:
                return {"fault": "", "met": []}
            shown = self.shelf.open(source_id).shown()
            place = next((each.place for each in shown.items if each.id == item), None)
            return meetings(self.settings, shown, table, cells, place)

    def change(
        self, person: Person, source_id: str, changes: Iterable[Mapping[str, Any]]
    ) -> dict[str, Any]:
        """Accept, reject or edit items, as the person saw them."""
        asked = [_change(each) for each in changes]

        def make(made: Changes) -> list[str]:
            for each in asked:
                made.change(each)
                made.apart()
            return [each.item for each in asked]

        return self._changed(person, source_id, make)

    def accept_above(self, person: Person, source_id: str, confidence: float) -> dict[str, Any]:
        """Accept what is open, read without a refusal, and at least as sure as that."""
        shown = self.shelf.open(source_id).shown()
        sure = [
            each
            for each in shown.items
            if each.state == OPEN
            and each.candidate is not None
            and each.candidate.confidence >= float(confidence)
        ]
        read = self.readings(person, source_id, ids=[each.id for each in sure])["read"]
        fine = [each.id for each in sure if not read.get(each.id, {"refusals": [1]})["refusals"]]
        if not fine:
            raise RefusedError("nothing that is open is that sure and complete")

        def make(made: Changes) -> list[str]:
            for key in fine:
                made.change(ItemChange(key, ACCEPT))
            return fine

        return self._changed(person, source_id, make)

    def add(
        self, person: Person, source_id: str, table: str, cells: Mapping[str, str], sentence: str
    ) -> dict[str, Any]:
        """Add a figure or event at words that the person selected."""
        cells = {str(name): str(cell) for name, cell in cells.items()}
        if table == "figures":
            cells["extractor"] = person.by
        added = Added(table, cells, context_of(sentence))
        return self._changed(person, source_id, lambda made: [made.add(added)])

    def undo(self, person: Person, source_id: str) -> dict[str, Any]:
        """Take back what the person did last at this source."""
        return self._changed(person, source_id, lambda made: list(made.undo()))

    def redo(self, person: Person, source_id: str) -> dict[str, Any]:
        """Make again what the person has taken back."""
        return self._changed(person, source_id, lambda made: list(made.redo()))

    def declare(
        self,
        person: Person,
        source_id: str,
        declared: Mapping[str, str],
        defaults: Mapping[str, str],
    ) -> dict[str, Any]:
        """Set what the source says of itself, and the cells that its figures have by default."""
        opened = self.shelf.open(source_id)
        self.locks.require(source_id, person.session, person.by)
        source_toml_edits.declare(opened.places, {key: str(each) for key, each in declared.items()})
        source_toml_edits.set_defaults(
            opened.places.folder, {key: str(each) for key, each in defaults.items()}
        )
        return self.source(person, source_id)

    def move(self, person: Person, source_id: str) -> dict[str, Any]:
        """Give the rows of a changed document their places in its new text."""
        opened = self.shelf.open(source_id)
        moved = [each for each in opened.shown().items if each.is_moved]

        def make(made: Changes) -> list[str]:
            for each in moved:
                made.change(ItemChange(each.id, EDIT, each.cells_here))
            return [each.id for each in moved]

        answer = self._changed(person, source_id, make)
        source_toml_edits.transcribed(opened.places)
        return answer | {"version": opened.version()}

    def _changed(
        self, person: Person, source_id: str, make: Callable[[Changes], list[str]]
    ) -> dict[str, Any]:
        """Make changes at a source, and return the items that are now otherwise."""
        if not person.by:
            raise RefusedError("decisions bear a name; say yours first")
        opened: OpenSource = self.shelf.open(source_id)
        self.locks.require(source_id, person.session, person.by)
        before = {each.id: each for each in opened.shown().items}
        about = opened.change(person.by, make)
        shown = opened.shown()
        changed = [each for each in shown.items if before.get(each.id) != each]
        ids = [each.id for each in shown.items]
        return {
            "version": shown.version,
            "fault": shown.fault,
            "about": about,
            "changed": [views.item(each, shown.text) for each in changed],
            "order": ids if len(ids) != len(before) or set(ids) != before.keys() else None,
        }


def _change(asked: Mapping[str, Any]) -> ItemChange:
    if asked["action"] not in (ACCEPT, REJECT, EDIT):
        raise CannotRunError(f"{asked['action']} is not something that can be done")
    seen = asked.get("seen")
    cells = asked.get("cells")
    return ItemChange(
        item=str(asked["item"]),
        action=str(asked["action"]),
        cells=None if cells is None else {str(name): str(cell) for name, cell in cells.items()},
        seen=None if seen is None else (str(seen["state"]), dict(seen["cells"])),
        note=str(asked.get("note") or ""),
    )
