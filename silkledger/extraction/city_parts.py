"""Cities that are parts of their country by themselves: Hamburg, Wien, Санкт-Петербург.

The name is the code of the whole part (vocabularies/city_parts.csv). One that a larger part of its
country has as well, as Buenos Aires does, is left open.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.extraction.part_places import part_places
from silkledger.reading.geography.place_codes import countries
from silkledger.schemas.vocabulary import built_once

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.extraction.city_mentions import CityMention
    from silkledger.extraction.words import PrintedWord
    from silkledger.schemas.vocabulary import Vocabulary


@built_once
def city_parts(vocabulary: Vocabulary) -> frozenset[str]:
    """Return the codes of the parts of countries that are a city.

    >>> from silkledger.schemas.vocabulary import SHIPPED
    >>> "DE-HH" in city_parts(SHIPPED), "DE-BY" in city_parts(SHIPPED)
    (True, False)
    """
    return frozenset(
        entry["code"] for entry in vocabulary.load("city_parts", ("code",), required=("code",))
    )


def part_of_city(
    city: CityMention, words: Sequence[PrintedWord], vocabulary: Vocabulary, language: str
) -> tuple[str, ...]:
    """Return the code of the part that a city is, none where its name is that of another as well.

    The city is one of `words`.
    """
    inside = [each for each in words if city.start <= each.start < city.end]
    letters = {countries().get(country, "") for country in city.countries}
    codes = {
        code
        for found in part_places(vocabulary, language).find(inside)
        if found.start == city.start and found.end >= city.end
        for name in found.value  # type: ignore[attr-defined]
        for code in name.codes
        if code[:2] in letters
    }
    return tuple(codes) if len(codes) == 1 and codes <= city_parts(vocabulary) else ()
