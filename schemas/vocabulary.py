"""Load the vocabularies: CSV files that a domain expert can edit, checked when they are loaded.

Every fault is reported with its file and line. A vocabulary is a file `vocabularies/<name>.csv`, or
a folder `vocabularies/<name>/` of files with the same columns. Cells are stripped; an empty cell is
an empty string. What a vocabulary means is up to the module that uses it (such as
silkledger.reading.definitions.units), which builds its own types and raises VocabularyError for its
own faults.

A `Vocabulary` is a value: it is passed to what reads with it, and keeps what was built from it. It
is the shipped one, or the shipped one with the additions of a dataset (raw/vocabularies/). A file
of additions has the name and the columns of a shipped one; columns that may be empty may be left
out. A row that stands for shipped rows repeats their key in the further column `replaces`.
"""

from __future__ import annotations

import gc
import hashlib
from contextlib import contextmanager
from functools import wraps
from typing import TYPE_CHECKING, Any

from silkledger.schemas.vocabulary_file import (
    FOLDER,
    REPLACES,
    Entry,
    VocabularyError,
    vocabulary_entries,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path
    from typing import Concatenate, ParamSpec, TypeVar

    P = ParamSpec("P")
    T = TypeVar("T")

__all__ = ["ADDABLE", "FOLDER", "SHIPPED", "Entry", "Vocabulary", "VocabularyError", "built_once"]

# What a dataset can add to, and the columns by which an added row replaces shipped ones, none if it
# can't. How texts are encoded, cut into words and read is the program's.
ADDABLE: dict[str, tuple[str, ...]] = {
    "dimensions": ("dimension",),
    "entities": ("name",),
    "event_kinds": ("kind",),
    "groups": ("code", "defined_by"),
    "indicator_names": ("code", "language"),
    "indicators": ("code",),
    "items": ("code",),
    "particles": (),
    "period_forms": (),
    "period_words": ("language", "words"),
    "place_aliases": ("name", "language"),
    "plausible": ("indicator", "unit"),
    "publications": ("publication", "publisher"),
    "qualities": (),
    "quality_codes": ("quality", "code"),
    "reference_codes": ("code",),
    "unit_words": ("unit", "language"),
    "units": ("unit",),
}


class Vocabulary:
    """All vocabularies of one folder, and what was built from them (see `built_once`).

    `additions` is a folder of files that a dataset adds, None for none.

    >>> rows = SHIPPED.load("dimensions", ("dimension", "meaning"))
    >>> rows[0]["dimension"]
    'money'
    """

    def __init__(self, folder: Path = FOLDER, additions: Path | None = None) -> None:
        self.folder, self.additions = folder, additions
        self.built: dict[Any, Any] = {}

    def __reduce__(self) -> tuple[type[Vocabulary], tuple[Path, Path | None]]:
        return Vocabulary, (self.folder, self.additions)

    def names(self) -> tuple[str, ...]:
        """Return the names of all vocabularies, sorted."""
        paths = (path for path in self.folder.iterdir() if path.is_dir() or path.suffix == ".csv")
        return tuple(sorted(path.stem for path in paths))

    def digests(self) -> dict[str, str]:
        """Return the SHA-256 of every vocabulary by name: of its files in order, added ones last.

        >>> SHIPPED.digests().keys() == set(SHIPPED.names())
        True
        """
        return self.once("digests", self._digests)

    def _digests(self) -> dict[str, str]:
        digests = {}
        for name in self.names():
            digest = hashlib.sha256()
            for file in (*_files(name, self.folder), *self._added_files(name)):
                digest.update(file.read_bytes())
            digests[name] = digest.hexdigest()
        return digests

    def load(
        self,
        name: str,
        columns: Iterable[str],
        *,
        required: Iterable[str] = (),
        key: Iterable[str] = (),
    ) -> tuple[Entry, ...]:
        """Return all rows of a vocabulary, in file order, the added ones last.

        `columns` are exactly the columns of its files, in any order; `required` cells must not be
        empty; `key` cells together must be unique over all its files. An addition that says so
        replaces the shipped rows with its cells of the columns in ADDABLE, whoever loads them.
        Raises VocabularyError with file and line.
        """
        columns, required, key = tuple(columns), tuple(required), tuple(key)
        if self is not SHIPPED and self.folder == FOLDER and not self._added_files(name):
            # Nothing is added: the rows of the shipped file are read and kept once.
            return SHIPPED.load(name, columns, required=required, key=key)
        what = ("load", name, columns, required, key)
        return self.once(what, lambda: self._load(name, columns, required, key))

    def words(self, name: str, language: str) -> frozenset[str]:
        """Return the words of a language, of a vocabulary that has these two columns alone.

        >>> "whereas" in SHIPPED.words("clause_words", "en")
        True
        """
        return self.once(("words", name, language), lambda: self._words(name, language))

    def _words(self, name: str, language: str) -> frozenset[str]:
        columns = ("language", "words")
        rows = self.load(name, columns, required=columns)
        return frozenset(
            word for row in rows if row["language"] == language for word in row.list("words")
        )

    def _load(
        self,
        name: str,
        columns: tuple[str, ...],
        required: tuple[str, ...],
        key: tuple[str, ...],
    ) -> tuple[Entry, ...]:
        rows = self.once(("rows", name, columns), lambda: self._shipped(name, columns))
        added = [
            entry
            for file in self._added_files(name)
            for entry in vocabulary_entries(file, columns, required=required, added=True)
        ]
        if added:
            rows = _without_replaced(rows, added, ADDABLE.get(name, ())) + added
        seen: dict[tuple[str, ...], Entry] = {}
        for entry in rows:
            for column in required:
                if not entry[column]:
                    raise entry.fault("the cell is empty; fill it in or remove the row", column)
            identity = tuple(entry[column] for column in key)
            if key and identity in seen:
                raise _repeated(entry, identity, key, seen[identity])
            seen[identity] = entry
        return tuple(rows)

    def _shipped(self, name: str, columns: tuple[str, ...]) -> list[Entry]:
        """Return the shipped rows of a vocabulary, whatever is required of them."""
        return [
            entry
            for file in _files(name, self.folder)
            for entry in vocabulary_entries(file, columns)
        ]

    def _added_files(self, name: str) -> list[Path]:
        if self.additions is None or (self.folder == FOLDER and name not in ADDABLE):
            return []
        return [
            *(path for path in [self.additions / f"{name}.csv"] if path.is_file()),
            *sorted((self.additions / name).glob("*.csv")),
        ]

    def once(self, what: Any, build: Callable[[], T]) -> T:
        """Return what was built under the key `what`, building it the first time."""
        if what not in self.built:
            with _uncollected():
                self.built[what] = build()
        built: T = self.built[what]
        return built


@contextmanager
def _uncollected() -> Iterator[None]:
    """Look for no garbage meanwhile.

    What is built stays, and looking through it again and again takes a third of the time.
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


SHIPPED = Vocabulary()


def built_once(
    build: Callable[Concatenate[Vocabulary, P], T],
) -> Callable[Concatenate[Vocabulary, P], T]:
    """Let a function of a vocabulary, and of hashable arguments, run once per vocabulary.

    What it returns is kept by the vocabulary, and goes with it.
    """

    @wraps(build)
    def once(vocabulary: Vocabulary, /, *args: P.args, **kwargs: P.kwargs) -> T:
        what = (build, args, *kwargs.items()) if kwargs else (build, *args)
        try:
            built: T = vocabulary.built[what]
        except KeyError:
            pass
        else:
            return built
        # Outside of the block, so that a fault of what is built is not told as one of this lookup.
        return vocabulary.once(what, lambda: build(vocabulary, *args, **kwargs))

    return once


def _files(name: str, folder: Path) -> list[Path]:
    single = folder / f"{name}.csv"
    files = [single] if single.is_file() else sorted((folder / name).glob("*.csv"))
    if not files:
        raise VocabularyError(single, 1, "no such vocabulary")
    return files


def _without_replaced(
    shipped: list[Entry], added: Iterable[Entry], match: tuple[str, ...]
) -> list[Entry]:
    """Return the shipped rows that no addition replaces."""
    replaced: set[tuple[str, ...]] = set()
    known = {tuple(entry[column] for column in match) for entry in shipped}
    for entry in added:
        if not entry.replaces:
            continue
        identity = tuple(entry[column] for column in match)
        if not match or entry.replaces != (own := _named(entry, match)):
            what = f"{entry.replaces!r} is not the key of this row; "
            what += (
                f"repeat its {' and '.join(_names(match))}, {own!r}" if match else "leave it empty"
            )
            raise entry.fault(what, REPLACES)
        if identity not in known:
            what = f"there is no shipped {entry.replaces!r} to replace; leave the cell empty"
            raise entry.fault(what, REPLACES)
        replaced.add(identity)
    return [entry for entry in shipped if tuple(entry[column] for column in match) not in replaced]


def _names(key: tuple[str, ...]) -> list[str]:
    """Return the columns of a key that tell rows apart for a person, which a language does not."""
    return [column for column in key if column != "language"] or list(key)


def _named(entry: Entry, key: tuple[str, ...]) -> str:
    return ";".join(entry[column] for column in _names(key))


def _repeated(
    entry: Entry, identity: tuple[str, ...], key: tuple[str, ...], first: Entry
) -> VocabularyError:
    name = ", ".join(cell for cell in identity if cell)
    fix = "keep one"
    if entry.added and not first.added:
        fix = f"use another, or write {_named(entry, key)} in the column {REPLACES}"
    return entry.fault(f"{name} already appears in {first.place}; {fix}", _names(key)[0])
