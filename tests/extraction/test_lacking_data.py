"""The scorer says on one line which texts or data it lacks, with exit code 2."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.extraction.__main__ import main

if TYPE_CHECKING:
    from pathlib import Path

OTHERS = ("", '{"a":', "{}", "[1]", '[{"text": "a"}]', '[{"text": "a", "quantities": [{}]}]')
NOT_NUMBER = '[{"text": "a", "quantities": [{"value": "x", "unit": "-", "normalized_unit": "-"}]}]'


def told(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> str:
    assert main(arguments) == 2
    (line,) = capsys.readouterr().err.strip().split("\n")
    return line


@pytest.mark.parametrize("content", [*OTHERS, NOT_NUMBER])
def test_another_file_than_newsquant_is_told(
    content: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "NewsQuant.json"
    file.write_text(content, encoding="utf-8")
    line = told(["--newsquant", str(file)], capsys)
    assert "not the sentences of NewsQuant; bring NewsQuant.json" in line


def test_what_is_absent_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "bring NewsQuant.json" in told(["--newsquant", str(tmp_path / "no.json")], capsys)
    assert "TEXTS=FOLDER" in told(["--half", "seventh"], capsys)
    assert str(tmp_path) in told(["--half", "seventh", "--texts", str(tmp_path)], capsys)
    assert "not a folder" in told(["--candidates", str(tmp_path / "no")], capsys)


def test_a_broken_file_of_an_extractor_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "grain-exports.jsonl").write_text("{", encoding="utf-8")
    assert "the file of grain-exports" in told(["--candidates", str(tmp_path)], capsys)
