"""docs/formats.md lists every format, encoding and limit, and its examples can be read."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path

import pytest

from silkledger.gate.expectations import expectations
from silkledger.ingest.folder.dataset_and_source_toml import load_dataset, load_source
from silkledger.ingest.formats import FORMATS
from silkledger.ingest.formats.charsets import charset, charsets
from silkledger.ingest.inputs import fingerprint
from silkledger.ingest.limits import Limits
from silkledger.pipeline import chain
from silkledger.release.job import Job
from tests.conftest import SOURCE, Mini

PAGE = (Path(__file__).parents[3] / "docs" / "formats.md").read_text(encoding="utf-8")
UNITS = {"": 1, " MiB": 1 << 20, " GiB": 1 << 30}


def section(title: str) -> str:
    (text,) = re.findall(rf"^## {title}\n(.*?)(?=^## |\Z)", PAGE, re.DOTALL | re.MULTILINE)
    return str(text)


def test_every_format_has_a_row() -> None:
    rows = re.findall(r"^\| `(\.\w+)`", section("Formats"), re.MULTILINE)
    assert set(rows) == set(FORMATS)


def test_every_encoding_is_listed_with_its_note() -> None:
    rows = re.findall(r"^\| `([^`]+)` \| (.*) \|$", section("Encodings"), re.MULTILINE)
    assert rows == [(encoding.name, encoding.note) for encoding in charsets().values()]
    assert all(
        charset(name)
        for name in re.findall(r"\(`cp1251`, `GBK`, `latin1`\)", PAGE)[0].strip("()`").split("`, `")
    )


def test_every_limit_is_listed_with_its_default() -> None:
    rows = re.findall(r"^\| `(\w+)` \| ([\d,]+)( [MG]iB|) \|", section("Limits"), re.MULTILINE)
    listed = {name: int(number.replace(",", "")) * UNITS[unit] for name, number, unit in rows}
    assert listed == {limit.name: getattr(Limits(), limit.name) for limit in fields(Limits)}


@pytest.mark.parametrize("title", ["Rows from other programs", "Limits"])
def test_the_examples_can_be_read(tmp_path: Path, title: str) -> None:
    (example,) = re.findall(r"```toml\n(.*?)```", section(title), re.DOTALL)
    (tmp_path / "x.toml").write_text(example, encoding="utf-8")
    file = fingerprint(tmp_path / "x.toml", "x.toml", within=tmp_path)
    if title == "Limits":
        assert load_dataset(file).limits == Limits(rows=1_000_000, row_bytes=1 << 20)
    else:
        source = load_source(file, "s")
        assert (source.encoding, source.columns["quote"], source.columns["run_id"]) == (
            "cp1252",
            "as_reported",
            "",
        )
        assert source.constants == {"extractor": "extractor 2", "geography": "China"}


def test_the_named_gate_rules_exist() -> None:
    named = set(re.findall(r"gate\.\w+", PAGE))
    assert named == {"gate.held_back", "gate.held_back_known"}
    assert named <= {expectation.rule for expectation in expectations()}


def test_the_example_of_a_revision_is_one(mini: Mini) -> None:
    (rows,) = re.findall(r"```csv\n(.*?)```", section("A number that revises.*?"), re.DOTALL)
    mini.write("t/source.toml", SOURCE)
    for table, verdict, best in (
        (rows, "revision", 3.2),
        (re.sub(", (first|second) estimate", "", rows), "may_be_revision", None),
    ):
        mini.write("t/figures.csv", table)
        _, candidate = chain.build(Job((mini.raw / "t",), mini.published))
        assert candidate.tables["conflicts"]["verdict"].to_pylist() == [verdict]
        assert best is None or candidate.tables["best"]["value"].to_pylist() == [best]
