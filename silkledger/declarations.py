"""What people declare about a dataset and its sources: dataset.toml, source.toml, and the rows of a sources table.

Each key is checked when it is loaded; a fault is an InputError that names file, line, key and what to write. Left out
on purpose: where these files lie (silkledger.sources), and whether a place is known or a document at hand.
"""

from __future__ import annotations

import datetime as dt
import re
import tomllib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from schemas.raw import SOURCE_KEYS
from schemas.table import TEXT, Column, Table
from silkledger.errors import InputError
from silkledger.indicators import indicators
from silkledger.inputs import content
from silkledger.spelling import shown, suggestion

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from silkledger.inputs import InputFile

REVIEWS = ("none", "required")
DATASET_EXAMPLE = 'name = "china-central-asia" and title = "…" at least'
SOURCE_EXAMPLE = 'title = "…" and published_at = "2023-05-03" at least'
_REQUIRED = {"dataset.toml": ("name", "title"), "source.toml": ("title", "published_at")}
_DATE = re.compile(r"\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(?P<offset>Z|[+-]\d\d:\d\d)?)?")
# The table of sources beside a large input: one row a source, with the keys of source.toml.
SOURCES = Table(
    "sources",
    "Raw sources",
    "One row a source of a large input.",
    (
        Column("source_id", TEXT, "Source id", "The id that the rows of figures name.", required=True),
        *(
            Column(key, TEXT, key.capitalize(), "As in source.toml.", required=key in _REQUIRED["source.toml"])
            for key in SOURCE_KEYS
        ),
    ),
    key=("source_id",),
)


@dataclass(frozen=True, slots=True)
class Dataset:
    """raw/dataset.toml. `review` is none or required; `freshness_days` None means that no freshness is promised."""

    name: str
    title: str
    description: str = ""
    licence: str = ""
    contributors: tuple[str, ...] = ()
    required_indicators: tuple[str, ...] = ()
    required_places: tuple[str, ...] = ()
    freshness_days: int | None = None
    review: str = "none"


@dataclass(frozen=True, slots=True)
class Source:
    """raw/<source_id>/source.toml. Absent keys are None; `published_on` is the date of published_at in its offset."""

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


class _KeyError(ValueError):
    """What is wrong with one key, and what to write instead."""

    def __init__(self, what: str, fix: str) -> None:
        super().__init__(what)
        self.what, self.fix = what, fix


def load_dataset(file: InputFile) -> Dataset:
    """dataset.toml as a Dataset."""
    return Dataset(**_load(file, _DATASET, _REQUIRED["dataset.toml"]))


def load_source(file: InputFile, source_id: str) -> Source:
    """source.toml as the Source of that id."""
    return _source(source_id, _load(file, _SOURCE, _REQUIRED["source.toml"]))


def source_of_row(row: Mapping[str, Any], file: str, line: int) -> Source:
    """A row of a sources table (SOURCES, null where empty) as a Source."""
    found: dict[str, Any] = {}
    for key, cell in row.items():
        if cell is None:
            continue
        try:
            number = key == "fiscal_year_start_month" and cell.strip().isdecimal()
            found[key] = _SOURCE_ROW[key](int(cell) if number else cell)
        except _KeyError as fault:
            raise InputError(file, fault.what, fix=fault.fix, line=line, column=key) from fault
    for key in ("source_id", *_REQUIRED["source.toml"]):
        if key not in found:
            raise InputError(file, "is empty", fix=f"fill in {key}", line=line, column=key)
    return _source(found.pop("source_id"), found)


def check_source_id(text: object) -> str:
    """A source's id as it may stand in row ids; raises a ValueError that says what is wrong."""
    name = _text(text)
    if name == "reference" or name != name.strip() or re.search(r'[:#|/\\"\x00-\x1f\x7f]', name):
        raise _KeyError(
            f"{shown(name)} can't be a source's id", 'use another name, without : # | / \\ " or control characters'
        )
    return name


def _source(source_id: str, found: dict[str, Any]) -> Source:
    return Source(source_id=source_id, published_on=dt.date.fromisoformat(found["published_at"][:10]), **found)


