"""The sources of a desk, as they are on the disk at this moment, and changes of them by people."""

from __future__ import annotations

import threading
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from silkledger.curation import source_toml_edits
from silkledger.curation.changes import Changes
from silkledger.curation.load import load_worklist
from silkledger.curation.places import SourcePlaces, sources
from silkledger.curation.worklist import STATES
from silkledger.errors import CannotRunError, InputError, SilkledgerError
from silkledger.ingest.folder import values
from silkledger.ingest.folder.additions import VOCABULARIES, vocabulary_of
from silkledger.ingest.folder.dataset_and_source_toml import Source, load_source
from silkledger.ingest.inputs import fingerprint

if TYPE_CHECKING:
    from collections.abc import Callable

    from silkledger.curation.worklist import Item, Worklist
    from silkledger.desk.settings import DeskSettings
    from silkledger.schemas.vocabulary import Vocabulary


@dataclass(frozen=True)
class Shown:
    """A source as it was read: its items, its text, and a version that names this state."""

    places: SourcePlaces
    worklist: Worklist
    items: tuple[Item, ...]
    text: str
    source: Source
    fault: str
    version: str

    @property
    def counts(self) -> dict[str, int]:
        """The number of items by state."""
        counts = Counter(item.state for item in self.items)
        return {state: counts[state] for state in STATES}

    def item(self, key: str) -> Item:
        """Return an item by its id, or by table and span such as `figures:10-18`.

        Raises CannotRunError if there is none.
        """
        for item in self.items:
            span = item.span or (0, 0)
            if key in (item.id, f"{item.table}:{span[0]}-{span[1]}"):
                return item
        raise CannotRunError("there is no such figure or event in this source")


@dataclass
class OpenSource:
    """A source that pages show. It is read again when one of its files has changed."""

    places: SourcePlaces
    _lock: threading.RLock = field(default_factory=threading.RLock)
    _shown: Shown | None = None

    def shown(self) -> Shown:
        """Return the source as it is on the disk. Raises InputError if it can't be read."""
        with self._lock:
            version = self.version()
            if self._shown is None or self._shown.version != version:
                worklist = load_worklist(self.places)
                source, fault = _source(self.places)
                self._shown = Shown(
                    self.places,
                    worklist,
                    worklist.items(),
                    self.places.text(),
                    source,
                    fault,
                    version,
                )
            return self._shown

    def version(self) -> str:
        """Return what names the state of the files, without reading them."""
        marks = []
        for path in self.places.watched:
            try:
                status = path.stat()
            except OSError:
                marks.append("-")
            else:
                marks.append(f"{status.st_mtime_ns:x}.{status.st_size:x}.{status.st_ino:x}")
        return "_".join(marks)

    def change(self, by: str, make: Callable[[Changes], Any]) -> Any:
        """Make changes in the name of a person, and return what `make` returns.

        Nothing is written if it raises.
        """
        with self._lock:
            shown = self.shown()
            changes = Changes(self.places.source_id, by, shown.worklist, shown.items)
            result = make(changes)
            source_toml_edits.confirm(self.places)
            changes.write(self.places.folder)
            return result


@dataclass
class Shelf:
    """All sources of a raw folder and its documents."""

    settings: DeskSettings
    _open: dict[str, OpenSource] = field(default_factory=dict)
    _words: tuple[str, Vocabulary] | None = None

    @property
    def vocabulary(self) -> Vocabulary:
        """The shipped vocabulary with the dataset's own words, read again when they change."""
        files = sorted((self.settings.raw / VOCABULARIES).rglob("*.csv"))
        version = "_".join(f"{path}:{path.stat().st_mtime_ns}" for path in files)
        if self._words is None or self._words[0] != version:
            self._words = version, vocabulary_of(self.settings.raw)
        return self._words[1]

    def open(self, source_id: str) -> OpenSource:
        """Return a source by its id. Raises CannotRunError if there is none."""
        try:
            values.source_id(source_id)
        except ValueError as fault:
            raise CannotRunError("there is no such source") from fault
        places = SourcePlaces(self.settings.raw, self.settings.documents, source_id)
        if not places.declaration.exists() and not places.candidates.exists():
            raise CannotRunError("there is no such source")
        return self._open.setdefault(source_id, OpenSource(places))

    def listed(self) -> list[dict[str, Any]]:
        """Return every source with its title and its counts, by id."""
        listed = []
        for places in sources(self.settings.raw, self.settings.documents):
            entry: dict[str, Any] = {"id": places.source_id, "fault": "", "counts": {}}
            entry |= {"title": places.source_id, "published_at": "", "publisher": ""}
            entry |= {
                key: value
                for key, value in source_toml_edits.declared(places).items()
                if key in ("title", "published_at", "publisher")
            }
            try:
                shown = self.open(places.source_id).shown()
                entry |= {"counts": shown.counts, "fault": shown.fault}
            except SilkledgerError as fault:
                entry["fault"] = str(fault)
            listed.append(entry)
        return listed


def _source(places: SourcePlaces) -> tuple[Source, str]:
    """Return what the source declares, and what is wrong with it; then it declares little."""
    path = places.declaration
    try:
        file = fingerprint(path, f"{places.source_id}/{path.name}", within=path.parent)
        return load_source(file, places.source_id), ""
    except InputError as fault:
        declared = source_toml_edits.declared(places)
        source = Source(
            source_id=places.source_id,
            title=declared.get("title", places.source_id),
            published_at="",
            published_on=None,  # type: ignore[arg-type]  # a relative period is then refused
            locale=declared.get("locale") or None,
        )
        return source, str(fault)
