"""Candidates of one document against its gold.

A candidate and a figure belong together where the candidate touches the words of the figure; each
belongs to one at most, the closest first. A figure is then

- `right`: read, the span holds the least words and lies in the most; value, unit, sign are right;
- `short`: read as less than is printed: the span leaves out words of the least, and value, sign or
  bound are others than printed, or a fall is read as a rise;
- `wrong`: read, and span, value, unit or sign are wrong otherwise;
- `refused` or `missed`.

A candidate that is read and belongs to no figure is `false`. Figures that are optional count
nowhere; one that must be refused counts only if it is read: as false.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.extraction.alignment import Alignment
from tests.extraction.readings import CandidateReader, CandidateReading, place, value_faults

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.extraction.candidates import Candidate, Extraction
    from tests.extraction.gold_documents import Document, Event, Figure, Span

OUTCOMES = ("right", "wrong", "short", "refused", "missed", "false")
# A wrong bound is counted apart: what makes a figure right is span, value, unit and sign.
COUNTED_FAULTS = ("span", "value", "sign", "unit", "unreadable")


@dataclass(frozen=True, slots=True)
class Scored:
    """A figure of the gold with its candidate, either of which may be missing."""

    document: Document
    outcome: str
    figure: Figure | None = None
    candidate: Candidate | None = None
    reading: CandidateReading | None = None
    faults: tuple[str, ...] = ()
    printed: str = ""

    @property
    def read_alike(self) -> bool:
        """Whether value, unit and sign are right, whatever the span."""
        return self.reading is not None and not {*self.faults} & {*COUNTED_FAULTS} - {"span"}


@dataclass(frozen=True, slots=True)
class ScoredEvent:
    """An event of the gold with its candidate, either of which may be missing.

    It is right by its date and kind; wrong participants are a fault that is counted apart.
    """

    document: Document
    outcome: str
    event: Event | None = None
    candidate: Candidate | None = None
    faults: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Score:
    """All figures and events of documents."""

    figures: tuple[Scored, ...] = ()
    events: tuple[ScoredEvent, ...] = ()


def score(document: Document, extraction: Extraction, reader: CandidateReader) -> Score:
    """Return the figures and events of one document with their outcomes."""
    alignment = Alignment(document.text, extraction.rendition)
    return Score(
        tuple(_figures(document, extraction, alignment, reader)),
        tuple(_events(document, extraction, alignment, reader)),
    )


def _figures(
    document: Document, extraction: Extraction, alignment: Alignment, reader: CandidateReader
) -> list[Scored]:
    candidates = [each for each in extraction.candidates if each.table == "figures"]
    touched = [alignment.span(figure.span) for figure in document.figures]
    least = [alignment.span(figure.least) for figure in document.figures]
    pairs = _pairs(
        [(touch, whole or touch) for touch, whole in zip(touched, least, strict=True)],
        candidates,
    )
    found: list[Scored] = []
    for number, figure in enumerate(document.figures):
        candidate = candidates[pairs[number]] if number in pairs else None
        if figure.expect == "read":
            found.append(_figure(document, figure, candidate, alignment, reader))
        elif figure.expect == "refuse" and candidate and not candidate.refused:
            found.append(Scored(document, "false", figure, candidate))
    paired = set(pairs.values())
    return [_printed(each, extraction) for each in found] + [
        _printed(Scored(document, "false", None, candidate), extraction)
        for number, candidate in enumerate(candidates)
        if number not in paired and not candidate.refused
    ]


def _printed(scored: Scored, extraction: Extraction) -> Scored:
    if scored.candidate is None:
        return scored
    words = extraction.rendition[slice(*scored.candidate.span)]
    return Scored(
        scored.document,
        scored.outcome,
        scored.figure,
        scored.candidate,
        scored.reading,
        scored.faults,
        words,
    )


def _figure(
    document: Document,
    figure: Figure,
    candidate: Candidate | None,
    alignment: Alignment,
    reader: CandidateReader,
) -> Scored:
    if candidate is None:
        absent = () if alignment.span(figure.span) else ("rendition",)
        return Scored(document, "missed", figure, faults=absent)
    if candidate.refused:
        return Scored(document, "refused", figure, candidate, faults=candidate.rules)
    reading = reader.figure(candidate, document)
    least, most = alignment.span(figure.least), alignment.span(figure.most)
    whole = least is None or _holds(candidate.span, least)
    faults = () if reading.quantity is None else value_faults(figure, reading.quantity)
    if reading.quantity is None:
        faults = ("unreadable", *reading.rules)
    elif not whole or (most is not None and not _holds(most, candidate.span)):
        faults = ("span", *faults)
    fall = figure.value is not None and figure.value < 0
    changed = {*faults} & {"value", "sign", "bound"}
    if reading.quantity and ((not whole and changed) or (fall and "sign" in faults)):
        outcome = "short"
    else:
        outcome = "wrong" if {*faults} & {*COUNTED_FAULTS} else "right"
    return Scored(document, outcome, figure, candidate, reading, faults)


def _events(
    document: Document, extraction: Extraction, alignment: Alignment, reader: CandidateReader
) -> list[ScoredEvent]:
    candidates = [
        each for each in extraction.candidates if each.table == "events" and not each.refused
    ]
    dates = [alignment.span(event.span) for event in document.events]
    pairs = _pairs([(date, date) for date in dates], candidates)
    found: list[ScoredEvent] = []
    for number, event in enumerate(document.events):
        if event.expect != "read":
            continue
        if number not in pairs:
            found.append(ScoredEvent(document, "missed", event))
            continue
        candidate = candidates[pairs[number]]
        faults = []
        if candidate.cells.get("kind") not in event.kinds:
            faults.append("kind")
        if reader.event_period(candidate, document) not in event.periods:
            faults.append("period")
        outcome = "wrong" if faults else "right"
        if not _participants(candidate, event):
            faults.append("participants")
        found.append(ScoredEvent(document, outcome, event, candidate, tuple(faults)))
    paired = set(pairs.values())
    return found + [
        ScoredEvent(document, "false", None, candidate)
        for number, candidate in enumerate(candidates)
        if number not in paired
    ]


def _participants(candidate: Candidate, event: Event) -> bool:
    """Return whether the participants are those of the gold, or the gold has none."""
    named = candidate.cells.get("participants", "").split(";")
    return not event.participants or event.participants == {place(each) for each in named if each}


def _pairs(
    places: Sequence[tuple[Span | None, Span | None]], candidates: Sequence[Candidate]
) -> dict[int, int]:
    """Return the candidate of each figure by the spans that it must touch and should have.

    What is read goes before what is refused, then those that agree best are paired first.
    """
    possible = sorted(
        (candidate.refused, -_likeness(wanted, candidate.span), number, other)
        for number, (touched, wanted) in enumerate(places)
        if touched is not None and wanted is not None
        for other, candidate in enumerate(candidates)
        if candidate.span[0] < touched[1] and touched[0] < candidate.span[1]
    )
    pairs: dict[int, int] = {}
    used: set[int] = set()
    for _, _, number, other in possible:
        if number not in pairs and other not in used:
            pairs[number] = other
            used.add(other)
    return pairs


def _likeness(one: Span, other: Span) -> float:
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return max(shared, 0) / (max(one[1], other[1]) - min(one[0], other[0]))


def _holds(outer: Span, inner: Span) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]
