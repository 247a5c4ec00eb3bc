"""Amounts whose sign of money would be another one in a country that the document names.

Where neither the figure nor the document has a place, "$" is the dollar of the United States. If
the document names Canada and not them, or Québec in its first lines, that is a guess.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

from silkledger.extraction.candidate import CandidateReason
from silkledger.extraction.completion.named_parts import listed_parts
from silkledger.reading.quantities import QuantityContext, read_quantity
from silkledger.reading.results import Quantity

if TYPE_CHECKING:
    from collections.abc import Mapping

    from silkledger.extraction.candidate import Cell
    from silkledger.extraction.mentions import Mentioned

_BY_PLACE = "currency.by_place"
_LOOKED_AT = 20_000  # characters of a document in which countries are looked up
_COUNTRY = 3  # letters of its code
_FIRST_LINES = 1_000  # characters, in which parts of countries are looked up
_LAKE = "Victoria"  # is one as well
_WITH_PARTS = ("AUS", "CAN", "USA")  # whose parts are named without them
HEAD_UNIT = "the unit of its head"  # why a value of a table has a unit


def unsettled_money(
    mentioned: Mentioned, quantity: Quantity | None, cells: Mapping[str, Cell]
) -> tuple[CandidateReason, ...]:
    """Return why the money of an amount without a place is open, if it is."""
    unit = cells.get("unit")
    if unit is not None and unit.reason != HEAD_UNIT:
        return ()  # the document states the money
    signed = unit is not None and any(unicodedata.category(sign) == "Sc" for sign in unit.value)
    if quantity is None or not (signed or _BY_PLACE in quantity.rules):
        return ()
    source = mentioned.source
    if source.default_geography or ("geography" in cells and cells["geography"].value):
        return ()
    places = mentioned.places_before(min(len(mentioned.text), _LOOKED_AT))
    countries = [each for each in places if len(each.codes) == 1 and len(each.codes[0]) == _COUNTRY]
    # American visitors are not a reason for their money.
    nouns = [each for each in countries if not each.adjective]
    named = Counter(each.codes[0] for each in nouns or countries)
    for code in _WITH_PARTS:
        named[code] += len(_parts_in(mentioned.text[:_FIRST_LINES], code))
    elsewhere: dict[str, tuple[CandidateReason, ...]] = {}
    for code in +named:
        context = QuantityContext(
            locale=source.locale,
            geography=code,
            unit=unit.value if unit is not None else None,
            vocabulary=source.vocabulary,
        )
        reading = read_quantity(cells["as_reported"].value, context)
        if not isinstance(reading, Quantity):
            elsewhere[code] = tuple(CandidateReason(each.rule, each.reason) for each in reading)
    others = sum(named[code] for code in elsewhere)
    own = sum(count for code, count in named.items() if _is_money_of(quantity.unit, code))
    return next(iter(elsewhere.values())) if others > own else ()


@lru_cache(maxsize=64)  # each amount of a document asks
def _parts_in(text: str, country: str) -> list[tuple[int, int]]:
    parts = listed_parts(text, country, (0, len(text)))
    return [part for part in parts if text[slice(*part)] != _LAKE]


def _is_money_of(unit: str, country: str) -> bool:
    """Whether a money is that of a country, whose letters begin its code."""
    import pycountry

    country_entry = pycountry.countries.get(alpha_3=country)
    return country_entry is not None and unit.startswith(str(country_entry.alpha_2))
