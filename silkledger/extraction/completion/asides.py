"""Names of indicators that are not what a figure measures, and names that say it closer.

"Adjusted for prices, sales were ...", "at constant exchange rates": the words that lead to such
names, or hold them, are data (vocabularies/asides.csv). "Sales" may be the retail sales of the
heading.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.extraction.completion.embedded import ARTICLES_OPEN, is_embedded
from silkledger.extraction.completion.names_of_others import is_of_other
from silkledger.extraction.completion.rival_words import is_of_rival
from silkledger.extraction.vocabularies import listed_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from silkledger.extraction.completion.setting import FigureSetting
    from silkledger.extraction.phrases import MatchedPhrase

_REACH = 30  # characters between the words of an aside and a name
_PARTED = re.compile(r"[,;:，；：。()（）]|\d")


def named_besides(setting: FigureSetting) -> list[MatchedPhrase]:
    """Return the names of indicators in the sentence that no aside holds or leads to.

    Nor are they those of other figures.

    An aside in which the figure stands as well is none: thanks to a price increase of 5 %.
    """
    here = setting.here
    listed = listed_words(setting.mentioned.source.vocabulary, "asides", here.language)
    asides = list(listed.find(here.words))
    return [
        each
        for each in here.indicators
        if not (_is_aside(setting, asides, each) or _is_embedded(setting, each))
        and not is_of_other(setting, each)
        and not is_of_rival(setting, each)
    ]


def _is_embedded(setting: FigureSetting, name: MatchedPhrase) -> bool:
    """Whether a name stands in a clause of its own without a number, between commas."""
    sentence = setting.sentence.start, setting.sentence.end
    language, vocabulary = setting.here.language, setting.mentioned.source.vocabulary
    return language not in ARTICLES_OPEN and is_embedded(
        setting.text, sentence, name, vocabulary, language
    )


def _is_aside(setting: FigureSetting, asides: list[MatchedPhrase], name: MatchedPhrase) -> bool:
    text, start = setting.text, setting.span[0]
    for aside in asides:
        if aside.start <= name.start and name.end <= aside.end:
            return True
        led = aside.end <= name.start <= aside.end + _REACH
        if not led or _PARTED.search(text, aside.end, name.start):
            continue
        apart = start < aside.start or _PARTED.search(text, name.end, max(start, name.end))
        if apart:
            return True
    return False


def namesakes(setting: FigureSetting, name: MatchedPhrase) -> Iterator[MatchedPhrase]:
    """Yield the names in heading and title that end like one in the sentence: retail sales."""
    words = setting.text[name.start : name.end].lower()
    heading = setting.passages.headings.get(setting.sentence.block)
    for span in dict.fromkeys(filter(None, (heading, setting.passages.title))):
        for other in setting.mentioned.within(*span).indicators:
            closer = setting.text[other.start : other.end].lower()
            if closer.endswith(f" {words}") and other.value != name.value:
                yield other
