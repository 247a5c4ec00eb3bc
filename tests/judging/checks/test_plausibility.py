"""Implausible numbers: one row per kind for the plausible ones, one row for each other."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from silkledger.columns import on_disk
from silkledger.indicators import indicators
from silkledger.judging.checks.plausibility import plausible
from silkledger.reading.definitions.units import named_unit
from silkledger.schemas.vocabulary import SHIPPED, Vocabulary, VocabularyError
from tests.support.checks import figure, judged


def test_one_row_covers_all_plausible_figures() -> None:
    rows = [
        figure(wording, "average_age", "in 2022", geography="KAZ")
        for wording in ("31", "27.6", "over 40", "30 to 35")
    ]
    (row,) = judged(rows, kind="plausibility")
    assert (row["verdict"], row["figure_ids"]) == ("consistent", ["f001", "f002"])
    assert (row["claim_lower"], row["claim_upper"], row["found_lower"], row["found_upper"]) == (
        27.6,
        40,
        10,
        60,
    )
    assert (
        row["statement"]
        == "Average age: 4 figures from 27.6 to 40 years; the possible range is 10 to 60 years."
    )


@pytest.mark.parametrize("piece", [1, 2, 3])
def test_a_few_figures_at_a_time_give_the_rows_of_all(
    piece: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    ages = ("31", "120", "27.6", "27.6", "99", "40", "120", "31", "40")
    rows = [figure(wording, "average_age", "in 2022", geography="KAZ") for wording in ages]
    rows.insert(4, figure("-180%", "budget_balance_gdp_share", "in 2022", geography="ARG"))
    rows.insert(2, figure("99.6%", "literacy_rate", "in 2022", geography="KAZ"))
    at_once = judged(rows, kind="plausibility")
    assert len(at_once) > 4
    monkeypatch.setattr(on_disk, "PIECE", piece)
    assert judged(rows, kind="plausibility") == at_once


@pytest.mark.parametrize(
    ("wording", "verdict"),
    [("120", "contradicted"), ("more than 100", "contradicted"), ("less than 5", "contradicted"),
        ("7 to 9", "contradicted"),
     ("61", "contradicted"), ("55 to 70", "consistent")],
)  # fmt: skip
def test_an_implausible_number_has_its_own_row(wording: str, verdict: str) -> None:
    rows = [figure(text, "average_age", "in 2022", geography="KAZ") for text in ("31", wording)]
    verdicts = {row["figure_ids"][0]: row["verdict"] for row in judged(rows, kind="plausibility")}
    assert verdicts == {"f000": "consistent", "f001": verdict}


def test_figures_without_limits_have_no_row() -> None:
    rows = [
        figure("KZT 5 billion", "gdp", "in 2022", geography="KAZ"),
        figure("USD 90 per barrel", "oil_price", "in 2022"),
    ]
    assert judged(rows, kind="plausibility") == []


def test_a_flow_may_count_a_person_many_times() -> None:
    carried = figure("10.9 billion passengers", "passengers", "in 2022", geography="DEU")
    people = figure("10.9 billion people", "poor_people", "in 2022", geography="WLD")
    (row,) = judged([carried, people], kind="plausibility")
    assert (row["figure_ids"], row["verdict"]) == (["f001"], "contradicted")


def test_a_range_of_a_unit_holds_where_its_reason_does() -> None:
    place = {"geography": "ARG"}
    rows = [
        figure("-180%", "budget_balance_gdp_share", "in 2022", **place),
        figure("-180%", "exports_growth", "in 2022", **place),
    ]
    verdicts = {row["figure_ids"][0]: row["verdict"] for row in judged(rows, kind="plausibility")}
    assert verdicts == {"f001": "contradicted"}


@pytest.mark.parametrize(
    ("wording", "statistic", "verdict"),
    [
        ("-2.2 million barrels a day", "increase", "consistent"),
        ("-2.2 million barrels a day", "flow", "cannot_be_checked"),
        ("-300 million barrels a day", "flow", "contradicted"),
        ("-300 million barrels a day", "increase", "contradicted"),
        ("300 million barrels a day", "increase", "contradicted"),
    ],
)
def test_what_a_level_falls_by_is_as_large_as_a_level_at_most(
    wording: str, statistic: str, verdict: str
) -> None:
    cells = {"geography": "RUS", "statistic": statistic}
    level = figure("9.5 million barrels a day", "oil_production", "in 2022", geography="RUS")
    fall = figure(wording, "oil_production", "in 2022", **cells)
    verdicts = {
        row["figure_ids"][0]: row["verdict"] for row in judged([level, fall], kind="plausibility")
    }
    assert verdicts == {"f000": "consistent", "f001": verdict}


def test_limits_of_an_indicator_override_those_of_its_unit() -> None:
    assert plausible(SHIPPED)["internet_users_share", "percent"].interval.high == Decimal(100)
    for (indicator, unit), limit in plausible(SHIPPED).items():
        assert limit.interval.low is not None
        assert limit.interval.high is not None
        assert limit.interval.low < limit.interval.high
        assert not indicator or indicators(SHIPPED)[indicator].canonical_unit in ("", unit)
        assert unit.isupper() or named_unit(SHIPPED, unit).canonical == unit


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("nothing,kt,0,1,why", "indicator: 'nothing' is not in indicators.csv"),
        (",kt,one,1,why", "'one' to '1' is not a range"),
        (",kt,2,1,why", "'2' to '1' is not a range"),
        (",kt,0,,why", "upper: the cell is empty"),
    ],
)
def test_every_fault_of_the_vocabulary_names_its_line(
    tmp_path: Path, line: str, fault: str
) -> None:
    (tmp_path / "plausible.csv").write_text(
        f"indicator,unit,lower,upper,reason\n{line}\n", encoding="utf-8"
    )
    with pytest.raises(VocabularyError, match=f"plausible.csv:2: .*{fault}"):
        plausible(Vocabulary(additions=tmp_path))


@pytest.mark.parametrize("dash", ["-", "\u2212", "\u2011", "\u2013"])
def test_any_dash_that_is_a_minus_sign_in_print_is_one_in_a_range(
    tmp_path: Path, dash: str
) -> None:
    text = f"indicator,unit,lower,upper,reason\n,kt,{dash}54.6,5,why\n"
    (tmp_path / "plausible.csv").write_text(text, encoding="utf-8")
    ranges = plausible(Vocabulary(additions=tmp_path))
    assert ranges["", "kt"].interval.low == Decimal("-54.6")
