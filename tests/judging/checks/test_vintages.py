"""Vintages: which official values may accuse a claim, and how far values are revised."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Any

import pytest

from silkledger.judging.checks.vintages import revisions
from silkledger.schemas.vocabulary import SHIPPED, Vocabulary, VocabularyError
from tests.support.checks import figure, official, reference
from tests.support.official import C, N, X, trade

if TYPE_CHECKING:
    from pathlib import Path


def copy_with(tmp_path: Path, line: str) -> Vocabulary:
    folder = tmp_path / "vocabularies"
    shutil.copytree(SHIPPED.folder, folder)
    with (folder / "revisions.csv").open("a", encoding="utf-8") as file:
        file.write(f"{line}\n")
    return Vocabulary(folder)


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("oil_of_all,1,1,,It is", r"revisions\.csv:\d+.*oil_of_all.*not in indicators"),
        ("oil_price,some,1,,It is", r"revisions\.csv:\d+.*later_editions.*some"),
        ("oil_price,1,-1,,It is", r"revisions\.csv:\d+.*other_publishers.*-1"),
    ],
)
def test_wrong_rows_are_refused(tmp_path: Path, line: str, fault: str) -> None:
    with pytest.raises(VocabularyError, match=fault):
        revisions(copy_with(tmp_path, line))


def test_what_is_not_revised_has_no_row() -> None:
    assert "exchange_rate" not in revisions(SHIPPED)
    assert revisions(SHIPPED)["inflation"].later_editions == 0


@pytest.mark.parametrize(
    ("wording", "cells", "verdict"),
    [
        ("USD 13.2 billion", {}, N),  # a sixth less than the other side counts
        ("USD 62 billion", {}, N),
        ("USD 64 billion", {}, X),  # more than four times as much
        ("USD 3.8 billion", {}, X),
        ("USD 13.2 billion", {"reporter": "CHN"}, X),
        ("USD 13.2 billion", {"measured_by": "MOFCOM"}, X),
        ("USD 15.7 billion", {}, C),
    ],
)
def test_the_count_of_one_side_accuses_nobody_of_the_usual_gap(
    tmp_path: Path, wording: str, cells: dict[str, Any], verdict: str
) -> None:
    row = figure(wording, "imports", "in 2022", geography="CHN", counterpart="KAZ", **cells)
    values = reference(tmp_path, [trade("CHN", "KAZ", 2022, 15.7, code="goods_imports")])
    summary, _ = official(row, values)
    assert summary["verdict"] == verdict, summary["why"]


def test_both_sides_are_heard(tmp_path: Path) -> None:
    row = figure("USD 40.5 billion", "trade_turnover", "in 2022", geography="CHN",
                 counterpart="KAZ")  # fmt: skip
    sides = [trade("CHN", "KAZ", 2022, 31.2), trade("KAZ", "CHN", 2022, 24.1)]
    summary, _ = official(row, reference(tmp_path, sides))
    assert summary["verdict"] == X


def test_the_world_keeps_no_books(tmp_path: Path) -> None:
    row = figure("USD 50 billion", "exports", "in 2022", geography="KAZ", counterpart="WLD")
    values = [trade("KAZ", "WLD", 2022, 84.4, code="goods_exports")]
    summary, _ = official(row, reference(tmp_path, values))
    assert summary["verdict"] == X
