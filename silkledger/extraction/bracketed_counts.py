"""Numbers alone in brackets that count what stands before them.

They stand behind a noun of which the sentence has the number ("the number of tourists (2,136,236)
rose"), or behind two places or more, of which it counts the same: "Most tourists came from Russia
(43,010) and Turkey (24,159)". Their digits are grouped, so that none is a year or a note.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.extraction.bracketed_values import CLOSED, GROUPED
from silkledger.extraction.counted_nouns import ONE, is_count
from silkledger.extraction.restated_changes import LentUnit
from silkledger.extraction.row_measures import words_of_kind
from silkledger.extraction.table_readings import reading_of
from silkledger.indicators import indicators
from silkledger.reading.definitions.units import COUNTED
from silkledger.reading.text.characters import fold
from silkledger.reading.words.choosing import choose

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from silkledger.extraction.mentions import Mentioned
    from silkledger.extraction.passages import TextSentence
    from silkledger.reading.search.found_figure import FoundFigure
    from silkledger.reading.search.open_numbers import OpenNumber

_OPENED = re.compile(r"\s?[(（]\s?\Z")
_LEAST = 2  # places
_REASON = "what stands before its bracket"


def bracketed_counts(
    mentioned: Mentioned,
    sentence: TextSentence,
    figures: Sequence[FoundFigure],
    numbers: Iterable[OpenNumber],
) -> Iterator[tuple[OpenNumber, LentUnit]]:
    """Yield the numbers in brackets of a sentence, each with the unit of what it counts."""
    text = mentioned.text
    alone = []
    for number in numbers:
        opened = _OPENED.search(text, sentence.start, number.start)
        grouped = GROUPED.fullmatch(text, number.start, number.end)
        if opened is not None and grouped and CLOSED.match(text, number.end):
            alone.append((number, opened.start()))
    here = mentioned.within(sentence.start, sentence.end)
    ends = {each.end for each in here.places}
    placed = [(number, at) for number, at in alone if at in ends]
    if len(placed) >= _LEAST:
        unit = _counted_alone(mentioned, sentence, figures, placed[0][1])
        if unit is not None:
            unit = unit._replace(open_place=True)
            yield from ((number, unit) for number, _ in placed)
    for number, at in alone:
        unit = _numbered(mentioned, sentence, at) if at not in ends else None
        if unit is not None:
            yield number, unit


def _counted_alone(
    mentioned: Mentioned, sentence: TextSentence, figures: Sequence[FoundFigure], end: int
) -> LentUnit | None:
    """Return the only noun before the brackets that is counted, None where more is measured."""
    if any(each.start < end for each in figures):
        return None
    known = indicators(mentioned.source.vocabulary)
    named = mentioned.within(sentence.start, end).indicators
    if not all(is_count(known[str(each.value)]) for each in named):
        return None
    folded, source = fold(mentioned.text[sentence.start : end]), mentioned.source
    tokens = choose(folded, source.locale, source.vocabulary).tokens(folded)
    units = [each for each in tokens if each.word.unit is not None or each.word.currency]
    counted = [each for each in units if each.word.unit and each.word.unit.dimension in COUNTED]
    if len(units) != 1 or len(counted) != 1:
        return None
    return _lent(mentioned, sentence.start + counted[0].start, sentence.start + counted[0].end)


def _numbered(mentioned: Mentioned, sentence: TextSentence, end: int) -> LentUnit | None:
    """Return the noun behind "number of" that ends right before a bracket."""
    language = mentioned.within(sentence.start, sentence.end).language
    folded = fold(mentioned.text[sentence.start : end]).casefold()
    pattern = words_of_kind(mentioned.source.vocabulary, "number", language)
    found = list(pattern.finditer(folded))
    if not found or language == "zh":
        return None
    behind = folded[found[-1].end() :]
    start = sentence.start + found[-1].end() + len(behind) - len(behind.lstrip())
    return _lent(mentioned, start, end) if behind.strip().isalpha() else None


def _lent(mentioned: Mentioned, start: int, end: int) -> LentUnit | None:
    noun = mentioned.text[start:end]
    quantity = reading_of(mentioned, ONE, noun)
    if quantity is None or quantity.dimension not in COUNTED:
        return None
    return LentUnit(noun, start, end, _REASON)
