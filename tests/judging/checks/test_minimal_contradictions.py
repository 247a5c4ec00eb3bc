"""Minimal contradictions among figures: who is blamed, for what, and when nobody is."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest

from silkledger.judging.checks.causes import known_causes
from silkledger.reading.base import YEAR_ON_YEAR
from silkledger.schemas.vocabulary import SHIPPED, Vocabulary, VocabularyError
from tests.support.checks import figure, judged

BOTH = {"geography": "KAZ", "counterpart": "CHN"}


def trade(exports: str, turnover: str = "USD 15.52 billion") -> list[dict[str, Any]]:
    """Exports, imports, turnover, balance; 10.21 and 5.31 bn are right."""
    return [
        figure(wording, indicator, "in 2022", **BOTH)
        for wording, indicator in (
            (exports, "exports"),
            ("USD 5.31 billion", "imports"),
            (turnover, "trade_turnover"),
            ("USD 4.90 billion", "trade_balance"),
        )
    ]


def found(rows: list[dict[str, Any]]) -> list[tuple[str, str | None, str | None]]:
    return [
        (row["verdict"], row["culprit"], row["explanation"])
        for row in judged(rows, kind="minimal_contradiction")
    ]


@pytest.mark.parametrize(
    ("exports", "explanation"),
    [
        ("USD 10.21 million", "factor_1000"),
        ("USD 102.1 billion", "factor_10"),
        ("USD 12.01 billion", "transposed_digits"),
        ("USD 11.63 billion", None),
    ],
)
def test_the_figure_of_two_broken_identities_is_the_culprit(
    exports: str, explanation: str | None
) -> None:
    assert found(trade(exports)) == [("contradicted", "f000", explanation)]


def test_the_row_says_which_identities_are_broken_and_what_would_hold() -> None:
    (row,) = judged(trade("USD 10.21 million"), kind="minimal_contradiction")
    assert row["figure_ids"][0] == "f000"
    assert set(row["rules"]) <= {"sum_of_parts", "difference"}
    assert row["indicator"] == "exports"
    assert row["claim_upper"] < row["found_lower"] <= 10.21e9 <= row["found_upper"]
    assert "multiplied or divided by 1,000" in row["why"]


def test_figures_that_agree_contradict_nothing() -> None:
    assert found(trade("USD 10.21 billion")) == []


def test_one_broken_sum_without_a_cause_blames_nobody() -> None:
    assert found(trade("USD 10.21 billion", "USD 17.97 billion")[:3]) == [
        ("contradicted", None, None)
    ]


def test_nobody_is_blamed_for_a_slipped_point_if_exchanged_digits_explain_another_figure() -> None:
    rows = [
        figure(wording, indicator, "in 2022", **BOTH)
        for wording, indicator in (
            ("USD 3.34 billion", "exports"),
            ("USD 193.2 million", "imports"),
            ("USD 3.35 billion", "trade_turnover"),
        )
    ]
    assert [(verdict, culprit) for verdict, culprit, _ in found(rows)] == [("contradicted", None)]


def test_sources_that_leave_qualities_open_are_never_blamed() -> None:
    rows = [
        row | {"said_by": f"source {place}"} for place, row in enumerate(trade("USD 10.21 million"))
    ]
    assert {verdict for verdict, _, _ in found(rows)} == {"cannot_be_checked"}
    assert {culprit for _, culprit, _ in found(rows)} == {None}
    (row, *_) = judged(rows, kind="minimal_contradiction")
    assert "accuse nobody" in row["why"]


def test_what_only_open_identities_connect_is_searched_by_itself() -> None:
    before = [
        figure(wording, indicator, "in 2021", **BOTH, said_by="another")
        for wording, indicator in (
            ("USD 9.18 billion", "exports"),
            ("USD 4.76 billion", "imports"),
            ("USD 13.94 billion", "trade_turnover"),
        )
    ]
    growth = figure("11.2 percent", "exports_growth", "in 2022", **BOTH, said_by="a third")
    rows = judged([*trade("USD 12.01 billion"), *before, growth], kind="minimal_contradiction")
    assert [(row["verdict"], row["culprit"]) for row in rows] == [("contradicted", "f000")]
    assert "stopped" not in rows[0]["why"]


def half_years(growth: str, in_all: str) -> list[dict[str, Any]]:
    """Trade with both halves printed; imports grew by 16.6 percent, everything by some 13."""
    return [
        figure(
            wording, indicator, period, **BOTH, base=YEAR_ON_YEAR if "percent" in wording else None
        )
        for wording, indicator, period in (
            ("$5.8 billion", "trade_turnover", "in H1 2022"),
            (in_all, "trade_turnover_growth", "in H1 2022"),
            ("$5.3 billion", "trade_turnover", "in H1 2021"),
            ("$994.7 million", "exports", "in H1 2022"),
            (growth, "exports_growth", "in H1 2022"),
            ("$1 billion", "exports", "in H1 2021"),
            ("$4.9 billion", "imports", "in H1 2022"),
            ("16.6 percent", "imports_growth", "in H1 2022"),
            ("$4.2 billion", "imports", "in H1 2021"),
        )
    ]


def test_nobody_is_blamed_where_others_may_be_computed_from_rounded_numbers() -> None:
    (row,) = judged(half_years("-0.5 percent", "9.4 percent"), kind="minimal_contradiction")
    assert (row["verdict"], row["culprit"]) == ("contradicted", None)
    assert "may have been computed from rounded numbers" in row["why"]
    assert '"9.4 percent"' in row["why"].partition("rounded numbers")[2]


def test_a_rate_that_rounded_numbers_do_not_give_is_blamed() -> None:
    (row,) = judged(half_years("-50 percent", "9.4 percent"), kind="minimal_contradiction")
    assert row["culprit"] == "f004"


def test_the_order_of_figures_changes_nothing() -> None:
    rows = [
        row | {"figure_id": f"f{place}"} for place, row in enumerate(trade("USD 10.21 million"))
    ]
    assert found(rows) == found(rows[::-1])


@pytest.mark.parametrize("factor", ["two", "-1", "0", "inf"])
def test_a_faulty_cause_is_named_by_its_line(tmp_path: Path, factor: str) -> None:
    shutil.copy(SHIPPED.folder / "causes.csv", tmp_path)
    with (tmp_path / "causes.csv").open("a", encoding="utf-8") as file:
        file.write(f"factor,,{factor},why\n")
    lines = (tmp_path / "causes.csv").read_text(encoding="utf-8").count("\n")
    with pytest.raises(VocabularyError, match=f"causes.csv:{lines}: factor"):
        known_causes(Vocabulary(tmp_path))
