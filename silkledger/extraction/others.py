"""Candidates of another extractor: its spans and cells, completed like our own.

The input is any file of figures that the raw contract knows (LangExtract, CSV, JSON Lines), whose
spans count the rendition. A cell that the other extractor fills stays as it is; what it leaves
empty is filled as for our own candidates, and its figures are guarded by the same rule.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.digits import whole_number
from silkledger.errors import InputError
from silkledger.extraction.candidate import Candidate, CandidateReason, Cell
from silkledger.extraction.completion.cells import completed
from silkledger.extraction.completion.setting import FigureSetting
from silkledger.extraction.confidence import confidence
from silkledger.ingest.expected import Expected
from silkledger.ingest.formats import read_file
from silkledger.ingest.inputs import fingerprint
from silkledger.reading.quantities import QuantityContext, read_quantity
from silkledger.reading.results import Quantity
from silkledger.reading.search.read_short import PrintedText
from silkledger.schemas.raw import FIGURES

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from silkledger.extraction.mentions import Mentioned
    from silkledger.extraction.passages import Passages, TextSentence

_PLACE = ("char_start", "char_end", "locator", "extractor", "confidence", "note", "as_reported")


def other_figures(
    path: Path, passages: Passages, mentioned: Mentioned, rendition: str
) -> Iterator[Candidate]:
    """Yield the figures of another extractor's file in text order.

    Raises InputError for a file that can't be read, and for a span that is not in the text.
    """
    file = fingerprint(path, path.name, within=path.resolve().parent)
    expected = Expected(FIGURES, "document", locale=mentioned.source.locale)
    rows = read_file(file, expected).rows.to_pylist()
    printed = PrintedText(mentioned.text, mentioned.source.locale)
    spanned = []
    for row in rows:
        ends = [whole_number(row.get(name) or "") for name in ("char_start", "char_end")]
        if None in ends or not 0 <= (ends[0] or 0) < (ends[1] or 0) <= len(mentioned.text):
            what = f"the span of {row.get('as_reported')!r} is not in the text"
            raise InputError(path.name, what, fix="count the spans in the rendition")
        spanned.append(((ends[0] or 0, ends[1] or 0), row))
    spanned.sort(key=lambda each: each[0])
    spans = [span for span, _ in spanned]
    for span, row in spanned:
        sentence = next(
            (each for each in passages.sentences if each.start <= span[0] < each.end), None
        )
        if sentence is None:
            continue
        yield _candidate(row, span, (spans, sentence, passages, mentioned), (printed, rendition))


def _candidate(
    row: dict[str, str | None],
    span: tuple[int, int],
    around: tuple[list[tuple[int, int]], TextSentence, Passages, Mentioned],
    checked: tuple[PrintedText, str],
) -> Candidate:
    spans, sentence, passages, mentioned = around
    printed, rendition = checked
    source = mentioned.source
    context = QuantityContext(
        unit=row.get("unit"), locale=source.locale, vocabulary=source.vocabulary
    )
    wording = mentioned.text[slice(*span)]
    reading = read_quantity(wording.replace("\n", " "), context)
    beside = [each for each in spans if sentence.start <= each[0] < sentence.end]
    at = beside.index(span)
    setting = FigureSetting(
        passages=passages,
        mentioned=mentioned,
        sentence=sentence,
        span=span,
        quantity=reading if isinstance(reading, Quantity) else None,
        before=beside[at - 1][1] if at else sentence.start,
        behind=beside[at + 1][0] if at + 1 < len(beside) else sentence.end,
        number=at,
        count=len(beside),
        first=beside[0][0],
    )
    extractor = row.get("extractor") or "another extractor"
    given = {
        name: Cell(value, span, f"given by {extractor}")
        for name in FIGURES.names
        if name not in _PLACE and (value := (row.get(name) or "").strip())
    }
    cells = completed(setting, given)
    short = printed.read_short(wording, span, context)
    return Candidate(
        table="figures",
        span=span,
        confidence=confidence(setting, cells),
        cells=cells,
        sentence=mentioned.text[sentence.start : sentence.end],
        sentence_span=(sentence.start, sentence.end),
        rendition=rendition,
        extractor=(extractor, ""),
        reasons=(CandidateReason(short.rule, short.reason),) if short is not None else (),
    )
