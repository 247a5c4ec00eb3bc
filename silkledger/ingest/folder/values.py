"""The values that declarations may hold, a function a kind of key: each gives the value or says
what to write instead.

Left out on purpose: which keys there are (silkledger.ingest.folder.declarations).
"""

from __future__ import annotations

import codecs
import datetime as dt
import re
from dataclasses import fields
from typing import Any

from silkledger.indicators import indicators
from silkledger.ingest.formats.charsets import charset, charsets
from silkledger.ingest.limits import Limits
from silkledger.messages import shown, suggestion
from silkledger.schemas.raw import CARRIED, COUNTS, EVENTS, FIGURES

REVIEWS = ("none", "required")
_DATE = re.compile(r"\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(?P<offset>Z|[+-]\d\d:\d\d)?)?")
_OURS = tuple(
    dict.fromkeys(
        (*FIGURES.names, *EVENTS.names, *(name for name in CARRIED if name != "source_id"))
    )
)
# Those that may be the same in every row of a source.
_SHARED = tuple(name for name in _OURS if name not in (*COUNTS, "as_reported", "figure_id"))


class DeclaredError(ValueError):
    """What is wrong with one key (of a table: with its key `inside`), and what to write instead."""

    def __init__(self, what: str, fix: str, inside: str | None = None) -> None:
        super().__init__(what)
        self.what, self.fix, self.inside = what, fix, inside


def source_id(value: object) -> str:
    """A source's id as it may stand in row ids; raises a ValueError that says what is wrong."""
    name = text(value)
    if name == "reference" or name != name.strip() or re.search(r'[:#|/\\"\x00-\x1f\x7f]', name):
        raise DeclaredError(
            f"{shown(name)} can't be a source's id",
            'use another name, without : # | / \\ " or control characters',
        )
    return name


def text(value: object) -> str:
    """A text that is not blank."""
    if not isinstance(value, str):
        raise DeclaredError(f"{value!r:.60} is no text", "put it in double quotes")
    if not value.strip():
        raise DeclaredError("is empty", "fill it in or take the key away")
    return value


def optional(value: object) -> str | None:
    """A text, or None for an empty one."""
    return text(value) if value != "" else None


def texts(value: object) -> tuple[str, ...]:
    """A list of texts."""
    if not isinstance(value, list):
        raise DeclaredError("is no list", 'write ["…", "…"]')
    return tuple(text(item) for item in value)


def indicator_codes(value: object) -> tuple[str, ...]:
    """A list of indicators' codes."""
    codes = texts(value)
    for code in codes:
        if code not in indicators():
            raise DeclaredError(f"unknown indicator {shown(code)}", suggestion(code, indicators()))
    return codes


def days(value: object) -> int:
    """A whole number of days, from 1."""
    if not isinstance(value, int) or isinstance(value, bool) or value < 1:
        raise DeclaredError(f"{value!r:.60} is no number of days", "write a whole number from 1")
    return value


def month(value: object) -> int:
    """A month's number."""
    if not isinstance(value, int) or isinstance(value, bool) or not 1 <= value <= 12:
        raise DeclaredError(f"{value!r:.60} is no month", "write a whole number from 1 to 12")
    return value


def dataset_name(value: object) -> str:
    """A dataset's name, which names folders too."""
    name = text(value)
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name):
        raise DeclaredError(
            f"{shown(name)} can't name a folder", "write small letters, digits and single hyphens"
        )
    return name


def review(value: object) -> str:
    """none or required."""
    if value not in REVIEWS:
        raise DeclaredError(
            f"{value!r:.60} is no kind of review", f"write one of {', '.join(REVIEWS)}"
        )
    return str(value)


def digest(value: object) -> str | None:
    """A SHA-256 in lower-case hexadecimal, or None."""
    found = optional(value)
    if found is not None and not re.fullmatch("[0-9a-f]{64}", found):
        raise DeclaredError(f"{shown(found)} is no SHA-256", "write its 64 digits 0-9 and a-f")
    return found


