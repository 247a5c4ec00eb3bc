"""`python -m tests.extraction` and its modes, with candidates made by hand."""

from __future__ import annotations

import io
import json
import zipfile
from fractions import Fraction
from typing import TYPE_CHECKING

from rich.console import Console

from tests.extraction import newsquant, speed
from tests.extraction.__main__ import main
from tests.extraction.gold_documents import load
from tests.extraction.support import line, write

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_the_development_half_is_scored_from_a_folder(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    mini = next(each for each in load("development").documents if each.name == "grain-exports")
    lines = [line("down 31%", mini.text), line("95,000 tenge a tonne", mini.text)]
    write(tmp_path, lines, mini.text, mini.name)
    assert main(["--candidates", str(tmp_path), "--list", "short", "wrong"]) == 0
    printed = capsys.readouterr().out
    assert "real-en-trade-2010: absent" in printed
    assert "solar-quarter: no candidates" in printed
    assert "grain-exports: short (span, bound) [negation]" in printed
    assert "language zh" in printed
    assert "confidence from" in printed


def test_a_folder_without_candidates_is_one_line_and_exit_2(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--candidates", str(tmp_path)]) == 2
    assert "holds no candidates of the development half" in capsys.readouterr().err


def test_newsquant_counts_values_and_units(tmp_path: Path) -> None:
    text = "Sales of 40 shops fell by 5 percent to $1.2 billion over 3 yards, or 7 to 9 tons."
    quantities = [
        {"change": "=", "value": value, "unit": unit, "normalized_unit": name}
        for value, unit, name in (
            ("40", "shops", "shop"),
            ("5.0", "percent", "percentage"),
            ("1200000000.0", "$", "dollar"),
            ("3.0", "yards", "yard"),
            ("7-9", "tons", "ton"),
            ("99", "things", "thing"),
        )
    ]
    (tmp_path / "set.json").write_text(json.dumps([{"text": text, "quantities": quantities}]))
    words = ("40 shops", "fell by 5 percent", "$1.2 billion", "3 yards", "7 to 9 tons")
    write(tmp_path, [line(each, text) for each in words], text, newsquant.name(0))
    console = Console(file=io.StringIO(), width=200, highlight=False)
    assert newsquant.main(tmp_path / "set.json", tmp_path, console, ["missed", "unit"]) == 0
    assert isinstance(console.file, io.StringIO)
    printed = console.file.getvalue()
    assert "value: expected 6, found 5, right 5, P 100.0, R 83.3, F1 90.9" in printed
    assert "value and unit: expected 6, found 5, right 5" in printed
    assert "missed: 99 thing" in printed


def test_a_value_of_another_unit_is_no_value_with_its_unit() -> None:
    found = newsquant.figures_of("5 tonnes")
    kilometre = newsquant.Quantified((Fraction(5),), "kilometre", "km", Fraction(1))
    counted, lines = newsquant.compared([kilometre], found)
    assert (counted["value"], counted["unit"]) == (1, 0)
    assert lines == [("unit", "'5 tonnes' as t, kilometre")]


def test_documents_of_any_size_are_whole() -> None:
    assert len(speed.txt(2)) >= 6_000
    assert b"<article>" in speed.html(1)
    made = speed.pdf(3)
    assert made.count(b"/Type /Page ") == 3
    for number in (1, 2, 5):
        offset = int(made.split(b"\nxref\n")[1].split(b"\n")[1 + number].split()[0])
        assert made[offset:].startswith(b"%d 0 obj" % number)
    with zipfile.ZipFile(io.BytesIO(speed.docx(1))) as docx:
        body = docx.read("word/document.xml").decode()
    assert body.count("<w:p>") == len(speed.lines(1))
    assert "Sénégal" not in body


def test_a_fraction_is_a_share_and_a_unit_outside_of_the_conventions_is_compared_as_printed() -> (
    None
):
    third = newsquant.Quantified((Fraction("0.333333"),), "percentage", "percent", Fraction(1))
    disk = newsquant.Quantified((Fraction(64),), "gigabyte", "counted", Fraction(1), "GB")
    for quantity, wording in ((third, "A third of the exports"), (disk, "64GB")):
        counted, _ = newsquant.compared([quantity], newsquant.figures_of(wording))
        assert (counted["value"], counted["unit"]) == (1, 1)
