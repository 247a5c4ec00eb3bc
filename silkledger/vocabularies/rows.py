"""Add a row to a dataset's own vocabulary: proved in a copy first, then written at once."""

from __future__ import annotations

import csv
import io
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from silkledger.errors import CannotRunError
from silkledger.messages import quoted, suggestion
from silkledger.schemas.vocabulary import Vocabulary
from silkledger.schemas.vocabulary_file import REPLACES
from silkledger.store import durable
from silkledger.vocabularies.faults import addition_faults
from silkledger.vocabularies.kinds import kind_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from silkledger.schemas.vocabulary import Entry


def cells_of(kind: str, texts: Iterable[str]) -> dict[str, str]:
    """Return the cells that texts such as code=quinoa_output name.

    Raises CannotRunError for a text without a column of the kind.

    >>> cells_of("event_kinds", ["kind=harvest", "meaning=the end of a season"])
    {'kind': 'harvest', 'meaning': 'the end of a season'}
    """
    columns = (*kind_of(kind).columns, REPLACES)
    cells: dict[str, str] = {}
    for text in texts:
        name, equals, cell = text.partition("=")
        if not equals:
            raise CannotRunError(f"{text}: not COLUMN=TEXT; write {columns[0]}=… or the like")
        if name not in columns:
            raise CannotRunError(
                f"{kind} has no column {quoted(name)}; {suggestion(name, columns)}"
            )
        if name in cells:
            raise CannotRunError(f"{name} is given twice; keep one")
        cells[name] = cell
    if not any(cell.strip() for cell in cells.values()):
        raise CannotRunError(f"no cells are given; write {columns[0]}=… or the like")
    return cells


def add(raw: Path, kind: str, cells: Mapping[str, str]) -> Path:
    """Add a row to raw/vocabularies/<kind>.csv and return the file.

    Raises CannotRunError for a row that can't be used, before anything is written.
    """
    folder = raw / "vocabularies"
    file = folder / f"{kind_of(kind).name}.csv"
    text = _with_row(file, kind, cells)
    line = text.count("\n")
    with tempfile.TemporaryDirectory() as scratch:
        copy = Path(scratch) / raw.name / folder.name
        if folder.is_dir():
            shutil.copytree(folder, copy)
        copy.mkdir(parents=True, exist_ok=True)
        (copy / file.name).write_text(text, encoding="utf-8")
        if faults := addition_faults(Vocabulary(additions=copy)):
            ours = [fault for fault in faults if (fault.file.name, fault.line) == (file.name, line)]
            raise CannotRunError(f"{(ours or faults)[0]}; nothing was written")
    folder.mkdir(parents=True, exist_ok=True)
    durable.replace(file, text.encode())
    return file


def rows_of_kind(vocabulary: Vocabulary, kind: str) -> tuple[Entry, ...]:
    """Return all rows of a kind, the dataset's own last."""
    return vocabulary.load(kind, kind_of(kind).columns)


def _with_row(file: Path, kind: str, cells: Mapping[str, str]) -> str:
    """Return the text of the file with one more row; its columns grow where they have to."""
    table: list[dict[str, str]] = []
    header: list[str] = []
    if file.exists():
        with file.open(encoding="utf-8-sig", newline="") as lines:
            reader = csv.DictReader(lines)
            header = [name.strip() for name in reader.fieldnames or ()]
            reader.fieldnames = header
            table = [{name: row.get(name) or "" for name in header} for row in reader]
    order = (*kind_of(kind).columns, REPLACES)
    header += [name for name in order if name in cells and name not in header]
    text = io.StringIO()
    writer = csv.DictWriter(text, header, lineterminator="\n", restval="")
    writer.writeheader()
    writer.writerows([*table, dict(cells)])
    return text.getvalue()
