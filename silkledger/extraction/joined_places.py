"""A country and its part, or its city, that are named together as one place: the part is meant.

日本东京都, Germany's Hesse, the Indian state of Kerala, Bayern (Deutschland), 韩国首尔.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.extraction.part_places import is_called_part
from silkledger.reading.geography.place_codes import PART, countries

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.extraction.mentioned_place import PlaceMention
    from silkledger.schemas.vocabulary import Vocabulary

# Between a country and the part behind it, and before a word for a part: the Indian state of.
_OWNS, _CALLED = re.compile(r"['’]s?\s|的?"), re.compile(r"(?:['’]s?)?\s(?:[^\W\d_]+\s){0,3}")
_BEHIND = re.compile(r",\s|\s?[(（]")  # between a part and its country
_ENDS = re.compile(r"\s*[,)）]")  # behind the country


def with_joined(
    text: str, places: Sequence[PlaceMention], vocabulary: Vocabulary, language: str
) -> list[PlaceMention]:
    """Return places, of which a country beside its part is one with it."""
    joined: list[PlaceMention] = []
    for place in sorted(places):
        last = joined[-1] if joined else None
        if last is None or last.end > place.start:
            joined.append(place)
        elif _is_inside(place, last) and _leads(text, last, place, vocabulary, language):
            joined[-1] = place._replace(start=last.start)
        elif _is_inside(last, place) and _follows(text, last, place):
            joined[-1] = last._replace(end=place.end)
        else:
            joined.append(place)
    return joined


def _is_inside(part: PlaceMention, country: PlaceMention) -> bool:
    letters = countries().get(country.codes[0], "-") if len(country.codes) == 1 else "-"
    code = part.codes[0] if len(part.codes) == 1 else ""
    return PART.fullmatch(code) is not None and code.startswith(f"{letters}-")


def _leads(
    text: str, country: PlaceMention, part: PlaceMention, vocabulary: Vocabulary, language: str
) -> bool:
    between = text[country.end : part.start]
    if _OWNS.fullmatch(between):
        return bool(between) or language == "zh"
    called = is_called_part(text, (part.start, part.end), vocabulary, language)
    return country.adjective and called and _CALLED.fullmatch(between) is not None


def _follows(text: str, part: PlaceMention, country: PlaceMention) -> bool:
    """Whether a country stands behind its part, and a comma or bracket ends it."""
    between = _BEHIND.fullmatch(text, part.end, country.start)
    return between is not None and _ENDS.match(text, country.end) is not None
