"""`silkledger doctor` as its user runs it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tests.conftest import DATASET

if TYPE_CHECKING:
    from collections.abc import Callable

    import pytest

    from tests.conftest import CommandOutput, Mini

    Command = Callable[..., CommandOutput]


def test_doctor_lists_every_check_and_exits_with_1_if_one_fails(
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
