"""Which sources and files a run reads: the raw folder as it lies, every file with its digest.

A raw folder holds dataset.toml and one folder a source (source.toml, then figures, events, corrections). A large input
is a file of figures whose rows carry their source_id, with a table `sources` beside it. Hidden files and what editors
leave behind are passed over; a data file that has no place here is refused rather than left unread. Left out on
purpose: what the declarations say (silkledger.declarations) and what the files hold (silkledger.ingest).
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from silkledger.declarations import (
    DATASET_EXAMPLE,
    SOURCE_EXAMPLE,
    SOURCES,
    Dataset,
    Source,
    check_source_id,
    load_dataset,
    load_source,
    source_of_row,
)
from silkledger.errors import InputError
from silkledger.ingest import FORMATS, ingest
from silkledger.inputs import InputFile, fingerprint
from silkledger.spelling import suggestion

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence
    from pathlib import Path

__all__ = ["Dataset", "InputFile", "Inputs", "Source", "SourceFolder", "find"]

DATASET_FILE, SOURCE_FILE, REFERENCE = "dataset.toml", "source.toml", "reference"
IN_SOURCE = ("figures", "events", "corrections")
# Data that people keep in other formats: refused by name where figures are expected, never passed over.
_FOREIGN = (".xls", ".xlsm", ".xlsb", ".ods", ".json", ".feather", ".zip", ".gz")
_LEFT_OVER = (".tmp", ".bak", ".swp", ".part", ".crdownload", "~")


@dataclass(frozen=True, slots=True)
class SourceFolder:
    """One source with its folder and files; a file that is not there is None."""

    source: Source
    folder: Path
    figures: InputFile | None = None
    events: InputFile | None = None
    corrections: InputFile | None = None

    @property
    def files(self) -> tuple[InputFile | None, InputFile | None, InputFile | None]:
        """Figures, events, corrections."""
        return self.figures, self.events, self.corrections


@dataclass(frozen=True, slots=True)
class Inputs:
    """All that a run reads.

    `sources` are sorted by id; those of a large input have no files of their own. `loose` are large files of figures,
    whose rows carry their source_id. `inputs` are all files, declarations included, sorted by name.
    """

    dataset: Dataset
    sources: tuple[SourceFolder, ...]
    loose: tuple[InputFile, ...]
    reference: tuple[InputFile, ...]
    inputs: tuple[InputFile, ...]


def find(raws: Sequence[Path], *, as_of: dt.date | None = None) -> Inputs:
    """What lies at the paths given: raw folders, source folders, large files of figures or folders of them.

    Names are relative to the raw folder. Raises InputError for the first thing that can't be read as it lies; with
    `as_of`, for a source published after that day too.
    """
    finding = _Finding()
    for raw in raws:
        finding.look(raw)
    found = finding.found(raws)
    for folder in found.sources:
        if as_of is not None and folder.source.published_on > as_of:
            what = f"published_at {folder.source.published_at} lies after {as_of}"
            raise InputError(folder.source.source_id, what, fix="write the date that is printed")
    return found


@dataclass
class _Finding:
    """Collects what is found; every file is fingerprinted once and has one name."""

    files: dict[str, InputFile] = field(default_factory=dict)
    datasets: dict[Path, Dataset] = field(default_factory=dict)
    sources: dict[str, SourceFolder] = field(default_factory=dict)
    loose: list[InputFile] = field(default_factory=list)
    reference: list[InputFile] = field(default_factory=list)

    def look(self, raw: Path) -> None:
        if not raw.exists():
            raise InputError(str(raw), "no such file or folder", fix="name a raw folder, such as raw/")
        raw = raw.resolve()
        if raw.is_file():
            self.look_at_large(raw.parent, [raw])
        elif (raw / SOURCE_FILE).exists():
            self.look_for_dataset(raw.parent)
            self.look_at_source(raw)
        elif _tables(raw, "sources"):
            self.look_at_large(raw, [path for path in _entries(raw) if _is_table(path, "figures")])
        else:
            self.look_for_dataset(raw, needed=True)
            for path in _entries(raw):
                self.look_in_dataset(path)

    def look_in_dataset(self, path: Path) -> None:
        if path.is_dir() and path.name == REFERENCE:
            self.reference += [self.add(file, path.parent) for file in _entries(path) if file.suffix == ".csv"]
        elif path.is_dir() and ((path / SOURCE_FILE).exists() or any(_tables(path, stem) for stem in IN_SOURCE)):
            self.look_at_source(path)
        elif path.is_file() and _is_data(path):
            fix = f"put it into a source's folder, beside its {SOURCE_FILE}"
            raise InputError(path.name, f"lies beside {DATASET_FILE}", fix=fix)

    def look_for_dataset(self, folder: Path, *, needed: bool = False) -> None:
        path = folder / DATASET_FILE
        if path.exists() or needed:
            if not path.exists():
                raise InputError(DATASET_FILE, f"is not in {folder.name}/", fix=f"write it, with {DATASET_EXAMPLE}")
            self.datasets[path] = load_dataset(self.add(path, folder))

    def look_at_source(self, folder: Path) -> None:
        name = unicodedata.normalize("NFC", folder.name)
        try:
            check_source_id(name)
        except ValueError as fault:
            raise InputError(f"{name}/", str(fault), fix="rename the folder") from fault
        if not (folder / SOURCE_FILE).exists():
            raise InputError(f"{name}/{SOURCE_FILE}", "no such file", fix=f"write it, with {SOURCE_EXAMPLE}")
        source = load_source(self.add(folder / SOURCE_FILE, folder.parent), name)
        for path in _entries(folder):
            if _is_data(path) and not any(_is_table(path, stem) for stem in IN_SOURCE) and path.name != source.document:
                fix = suggestion(path.stem, IN_SOURCE)
                raise InputError(f"{name}/{path.name}", "is no file of a source", fix=fix)
        files = [self.one_table(folder, stem) for stem in IN_SOURCE]
        if files[0] is None and files[1] is None:
            raise InputError(f"{name}/", "holds neither figures nor events", fix="put figures.csv there")
        self.add_source(SourceFolder(source, folder, *files))

    def one_table(self, folder: Path, stem: str) -> InputFile | None:
        paths = _tables(folder, stem)
        if len(paths) > 1:
            what = f"stands beside {paths[1].name}"
            raise InputError(f"{folder.name}/{paths[0].name}", what, fix=f"keep one file of {stem}")
        return self.add(paths[0], folder.parent) if paths else None

    def look_at_large(self, folder: Path, figures: list[Path]) -> None:
        tables = _tables(folder, "sources")
        if len(tables) != 1 or not figures:
            what = "has no one table of sources beside it" if figures else "has no file of figures beside it"
            name = figures[0].name if figures else tables[0].name
            raise InputError(name, what, fix="put sources.csv beside figures.csv, one row a source")
        self.look_for_dataset(folder)
        self.look_for_dataset(folder.parent)
        root = folder if folder / DATASET_FILE in self.datasets else folder.parent
        table = self.add(tables[0], root)
        intake = ingest(table, SOURCES, None)
        if intake.broken:
            first = intake.broken[0]
            raise InputError(table.name, first.reason, fix=first.fix, line=first.line)
        for row in intake.rows.to_pylist():
            line = row.pop("line")
            row.pop("file")
            self.add_source(SourceFolder(source_of_row(row, table.name, line), folder), table.name, line)
        self.loose += [self.add(path, root) for path in figures]

    def add(self, path: Path, root: Path) -> InputFile:
        file = fingerprint(path, path.relative_to(root).as_posix(), within=root)
        if file.name in self.files and self.files[file.name].path != path:
            raise InputError(file.name, "two files have this name", fix="read them in two runs, or rename one folder")
        self.files[file.name] = file
        return file

    def add_source(self, folder: SourceFolder, file: str | None = None, line: int | None = None) -> None:
        source_id = folder.source.source_id
        if source_id in self.sources and self.sources[source_id].folder == folder.folder and file is None:
            return
        if source_id in self.sources:
            what = f'two sources have the id "{source_id}"'
            raise InputError(file or f"{source_id}/{SOURCE_FILE}", what, fix="rename one", line=line)
        self.sources[source_id] = folder

    def found(self, raws: Sequence[Path]) -> Inputs:
        if len(self.datasets) != 1:
            what = "more than one is given" if self.datasets else "no such file beside or above what is given"
            raise InputError(DATASET_FILE, what, fix=f"write one, with {DATASET_EXAMPLE}")
        if not self.sources:
            name = raws[0].name if raws else "raw"
            raise InputError(f"{name}/", "holds no source", fix=f"add a folder with {SOURCE_FILE} and figures.csv")
        return Inputs(
            next(iter(self.datasets.values())),
            tuple(self.sources[name] for name in sorted(self.sources)),
            tuple(sorted(self.loose, key=lambda file: file.name)),
            tuple(sorted(self.reference, key=lambda file: file.name)),
            tuple(self.files[name] for name in sorted(self.files)),
        )


def _entries(folder: Path) -> Iterator[Path]:
    """What lies in a folder, by name, hidden files and left-overs of editors apart."""
    try:
        paths = sorted(folder.iterdir())
    except OSError as fault:
        raise InputError(f"{folder.name}/", f"can't be read ({fault.strerror})", fix="let this user read it") from fault
    for path in paths:
        if not path.name.startswith((".", "~$", "#")) and not path.name.endswith(_LEFT_OVER):
            yield path


def _is_data(path: Path) -> bool:
    suffix = path.suffix.lower()
    return suffix in FORMATS or suffix in _FOREIGN or path.name in IN_SOURCE


def _is_table(path: Path, stem: str) -> bool:
    return _is_data(path) and path.name.split(".")[0].lower() == stem


def _tables(folder: Path, stem: str) -> list[Path]:
    return [path for path in _entries(folder) if _is_table(path, stem)]
