"""Regions inside a country or across several that no vocabulary has the code of: 华东, the Sahel.

Their figures are those of no country, so they leave the place open. A region that is a partner,
to which something goes or from which it comes, changes no place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.extraction.completion.partners import SIDES, goes_into
from silkledger.extraction.mentions import PlaceMention
from silkledger.extraction.vocabularies import listed_words

if TYPE_CHECKING:
    from silkledger.extraction.mentions import Mentioned, Mentions

_PARTNERS = (*SIDES, "with")


def macro_regions(mentioned: Mentioned, here: Mentions) -> list[tuple[int, int]]:
    """Return the spans of the regions that a stretch of text is about, without partners."""
    phrases = listed_words(mentioned.source.vocabulary, "macro_regions", here.language)
    named = [
        PlaceMention(each.start, each.end, (), adjective=False) for each in phrases.find(here.words)
    ]
    return [
        (each.start, each.end)
        for each in named
        if not goes_into(mentioned, here, each, _PARTNERS)
        and not any(place.start < each.end and each.start < place.end for place in here.places)
    ]
