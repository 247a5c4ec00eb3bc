"""Places without a code here: regions in a country or across several (华东, the Sahel), and cities.

Their figures are those of no country, so they leave the place open. One that is a partner, to which
something goes or from which it comes, changes no place, nor does a city that does not open its
clause: there somebody meets.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.extraction.city_names import city_names
from silkledger.extraction.city_parts import city_parts
from silkledger.extraction.completion.partners import SIDES, goes_into
from silkledger.extraction.completion.unsettled_places import stands_as_subject
from silkledger.extraction.mentioned_place import PlaceMention
from silkledger.extraction.vocabularies import listed_words

if TYPE_CHECKING:
    from silkledger.extraction.mentions import Mentioned, Mentions

_PARTNERS = (*SIDES, "with")
_OPENS = " \n,，、;；。:：“「（()）市省"  # before a city that opens its clause


def macro_regions(
    mentioned: Mentioned, here: Mentions, *, acting: bool = True
) -> list[tuple[int, int]]:
    """Return the spans of the regions and cities that a text is about, without partners.

    `acting` says whether capitals that do something, as governments may, are among them.
    """
    vocabulary, language = mentioned.source.vocabulary, here.language
    phrases = list(listed_words(vocabulary, "macro_regions", language).find(here.words))
    if language == "zh":  # elsewhere a word of place leads to a city
        named_cities = city_names(vocabulary, language).find(here.words)
        sure = [each for each in named_cities if any(name.sure for name in each.value)]  # type: ignore[attr-defined]
        phrases += [each for each in sure if _opens(mentioned, here, each.start)]
    named = [PlaceMention(each.start, each.end, (), adjective=False) for each in phrases]
    cities = city_parts(vocabulary)
    known = [each for each in here.places if each.codes and cities.isdisjoint(each.codes)]
    named += [
        each
        for each in here.places
        if each not in known
        and (acting or not acts_as_capital(mentioned, here, (each.start, each.end)))
    ]
    return [
        (each.start, each.end)
        for each in named
        if not goes_into(mentioned, here, each, _PARTNERS)
        and not any(place.start < each.end and each.start < place.end for place in known)
    ]


def acts_as_capital(mentioned: Mentioned, here: Mentions, span: tuple[int, int]) -> bool:
    """Whether a span names a capital that does something as a government may: Баку наращивает."""
    vocabulary, language = mentioned.source.vocabulary, here.language
    words = [each for each in here.words if span[0] <= each.start and each.end <= span[1]]
    found = next(city_names(vocabulary, language).find(words), None)
    capital = found is not None and any(name.capital_of for name in found.value)  # type: ignore[attr-defined]
    return capital and stands_as_subject(mentioned.text, here.start, span)


def _opens(mentioned: Mentioned, here: Mentions, start: int) -> bool:
    """Whether a city opens its sentence or clause, perhaps behind a date or its province."""
    ends = {each.end for each in (*here.periods, *here.bases)}
    ends |= {each.end for each in here.places}
    return start == here.start or start in ends or mentioned.text[start - 1] in _OPENS
