"""Places that no vocabulary has: a sentence about one takes no place from above."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.extraction.company_names import is_of_company
from silkledger.extraction.completion.lists import is_ordered
from silkledger.extraction.part_names import is_part_name
from silkledger.extraction.vocabularies import places
from silkledger.reading.words.noun_forms import noun_language

if TYPE_CHECKING:
    from silkledger.extraction.completion.setting import FigureSetting, TextSpan
    from silkledger.extraction.mentioned_place import PlaceMention

_NAME = re.compile(r"\s+([^\W\d_a-zа-яё][a-zà-ÿа-яё]{3,})")  # a word with a capital
_LISTED = re.compile(r"(?<=\s)[^\W\d_a-zа-яё][a-zà-ÿа-яё]{2,}(?=\s*[,—–-]|\s)")
# Words with a capital that open a sentence before one without, which may be its verb.
_OPENING = re.compile(
    r"((?:[^\W\d_a-zа-яё][\w’'-]+ ){0,3}[^\W\d_a-zа-яё][\w’'-]+)(?= [a-zà-ÿа-яё])"
)
# The last word of a name behind which a bracket begins with a figure: Granada (6,7 %).
_BRACKETED = re.compile(r"\s(?P<name>[^\W\d_a-zа-яё][a-zà-ÿа-яё]{2,})\s?\(\s?[+−–-]?\s?\Z")
_COMMA = re.compile(r",\s")
_LEAST = 2  # names of a list
_NEAR = 4  # characters behind a figure at which "in" may begin
# A name to which a dash joins a share before it: 27% — Кызылординская.
_DASHED = re.compile(r"\s?[—–]\s((?:[^\W\d_a-zа-яё][a-zà-ÿа-яё]{3,}[ -]?){1,3})(?=[.,;)\n]|\Z)")
_BEHIND = re.compile(r"\s+(?:the\s+|l[ae]\s+|l['’])?([^\W\d_a-zа-яё]\w{2,})")


def is_elsewhere(setting: FigureSetting) -> bool:
    """Whether the sentence is about a place that no vocabulary has: "In Flanders, sales rose".

    So it may be if a company has its country in its name.
    """
    span = setting.sentence.start, setting.span[0]
    unknown = _names_unknown(setting, _NAME, span, span[1]) or _opens_with_part(setting)
    return unknown or _is_of_company(setting) or _is_of_foreign_office(setting)


def _is_of_foreign_office(setting: FigureSetting) -> bool:
    """Whether a Chinese office tells the figure that is called by another country: 英国央行."""
    here, topic = setting.here, setting.mentioned.topic.place
    if here.language != "zh" or topic is None:
        return False
    return any(
        office.start <= each.start
        and each.end <= office.end <= setting.span[0]
        and len(codes := tuple(map(str, each.value))) == 1  # type: ignore[call-overload]
        and codes != topic.codes
        for each in places(setting.mentioned.source.vocabulary, here.language).find(here.words)
        for office in here.publications
    )


def _is_of_company(setting: FigureSetting) -> bool:
    """Whether a Chinese sentence has a place in the name of a company before its figure."""
    here, vocabulary = setting.here, setting.mentioned.source.vocabulary
    return here.language == "zh" and any(
        is_of_company(
            setting.text, (each.start, each.end), vocabulary, here.language, adjective=False
        )
        for each in places(vocabulary, here.language).find(here.words)
        if each.end <= setting.span[0]
    )


def _opens_with_part(setting: FigureSetting) -> bool:
    """Whether a part of any country opens the sentence or a clause: Massachusetts recorded 5 t."""
    first, last = setting.sentence.start, setting.span[0]
    commas = [match.end() for match in _COMMA.finditer(setting.text, setting.before, last)]
    opened = (_OPENING.match(setting.text, start, last) for start in (first, *commas))
    return any(opening is not None and is_part_name(opening[1]) for opening in opened)


def is_in_unknown(setting: FigureSetting) -> bool:
    """Whether a place that no vocabulary has stands right behind a figure: by 2.5% in the EU28."""
    end = setting.span[1]
    return _names_unknown(setting, _BEHIND, (end, end + _NEAR), setting.sentence.end)


def is_dashed_to_other(setting: FigureSetting, place: PlaceMention) -> bool:
    """Whether a dash behind a figure leads to a name that is not of a place, nor of a period."""
    here = setting.here
    nouns = noun_language(setting.mentioned.source.vocabulary, here.language)
    if nouns is not None and nouns.capital:
        return False  # any noun has a capital
    named = _DASHED.match(setting.text, setting.span[1], setting.sentence.end)
    known = [(each.start, each.end) for each in here.places if each.codes == place.codes]
    known += [(each.start, each.end) for each in here.periods]
    return named is not None and not any(
        start < named.end(1) and named.start(1) < end for start, end in known
    )


def is_behind_unknown(setting: FigureSetting, place: PlaceMention) -> bool:
    """Whether a bracket that begins with the figure stands right behind a name of another place.

    "Granada (6,7 %), Madrid (5 %)" are of cities, and of none that a country around them is.
    """
    here = setting.here
    nouns = noun_language(setting.mentioned.source.vocabulary, here.language)
    before = setting.text[setting.sentence.start : setting.span[0]]
    named = _BRACKETED.search(before)
    if named is None or here.language == "zh" or (nouns is not None and nouns.capital):
        return False
    start, end = (setting.sentence.start + each for each in named.span("name"))
    kinds = (here.publications, here.indicators, here.periods, here.bases)
    known = [(each.start, each.end) for several in kinds for each in several]
    known += [(each.start, each.end) for each in here.places if each.codes == place.codes]
    return not any(first < end and start < last for first, last in known)


def lists_unknown(setting: FigureSetting) -> bool:
    """Whether "respectively" gives the figure a name of a list that is not one of known places.

    Two names that nothing else says what they are may be places: Altai and Tuva with 3 % and 2 %.
    """
    here = setting.here
    nouns = noun_language(setting.mentioned.source.vocabulary, here.language)
    if (nouns is not None and nouns.capital) or setting.count < _LEAST or not is_ordered(setting):
        return False
    kinds = (here.publications, here.indicators, here.attributions)
    known = [(each.start, each.end) for several in kinds for each in several]
    known += [(each.start, each.end) for each in here.periods]
    names = [
        name
        for name in _LISTED.finditer(setting.text, setting.sentence.start, setting.first)
        if not any(start < name.end() and name.start() < end for start, end in known)
    ]
    return len(names) >= _LEAST


def _names_unknown(
    setting: FigureSetting, name: re.Pattern[str], span: TextSpan, last: int
) -> bool:
    """Whether a word of place that begins in a span leads to an unknown name before `last`."""
    here = setting.here
    nouns = noun_language(setting.mentioned.source.vocabulary, here.language)
    if nouns is not None and nouns.capital:
        return False  # any noun has a capital
    phrase = (here.publications, here.indicators)
    named = [(each.start, each.end) for each in (*here.periods, *here.bases)]
    named += [(each.start, each.end) for each in here.places]
    named += [(each.start, each.end) for several in phrase for each in several]
    return any(
        phrase.value == "in"
        and span[0] <= phrase.start < span[1]
        and (match := name.match(setting.text, phrase.end, last)) is not None
        and not any(start < match.end() and match.start(1) < end for start, end in named)
        for phrase in here.bilateral
    )
