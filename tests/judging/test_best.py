"""The best figure of each cell: each rank, the shared interval, and an oracle in plain Python."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from silkledger.judging.best import RULES
from silkledger.judging.comparing import Claim, Interval, tight, wide
from silkledger.judging.comparing.claims import COLUMNS, claim_of, cut
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
    *("best.outvoted", "best.independence", "best.sharpness", "best.unit", "best.sharpness"),
    *("best.sharpness", "best.primary_publisher", "best.edition", "best.publication_date"),
    "best.figure_id",
)


def _said(row: Row) -> Claim:
    return claim_of(*(row[name] for name in COLUMNS))


def _statement(row: Row) -> list[object]:
    return [row[name] for name in COLUMNS if "digit" not in name]


def _width(said: Claim) -> Decimal | None:
    narrow = tight(said)
    return None if narrow.low is None or narrow.high is None else narrow.high - narrow.low


@st.composite
def _cells(draw: st.DrawFn) -> list[Row]:
    """Figures of one place: each source either always names who measured, or never."""
    said = st.one_of(st.sampled_from([SAID, claim("exact", "70.2"), claim("gt", "70")]), claims())
    rows = []
    for number in range(draw(st.integers(1, 8))):
        measurer = draw(st.sampled_from([None, "Bureau", "Office"]))
        rows.append(
            figure(
                f"f{number}",
                draw(said),
                unit=draw(st.sampled_from(["USD", "USD", "CNY"])),
                said_by=draw(st.sampled_from("st" if measurer else "uvw")),
                measured_by=measurer,
                stated_on=draw(st.sampled_from([dt.date(2023, 5, 3), dt.date(2023, 5, 4)])),
            )
        )
    return rows


def _overlap(one: Interval, other: Interval, said: tuple[Claim, Claim]) -> bool:
    """Whether more than an edge that results from rounding is shared."""
    both = one.both(other)
    if both is None or both.low is None or both.low != both.high:
        return both is not None
    return all(both.low in (claim.lower, claim.upper, claim.value) for claim in said)


def _supports(one: Row, other: Row) -> bool:
    said = _said(one), _said(other)
    return _overlap(tight(said[0]), tight(said[1]), said)


def _contradicts(one: Row, other: Row) -> bool:
    said = _said(one), _said(other)
    return not _overlap(_reach(said[0]), _reach(said[1]), said)


def _reach(said: Claim) -> Interval:
    broad, kept = wide(said), cut(said)
    if kept is None:
        return broad
    assert None not in (broad.low, broad.high, kept.low, kept.high)
    low, high = min(broad.low, kept.low), max(broad.high, kept.high)  # type: ignore[type-var]
    return Interval(low, high, low < kept.low or kept.low_inclusive, True)  # type: ignore[operator]


@settings(max_examples=60, derandomize=True)
@given(_cells())
def test_against_an_oracle(rows: list[Row]) -> None:
    (best,) = judge(*rows)["best"]
    voices: dict[tuple[str, str], Row] = {}

    def sharp(row: Row) -> tuple[object, ...]:
        width = _width(_said(row))
        return width is None, width or 0, row["bound"] == "approx"

    def witness(row: Row) -> tuple[str, str]:
        return row["unit"], row["measured_by"] or row["said_by"]

    for row in sorted(rows, key=lambda row: (-row["stated_on"].toordinal(), *sharp(row))):
        voices.setdefault(witness(row), row)

    def confirms(row: Row, voice: Row) -> bool:
        held = tight(_said(voice))
        value = _said(row).value
        return Interval(held.low, held.high).contains(value)

    def votes(row: Row) -> tuple[int, int, int]:
        others = [
            voice for who, voice in voices.items() if who[0] == row["unit"] and who != witness(row)
        ]
        return (
            1 + sum(_supports(row, voice) for voice in others),
            sum(_contradicts(row, voice) for voice in others),
            1 + sum(confirms(row, voice) for voice in others),
        )

    def order(row: Row) -> tuple[object, ...]:
        supporting, contradicting, confirming = votes(row)
        openness, width, about = sharp(row)
        return (
            contradicting > supporting,
            -confirming,
            openness,
            row["unit"],
            width,
            about,
            1 if row["measured_by"] else 2,
            0,
            -row["stated_on"].toordinal(),
            row["figure_id"],
        )

    ranked = sorted(rows, key=order)
    assert best["figure_id"] == ranked[0]["figure_id"]
    assert best["witnesses"] == votes(ranked[0])[2]
    assert best["others"] == len([row for row in rows if row["unit"] != ranked[0]["unit"]])
    if len(ranked) == 1:
        assert best["rule"] == "best.only"
        return
    rival = next((row for row in ranked if _statement(row) != _statement(ranked[0])), ranked[1])
    step = next(
        i for i, (a, b) in enumerate(zip(order(ranked[0]), order(rival), strict=True)) if a != b
    )
    assert best["rule"] == ORACLE_STEPS[step]


@settings(max_examples=100, derandomize=True)
@given(st.one_of(_rows(), _cells()))
def test_the_chosen_value_lies_in_its_interval(rows: list[Row]) -> None:
    by_id = {row["figure_id"]: row for row in rows}
    for row in judge(*rows)["best"]:
        lower, upper = row["lower"], row["upper"]
        assert lower is None or lower <= row["value"]
        assert upper is None or row["value"] <= upper
        own = tight(_said(by_id[row["figure_id"]]))
        assert own.low is None or lower >= float(own.low)
        assert own.high is None or upper <= float(own.high)
