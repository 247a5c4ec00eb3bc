"""Places that are named beside a figure and can't be where it is measured, or not surely.

One that something is compared with (than in Germany) is left out; a capital that acts as its
government (Beijing said), and a name of several places (Korea) leave the place open.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.extraction.completion.capital_places import stands_for_government
from silkledger.extraction.completion.place_owners import stands_in_list
from silkledger.extraction.completion.reasons import explains
from silkledger.extraction.sided_words import words_by_side
from silkledger.reading.text.word_patterns import alternatives
from silkledger.schemas.vocabulary import built_once

if TYPE_CHECKING:
    from silkledger.extraction.completion.setting import FigureSetting
    from silkledger.extraction.mentioned_place import PlaceMention
    from silkledger.extraction.mentions import Mentioned, Mentions
    from silkledger.schemas.vocabulary import Vocabulary

_OPENS = re.compile(r"(?:\A|[,;:–—(«“„\"\n]|\b(?:and|but|und|et|mais|y|pero|и|а|но))\s*\Z")
_ACTS = re.compile(r"\s+(?!(?:is|ist|est|es)\b)[^\W\d_A-ZА-ЯЁ]")
_SIDES = ("any", "behind")
# What tells once more how much it is: 0.1 Mt less than Togo, or 2.5 Mt.
_RESTATED = re.compile(
    r"\s?[,，]\s?(?:or|oder|ou|soit|o|или|或|即)\s?(?=[^\W\d_]*\s?\d)", re.IGNORECASE
)
_NEAR = 40  # characters


def compared_places(
    mentioned: Mentioned, mentions: Mentions, figure_end: int
) -> list[PlaceMention]:
    """Return the places with which a figure is compared, and those that a list joins to them.

    "Unlike Germany, Spain grew" and "in Spain by 6 % more than in Germany" are of Spain. So is a
    union that somebody joins or leaves none that is measured. "Than" before a figure compares the
    one before it, which "or" tells once more. Places that only explain a figure
    (`reasons`) are among them.
    """
    words = _compared(mentioned.source.vocabulary, mentions.language)
    compared: list[PlaceMention] = []
    for place in mentions.places:
        before = mentioned.text[max(place.start - _NEAR, mentions.start) : place.start]
        restated = _RESTATED.match(mentioned.text, place.end) is not None
        side = "behind" if restated or figure_end <= place.start else "any"
        led = words[side].search(before) is not None or explains(mentioned, mentions, place)
        comma = bool(compared) and "," in mentioned.text[compared[-1].end : place.start]
        if led or (compared and not comma and stands_in_list(mentioned.text, compared[-1], place)):
            compared.append(place)
    return compared


def is_for_comparison(mentioned: Mentioned, here: Mentions, start: int) -> bool:
    """Whether words right before a place in a sentence compare something with what begins there."""
    words = _compared(mentioned.source.vocabulary, here.language)["behind"]
    return words.search(mentioned.text[max(start - _NEAR, here.start) : start]) is not None


def unsettled_places(setting: FigureSetting, mentions: Mentions) -> list[PlaceMention]:
    """Return the places before a figure, or in its clause, of which it is open which one is meant.

    So it is of a name of several places, unless the document is about one of them, and of a capital
    that does something.
    """
    topic = setting.mentioned.topic.place
    known = topic.codes if topic is not None else ()
    return [
        place
        for place in mentions.places
        if (place.end <= setting.span[0] or place.start < setting.own[1])
        and (
            (len(place.codes) > 1 and set(place.codes).isdisjoint(known))
            or stands_for_government(setting.mentioned, mentions, place)
        )
    ]


def stands_as_subject(text: str, start: int, span: tuple[int, int]) -> bool:
    """Whether a name opens its clause before a word that may be its verb: Bishkek cut.

    `start` is where its sentence begins.
    """
    return (
        _OPENS.search(text[start : span[0]]) is not None and _ACTS.match(text, span[1]) is not None
    )


@built_once
def _compared(vocabulary: Vocabulary, language: str) -> dict[str, re.Pattern[str]]:
    """Return the patterns of the words before a place that a figure is compared with."""
    words = words_by_side(vocabulary, "compared_places", language, _SIDES)
    words["behind"] += words["any"]
    article = (
        ""
        if language == "zh"
        else r"(?:\s+(?:the|der|die|das|den|dem|la|le|les|el|los|las|l['’]))?\s*"
    )
    bound = "" if language == "zh" else r"\b"
    return {
        side: re.compile(rf"{bound}{alternatives(each)}{article}\Z", re.IGNORECASE)
        for side, each in words.items()
    }
