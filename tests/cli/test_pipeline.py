"""Commands load the flows by name; without the extra they say what to install."""

from __future__ import annotations

from importlib.metadata import EntryPoint
from typing import TYPE_CHECKING

import pytest

from silkledger.cli import pipeline
from silkledger.errors import CannotRunError

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import CommandOutput, Mini

    Command = Callable[..., CommandOutput]


@pytest.mark.parametrize("name", ["release", "serve", "worker"])
def test_each_command_loads_its_flow(name: str) -> None:
    assert pipeline.load(name).__name__ == name


ABSENT = {
    "no flow of that name": (),
    "its module is missing": (EntryPoint("release", "no_such_module:release", pipeline.GROUP),),
}


@pytest.mark.parametrize("case", ABSENT)
def test_without_the_extra_the_message_names_it_and_the_alternative(
    case: str, mini: Mini, command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pipeline, "entry_points", lambda **_: ABSENT[case])
    said = command("release", mini.raw, "--published", mini.published)
    assert (said.code, said.out) == (2, "")
    assert said.last.startswith("silkledger: the flow release can't be loaded (")
    assert said.last.endswith("install silkledger[pipeline], or add --no-prefect")
    with pytest.raises(CannotRunError, match=r"install silkledger\[pipeline\]$"):
        pipeline.load("serve")


FAULTS = {
    "vocabulary": ("vocabularies/units.csv", "unit,base,factor,dimension\nger,hut,1,count\n"),
    "suite": ("expectations/figures.json", "{"),
    "limit": ("expectations/gate.toml", "no toml"),
}


@pytest.mark.parametrize("case", FAULTS)
def test_a_fault_of_what_a_dataset_adds_is_told_without_prefect(
    case: str, mini: Mini, command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    mini.write(*FAULTS[case])
    monkeypatch.chdir(mini.raw.parent)
    plain = command("release", "raw", "--no-prefect")
    monkeypatch.setattr(pipeline, "load", lambda *_, **__: pytest.fail("a server would be started"))
    said = command("release", "raw")
    assert (said.code, said.last) == (plain.code, plain.last)
    assert FAULTS[case][0] in said.last


def test_a_run_that_is_recorded_tells_its_fault_to_the_server(
    mini: Mini, command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    mini.write(*FAULTS["vocabulary"])
    monkeypatch.chdir(mini.raw.parent)
    monkeypatch.setenv("PREFECT_API_URL", "http://127.0.0.1:1/api")
    asked = list[str]()
    monkeypatch.setattr(pipeline, "load", lambda name, **_: lambda job: asked.append(name))
    command("release", "raw")
    assert asked == ["release"]
