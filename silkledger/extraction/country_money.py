"""The money of the only countries that a document names, for signs that several countries have.

"53 milliards FCFA" is money of Central Africa where a document names Gabon and Congo, and of West
Africa where it names Benin and Switzerland; once may be in passing. What other documents mean
without a country ($, pounds, 元) is never settled so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.extraction.candidate import CandidateReason
from silkledger.extraction.home_money import moneys_told
from silkledger.extraction.restated_changes import LentUnit
from silkledger.extraction.stated_money import moneys_meant
from silkledger.reading.definitions.currencies import circulating, country_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from silkledger.extraction.mentions import Mentioned
    from silkledger.reading.search.open_numbers import OpenNumber

_LOOKED_AT = 20_000  # characters of a document in which countries are looked up
_MEANT_ALONE = frozenset(("USD", "GBP", "EUR", "JPY", "CNY", "HKD", "TWD"))
_OFTEN = 2  # mentions of such a country
_REASON = "the money of the only countries with such a one that the document names"


def country_moneys(
    mentioned: Mentioned, numbers: Iterable[OpenNumber]
) -> Iterator[tuple[OpenNumber, LentUnit]]:
    """Yield the amounts whose sign several countries have, each with the money of those named."""
    for number in numbers:
        reasons = tuple(CandidateReason(each.rule, each.reason) for each in number.reasons)
        unit = country_money(mentioned, reasons)
        if unit is not None:
            yield number, unit


def country_money(mentioned: Mentioned, reasons: Sequence[CandidateReason]) -> LentUnit | None:
    """Return the only one of the moneys that a refusal names which countries of the document have.

    None if there is none or several, or for another reason.
    """
    if len(reasons) != 1:
        return None
    codes = frozenset(moneys_meant(reasons[0].rule, reasons[0].message))
    if not codes or not codes.isdisjoint(_MEANT_ALONE):
        return None
    named = [
        (money, place)
        for place in mentioned.places_before(min(len(mentioned.text), _LOOKED_AT))
        for country in {country_of(code) for code in place.codes}
        for money in codes.intersection(circulating(country))
    ]
    if len(named) < _OFTEN or len({money for money, _ in named}) != 1:
        return None
    code, place = named[0]
    if not moneys_told(mentioned).isdisjoint(codes - {code}):
        return None  # amounts of another one are told as well
    return LentUnit(code, place.start, place.end, _REASON)
