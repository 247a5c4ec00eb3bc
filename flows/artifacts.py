"""What a run leaves in Prefect: a summary, the refused rows as a table, a link to the page, and an
event for automations.

| event | when |
| --- | --- |
| dataset.released | a release was published |
| dataset.unchanged | there was nothing to publish |
| dataset.waiting | a candidate waits for approval |
| dataset.rejected | a person has rejected this candidate before |
| dataset.refused | the gate refused the candidate |
| dataset.failed | an input cannot be read, or the environment does not let it run |

The resource of the event is `silkledger.dataset.<name>`, its payload the run summary as JSON. A run
that failed may not know its dataset: then the resource is `silkledger.release`, the payload the
reason.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from prefect.artifacts import create_link_artifact, create_markdown_artifact, create_table_artifact
from prefect.events import emit_event

from silkledger.alarm.message import link
from silkledger.errors import CannotRunError
from silkledger.operator_settings import operator_settings
from silkledger.pipeline.run_summary import as_json, lines, refusals
from silkledger.store import layout

if TYPE_CHECKING:
    from silkledger.errors import SilkledgerError
    from silkledger.release.job import Outcome

_SHOWN = 200
_EVENTS = {
    "published": "dataset.released",
    "unchanged": "dataset.unchanged",
    "waiting": "dataset.waiting",
    "rejected": "dataset.rejected",
    "refused": "dataset.refused",
}


def create_artifacts(outcome: Outcome) -> None:
    """Create the artifacts `release-summary`, `release-refusals` and `release-report` of the run.

    Emits the event of the outcome, too.
    """
    name = outcome.candidate.dataset.name
    rows = "\n".join(f"| {title} | {_cell(text)} |" for title, text in lines(outcome))
    reasons = "".join(
        f"- {_cell(finding.sentence)} {_cell(finding.advice)}\n"
        for finding in outcome.verdict.findings
        if finding.refuses
    )
    create_markdown_artifact(
        f"# {name}: {outcome.state}\n\n{reasons}\n| | |\n| --- | --- |\n{rows}\n",
        key="release-summary",
    )
    create_table_artifact(
        refusals(outcome, _SHOWN), key="release-refusals", description="Refused rows, every reason"
    )
    if page := address(outcome):
        create_link_artifact(page, f"{name} {outcome.plan.version}: the page", key="release-report")
    if outcome.state in _EVENTS:
        resource = {
            "prefect.resource.id": f"silkledger.dataset.{name}",
            "prefect.resource.name": name,
        }
        emit_event(
            _EVENTS[outcome.state],
            resource | {"silkledger.version": outcome.plan.version},
            payload=as_json(outcome),
        )


def address(outcome: Outcome) -> str:
    """Return the http address of the page of a run; empty where published/ is not served.

    A file:// address would not open from Prefect's pages; the summary has the path.
    """
    try:
        pages_url = operator_settings().pages_url
    except CannotRunError:
        return ""
    if outcome.folder is None:
        return ""
    # runs/<id> or <version>, below the folder of the dataset
    name = outcome.candidate.dataset.name
    _, _, below = outcome.folder.as_posix().rpartition(f"/{name}/")
    return link(pages_url, f"{name}/{below}/{layout.REPORT}")


def tell_fault(fault: SilkledgerError) -> None:
    """Create the artifact `release-summary` of a run that failed, and emit its event."""
    create_markdown_artifact(
        f"# Failed: nothing was published\n\n{escape(str(fault), quote=False)}\n",
        key="release-summary",
    )
    emit_event(
        "dataset.failed",
        {"prefect.resource.id": "silkledger.release"},
        payload={"reason": str(fault)},
    )


def _cell(text: str) -> str:
    """Return the text escaped so that it stays one cell of a markdown table."""
    return escape(" ".join(text.split()), quote=False).replace("|", "&#124;")
