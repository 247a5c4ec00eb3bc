"""Declarations of a dataset and its sources: dataset.toml, source.toml, and a table of sources.

Every key is validated when it is loaded; a fault is an InputError that names file, line, key and
what to write instead. Where these files are is decided in silkledger.ingest.folder.sources. Whether
a place is known and a document is available is checked later.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Any

from silkledger.digits import whole_number
from silkledger.errors import InputError
from silkledger.ingest.folder import values
from silkledger.ingest.folder.additions import vocabulary_of
from silkledger.ingest.folder.values import DeclaredError
from silkledger.ingest.limits import DECLARED_BYTES, Limits, require_size
from silkledger.ingest.toml import toml_tables, toml_text
from silkledger.messages import quoted, suggestion
from silkledger.schemas.raw import SOURCE_KEYS
from silkledger.schemas.table import TEXT, Column, Table

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from silkledger.ingest.inputs import InputFile
    from silkledger.schemas.vocabulary import Vocabulary

DATASET_EXAMPLE = 'name = "china-central-asia" and title = "…"'
SOURCE_EXAMPLE = 'title = "…" and published_at = "2023-05-03"'
_REQUIRED = {"dataset.toml": ("name", "title"), "source.toml": ("title", "published_at")}
# The table of sources of a large input: one row per source, with the keys of source.toml.
SOURCES = Table(
    "sources",
    "Raw sources",
    "One row per source of a large input.",
    (
        Column(
            name="source_id",
            type=TEXT,
            title="Source id",
            description="Id of the source, as in the rows of figures.",
            required=True,
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
    """The content of raw/dataset.toml.

    `homepage` is where the dataset is published, `doi` the identifier of all its versions. `review`
    is `none`, `required` or `two` (people who approve). `freshness_days` is None if no freshness is
    promised.
    """

    name: str
    title: str
    description: str = ""
    licence: str = ""
    contributors: tuple[str, ...] = ()
    homepage: str = ""
    doi: str = ""
    keywords: tuple[str, ...] = ()
    required_indicators: tuple[str, ...] = ()
    required_places: tuple[str, ...] = ()
    freshness_days: int | None = None
    review: str = "none"
    limits: Limits = field(default_factory=Limits)

    @property
    def approvals(self) -> int:
        """How many people have to approve a release."""
        return values.REVIEWS[self.review]


@dataclass(frozen=True, slots=True)
class Source:
    """The content of raw/<source_id>/source.toml; absent keys are None.

    `published_on` is the date of `published_at` in its own UTC offset. `encoding` is the codec of
    the source's text files. `columns` and `constants` map the columns of another program to ours
    (silkledger.ingest.expected). `original` is the file that the document was rendered from, and
    `rendered_by` the renderer. `unreviewed` are table and row id of the rows that nobody has seen.
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
    fiscal_year_named_by: str | None = None
    notes: str | None = None
    encoding: str | None = None
    columns: Mapping[str, str] = field(default_factory=dict)
    constants: Mapping[str, str] = field(default_factory=dict)
    original: str | None = None
    original_sha256: str | None = None
    rendered_by: str | None = None
    unreviewed: frozenset[tuple[str, str]] = frozenset()


def load_dataset(file: InputFile, vocabulary: Vocabulary | None = None) -> Dataset:
    """Load dataset.toml. Raises InputError for the first fault.

    `vocabulary` has the indicators that may be required, by default those of its folder.
    """
    vocabulary = vocabulary or vocabulary_of(file.path.parent)
    indicators = partial(values.indicator_codes, vocabulary=vocabulary)
    keys = _DATASET | {"required_indicators": indicators}
    return Dataset(**_load(file, keys, _REQUIRED["dataset.toml"]))


def load_source(file: InputFile, source_id: str) -> Source:
    """Load source.toml for the source with that id. Raises InputError for the first fault."""
    source = _source(source_id, _load(file, _SOURCE_FILE, _REQUIRED["source.toml"]))
    if both := sorted(set(source.columns.values()) & set(source.constants)):
        what = f"{quoted(both[0])} is also filled by [columns]"
        raise InputError(file.name, what, fix="keep one of the two", column="constants")
    return source


