"""The best figure of each cell: each rank, the shared interval, and an oracle in plain Python."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from silkledger.judging.best import RULES
from silkledger.judging.comparing import Claim
from silkledger.rules import rules
from silkledger.schemas.judgements import BEST
from tests.support.claims import claim
from tests.support.judged import UNDATED, figure, judge

Row = dict[str, Any]
BANK = {"measured_by": "World Bank"}
IMF = {"measured_by": "IMF"}


def _best(*rows: Row, publishers: dict[str, str] | None = None) -> Row:
    (row,) = judge(*rows, publishers=publishers)["best"]
    return row


SAID = claim("exact", "70")
NEXT = claim("exact", "71")
TIED = ("best.figure_id", "f1")


@pytest.mark.parametrize(
    ("rows", "rule", "chosen"),
    [
        ([figure("f2", SAID)], "best.only", "f2"),
        (
            [figure("f1", SAID, **BANK), *(figure(f"f{i}", NEXT, said_by=f"s{i}") for i in (2, 3))],
            "best.independence",
            "f2",
        ),
        (  # two contradict it, and only itself supports it
            [
                figure("f1", claim("exact", "83.1"), **BANK),
                *(figure(f"f{i}", NEXT, said_by=f"s{i}") for i in (2, 3)),
            ],
            "best.outvoted",
            "f2",
        ),
        (
            [figure("f1", claim("approx", "70"), **IMF), figure("f2", SAID, **BANK)],
            "best.sharpness",
            "f2",
        ),
        (
            [figure("f1", SAID), figure("f2", NEXT, said_by="t", **BANK)],
            "best.primary_publisher",
            "f2",
        ),
        (
            [figure("f1", SAID, **IMF), figure("f2", NEXT, said_by="bank", **BANK)],
            "best.primary_publisher",
            "f2",
        ),
        (
            [figure("f1", SAID, **IMF), figure("f2", NEXT, said_by="bank")],
            "best.primary_publisher",
            "f2",
        ),
        (
            [figure("f1", SAID, edition="2021", **IMF), figure("f2", NEXT, edition="2022", **BANK)],
            "best.edition",
            "f2",
        ),
        (
            [figure("f1", SAID, **IMF), figure("f2", NEXT, edition="2002", **BANK)],
            "best.edition",
            "f2",
        ),
        (
            [figure("f1", SAID, **IMF), figure("f2", NEXT, stated_on=dt.date(2023, 5, 4), **BANK)],
            "best.publication_date",
            "f2",
        ),
        (
            [figure("f1", SAID, **IMF), figure("f2", claim("exact", "80.2"), **BANK)],
            "best.sharpness",
            "f2",
        ),
        (
            [
                figure("f1", claim("gt", "60"), **IMF),
                figure("f2", claim("range", "60", "80"), **BANK),
            ],
            "best.sharpness",
            "f2",
        ),
        (
            [
                figure("f1", claim("exact", "221000"), **IMF),
                figure("f2", claim("exact", "221300", digit="100"), **BANK),
            ],
            "best.sharpness",
            "f2",
        ),
        ([figure("f2", NEXT, **IMF), figure("f1", SAID, **BANK)], *TIED),
    ],
)
def test_each_step_of_the_order(rows: list[Row], rule: str, chosen: str) -> None:
    for order in (rows, rows[::-1]):
        found = _best(*order, publishers={"bank": "World Bank"})
        assert (found["rule"], found["figure_id"]) == (rule, chosen)


def test_a_figure_repeated_is_one_witness() -> None:
    rows = [figure(f"f{i}", SAID, said_by=f"s{i}", **BANK) for i in range(5)]
    assert _best(*rows)["witnesses"] == 1
    assert _best(*rows, figure("g", SAID, **IMF))["witnesses"] == 2
    assert (
        _best(
            *rows,
            figure("g", claim("exact", "70"), said_by="bank"),
            publishers={"bank": "World Bank"},
        )["witnesses"]
        == 1
    )


@pytest.mark.parametrize(
    ("said", "lower", "upper", "inclusive", "witnesses"),
    [
        ([SAID], 69.5, 70.5, (True, True), 1),
        ([SAID, claim("gt", "70")], 70, 70.5, (False, True), 2),
        ([SAID, claim("ge", "70")], 70, 70.5, (True, True), 2),
        ([claim("gt", "70"), SAID, claim("exact", "70.2")], 70.15, 70.25, (True, True), 3),
        ([claim("gt", "70"), claim("ge", "70")], 70, None, (False, None), 2),
        ([claim("lt", "80"), claim("gt", "70")], 70, 80, (False, False), 2),
        ([claim("nearly", "80")], 72, 80, (True, False), 1),
        ([claim("range", "60", "80"), claim("exact", "70.2")], 70.15, 70.25, (True, True), 2),
        ([SAID, claim("exact", "72")], 69.5, 70.5, (True, True), 1),
        ([SAID, claim("exact", "83")], 69.5, 70.5, (True, True), 1),
        # 70 overlaps both, but neither holds 70 itself
        ([SAID, claim("exact", "70.3"), claim("exact", "69.7")], 70.25, 70.35, (True, True), 2),
        # what says little confirms, but is not preferred for it
        (
            [claim("gt", "70"), claim("exact", "70.2"), claim("exact", "90.1")],
            70.15,
            70.25,
            (True, True),
            2,
        ),
    ],
)
def test_the_interval_that_supporters_share(
    said: list[Claim], lower: float | None, upper: float | None, inclusive: object, witnesses: int
) -> None:
    rows = [figure(f"f{i}", one, said_by=f"s{i}") for i, one in enumerate(said)]
    found = _best(*rows)
    assert (found["lower"], found["upper"]) == (lower, upper)
    assert (found["lower_inclusive"], found["upper_inclusive"]) == inclusive
    assert found["witnesses"] == witnesses


@pytest.mark.parametrize(
    ("rows", "verdict"),
    [
        ([figure("f1", SAID)], "only"),
        ([figure("f1", SAID), figure("f2", SAID, basis="FOB", said_by="t")], "only"),
        ([figure("f1", SAID), figure("f2", SAID, said_by="t")], "agree"),
        ([figure("f1", SAID), figure("f2", claim("gt", "70"), said_by="t"),
            figure("f3", claim("exact", "83"), said_by="u")], "clash"),
        ([figure("f1", SAID, **BANK), figure("f2", claim("exact", "83"), said_by="t", **BANK)],
            "may_be_revision"),
        ([figure("f1", SAID, edition="2021", **BANK), figure("f2", NEXT, edition="2022", **BANK)],
            "revision"),
    ],
)  # fmt: skip
def test_the_verdict_is_that_of_the_gravest_meeting(rows: list[Row], verdict: str) -> None:
    assert judge(*rows)["best"][0]["verdict"] == verdict


def test_a_row_names_dimension_value_in_dollars_and_citation() -> None:
    row = _best(figure("f1", claim("gt", "70"), edition="2022", **BANK))
    assert (row["bound"], row["dimension"], row["value_usd"]) == ("gt", "money", None)
    assert row["citation"] == "World Bank, edition 2022, in s, 2023-05-03"


def test_what_speaks_of_something_else_competes_but_allows_nothing() -> None:
    yuan = figure("f1", claim("exact", "470", unit="CNY"), unit="CNY", said_by="t", **IMF)
    dollars = [
        figure("f2", claim("exact", "70"), said_by="u"),
        figure("f3", claim("exact", "70.1"), **BANK),
    ]
    found = _best(yuan, *dollars)  # without an exchange rate
    assert (found["unit"], found["witnesses"], found["others"], found["upper"]) == (
        "USD",
        2,
        1,
        70.15,
    )
    tonnes, barrels = (
        figure(f"f{unit}", claim("exact", "70", unit=unit), unit=unit) for unit in ("t", "bbl")
    )
    assert [row["dimension"] for row in judge(tonnes, barrels)["best"]] == ["mass", "volume"]
    reporters = [figure(f"f{code}", SAID, reporter=code, said_by=code) for code in ("CHN", "KAZ")]
    assert [row["others"] for row in judge(*reporters)["best"]] == [0, 0]  # cells of their own


def test_bases_are_cells_of_their_own_whatever_their_words() -> None:
    rows = [
        figure("f1", SAID),
        figure("f2", SAID, basis="FOB", said_by="t"),
        figure("f3", SAID, basis="free on board", said_by="u", **BANK),
        figure("f4", SAID, basis="CIF"),
    ]
    assert [(row["figure_id"], row["witnesses"]) for row in judge(*rows)["best"]] == [
        ("f1", 1),
        ("f3", 2),
        ("f4", 1),
    ]


@pytest.mark.parametrize("quality", ["entity", "item", "base"])
def test_entities_items_and_bases_are_cells_of_their_own(quality: str) -> None:
    rows = judge(
        figure("f1", SAID, **{quality: "a"}),
        figure("f2", NEXT, said_by="t", **{quality: "A"}),
        figure("f3", SAID, **{quality: "b"}),
        figure("f4", SAID),
    )["best"]
    assert [(row["figure_id"], row[quality], row["others"]) for row in rows] == [
        ("f1", "a", 0),
        ("f3", "b", 0),
        ("f4", None, 0),
    ]
    assert rows[0]["rule"] == "best.figure_id"
    assert quality in BEST.key


def test_superseded_and_undated_figures_do_not_compete() -> None:
    old, new = (
        figure(f"f{year}", claim("exact", year[2:]), edition=year, **BANK)
        for year in ("2021", "2022")
    )
    late = figure("g", claim("exact", "21"), said_by="t", **IMF)
    more = figure("h", claim("exact", "21"), said_by="u", measured_by="EBRD")
    found = _best(old, new)
    assert (found["figure_id"], found["witnesses"], found["rule"]) == ("f2022", 1, "best.only")
    assert _best(old, new, late, more)["figure_id"] == "g"
    assert judge(figure("f1", SAID, **UNDATED))["best"] == []


def test_a_period_that_had_not_ended_does_not_compete() -> None:
    running = figure("f1", SAID, flags=["period_unfinished"], stated_on=dt.date(2022, 11, 20))
    assert judge(running)["best"] == []
    chosen = _best(running, figure("f2", NEXT, said_by="t"))
    assert (chosen["figure_id"], chosen["others"]) == ("f2", 0)


def test_rules_are_in_the_vocabulary_and_columns_in_the_contract() -> None:
    assert set(RULES) == {rule for rule, entry in rules().items() if entry.kind == "choice"}
    assert list(_best(figure("f1", SAID))) == list(BEST.names)
