"""An unreadable file holds back its source only; no published source is lost silently."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pyarrow.parquet as pq
import pytest

from tests.conftest import FIGURES, HEADER, SOURCE

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import CommandOutput, Mini

    Command = Callable[..., CommandOutput]

BROKEN = HEADER + '"USD 5 billion,gdp,China,in 2022,0,13\n'
LINE = (
    "raw/t/figures.csv:2: unclosed double quote; close it, or double it if it belongs to the "
    "wording"
)


@pytest.fixture
def two(mini: Mini) -> Mini:
    """Add a second source whose figures can't be read, but whose events can."""
    mini.write("t/source.toml", SOURCE)
    mini.write("t/figures.csv", BROKEN)
    mini.write(
        "t/events.csv",
        "as_reported,kind,title,char_start,char_end\nin 1992,agreement,A treaty,0,7\n",
    )
    return mini


def released(mini: Mini, command: Command, *words: object) -> CommandOutput:
    return command("release", mini.raw, "--published", mini.published, "--no-prefect", *words)


def manifest(mini: Mini, version: str) -> dict[str, Any]:
    content: dict[str, Any] = json.loads(
        (mini.published / "mini" / version / "manifest.json").read_bytes()
    )
    return content


def sources(mini: Mini, version: str) -> list[str]:
    return pq.read_table(mini.published / "mini" / version / "sources.parquet")[
        "source_id"
    ].to_pylist()


def test_a_new_source_that_cannot_be_read_is_held_back_whole_and_reported(
    two: Mini, command: Command
) -> None:
    result = released(two, command)
    assert result.code == 0, result.err
    assert f"held back  {LINE}" in result.err.splitlines()
    assert f"held back    {LINE}" in result.out.splitlines()
    checked = command("check", "--raw", two.raw, "--published", two.published)
    assert f"held back    {LINE}" in checked.out.splitlines()
    assert checked.err == ""
    assert sources(two, "1.0.0") == ["s"]
    published_manifest = manifest(two, "1.0.0")
    assert published_manifest["held_back"] == [
        {
            "source_id": "t",
            "file": "t/figures.csv",
            "line": 2,
            "column": None,
            "what": "unclosed double quote",
            "fix": "close it, or double it if it belongs to the wording",
        }
    ]
    assert published_manifest["ledger"]["rows"] == 2
    assert {file["name"] for file in published_manifest["inputs"]} >= {
        "t/figures.csv",
        "t/events.csv",
        "t/source.toml",
    }
    findings = {finding["rule"]: finding for finding in published_manifest["verdict"]["findings"]}
    assert (findings["gate.held_back"]["passed"], findings["gate.held_back"]["severity"]) == (
        False,
        "warn",
    )
    assert f"({LINE})" in findings["gate.held_back"]["sentence"]
    assert command("verify", two.published / "mini" / "1.0.0").code == 0


def test_the_next_run_reads_the_fixed_file(two: Mini, command: Command) -> None:
    released(two, command)
    two.write("t/figures.csv", BROKEN.replace('"', ""))
    summary = json.loads(released(two, command, "--json").out)
    assert (summary["outcome"], summary["version"], summary["held_back"]) == (
        "published",
        "1.1.0",
        [],
    )
    assert sources(two, "1.1.0") == ["s", "t"]


def test_the_gate_refuses_to_lose_a_source_of_the_last_release(two: Mini, command: Command) -> None:
    many = "".join(f"USD {n} billion,gdp,China,in {n + 1900},{n}00,{n}14\n" for n in range(10, 90))
    two.write("s/figures.csv", FIGURES + many)  # the broken source holds a fiftieth of the rows
    two.write("t/figures.csv", BROKEN.replace('"', ""))
    assert released(two, command).code == 0
    release = two.published / "mini"
    before = {path: path.read_bytes() for path in release.rglob("*") if path.is_file()}
    two.write("t/figures.csv", BROKEN)
    refused = released(two, command)
    assert refused.code == 1
    assert refused.last == (
        "silkledger: the gate refuses mini: Sources of the last release that can't be "
        f"read now: 1 ({LINE}); "
        "allowed: 0 [gate.held_back_known]; fix this, or accept it with silkledger release "
        "--accept gate.held_back_known --by NAME --reason TEXT"
    )
    assert {path: path.read_bytes() for path in before} == before
    assert not (two.published / "mini" / "2.0.0").exists()

    two.write("t/figures.csv", BROKEN.replace('"', ""))
    assert json.loads(released(two, command, "--json").out)["outcome"] == "unchanged"


def test_one_acceptance_drops_the_source(two: Mini, command: Command) -> None:
    two.write("t/figures.csv", BROKEN.replace('"', ""))
    assert released(two, command).code == 0
    two.write("t/figures.csv", BROKEN)
    accept = (
        "--accept",
        "gate.held_back_known",
        "--by",
        "A. Editor",
        "--reason",
        "the publisher withdrew it",
    )
    result = released(two, command, *accept)
    assert result.code == 0, result.err
    assert sources(two, "1.1.0") == ["s"]
    assert command("verify", two.published / "mini" / "1.1.0").code == 0


def test_an_outdated_correction_still_fails_the_run(two: Mini, command: Command) -> None:
    two.write(
        "s/corrections.csv",
        "row_id,column,expect,value,reason,by,date\ns:0-14,unit,t,kg,x,me,2023-06-01\n",
    )
    result = released(two, command)
    assert (result.code, "s/corrections.csv:2 (unit): " in result.last) == (2, True)


def test_the_run_stops_if_no_source_can_be_read(two: Mini, command: Command) -> None:
    two.write("s/figures.csv", "")
    result = released(two, command)
    assert result.code == 2
    assert result.last == (
        "silkledger: raw/s/figures.csv: the file is empty; add rows or remove the file (and 1 "
        "more source can't be read)"
    )
    assert not two.published.exists()
