"""The reviewer's page and the same facts as JSON, from one model.

`model` says what a report holds, `facts` and `lists` gather it, `wording` finds words for numbers,
`drawings` the geometry of the pictures, `page` renders HTML, `source_pages` that of single sources
where one page can't hold every figure, `schema` JSON and its JSON Schema.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from silkledger.release.candidate import Candidate, Plan, Verdict

__all__ = ["render"]


def render(candidate: Candidate, plan: Plan, verdict: Verdict) -> dict[str, bytes]:
    """The files of the report by their path in a release: the page, checks.json and its schema,
    pages of single sources.

    The bytes depend on the arguments and the vocabularies only: no clock, host or absolute path
    goes in.
    """
    from silkledger.report import page, schema, source_pages
    from silkledger.report.facts import gather
    from silkledger.report.lists import Lists
    from silkledger.report.model import Report

    listed = source_pages.sources(plan)
    report = gather(candidate, plan, verdict, [source.page for source in listed])
    files = {
        "index.html": page.render(report).encode("utf-8"),
        "checks.json": schema.lines(schema.encode(report)).encode("utf-8"),
        "checks.schema.json": schema.lines(schema.schema(Report)).encode("utf-8"),
    }
    if listed:
        files |= source_pages.render(report, Lists(plan), listed)
    return {f"report/{name}": content for name, content in files.items()}
