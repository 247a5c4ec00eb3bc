"""Which sources and files a run reads: the raw folder as it lies, every file with its digest.

A raw folder holds dataset.toml and one folder a source (source.toml, then figures, events,
corrections). A large input is a file of figures whose rows carry their source_id, with a table
`sources` beside it. Hidden files and what editors leave behind are passed over; a data file that
has no place here is refused rather than left unread. A fault in a source's folder holds back that
source (silkledger.ingest.folder.held_back); a fault of the whole, or of a large input, whose
sources share their files, stops the run. Left out on purpose: what the declarations say
(silkledger.ingest.folder.declarations) and what the files hold (silkledger.ingest).
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from silkledger.errors import InputError
from silkledger.ingest.corrections import read_corrections
from silkledger.ingest.expected import Expected
from silkledger.ingest.folder.declarations import (
    DATASET_EXAMPLE,
    SOURCE_EXAMPLE,
    SOURCES,
    Dataset,
    Source,
    load_dataset,
    load_source,
    source_of_row,
)
from silkledger.ingest.folder.documents import open_document
from silkledger.ingest.folder.entries import (
    DATASET_FILE,
    IN_SOURCE,
    SOURCE_FILE,
    entries,
    is_data,
    is_table,
    may_be_source,
    tables,
)
from silkledger.ingest.folder.held_back import HeldBack
from silkledger.ingest.folder.reference_files import FOLDER as REFERENCE_FOLDER
from silkledger.ingest.folder.reference_files import reference_files
from silkledger.ingest.folder.values import source_id as check_source_id
from silkledger.ingest.formats import read_file
from silkledger.ingest.inputs import InputFile, fingerprint, unreadable
from silkledger.ingest.limits import Limits
from silkledger.messages import shown, suggestion

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from silkledger.ingest.corrections import Correction

__all__ = ["Dataset", "InputFile", "Inputs", "Source", "SourceFolder", "find"]


@dataclass(frozen=True, slots=True)
class SourceFolder:
    """One source with its folder and files of rows (None where there is none), its corrections, and
    the text of its document where that is at hand.
    """

    source: Source
    folder: Path
    figures: InputFile | None = None
    events: InputFile | None = None
    corrections: tuple[Correction, ...] = ()
    text: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Inputs:
    """All that a run reads.

    `sources` are sorted by id; those of a large input have no files of their own. `loose` are large
    files of figures, whose rows carry their source_id. `inputs` are all files, declarations and
    those of held-back sources included, sorted by name. `held_back` is sorted by id.
    """

    dataset: Dataset
    sources: tuple[SourceFolder, ...]
    loose: tuple[InputFile, ...]
    reference: tuple[InputFile, ...]
    inputs: tuple[InputFile, ...]
    held_back: tuple[HeldBack, ...] = ()

    def without(self, faults: Iterable[HeldBack]) -> Inputs:
        """The same inputs with further sources held back. Raises the first fault as InputError
        where none is left.
        """
        held = {fault.source_id: fault for fault in (*faults, *self.held_back)}
        left = tuple(folder for folder in self.sources if folder.source.source_id not in held)
        if held and not left:
            raise held[min(held)].error(more=len(held) - 1)
        return replace(self, sources=left, held_back=tuple(held[name] for name in sorted(held)))


def find(
    raws: Sequence[Path],
    *,
    as_of: dt.date | None = None,
    documents: Path | None = None,
    reference: Path | None = None,
) -> Inputs:
    """What lies at the paths given: raw folders, source folders, large files of figures or folders
    of them.

    Names are relative to the raw folder. `documents` is a further folder in which sources'
    documents are looked for, `reference` one of official statistics that stands over reference/
    beside dataset.toml. With `as_of`, a source published after that day has a fault. Raises
    InputError for the first fault of the whole, or where every source is held back.
    """
    finding = _Finding(as_of, documents)
    for raw in raws:
        finding.look(raw)
    finding.reference = reference_files(reference, [path.parent for path in finding.datasets])
    finding.files |= {file.name: file for file in finding.reference}
    return finding.found(raws)


@dataclass
class _Finding:
    """Collects what is found; every file is fingerprinted once and has one name."""

    as_of: dt.date | None
    documents: Path | None
    files: dict[str, InputFile] = field(default_factory=dict)
    datasets: dict[Path, Dataset] = field(default_factory=dict)
    sources: dict[str, SourceFolder] = field(default_factory=dict)
    loose: list[InputFile] = field(default_factory=list)
    reference: list[InputFile] = field(default_factory=list)
    held_back: dict[str, tuple[Path, HeldBack]] = field(default_factory=dict)

    @property
    def limits(self) -> Limits:
        """Those of the dataset, which is found before its sources."""
        return next((dataset.limits for dataset in self.datasets.values()), Limits())

    def look(self, raw: Path) -> None:
        if not raw.exists():
            raise InputError(
                str(raw), "no such file or folder", fix="name a raw folder, such as raw/"
            )
        raw = raw.resolve()
        if raw.is_file():
            self.look_at_large(raw.parent, [raw])
        elif (raw / SOURCE_FILE).exists():
            self.look_for_dataset(raw.parent)
            self.look_at_source(raw)
        elif tables(raw, "sources"):
            self.look_at_large(raw, [path for path in entries(raw) if is_table(path, "figures")])
        elif not (raw / DATASET_FILE).exists() and any(tables(raw, stem) for stem in IN_SOURCE):
            self.look_for_dataset(raw.parent)
            self.look_at_source(raw)
        else:
            self.look_for_dataset(raw, needed=True)
            for path in entries(raw):
                self.look_in_dataset(path)

    def look_in_dataset(self, path: Path) -> None:
        if path.is_dir() and path.name == REFERENCE_FOLDER:
            return
        if path.is_dir() and may_be_source(path):
            self.look_at_source(path)
        elif (path.suffix or not path.is_dir()) and is_data(path):
            fix = f"put it into a source's folder, beside its {SOURCE_FILE}"
            raise InputError(path.name, f"lies beside {DATASET_FILE}", fix=fix)

    def look_for_dataset(self, folder: Path, *, needed: bool = False) -> None:
        path = folder / DATASET_FILE
        if path.exists() or needed:
            if not path.exists():
                raise InputError(
                    DATASET_FILE,
                    f"is not in {folder.name}/",
                    fix=f"write it, with {DATASET_EXAMPLE}",
                )
            self.datasets[path] = load_dataset(self.add(path, folder))

    def look_at_source(self, folder: Path) -> None:
        name = unicodedata.normalize("NFC", folder.name)
        if self.seen(name, folder):
            return
        try:
            self.sources[name] = self.source_folder(name, folder)
        except InputError as fault:
            self.held_back[name] = folder, HeldBack.of(name, fault)
        except OSError as fault:
            self.held_back[name] = folder, HeldBack.of(name, unreadable(f"{name}/", fault))

    def seen(self, source_id: str, folder: Path) -> bool:
        """Whether that very folder was looked at already. Raises InputError where another one
        has its name.
        """
        if source_id in self.held_back:
            known = self.held_back[source_id][0]
        elif source_id in self.sources:
            known = self.sources[source_id].folder
        else:
            return False
        if known != folder:
            raise InputError(
                f"{source_id}/{SOURCE_FILE}",
                f"two sources have the id {shown(source_id)}",
                fix="rename one",
            )
        return True

    def source_folder(self, name: str, folder: Path) -> SourceFolder:
        try:
            check_source_id(name)
        except ValueError as fault:
            raise InputError(f"{name}/", str(fault), fix="rename the folder") from fault
        if not (folder / SOURCE_FILE).exists():
            raise InputError(
                f"{name}/{SOURCE_FILE}", "no such file", fix=f"write it, with {SOURCE_EXAMPLE}"
            )
        source = load_source(self.add(folder / SOURCE_FILE, folder.parent), name)
        for path in entries(folder):
            if (
                is_data(path)
                and not any(is_table(path, stem) for stem in IN_SOURCE)
                and path.name != source.document
            ):
                fix = suggestion(path.stem, IN_SOURCE)
                raise InputError(f"{name}/{path.name}", "is no file of a source", fix=fix)
        figures, events, corrections = (self.one_table(folder, stem) for stem in IN_SOURCE)
        if figures is None and events is None:
            raise InputError(
                f"{name}/", "holds neither figures nor events", fix="put figures.csv there"
            )
        fixes = read_corrections(corrections, source.encoding, self.limits) if corrections else ()
        return SourceFolder(
            source,
            folder,
            figures,
            events,
            fixes,
            self.text(source, folder, f"{name}/{SOURCE_FILE}"),
        )

    def text(self, source: Source, folder: Path, file: str, line: int | None = None) -> str | None:
        """The text of the source's document where it is at hand; what must hold of every source is
        checked here too.
        """
        if self.as_of is not None and source.published_on > self.as_of:
            what = f"{source.published_at} lies after {self.as_of}"
            raise InputError(
                file, what, fix="write the date that is printed", line=line, column="published_at"
            )
        return open_document(source, folder, self.documents)

    def one_table(self, folder: Path, stem: str) -> InputFile | None:
        paths = tables(folder, stem)
        if len(paths) > 1:
            what = f"stands beside {paths[1].name}"
            raise InputError(f"{folder.name}/{paths[0].name}", what, fix=f"keep one file of {stem}")
        return self.add(paths[0], folder.parent) if paths else None

    def look_at_large(self, folder: Path, figures: list[Path]) -> None:
        found = tables(folder, "sources")
        if len(found) != 1 or not figures:
            what = (
                "has no one table of sources beside it"
                if figures
                else "has no file of figures beside it"
            )
            name = figures[0].name if figures else found[0].name
            raise InputError(name, what, fix="put sources.csv beside figures.csv, one row a source")
        self.look_for_dataset(folder)
        self.look_for_dataset(folder.parent)
        root = folder if folder / DATASET_FILE in self.datasets else folder.parent
        table = self.add(found[0], root)
        intake = read_file(table, Expected(SOURCES, None, limits=self.limits))
        if intake.broken:
            first = intake.broken[0]
            raise InputError(table.name, first.reason, fix=first.fix, line=first.line)
        for row in intake.rows.to_pylist():
            line = row.pop("line")
            row.pop("file")
            source = source_of_row(row, table.name, line)
            if source.source_id in self.sources or source.source_id in self.held_back:
                what = f"two sources have the id {shown(source.source_id)}"
                raise InputError(table.name, what, fix="rename one", line=line)
            text = self.text(source, folder, table.name, line)
            self.sources[source.source_id] = SourceFolder(source, folder, text=text)
        self.loose += [self.add(path, root) for path in figures]

    def add(self, path: Path, root: Path) -> InputFile:
        file = fingerprint(path, path.relative_to(root).as_posix(), within=root)
        if file.name in self.files and self.files[file.name].path != path:
            raise InputError(
                file.name,
                "two files have this name",
                fix="read them in two runs, or rename one folder",
            )
        self.files[file.name] = file
        return file

    def found(self, raws: Sequence[Path]) -> Inputs:
        if len(self.datasets) != 1:
            what = (
                "more than one is given"
                if self.datasets
                else "no such file beside or above what is given"
            )
            raise InputError(DATASET_FILE, what, fix=f"write one, with {DATASET_EXAMPLE}")
        if not self.sources and not self.held_back:
            name = raws[0].name if raws else "raw"
            raise InputError(
                f"{name}/",
                "holds no source",
                fix=f"add a folder with {SOURCE_FILE} and figures.csv",
            )
        return Inputs(
            next(iter(self.datasets.values())),
            tuple(self.sources[name] for name in sorted(self.sources)),
            tuple(sorted(self.loose, key=lambda file: file.name)),
            tuple(sorted(self.reference, key=lambda file: file.name)),
            tuple(self.files[name] for name in sorted(self.files)),
        ).without(fault for _, fault in self.held_back.values())
