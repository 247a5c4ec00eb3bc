"""What a run tells in Prefect: a summary as markdown and its refused rows as a table."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from prefect.artifacts import create_markdown_artifact, create_table_artifact

from silkledger.account import lines, refusals

if TYPE_CHECKING:
    from silkledger.chain import Outcome
    from silkledger.errors import SilkledgerError

_SHOWN = 200


def tell(outcome: Outcome) -> None:
    """Leaves the artifacts `release-summary` and `release-refusals` with the flow run."""
    name = outcome.candidate.dataset.name
    rows = "\n".join(f"| {title} | {text} |" for title, text in lines(outcome))
    create_markdown_artifact(f"# {name}: {outcome.state}\n\n| | |\n| --- | --- |\n{rows}\n", key="release-summary")
    create_table_artifact(refusals(outcome, _SHOWN), key="release-refusals", description="Refused rows, every reason")


def tell_fault(fault: SilkledgerError) -> None:
    """Leaves the line of a run that could not be made as the artifact `release-summary`."""
    create_markdown_artifact(f"# Failed: nothing was published\n\n{escape(str(fault))}\n", key="release-summary")
