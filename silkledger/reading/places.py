"""Places: countries, their parts and groups of them, by code or by name in five languages
(conventions: docs/reading.md).

A country is ISO 3166-1 alpha-3, a part of one ISO 3166-2, the world WLD, a group a code of
groups.csv. Names come from ISO 3166 (pycountry) and the Unicode CLDR (babel); place_aliases.csv
adds only what they lack. A part is never its country. Left out on purpose: names of parts that
aren't in place_aliases.csv (ISO has parts called North, Gulf and Coast: a guess), places inside a
sentence, and memberships over time: a group whose members changed says since when in its row.
"""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from silkledger.reading.characters import fold
from silkledger.reading.results import Place
from silkledger.rules import Refusal, refuse
from silkledger.schemas import vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable

    import pyarrow as pa
    from babel import Locale

LANGUAGES = ("en", "zh", "ru", "de", "fr")
KINDS = ("world", "group")
_PART = re.compile(r"[A-Z]{2}-[A-Z0-9]{1,3}")
_PUNCTUATION = re.compile(r"[.,;:()\[\]\"'’_/\\-]+|\s+")
_POSSESSIVE = re.compile(r"'s?(?=\s|$)")
_ARTICLE = re.compile(r"^(?:the|die|der|das|les?|la|l) (?=\S)")


@dataclass(frozen=True, slots=True)
class Group:
    """A group by one definition: `defined_by` is its publisher, empty for the default; `members`
    are alpha-3 codes.

    `cldr` is the code under which the Unicode CLDR has its names (UN M49).
    """

    code: str
    kind: str
    defined_by: str
    name: str
    cldr: str
    members: tuple[str, ...]


def read_place(
    text: str, *, column: str = "geography", defined_by: str | None = None
) -> Place | Refusal:
    """The place that a code or name stands for, or why it can't be known.

    Codes are read as written in capitals; names without regard to case, articles and punctuation.
    `defined_by` is the publisher whose definition of a group holds; the default one holds where
    that publisher has none.
    """
    text = fold(text).strip()
    if not text:
        return refuse("place.empty", column, text)
    codes, rule = _find(text)
    if not codes:
        near = nearest(text)
        return refuse(
            "place.unknown", column, text, nearest=f" (near: {', '.join(near)})" if near else ""
        )
    if len(codes) > 1:
        return refuse(
            "place.ambiguous",
            column,
            text,
            places=" or ".join(f"{place_name(c)} ({c})" for c in codes),
        )
    code = codes[0]
    if any(found.kind == "group" for found in groups().get(code, ())):
        own = definition(code, defined_by).defined_by
        return Place(code, (rule, "place.group.defined_by" if own else "place.group"))
    return Place(code, (rule,))


def place_name(code: str) -> str:
    """The English name of a place by its code. Raises KeyError for an unknown code."""
    if code in groups():
        return groups()[code][0].name
    if code in _countries():
        return _territories("en").get(_countries()[code], code)
    part = _part_name(code)
    if part is None:
        raise KeyError(code)
    return next(
        (name for name, codes in _aliases("en", spelled=True).items() if codes == (code,)), part
    )


def members(code: str, defined_by: str | None = None) -> tuple[str, ...]:
    """The countries of a group, by that publisher's definition or else the default one; empty for
    any other place.
    """
    return definition(code, defined_by).members if code in groups() else ()


def definition(code: str, defined_by: str | None = None) -> Group:
    """A group by a publisher's definition, or else by the default one. Raises KeyError for what is
    no group.
    """
    found = groups()[code]
    wanted = (defined_by or "").strip().casefold()
    return next((group for group in found if group.defined_by.casefold() == wanted), found[0])


def place_rows(codes: Iterable[str]) -> pa.Table:
    """The rows of the table `places` for these codes and all members of their groups, in order
    of code.
    """
    import pyarrow as pa

    from silkledger.schemas.register import PLACES

    wanted = set(codes)
    wanted |= {member for code in wanted for member in members(code)}
    rows = [
        {
            "code": code,
            "name": place_name(code),
            "kind": _kind(code),
            "members": list(members(code)),
            "defined_by": None,
        }
        for code in sorted(wanted)
    ]
    return pa.Table.from_pylist(rows, schema=PLACES.arrow)


def nearest(text: str, count: int = 3) -> list[str]:
    """The known names that are spelled most like a text, with their codes."""
    names = {name: codes for language in LANGUAGES for name, codes in _names(language).items()}
    found: list[str] = []
    for name in difflib.get_close_matches(_key(text), names, n=2 * count, cutoff=0.75):
        shown = " or ".join(f"{place_name(code)} {code}" for code in names[name])
        if shown not in found:
            found.append(shown)
    return found[:count]


