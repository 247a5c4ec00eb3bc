"""What people declare about a dataset and its sources: dataset.toml, source.toml, and the rows of a
sources table.

Each key is checked when it is loaded; a fault is an InputError that names file, line, key and what
to write. Left out on purpose: where these files lie (silkledger.ingest.folder.sources), and whether
a place is known or a document at hand.
"""

from __future__ import annotations

import datetime as dt
import re
import tomllib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from silkledger.errors import InputError
from silkledger.ingest.folder import values
from silkledger.ingest.folder.values import DeclaredError
from silkledger.ingest.inputs import content
from silkledger.ingest.limits import Limits
from silkledger.messages import shown, suggestion
from silkledger.schemas.raw import SOURCE_KEYS
from silkledger.schemas.table import TEXT, Column, Table

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from silkledger.ingest.inputs import InputFile

DATASET_EXAMPLE = 'name = "china-central-asia" and title = "…" at least'
SOURCE_EXAMPLE = 'title = "…" and published_at = "2023-05-03" at least'
_REQUIRED = {"dataset.toml": ("name", "title"), "source.toml": ("title", "published_at")}
# The table of sources beside a large input: one row a source, with the keys of source.toml.
SOURCES = Table(
    "sources",
    "Raw sources",
    "One row a source of a large input.",
    (
        Column(
            "source_id", TEXT, "Source id", "The id that the rows of figures name.", required=True
        ),
        *(
            Column(
                key,
                TEXT,
                key.capitalize(),
                "As in source.toml.",
                required=key in _REQUIRED["source.toml"],
            )
            for key in SOURCE_KEYS
        ),
    ),
    key=("source_id",),
)


@dataclass(frozen=True, slots=True)
class Dataset:
    """raw/dataset.toml. `review` is none or required; `freshness_days` None means that no freshness
    is promised.
    """

    name: str
    title: str
    description: str = ""
    licence: str = ""
    contributors: tuple[str, ...] = ()
    required_indicators: tuple[str, ...] = ()
    required_places: tuple[str, ...] = ()
    freshness_days: int | None = None
    review: str = "none"
    limits: Limits = field(default_factory=Limits)


@dataclass(frozen=True, slots=True)
class Source:
    """raw/<source_id>/source.toml. Absent keys are None; `published_on` is the date of published_at
    in its offset.

    `encoding` is the codec of its text files; `columns` and `constants` say how its rows are named
    by whoever made them (silkledger.ingest.expected).
    """

    source_id: str
    title: str
    published_at: str
    published_on: dt.date
    author: str | None = None
    publisher: str | None = None
    url: str | None = None
    locale: str | None = None
    licence: str | None = None
    document: str | None = None
    document_sha256: str | None = None
    default_geography: str | None = None
    fiscal_year_start_month: int | None = None
    notes: str | None = None
    encoding: str | None = None
    columns: Mapping[str, str] = field(default_factory=dict)
    constants: Mapping[str, str] = field(default_factory=dict)


def load_dataset(file: InputFile) -> Dataset:
    """dataset.toml as a Dataset."""
    return Dataset(**_load(file, _DATASET, _REQUIRED["dataset.toml"]))


def load_source(file: InputFile, source_id: str) -> Source:
    """source.toml as the Source of that id."""
    source = _source(source_id, _load(file, _SOURCE_FILE, _REQUIRED["source.toml"]))
    if both := sorted(set(source.columns.values()) & set(source.constants)):
        what = f"{shown(both[0])} is filled by [columns] too"
        raise InputError(file.name, what, fix="keep one of the two", column="constants")
    return source


def source_of_row(row: Mapping[str, Any], file: str, line: int) -> Source:
    """A row of a sources table (SOURCES, null where empty) as a Source."""
    found: dict[str, Any] = {}
    for key, cell in row.items():
        if cell is None:
            continue
        try:
            number = key == "fiscal_year_start_month" and cell.strip().isdecimal()
            found[key] = _SOURCE_ROW[key](int(cell) if number else cell)
        except DeclaredError as fault:
            raise InputError(file, fault.what, fix=fault.fix, line=line, column=key) from fault
    for key in ("source_id", *_REQUIRED["source.toml"]):
        if key not in found:
            raise InputError(file, "is empty", fix=f"fill in {key}", line=line, column=key)
    return _source(found.pop("source_id"), found)


def _source(source_id: str, found: dict[str, Any]) -> Source:
    return Source(
        source_id=source_id, published_on=dt.date.fromisoformat(found["published_at"][:10]), **found
    )


def _load(
    file: InputFile, keys: Mapping[str, Callable[[Any], Any]], required: tuple[str, ...]
) -> dict[str, Any]:
    try:
        text = content(file).decode("utf-8-sig")
        given = tomllib.loads(text)
    except UnicodeDecodeError as fault:
        what = f"byte at offset {fault.start} is no UTF-8"
        raise InputError(file.name, what, fix="save the file as UTF-8") from fault
    except (tomllib.TOMLDecodeError, RecursionError) as fault:
        named = re.search(r"at line (\d+)", str(fault))
        at_end = text.rstrip().count("\n") + 1 if "end of document" in str(fault) else None
        what = f"is no TOML ({str(fault).splitlines()[0]})"
        fix = 'write key = "text", one a line'
        raise InputError(
            file.name, what, fix=fix, line=int(named[1]) if named else at_end
        ) from fault
    found: dict[str, Any] = {}
    for key, value in given.items():
        line_of_key = _line_of(text, key)
        if key not in keys:
            raise InputError(
                file.name, f"unknown key {shown(key)}", fix=suggestion(key, keys), line=line_of_key
            )
        try:
            found[key] = keys[key](value)
        except DeclaredError as fault:
            line_of_key = _line_of(text, fault.inside, line_of_key) if fault.inside else line_of_key
            raise InputError(
                file.name, fault.what, fix=fault.fix, line=line_of_key, column=key
            ) from fault
    for key in required:
        if key not in found:
            raise InputError(file.name, f"has no {key}", fix=f'write {key} = "…"')
    return {key: value for key, value in found.items() if value is not None}


def _line_of(text: str, key: str, behind: int | None = None) -> int | None:
    """The line of a key or of the head of a table; of a key in a table, the first one on or behind
    the table's line.
    """
    lines = text.split("\n")
    pattern = re.compile(rf"(?:.*[{{,])?[ \t]*\[?[ \t]*[\"']?{re.escape(key)}[\"']?[ \t]*[.=\]]")
    for line in range(behind or 1, len(lines) + 1):
        if pattern.match(lines[line - 1]):
            return line
    return behind


_DATASET: dict[str, Callable[[Any], Any]] = {
    "name": values.dataset_name,
    "title": values.text,
    "description": values.optional,
    "licence": values.optional,
    "contributors": values.texts,
    "required_indicators": values.indicator_codes,
    "required_places": values.texts,
    "freshness_days": values.days,
    "review": values.review,
    "limits": values.limits,
}
_SOURCE: dict[str, Callable[[Any], Any]] = dict.fromkeys(SOURCE_KEYS, values.optional) | {
    "title": values.text,
    "published_at": values.publication_date,
    "locale": values.locale,
    "document_sha256": values.digest,
    "fiscal_year_start_month": values.month,
}
_SOURCE_FILE = _SOURCE | {
    "encoding": values.encoding,
    "columns": values.columns,
    "constants": values.constants,
}
_SOURCE_ROW = _SOURCE | {"source_id": values.source_id}
