"""Names of indicators that are those of other figures in the sentence.

A name that another figure counts (434 scholarships and 172 offers), that is the whole of which
another one is a share, that leads to the next figure (on sales of 5 t), that "in" leads to right
behind another one (5 t in exports and 7 t in imports), or that stands behind "and" in the next
clause.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.extraction.known_figures import known_figures
from silkledger.extraction.vocabularies import listed_words
from silkledger.reading.definitions.units import COUNTED, RATIOS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from silkledger.extraction.completion.setting import FigureSetting
    from silkledger.extraction.phrases import MatchedPhrase
    from silkledger.reading.search.found_figure import FoundFigure

_AND = re.compile(r"(?:^|[\s,])(?:and|und|et|y|и)\s")
_LEADS = re.compile(r"\s+(?:of|von|de|d'|in Höhe von|в|на)?\s*\Z")
_SHARE_OF = re.compile(r"\s+(?:of|der|des|de la|de l'|de los|de las|du|des|del)\s+(?:the\s+)?\Z")
_NEAR = 25  # characters between words of capacity and a figure
_DIGIT = re.compile(r"\d")
_LED, _APOSTROPHES = 12, " '’"  # characters between a figure and its name, and before that


def is_of_other(setting: FigureSetting, name: MatchedPhrase) -> bool:
    """Whether a name of an indicator belongs to another figure, or says what something can hold."""
    return (
        _is_counted(setting, name)
        or _is_behind_and(setting, name)
        or _leads_on(setting, name)
        or _is_held(setting, name)
        or any(stands_behind(setting, end, name) for end, _ in _others(setting))
    )


def stands_behind(setting: FigureSetting, end: int, name: MatchedPhrase) -> bool:
    """Whether a name stands right behind a figure that ends at a place, and "in" leads to it."""
    if not 0 < name.start - end <= _LED:
        return False
    leads = listed_words(setting.mentioned.source.vocabulary, "led_names", setting.here.language)
    return any(
        not setting.text[end : each.start].strip()
        and not setting.text[each.end : name.start].strip(_APOSTROPHES)
        for each in leads.find(setting.here.words)
        if end <= each.start and each.end <= name.start
    )


def _others(setting: FigureSetting) -> Iterator[tuple[int, FoundFigure]]:
    """Yield the other figures of the sentence, each with the place of its end in the text."""
    here, source = setting.here, setting.mentioned.source
    for figure in known_figures(here.text, source.locale, source.vocabulary):
        end = here.start + figure.end
        if end <= setting.span[0] or here.start + figure.number >= setting.span[1]:
            yield end, figure


def _is_counted(setting: FigureSetting, name: MatchedPhrase) -> bool:
    """Whether another figure counts what is named, or is a share of it, and this one is a count."""
    quantity = setting.quantity
    if quantity is None or quantity.dimension in RATIOS or setting.is_in_table:
        return False
    for end, figure in _others(setting):
        counts = figure.quantity.dimension == "count" and quantity.dimension == "count"
        if counts and setting.here.start + figure.number < name.start and name.end <= end:
            return True
        between = setting.text[end : max(end, name.start)]
        is_part = figure.quantity.dimension in RATIOS and name.end <= setting.span[0]
        if is_part and _SHARE_OF.fullmatch(between):
            return True
    return False


def _is_behind_and(setting: FigureSetting, name: MatchedPhrase) -> bool:
    """Whether "and" stands between a figure and a name behind it."""
    end = setting.span[1]
    return name.start >= end and _AND.search(setting.text[end : name.start]) is not None


def _leads_on(setting: FigureSetting, name: MatchedPhrase) -> bool:
    """Whether a name behind a figure leads to the next one."""
    last = setting.behind < setting.sentence.end
    led = setting.text[name.end : setting.behind]
    return last and name.start >= setting.span[1] and _LEADS.fullmatch(led) is not None


def _is_held(setting: FigureSetting, name: MatchedPhrase) -> bool:
    """Whether a name counts what there is room for: a plane with capacity for 600 passengers."""
    start, end = setting.span
    number = _DIGIT.search(setting.text, start, end)
    if number is None or name.start >= end:
        return False
    counts = setting.quantity is not None and setting.quantity.dimension in COUNTED
    phrases = listed_words(setting.mentioned.source.vocabulary, "capacities", setting.here.language)
    return any(
        each.start < number.start()
        and 0 <= number.start() - each.end <= _NEAR
        # passengers for whom there is room, and the capacity that is not a factory's
        and (number.start() < name.start or (counts and each.start <= name.start < each.end))
        for each in phrases.find(setting.here.words)
    )