@cache
def groups() -> dict[str, tuple[Group, ...]]:
    """All groups by code, the default definition first. Raises VocabularyError for an unknown
    member or kind.
    """
    found: dict[str, tuple[Group, ...]] = {}
    columns = ("code", "kind", "defined_by", "name", "cldr", "members", "note")
    for entry in vocabulary.load(
        "groups", columns, required=("code", "kind", "name", "note"), key=("code", "defined_by")
    ):
        unknown = [member for member in entry.list("members") if member not in _countries()]
        if unknown:
            raise entry.fault(f"member {', '.join(unknown)} is no ISO 3166-1 alpha-3 code")
        if entry["kind"] not in KINDS:
            raise entry.fault(f"kind is {entry['kind']!r}; write one of {', '.join(KINDS)}")
        if (entry["kind"] == "group") != bool(entry["members"]):
            raise entry.fault("a group, and only a group, has members")
        if entry["defined_by"] and entry["code"] not in found:
            raise entry.fault("the default definition (empty defined_by) comes first")
        code, kind, defined_by, name, cldr = (entry[column] for column in columns[:5])
        group = Group(code, kind, defined_by, name, cldr, entry.list("members"))
        found[entry["code"]] = (*found.get(entry["code"], ()), group)
    return found


def _find(text: str) -> tuple[tuple[str, ...], str]:
    """The codes that a text can stand for, and the rule that says so; no codes where it is
    unknown.
    """
    code = _code(text)
    if code:
        return (code,), "place.code"
    for language in _languages(text):
        for spelled in _spellings(text):
            codes = _names(language).get(spelled)
            if codes:
                return codes, "place.alias" if spelled in _aliases(language) else "place.name"
    return (), ""


def _code(text: str) -> str | None:
    if text in groups() or text in _countries():
        return text
    if _PART.fullmatch(text):
        return text if _part_name(text) else None
    return _short_codes().get(text)


def _languages(text: str) -> tuple[str, ...]:
    if re.search("[㐀-鿿]", text):
        return ("zh",)
    return ("ru",) if re.search("[Ѐ-ӿ]", text) else ("en", "de", "fr")


def _key(text: str) -> str:
    """A name without case, punctuation and doubled spaces: what names are compared by."""
    return _PUNCTUATION.sub(" ", fold(text).casefold()).strip()


def _spellings(text: str) -> list[str]:
    """A name as it is, without its possessive ending, without its article."""
    found = [_key(text), _key(_POSSESSIVE.sub("", text))]
    return list(dict.fromkeys([*found, *(_ARTICLE.sub("", name) for name in found)]))


@cache
def _countries() -> dict[str, str]:
    """Alpha-3 to alpha-2 codes of ISO 3166-1."""
    import pycountry

    return {country.alpha_3: country.alpha_2 for country in pycountry.countries}


@cache
def _short_codes() -> dict[str, str]:
    """Alpha-2 and numeric codes of ISO 3166-1 to alpha-3 ones."""
    import pycountry

    countries = list(pycountry.countries)
    return {country.alpha_2: country.alpha_3 for country in countries} | {
        c.numeric: c.alpha_3 for c in countries
    }


@cache
def _territories(language: str) -> dict[str, str]:
    """Names of territories in a language, by alpha-2 code (CLDR)."""
    from babel import Locale

    locale: Locale = Locale(language)
    return dict(locale.territories)


@cache
def _names(language: str) -> dict[str, tuple[str, ...]]:
    """All names in a language by their key. An alias stands over CLDR, CLDR over ISO; what clashes
    in one is ambiguous.
    """
    cldr: dict[str, tuple[str, ...]] = {}
    territories = _territories(language)
    for code, name in (
        *((group[0].code, group[0].cldr) for group in groups().values()),
        *_countries().items(),
    ):
        if name in territories:
            key = _key(territories[name])
            cldr[key] = (*cldr.get(key, ()), code)
    return {**(_iso_names() if language == "en" else {}), **cldr, **_aliases(language)}


@cache
def _iso_names() -> dict[str, tuple[str, ...]]:
    import pycountry

    found: dict[str, tuple[str, ...]] = {}
    for country in pycountry.countries:
        fields = ("name", "official_name", "common_name")
        for key in {_key(getattr(country, field)) for field in fields if hasattr(country, field)}:
            found[key] = (*found.get(key, ()), country.alpha_3)
    return found


@cache
def _aliases(language: str, *, spelled: bool = False) -> dict[str, tuple[str, ...]]:
    """The alias rows of a language by their key (or as spelled). Raises VocabularyError for an
    unknown code or language.

    That a part of a country exists is left to the tests: ISO's list of them takes longer to load
    than all else here.
    """
    found: dict[str, tuple[str, ...]] = {}
    for entry in vocabulary.load(
        "place_aliases", ("code", "language", "name"), required=("code", "language", "name")
    ):
        if entry["language"] not in LANGUAGES:
            raise entry.fault(
                f"language {entry['language']!r} is not read; write one of {', '.join(LANGUAGES)}"
            )
        if entry["language"] != language:
            continue
        codes = entry.list("code")
        unknown = [
            code
            for code in codes
            if not (code in groups() or code in _countries() or _PART.fullmatch(code))
        ]
        if unknown:
            raise entry.fault(f"code {', '.join(unknown)} is not known")
        name = entry["name"] if spelled else _key(entry["name"])
        if name in found:
            raise entry.fault(f"{entry['name']!r} stands already in another row; keep one")
        found[name] = codes
    return found


def _kind(code: str) -> str:
    if code in groups():
        return groups()[code][0].kind
    return "country" if code in _countries() else "part"


def _part_name(code: str) -> str | None:
    """The name of a part of a country by ISO 3166-2; None where there is no such code."""
    import pycountry

    parts: Any = pycountry.subdivisions
    part = parts.get(code=code) if _PART.fullmatch(code) else None
    return part.name if part else None
