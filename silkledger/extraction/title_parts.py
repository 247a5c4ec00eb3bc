"""The parts of a clause between which a title may be cut, and how long a title is.

Words are parts, and in Chinese what is known by name with what stands between. A figure with its
sign and unit, and a date, are one part each: nothing is cut inside a number.
"""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING, NamedTuple

from silkledger.extraction.known_figures import known_figures

if TYPE_CHECKING:
    from collections.abc import Iterable

    from silkledger.extraction.candidate import TextSpan
    from silkledger.extraction.mentions import Mentioned, Mentions

_MOST_WORDS, _MOST_HAN = 8, 24
_WORD = re.compile(r"\S*\w\S*")
_HAN_UNIT = re.compile(r"[㐀-鿿]|[^\s㐀-鿿]*[^\W㐀-鿿][^\s㐀-鿿]*")
_GAP = re.compile(r"\s+")
_HAN_GAP = re.compile(r"\s+|(?<=[，、；：,;:。])|(?=[（(《“])")
# A number with its signs and what scales or counts it in one word: -41.76万亿元, $5.3bn, 3 %.
_NUMBER = re.compile(
    r"[-+−–±~<>№#$€£¥₽₹₸]?\s?\d(?:[\d.,'’  ]*\d)?(?:\s?[%‰‱°$€£¥₽₹₸]|[万萬亿億千百兆]+\w?)?"
)


class TitlePart(NamedTuple):
    """A part of a clause that is not cut: its span and its size in words or Han characters."""

    start: int
    end: int
    size: int


def title_size(words: str, language: str) -> int:
    """Return how many words a title has, or characters where it is Chinese.

    >>> title_size("signed an agreement – on gas", "en"), title_size("进出口总值41.76万亿", "zh")
    (5, 8)
    """
    return len((_HAN_UNIT if language == "zh" else _WORD).findall(words))


def fits_title(words: str, language: str) -> bool:
    """Whether words are short enough for a title."""
    return title_size(words, language) <= (_MOST_HAN if language == "zh" else _MOST_WORDS)


def title_parts(
    mentioned: Mentioned, here: Mentions, span: TextSpan, known: Iterable[TextSpan] = ()
) -> list[TitlePart]:
    """Return the parts of a stretch of a sentence; `known` are further spans that stay whole."""
    start, end = span
    text, is_han = mentioned.text, here.language == "zh"
    cuts = {at for gap in (_HAN_GAP if is_han else _GAP).finditer(text, *span) for at in gap.span()}
    whole = [*unbroken(mentioned, here), *known]
    whole += [(each.start, each.end) for each in here.places]
    if is_han:
        named = (*here.indicators, *here.publications, *here.attributions)
        whole += [(each.start, each.end) for each in named]
        cuts |= {at for each in whole for at in each}
    cuts = {at for at in cuts if not any(first < at < last for first, last in whole)}
    edges = [start, *sorted(at for at in cuts if start < at < end), end]
    return [
        TitlePart(*each, title_size(text[slice(*each)], here.language))
        for each in itertools.pairwise(edges)
        if text[slice(*each)].strip()
    ]


def unbroken(mentioned: Mentioned, here: Mentions) -> list[TextSpan]:
    """Return the spans of a sentence inside which no title ends: numbers, figures and dates."""
    source = mentioned.source
    figures = known_figures(here.text, source.locale, source.vocabulary)
    spans = [(here.start + each.start, here.start + each.end) for each in figures]
    spans += [each.span() for each in _NUMBER.finditer(mentioned.text, here.start, here.end)]
    spans += [(each.start, each.end) for each in (*here.periods, *here.bases)]
    return spans
