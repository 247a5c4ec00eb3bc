"""`silkledger config` as its user runs it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    import pytest

    from tests.conftest import CommandOutput, Mini

    Command = Callable[..., CommandOutput]


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
    assert {"name": "name", "value": "mini", "origin": "dataset.toml", "meaning": ""} in content[
        "settings"
    ]


def test_config_without_a_dataset_is_one_line(mini: Mini, command: Command) -> None:
    said = command("config", "--raw", mini.raw / "s")
    assert (said.code, said.out) == (2, "")
    assert said.err.startswith("silkledger: dataset.toml: no such file")
