"""Where the files of one source are: its folder in raw/, its document, and its candidates."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from silkledger.errors import CannotRunError
from silkledger.extraction import candidates_file
from silkledger.ingest.folder.decisions_file import NAME as DECISIONS
from silkledger.ingest.folder.entries import SOURCE_FILE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TABLES = ("figures", "events")
# What a person sets once per source, and a row may say otherwise.
DEFAULTS_FILE = "desk.toml"


@dataclass(frozen=True, slots=True)
class SourcePlaces:
    """The files of a source: `raw` is the raw folder, `documents` that of the renditions."""

    raw: Path
    documents: Path
    source_id: str

    @property
    def folder(self) -> Path:
        """The folder of the source in raw/; it may not exist yet."""
        return self.raw / self.source_id

    @property
    def rendition(self) -> Path:
        """The text that spans count in."""
        return self.documents / f"{self.source_id}.txt"

    @property
    def proposed(self) -> Path:
        """The folder that extraction wrote."""
        return self.documents / self.source_id

    @property
    def candidates(self) -> Path:
        """The file of all candidates."""
        return self.proposed / candidates_file.NAME

    @property
    def declaration(self) -> Path:
        """The source.toml that holds: in raw/ once it is there, before that the proposed one."""
        confirmed = self.folder / SOURCE_FILE
        return confirmed if confirmed.exists() else self.proposed / SOURCE_FILE

    def table(self, name: str) -> Path:
        """The file of rows of one kind, `figures` or `events`."""
        return self.folder / f"{name}.csv"

    @property
    def watched(self) -> tuple[Path, ...]:
        """The files whose change changes what is shown of the source."""
        described = (self.folder / SOURCE_FILE, self.proposed / SOURCE_FILE)
        declared = (*described, self.folder / DEFAULTS_FILE)
        decided = (self.folder / DECISIONS, *(self.table(name) for name in TABLES))
        return (*decided, self.candidates, self.rendition, *declared)

    def require_candidates(self) -> None:
        """Raise CannotRunError if nothing was extracted for the source."""
        if not self.candidates.exists():
            fix = f"run silkledger extract on the document of {self.source_id} first"
            raise CannotRunError(f"{self.candidates}: no such file; {fix}")

    def text(self) -> str:
        """Return the rendition; empty if there is none."""
        try:
            return self.rendition.read_bytes().decode("utf-8")
        except FileNotFoundError:
            return ""


def sha256(text: str) -> str:
    """Return the digest by which a rendition is named."""
    return hashlib.sha256(text.encode()).hexdigest()


def sources(raw: Path, documents: Path) -> Iterator[SourcePlaces]:
    """Yield the sources that have a folder in raw/ or candidates, by id."""
    names = {path.parent.name for path in documents.glob(f"*/{candidates_file.NAME}")}
    names |= {path.parent.name for path in raw.glob(f"*/{SOURCE_FILE}")}
    for name in sorted(names):
        yield SourcePlaces(raw, documents, name)
