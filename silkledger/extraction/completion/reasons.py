"""Places that only explain: where a reason lies or somebody speaks, the world whose demand is weak.

"Because of the ash of a volcano in Iceland" and "world demand was weak, and exports fell 6 %" tell
why something changed, and 协会在北京表示 who says so, and not where.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.extraction.vocabularies import listed_words
from silkledger.reading.geography.place_codes import WORLD

if TYPE_CHECKING:
    from silkledger.extraction.mentioned_place import PlaceMention
    from silkledger.extraction.mentions import Mentioned, Mentions

_REACH = 60  # characters from a reason to its place
_PARTED = re.compile(r"[,;:()，；：。（）]|[.!?]\s|\d")
_COMMA = re.compile(r"(?<!\d),|,(?!\d)|[;，；]")
_DIGIT = re.compile(r"\d")
_IN = "在于於"
_NEAR, _NEAR_HAN = 20, 6  # characters from the world to its demand: global final demand


def explains(mentioned: Mentioned, here: Mentions, place: PlaceMention) -> bool:
    """Whether a place only says why something changed, or where somebody says so."""
    return (
        _is_in_reason(mentioned, here, place)
        or _has_demand(mentioned, here, place)
        or _is_where_said(mentioned, here, place)
    )


def _is_where_said(mentioned: Mentioned, here: Mentions, place: PlaceMention) -> bool:
    """Whether a Chinese word for saying follows a place behind a word for "in"; see CityFinder."""
    if here.language != "zh" or mentioned.text[max(place.start - 1, 0)] not in _IN:
        return False
    phrases = listed_words(mentioned.source.vocabulary, "sayings", here.language)
    return any(each.start == place.end for each in phrases.find(here.words))


def _is_in_reason(mentioned: Mentioned, here: Mentions, place: PlaceMention) -> bool:
    """Whether words for a reason lead to a place, and not on to a figure: wegen der Krise in Japan.

    Only the first place behind them is meant. A reason that opens its sentence is told before the
    figure of another clause, with no comma in German. "As a result of a fall in Japanese exports of
    6 %" has its figure in the reason.
    """
    text = mentioned.text
    phrases = listed_words(mentioned.source.vocabulary, "reason_words", here.language)
    before = max((each.start for each in here.places if each.end <= place.start), default=-1)
    return any(
        before < each.end <= place.start <= each.end + _REACH
        and not _PARTED.search(text, each.end, place.start)
        and (each.start == here.start or not _leads_to_figure(text, here, place))
        for each in phrases.find(here.words)
    )


def _leads_to_figure(text: str, here: Mentions, place: PlaceMention) -> bool:
    """Whether a digit that is not of a date follows a place, with no comma between."""
    comma = _COMMA.search(text, place.end, here.end)
    end = comma.start() if comma else here.end
    dates = [(each.start, each.end) for each in (*here.periods, *here.bases)]
    return any(
        not any(first <= digit.start() < last for first, last in dates)
        for digit in _DIGIT.finditer(text, place.end, end)
    )


def _has_demand(mentioned: Mentioned, here: Mentions, place: PlaceMention) -> bool:
    """Whether the demand of the world is told before a comma, and something else named behind."""
    if place.codes != (WORLD,):
        return False
    text = mentioned.text
    comma = _COMMA.search(text, place.end, here.end)
    if comma is None or _DIGIT.search(text, place.end, comma.start()):
        return False
    near = _NEAR_HAN if here.language == "zh" else _NEAR
    phrases = listed_words(mentioned.source.vocabulary, "demand_words", here.language)
    demanded = any(
        (0 <= each.start - place.end <= near or 0 <= place.start - each.end <= 1)
        and each.end <= comma.start()
        for each in phrases.find(here.words)
    )
    return demanded and any(each.start >= comma.end() for each in here.indicators)
