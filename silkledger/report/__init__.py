"""The report of a release candidate: an HTML page for reviewers, and the same facts as JSON.

`model` declares the contents of a report; `facts`, `lists` and `series` gather them. `page` renders
the HTML, with the geometry from `bar_charts`, `series_charts` and their `axes`, and schema.org
metadata from `linked_data`; `limits` says how much it shows. `source_pages` adds pages of single
sources if there are too many figures for one page. `schema` writes the JSON and its JSON Schema.
silkledger.wording formats numbers and periods.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from silkledger.release.candidate import Plan, ReleaseCandidate, Verdict

__all__ = ["render"]


def render(candidate: ReleaseCandidate, plan: Plan, verdict: Verdict) -> dict[str, bytes]:
    """Render the files of the report, and return them by their path in the release.

    They are the page, checks.json with its schema, and pages of single sources if there are any.
    Their bytes depend only on the arguments and the vocabularies: not on the clock, the host or an
    absolute path.
    """
    from silkledger.report import page, schema, source_pages
    from silkledger.report.facts import gather
    from silkledger.report.lists import Lists
    from silkledger.report.model import Report

    listed = source_pages.sources(plan)
    lists = Lists(plan, candidate.vocabulary, source_pages.positions(listed))
    report = gather(candidate, plan, verdict, [source.page for source in listed], lists)
    files = {
        "index.html": page.render_page(report).encode("utf-8"),
        "checks.json": schema.lines(schema.encode(report)).encode("utf-8"),
        "checks.schema.json": schema.schema_lines(Report).encode("utf-8"),
    }
    if listed:
        files |= source_pages.render_source_pages(report, lists, listed)
    return {f"report/{name}": content for name, content in files.items()}
