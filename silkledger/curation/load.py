"""Reading the worklist of a source from its files."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from silkledger.curation import candidate_decisions as record
from silkledger.curation.foreign_decisions import with_candidates
from silkledger.curation.places import DEFAULTS_FILE, TABLES, sha256
from silkledger.curation.raw_file import RawFile
from silkledger.curation.worklist import Worklist
from silkledger.errors import InputError
from silkledger.extraction import candidates_file
from silkledger.ingest.row_kinds import KINDS
from silkledger.ingest.toml import toml_tables

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from silkledger.curation.places import SourcePlaces
    from silkledger.extraction.candidate import Candidate

# The cells that can be set once per source.
DEFAULTS = ("geography", "counterpart", "measured_by", "status", "basis", "coverage", "entity")
_RAW = {kind.raw.name: kind.raw for kind in KINDS}


def load_worklist(places: SourcePlaces) -> Worklist:
    """Return the worklist of a source.

    Raises InputError for a file that can't be read, and for rows that are not in CSV.
    """
    text = places.text()
    digest = sha256(text) if text else ""
    return worklist_of(places, _candidates(places.candidates), digest, raw_files(places))


def worklist_of(
    places: SourcePlaces,
    candidates: Sequence[Candidate],
    rendition: str,
    files: Mapping[str, RawFile],
) -> Worklist:
    """Return the worklist of candidates that may not be written yet, and of these files of rows.

    `rendition` is the digest of the text. Raises InputError for decisions that can't be read.
    """
    return Worklist(
        candidates=candidates,
        files=files,
        decisions=with_candidates(record.read(places.folder), candidates),
        defaults=defaults(places.folder),
        rendition=rendition,
    )


def raw_files(places: SourcePlaces) -> dict[str, RawFile]:
    """Return the rows of a source by table. Raises InputError, also if they are not in CSV."""
    for name in TABLES:
        if other := _in_other_formats(places, name):
            file = f"{places.source_id}/{other[0].name}"
            fix = "save it as CSV to work on it here"
            raise InputError(file, "the rows are not in CSV", fix=fix)
    return {name: RawFile.load(places.table(name), _RAW[name]) for name in TABLES}


def has_rows(places: SourcePlaces) -> bool:
    """Whether a source has rows in raw/, in CSV or any other format. Raises InputError."""
    if any(_in_other_formats(places, name) for name in TABLES):
        return True
    return any(file.records for file in raw_files(places).values())


def _in_other_formats(places: SourcePlaces, name: str) -> list[Path]:
    paths = sorted(places.folder.glob(f"{name}.*"))
    return [path for path in paths if not path.name.startswith(f"{name}.csv")]


def _candidates(path: Path) -> tuple[Candidate, ...]:
    try:
        status = path.stat()
    except FileNotFoundError:
        return ()
    return _read(path, status.st_mtime_ns, status.st_size, status.st_ino)


@lru_cache(maxsize=4)
def _read(path: Path, *_state: int) -> tuple[Candidate, ...]:
    """Read candidates; a file that nobody has changed is read once."""
    return candidates_file.read(path)


def defaults(folder: Path) -> Mapping[str, str]:
    """Return the cells that a person set for all figures of a source.

    Raises InputError if the file is not TOML.
    """
    path = folder / DEFAULTS_FILE
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return {}
    name = f"{folder.name}/{DEFAULTS_FILE}"
    declared = toml_tables(text, name, fix="correct or remove it").get("defaults", {})
    return {name: str(cell) for name, cell in declared.items() if name in DEFAULTS and cell}
