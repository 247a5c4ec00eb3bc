"""Names of the parts of countries by ISO 3166-2, which are not read as places by themselves."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import Any

from silkledger.reading.geography.place_codes import countries
from silkledger.reading.geography.place_names import key_of

LEAST = 4  # letters of a name that is long enough to be known as one
_SINGLE = 6  # letters of one word of a name
_SPELLINGS = re.compile(r"\s*[\[\](),/]\s*")
_LEADING = re.compile(r"(?:[^\W\d_][\w’'.]*[ -]){1,3}\Z")  # the words before the last of a name


@cache
def part_names(country: str) -> frozenset[str]:
    """Return the keys of the names of a country's parts; none for any other place.

    A long word that begins or ends just one of them stands for it: Madrid, Comunidad de.

    >>> {"hessen", "nordrhein westfalen"} <= part_names("DEU"), part_names("XCA")
    (True, frozenset())
    """
    import pycountry

    if country not in countries():
        return frozenset()
    subdivisions: Any = pycountry.subdivisions
    spelled = _keys(subdivisions.get(country_code=countries()[country]) or ())
    ends = Counter(
        word
        for name in spelled
        for word in {name.split(" ")[0], name.rsplit(" ", maxsplit=1)[-1]}
        if len(word) >= _SINGLE and " " in name
    )
    single = {word for word, count in ends.items() if count == 1}
    return frozenset(name for name in spelled | single if len(name) >= LEAST)


def part_code(country: str, name: str) -> str:
    """Return the code of the one part of a country with a name, "" if none or several have it.

    >>> part_code("DEU", "Bayern"), part_code("DEU", "Nirgendwo")
    ('DE-BY', '')
    """
    codes = _part_codes(country).get(key_of(name), ())
    return codes[0] if len(codes) == 1 else ""


@cache
def _part_codes(country: str) -> dict[str, tuple[str, ...]]:
    import pycountry

    if country not in countries():
        return {}
    subdivisions: Any = pycountry.subdivisions
    found: dict[str, tuple[str, ...]] = {}
    for part in subdivisions.get(country_code=countries()[country]) or ():
        for name in _SPELLINGS.split(part.name):
            found[key_of(name)] = (*found.get(key_of(name), ()), part.code)
    return found


def ends_part_name(text: str, start: int, end: int) -> bool:
    """Whether the name of a place at a span only ends that of a part of another: New Jersey.

    >>> text = "In New Jersey and in Jersey"
    >>> ends_part_name(text, 7, 13), ends_part_name(text, 21, 27)
    (True, False)
    """
    leading = _LEADING.search(text, max(start - 40, 0), start)
    if leading is None:
        return False
    words, name = re.split("[ -]", leading[0].rstrip(" -")), key_of(text[start:end])
    return any(
        words[-count][:1].isupper() and f"{key_of(' '.join(words[-count:]))} {name}" in _all_names()
        for count in range(1, len(words) + 1)
    )


def is_part_name(name: str) -> bool:
    """Whether some words are the whole name of a part of any country.

    >>> is_part_name("Massachusetts"), is_part_name("New Jersey"), is_part_name("Output")
    (True, True, False)
    """
    return len(name) >= _SINGLE and key_of(name) in _every_name()


@cache
def _every_name() -> frozenset[str]:
    import pycountry

    return frozenset(_keys(pycountry.subdivisions))


@cache
def _all_names() -> frozenset[str]:
    return frozenset(name for name in _every_name() if " " in name)


def _keys(parts: Any) -> set[str]:
    return {key_of(name) for part in parts for name in _SPELLINGS.split(part.name)}
