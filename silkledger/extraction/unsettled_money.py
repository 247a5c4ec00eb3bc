"""Amounts whose sign of money would be another one in a country that the document names.

Where neither the figure nor the document has a place, "$" is the dollar of the United States. If
the document names Canada or its Québec and not them, that is a guess.
"""

from __future__ import annotations

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
_LAKE = "Victoria"  # is one as well
_DOLLARS = ("CAN", "AUS")  # whose parts papers name without them: Québec, Queensland


def unsettled_money(
    mentioned: Mentioned, quantity: Quantity | None, cells: Mapping[str, Cell]
) -> tuple[CandidateReason, ...]:
    """Return why the money of an amount without a place is open, if it is."""
    if quantity is None or _BY_PLACE not in quantity.rules or "unit" in cells:
        return ()
    source = mentioned.source
    if source.default_geography or ("geography" in cells and cells["geography"].value):
        return ()
    here = mentioned.within(0, min(len(mentioned.text), _LOOKED_AT))
    named = Counter(
        each.codes[0]
        for each in here.places
        if len(each.codes) == 1 and len(each.codes[0]) == _COUNTRY
    )
    for code in _DOLLARS:
        named[code] += _names_part(mentioned.text[:_LOOKED_AT], code)
    elsewhere: dict[str, tuple[CandidateReason, ...]] = {}
    for code in +named:
        context = QuantityContext(
            locale=source.locale, geography=code, vocabulary=source.vocabulary
        )
        reading = read_quantity(cells["as_reported"].value, context)
        if not isinstance(reading, Quantity):
            elsewhere[code] = tuple(CandidateReason(each.rule, each.reason) for each in reading)
    others = sum(named[code] for code in elsewhere)
    own = sum(count for code, count in named.items() if _is_money_of(quantity.unit, code))
    return next(iter(elsewhere.values())) if others > own else ()


@lru_cache(maxsize=8)  # each amount of a document asks
def _names_part(text: str, country: str) -> bool:
    parts = listed_parts(text, country, (0, len(text)))
    return any(text[slice(*part)] != _LAKE for part in parts)


def _is_money_of(unit: str, country: str) -> bool:
    """Whether a money is that of a country, whose letters begin its code."""
    import pycountry

    country_entry = pycountry.countries.get(alpha_3=country)
    return country_entry is not None and unit.startswith(str(country_entry.alpha_2))
