"""Cities that are parts of their country by themselves: Hamburg, Wien, Санкт-Петербург, 首尔.

The name is the code of the whole part (vocabularies/city_parts.csv). A larger part of the same name
is meant where a word for a part stands beside it (провинция Буэнос-Айрес); of a city that is not
`alone` with its name, the word for a city tells it (Ciudad de Buenos Aires).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.extraction.part_places import part_entries
from silkledger.reading.geography.place_codes import countries
from silkledger.reading.geography.place_names import key_of
from silkledger.schemas.vocabulary import built_once

if TYPE_CHECKING:
    from silkledger.extraction.city_mentions import CityMention
    from silkledger.schemas.vocabulary import Vocabulary

_COLUMNS = ("code", "alone")
_SHARED = "no"


@built_once
def city_parts(vocabulary: Vocabulary) -> frozenset[str]:
    """Return the codes of the parts of countries that are a city.

    >>> from silkledger.schemas.vocabulary import SHIPPED
    >>> "DE-HH" in city_parts(SHIPPED), "DE-BY" in city_parts(SHIPPED)
    (True, False)
    """
    return frozenset(
        entry["code"] for entry in vocabulary.load("city_parts", _COLUMNS, required=("code",))
    )


@built_once
def _shared(vocabulary: Vocabulary) -> frozenset[str]:
    """Return the codes of cities whose name alone may be that of a larger part."""
    entries = vocabulary.load("city_parts", _COLUMNS, required=("code",))
    return frozenset(entry["code"] for entry in entries if entry["alone"] == _SHARED)


def as_city(codes: tuple[str, ...], vocabulary: Vocabulary) -> tuple[str, ...]:
    """Return the code of the only city of that name, or all codes if there is none or several.

    >>> from silkledger.schemas.vocabulary import SHIPPED
    >>> as_city(("RU-MOS", "RU-MOW"), SHIPPED), as_city(("AR-B", "AR-C"), SHIPPED)
    (('RU-MOW',), ('AR-B', 'AR-C'))
    """
    cities = [each for each in codes if each in city_parts(vocabulary) - _shared(vocabulary)]
    return (cities[0],) if len(cities) == 1 else codes


def without_cities(codes: tuple[str, ...], vocabulary: Vocabulary) -> tuple[str, ...]:
    """Return the codes of the larger parts of a name, or all if each is a city: Oblast Moskau."""
    return tuple(each for each in codes if each not in city_parts(vocabulary)) or codes


def part_of_city(city: CityMention, vocabulary: Vocabulary, language: str) -> tuple[str, ...]:
    """Return the code of the part that a city is, none where it is not a part of its own."""
    letters = {countries().get(country, "") for country in city.countries}
    named = _by_name(vocabulary, language).get(city.key, frozenset())
    codes = {each for each in named if each[:2] in letters}
    known = capital_codes(vocabulary)
    codes |= {known[each] for each in city.capital_of if each in known}
    codes &= city_parts(vocabulary)
    if not city.called:
        codes -= _shared(vocabulary)
    return tuple(codes) if len(codes) == 1 else ()


@built_once
def capital_codes(vocabulary: Vocabulary) -> dict[str, str]:
    """Return the codes of capitals that are parts of their country, by the country."""
    columns = ("code", "country")
    return {
        entry["country"]: entry["code"]
        for entry in vocabulary.load("capital_codes", columns, required=columns)
    }


@built_once
def capital_parts(vocabulary: Vocabulary) -> frozenset[str]:
    """Return the codes of the parts of countries that are their capitals."""
    return frozenset(capital_codes(vocabulary).values())


@built_once
def _by_name(vocabulary: Vocabulary, language: str) -> dict[str, frozenset[str]]:
    """Return the codes of cities by the keys of their names in a language."""
    codes: dict[str, set[str]] = {}
    for entry in part_entries(vocabulary):
        if entry["language"] == language and entry["code"] in city_parts(vocabulary):
            for name in (*entry.list("names"), *entry.list("cities")):
                codes.setdefault(key_of(name), set()).add(entry["code"])
    return {key: frozenset(each) for key, each in codes.items()}
