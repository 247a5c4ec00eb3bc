"""Parts of a country that a sentence names: its figures are theirs, and not the country's.

Names of parts are not read (reading.geography.places): "North" and "Coast" are some. They only
leave the place open: by the names of ISO 3166-2, and by words such as "Province of" beside a name.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.documents.datelines import LONGEST, behind_place
from silkledger.extraction.part_names import LEAST, part_names
from silkledger.extraction.vocabularies import listed_words
from silkledger.reading.geography.place_names import key_of

if TYPE_CHECKING:
    from silkledger.extraction.completion.setting import FigureSetting, TextSpan

_LONGEST_NAME = 5  # words
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_BESIDE = 2  # characters between a word for a part and its name


def names_part(setting: FigureSetting, country: str, named: int = 0) -> bool:
    """Whether a sentence names a part of a country before the figure, or in its clause.

    `named` is where the country is named; what stands before that is no longer meant ("In Hesse,
    and in Germany by 3 %"). Nor is the place of a dateline.
    """
    start = named if setting.sentence.start <= named < setting.span[0] else setting.sentence.start
    return any(
        start <= first and (last <= setting.span[0] or first < setting.own[1])
        for first, last in _parts(setting, country)
    )


def _parts(setting: FigureSetting, country: str) -> list[TextSpan]:
    """Return the parts of a country that the sentence of a figure names."""
    here = setting.here
    known: list[TextSpan] = [(each.start, each.end) for each in here.places]
    for several in (here.publications, here.indicators):
        known += [(each.start, each.end) for each in several]
    found = [*_listed(setting, country), *_described(setting)]
    return [
        (start, end)
        for start, end in found
        if not any(first < end and start < last for first, last in known)
        and not _leads_dateline(setting, start, end)
    ]


def _listed(setting: FigureSetting, country: str) -> list[TextSpan]:
    """Return the names of ISO 3166-2 in the sentence of a figure."""
    names, text = part_names(country), setting.text
    if not names:
        return []
    words = [
        (word.start(), word.end())
        for word in _WORD.finditer(text, setting.sentence.start, setting.sentence.end)
    ]
    return [
        (words[at][0], words[end - 1][1])
        for at in range(len(words))
        if text[words[at][0]].isupper()
        for end in range(at + 1, min(at + _LONGEST_NAME, len(words)) + 1)
        if key_of(text[words[at][0] : words[end - 1][1]]) in names
    ]


def _described(setting: FigureSetting) -> list[TextSpan]:
    """Return the names beside a word for a part of a country: Красноярский край, Salta Province."""
    here, text = setting.here, setting.text
    phrases = listed_words(setting.mentioned.source.vocabulary, "part_words", here.language)
    found = []
    for word in phrases.find(here.words):
        for other in here.words:
            near = 0 < word.start - other.end <= _BESIDE or 0 < other.start - word.end <= _BESIDE
            own = len(other.text) >= LEAST and text[other.start].isupper()
            if near and own and not _opens(setting, other.start):
                found.append((other.start, other.end))
    return found


def _opens(setting: FigureSetting, start: int) -> bool:
    return start == setting.sentence.start


def _leads_dateline(setting: FigureSetting, start: int, end: int) -> bool:
    if start != setting.sentence.start:
        return False
    return behind_place(setting.text[end : end + LONGEST], setting.here.language) is not None
