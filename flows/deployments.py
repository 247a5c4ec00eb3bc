"""The schedule: what prefect.yaml declares, applied to a Prefect server, and when it runs next.

The file is the only place that says what runs when: deployments that it no longer names are removed
from the server. Prefect itself reads and checks the file (`prefect deploy --all`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from prefect.client.schemas.actions import WorkPoolCreate, WorkPoolUpdate
from prefect.client.schemas.filters import FlowRunFilter, FlowRunFilterState, FlowRunFilterStateType
from prefect.client.schemas.objects import StateType
from prefect.client.schemas.sorting import FlowRunSort
from prefect.states import Cancelled
from prefect.workers.process import ProcessWorker

from silkledger.errors import InputError

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping
    from pathlib import Path

    from prefect.client.orchestration import SyncPrefectClient

FILE = "prefect.yaml"
# What a run may change about its process: nothing. A command, an environment or a folder named by
# whoever asks for a run would be a program of theirs on this machine.
_TEMPLATE: dict[str, Any] = {
    "job_configuration": {"stream_output": True},
    "variables": {"type": "object", "properties": {}, "additionalProperties": False},
}
_RELEASE = ("release.release", "release.py:release")
_HELD = 200  # runs; Prefect's calendar holds at most 100 of a schedule


@dataclass(frozen=True, slots=True)
class Deployment:
    """A deployment of prefect.yaml: its name, its work pool, and the folders of a release.

    `raws` are the folders that a deployment of the flow `release` reads; others have none.
    """

    name: str
    pool: str
    raws: tuple[str, ...] = ()
    published: str = "published"


def read(path: Path) -> tuple[Deployment, ...]:
    """Return the deployments of a prefect.yaml.

    Raises InputError if it has none that a worker could run.
    """
    import yaml

    try:
        content = yaml.safe_load(path.read_text(encoding="utf-8"))
        deployments = tuple(
            Deployment(str(each["name"]), str(each["work_pool"]["name"]), *_folders(each))
            for each in content["deployments"]
        )
    except FileNotFoundError as fault:
        raise InputError(
            path.name, "is not in this folder", fix="run it in the project's folder"
        ) from fault
    except (OSError, UnicodeDecodeError) as fault:
        raise InputError(
            path.name, f"can't be read ({fault})", fix="save it as UTF-8 that this user can read"
        ) from fault
    except yaml.MarkedYAMLError as fault:
        line = fault.problem_mark.line + 1 if fault.problem_mark else None
        raise InputError(
            path.name, f"is not YAML ({fault.problem})", fix="mend that line", line=line
        ) from fault
    except (KeyError, TypeError) as fault:
        what = "has no list of deployments, each with a name and a work_pool with a name"
        raise InputError(
            path.name, what, fix="take the one of the project as an example"
        ) from fault
    if not deployments:
        raise InputError(
            path.name, "names no deployment", fix="take the one of the project as an example"
        )
    return deployments


def _folders(entry: Mapping[str, Any]) -> tuple[tuple[str, ...], str]:
    """Return the raw folders of a deployment, if it makes releases, and the published one."""
    given = entry.get("parameters") or {}
    raws = given.get("raw", ()) if str(entry.get("entrypoint", "")).endswith(_RELEASE) else ()
    published = str(given.get("published", "published"))
    return tuple(map(str, [raws] if isinstance(raws, str) else raws)), published


def add_pools(client: SyncPrefectClient, deployments: tuple[Deployment, ...]) -> None:
    """Create the work pools that the server does not have yet, for workers that start processes.

    Those that it has, from an earlier version or changed by hand, are closed again.
    """
    there = {pool.name for pool in client.read_work_pools()}
    for name in sorted({each.pool for each in deployments}):
        if name in there:
            client.update_work_pool(name, WorkPoolUpdate(base_job_template=_TEMPLATE))
        else:
            client.create_work_pool(
                WorkPoolCreate(name=name, type=ProcessWorker.type, base_job_template=_TEMPLATE)
            )


def remove_others(client: SyncPrefectClient, deployments: tuple[Deployment, ...]) -> list[str]:
    """Remove deployments that prefect.yaml does not name from the server; return their names."""
    named = {each.name for each in deployments}
    others = [each for each in client.read_deployments() if each.name not in named]
    for each in others:
        client.delete_deployment(each.id)
    return sorted(each.name for each in others)


def lines(client: SyncPrefectClient) -> list[str]:
    """Return one line per deployment: what runs when."""
    return [f"{each.name}: {_when(each)}" for each in client.read_deployments()]


def skip_missed(client: SyncPrefectClient, now: dt.datetime) -> int:
    """Schedule one run per deployment for all runs that were missed, and cancel the missed ones.

    Returns how many were missed. One run is enough, because it reads the current content of
    raw/.
    """
    missed = [
        run
        for run in _scheduled(client, _HELD)
        if run.next_scheduled_start_time < now and run.auto_scheduled
    ]
    latest = {run.deployment_id: run.id for run in missed}  # they come in their order
    for run in missed:
        if run.id != latest[run.deployment_id]:
            message = "nothing was served at that time; the latest missed run does this one's work"
            client.set_flow_run_state(
                run.id, Cancelled(name="Skipped", message=message), force=True
            )
    return len(missed)


def run_now(client: SyncPrefectClient, name: str) -> None:
    """Ask for a run of a deployment, unless one is scheduled for now or has not started yet."""
    (deployment,) = [each for each in client.read_deployments() if each.name == name]
    waits = [
        run
        for run in _scheduled(client, _HELD)
        if run.deployment_id == deployment.id and not run.auto_scheduled
    ]
    if not waits:
        client.create_flow_run_from_deployment(deployment.id)


def next_run(client: SyncPrefectClient) -> dt.datetime | None:
    """Return when the next run starts, or None if nothing is scheduled yet.

    The server fills its calendar in steps.
    """
    runs = _scheduled(client, 1)
    return runs[0].next_scheduled_start_time if runs else None


def _scheduled(client: SyncPrefectClient, most: int) -> list[Any]:
    """Return the scheduled and late runs, earliest first."""
    scheduled = FlowRunFilter(
        state=FlowRunFilterState(type=FlowRunFilterStateType(any_=[StateType.SCHEDULED]))
    )
    return list(
        client.read_flow_runs(
            flow_run_filter=scheduled, sort=FlowRunSort.EXPECTED_START_TIME_ASC, limit=most
        )
    )


def _when(deployment: Any) -> str:
    if deployment.paused:
        return "paused"
    schedules = [each.schedule for each in deployment.schedules if each.active]
    shown = [_spelled(schedule) for schedule in schedules] or ["only when it is asked to"]
    limit = deployment.global_concurrency_limit
    return ", ".join(shown) + (f"; at most {limit.limit} at a time" if limit else "")


def _spelled(schedule: Any) -> str:
    if hasattr(schedule, "cron"):
        return f"cron {schedule.cron} {schedule.timezone or 'UTC'}"
    if hasattr(schedule, "interval"):
        return f"every {schedule.interval}"
    return f"rrule {schedule.rrule}"
