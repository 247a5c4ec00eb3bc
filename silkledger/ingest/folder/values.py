"""Validation of the values in declarations, one function per type of key.

Each function returns the value, or raises a DeclaredError that says what to write instead. Which
keys there are is defined in silkledger.ingest.folder.dataset_and_source_toml.
"""

from __future__ import annotations

import codecs
import datetime as dt
import json
import re
from dataclasses import fields
from typing import Any

from silkledger.indicators import indicators
from silkledger.ingest.folder.entries import RESERVED
from silkledger.ingest.folder.portable import is_portable
from silkledger.ingest.formats.charsets import charset, charsets
from silkledger.ingest.limits import Limits
from silkledger.messages import quoted, suggestion
from silkledger.schemas.raw import CARRIED, COUNTS, EVENTS, FIGURES, FISCAL_YEAR_NAMED_BY
from silkledger.schemas.vocabulary import SHIPPED, Vocabulary

# How many people have to approve a candidate.
REVIEWS = {"none": 0, "required": 1, "two": 2}
_LONGEST, _LONGEST_REMARK = 4_000, 20_000  # characters
_MOST_DAYS = 36_500  # a hundred years
_DATE = re.compile(r"\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(?P<offset>Z|[+-]\d\d:\d\d)?)?")
_OURS = tuple(
    dict.fromkeys(
        (*FIGURES.names, *EVENTS.names, *(name for name in CARRIED if name != "source_id"))
    )
)
# The columns that may have the same value in every row of a source.
_CONSTANT = tuple(name for name in _OURS if name not in (*COUNTS, "as_reported", "figure_id"))


class DeclaredError(ValueError):
    """What is wrong with a key, and what to write instead.

    `inside` is the faulty key within a table.
    """

    def __init__(self, what: str, fix: str, inside: str | None = None) -> None:
        super().__init__(what)
        self.what, self.fix, self.inside = what, fix, inside


def source_id(value: object) -> str:
    """Return a source id that is safe in row ids."""
    name = text(value)
    if name in RESERVED or name != name.strip() or re.search(r'[:#|/\\"\x00-\x1f\x7f]', name):
        what = f"{quoted(name)} is not a valid source id"
        raise DeclaredError(what, 'use another name, without : # | / \\ " or control characters')
    return name


def toml_string(value: str) -> str:
    r"""Return a text as it is written in a declaration, quoted.

    TOML's basic strings are JSON's, but for the one control character that JSON leaves as it is.

    >>> print(toml_string('a "b"\n'))
    "a \"b\"\n"
    """
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def text(value: object) -> str:
    """Return a string that is not blank."""
    if not isinstance(value, str):
        raise DeclaredError(f"{value!r:.60} is not a string", "put it in double quotes")
    if not value.strip():
        raise DeclaredError("the value is empty", "fill it in or remove the key")
    return _within(value, _LONGEST)


def remark(value: object) -> str | None:
    """Return a text for people, which may be longer than others, or None for an empty one."""
    if not isinstance(value, str) or not value.strip():
        return optional(value)
    return _within(value, _LONGEST_REMARK)


def _within(value: str, most: int) -> str:
    if len(value) > most:
        what = f"the text has {len(value):,} characters, more than {most:,}"
        raise DeclaredError(what, "shorten it")
    return value


def optional(value: object) -> str | None:
    """Return a string, or None for an empty one.

    >>> optional("A. Author"), optional("")
    ('A. Author', None)
    """
    return text(value) if value != "" else None


def address(value: object) -> str:
    """Return the address of a web page, or an empty text."""
    written = optional(value) or ""
    if written and not re.fullmatch(r"https?://[^\s/@]+(/\S*)?", written):
        what = f"{quoted(written)} is not the address of a page"
        raise DeclaredError(what, "write it in full, such as https://example.org/figures")
    return written


def doi(value: object) -> str:
    """Return a DOI without its resolver, or an empty text.

    >>> doi("https://doi.org/10.5281/zenodo.1234567")
    '10.5281/zenodo.1234567'
    """
    written = re.sub(r"^(https?://(dx\.)?doi\.org/|doi:)", "", optional(value) or "")
    if written and not re.fullmatch(r"10\.[0-9]{4,9}/\S+", written):
        raise DeclaredError(f"{quoted(written)} is not a DOI", "write it as 10.5281/zenodo.1234567")
    return written


def texts(value: object) -> tuple[str, ...]:
    """Return a list of strings."""
    if not isinstance(value, list):
        raise DeclaredError("the value is not a list", 'write ["…", "…"]')
    return tuple(text(item) for item in value)


def indicator_codes(value: object, vocabulary: Vocabulary = SHIPPED) -> tuple[str, ...]:
    """Return a list of indicator codes."""
    codes = texts(value)
    for code in codes:
        if code not in indicators(vocabulary):
            raise DeclaredError(
                f"unknown indicator {quoted(code)}", suggestion(code, indicators(vocabulary))
            )
    return codes


def days(value: object) -> int:
    """Return a positive number of days."""
    if not isinstance(value, int) or isinstance(value, bool) or not 1 <= value <= _MOST_DAYS:
        what = f"{value!r:.60} is not a number of days"
        raise DeclaredError(what, f"write a whole number from 1 to {_MOST_DAYS}")
    return value


def month(value: object) -> int:
    """Return the number of a month."""
    if not isinstance(value, int) or isinstance(value, bool) or not 1 <= value <= 12:
        raise DeclaredError(f"{value!r:.60} is not a month", "write a whole number from 1 to 12")
    return value


