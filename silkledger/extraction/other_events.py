"""Events of another extractor (LangExtract) as candidates: completed from our own where it has one.

The row of an event is at the words that date it. An event whose words hold no date of their own,
in a sentence with none or several of ours, is told and left out.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from silkledger.extraction.candidate import Candidate, Cell
from silkledger.extraction.completion.cells import PRINTED
from silkledger.extraction.confidence import event_confidence
from silkledger.extraction.event_titles import cut_title
from silkledger.extraction.title_parts import fits_title
from silkledger.messages import quoted
from silkledger.schemas.raw import EVENTS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from silkledger.extraction.candidate import TextSpan
    from silkledger.extraction.given_figures import GivenFigure
    from silkledger.extraction.mentions import Mentioned


def with_given_events(
    mentioned: Mentioned, own: Sequence[Candidate], rendition: str
) -> tuple[list[Candidate], tuple[str, ...]]:
    """Return our own events with those that another extractor gives, and lines on what is left."""
    made = {each.span: each for each in own}
    given_spans: set[TextSpan] = set()
    left = []
    for given in mentioned.given.events if mentioned.given is not None else ():
        event = _of_ours(mentioned, given, own) or _alone(mentioned, given, rendition)
        if event is None:
            left.append(f"the event {quoted(given.wording)} has no date and kind in its words")
        elif event.span not in given_spans:
            given_spans.add(event.span)
            made[event.span] = replace(event, extractor=(given.extractor, ""))
    return list(made.values()), tuple(left)


def _of_ours(
    mentioned: Mentioned, given: GivenFigure, own: Sequence[Candidate]
) -> Candidate | None:
    """Return our event whose date the words hold, or the only one of their sentence."""
    start, end = given.span
    dated = [each for each in own if each.span[0] < end and start < each.span[1]]
    around = [
        each for each in own if each.sentence_span[0] <= start and end <= each.sentence_span[1]
    ]
    found = dated or around
    if len(found) != 1:
        return None
    return replace(found[0], cells=_ordered({**found[0].cells, **_short(mentioned, given)}))


def _alone(mentioned: Mentioned, given: GivenFigure, rendition: str) -> Candidate | None:
    """Return an event that our own search does not find: its words date it, its kind is given."""
    start, end = given.span
    dates = mentioned.within(start, end).periods
    if len(dates) != 1 or "kind" not in given.cells:
        return None
    span = dates[0].start, dates[0].end
    text, title = mentioned.text, cut_title(mentioned, (start, end))
    cells = {
        "as_reported": Cell(text[slice(*span)], span, PRINTED),
        "title": Cell(text[slice(*title)].replace("\n", " "), title, PRINTED),
        **_short(mentioned, given),
    }
    first, last = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    line = first, last if last >= 0 else len(text)
    return Candidate(
        table="events",
        span=span,
        confidence=event_confidence(dates[0], cells, mentioned.source.vocabulary),
        cells=_ordered(cells),
        sentence=text[slice(*line)],
        sentence_span=line,
        rendition=rendition,
        extractor=(given.extractor, ""),
    )


def _short(mentioned: Mentioned, given: GivenFigure) -> dict[str, Cell]:
    """Return the cells given, without a title that is longer than one is."""
    language = mentioned.within(*given.span).language
    return {
        name: cell
        for name, cell in given.cells.items()
        if name != "title" or fits_title(cell.value, language)
    }


def _ordered(cells: Mapping[str, Cell]) -> dict[str, Cell]:
    return {name: cells[name] for name in EVENTS.names if name in cells}
