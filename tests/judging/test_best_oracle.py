"""The best figure against an oracle that compares figures pair by pair, and its invariant."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from silkledger.judging.comparing import Claim, Interval, tight, wide
from silkledger.judging.comparing.claim_intervals import cut
from silkledger.judging.comparing.claims import COLUMNS, claim_of
from tests.support.claims import claim, claims
from tests.support.depth import deep
from tests.support.judged import figure, judge

Row = dict[str, Any]


@st.composite
def _rows(draw: st.DrawFn) -> list[Row]:
    said = st.one_of(
        st.sampled_from([claim("exact", "70"), claim("exact", "70.2"), claim("gt", "70")]), claims()
    )
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
    digits = str(int(said.value / said.upper_digit)) if said.upper_digit else ""
    is_round = said.bound in ("exact", "approx") and digits.endswith("000")
    narrow = wide(said) if is_round else tight(said)
    return None if narrow.low is None or narrow.high is None else narrow.high - narrow.low


@st.composite
def _cells(draw: st.DrawFn) -> list[Row]:
    """Figures of one place: each source either always names who measured, or never."""
    said = st.one_of(
        st.sampled_from([claim("exact", "70"), claim("exact", "70.2"), claim("gt", "70")]), claims()
    )
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


@settings(max_examples=deep(10, 60), derandomize=True)
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


@settings(max_examples=deep(16, 100), derandomize=True)
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
