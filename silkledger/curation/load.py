"""Reading the worklist of a source from its files."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from silkledger.curation import candidate_decisions as record
from silkledger.curation.places import DEFAULTS_FILE, TABLES, sha256
from silkledger.curation.raw_file import RawFile
from silkledger.curation.worklist import Worklist
from silkledger.errors import InputError
from silkledger.extraction import candidates_file
from silkledger.ingest.kinds import KINDS
from silkledger.ingest.toml import toml_tables

if TYPE_CHECKING:
    from collections.abc import Mapping
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
    for name in TABLES:
        other = [path for path in places.folder.glob(f"{name}.*") if path.suffix != ".csv"]
        if other and not other[0].name.startswith(f"{name}.csv"):
            file = f"{places.source_id}/{other[0].name}"
            fix = "save it as CSV to work on it here"
            raise InputError(file, "the rows are not in CSV", fix=fix)
    text = places.text()
    return Worklist(
        candidates=_candidates(places.candidates),
        files={name: RawFile.load(places.table(name), _RAW[name]) for name in TABLES},
        decisions=record.read(places.folder),
        defaults=defaults(places.folder),
        rendition=sha256(text) if text else "",
    )


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
