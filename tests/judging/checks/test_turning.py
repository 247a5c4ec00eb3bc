"""What may be below zero is no part of sums and cumulation."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from silkledger.judging.checks.identities.turning import turning
from silkledger.schemas.vocabulary import SHIPPED, Vocabulary, VocabularyError
from tests.support.checks import figure, judged

if TYPE_CHECKING:
    from pathlib import Path

HALVES = ("from January to March 2022", "from January to June 2022")


@pytest.mark.parametrize(
    ("indicator", "coverage", "verdicts"),
    [
        ("budget_deficit", None, []),
        ("budget_expenditure", None, ["contradicted"]),
        ("bond_issue", "net", []),
        ("bond_issue", "gross", ["contradicted"]),
        ("bond_issue", None, ["contradicted"]),
    ],
)
def test_what_may_turn_is_not_cumulated(
    indicator: str, coverage: str | None, verdicts: list[str]
) -> None:
    rows = [
        figure(wording, indicator, when) | {"coverage": coverage}
        for wording, when in zip(("USD 7.1 billion", "USD 5.4 billion"), HALVES, strict=True)
    ]
    assert [row["verdict"] for row in judged(rows, kind="cumulation")] == verdicts


def test_an_unknown_indicator_that_turns_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "vocabularies"
    shutil.copytree(SHIPPED.folder, folder)
    with (folder / "turning.csv").open("a", encoding="utf-8") as file:
        file.write("deficit_of_all,It turns\n")
    with pytest.raises(VocabularyError, match=r"turning\.csv:\d+.*deficit_of_all.*not in indic"):
        turning(Vocabulary(folder))