def source_of_row(row: Mapping[str, Any], file: str, line: int) -> Source:
    """Return the Source of one row of a sources table (SOURCES), in which empty cells are None.

    Raises InputError for the first fault.

    >>> row = {"source_id": "a", "title": "An article", "published_at": "2023-05-03", "url": None}
    >>> source_of_row(row, "sources.csv", 2).published_on
    datetime.date(2023, 5, 3)
    """
    values_by_key: dict[str, Any] = {}
    for key, cell in row.items():
        if cell is None:
            continue
        try:
            number = whole_number(cell.strip()) if key == "fiscal_year_start_month" else None
            values_by_key[key] = _SOURCE_ROW[key](cell if number is None else number)
        except DeclaredError as fault:
            raise InputError(file, fault.what, fix=fault.fix, line=line, column=key) from fault
    for key in ("source_id", *_REQUIRED["source.toml"]):
        if key not in values_by_key:
            what, fix = "the cell is empty", f"fill in {key}"
            raise InputError(file, what, fix=fix, line=line, column=key)
    return _source(values_by_key.pop("source_id"), values_by_key)


def _source(source_id: str, values_by_key: dict[str, Any]) -> Source:
    published_on = dt.date.fromisoformat(values_by_key["published_at"][:10])
    return Source(source_id=source_id, published_on=published_on, **values_by_key)


def _load(
    file: InputFile, keys: Mapping[str, Callable[[Any], Any]], required: tuple[str, ...]
) -> dict[str, Any]:
    require_size(
        file, DECLARED_BYTES, "keep what describes the source, and put data into its own files"
    )
    text = toml_text(file)
    values_by_key: dict[str, Any] = {}
    for key, value in toml_tables(text, file.name).items():
        line = _line_of(text, key)
        if key not in keys:
            what, fix = f"unknown key {quoted(key)}", suggestion(key, keys)
            raise InputError(file.name, what, fix=fix, line=line)
        if _has_wide_integer(value):
            what, fix = "the number has more than 64 bits", "write a smaller one, or quote the text"
            raise InputError(file.name, what, fix=fix, line=line, column=key)
        try:
            values_by_key[key] = keys[key](value)
        except DeclaredError as fault:
            line = _line_of(text, fault.inside, line) if fault.inside else line
            raise InputError(file.name, fault.what, fix=fault.fix, line=line, column=key) from fault
    for key in required:
        if key not in values_by_key:
            raise InputError(file.name, f"{key} is missing", fix=f'add {key} = "…"')
    return {key: value for key, value in values_by_key.items() if value is not None}


def _has_wide_integer(value: object) -> bool:
    """Whether an integer that is not one of TOML's stands in a value (TOML 1.0, Integer)."""
    if isinstance(value, dict | list):
        return any(map(_has_wide_integer, value.values() if isinstance(value, dict) else value))
    return isinstance(value, int) and not -(1 << 63) <= value < 1 << 63


def _line_of(text: str, key: str, table_line: int | None = None) -> int | None:
    """Return the line of a key or of a table header.

    With `table_line`, returns the first line of the key from there on.
    """
    lines = text.split("\n")
    pattern = re.compile(rf"(?:.*[{{,])?[ \t]*\[?[ \t]*[\"']?{re.escape(key)}[\"']?[ \t]*[.=\]]")
    for line in range(table_line or 1, len(lines) + 1):
        if pattern.match(lines[line - 1]):
            return line
    return table_line


_DATASET: dict[str, Callable[[Any], Any]] = {
    "name": values.dataset_name,
    "title": values.text,
    "description": values.remark,
    "licence": values.optional,
    "contributors": values.texts,
    "homepage": values.address,
    "doi": values.doi,
    "keywords": values.texts,
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
    "fiscal_year_named_by": values.named_by,
    "notes": values.remark,
}
_SOURCE_FILE = _SOURCE | {
    "encoding": values.encoding,
    "original": values.optional,
    "original_sha256": values.digest,
    "rendered_by": values.optional,
    "columns": values.columns,
    "constants": values.constants,
}
_SOURCE_ROW = _SOURCE | {"source_id": values.source_id}
