"""prefect.yaml: what is read of it, its faults in one line, and that the project's own can be
run.
"""

from __future__ import annotations

import datetime as dt
import zoneinfo
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import yaml
from prefect.client.schemas.schedules import CronSchedule, IntervalSchedule, RRuleSchedule
from prefect.flows import Flow, load_flow_from_entrypoint

from silkledger.errors import InputError
from silkledger.flows import deployments
from silkledger.flows.deployments import Deployment
from silkledger.operations import settings

ROOT = Path(__file__).parent.parent.parent


def test_the_projects_own_names_a_flow_a_time_and_a_limit() -> None:
    found = deployments.read(ROOT / deployments.FILE)
    assert found[0] == Deployment("china-central-asia", settings.POOL, ("raw",), "published")
    assert {each.name: each.raws for each in found[1:]} == dict.fromkeys(
        ("freshness", "verify", "reference"), ()
    )
    for each in yaml.safe_load((ROOT / deployments.FILE).read_text(encoding="utf-8"))[
        "deployments"
    ]:
        flow: Flow[..., Any] = load_flow_from_entrypoint(each["entrypoint"])
        assert set(each["parameters"]) <= set(flow.parameters.properties)
        (when,) = each["schedules"]
        made = CronSchedule(cron=when["cron"], timezone=when["timezone"])
        assert zoneinfo.ZoneInfo(made.timezone or "").key == "Asia/Shanghai"
        assert each["concurrency_limit"] == {"limit": 1, "collision_strategy": "ENQUEUE"}


FAULTS: dict[str, tuple[str | bytes, str]] = {
    "no yaml": ("deployments: [\n  - name: x\n", r"prefect\.yaml:\d+: is not YAML"),
    "no deployments": ("name: x\n", "has no list of deployments"),
    "an empty list": ("deployments: []\n", "names no deployment"),
    "no pool": ("deployments:\n  - name: x\n", "a work_pool with a name"),
    "no mapping": ("- 1\n- 2\n", "has no list of deployments"),
    "empty": ("", "has no list of deployments"),
    "no text": (b"\xff\xfe\x00", "can't be read"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_one_line(tmp_path: Path, fault: str) -> None:
    content, said = FAULTS[fault]
    path = tmp_path / deployments.FILE
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    with pytest.raises(InputError, match=said) as raised:
        deployments.read(path)
    assert "\n" not in str(raised.value)


def test_a_folder_without_one_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="is not in this folder; run it in the project's folder"):
        deployments.read(tmp_path / deployments.FILE)


class Server:
    """What a client says of a server with these deployments."""

    def __init__(self, *deployments: Any, pools: tuple[str, ...] = ()) -> None:
        self.deployments, self.pools = list(deployments), list(pools)
        self.templates: dict[str, Any] = {}

    def read_deployments(self) -> list[Any]:
        return list(self.deployments)

    def delete_deployment(self, id_: str) -> None:
        self.deployments = [each for each in self.deployments if each.id != id_]

    def read_work_pools(self) -> list[Any]:
        return [SimpleNamespace(name=name) for name in self.pools]

    def create_work_pool(self, pool: Any) -> None:
        assert pool.type == "process"
        self.pools.append(pool.name)
        self.templates[pool.name] = pool.base_job_template

    def update_work_pool(self, name: str, pool: Any) -> None:
        assert name in self.pools
        self.templates[name] = pool.base_job_template


def deployed(name: str, *schedules: Any, paused: bool = False, limit: int | None = None) -> Any:
    return SimpleNamespace(
        id=f"id of {name}",
        name=name,
        paused=paused,
        schedules=[SimpleNamespace(schedule=each, active=True) for each in schedules],
        global_concurrency_limit=SimpleNamespace(limit=limit) if limit else None,
    )


def test_pools_are_made_once_and_closed_every_time() -> None:
    server = Server(pools=("b",))
    named = (Deployment("x", "a"), Deployment("y", "b"), Deployment("z", "a"))
    deployments.add_pools(server, named)  # type: ignore[arg-type]
    assert server.pools == ["b", "a"]
    assert set(server.templates) == {"a", "b"}
    for template in server.templates.values():  # nothing of a run's own gets into its process
        assert template["variables"]["additionalProperties"] is False
        assert template["variables"]["properties"] == {}
        assert "{{" not in str(template["job_configuration"])


def test_what_the_file_does_not_name_is_taken_off() -> None:
    server = Server(deployed("kept"), deployed("old"), deployed("older"))
    assert deployments.remove_others(server, (Deployment("kept", "a"),)) == ["old", "older"]  # type: ignore[arg-type]
    assert [each.name for each in server.deployments] == ["kept"]


def test_what_runs_when_is_said_in_words() -> None:
    server = Server(
        deployed("a", CronSchedule(cron="15 6 * * *", timezone="Asia/Shanghai"), limit=1),
        deployed(
            "b", IntervalSchedule(interval=dt.timedelta(hours=1)), CronSchedule(cron="0 0 * * 1")
        ),
        deployed("c", RRuleSchedule(rrule="FREQ=DAILY")),
        deployed("d"),
        deployed("e", CronSchedule(cron="0 0 * * 1"), paused=True),
    )
    assert deployments.lines(server) == [  # type: ignore[arg-type]
        "a: cron 15 6 * * * Asia/Shanghai; at most 1 at a time",
        "b: every 1:00:00, cron 0 0 * * 1 UTC",
        "c: rrule FREQ=DAILY",
        "d: only when it is asked to",
        "e: paused",
    ]


def test_one_run_makes_up_for_all_that_were_missed() -> None:
    now = dt.datetime(2023, 5, 4, 12, tzinfo=dt.UTC)
    runs = [
        SimpleNamespace(
            id=f"{deployment} {hours}",
            deployment_id=deployment,
            auto_scheduled=by_clock,
            next_scheduled_start_time=now + dt.timedelta(hours=hours),
            state="Scheduled",
        )
        for hours in (-3, -2, -1, 1)
        for deployment, by_clock in (("a", True), ("b", True), ("asked for", False))
    ]

    class Calendar:
        def read_flow_runs(self, **_: Any) -> list[Any]:
            return runs

        def set_flow_run_state(self, identity: str, state: Any, *, force: bool) -> None:
            assert force
            (run,) = [run for run in runs if run.id == identity]
            run.state = state.name

    assert deployments.skip_missed(Calendar(), now) == 6  # type: ignore[arg-type]
    skipped = {run.id for run in runs if run.state == "Skipped"}
    assert skipped == {"a -3", "a -2", "b -3", "b -2"}
    assert {run.state for run in runs if run.id not in skipped} == {"Scheduled"}
