"""`silkledger doctor` and `silkledger config` as their user runs them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tests.conftest import DATASET

if TYPE_CHECKING:
    from collections.abc import Callable

    import pytest

    from tests.conftest import Mini, Said

    Command = Callable[..., Said]


def test_doctor_says_what_is_well_and_leaves_with_1_where_something_is_not(
    mini: Mini, command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(mini.raw.parent)
    said = command("doctor")
    assert (said.code, said.err) == (0, "")
    assert all(line.startswith("ok     ") for line in said.out.splitlines())

    mini.write("dataset.toml", f"{DATASET}freshness_days = 1\n")
    said = command("doctor", "--raw", mini.raw, "--published", mini.published)
    assert (said.code, said.err) == (1, "")
    (fault,) = [line for line in said.out.splitlines() if not line.startswith("ok     ")]
    assert fault.startswith("FAULT  freshness ")

    said = command("doctor", "--json")
    content = json.loads(said.out)
    assert (said.code, said.err, content["well"]) == (1, "", False)
    assert [check["name"] for check in content["checks"] if not check["well"]] == ["freshness"]


def test_config_shows_where_each_setting_comes_from(
    mini: Mini, command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "geheim")
    said = command("config", "--raw", mini.raw)
    assert (said.code, said.err) == (0, "")
    lines = {line.split(" = ")[0].split()[-1]: line for line in said.out.splitlines()}
    assert lines["--raw"].startswith("flag ")
    assert lines["--published"] == "default       --published = published"
    assert lines["name"] == "dataset.toml  name = mini"
    assert lines["freshness_days"].endswith("= (not set)")
    assert "geheim" not in said.out

    content = json.loads(command("config", "--raw", mini.raw, "--json").out)
    assert {"name": "name", "value": "mini", "origin": "dataset.toml", "meaning": ""} in content["settings"]


def test_config_without_a_dataset_is_one_line(mini: Mini, command: Command) -> None:
    said = command("config", "--raw", mini.raw / "s")
    assert (said.code, said.out) == (2, "")
    assert said.err.startswith("silkledger: dataset.toml: no such file")
