"""Render the report as one HTML page.

All text is escaped, and nothing is loaded from the network. A content security policy allows only
the page's own style and script, by digest, so that injected markup could neither run nor load
anything.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Literal
from urllib.parse import quote

from silkledger import html, wording
from silkledger.exports import spreadsheet
from silkledger.report import bar_charts, comparisons, linked_data, series_charts
from silkledger.schemas.release import BY_NAME, TABLES
from silkledger.schemas.table import NUMBER

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from silkledger.report.entries import Change, Figure
    from silkledger.report.model import Decision, Report

# The dates of EDTF that are valid in the datetime attribute of HTML too.
_DATE = re.compile(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")
_ADDRESS = re.compile(r"https?://[^\s/]+(/\S*)?")
_NUMBER = re.compile(r"\d(?:[\d.,'’\u00a0\u202f\u2009 ]*\d)?")


def render_page(report: Report) -> str:
    """Return the page as HTML."""
    from markupsafe import Markup

    return html.render(
        "page.html",
        FILTERS,
        script="page.js",
        loads=bool(report.source_pages),
        report=report,
        dataset_index=dataset_page(report.decision),
        flags=report.flags,
        rules=report.rules,
        charts=bar_charts.by_unit(report.figures),
        grid=bar_charts.coverage(report),
        names=report.names,
        readings=readings(report.figures),
        places=_places(report.figures),
        units=wording.unit_names(),
        linked={row.figure_id: row.as_reported for row in report.figures}
        | {row.event_id: row.title for row in report.events},
        by_id={row.figure_id: row for row in report.figures},
        tables=TABLES,
        without_spreadsheet=""
        if spreadsheet.fits(report.extents["figures"].total)
        else spreadsheet.LEFT_OUT,
        outcomes=outcomes(report),
        verdict_words=wording.VERDICT_WORDS,
        linked_data=Markup(linked_data.script(report)),  # noqa: S704  (escaped there)
    )


def _places(figures: Iterable[Figure]) -> dict[str, str]:
    """Return the names of the places that figures are about, by code."""
    return {f.geography: f.place for f in figures if f.geography and not f.counterpart}


def dataset_page(decision: Decision) -> str:
    """Return the relative address of the dataset's page, empty if there may be none.

    A refused candidate stays in runs/RUN/report/, and leaves no page of a dataset that was never
    published. A candidate that needs approval has the address that is right once it is released;
    the script of the page corrects it in runs/.
    """
    if decision.outcome != "refused":
        return "../../index.html"
    return "../../../index.html" if decision.last_version else ""


def readings(figures: Iterable[Figure]) -> dict[tuple[str, ...], int]:
    """Number the distinct sets of rules behind the figures, from 1 in order of appearance."""
    distinct = dict.fromkeys(figure.rules for figure in figures)
    return {rules: number for number, rules in enumerate(distinct, start=1)}


def marked(text: str, part: str | None = None) -> tuple[str, str, str]:
    """Split a text into what comes before, in and after the highlight.

    The highlight is `part` if the text contains it (and more), else the first number, else empty.

    >>> marked("nearly 9%")
    ('nearly ', '9', '%')
    >>> marked("1,234.5 mn mcm", "mcm")
    ('1,234.5 mn ', 'mcm', '')
    """
    if part and part != text and part in text:
        before, _, after = text.partition(part)
        return before, part, after
    if number := _NUMBER.search(text):
        return text[: number.start()], number.group(), text[number.end() :]
    return text, "", ""


def fragment(identifier: str) -> str:
    """Return an id as the fragment of a link, percent-encoded.

    >>> fragment("share identity/1")
    'share%20identity%2F1'
    """
    return quote(identifier, safe="")


def plainly(word: str) -> str:
    """Return a code as words.

    >>> plainly("cannot_be_checked")
    'cannot be checked'
    """
    return word.replace("_", " ")


def is_date(period: str | None) -> bool:
    """Whether a period is a year, month or day, which the datetime attribute of HTML can hold.

    >>> is_date("2023-05"), is_date("1992-01/.."), is_date(None)
    (True, False, False)
    """
    return bool(period and _DATE.fullmatch(period))


def is_link(address: str | None) -> bool:
    """Whether an address is one that a browser opens as a page.

    >>> is_link("https://example.org/a?b=1"), is_link("javascript:alert(1)")
    (True, False)
    """
    return bool(address and _ADDRESS.fullmatch(address))


def cell(change: Change, side: Literal["old", "new"]) -> str:
    """Return the old or new value of a change for display, empty if there is none.

    Digits are grouped in the values of numeric columns.
    """
    text = change.old if side == "old" else change.new
    if text is None:
        return ""
    contract = BY_NAME.get(change.table)
    if change.change != "value_changed":  # the description or type of a column
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
    """Return the first 100 sources, each with its counts and the segments of its bar.

    A segment is an outcome with its start and width in percent.
    """
    rows = []
    for source, counts in list(report.counts.sources.items())[:100]:
        segments, start = [], 0.0
        numbers = {
            name: getattr(counts, name)
            for name in ("published", "duplicate", "quarantined", "excluded")
        }
        for name, number in numbers.items():
            width = 100 * number / counts.rows if counts.rows else 0.0
            segments.append((name, round(start, 3), round(width, 3)))
            start += width
        rows.append((source, {"rows": counts.rows, **numbers}, tuple(segments)))
    return tuple(rows)


FILTERS: dict[str, Callable[..., Any]] = {
    "marked": marked,
    "fragment": fragment,
    "plainly": plainly,
    "is_date": is_date,
    "is_link": is_link,
    "side_by_side": bar_charts.side_by_side,
    "plot": series_charts.plot,
    "compared": comparisons.compared,
    "label": comparisons.label,
    "cited": comparisons.cited,
    "cell": cell,
    "grouped": comparisons.grouped,
}
