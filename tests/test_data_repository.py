"""docs/data-repository.md: its commands, tables and messages, tried as a new user would."""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from silkledger.gate.own_limits import expectations_of
from silkledger.ingest.folder.additions import expectation_files, vocabulary_of
from silkledger.vocabularies.faults import addition_faults
from silkledger.vocabularies.kinds import kinds

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import CommandOutput

PAGE = (Path(__file__).parent.parent / "docs" / "data-repository.md").read_text(encoding="utf-8")
ARTICLE = "In 2022 Bolivia kept about 44000 tonnes of quinoa, tied with 12 quipus.\n"


def _blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", PAGE, re.DOTALL)


@pytest.fixture
def lines() -> list[list[str]]:
    text = "".join(_blocks("sh")).replace("\\\n", " ")
    return [shlex.split(line) for line in text.splitlines()]


def test_every_command_of_the_page_does_what_it_says(
    lines: list[list[str]],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    command: Callable[..., CommandOutput],
) -> None:
    monkeypatch.chdir(tmp_path)
    tried = []
    for words in lines:
        if words[0] == "cd":
            monkeypatch.chdir(tmp_path / words[1])
            Path("article.txt").write_text(ARTICLE)
        if words[0] != "silkledger" or words[1] == "release":
            continue
        said = command(*words[1:])
        tried.append((words[1], said.code))
        if words[1] == "check":
            assert "indicator is empty; fill in indicator" in said.out
    assert tried == [
        ("init", 0),
        ("new", 0),
        ("check", 1),
        *[("vocabulary", 0)] * 5,
    ]
    raw = Path("raw")
    assert addition_faults(vocabulary_of(raw)) == ()
    (raw / "expectations" / "gate.toml").write_text(_blocks("toml")[0])
    ours = {own.rule: own for own in expectations_of(expectation_files(raw))}
    assert ours["gate.unplaced_share_of_source"].from_rows == 50
    assert ours["gate.dated_share"].severity == "fatal"


def test_the_table_names_kinds_and_their_columns() -> None:
    rows = re.findall(r"^\| (`\w+\.csv`.*?) \| .* \| (.*) \|$", PAGE, re.MULTILINE)
    assert len(rows) == 13
    for files, key in rows:
        names = re.findall(r"`(\w+)\.csv`", files)
        columns = {column for name in names for column in kinds()[name].columns}
        assert set(re.findall(r"`(\w+)`", key)) <= columns
