"""Words of another measure of what a name names: the spending of tourists, arrivals of vessels.

One that describes the name, or stands between it and the figure, says that the figure is not of the
indicator (vocabularies/rival_words.csv).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.extraction.phrases import Phrases
from silkledger.indicators import indicators
from silkledger.schemas.vocabulary import built_once

if TYPE_CHECKING:
    from silkledger.extraction.completion.setting import FigureSetting
    from silkledger.extraction.phrases import MatchedPhrase
    from silkledger.schemas.vocabulary import Vocabulary

_REACH = 45  # characters between a word and the name that it describes
_BEHIND = 25  # characters between a figure and a word that says what it measures
_PARTED = re.compile(r"[,;:，；：。()（）]|\d")


def is_of_rival(setting: FigureSetting, name: MatchedPhrase) -> bool:
    """Whether words of another measure stand beside a name, or between it and the figure.

    "Visitors spent 3 million euros, 7 % more": both figures are of what they spent. "Some 5 million
    visitors spent" has a name within a figure, "320 species" a word of another measure.
    """
    rivals = _rivals(setting.mentioned.source.vocabulary, setting.here.language)
    phrases = rivals.get(str(name.value))
    start, end = setting.span
    if phrases is None or setting.is_in_table or start <= name.start < end:
        return False
    return any(
        start <= rival.start < end
        or _describes(setting.text, rival, name)
        or name.end <= rival.start < rival.end <= start
        or _follows(setting.text, end, rival)
        for rival in phrases.find(setting.here.words)
    )


def _follows(text: str, end: int, rival: MatchedPhrase) -> bool:
    """Whether a word stands close behind a figure: une baisse de 3,6 % du nombre de mouvements."""
    near = 0 <= rival.start - end <= _BEHIND
    return near and not _PARTED.search(text, end, rival.start)


def _describes(text: str, rival: MatchedPhrase, name: MatchedPhrase) -> bool:
    """Whether a word stands before a name, with neither a number nor a comma between."""
    near = 0 <= name.start - rival.end <= _REACH
    return near and not _PARTED.search(text, rival.end, name.start)


@built_once
def _rivals(vocabulary: Vocabulary, language: str) -> dict[str, Phrases[bool]]:
    """Return the words that rule an indicator out, by its code."""
    columns = ("code", "language", "words")
    rivals: dict[str, Phrases[bool]] = {}
    for entry in vocabulary.load("rival_words", columns, required=columns):
        if entry["code"] not in indicators(vocabulary):
            raise entry.fault(f"{entry['code']!r} is not in indicators.csv; add it there", "code")
        if entry["language"] == language:
            phrases = rivals.setdefault(entry["code"], Phrases[bool](vocabulary, language))
            for word in entry.list("words"):
                phrases.add(word, True)
    return rivals
