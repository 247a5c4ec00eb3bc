"""Names of places before numbers, which name a currency as well: Jaén 402.000, Córdoba 241.500.

Written small it is the money, and so is one in the plural. A number that a place leads to is left
to the rules of open numbers.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

from silkledger.extraction.city_names import city_names
from silkledger.extraction.part_names import part_code
from silkledger.extraction.words import words_of
from silkledger.reading.geography.place_codes import countries

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.extraction.city_names import CityName
    from silkledger.reading.search.found_figure import FoundFigure
    from silkledger.schemas.vocabulary import Vocabulary

_NAMED = re.compile(r"[^\W\d_]{4,}(?=\s[^\W_])")


def without_named_money(
    text: str, figures: Sequence[FoundFigure], language: str, vocabulary: Vocabulary
) -> list[FoundFigure]:
    """Return the figures of a sentence without amounts whose currency is the name of a place."""
    return [each for each in figures if not _is_named(text, each, language, vocabulary)]


def _is_named(text: str, figure: FoundFigure, language: str, vocabulary: Vocabulary) -> bool:
    """Whether a figure is an amount of money that begins with the name of a place."""
    led = _NAMED.match(text, figure.start, figure.end)
    if figure.quantity.dimension != "money" or led is None or not led[0].istitle():
        return False
    words = words_of(led[0], language, vocabulary)
    found = city_names(vocabulary, language).find(words)
    cities = [city for match in found for city in cast("list[CityName]", match.value)]
    named = any(led[0].casefold() == city.key for city in cities)
    return named or any(part_code(country, led[0]) for country in countries())
