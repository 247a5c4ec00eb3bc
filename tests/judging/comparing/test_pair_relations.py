"""Two claims on the same thing: every verdict and its edges, symmetry, units, and that rounding is
no disagreement.
"""

from __future__ import annotations

from decimal import Decimal

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from silkledger.judging.comparing import (
    Circumstances,
    Claim,
    Manner,
    Readings,
    Relation,
    meeting,
    wide,
)
from silkledger.judging.comparing.verdicts import SENTENCES
from silkledger.schemas.judgements import MEETINGS
from tests.support.claims import claim, claims, scaled
from tests.support.depth import deep

D = Decimal
TRIED = settings(max_examples=deep(19, 120), derandomize=True)
RELATIONS = st.sampled_from(Relation)
LOOSE = "rounding, loose"
CUT = "rounding, truncated"


@pytest.mark.parametrize(
    ("first", "second", "verdict"),
    [
        (claim("exact", "70"), claim("exact", "70"), "agree"),
        (claim("exact", "70"), claim("exact", "70.0"), "agree"),
        (claim("gt", "70"), claim("gt", "70"), "agree"),
        (claim("approx", "6.2"), claim("approx", "6.2"), "agree"),
        (claim("exact", "70"), claim("exact", "70.2"), "rounding"),
        (claim("exact", "70"), claim("exact", "69.5"), "rounding"),
        (
            claim("exact", "3.9"),
            claim("exact", "3.95"),
            "rounding",
        ),  # rounds to 3.9 or to 4.0, as printers do
        (claim("exact", "4.0"), claim("exact", "3.95"), "rounding"),
        (claim("exact", "70"), claim("exact", "71"), LOOSE),  # 65 to 75
        (claim("exact", "70"), claim("exact", "75.4"), "clash"),
        (claim("exact", "3.8"), claim("exact", "3.9"), "clash"),  # they share an edge only
        (claim("exact", "2.4"), claim("exact", "2.46"), CUT),
        (claim("exact", "-2.4"), claim("exact", "-2.46"), CUT),
        (claim("exact", "2.4"), claim("exact", "2.34"), "clash"),
        (claim("exact", "2.4"), claim("exact", "2.50"), "clash"),
        (claim("exact", "2.4"), claim("range", "2.46", "2.47"), "clash"),
        (claim("exact", "1"), claim("exact", "1.9"), CUT),
        (claim("exact", "68"), claim("exact", "69"), "clash"),
        (claim("gt", "70"), claim("ge", "70"), "compatible_by_bound"),
        (claim("gt", "70"), claim("exact", "70.2"), "compatible_by_bound"),
        (claim("gt", "70"), claim("exact", "70"), "compatible_by_bound"),  # rounded from up to 70.5
        (claim("gt", "70"), claim("exact", "69"), "clash"),
        (claim("gt", "70"), claim("lt", "70"), "clash"),
        (claim("gt", "70"), claim("le", "70"), "clash"),
        (claim("ge", "70"), claim("le", "70"), "compatible_by_bound"),  # both hold of 70
        (claim("gt", "70"), claim("nearly", "75"), "compatible_by_bound"),
        (claim("nearly", "9"), claim("lt", "9"), "compatible_by_bound"),
        (claim("nearly", "90"), claim("exact", "40"), "clash"),
        (claim("close", "9"), claim("exact", "9.3"), "compatible_by_bound"),
        (claim("close", "9"), claim("exact", "10.5"), LOOSE),
        (claim("close", "9"), claim("exact", "11.2"), "clash"),
        (claim("exact", "70"), claim("approx", "70"), "compatible_by_bound"),
        (claim("approx", "6.2"), claim("exact", "6.4"), LOOSE),
        (claim("approx", "6.2"), claim("exact", "6.51"), "clash"),
        (claim("range", "20", "25"), claim("exact", "25"), "compatible_by_bound"),
        (claim("range", "20", "25"), claim("range", "25", "30"), "compatible_by_bound"),
        (claim("range", "20", "25"), claim("exact", "25.5"), LOOSE),
        (claim("range", "20", "25"), claim("exact", "25.6"), "clash"),
        (claim("range", "20", "25"), claim("gt", "25"), LOOSE),
    ],
)
def test_verdicts(first: Claim, second: Claim, verdict: str) -> None:
    found = meeting(first, second)
    manner = {Manner.LOOSE: ", loose", Manner.TRUNCATED: ", truncated"}.get(found.manner, "")
    assert found.verdict + manner == verdict, found.why
    assert meeting(second, first) == found


