"""The best figure of each cell: each rank, the shared interval, and an oracle in plain Python."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from itertools import groupby
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from silkledger.judging.best import RULES
from silkledger.judging.comparing import Claim, Interval, tight, wide
from silkledger.judging.comparing.claims import COLUMNS, claim_of
from silkledger.rules import rules
from silkledger.schemas.judgements import BEST
from tests.support.claims import claim, claims
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
        ([figure("f1", SAID), figure("f2", NEXT, **BANK)], "best.primary_publisher", "f2"),
        (
            [figure("f1", SAID, **BANK), figure("f2", NEXT, said_by="bank", **BANK)],
            "best.primary_publisher",
            "f2",
        ),
        (
            [figure("f1", SAID, **BANK), figure("f2", NEXT, said_by="bank")],
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
            [figure("f1", SAID, **IMF), figure("f2", claim("exact", "70.2"), **BANK)],
            "best.tightness",
            "f2",
        ),
        (
            [
                figure("f1", claim("gt", "60"), **IMF),
                figure("f2", claim("range", "60", "80"), **BANK),
            ],
            "best.tightness",
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
    ("said", "lower", "upper", "inclusive", "interval"),
    [
        ([SAID], 69.5, 70.5, (True, True), "tight"),
        ([SAID, claim("gt", "70")], 70, 70.5, (False, True), "tight"),
        ([SAID, claim("ge", "70")], 70, 70.5, (True, True), "tight"),
        ([claim("gt", "70"), claim("ge", "70")], 70, None, (False, None), "tight"),
        ([claim("lt", "80"), claim("gt", "70")], 70, 80, (False, False), "tight"),
        ([claim("nearly", "80")], 72, 80, (True, False), "tight"),
        ([claim("range", "60", "80"), claim("exact", "70.2")], 70.15, 70.25, (True, True), "tight"),
        ([SAID, claim("exact", "72")], 71.5, 72.5, (True, True), "wide"),
        ([SAID, claim("exact", "72.1"), claim("gt", "72")], 72.05, 72.15, (True, True), "wide"),
        ([SAID, claim("exact", "83")], None, None, (None, None), "none"),
        ([claim("exact", "3.8"), claim("exact", "3.9")], None, None, (None, None), "none"),
    ],
)
def test_the_interval_that_all_allow(
    said: list[Claim], lower: float | None, upper: float | None, inclusive: object, interval: str
) -> None:
    rows = [figure(f"f{i}", one, said_by=f"s{i}") for i, one in enumerate(said)]
    found = _best(*rows)
    assert (found["lower"], found["upper"], found["interval"]) == (lower, upper, interval)
    assert (found["lower_inclusive"], found["upper_inclusive"]) == inclusive
    assert found["witnesses"] == len(said)


def test_what_speaks_of_something_else_competes_but_allows_nothing() -> None:
    tonnes, barrels = (
        figure(f"f{unit}", claim("exact", "70", unit=unit), unit=unit) for unit in ("t", "bbl")
    )
    found = _best(tonnes, barrels, figure("g", claim("exact", "70.1", unit="t"), unit="t", **BANK))
    assert (found["unit"], found["witnesses"], found["others"], found["upper"]) == (
        "t",
        2,
        1,
        70.15,
    )
    reporters = [figure(f"f{code}", SAID, reporter=code, said_by=code) for code in ("CHN", "KAZ")]
    assert (_best(*reporters)["witnesses"], _best(*reporters)["others"]) == (1, 1)


def test_bases_are_cells_of_their_own_whatever_their_case() -> None:
    rows = [
        figure("f1", SAID),
        figure("f2", SAID, basis="FOB"),
        figure("f3", SAID, basis="fob", **BANK),
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


@st.composite
def _rows(draw: st.DrawFn) -> list[Row]:
    said = st.one_of(st.sampled_from([SAID, claim("exact", "70.2"), claim("gt", "70")]), claims())
    return [
        figure(
            f"f{number}",
            draw(said),
            geography=draw(st.sampled_from(["KAZ", "UZB"])),
            unit=draw(st.sampled_from(["USD", "USD", "CNY"])),
            said_by=draw(st.sampled_from("stu")),
            measured_by=(measurer := draw(st.sampled_from([None, "Bureau", "Office"]))),
            edition=draw(st.sampled_from([None, "2022"])) if measurer else None,
            stated_on=draw(st.sampled_from([dt.date(2023, 5, 3), dt.date(2023, 5, 4)])),
        )
        for number in range(draw(st.integers(1, 8)))
    ]


ORACLE_STEPS = (
    *("best.independence", "best.primary_publisher", "best.edition", "best.publication_date"),
    *("best.tightness", "best.unit", "best.tightness", "best.figure_id"),
)


def _said(row: Row) -> Claim:
    return claim_of(*(row[name] for name in COLUMNS))


def _statement(row: Row) -> list[object]:
    return [row[name] for name in COLUMNS if "digit" not in name]


def _publisher(row: Row) -> str:
    return row["measured_by"] or row["said_by"]


def _width(said: Claim) -> Decimal | None:
    narrow = tight(said)
    return None if narrow.low is None or narrow.high is None else narrow.high - narrow.low


def _shared(parts: list[Interval]) -> Interval | None:
    """What all intervals share; an edge that two roundings share is nothing."""
    shared: Interval | None = Interval(None, None)
    for part in parts:
        shared = shared.both(part) if shared else None
    return shared


@settings(max_examples=40, derandomize=True)
@given(_rows())
def test_against_an_oracle(rows: list[Row]) -> None:
    found = {row["geography"]: row for row in judge(*rows)["best"]}
    by_place = groupby(
        sorted(rows, key=lambda row: row["geography"]), key=lambda row: row["geography"]
    )
    for place, cell in ((place, list(of)) for place, of in by_place):

        def support(row: Row, cell: list[Row] = cell) -> int:
            return len(
                {_publisher(other) for other in cell if _statement(other) == _statement(row)}
            )

        def order(row: Row) -> tuple[object, ...]:
            return (
                -support(row),
                1 if row["measured_by"] else 2,
                -int(row["edition"] or 0),
                -row["stated_on"].toordinal(),
                _width(_said(row)) is None,
                row["unit"],
                _width(_said(row)) or 0,
                row["figure_id"],
            )

        ranked = sorted(cell, key=order)
        best = found.pop(place)
        assert best["figure_id"] == ranked[0]["figure_id"]
        if len(ranked) == 1:
            assert best["rule"] == "best.only"
        else:
            rival = next(
                (row for row in ranked if _statement(row) != _statement(ranked[0])), ranked[1]
            )
            step = next(
                i
                for i, (a, b) in enumerate(zip(order(ranked[0]), order(rival), strict=True))
                if a != b
            )
            assert best["rule"] == ORACLE_STEPS[step]
        same = [row for row in cell if row["unit"] == ranked[0]["unit"]]
        assert best["witnesses"] == len({_publisher(row) for row in same})
        assert best["others"] == len(cell) - len(same)
        narrow, broad = (_shared([which(_said(row)) for row in same]) for which in (tight, wide))
        if best["interval"] == "none":
            assert broad is None or broad.low == broad.high
            continue
        shared = narrow if best["interval"] == "tight" else broad
        assert shared is not None
        assert (best["lower"], best["upper"]) == tuple(
            None if end is None else float(end) for end in (shared.low, shared.high)
        )
        assert best["lower_inclusive"] == (None if shared.low is None else shared.low_inclusive)
        assert best["upper_inclusive"] == (None if shared.high is None else shared.high_inclusive)
    assert not found
