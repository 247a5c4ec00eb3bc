"""Commands load the flows by name; without the extra they say what to install."""

from __future__ import annotations

from importlib.metadata import EntryPoint
from typing import TYPE_CHECKING

import pytest

from silkledger.cli import pipeline
from silkledger.errors import CannotRunError

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import Mini, Said

    Command = Callable[..., Said]


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
