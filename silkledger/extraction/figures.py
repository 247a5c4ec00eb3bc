"""The figures of running text as candidates: found, completed, and rated."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.extraction.candidate import Candidate
from silkledger.extraction.completion.cells import completed
from silkledger.extraction.completion.setting import Setting
from silkledger.extraction.confidence import confidence
from silkledger.reading.candidates import candidates

if TYPE_CHECKING:
    from collections.abc import Iterator

    from silkledger.extraction.mentions import Mentioned
    from silkledger.extraction.passages import Passages, Sentence


def figures(
    passages: Passages, mentioned: Mentioned, rendition: str, extractor: tuple[str, str]
) -> Iterator[Candidate]:
    """Yield the figures of all sentences in text order."""
    for sentence in passages.sentences:
        for setting in settings(passages, mentioned, sentence):
            cells = completed(setting, {})
            yield Candidate(
                table="figures",
                span=setting.span,
                confidence=confidence(setting, cells),
                cells=cells,
                sentence=passages.text[sentence.start : sentence.end],
                sentence_span=(sentence.start, sentence.end),
                rendition=rendition,
                extractor=extractor,
            )


def settings(passages: Passages, mentioned: Mentioned, sentence: Sentence) -> Iterator[Setting]:
    """Yield the figures of a sentence, each in its setting."""
    source = mentioned.source
    text = passages.text[sentence.start : sentence.end].replace("\n", " ")
    found = list(candidates(text, source.locale, source.vocabulary))
    spans = [(each.start + sentence.start, each.end + sentence.start) for each in found]
    for number, (figure, span) in enumerate(zip(found, spans, strict=True)):
        yield Setting(
            passages=passages,
            mentioned=mentioned,
            sentence=sentence,
            span=span,
            quantity=figure.quantity,
            before=spans[number - 1][1] if number else sentence.start,
            behind=spans[number + 1][0] if number + 1 < len(spans) else sentence.end,
            number=number,
            first=spans[0][0],
        )
