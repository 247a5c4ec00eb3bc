"""Candidates of another extractor: its spans and cells, completed like our own.

The input is any file of figures that the raw contract knows (LangExtract, CSV, JSON Lines), whose
spans count the rendition. A cell that the other extractor fills stays as it is; what it leaves
empty is filled as for our own candidates, and its figures are guarded by the same rule. A wording
that the rendition does not have at its span is refused, and a row that can't be read is told.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from silkledger.digits import whole_number
from silkledger.errors import InputError
from silkledger.extraction.candidate import Candidate, CandidateReason, Cell
from silkledger.extraction.completion.cells import completed
from silkledger.extraction.completion.setting import FigureSetting
from silkledger.extraction.confidence import confidence
from silkledger.extraction.passages import TextSentence
from silkledger.ingest.expected import Expected
from silkledger.ingest.formats import read_file
from silkledger.ingest.inputs import fingerprint
from silkledger.messages import quoted
from silkledger.reading.quantities import QuantityContext, read_quantity
from silkledger.reading.results import Quantity
from silkledger.reading.search.read_short import PrintedText
from silkledger.rules import refuse
from silkledger.schemas.raw import FIGURES

if TYPE_CHECKING:
    from pathlib import Path

    from silkledger.extraction.mentions import Mentioned
    from silkledger.extraction.passages import Passages
    from silkledger.rules import Refusal

_PLACE = ("char_start", "char_end", "locator", "extractor", "confidence", "note", "as_reported")


class OtherFigures(NamedTuple):
    """The figures of another extractor in text order, and what is told of its broken rows."""

    candidates: tuple[Candidate, ...]
    broken: tuple[str, ...]


def other_figures(
    path: Path, passages: Passages, mentioned: Mentioned, rendition: str
) -> OtherFigures:
    """Return the figures of another extractor's file.

    Raises InputError for a file that can't be read, and for a span that is not in the text.
    """
    file = fingerprint(path, path.name, within=path.resolve().parent)
    content = read_file(file, Expected(FIGURES, "document", locale=mentioned.source.locale))
    printed = PrintedText(mentioned.text, mentioned.source.locale)
    spanned = []
    for row in content.rows.to_pylist():
        ends = [whole_number(row.get(name) or "") for name in ("char_start", "char_end")]
        if None in ends or not 0 <= (ends[0] or 0) < (ends[1] or 0) <= len(mentioned.text):
            what = f"the span of {quoted(row.get('as_reported') or '')} is not in the text"
            fix = "count the spans in the rendition"
            raise InputError(path.name, what, fix=fix, line=row["line"])
        spanned.append(((ends[0] or 0, ends[1] or 0), row))
    spanned.sort(key=lambda each: each[0])
    spans = [span for span, _ in spanned]
    made = tuple(
        _candidate(
            row, span, (spans, _sentence(span, passages), passages, mentioned), (printed, rendition)
        )
        for span, row in spanned
    )
    broken = (
        f"{raw.file}:{raw.line}: {raw.reason}; {raw.fix} [{raw.rule}]" for raw in content.broken
    )
    return OtherFigures(made, tuple(broken))


def _sentence(span: tuple[int, int], passages: Passages) -> TextSentence:
    """Return the sentence of a span, or its line if it stands in a table."""
    if (sentence := passages.sentence_holding(span[0])) is not None:
        return sentence
    start = passages.text.rfind("\n", 0, span[0]) + 1
    end = passages.text.find("\n", span[1])
    return TextSentence(start, end if end >= 0 else len(passages.text), -1, -1)


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
    refusal = _mismatch(row, span, wording) or printed.read_short(wording, span, context)
    return Candidate(
        table="figures",
        span=span,
        confidence=confidence(setting, cells),
        cells=cells,
        sentence=mentioned.text[sentence.start : sentence.end],
        sentence_span=(sentence.start, sentence.end),
        rendition=rendition,
        extractor=(extractor, ""),
        reasons=(CandidateReason(refusal.rule, refusal.reason),) if refusal is not None else (),
    )


def _mismatch(row: dict[str, str | None], span: tuple[int, int], wording: str) -> Refusal | None:
    """Return why the text at a span is not what the row says; white space and case don't count."""
    stated = row.get("as_reported") or ""
    if "".join(stated.split()).casefold() == "".join(wording.split()).casefold():
        return None
    place = f"{span[0]} to {span[1]}"
    return refuse("raw.span_mismatch", "as_reported", place, wording=stated)
