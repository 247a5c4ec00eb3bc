"""Discovery of the sources and files that a run reads, each file with its digest.

A raw folder has dataset.toml and one folder per source (source.toml with figures, events and
corrections). A large input is a file of figures whose rows carry their source_id, next to a table
`sources`. Hidden files and files left behind by editors are ignored; a data file in the wrong place
is an error, so that it is never silently unread.

A fault in the folder of a source holds back that source (silkledger.ingest.folder.held_back). A
fault of the dataset, or of a large input, whose sources share their files, stops the run.
Declarations are read in silkledger.ingest.folder.dataset_and_source_toml and data files in
silkledger.ingest.formats.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from silkledger.errors import CannotRunError, InputError
from silkledger.ingest.corrections_file import read_corrections
from silkledger.ingest.expected import Expected
from silkledger.ingest.folder.additions import (
    expectation_files,
    vocabulary_files,
    vocabulary_of,
)
from silkledger.ingest.folder.contents import Inputs, SourceFolder
from silkledger.ingest.folder.dataset_and_source_toml import (
    DATASET_EXAMPLE,
    SOURCE_EXAMPLE,
    SOURCES,
    Dataset,
    Source,
    load_dataset,
    load_source,
    source_of_row,
)
from silkledger.ingest.folder.decisions_file import NAME as DECISIONS
from silkledger.ingest.folder.decisions_file import is_undecided
from silkledger.ingest.folder.documents import open_document
from silkledger.ingest.folder.entries import (
    DATASET_FILE,
    IN_SOURCE,
    RESERVED,
    SOURCE_FILE,
    data_files,
    folder_entries,
    is_data,
    is_table,
    may_be_source,
    refuse_nested,
)
from silkledger.ingest.folder.held_back import HeldBack
from silkledger.ingest.folder.reference_files import reference_files
from silkledger.ingest.folder.seen_rows import unreviewed_in
from silkledger.ingest.folder.values import source_id as check_source_id
from silkledger.ingest.formats import read_file
from silkledger.ingest.inputs import InputFile, fingerprint, named_in_raw, unreadable
from silkledger.ingest.limits import Limits
from silkledger.messages import quoted, suggestion
from silkledger.schemas.vocabulary import VocabularyError
from silkledger.unexpected import in_file

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence
    from pathlib import Path

    from silkledger.schemas.vocabulary import Vocabulary

__all__ = ["Dataset", "InputFile", "Inputs", "Source", "SourceFolder", "find"]


def find(
    raws: Sequence[Path],
    *,
    as_of: dt.date | None = None,
    documents: Path | None = None,
    reference: Path | None = None,
) -> Inputs:
    """Return everything that a run over the paths `raws` reads.

    A path is a raw folder, the folder of a source, a large file of figures, or a folder with one.
    File names are relative to the raw folder. `documents` is a further folder in which documents of
    sources are looked up. `reference` is a folder of official statistics, and replaces reference/
    next to dataset.toml. With `as_of`, a source published after that day is a fault.

    Raises InputError for the first fault that concerns the whole run, or if every source is held
    back.
    """
    for raw in raws:
        if not raw.exists():
            raise CannotRunError(f"{raw}: no such file or folder; name a raw folder, such as raw/")
    discovery = _Discovery(as_of, documents)
    with named_in_raw():
        for raw in raws:
            discovery.visit(raw)
        folders = [path.parent for path in discovery.datasets]
        discovery.reference = reference_files(reference, folders)
        discovery.files |= {file.name: file for file in discovery.reference}
        return discovery.inputs()


@dataclass
class _Discovery:
    """Collects sources and files; each file is fingerprinted once and has a unique name."""

    as_of: dt.date | None
    documents: Path | None
    files: dict[str, InputFile] = field(default_factory=dict)
    datasets: dict[Path, Dataset] = field(default_factory=dict)
    vocabularies: dict[Path, Vocabulary] = field(default_factory=dict)
    sources: dict[str, SourceFolder] = field(default_factory=dict)
    loose: list[InputFile] = field(default_factory=list)
    reference: list[InputFile] = field(default_factory=list)
    held_back: dict[str, tuple[Path, HeldBack]] = field(default_factory=dict)

    @property
    def limits(self) -> Limits:
        """The limits of the dataset, which is discovered before its sources."""
        return next((dataset.limits for dataset in self.datasets.values()), Limits())

    def visit(self, raw: Path) -> None:
        raw = raw.resolve()
        if raw.is_file():
            self.visit_large_input(raw.parent, [raw])
        elif (raw / SOURCE_FILE).exists():
            self.visit_dataset_file(raw.parent)
            self.visit_source(raw)
        elif data_files(raw, "sources"):
            figures = [path for path in folder_entries(raw) if is_table(path, "figures")]
            self.visit_large_input(raw, figures)
        elif not (raw / DATASET_FILE).exists() and any(data_files(raw, stem) for stem in IN_SOURCE):
            self.visit_dataset_file(raw.parent)
            self.visit_source(raw)
        else:
            self.visit_dataset_file(raw, required=True)
            for path in folder_entries(raw):
                self.visit_entry(path)

    def visit_entry(self, path: Path) -> None:
        if path.is_dir() and path.name in RESERVED:
            return
        if path.is_dir() and may_be_source(path):
            self.visit_source(path)
            return
        if path.is_dir():
            refuse_nested(path)
        if (path.suffix or not path.is_dir()) and is_data(path):
            what = f"a data file can't be next to {DATASET_FILE}"
            fix = f"move it into the folder of a source, next to {SOURCE_FILE}"
            raise InputError(path.name, what, fix=fix)

    def visit_dataset_file(self, folder: Path, *, required: bool = False) -> None:
        path = folder / DATASET_FILE
        if path.exists():
            vocabulary = self.vocabularies.setdefault(folder, vocabulary_of(folder))
            for file in (*vocabulary_files(folder), *expectation_files(folder)):
                self.add(file.path, folder)
            self.datasets[path] = load_dataset(self.add(path, folder), vocabulary)
        elif required:
            raise CannotRunError(f"{path}: no such file; create it with at least {DATASET_EXAMPLE}")

    def visit_source(self, folder: Path) -> None:
        name = unicodedata.normalize("NFC", folder.name)
        if self.is_visited(name, folder):
            return
        try:
            if not is_undecided(folder):
                self.sources[name] = self.source_folder(name, folder)
        except InputError as fault:
            self.held_back[name] = folder, HeldBack.of(name, fault)
        except OSError as fault:
            self.held_back[name] = folder, HeldBack.of(name, unreadable(f"{name}/", fault))
        except VocabularyError:
            raise
        except Exception as fault:  # noqa: BLE001  the other sources are read
            self.held_back[name] = folder, HeldBack.of(name, in_file(f"{name}/", fault))

    def is_visited(self, source_id: str, folder: Path) -> bool:
        """Whether that folder was visited before. Raises InputError if another has its name."""
        if source_id in self.held_back:
            visited = self.held_back[source_id][0]
        elif source_id in self.sources:
            visited = self.sources[source_id].folder
        else:
            return False
        if visited != folder:
            what = f"two sources have the id {quoted(source_id)}"
            raise InputError(f"{source_id}/{SOURCE_FILE}", what, fix="rename one of them")
        return True

    def source_folder(self, name: str, folder: Path) -> SourceFolder:
        file = f"{name}/{SOURCE_FILE}"
        try:
            check_source_id(name)
        except ValueError as fault:
            raise InputError(f"{name}/", str(fault), fix="rename the folder") from fault
        if not (folder / SOURCE_FILE).exists():
            raise InputError(file, "no such file", fix=f"create it with at least {SOURCE_EXAMPLE}")
        source = load_source(self.add(folder / SOURCE_FILE, folder.parent), name)
        named = (DECISIONS, source.document, source.original)
        for path in folder_entries(folder):
            is_known = path.name in named or any(is_table(path, stem) for stem in IN_SOURCE)
            if is_data(path) and not is_known:
                what, fix = "unexpected file in a source folder", suggestion(path.stem, IN_SOURCE)
                raise InputError(f"{name}/{path.name}", what, fix=fix)
        refuse_nested(folder)
        if (folder / DECISIONS).exists():
            decided = self.add(folder / DECISIONS, folder.parent)
            source = replace(source, unreviewed=unreviewed_in(decided))
        figures, events, corrections = (self.single_table(folder, stem) for stem in IN_SOURCE)
        if figures is None and events is None:
            raise InputError(f"{name}/", "no figures and no events", fix="add figures.csv")
        corrected = corrections and read_corrections(corrections, source.encoding, self.limits)
        return SourceFolder(
            source=source,
            folder=folder,
            figures=figures,
            events=events,
            corrections=corrected or (),
            text=self.document_text(source, folder, file),
        )

    def document_text(
        self, source: Source, folder: Path, file: str, line: int | None = None
    ) -> str | None:
        """Return the text of a source that was published by now, if its document is available."""
        self._require_published(source, file, line)
        return open_document(source, folder, self.documents, self.limits.document_bytes)

    def _require_published(self, source: Source, file: str, line: int | None) -> None:
        """Refuse a source that was published after `as_of`."""
        if self.as_of is not None and source.published_on > self.as_of:
            what, fix = f"{source.published_at} is after {self.as_of}", "write the date as printed"
            raise InputError(file, what, fix=fix, line=line, column="published_at")

    def single_table(self, folder: Path, stem: str) -> InputFile | None:
        paths = data_files(folder, stem)
        if len(paths) > 1:
            what = f"there is also a file {paths[1].name}"
            file = f"{folder.name}/{paths[0].name}"
            raise InputError(file, what, fix=f"keep only one file of {stem}")
        return self.add(paths[0], folder.parent) if paths else None

    def visit_large_input(self, folder: Path, figures: list[Path]) -> None:
        paths = data_files(folder, "sources")
        if len(paths) != 1 or not figures:
            missing = "exactly one table of sources" if figures else "a file of figures"
            name = figures[0].name if figures else paths[0].name
            fix = "put sources.csv, with one row per source, next to figures.csv"
            raise InputError(name, f"the folder must also have {missing}", fix=fix)
        self.visit_dataset_file(folder)
        self.visit_dataset_file(folder.parent)
        root = folder if folder / DATASET_FILE in self.datasets else folder.parent
        table = self.add(paths[0], root)
        intake = read_file(table, Expected(SOURCES, None, limits=self.limits))
        if intake.broken:
            first = intake.broken[0]
            raise InputError(table.name, first.reason, fix=first.fix, line=first.line)
        for row in intake.rows.to_pylist():
            line = row.pop("line")
            row.pop("file")
            source = source_of_row(row, table.name, line)
            if source.source_id in self.sources or source.source_id in self.held_back:
                what = f"two sources have the id {quoted(source.source_id)}"
                raise InputError(table.name, what, fix="rename one of them", line=line)
            text = self.document_text(source, folder, table.name, line)
            self.sources[source.source_id] = SourceFolder(source, folder, text=text)
        self.loose += [self.add(path, root) for path in figures]

    def add(self, path: Path, root: Path) -> InputFile:
        file = fingerprint(path, path.relative_to(root).as_posix(), within=root)
        if file.name in self.files and self.files[file.name].path != path:
            fix = "read them in separate runs, or rename one of the folders"
            raise InputError(file.name, "two files have this name", fix=fix)
        self.files[file.name] = file
        return file

    def inputs(self) -> Inputs:
        if len(self.datasets) != 1:
            what = "no such file in or above the given folder"
            if self.datasets:
                what = "the given folders belong to more than one dataset"
            raise InputError(
                DATASET_FILE, what, fix=f"provide one, with at least {DATASET_EXAMPLE}"
            )
        if not self.sources and not self.held_back:
            fix = f"add a folder with {SOURCE_FILE} and figures.csv"
            raise InputError("", "the folder has no sources", fix=fix)
        return Inputs(
            dataset=next(iter(self.datasets.values())),
            vocabulary=next(iter(self.vocabularies.values())),
            sources=tuple(self.sources[name] for name in sorted(self.sources)),
            loose=tuple(sorted(self.loose, key=lambda file: file.name)),
            reference=tuple(sorted(self.reference, key=lambda file: file.name)),
            inputs=tuple(self.files[name] for name in sorted(self.files)),
        ).without(fault for _, fault in self.held_back.values())
