"""Files of vocabularies: their rows, and what is wrong with a row (see schemas.vocabulary)."""

from __future__ import annotations

import csv
import difflib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

FOLDER = Path(__file__).parent / "vocabularies"
REPLACES = "replaces"
_CLOSE = 0.75  # of the letters of a column


class VocabularyError(ValueError):
    """A vocabulary file that can't be used; the message names file, line and how to fix it.

    >>> print(VocabularyError(Path("raw/vocabularies/units.csv"), 2, "unit is empty", "unit"))
    raw/vocabularies/units.csv:2: unit: unit is empty
    """

    def __init__(self, file: Path, line: int, what: str, column: str | None = None) -> None:
        place = f"{shown(file)}:{line}: "
        super().__init__(f"{place}{column}: {what}" if column else f"{place}{what}")
        self.file, self.line, self.what, self.column = file, line, what, column

    def __reduce__(self) -> tuple[type[VocabularyError], tuple[object, ...]]:
        return VocabularyError, (self.file, self.line, self.what, self.column)


def shown(file: Path) -> str:
    """Return the path of a vocabulary file from the folder that holds vocabularies/.

    >>> shown(FOLDER / "units" / "mass.csv")
    'schemas/vocabularies/units/mass.csv'
    """
    parts = file.parts
    if FOLDER.name in parts[:-1]:
        place = len(parts) - 2 - parts[-2::-1].index(FOLDER.name)
        return "/".join(parts[max(place - 1, 0) :])
    return "/".join(parts[-2:])


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of a vocabulary: its cells by column name, its file and its line.

    `added` is whether it is a row of a dataset, `replaces` what that row says it stands for.
    """

    cells: dict[str, str]
    file: Path
    line: int
    added: bool = False
    replaces: str = ""

    def __getitem__(self, column: str) -> str:
        return self.cells[column]

    def list(self, column: str) -> tuple[str, ...]:
        """Return the parts of a cell that holds several values, separated by semicolons."""
        cell = self.cells[column]
        if ";" not in cell:
            return (cell,) if cell else ()
        return tuple([part for each in cell.split(";") if (part := each.strip())])

    def truth(self, column: str) -> bool:
        """Return a true or false cell as a bool; empty is False."""
        match self.cells[column]:
            case "true":
                return True
            case "false" | "":
                return False
            case other:
                raise self.fault(f"{column} is {other!r}; write true or false")

    def fault(self, what: str, column: str | None = None) -> VocabularyError:
        """Return the error to raise for this row."""
        return VocabularyError(self.file, self.line, what, column)

    @property
    def place(self) -> str:
        """File and line, as in messages."""
        return f"{shown(self.file)}:{self.line}"


def vocabulary_entries(
    file: Path, columns: tuple[str, ...], *, required: tuple[str, ...] = (), added: bool = False
) -> Iterator[Entry]:
    """Yield the rows of a file. Those of an addition may lack columns that may be empty."""
    if file.exists() and not file.is_file():
        raise VocabularyError(file, 1, "not a regular file; replace it with a file, or remove it")
    with file.open(encoding="utf-8-sig", newline="") as lines:
        reader = csv.reader(lines, strict=True)
        try:
            header = [name.strip() for name in next(reader, [])]
            _check_header(file, header, columns, required, added=added)
            line = reader.line_num + 1
            for cells in reader:
                if added and not any(cell.strip() for cell in cells):
                    line = reader.line_num + 1
                    continue
                if len(cells) != len(header):
                    raise VocabularyError(
                        file,
                        line,
                        f"the row has {len(cells)} cells, the header {len(header)}; "
                        "put a cell with a comma in double quotes",
                    )
                texts = {name: cell.strip() for name, cell in zip(header, cells, strict=True)}
                replaces = texts.pop(REPLACES, "")
                texts |= {name: "" for name in columns if name not in texts}
                yield Entry(texts, file, line, added, replaces)
                line = reader.line_num + 1
        except csv.Error as fault:
            raise VocabularyError(file, reader.line_num, str(fault)) from fault
        except UnicodeDecodeError as fault:
            what = f"byte {fault.object[fault.start]:#04x} is not valid UTF-8; save it as UTF-8"
            raise VocabularyError(file, reader.line_num + 1, what) from fault


def _check_header(
    file: Path,
    header: Sequence[str],
    columns: tuple[str, ...],
    required: tuple[str, ...],
    *,
    added: bool,
) -> None:
    """Raise VocabularyError unless a header has the columns, each once."""
    optional = {REPLACES, *columns} - set(required) if added else set()
    missing = [name for name in columns if name not in header and name not in optional]
    unknown = [name for name in header if name not in columns and name not in optional]
    if repeated := [name for name in header if header.count(name) > 1]:
        raise VocabularyError(file, 1, "the column appears twice; keep one", repeated[0])
    if added and len(header) == 1 and (marks := [mark for mark in ";\t" if mark in header[0]]):
        mark = "semicolons" if marks[0] == ";" else "tabs"
        raise VocabularyError(file, 1, f"the cells are separated by {mark}; save it with commas")
    nearest = difflib.get_close_matches(unknown[0], columns, 1, _CLOSE) if unknown else []
    if added and nearest:
        what = f'there is no such column; did you mean "{nearest[0]}"?'
        raise VocabularyError(file, 1, what, unknown[0])
    if added and missing:
        fix = "add the column, its cells filled in"
        raise VocabularyError(file, 1, f"the column is missing; {fix}", missing[0])
    if added and unknown:
        fix = f"use columns of {', '.join((*columns, REPLACES))}"
        raise VocabularyError(file, 1, f"there is no such column; {fix}", unknown[0])
    if missing or unknown:
        raise VocabularyError(
            file,
            1,
            f"the columns are {', '.join(header)}; they must be {', '.join(columns)}",
        )
