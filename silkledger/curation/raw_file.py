"""A raw table in CSV, changed row by row: what nobody changed keeps its bytes.

A person edits the same file in an editor or a spreadsheet. The order of rows and columns, line
ends, quotes and a byte order mark are therefore kept; only the row that is changed is written anew.
"""

from __future__ import annotations

import csv
import hashlib
import io
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from silkledger.digits import whole_number
from silkledger.errors import CannotRunError, InputError
from silkledger.store import durable

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from silkledger.schemas.table import Table

_MARK = "\ufeff"
_RECORD = re.compile(r'(?:[^"\n]|"[^"]*(?:"|\Z))*\n?')


@dataclass(frozen=True, slots=True)
class Record:
    """One row: its text without the line end, and its filled cells by our names of columns."""

    text: str
    cells: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class RawFile:
    """The rows of a CSV file, in its order; a file that is missing has none.

    `sha256` is the digest of the bytes that were read, None if there is no file.
    """

    path: Path
    columns: tuple[str, ...]
    records: tuple[Record, ...]
    sha256: str | None = None
    newline: str = "\n"
    mark: str = ""

    @staticmethod
    def load(path: Path, table: Table) -> RawFile:
        """Read the file, or start one with all columns of the table.

        Raises InputError if the file is not UTF-8 or has a column that the table has not.
        """
        try:
            data = path.read_bytes()
        except FileNotFoundError:
            return RawFile(path, table.names, ())
        name = f"{path.parent.name}/{path.name}"
        try:
            text = data.decode("utf-8")
        except UnicodeDecodeError as fault:
            what = f"byte at offset {fault.start} is not valid UTF-8"
            raise InputError(name, what, fix="save the file as UTF-8") from fault
        mark, text = (_MARK, text[1:]) if text.startswith(_MARK) else ("", text)
        header, *lines = list(_records(text)) or [""]
        columns = tuple(cell.strip() for cell in _cells(header))
        if unknown := [column for column in columns if column not in table.names]:
            what = f'the column "{unknown[0]}" is not one of the raw contract'
            raise InputError(name, what, fix="rename it, or edit the file without the desk", line=1)
        newline = "\r\n" if "\r\n" in text else "\n"
        records = tuple(
            Record(line, _filled(columns, _cells(line))) for line in lines if line.strip()
        )
        return RawFile(path, columns, records, hashlib.sha256(data).hexdigest(), newline, mark)

    def inserted(self, cells: Mapping[str, str]) -> tuple[RawFile, int]:
        """Return the file with one more row, and the row's place.

        The row stands in the order of spans if the file is in that order, otherwise at the end.

        >>> from pathlib import Path
        >>> from silkledger.schemas.raw import FIGURES
        >>> file = RawFile.load(Path("no such file"), FIGURES)
        >>> for start in ("30", "10", "20"):
        ...     file, place = file.inserted({"as_reported": "9 %", "char_start": start})
        >>> [record.cells["char_start"] for record in file.records], place
        (['10', '20', '30'], 1)
        """
        wide = self._with_columns(cells)
        place = wide._place_of(cells)
        made = wide._record(cells)
        return replace(wide, records=(*wide.records[:place], made, *wide.records[place:])), place

    def replaced(self, place: int, cells: Mapping[str, str]) -> RawFile:
        """Return the file with other cells in one row; equal cells keep the row's bytes."""
        filled = {name: cell for name, cell in cells.items() if cell}
        if filled == dict(self.records[place].cells):
            return self
        wide = self._with_columns(cells)
        made = wide._record(cells)
        return replace(wide, records=(*wide.records[:place], made, *wide.records[place + 1 :]))

    def removed(self, place: int) -> RawFile:
        """Return the file without one row."""
        return replace(self, records=(*self.records[:place], *self.records[place + 1 :]))

    def write(self) -> RawFile:
        """Write the file in one step; without rows it is removed.

        Raises CannotRunError if the file was changed since it was read.
        """
        if _digest(self.path) != self.sha256:
            raise CannotRunError(f"{self.path}: was changed meanwhile; read it again")
        if not self.records:
            self.path.unlink(missing_ok=True)
            return replace(self, sha256=None)
        header = self._line(self.columns)
        lines = (header, *(record.text for record in self.records))
        data = (self.mark + "".join(f"{line}{self.newline}" for line in lines)).encode()
        durable.replace(self.path, data)
        return replace(self, sha256=hashlib.sha256(data).hexdigest())

    def _with_columns(self, cells: Mapping[str, str]) -> RawFile:
        missing = [name for name, cell in cells.items() if cell and name not in self.columns]
        if not missing:
            return self
        commas = "," * len(missing)
        records = tuple(Record(record.text + commas, record.cells) for record in self.records)
        return replace(self, columns=(*self.columns, *missing), records=records)

    def _place_of(self, cells: Mapping[str, str]) -> int:
        start = _start(cells)
        starts = [_start(record.cells) for record in self.records]
        known = [each for each in starts if each is not None]
        if start is None or len(known) < len(starts) or known != sorted(known):
            return len(starts)
        return sum(each <= start for each in known)

    def _record(self, cells: Mapping[str, str]) -> Record:
        filled = {name: cell for name, cell in cells.items() if cell}
        return Record(self._line([filled.get(name, "") for name in self.columns]), filled)

    def _line(self, cells: list[str] | tuple[str, ...]) -> str:
        text = io.StringIO()
        csv.writer(text, lineterminator="\r\n").writerow(cells)  # quotes both characters
        return text.getvalue().removesuffix("\r\n")


def _records(text: str) -> Iterator[str]:
    """Yield the text of each record; a line end inside quotes belongs to its cell."""
    for match in _RECORD.finditer(text):
        if match[0]:
            yield match[0].removesuffix("\n").removesuffix("\r")


def _cells(line: str) -> list[str]:
    return next(csv.reader(io.StringIO(line, newline="")), [])


def _filled(columns: tuple[str, ...], cells: list[str]) -> dict[str, str]:
    return {name: cell for name, cell in zip(columns, cells, strict=False) if cell.strip()}


def _start(cells: Mapping[str, str]) -> int | None:
    return whole_number(cells.get("char_start", "").strip())


def _digest(path: Path) -> str | None:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except FileNotFoundError:
        return None