def named_by(value: object) -> str | None:
    """Return `end` or `start`, the year whose number a fiscal year bears, or None."""
    if value != "" and value not in FISCAL_YEAR_NAMED_BY:
        what = f"{value!r:.60} is not what a fiscal year is named by"
        raise DeclaredError(what, f"use one of {', '.join(FISCAL_YEAR_NAMED_BY)}")
    return optional(value)


def dataset_name(value: object) -> str:
    """Return the name of a dataset, which is also the name of folders."""
    name = text(value)
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name):
        what = f"{quoted(name)} is not a valid dataset name"
        raise DeclaredError(what, "use lowercase letters, digits and single hyphens")
    if not is_portable(name):
        what = f"{quoted(name)} is not a valid dataset name: Windows has no such folders"
        raise DeclaredError(what, "use another name")
    return name


def review(value: object) -> str:
    """Return `none`, `required` or `two`."""
    if str(value) not in REVIEWS:
        what = f"{value!r:.60} is not a valid review setting"
        raise DeclaredError(what, f"use one of {', '.join(REVIEWS)}")
    return str(value)


def digest(value: object) -> str | None:
    """Return a SHA-256 in lowercase hexadecimal digits, or None."""
    sha256 = optional(value)
    if sha256 is not None and not re.fullmatch("[0-9a-f]{64}", sha256):
        raise DeclaredError(
            f"{quoted(sha256)} is not a SHA-256", "write its 64 digits, 0-9 and a-f"
        )
    return sha256


def publication_date(value: object) -> str:
    """Return an ISO 8601 date, or a date-time with a UTC offset. Native TOML dates are accepted."""
    written = value.isoformat() if isinstance(value, dt.date) else text(value)
    match = _DATE.fullmatch(written)
    if not match:
        what = f"{quoted(written)} is not an ISO date"
        raise DeclaredError(what, 'write "2023-05-03" or "2023-05-03T09:00:00+08:00"')
    try:
        dt.datetime.fromisoformat(written)
    except ValueError as fault:
        what = f"{quoted(written)} is not in the calendar"
        raise DeclaredError(what, "write the date as printed") from fault
    if match[1] and not match["offset"]:
        what = f"{quoted(written)} has no UTC offset"
        raise DeclaredError(what, "append an offset such as +00:00, or write the date alone")
    return written


def locale(value: object) -> str | None:
    """Return a language tag that babel knows, or None."""
    tag = optional(value)
    if tag is not None:
        from babel import Locale, UnknownLocaleError

        try:
            Locale.parse(tag.strip().replace("-", "_"))
        except (ValueError, UnknownLocaleError) as fault:
            fix = "use a language tag such as en, de-CH, ru, zh"
            raise DeclaredError(f"unknown locale {quoted(tag)}", fix) from fault
    return tag


def encoding(value: object) -> str | None:
    """Return the codec of a text encoding (vocabularies/encodings.csv), or None."""
    name = optional(value)
    if name is None:
        return None
    named = charset(name)
    if named is None:
        names = [known.name for known in charsets().values()]
        fix = suggestion(name.replace("_", "-"), names)
        raise DeclaredError(f"unknown encoding {quoted(name)}", fix)
    return codecs.lookup(named.codec).name


def columns(value: object) -> dict[str, str]:
    """Return a mapping from column names of other programs to ours; an empty text drops a column.

    >>> columns({"quote": "as_reported", "run_id": ""})
    {'quote': 'as_reported', 'run_id': ''}
    """
    mapping: dict[str, str] = {}
    for theirs, ours in _table(value, 'their_name = "our_name"').items():
        if not isinstance(ours, str):
            what = f"{ours!r:.60} is not a column name"
            raise DeclaredError(what, "put the name in double quotes", theirs)
        if ours and ours not in _OURS:
            what = f"unknown column {quoted(ours)}"
            raise DeclaredError(what, suggestion(ours, _OURS), theirs)
        if theirs.strip() in mapping or (ours and ours in mapping.values()):
            repeated = ours if ours in mapping.values() else theirs.strip()
            what = f"{quoted(repeated)} appears twice"
            raise DeclaredError(what, "keep one of the two", theirs)
        mapping[theirs.strip()] = ours
    return mapping


def constants(value: object) -> dict[str, str]:
    """Return a mapping from our columns to the text that every row of the source has there."""
    texts_by_column: dict[str, str] = {}
    for name, constant in _table(value, 'our_name = "text"').items():
        if name in _OURS and name not in _CONSTANT:
            what = f"{quoted(name)} can't have the same value in every row"
            raise DeclaredError(what, "remove it", name)
        if name not in _CONSTANT:
            what = f"unknown column {quoted(name)}"
            raise DeclaredError(what, suggestion(name, _CONSTANT), name)
        if not isinstance(constant, str):
            what = f"{constant!r:.60} is not a string"
            raise DeclaredError(what, "put it in double quotes", name)
        if not constant.strip():
            raise DeclaredError(f"{name} is empty", "fill it in or remove it", name)
        texts_by_column[name] = constant
    return texts_by_column


def limits(value: object) -> Limits:
    """Return the limits of a run (silkledger.ingest.limits), with defaults for the rest."""
    known = [limit.name for limit in fields(Limits)]
    counts: dict[str, int] = {}
    for name, most in _table(value, "rows = 1000000").items():
        if name not in known:
            raise DeclaredError(f"unknown limit {quoted(name)}", suggestion(name, known), name)
        if not isinstance(most, int) or isinstance(most, bool) or most < 1:
            what = f"{most!r:.60} is not a valid limit"
            raise DeclaredError(what, "write a positive whole number", name)
        counts[name] = most
    return Limits(**counts)


def _table(value: object, example: str) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise DeclaredError(
            "the value is not a table", f"write a table, with one {example} per line"
        )
    return value
