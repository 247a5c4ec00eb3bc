"""The files for services: units that systemd accepts, a compose file, automations of Prefect."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml
from prefect.events.schemas.automations import AutomationCore

from silkledger.flows.artifacts import _EVENTS

ROOT = Path(__file__).parent.parent.parent
FOLDER = ROOT / "deploy"
UNITS = sorted(FOLDER.glob("*.service")) + sorted(FOLDER.glob("*.timer"))


def test_every_unit_starts_a_command_as_a_user_of_its_own() -> None:
    assert len(UNITS) == 6
    for unit in UNITS:
        text = unit.read_text(encoding="utf-8")
        if unit.suffix == ".service":
            assert "\nUser=" in text, unit
            assert "\nNoNewPrivileges=yes" in text, unit
            assert "\nProtectSystem=strict" in text, unit
            (start,) = [line for line in text.splitlines() if line.startswith("ExecStart=")]
            assert start.split("/bin/")[1].split()[0] in ("silkledger", "prefect"), unit


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="no systemd here")
def test_systemd_understands_every_unit(tmp_path: Path) -> None:
    program = tmp_path / "program"
    program.write_text("#!/bin/sh\n", encoding="utf-8")
    program.chmod(0o755)
    copies = []
    for unit in UNITS:
        lines = unit.read_text(encoding="utf-8").splitlines()
        shown = [
            f"ExecStart={program}" if line.startswith("ExecStart=") else line for line in lines
        ]
        copies.append(tmp_path / unit.name)
        copies[-1].write_text("\n".join(shown) + "\n", encoding="utf-8")
    done = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", *copies],
        capture_output=True,
        text=True,
        check=False,
    )
    complaints = [line for line in done.stderr.splitlines() if str(tmp_path) in line]
    assert complaints == []


def test_the_compose_file_exposes_nothing_but_the_loopback_address() -> None:
    content = yaml.safe_load((FOLDER / "compose.yaml").read_text(encoding="utf-8"))
    services: dict[str, dict[str, Any]] = content["services"]
    assert set(services) == {"database", "server", "worker", "pages"}
    ports = [port for service in services.values() for port in service.get("ports", ())]
    assert ports
    assert all(port.startswith("127.0.0.1:") for port in ports)
    for service in services.values():
        for name, value in service.get("environment", {}).items():
            if "PASSWORD" in name or "AUTH" in name or "NOTIFY" in name:
                assert value.startswith("${"), name  # a secret is never in the file
        for path in (service.get("build") or {}).values():
            assert (FOLDER / str(path)).exists() or (ROOT / str(path)).exists()
    for line in (FOLDER / "Dockerfile").read_text(encoding="utf-8").splitlines():
        if line.startswith("COPY"):
            assert all((ROOT / name).exists() for name in line.split()[1:-1]), line


def test_prefect_takes_the_automations() -> None:
    content = yaml.safe_load((FOLDER / "automations.yaml").read_text(encoding="utf-8"))
    made = [AutomationCore.model_validate(each) for each in content["automations"]]
    expected = {event for each in made for event in each.trigger.expect}  # type: ignore[union-attr]
    assert expected - {"prefect.flow-run.Crashed", "dataset.failed", "dataset.stale"} <= set(
        _EVENTS.values()
    )
    assert len(made) == 5
