"""The tables that `python -m tests.extraction` prints."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from rich.table import Table

from tests.extraction import cells, measures
from tests.extraction.scoring import OUTCOMES, Score

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tests.extraction.scoring import Scored, ScoredEvent

GROUPS = (
    ("language", lambda document: document.language),
    ("type", lambda document: document.type),
    ("origin", lambda document: document.origin),
)


def tables(score: Score) -> Iterator[Table]:
    """Yield all tables of a score."""
    yield _figures(score)
    yield _cells(score)
    yield _events(score)
    yield _calibration(score)


def _figures(score: Score) -> Table:
    table = _table("figures", "expected", "P", "R", "F1", "value F1", "bound", *OUTCOMES)
    table.add_row("all", *_row(score), style="bold")
    for name, key in GROUPS:
        for value, part in measures.grouped(score, key).items():
            table.add_row(f"{name} {value}", *_row(part))
    for kind in sorted({each.figure.kind for each in score.figures if each.figure} - {""}):
        of_kind = [each for each in score.figures if each.figure and each.figure.kind == kind]
        outcomes = Counter(each.outcome for each in of_kind)
        recall = outcomes["right"] / len(of_kind)
        counted = [f"{outcomes[outcome]}" for outcome in OUTCOMES]
        table.add_row(
            f"class {kind}", f"{len(of_kind)}", "", _percent(recall), "", "", "", *counted
        )
    return table


def _row(score: Score) -> list[str]:
    measure, outcomes = measures.figures(score), Counter(each.outcome for each in score.figures)
    rates = (measure.precision, measure.recall, measure.f1, measure.value_f1)
    bound, alike = measures.bounds(score)
    return [
        f"{measure.expected}",
        *map(_percent, rates),
        _percent(bound / alike if alike else 0.0),
        *(f"{outcomes[outcome]}" for outcome in OUTCOMES),
    ]


def _cells(score: Score) -> Table:
    table = _table("cells of figures", "given", "right %", "wrong %", *cells.VERDICTS)
    for cell, counted in cells.counts(score.figures).items():
        given = counted["right"] + counted["empty"] + counted["wrong"]
        wrong, compared = counted["wrong"] + counted["invented"], counted.total()
        table.add_row(
            cell,
            f"{given}",
            _percent(counted["right"] / given if given else 0.0),
            _percent(wrong / compared if compared else 0.0),
            *(f"{counted[name]}" for name in cells.VERDICTS),
        )
    return table


def _events(score: Score) -> Table:
    table = _table(
        "events", "expected", "P", "R", "F1", "right", "wrong", "missed", "false", "participants"
    )
    for name, part in (("all", score), *measures.grouped(score, GROUPS[0][1]).items()):
        measure, outcomes = measures.events(part), Counter(each.outcome for each in part.events)
        rates = map(_percent, (measure.precision, measure.recall, measure.f1))
        counted = (f"{outcomes[each]}" for each in ("right", "wrong", "missed", "false"))
        named = [each for each in part.events if each.outcome == "right"]
        alike = sum("participants" not in each.faults for each in named)
        table.add_row(
            name,
            f"{measure.expected}",
            *rates,
            *counted,
            _percent(alike / len(named) if named else 0),
        )
    return table


def _calibration(score: Score) -> Table:
    table = _table("confidence from", "candidates", "mean", "right")
    classes = measures.calibration(score.figures)
    for each in classes:
        table.add_row(
            f"{each.lowest:.2f}", f"{each.count}", f"{each.confidence:.3f}", f"{each.right:.3f}"
        )
    table.add_row("error", "", "", f"{measures.calibration_error(classes):.3f}", style="bold")
    return table


def listed(score: Score, outcomes: Sequence[str]) -> Iterator[str]:
    """Yield a line for every figure and event that has one of the outcomes, or a wrong cell."""
    for each in score.figures:
        if each.outcome in outcomes:
            yield _figure_line(each)
        for cell in ("indicator", "period", "place", "counterpart", "status", "witness"):
            outcome = cells.verdict(each, cell)
            if outcome and f"{cell}.{outcome}" in outcomes:
                yield f"{cell} {outcome}: {_figure_line(each)}{_cell(each, cell)}"
    for event in score.events:
        if f"event.{event.outcome}" in outcomes:
            yield _event_line(event)


def _cell(scored: Scored, cell: str) -> str:
    assert scored.candidate is not None
    assert scored.figure is not None
    found = scored.candidate.cells.get(cells.COLUMNS.get(cell, cell), "")
    read = f" ({scored.reading.period})" if cell == "period" and scored.reading else ""
    return f"; {found!r}{read}, not {';'.join(scored.figure.cells[cell])!r}"


def _figure_line(scored: Scored) -> str:
    figure, quantity = scored.figure, scored.reading.quantity if scored.reading else None
    read = f" reads {quantity.bound} {quantity.value} {quantity.unit}" if quantity else ""
    wanted = ""
    if figure and figure.value is not None:
        units, bounds = ";".join(figure.units), ";".join(figure.bounds)
        wanted = f", not {bounds} {figure.value} {units}"
    return (
        f"{scored.document.name}: {scored.outcome}"
        f"{' (' + ', '.join(scored.faults) + ')' if scored.faults else ''}"
        f"{f' [{figure.kind}]' if figure else ''} "
        f"{figure.wording if figure else ''!r}: {scored.printed!r}{read}{wanted}"
    )


def _event_line(scored: ScoredEvent) -> str:
    found = scored.candidate.cells if scored.candidate else {}
    event = scored.event
    wanted = f"{event.wording!r} {';'.join(event.kinds)} {';'.join(event.periods)}" if event else ""
    shown = {name: found[name] for name in ("as_reported", "kind", "title") if name in found}
    return f"{scored.document.name}: event {scored.outcome} {scored.faults}: {wanted} {shown}"


def _table(*headings: str) -> Table:
    table = Table()
    table.add_column(headings[0])
    for heading in headings[1:]:
        table.add_column(heading, justify="right")
    return table


def _percent(rate: float) -> str:
    return f"{100 * rate:.1f}"
