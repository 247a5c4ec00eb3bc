"""Wider windows: a figure quoted with more words of its sentence says the same, or is refused.

For each figure that the search finds in a sentence, some words before it, behind it, or both are
quoted with it, within its clause and up to the next number. The wider wording must be read as the
figure is, or not at all; what it is refused for shows which words are not yet known beside figures.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from silkledger.reading.quantities import QuantityContext, read_quantity
from silkledger.reading.results import Quantity
from silkledger.reading.search.candidates import found_figures
from silkledger.schemas.vocabulary import SHIPPED

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

# How many words, or Chinese characters, a window quotes before and behind, and a curator.
WORDS, CHARACTERS = (3, 2), (4, 3)
_QUOTED_WORDS, _QUOTED_CHARACTERS = (4, 2), (7, 3)
SAME, UNDER_STATISTIC, REFUSED, OTHERWISE = "same", "under a statistic", "refused", "otherwise"
OUTCOMES = (SAME, UNDER_STATISTIC, REFUSED, OTHERWISE)
STATISTICS = ("growth_rate", "share", "increase", "level", "flow", "stock", "multiple", "balance")
_MARKS = '[,;:()—–"“”«»„，。；：（）、！？!?「」『』…]|\\. |\\.$'
_WORD = re.compile(r"[一-鿿]|[^\s一-鿿,;:()—–\"“”«»„，。；：（）、！？!?「」『』…]+")


class Window(NamedTuple):
    """A wider wording with how it was read: `outcome`, and the reading or the reason."""

    side: str
    figure: str
    wording: str
    outcome: str
    read: str


def windows(sentences: Iterable[str], locale: str) -> Iterator[Window]:
    """Yield the windows of all figures of the sentences.

    >>> [(one.side, one.outcome) for one in windows(["Output rose by 5 % in May."], "en")]
    [('before', 'same'), ('behind', 'same'), ('both', 'same')]
    """
    for sentence in sentences:
        for figure in found_figures(sentence, locale, SHIPPED):
            if figure.refusal is not None:
                continue
            span = figure.start, figure.end
            for side, (start, end) in _wider(sentence, *span, locale):
                wording = sentence[start:end]
                beside = sentence[start : span[0]] + " " + sentence[span[1] : end]
                if wording != sentence[slice(*span)] and not re.search(r"\d", beside):
                    outcome, read = _outcome(wording, figure.quantity, locale)
                    yield Window(side, sentence[slice(*span)], wording, outcome, read)


def counts(found: Iterable[Window]) -> dict[str, Counter[str]]:
    """Return how many windows of each side have each outcome."""
    counted: dict[str, Counter[str]] = {}
    for window in found:
        counted.setdefault(window.side, Counter())[window.outcome] += 1
    return counted


def _wider(
    sentence: str, start: int, end: int, locale: str
) -> Iterator[tuple[str, tuple[int, int]]]:
    """Yield the spans of the windows around a figure."""
    most = CHARACTERS if locale.startswith("zh") else WORDS
    starts, ends = _words_beside(sentence, start, end, most)
    first, last = (starts or [start])[0], (ends or [end])[-1]
    yield "before", (first, end)
    yield "behind", (start, last)
    if first < start and last > end:
        yield "both", (first, last)


def quoted(sentence: str, start: int, end: int, locale: str) -> tuple[int, int]:
    """Return the span of a figure as a curator quotes it: up to the numbers beside it.

    >>> quoted("In May 2022 exports of steel rose by 5 % again.", 37, 40, "en")
    (20, 46)
    """
    most = _QUOTED_CHARACTERS if locale.startswith("zh") else _QUOTED_WORDS
    starts, ends = _words_beside(sentence, start, end, most)
    first, last = (starts or [start])[0], (ends or [end])[-1]
    before = [found.end() for found in re.finditer(r"\S*\d\S*\s*", sentence[first:start])]
    behind = re.search(r"\s*\S*\d", sentence[end:last])
    first += before[-1] if before else 0
    return min(first, start), end + behind.start() if behind else last


def _words_beside(
    sentence: str, start: int, end: int, most: tuple[int, int]
) -> tuple[list[int], list[int]]:
    """Return where the words before a figure start, and where those behind it end."""
    before, behind = most
    left = re.split(_MARKS, sentence[:start])[-1]
    right = re.split(_MARKS, sentence[end:])[0]
    starts = [start - len(left) + word.start() for word in _WORD.finditer(left)][-before:]
    return starts, [end + word.end() for word in _WORD.finditer(right)][:behind]


def _outcome(wording: str, expected: Quantity, locale: str) -> tuple[str, str]:
    read = read_quantity(wording, QuantityContext(locale=locale))
    if isinstance(read, Quantity):
        same = _says(read) == _says(expected)
        return (SAME if same else OTHERWISE), f"{_says(expected)} and {_says(read)}"
    for statistic in STATISTICS:
        again = read_quantity(wording, QuantityContext(locale=locale, statistic=statistic))
        if isinstance(again, Quantity) and _says(again) == _says(expected):
            return UNDER_STATISTIC, statistic
    return REFUSED, f"{read[0].rule}: {read[0].text}"


def _says(quantity: Quantity) -> str:
    return f"{quantity.bound} {quantity.value} {quantity.unit}"