FIRST = claim("exact", "4.1")


@pytest.mark.parametrize(
    ("second", "same_edition", "open_edition", "outdated"),
    [
        (claim("exact", "4.1"), "same_witness", "same_witness", "same_witness"),
        (claim("exact", "4"), "same_witness", "same_witness", "outdated_copy"),
        (claim("gt", "4"), "same_witness", "same_witness", "outdated_copy"),
        (claim("approx", "4.1"), "same_witness", "same_witness", "outdated_copy"),
        (claim("exact", "4.17"), "rounding", "rounding", "outdated_copy"),  # cut off
        (claim("exact", "4.3"), "clash", "may_be_revision", "outdated_copy"),
    ],
)
def test_one_witness(second: Claim, same_edition: str, open_edition: str, outdated: str) -> None:
    found = {relation: meeting(FIRST, second, relation).verdict for relation in Relation}
    assert found[Relation.SAME_EDITION] == same_edition
    assert found[Relation.OPEN_EDITION] == open_edition
    assert found[Relation.OUTDATED] == outdated
    assert found[Relation.OTHER_EDITION] == "revision"


def test_without_evidence_of_the_same_thing_nothing_clashes() -> None:
    """A quality that one side leaves open allows everything but an accusation."""
    for second, verdict in (("4.3", "may_differ"), ("4", "rounding"), ("4.1", "agree")):
        for relation in (Relation.INDEPENDENT, Relation.SAME_EDITION, Relation.OPEN_EDITION):
            found = meeting(FIRST, claim("exact", second), relation, is_open=True).verdict
            expected = verdict if relation == Relation.INDEPENDENT else "same_witness"
            assert found == ("may_differ" if second == "4.3" else expected)


def test_forecasts_of_two_institutions_are_never_rounded_at_one_digit() -> None:
    four, below = claim("exact", "4.0"), claim("exact", "3.9")
    assert meeting(four, below).verdict == "rounding"
    found = meeting(four, below, is_expectation=True)
    assert (found.verdict, found.why) == (
        "clash",
        "4 USD and 3.9 USD are printed to the same digit and differ: "
        "two witnesses expect different things.",
    )
    assert meeting(four, below, is_open=True, is_expectation=True).verdict == "may_differ"
    for relation, verdict in (
        (Relation.INDEPENDENT, "clash"),
        (Relation.OPEN_EDITION, "may_be_revision"),
        (Relation.SAME_EDITION, "clash"),
    ):
        assert (
            meeting(four, claim("exact", "7.5"), relation, is_expectation=True).verdict == verdict
        )
    found = meeting(claim("exact", "4"), below, is_expectation=True)
    assert (found.verdict, found.why) == (
        "rounding",
        "4 USD and 3.9 USD agree as far as they are printed.",
    )
    assert (
        meeting(four, below, Relation.OPEN_EDITION, is_expectation=True).verdict == "same_witness"
    )
    assert meeting(four, claim("approx", "3.9"), is_expectation=True).verdict == "rounding"


def test_what_was_expected_at_two_times_neither_clash_nor_are_rounded() -> None:
    changed: dict[str, bool] = {"may_have_changed": True, "is_expectation": True}
    for second, why in (
        ("3.9", "4 USD and 3.9 USD are printed to the same digit and differ, but may be"),
        ("7.5", "4 USD (at its widest 3.6 billion"),
    ):
        found = meeting(
            claim("exact", "4.0"), claim("exact", second), Relation.INDEPENDENT, **changed
        )
        assert found.verdict == "may_differ"
        assert found.why.startswith(why[:5])
    assert found.why.endswith(
        "differ, but were expected at different times: neither contradicts the other."
    )


def test_what_both_leave_open_excuses_unless_an_edition_may() -> None:
    for relation, verdict in (
        (Relation.INDEPENDENT, "may_differ"),
        (Relation.OPEN_EDITION, "may_be_revision"),
        (Relation.SAME_EDITION, "may_differ"),
    ):
        found = meeting(claim("exact", "24"), claim("exact", "31"), relation, is_unstated=True)
        assert found.verdict == verdict


def test_the_sentence_names_both_and_the_gap_is_measured_at_their_widest() -> None:
    found = meeting(claim("exact", "83e9"), claim("exact", "7e10"))
    assert found.why == (
        "70 billion USD (at its widest 65 billion to 75 billion USD) and "
        "83 billion USD (at its widest 82.5 billion to 83.5 billion USD) can't both hold."
    )
    assert found.gap == D("7.5e9")
    assert (
        meeting(claim("gt", "70"), claim("exact", "70.2")).why
        == "More than 70 USD and 70.2 USD can both hold."
    )


