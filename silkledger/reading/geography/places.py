"""Places: countries, their parts and groups of them, by code or by name (rules: docs/reading.md).

A country is an ISO 3166-1 alpha-3 code, a part of one ISO 3166-2, the world WLD, a group a code of
groups.csv. Names are read in every language (place_names). A part is never its country. Not read:
names of parts that aren't in place_aliases.csv (ISO has parts called North, Gulf and Coast: a
guess), places inside a sentence, and memberships over time: a group whose members changed says
since when in its row.
"""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

from silkledger.reading.geography.place_codes import (
    PART,
    PlaceGroup,
    countries,
    part_name,
    place_groups,
    short_codes,
)
from silkledger.reading.geography.place_names import (
    key_of,
    languages_of,
    name_spellings,
    names_in,
    place_aliases,
    territories,
)
from silkledger.reading.results import Place
from silkledger.reading.text.characters import fold
from silkledger.reading.text.languages import language_codes
from silkledger.reading.text.variants import variants
from silkledger.rules import Refusal, refuse
from silkledger.schemas.vocabulary import SHIPPED, Vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable

    import pyarrow as pa

__all__ = [
    "PlaceGroup",
    "definition",
    "members",
    "nearest",
    "place_groups",
    "place_name",
    "place_rows",
    "read_place",
]


def read_place(
    text: str,
    *,
    column: str = "geography",
    defined_by: str | None = None,
    vocabulary: Vocabulary = SHIPPED,
) -> Place | Refusal:
    """Return the place that a code or name stands for, or why it can't be known.

    Codes are read in capitals only; names regardless of case, articles and punctuation.
    `defined_by` is the publisher whose definition of a group applies; the default definition
    applies if that publisher has none.

    >>> read_place("the five Central Asian countries").code
    'XCA'
    >>> read_place("Congo", column="reporter").rule
    'place.ambiguous'
    """
    text = fold(text).strip()
    if not text:
        return refuse("place.empty", column, text)
    codes, rule = _find(text, vocabulary)
    if not codes:
        near = nearest(text, vocabulary=vocabulary)
        return refuse(
            "place.unknown", column, text, nearest=f" (near: {', '.join(near)})" if near else ""
        )
    if len(codes) > 1:
        return refuse(
            "place.ambiguous",
            column,
            text,
            places=" or ".join(f"{place_name(c, vocabulary)} ({c})" for c in codes),
        )
    code = codes[0]
    if any(group.kind == "group" for group in place_groups(vocabulary).get(code, ())):
        own = definition(code, defined_by, vocabulary).defined_by
        return Place(code, (rule, "place.group.defined_by" if own else "place.group"))
    return Place(code, (rule,))


def place_name(code: str, vocabulary: Vocabulary = SHIPPED) -> str:
    """Return the English name of a place by its code. Raises KeyError for an unknown code."""
    if code in place_groups(vocabulary):
        return place_groups(vocabulary)[code][0].name
    if code in countries():
        return territories("en").get(countries()[code], code)
    part = part_name(code)
    if part is None:
        raise KeyError(code)
    return next(
        (
            name
            for name, codes in place_aliases(vocabulary, "en", spelled=True).items()
            if codes == (code,)
        ),
        part,
    )


def members(
    code: str, defined_by: str | None = None, vocabulary: Vocabulary = SHIPPED
) -> tuple[str, ...]:
    """Return the countries of a group by a publisher's definition, else by the default one.

    Any other place has none.
    """
    grouped = code in place_groups(vocabulary)
    return definition(code, defined_by, vocabulary).members if grouped else ()


def definition(
    code: str, defined_by: str | None = None, vocabulary: Vocabulary = SHIPPED
) -> PlaceGroup:
    """Return a group by a publisher's definition, else by the default one.

    Raises KeyError for a code that is not a group.
    """
    definitions = place_groups(vocabulary)[code]
    wanted = (defined_by or "").strip().casefold()
    return next(
        (group for group in definitions if group.defined_by.casefold() == wanted), definitions[0]
    )


def place_rows(codes: Iterable[str], vocabulary: Vocabulary = SHIPPED) -> pa.Table:
    """Return the rows of the table `places` for these codes and all members of their groups.

    Rows are sorted by code.
    """
    import pyarrow as pa

    from silkledger.schemas.register import PLACES

    wanted = set(codes)
    wanted |= {member for code in wanted for member in members(code, vocabulary=vocabulary)}
    rows = [
        {
            "code": code,
            "name": place_name(code, vocabulary),
            "kind": _kind(code, vocabulary),
            "members": list(members(code, vocabulary=vocabulary)),
            "defined_by": None,
        }
        for code in sorted(wanted)
    ]
    return pa.Table.from_pylist(rows, schema=PLACES.arrow)


def nearest(text: str, count: int = 3, *, vocabulary: Vocabulary = SHIPPED) -> list[str]:
    """Return the known names closest in spelling to a text, with their codes.

    They begin alike: England is not a misspelt Greenland.
    """
    key = key_of(text)
    names = {
        name: codes
        for language in language_codes(vocabulary)
        for name, codes in names_in(vocabulary, language).items()
        if name[:1] == key[:1]
    }
    suggestions: list[str] = []
    for name in difflib.get_close_matches(key, names, n=2 * count, cutoff=0.75):
        shown = " or ".join(f"{place_name(code, vocabulary)} {code}" for code in names[name])
        if shown not in suggestions:
            suggestions.append(shown)
    return suggestions[:count]


def _find(text: str, vocabulary: Vocabulary) -> tuple[tuple[str, ...], str]:
    """Return the codes that a text can stand for, and the rule that applied; none if unknown."""
    code = _code(text, vocabulary)
    if code:
        return (code,), "place.code"
    names = name_spellings(text, vocabulary)
    for language in languages_of(text, vocabulary):
        # In traditional characters, or in some of them, where only the simplified name is listed.
        folded = [name.translate(variants(vocabulary, language)) for name in names]
        for spelled in dict.fromkeys((*names, *folded)):
            codes = names_in(vocabulary, language).get(spelled)
            if codes:
                alias = spelled in place_aliases(vocabulary, language)
                return codes, "place.alias" if alias else "place.name"
    return (), ""


def _code(text: str, vocabulary: Vocabulary) -> str | None:
    if text in place_groups(vocabulary) or text in countries():
        return text
    if PART.fullmatch(text):
        return text if part_name(text) else None
    return short_codes().get(text)


def _kind(code: str, vocabulary: Vocabulary) -> str:
    if code in place_groups(vocabulary):
        return place_groups(vocabulary)[code][0].kind
    return "country" if code in countries() else "part"