def publication_date(value: object) -> str:
    """A date, or a date-time with its offset, as ISO 8601 writes it; TOML's own dates count too."""
    written = value.isoformat() if isinstance(value, dt.date) else text(value)
    match = _DATE.fullmatch(written)
    if not match:
        raise DeclaredError(
            f"{shown(written)} is no ISO date", 'write "2023-05-03" or "2023-05-03T09:00:00+08:00"'
        )
    try:
        dt.datetime.fromisoformat(written)
    except ValueError as fault:
        raise DeclaredError(
            f"{shown(written)} is not in the calendar", "write the date that is printed"
        ) from fault
    if match[1] and not match["offset"]:
        raise DeclaredError(
            f"{shown(written)} has no offset",
            "write +00:00 or the like behind it, or the date alone",
        )
    return written


def locale(value: object) -> str | None:
    """A language tag that babel knows, or None."""
    tag = optional(value)
    if tag is not None:
        from babel import Locale, UnknownLocaleError

        try:
            Locale.parse(tag.strip().replace("-", "_"))
        except (ValueError, UnknownLocaleError) as fault:
            raise DeclaredError(
                f"unknown locale {shown(tag)}", "write a language tag such as en, de-CH, ru, zh"
            ) from fault
    return tag


def encoding(value: object) -> str | None:
    """The codec of a text encoding (vocabularies/encodings.csv), or None."""
    name = optional(value)
    if name is None:
        return None
    found = charset(name)
    if found is None:
        names = [known.name for known in charsets().values()]
        raise DeclaredError(
            f"unknown encoding {shown(name)}", suggestion(name.replace("_", "-"), names)
        )
    return codecs.lookup(found.codec).name


def columns(value: object) -> dict[str, str]:
    """Columns of other programs by the column of ours that each fills; an empty text leaves a
    column out.
    """
    found: dict[str, str] = {}
    for theirs, ours in _table(value, 'their_name = "our_name", one a line').items():
        if not isinstance(ours, str):
            raise DeclaredError(
                f"{ours!r:.60} is no column", "write its name in double quotes", theirs
            )
        if ours and ours not in _OURS:
            raise DeclaredError(f"no column {shown(ours)}", suggestion(ours, _OURS), theirs)
        if theirs.strip() in found or (ours and ours in found.values()):
            twice = ours if ours in found.values() else theirs.strip()
            raise DeclaredError(f"{shown(twice)} stands there twice", "keep one of the two", theirs)
        found[theirs.strip()] = ours
    return found


def constants(value: object) -> dict[str, str]:
    """Columns of ours with the text that every row of the source has there."""
    found: dict[str, str] = {}
    for name, constant in _table(value, 'our_name = "text", one a line').items():
        if name in _OURS and name not in _SHARED:
            raise DeclaredError(
                f"{shown(name)} can't be the same in every row", "take it out", name
            )
        if name not in _SHARED:
            raise DeclaredError(f"no column {shown(name)}", suggestion(name, _SHARED), name)
        if not isinstance(constant, str) or not constant.strip():
            raise DeclaredError(f"{constant!r:.60} is no text", "put it in double quotes", name)
        found[name] = constant
    return found


def limits(value: object) -> Limits:
    """The limits of a run (silkledger.ingest.limits), those not named at their own value."""
    known = [limit.name for limit in fields(Limits)]
    found: dict[str, int] = {}
    for name, most in _table(value, "rows = 1000000, one a line").items():
        if name not in known:
            raise DeclaredError(f"unknown limit {shown(name)}", suggestion(name, known), name)
        if not isinstance(most, int) or isinstance(most, bool) or most < 1:
            raise DeclaredError(f"{most!r:.60} is no limit", "write a whole number from 1", name)
        found[name] = most
    return Limits(**found)


def _table(value: object, example: str) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise DeclaredError("is no table", f"write it as a table: {example}")
    return value
