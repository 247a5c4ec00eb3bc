"""What may be below zero, or is counted again in each place, does not add up."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from silkledger.judging.not_additive import consolidated, continuous, recounted, turning
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
        ("orders_received", "net", []),
        ("orders_received", "gross", ["contradicted"]),
        ("orders_received", None, ["contradicted"]),
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


@pytest.mark.parametrize(
    ("indicator", "verdict"),
    [("revenue", "cannot_be_checked"), ("tax_revenue", "contradicted")],
)
def test_items_may_be_more_than_a_company_that_sells_to_itself(
    indicator: str, verdict: str
) -> None:
    items = (("31.2", "petrol"), ("44.0", "diesel"), ("58.4", None))
    rows = [
        figure(f"USD {number} billion", indicator, "in 2022")
        | {"item": item, "geography": "RUS", "entity": "Volga Neft"}
        for number, item in items
    ]
    assert [row["verdict"] for row in judged(rows, kind="sum_of_items")] == [verdict]


@pytest.mark.parametrize(
    ("name", "read"),
    [
        ("turning", turning),
        ("recounted", recounted),
        ("consolidated", consolidated),
        ("continuous", continuous),
    ],
)
def test_an_unknown_indicator_is_refused(
    tmp_path: Path, name: str, read: Callable[[Vocabulary], object]
) -> None:
    folder = tmp_path / "vocabularies"
    shutil.copytree(SHIPPED.folder, folder)
    with (folder / f"{name}.csv").open("a", encoding="utf-8") as file:
        file.write("deficit_of_all,It turns\n")
    with pytest.raises(VocabularyError, match=rf"{name}\.csv:\d+.*deficit_of_all.*not in indic"):
        read(Vocabulary(folder))