def _load(file: InputFile, keys: Mapping[str, Callable[[Any], Any]], required: tuple[str, ...]) -> dict[str, Any]:
    try:
        text = content(file).decode("utf-8-sig")
        given = tomllib.loads(text)
    except UnicodeDecodeError as fault:
        what = f"byte at offset {fault.start} is no UTF-8"
        raise InputError(file.name, what, fix="save the file as UTF-8") from fault
    except (tomllib.TOMLDecodeError, RecursionError) as fault:
        line = re.search(r"at line (\d+)", str(fault))
        what = f"is no TOML ({str(fault).splitlines()[0]})"
        fix = 'write key = "text", one a line'
        raise InputError(file.name, what, fix=fix, line=int(line[1]) if line else None) from fault
    found: dict[str, Any] = {}
    for key, value in given.items():
        line_of_key = _line_of(text, key)
        if key not in keys:
            raise InputError(file.name, f"unknown key {shown(key)}", fix=suggestion(key, keys), line=line_of_key)
        try:
            found[key] = keys[key](value)
        except _KeyError as fault:
            raise InputError(file.name, fault.what, fix=fault.fix, line=line_of_key, column=key) from fault
    for key in required:
        if key not in found:
            raise InputError(file.name, f"has no {key}", fix=f'write {key} = "…"')
    return {key: value for key, value in found.items() if value is not None}


def _line_of(text: str, key: str) -> int | None:
    match = re.search(rf"^[ \t]*[\"']?{re.escape(key)}[\"']?[ \t]*[.=]", text, re.MULTILINE)
    return text.count("\n", 0, match.start()) + 1 if match else None


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise _KeyError(f"{value!r:.60} is no text", "put it in double quotes")
    if not value.strip():
        raise _KeyError("is empty", "fill it in or take the key away")
    return value


def _optional(value: object) -> str | None:
    return _text(value) if value != "" else None


def _texts(value: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise _KeyError("is no list", 'write ["…", "…"]')
    return tuple(_text(item) for item in value)


def _indicators(value: object) -> tuple[str, ...]:
    codes = _texts(value)
    for code in codes:
        if code not in indicators():
            raise _KeyError(f"unknown indicator {shown(code)}", suggestion(code, indicators()))
    return codes


def _days(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 1:
        raise _KeyError(f"{value!r:.60} is no number of days", "write a whole number from 1")
    return value


def _month(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 1 <= value <= 12:
        raise _KeyError(f"{value!r:.60} is no month", "write a whole number from 1 to 12")
    return value


def _name(value: object) -> str:
    name = _text(value)
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name):
        raise _KeyError(f"{shown(name)} can't name a folder", "write small letters, digits and single hyphens")
    return name


def _review(value: object) -> str:
    if value not in REVIEWS:
        raise _KeyError(f"{value!r:.60} is no kind of review", f"write one of {', '.join(REVIEWS)}")
    return str(value)


def _digest(value: object) -> str | None:
    digest = _optional(value)
    if digest is not None and not re.fullmatch("[0-9a-f]{64}", digest):
        raise _KeyError(f"{shown(digest)} is no SHA-256", "write its 64 digits 0-9 and a-f")
    return digest


def _published_at(value: object) -> str:
    text = value.isoformat() if isinstance(value, dt.date) else _text(value)
    match = _DATE.fullmatch(text)
    if not match:
        raise _KeyError(f"{shown(text)} is no ISO date", 'write "2023-05-03" or "2023-05-03T09:00:00+08:00"')
    try:
        dt.datetime.fromisoformat(text)
    except ValueError as fault:
        raise _KeyError(f"{shown(text)} is not in the calendar", "write the date that is printed") from fault
    if match[1] and not match["offset"]:
        raise _KeyError(f"{shown(text)} has no offset", "write +00:00 or the like behind it, or the date alone")
    return text


def _locale(value: object) -> str | None:
    tag = _optional(value)
    if tag is not None:
        from babel import Locale, UnknownLocaleError

        try:
            Locale.parse(tag.strip().replace("-", "_"))
        except (ValueError, UnknownLocaleError) as fault:
            raise _KeyError(f"unknown locale {shown(tag)}", "write a language tag such as en, de-CH, ru, zh") from fault
    return tag


_DATASET: dict[str, Callable[[Any], Any]] = {
    "name": _name,
    "title": _text,
    "description": _optional,
    "licence": _optional,
    "contributors": _texts,
    "required_indicators": _indicators,
    "required_places": _texts,
    "freshness_days": _days,
    "review": _review,
}
_SOURCE: dict[str, Callable[[Any], Any]] = dict.fromkeys(SOURCE_KEYS, _optional) | {
    "title": _text,
    "published_at": _published_at,
    "locale": _locale,
    "document_sha256": _digest,
    "fiscal_year_start_month": _month,
}
_SOURCE_ROW = _SOURCE | {"source_id": check_source_id}
