"""A claim against a value: the worked examples of the conventions, every verdict's edge, and what
must never happen.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from silkledger.judging.comparing import (
    Claim,
    ClaimVerdict,
    Interval,
    Value,
    compare_claim,
    summary,
    tight,
    wide,
)
from silkledger.schemas.checks import VERDICTS
from tests.support.claims import claim, claims, scaled
from tests.support.depth import deep

D = Decimal
TRIED = settings(max_examples=deep(19, 120), derandomize=True)
VALUES = st.decimals(-30, 300, places=2)
TOLERANCES = st.sampled_from([D(0), D("0.01"), D("0.02"), D("0.05")])


@pytest.mark.parametrize(
    ("said", "value", "verdict"),
    [
        (claim("gt", "50"), Value.official(D("50.2"), D("0.01")), "consistent"),
        (claim("gt", "50"), Value.official(D(64)), "consistent_loose"),
        (claim("nearly", "9"), Value.official(D("8.88"), D("0.05"), points=True), "consistent"),
        (claim("nearly", "9"), Value.official(D("9.3"), D("0.05"), points=True), "contradicted"),
        (claim("nearly", "9"), Value.official(D("5.1")), "contradicted"),
        (claim("nearly", "9"), Value.official(D("7.5")), "consistent_loose"),
        (claim("close", "9"), Value.official(D("9.3")), "consistent"),
        (claim("close", "9"), Value.official(D("10.5")), "consistent_loose"),
        (claim("close", "9"), Value.official(D("10.9")), "contradicted"),
        (claim("exact", "2.4"), Value.official(D("2.46")), "consistent_loose"),  # cut off
        (claim("exact", "-2.4"), Value.official(D("-2.46")), "consistent_loose"),
        (claim("exact", "2.4"), Value.official(D("2.5")), "contradicted"),
        (claim("exact", "2.4"), Value.official(D("2.34")), "contradicted"),
        (claim("exact", "2.4"), Value.official(D("2.43")), "consistent"),
        (claim("exact", "2.4"), Value.official(D("2.61"), D("0.05"), points=True), "contradicted"),
        (claim("approx", "6.2"), Value.official(D("6.31")), "consistent_loose"),
        (claim("approx", "6.2"), Value.official(D("6.45")), "consistent_loose"),
        (claim("approx", "6.2"), Value.official(D("6.46")), "contradicted"),
        (claim("exact", "1", digit="1"), Value.official(D("1.4")), "consistent_loose"),
        (claim("exact", "1e6"), Value.official(D("1.4e6")), "consistent_loose"),
        (claim("range", "20", "25"), Value.official(D("25.3")), "consistent_loose"),
        (claim("range", "20", "25"), Value.official(D("25.5")), "consistent_loose"),
        (claim("range", "20", "25"), Value.official(D("25.6")), "contradicted"),
        (claim("gt", "300"), Value.official(D(386), D("0.02")), "consistent_loose"),
    ],
)
def test_worked_examples(said: Claim, value: Value, verdict: str) -> None:
    found = compare_claim(said, value)
    assert found.verdict == verdict, found.why


@pytest.mark.parametrize(
    ("value", "verdict"),
    [
        ("3.85", "consistent"),
        ("3.95", "consistent"),
        ("3.8499", "contradicted"),
        ("3.9501", "consistent_loose"),  # with its digits cut off
        ("4.0001", "contradicted"),
    ],
)
def test_an_edge_of_rounding_is_no_contradiction(value: str, verdict: str) -> None:
    assert compare_claim(claim("exact", "3.9"), Value.official(D(value))).verdict == verdict


@pytest.mark.parametrize(
    ("bound", "value", "verdict"),
    [
        ("gt", "70", "contradicted"),
        ("ge", "70", "consistent"),
        ("lt", "70", "contradicted"),
        ("le", "70", "consistent"),
        ("nearly", "70", "contradicted"),
        ("gt", "70.0001", "consistent"),
        ("nearly", "69.9999", "consistent"),
        ("gt", "73.6", "consistent"),  # 70 is 4.9 % below
        ("gt", "73.7", "consistent_loose"),  # 70 is 5.02 % below
    ],
)
def test_the_number_itself_is_left_out_where_the_words_leave_it_out(
    bound: str, value: str, verdict: str
) -> None:
    assert compare_claim(claim(bound, "70"), Value.official(D(value))).verdict == verdict


def test_points_of_tolerance_count_as_near_where_5_percent_are_less() -> None:
    rate = claim("gt", "0.1")
    assert (
        compare_claim(rate, Value.official(D("0.14"), D("0.05"), points=True)).verdict
        == "consistent"
    )
    assert (
        compare_claim(rate, Value.official(D("0.14"), D("0.01"), points=True)).verdict
        == "consistent_loose"
    )


def test_against_an_interval_nearness_counts_from_its_nearer_end() -> None:
    share = claim("exact", "1.8")
    found = compare_claim(share, Value.between(Interval(D("1.715"), D("1.758"))))
    assert (found.verdict, found.claim) == ("consistent", Interval(D("1.75"), D("1.85")))
    assert (
        compare_claim(claim("gt", "15"), Value.between(Interval(D("16.5"), D("16.7")))).verdict
        == "consistent_loose"
    )
    assert (
        compare_claim(claim("gt", "15"), Value.between(Interval(D("15.2"), D("16.7")))).verdict
        == "consistent"
    )
    assert (
        compare_claim(claim("gt", "15"), Value.between(Interval(D("15.2"), None))).verdict
        == "consistent"
    )
    assert (
        compare_claim(claim("gt", "15"), Value.between(Interval(None, D("15")))).verdict
        == "contradicted"
    )


def test_the_intervals_that_decided_are_given() -> None:
    approx = claim("approx", "6.2")
    assert compare_claim(approx, Value.official(D("6.21"))).claim == tight(approx)
    assert compare_claim(approx, Value.official(D("6.31"))).claim == wide(approx)
    assert compare_claim(approx, Value.official(D(64), D("0.01"))).found == Interval(
        D("63.36"), D("64.64")
    )


def test_words_name_the_numbers() -> None:
    why = compare_claim(
        claim("exact", "2.4", unit="percent"), Value.official(D("2.61"), D("0.05"), points=True)
    ).why
    assert (
        why == "2.4 % is inconsistent with 2.61 % (2.56 to 2.66 % with tolerance): "
        "even at its widest (2.35 to 2.45 %), it is 0.11 % away."
    )
    assert compare_claim(claim("gt", "3e11"), Value.official(D("386e9"))).why.startswith(
        "More than 300 billion USD is consistent with 386 b"
    )


def test_without_a_value_nothing_is_checked() -> None:
    result = compare_claim(claim("gt", "50"), None, "No series of 2022 is available.")
    assert result == ClaimVerdict(
        "cannot_be_checked", "No series of 2022 is available.", None, None
    )


def _verdicts(*words: str) -> dict[str, ClaimVerdict]:
    return {f"reading {place}": ClaimVerdict(word, word) for place, word in enumerate(words, 1)}


@pytest.mark.parametrize(
    ("candidates", "verdict", "why"),
    [
        (
            ("consistent", "consistent"),
            "consistent",
            "It is consistent with reading 1 and reading 2.",
        ),
        (
            ("contradicted", "contradicted"),
            "contradicted",
            "It is inconsistent with reading 1 and reading 2.",
        ),
        (
            ("consistent", "contradicted"),
            "consistent_loose",
            "It is consistent with reading 1, but not with reading 2.",
        ),
        (
            ("consistent", "consistent_loose", "cannot_be_checked"),
            "consistent_loose",
            "It is consistent with reading 1 and reading 2.",
        ),
        (("cannot_be_checked", "contradicted"), "contradicted", "contradicted"),
        (("cannot_be_checked", "cannot_be_checked"), "cannot_be_checked", "cannot_be_checked"),
        ((), "cannot_be_checked", "There is no value to compare it with."),
    ],
)
def test_summary(candidates: tuple[str, ...], verdict: str, why: str) -> None:
    result = summary(_verdicts(*candidates))
    assert (result.verdict, result.why) == (verdict, why)


def _widened(said: Claim, by: Decimal) -> Claim:
    """The same words with a coarser last digit, or with ends further out."""
    lower, upper = (
        None if end is None else end + side * by
        for end, side in ((said.lower, -1), (said.upper, 1))
    )
    if said.bound in ("exact", "approx"):
        return replace(said, lower_digit=said.lower_digit + by, upper_digit=said.upper_digit + by)
    return replace(said, lower=lower, upper=upper)


@TRIED
@given(claims(), VALUES, TOLERANCES, st.decimals(0, 5, places=1))
def test_widening_never_makes_a_contradiction(
    said: Claim, number: Decimal, tolerance: Decimal, by: Decimal
) -> None:
    value = Value.official(number, tolerance)
    if said.bound == "exact":  # a last digit that is not 0, whatever its size
        said = replace(
            said, value=said.value + said.lower_digit * (said.value % (10 * said.lower_digit) == 0)
        )
    before = compare_claim(said, value).verdict
    if before not in ("consistent", "consistent_loose"):
        return
    assert (
        compare_claim(said, Value.official(number, tolerance + D("0.01"))).verdict != "contradicted"
    )
    if before == "consistent":
        assert compare_claim(_widened(said, by), value).verdict != "contradicted"


@TRIED
@given(
    claims(), VALUES, TOLERANCES, st.sampled_from(["1e9", "0.90718474", "0.028316846592", "1e-3"])
)
def test_units_do_not_matter(said: Claim, number: Decimal, tolerance: Decimal, factor: str) -> None:
    by = D(factor)
    verdict = compare_claim(scaled(said, by), Value.official(number * by, tolerance)).verdict
    assert verdict == compare_claim(said, Value.official(number, tolerance)).verdict


@TRIED
@given(
    st.decimals(D("1.01"), D("9.99"), places=2),
    VALUES,
    st.sampled_from([D(0), D("0.01"), D("0.02")]),
    st.booleans(),
)
def test_an_exact_figure_is_the_range_of_its_own_rounding(
    number: Decimal, value: Decimal, tolerance: Decimal, near: bool
) -> None:
    """Of three digits, the last not 0: then rounding is less than 5 % and tight is wide.

    A value with more digits may also have had them cut off.
    """
    assume(number * 100 % 10)
    half = D("0.005")
    rounded = Claim("range", number, number - half, number + half, True, True, D(0), D(0), "USD")
    official = Value.official(number + value / 1000 if near else value, tolerance)
    exact, ranged = (
        compare_claim(said, official) for said in (claim("exact", str(number)), rounded)
    )
    if "cut off" not in exact.why:
        assert exact.verdict == ranged.verdict


@TRIED
@given(claims(), VALUES, TOLERANCES)
def test_verdicts_are_known_and_sure_of_the_number_itself(
    said: Claim, number: Decimal, tolerance: Decimal
) -> None:
    assert compare_claim(said, Value.official(number, tolerance)).verdict in VERDICTS
    if said.bound in ("exact", "approx", "ge", "le", "range"):
        assert (
            compare_claim(said, Value.official(said.nearer_end(number), tolerance)).verdict
            == "consistent"
        )
