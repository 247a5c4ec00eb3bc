"""What may be below zero, or is counted again in each place, does not add up."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from silkledger.judging.not_additive import recounted, turning
from silkledger.schemas.vocabulary import SHIPPED, Vocabulary, VocabularyError
from tests.support.checks import figure, judged

if TYPE_CHECKING:
    from collections.abc import Callable
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
        figure(wording, indicator, when)
        | {"coverage": coverage, "geography": "KAZ", "entity": "The bank"}
        for wording, when in zip(("USD 7.1 billion", "USD 5.4 billion"), HALVES, strict=True)
    ]
    assert [row["verdict"] for row in judged(rows, kind="cumulation")] == verdicts


@pytest.mark.parametrize(
    ("indicator", "unit", "verdict"),
    [("passengers", "passengers", "cannot_be_checked"), ("births", "births", "contradicted")],
)
def test_members_may_be_more_than_their_group_where_it_counts_once(
    indicator: str, unit: str, verdict: str
) -> None:
    rows = [
        figure(f"{number} million {unit}", indicator, "in 2022") | {"geography": place}
        for number, place in (("3.1", "EUU"), ("2.2", "DEU"), ("2.4", "FRA"))
    ]
    assert [row["verdict"] for row in judged(rows, kind="sum_of_members")] == [verdict]


@pytest.mark.parametrize(("name", "read"), [("turning", turning), ("recounted", recounted)])
def test_an_unknown_indicator_is_refused(
    tmp_path: Path, name: str, read: Callable[[Vocabulary], object]
) -> None:
    folder = tmp_path / "vocabularies"
    shutil.copytree(SHIPPED.folder, folder)
    with (folder / f"{name}.csv").open("a", encoding="utf-8") as file:
        file.write("deficit_of_all,It turns\n")
    with pytest.raises(VocabularyError, match=rf"{name}\.csv:\d+.*deficit_of_all.*not in indic"):
        read(Vocabulary(folder))
