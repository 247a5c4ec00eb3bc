"""Codes of places: ISO 3166 countries and their parts, and groups of countries (groups.csv)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from silkledger.schemas.vocabulary import Vocabulary, built_once

KINDS = ("world", "group")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
PART = re.compile(r"[A-Z]{2}-[A-Z0-9]{1,3}")


@dataclass(frozen=True, slots=True)
class Group:
    """A group by one definition.

    `defined_by` is its publisher, empty for the default; `members` are alpha-3 codes; `cldr` is the
    code (UN M49) under which the Unicode CLDR has its names. `since` is the day from which the
    members are these (ISO 8601), empty if they long were.
    """

    code: str
    kind: str
    defined_by: str
    name: str
    cldr: str
    members: tuple[str, ...]
    since: str = ""


@built_once
def groups(vocabulary: Vocabulary) -> dict[str, tuple[Group, ...]]:
    """Return all groups by code, the default definition first.

    Raises VocabularyError for an unknown member or kind.
    """
    by_code: dict[str, tuple[Group, ...]] = {}
    columns = ("code", "kind", "defined_by", "name", "cldr", "members", "since", "note")
    for entry in vocabulary.load(
        "groups", columns, required=("code", "kind", "name", "note"), key=("code", "defined_by")
    ):
        unknown = [member for member in entry.list("members") if member not in countries()]
        if unknown:
            raise entry.fault(f"member {', '.join(unknown)} is not an ISO 3166-1 alpha-3 code")
        if entry["kind"] not in KINDS:
            raise entry.fault(f"kind is {entry['kind']!r}; write one of {', '.join(KINDS)}")
        if (entry["kind"] == "group") != bool(entry["members"]):
            raise entry.fault("members must be filled in for a group, and only for a group")
        if entry["defined_by"] and entry["code"] not in by_code:
            raise entry.fault("the default definition (empty defined_by) comes first")
        if entry["since"] and not _DAY.fullmatch(entry["since"]):
            raise entry.fault(f"since is {entry['since']!r}; write a day as in 2024-01-31")
        code, kind, defined_by, name, cldr = (entry[column] for column in columns[:5])
        group = Group(code, kind, defined_by, name, cldr, entry.list("members"), entry["since"])
        by_code[entry["code"]] = (*by_code.get(entry["code"], ()), group)
    return by_code


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


def part_name(code: str) -> str | None:
    """Return the name of a part of a country by ISO 3166-2, or None if there is no such code."""
    import pycountry

    parts: Any = pycountry.subdivisions
    part = parts.get(code=code) if PART.fullmatch(code) else None
    return part.name if part else None
