"""Where travellers go to and come from: the place that counts them is the one they arrive at.

Of "Australian arrivals to Vanuatu" Vanuatu is the place. In a text on arrivals in one country any
other one is where they come from or go to, also where nothing but its name stands beside a figure
("Australia accounted for 6,000 visitors").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.extraction.vocabularies import listed_words
from silkledger.indicators import indicators
from silkledger.reading.definitions.units import COUNTED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from silkledger.extraction.completion.setting import FigureSetting
    from silkledger.extraction.mentions import Mentioned, Mentions
    from silkledger.extraction.place_mentions import PlaceMention
    from silkledger.schemas.vocabulary import Vocabulary

TextSpan = tuple[int, int]
_INTO = "into geography"
_NEAR = 10  # characters of "to" and an article
_ARTICLE = 5  # characters of a space and an article
_CARRIED = "passengers"  # begins indicators that count people who are carried anywhere


def is_destination(mentioned: Mentioned, here: Mentions, place: PlaceMention) -> bool:
    """Whether travellers arrive at a place: visitors to the Cook Islands, arrivals to Fiji."""
    vocabulary = mentioned.source.vocabulary
    led = any(
        match.value == "to" and 0 <= place.start - match.end <= _ARTICLE for match in here.bilateral
    )
    return led and any(
        0 <= place.start - end <= _NEAR for _, end in _arriving(here, vocabulary)
    )


def toward_destination(
    setting: FigureSetting, pair: tuple[PlaceMention, PlaceMention]
) -> tuple[PlaceMention, PlaceMention]:
    """Return two sides with the place first at which travellers from the other one arrive."""
    first, second = pair
    swapped = is_destination(setting.mentioned, setting.here, second)
    return (second, first) if swapped else pair


def tells_of_travellers(setting: FigureSetting) -> bool:
    """Whether the sentence of a figure counts travellers who arrive somewhere."""
    vocabulary = setting.mentioned.source.vocabulary
    return next(_arriving(setting.here, vocabulary), None) is not None


def _arriving(here: Mentions, vocabulary: Vocabulary) -> Iterator[TextSpan]:
    """Yield the spans of words for people who arrive, not of passengers, who go anywhere."""
    known = indicators(vocabulary)
    named = [(each.start, each.end, known.get(str(each.value))) for each in here.indicators]
    for start, end, indicator in named:
        level = known[indicator.level] if indicator and indicator.level else indicator
        counts = level is not None and not COUNTED.isdisjoint(level.dimension.split(";"))
        if indicator is not None and indicator.direction == _INTO and counts:
            yield start, end
    carried = [
        (start, end)
        for start, end, indicator in named
        if indicator is not None and indicator.code.startswith(_CARRIED)
    ]
    for each in listed_words(vocabulary, "visitors", here.language).find(here.words):
        if not any(start <= each.start and each.end <= end for start, end in carried):
            yield each.start, each.end
