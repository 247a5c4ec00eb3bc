"""What a person sees on a terminal, and that a pipe gets plain lines."""

from __future__ import annotations

import os
import pty
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from silkledger.cli import terminal

if TYPE_CHECKING:
    from tests.conftest import Mini

COMMAND = Path(sys.executable).parent / "silkledger"
PAIRS = [
    ("a", "short"),
    ("flags", "undated 7, unit_from_indicator 3, window_not_stated 1"),
    ("path", "x" * 60),
]


def on_terminal(folder: Path, *words: str, columns: int = 80) -> str:
    """What a command writes to a terminal of so many columns."""
    ours, theirs = pty.openpty()
    environment = {**os.environ, "COLUMNS": str(columns), "TERM": "xterm"}
    for name in ("NO_COLOR", "FORCE_COLOR"):
        environment.pop(name, None)
    with subprocess.Popen(
        [COMMAND, *words], cwd=folder, env=environment, stdout=theirs, stderr=theirs
    ) as process:
        os.close(theirs)
        written = b""
        while True:
            try:
                part = os.read(ours, 65536)
            except OSError:  # Linux's way to say that nobody writes any more
                break
            if not part:
                break
            written += part
        assert process.wait() == 0, written
    os.close(ours)
    return written.decode().replace("\r\n", "\n")


def test_a_terminal_shows_a_bar_of_steps_that_goes_away_below_whole_lines(mini: Mini) -> None:
    written = on_terminal(mini.raw.parent, "release", "--no-prefect")
    assert "━" in written  # the bar
    pieces = re.split(r"[\r\n]", re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", written))
    lines = [piece for piece in pieces if piece and "━" not in piece]
    assert [line.split()[0] for line in lines[:3]] == ["find", "read", "gather"]
    end = written[written.index("dataset ") :]
    assert "━" not in end
    assert max(map(len, end.splitlines())) <= 80


def test_data_is_whole_and_escaped(capsys: pytest.CaptureFixture[str]) -> None:
    terminal.say_data(f"a,{'x' * 5000}\nred\x1b[31m\n")
    assert capsys.readouterr().out == f"a,{'x' * 5000}\nred\\u001b[31m\n"


def test_a_pipe_gets_one_line_a_title(capsys: pytest.CaptureFixture[str]) -> None:
    terminal.say_pairs(PAIRS)
    assert capsys.readouterr().out.splitlines() == [f"{title:<5}  {text}" for title, text in PAIRS]


def test_a_terminal_gets_texts_in_their_column(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    monkeypatch.setenv("COLUMNS", "40")
    terminal.say_pairs(PAIRS)
    assert capsys.readouterr().out.splitlines() == [
        "a      short",
        "flags  undated 7, unit_from_indicator",
        "       3, window_not_stated 1",
        f"path   {'x' * 60}",  # a path stays whole, so that it can be copied
    ]
    monkeypatch.setenv("COLUMNS", "10")
    terminal.say_pairs(PAIRS)
    assert capsys.readouterr().out.splitlines() == [f"{title:<5}  {text}" for title, text in PAIRS]
