"""No secret is in anything that a run leaves behind, whatever ended it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.conftest import DATASET, FIGURES

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import CommandOutput, Mini

WORD = "geheimes-wort"


def test_no_secret_is_left_behind(
    mini: Mini, command: Callable[..., CommandOutput], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("time.sleep", lambda _: None)
    monkeypatch.setattr("silkledger.alarm.senders._WAITS", ())
    monkeypatch.setenv(
        "SILKLEDGER_NOTIFY",
        f"http://user:{WORD}@127.0.0.1:1/{WORD}?token={WORD} slack://{WORD} command:/none/{WORD}",
    )
    monkeypatch.setenv("OPENLINEAGE_URL", f"http://user:{WORD}@127.0.0.1:1/{WORD}")
    monkeypatch.setenv("OPENLINEAGE_API_KEY", WORD)
    contents = (
        FIGURES,
        FIGURES + "several,gdp,Kazakhstan,in 2022,40,47\n",
        "as_reported\n\x00",
    )
    shown = ""
    for figures in contents:
        mini.write("dataset.toml", f"{DATASET}freshness_days = 1\n")
        mini.write("s/figures.csv", figures)
        said = command("release", mini.raw, "--published", mini.published, "--no-prefect")
        shown += said.out + said.err
    monkeypatch.chdir(mini.raw.parent)
    for words in (("doctor",), ("doctor", "--test-message"), ("config",)):
        said = command(*words)
        shown += said.out + said.err
    assert "was not told" in shown
    assert WORD not in shown
    left = [path for path in mini.published.rglob("*") if path.is_file()]
    assert len(left) > 30
    assert [path for path in left if WORD.encode() in path.read_bytes()] == []
