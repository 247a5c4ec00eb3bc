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

from silkledger.pipeline.run_summary import as_json, lines, refusals

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


def tell(outcome: Outcome) -> None:
    """Create the artifacts `release-summary`, `release-refusals` and `release-report` of the run.

    Emits the event of the outcome, too.
    """
    name = outcome.candidate.dataset.name
    rows = "\n".join(f"| {title} | {_cell(text)} |" for title, text in lines(outcome))
    create_markdown_artifact(
        f"# {name}: {outcome.state}\n\n| | |\n| --- | --- |\n{rows}\n", key="release-summary"
    )
    create_table_artifact(
        refusals(outcome, _SHOWN), key="release-refusals", description="Refused rows, every reason"
    )
    if outcome.folder is not None:
        page = outcome.folder / "report" / "index.html"
        link = str(page) if "://" in str(page) else page.resolve().as_uri()
        create_link_artifact(link, f"{name} {outcome.plan.version}: the page", key="release-report")
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


def tell_fault(fault: SilkledgerError) -> None:
    """Create the artifact `release-summary` of a run that failed, and emit its event."""
    create_markdown_artifact(
        f"# Failed: nothing was published\n\n{escape(str(fault))}\n", key="release-summary"
    )
    emit_event(
        "dataset.failed",
        {"prefect.resource.id": "silkledger.release"},
        payload={"reason": str(fault)},
    )


def _cell(text: str) -> str:
    """Return the text escaped so that it stays one cell of a markdown table."""
    return escape(" ".join(text.split())).replace("|", "&#124;")
