"""Numbers that state something and can't be read, as refused candidates: nothing is left out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.extraction.candidate import Candidate, CandidateReason
from silkledger.extraction.completion.cells import completed
from silkledger.extraction.completion.setting import FigureSetting
from silkledger.extraction.cut_numbers import is_in_address
from silkledger.extraction.mentions import currency_place
from silkledger.reading.definitions.units import RATIOS
from silkledger.reading.search.open_numbers import open_numbers

# A rate, and words without digits before a level in the same wording.
_RATE = re.compile(r"\d[\d.,]*\s?(?:%|[^\W\d_]+)(?=[^\d%]*\s\d)")

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from silkledger.extraction.mentions import Mentioned
    from silkledger.extraction.passages import Passages, TextSentence
    from silkledger.reading.search.found_figure import FoundFigure
    from silkledger.reading.search.open_numbers import OpenNumber


def open_numbers_of(
    mentioned: Mentioned, sentence: TextSentence, figures: Sequence[FoundFigure]
) -> list[OpenNumber]:
    """Return the numbers of a sentence that are neither figures nor dates and can't be read."""
    here, source = mentioned.within(sentence.start, sentence.end), mentioned.source
    spans = [_taken(mentioned.text, each) for each in figures]
    spans += [(each.start, each.end) for each in (*here.periods, *here.bases)]
    first = sentence.start
    text = mentioned.text[first : sentence.end].replace("\n", " ")
    taken = [(start - first, end - first) for start, end in spans]
    place = currency_place(mentioned)
    numbers = open_numbers(text, source.locale, source.vocabulary, taken, place)
    moved = [number.moved(first) for number in numbers]
    return [each for each in moved if not is_in_address(mentioned.text, each.start)]


def _taken(text: str, figure: FoundFigure) -> tuple[int, int]:
    """Return the span of a figure, without the level behind a rate: um 2 % auf 5.152 zurück."""
    rate = _RATE.match(text, figure.number, figure.end)
    if rate is None or figure.quantity.dimension not in RATIOS:
        return figure.start, figure.end
    return figure.start, rate.end()


def open_figures(
    passages: Passages,
    mentioned: Mentioned,
    sentence: TextSentence,
    figures: Sequence[FoundFigure],
    made_by: tuple[str, tuple[str, str]],
) -> Iterator[Candidate]:
    """Yield the open numbers of a sentence with why each is unread.

    `made_by` is the SHA-256 of the rendition, and the extractor. Their confidence is 0.
    """
    spans = [(each.start, each.end) for each in figures]
    first = sentence.start
    for number in open_numbers_of(mentioned, sentence, figures):
        start, end = number.start, number.end
        setting = FigureSetting(
            passages=passages,
            mentioned=mentioned,
            sentence=sentence,
            span=(start, end),
            quantity=None,
            before=max((span[1] for span in spans if span[1] <= start), default=first),
            behind=min((span[0] for span in spans if span[0] >= end), default=sentence.end),
            number=sum(span[1] <= start for span in spans),
            count=len(spans) + 1,
            first=min((span[0] for span in (*spans, (start, end))), default=start),
        )
        yield Candidate(
            table="figures",
            span=(start, end),
            confidence=0.0,
            cells=completed(setting, {}),
            sentence=passages.text[first : sentence.end],
            sentence_span=(first, sentence.end),
            rendition=made_by[0],
            extractor=made_by[1],
            reasons=tuple(CandidateReason(each.rule, each.reason) for each in number.reasons),
        )
