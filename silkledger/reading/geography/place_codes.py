"""Codes of places: ISO 3166 countries and their parts, and groups of countries (groups.csv).

groups.csv also has the world, and places that ISO 3166 does not list, which have no members.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from silkledger.schemas.vocabulary import built_once

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from silkledger.schemas.vocabulary import Entry, Vocabulary

KINDS = ("world", "group", "place")
WORLD = "WLD"
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
PART = re.compile(r"[A-Z]{2}-[A-Z0-9]{1,3}")


@dataclass(frozen=True, slots=True)
class PlaceGroup:
    """A group by one definition, or a place that has no code of ISO 3166.

    `defined_by` is its publisher, empty for the default; `members` are alpha-3 codes, those of
    groups among its members included; `cldr` is the code (UN M49) under which the Unicode CLDR has
    its names. `since` is the day from which the members are these (ISO 8601), empty if they long
    were.
    """

    code: str
    kind: str
    defined_by: str
    name: str
    cldr: str
    members: tuple[str, ...]
    since: str = ""


@built_once
def place_groups(vocabulary: Vocabulary) -> dict[str, tuple[PlaceGroup, ...]]:
    """Return all groups by code, the default definition first.

    Raises VocabularyError for an unknown member or kind, a code of ISO 3166, and groups that are
    members of each other.
    """
    by_code: dict[str, tuple[PlaceGroup, ...]] = {}
    columns = ("code", "kind", "defined_by", "name", "cldr", "members", "since", "note")
    entries = vocabulary.load(
        "groups", columns, required=("code", "kind", "name"), key=("code", "defined_by")
    )
    defaults: dict[str, Entry] = {}
    for entry in entries:
        defaults.setdefault(entry["code"], entry)
    for entry in entries:
        _check(entry, first=entry["code"] not in by_code)
        code, kind, defined_by, name, cldr = (entry[column] for column in columns[:5])
        members = tuple(dict.fromkeys(_members(entry, defaults, (code,))))
        group = PlaceGroup(code, kind, defined_by, name, cldr, members, entry["since"])
        by_code[entry["code"]] = (*by_code.get(entry["code"], ()), group)
    return by_code


def _check(entry: Entry, *, first: bool) -> None:
    code = entry["code"]
    if code in countries() or code in short_codes() or PART.fullmatch(code):
        raise entry.fault(f"{code!r} is a code of ISO 3166; use another", "code")
    if entry["kind"] not in KINDS:
        raise entry.fault(f"{entry['kind']!r} is unknown; write one of {', '.join(KINDS)}", "kind")
    if (entry["kind"] == "group") != bool(entry["members"]):
        raise entry.fault("fill it in for a group, and only for a group", "members")
    if entry["defined_by"] and first:
        what = "the first row of a code is its default definition; leave defined_by empty there"
        raise entry.fault(what, "defined_by")
    if entry["since"] and not _DAY.fullmatch(entry["since"]):
        raise entry.fault(f"{entry['since']!r} is not a day; write it as in 2024-01-31", "since")


def _members(entry: Entry, defaults: Mapping[str, Entry], path: tuple[str, ...]) -> Iterator[str]:
    """Yield the countries of a group and of the groups in it, by their default definitions."""
    for member in entry.list("members"):
        if member in countries():
            yield member
        elif member in path:
            how = " in ".join((member, *reversed(path)))
            raise entry.fault(f"{how} is a cycle; remove one of them", "members")
        elif member in defaults and defaults[member]["members"]:
            yield from _members(defaults[member], defaults, (*path, member))
        else:
            what = f"{member!r} is neither an ISO 3166-1 alpha-3 code nor a group"
            raise entry.fault(f"{what}; write one", "members")


@cache
def countries() -> dict[str, str]:
    """Return the alpha-2 codes of ISO 3166-1 by alpha-3 code."""
    import pycountry

    return {country.alpha_3: country.alpha_2 for country in pycountry.countries}


@cache
def short_codes() -> dict[str, str]:
    """Return the alpha-3 codes of ISO 3166-1 by alpha-2 and by numeric code."""
    import pycountry

    countries = list(pycountry.countries)
    return {country.alpha_2: country.alpha_3 for country in countries} | {
        c.numeric: c.alpha_3 for c in countries
    }


def parent_of(code: str) -> str:
    """Return the part of a country that another part lies in; empty for any other place.

    >>> parent_of("FR-75C"), parent_of("DE-BY")
    ('FR-IDF', '')
    """
    import pycountry

    parts: Any = pycountry.subdivisions
    part = parts.get(code=code) if PART.fullmatch(code) else None
    return (part.parent_code or "") if part else ""


def part_name(code: str) -> str | None:
    """Return the name of a part of a country by ISO 3166-2, or None if there is no such code."""
    import pycountry

    parts: Any = pycountry.subdivisions
    part = parts.get(code=code) if PART.fullmatch(code) else None
    return part.name if part else None
