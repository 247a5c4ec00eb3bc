"""The page: one HTML file from the report's model. Everything printed is escaped; nothing is loaded
from anywhere.

A content security policy names the page's own style and script by their digests and forbids all
else, so that even markup that slipped through could neither run nor load anything.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Literal
from urllib.parse import quote

from silkledger import html, wording
from silkledger.indicators import indicators
from silkledger.report import comparisons, drawings, linked_data
from silkledger.schemas.release import BY_NAME, TABLES
from silkledger.schemas.table import NUMBER

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from silkledger.report.model import Change, Figure, Report

_NUMBER = re.compile(r"\d(?:[\d.,'’\u00a0\u202f\u2009 ]*\d)?")


def render(report: Report) -> str:
    """The page as HTML."""
    from markupsafe import Markup

    return html.render(
        "page.html",
        FILTERS,
        script="page.js",
        loads=bool(report.source_pages),
        report=report,
        flags=report.flags,
        rules=report.rules,
        charts=drawings.by_unit(report.figures),
        grid=drawings.coverage(report),
        names={code: indicator.name for code, indicator in indicators().items()},
        readings=readings(report.figures),
        linked={row.figure_id: row.as_reported for row in report.figures}
        | {row.event_id: row.title for row in report.events},
        by_id={row.figure_id: row for row in report.figures},
        tables=TABLES,
        outcomes=outcomes(report),
        verdict_words=wording.VERDICT_WORDS,
        linked_data=Markup(linked_data.script(report)),  # noqa: S704  escaped there, for a script element
    )


def readings(figures: Iterable[Figure]) -> dict[tuple[str, ...], int]:
    """The sets of rules that made readings, numbered from 1 in the order in which figures show
    them.
    """
    distinct = dict.fromkeys(figure.rules for figure in figures)
    return {rules: number for number, rules in enumerate(distinct, start=1)}


def marked(text: str, part: str | None = None) -> tuple[str, str, str]:
    """The text before, in and behind what is to be highlighted: `part` where it stands in the text,
    else its number.
    """
    if part and part != text and part in text:
        before, _, behind = text.partition(part)
        return before, part, behind
    if found := _NUMBER.search(text):
        return text[: found.start()], found.group(), text[found.end() :]
    return text, "", ""


def fragment(identifier: str) -> str:
    """An id as the part of a link behind #."""
    return quote(identifier, safe="")


def plainly(word: str) -> str:
    """A code as words: cannot_be_checked becomes cannot be checked."""
    return word.replace("_", " ")


def cell(change: Change, side: Literal["old", "new"]) -> str:
    """The old or new value of a change for people: numbers with their digits in groups, nothing
    where there is none.
    """
    text = change.old if side == "old" else change.new
    if text is None:
        return ""
    contract = BY_NAME.get(change.table)
    if change.change != "value_changed":  # of a column its description, its type
        return text
    if (
        contract is None
        or change.column not in contract.names
        or contract.column(change.column).type != NUMBER
    ):
        return text
    return wording.digits(float(text))


def outcomes(
    report: Report,
) -> tuple[tuple[str, Mapping[str, int], tuple[tuple[str, float, float], ...]], ...]:
    """For each source (the first 100) its counts and the parts of its bar: outcome, start and width
    in percent.
    """
    rows = []
    for source, counts in list(report.counts.sources.items())[:100]:
        parts, start = [], 0.0
        numbers = {
            name: getattr(counts, name)
            for name in ("published", "duplicate", "quarantined", "excluded")
        }
        for name, number in numbers.items():
            width = 100 * number / counts.rows if counts.rows else 0.0
            parts.append((name, round(start, 3), round(width, 3)))
            start += width
        rows.append((source, {"rows": counts.rows, **numbers}, tuple(parts)))
    return tuple(rows)


FILTERS: dict[str, Callable[..., Any]] = {
    "marked": marked,
    "fragment": fragment,
    "plainly": plainly,
    "side_by_side": drawings.side_by_side,
    "compared": comparisons.compared,
    "label": comparisons.label,
    "cited": comparisons.cited,
    "cell": cell,
    "grouped": comparisons.grouped,
}
