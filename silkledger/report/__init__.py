"""The reviewer's page and the same facts as JSON, from one model.

`model` says what a report holds, `facts` and `lists` gather it, `wording` finds words for numbers, `drawings` the
geometry of the pictures, `page` renders HTML, `schema` JSON and its JSON Schema.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from silkledger.candidate import Candidate, Plan, Verdict

__all__ = ["render"]


def render(candidate: Candidate, plan: Plan, verdict: Verdict) -> dict[str, bytes]:
    """The files of the report by their path in a release: the page, checks.json and its schema.

    The bytes depend on the arguments and the vocabularies only: no clock, host or absolute path goes in.
    """
    from silkledger.report import page, schema
    from silkledger.report.facts import gather
    from silkledger.report.model import Report

    report = gather(candidate, plan, verdict)
    return {
        "report/index.html": page.render(report).encode("utf-8"),
        "report/checks.json": schema.lines(schema.encode(report)).encode("utf-8"),
        "report/checks.schema.json": schema.lines(schema.schema(Report)).encode("utf-8"),
    }
