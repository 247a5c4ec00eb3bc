"""Load the vocabularies: CSV files that a domain expert can edit, checked when they are loaded.

Every fault is reported with its file and line. A vocabulary is a file `vocabularies/<name>.csv`, or
a folder `vocabularies/<name>/` of files with the same columns. Cells are stripped; an empty cell is
an empty string. What a vocabulary means is up to the module that uses it (such as
silkledger.reading.units), which builds its own types and raises VocabularyError for its own faults.

A `Vocabulary` is a value: it is passed to what reads with it, and keeps what was built from it.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from typing import Concatenate, ParamSpec, TypeVar

    P = ParamSpec("P")
    T = TypeVar("T")

FOLDER = Path(__file__).parent / "vocabularies"


class VocabularyError(ValueError):
    """A vocabulary file that can't be used; the message names file, line and how to fix it."""

    def __init__(self, file: Path, line: int, what: str) -> None:
        super().__init__(f"{file.parent.name}/{file.name}:{line}: {what}")
        self.file, self.line, self.what = file, line, what


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of a vocabulary: its cells by column name, its file and its line."""

    cells: dict[str, str]
    file: Path
    line: int

    def __getitem__(self, column: str) -> str:
        return self.cells[column]

    def list(self, column: str) -> tuple[str, ...]:
        """Return the parts of a cell that holds several values, separated by semicolons."""
        return tuple(part.strip() for part in self.cells[column].split(";") if part.strip())

    def truth(self, column: str) -> bool:
        """Return a true or false cell as a bool; empty is False."""
        match self.cells[column]:
            case "true":
                return True
            case "false" | "":
                return False
            case other:
                raise self.fault(f"{column} is {other!r}; write true or false")

    def fault(self, what: str) -> VocabularyError:
        """Return the error to raise for this row."""
        return VocabularyError(self.file, self.line, what)


class Vocabulary:
    """All vocabularies of one folder, and what was built from them (see `built_once`).

    >>> rows = SHIPPED.load("dimensions", ("dimension", "meaning"))
    >>> rows[0]["dimension"]
    'money'
    """

    def __init__(self, folder: Path = FOLDER) -> None:
        self.folder = folder
        self._built: dict[Any, Any] = {}

    def load(
        self,
        name: str,
        columns: Iterable[str],
        *,
        required: Iterable[str] = (),
        key: Iterable[str] = (),
    ) -> tuple[Entry, ...]:
        """Return all rows of a vocabulary, in file order.

        `columns` are exactly the columns of its files, in any order; `required` cells must not be
        empty; `key` cells together must be unique over all its files. Raises VocabularyError with
        file and line.
        """
        columns, required, key = tuple(columns), tuple(required), tuple(key)
        seen: dict[tuple[str, ...], Entry] = {}
        entries: list[Entry] = []
        for file in _files(name, self.folder):
            for entry in _entries(file, columns):
                for column in required:
                    if not entry[column]:
                        raise entry.fault(f"{column} is empty; fill it in or remove the row")
                identity = tuple(entry[column] for column in key)
                if key and identity in seen:
                    first = seen[identity]
                    raise entry.fault(
                        f"{', '.join(identity)} already appears in "
                        f"{first.file.name}:{first.line}; keep one"
                    )
                seen[identity] = entry
                entries.append(entry)
        return tuple(entries)

    def once(self, what: Any, build: Callable[[], T]) -> T:
        """Return what was built under the key `what`, building it the first time."""
        if what not in self._built:
            self._built[what] = build()
        return cast("T", self._built[what])


SHIPPED = Vocabulary()


def built_once(
    build: Callable[Concatenate[Vocabulary, P], T],
) -> Callable[Concatenate[Vocabulary, P], T]:
    """Let a function of a vocabulary, and of hashable arguments, run once per vocabulary.

    What it returns is kept by the vocabulary, and goes with it.
    """

    @wraps(build)
    def once(vocabulary: Vocabulary, /, *args: P.args, **kwargs: P.kwargs) -> T:
        what = (build, args, *kwargs.items()) if args or kwargs else build
        return vocabulary.once(what, lambda: build(vocabulary, *args, **kwargs))

    return once


def _files(name: str, folder: Path) -> list[Path]:
    single = folder / f"{name}.csv"
    files = [single] if single.is_file() else sorted((folder / name).glob("*.csv"))
    if not files:
        raise VocabularyError(single, 1, "no such vocabulary")
    return files


def _entries(file: Path, columns: tuple[str, ...]) -> Iterator[Entry]:
    with file.open(encoding="utf-8", newline="") as lines:
        reader = csv.reader(lines, strict=True)
        try:
            header = next(reader, [])
            if sorted(header) != sorted(columns):
                raise VocabularyError(
                    file,
                    1,
                    f"the columns are {', '.join(header)}; they must be {', '.join(columns)}",
                )
            line = reader.line_num + 1
            for cells in reader:
                if len(cells) != len(header):
                    raise VocabularyError(
                        file, line, f"the row has {len(cells)} cells, the header {len(header)}"
                    )
                yield Entry(
                    {name: cell.strip() for name, cell in zip(header, cells, strict=True)},
                    file,
                    line,
                )
                line = reader.line_num + 1
        except csv.Error as fault:
            raise VocabularyError(file, reader.line_num, str(fault)) from fault
