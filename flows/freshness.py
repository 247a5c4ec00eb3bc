"""The alert of a schedule: the newest source is older than dataset.toml promises."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from prefect import get_run_logger
from prefect.artifacts import create_markdown_artifact
from prefect.events import emit_event

from silkledger.ingest import freshness
from silkledger.ingest.folder.sources import Inputs
from silkledger.release.progress import StepDone

if TYPE_CHECKING:
    from silkledger.release.progress import StepAdvanced, StepStarted


def alert_if_stale(report: StepStarted | StepAdvanced | StepDone) -> None:
    """Raise the alert as soon as the run knows which sources it uses."""
    if isinstance(report, StepDone) and report.step == "hold back":
        assert isinstance(report.result, Inputs)  # noqa: S101  for the type checker
        alert(report.result)


def alert(inputs: Inputs) -> None:
    """Log how fresh the inputs are if dataset.toml promises it (artifact `release-freshness`).

    If they are stale, the line is a warning and the event `dataset.stale` is sent. The run goes
    on.
    """
    age = freshness.freshness(inputs)
    if age.promised_days is None:
        return
    say = get_run_logger().warning if age.stale else get_run_logger().info
    say("%s", age.sentence)
    create_markdown_artifact(
        f"# {'Stale' if age.stale else 'Fresh'}\n\n{escape(age.sentence, quote=False)}\n",
        "release-freshness",
    )
    if age.stale:
        resource = {
            "prefect.resource.id": f"silkledger.dataset.{age.dataset}",
            "prefect.resource.name": age.dataset,
        }
        days = {"age_days": age.age_days, "promised_days": age.promised_days}
        emit_event("dataset.stale", resource=resource, payload={**days, "source_id": age.source_id})