def test_every_verdict_has_its_sentence() -> None:
    assert {verdict for verdict, _ in SENTENCES} == set(MEETINGS)


@TRIED
@given(claims(), claims(), RELATIONS, st.tuples(*[st.booleans()] * 4))
def test_a_clash_needs_evidence_on_both_sides(
    first: Claim, second: Claim, relation: Relation, doubts: tuple[bool, bool, bool, bool]
) -> None:
    is_open, is_unstated, may_have_changed, is_expectation = doubts
    found = meeting(
        first,
        second,
        relation,
        is_open=is_open,
        is_unstated=is_unstated,
        may_have_changed=may_have_changed,
        is_expectation=is_expectation,
    )
    assert (found.verdict, found.manner) in SENTENCES
    if found.verdict == "clash":
        assert not is_open
        assert relation == Relation.SAME_EDITION or not (is_unstated or may_have_changed)
        assert relation in (Relation.INDEPENDENT, Relation.SAME_EDITION)


def test_tonnes_and_barrels_never_meet() -> None:
    with pytest.raises(ValueError, match="never meet"):
        meeting(claim("exact", "7", unit="t"), claim("exact", "7", unit="bbl"))


@TRIED
@given(claims(), claims(), RELATIONS)
def test_symmetric(first: Claim, second: Claim, relation: Relation) -> None:
    assert meeting(first, second, relation) == meeting(second, first, relation)


@TRIED
@given(
    claims(), claims(), RELATIONS, st.sampled_from(["1e9", "0.90718474", "0.028316846592", "1e-3"])
)
def test_units_do_not_matter(first: Claim, second: Claim, relation: Relation, factor: str) -> None:
    found, other = (
        meeting(first, second, relation),
        meeting(scaled(first, D(factor)), scaled(second, D(factor)), relation),
    )
    assert (found.verdict, found.manner, found.gap * D(factor)) == (
        other.verdict,
        other.manner,
        other.gap,
    )


@TRIED
@given(claims(), claims())
def test_a_clash_has_no_room_and_everything_else_has(first: Claim, second: Claim) -> None:
    """Against the intervals themselves: what clashes shares at most one number, an edge."""
    both = wide(first).both(wide(second))
    found = meeting(first, second)
    if found.verdict == "clash":
        assert both is None or both.low == both.high
    elif found.manner != Manner.TRUNCATED:
        assert both is not None


@TRIED
@given(st.decimals(D("1.01"), D("9.99"), places=2), claims())
def test_a_range_of_its_own_rounding_clashes_with_what_the_figure_clashes_with(
    number: Decimal, other: Claim
) -> None:
    assume(number * 100 % 10)
    half = D("0.005")
    rounded = Claim("range", number, number - half, number + half, False, False, D(0), D(0), "USD")
    found, ranged = meeting(claim("exact", str(number)), other), meeting(rounded, other)
    assume(found.manner != Manner.TRUNCATED)
    assert (found.verdict == "clash") == (ranged.verdict == "clash")


@TRIED
@given(claims(("range",)), claims(), st.decimals(0, 3, places=1))
def test_widening_never_makes_a_clash(first: Claim, second: Claim, by: Decimal) -> None:
    assert first.lower is not None
    assert first.upper is not None
    wider = Claim(
        "range",
        first.value,
        first.lower - by,
        first.upper + by,
        True,
        True,
        first.lower_digit,
        first.upper_digit,
        "USD",
    )
    if meeting(first, second).verdict != "clash":
        assert meeting(wider, second).verdict != "clash"


@TRIED
@given(st.lists(claims(), min_size=2, max_size=6), RELATIONS)
def test_many_pairs_at_once_are_as_one_by_one(said: list[Claim], relation: Relation) -> None:
    first, second = np.triu_indices(len(said), 1)
    nothing = np.zeros(len(first), bool)
    pairs = Circumstances(np.full(len(first), relation), *[nothing] * 7)
    codes, manners = Readings.of(said).meet(first, second, pairs)
    for one, other, code, manner in zip(first, second, codes, manners, strict=True):
        alone = meeting(said[one], said[other], relation)
        assert (alone.verdict, alone.manner) == (MEETINGS[code], manner)
