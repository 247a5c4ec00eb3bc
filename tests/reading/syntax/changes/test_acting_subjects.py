"""Those who fall, lose or collapse are counted; what is lost or cut is a decrease."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.readings import outcome, read, refusals

NOUNS = ("people", "workers", "buildings", "companies", "schools", "patients", "villages")
ACTING = (
    *("fell", "fell ill", "had fallen", "could fall into debt", "collapsed", "collapsed in May"),
    *("may drop out", "will shrink", "all declined", "lost their homes", "are losing their homes"),
)
UNDONE = ("were lost", "have been lost", "were cut", "have been shed", "are to be lost")
BOUNDS = (("", "exact"), ("more than ", "gt"), ("about ", "approx"), ("at least ", "ge"))


@given(
    st.integers(12, 9_000),
    st.sampled_from(NOUNS),
    st.sampled_from(ACTING),
    st.sampled_from(BOUNDS),
)
def test_a_subject_is_counted(number: int, noun: str, verb: str, bound: tuple[str, str]) -> None:
    word, code = bound
    quantity = read(f"{word}{number} {noun} {verb}", "en")
    assert (quantity.bound, int(quantity.value)) == (code, number)


@given(st.integers(12, 9_000), st.sampled_from(("jobs", "seats", "homes")), st.sampled_from(UNDONE))
def test_what_is_undone_is_a_decrease(number: int, noun: str, verb: str) -> None:
    assert read(f"{number} {noun} {verb}", "en").value == -number


@pytest.mark.parametrize(
    ("wording", "expected"),
    [
        ("700 jobs lost", "exact -700 job"),
        ("700 jobs lost in May", "exact -700 job"),
        ("700 jobs lost their appeal", "exact 700 job"),
        ("700 people lost", "exact 700 person"),
        ("a 500 job fall", "exact -500 job"),
        ("a $5 billion drop in exports", "exact -5000000000 USD"),
        ("sales fell by 500 cars", "exact -500 car"),
    ],
)
def test_the_nearest_wordings(wording: str, expected: str) -> None:
    assert outcome(wording, "en") == expected


@pytest.mark.parametrize(
    "wording",
    [
        "7 inches fell",
        "$700 million fell",
        "880 firms reporting reduced hours",
        "900 firms announced lower wages",
    ],
)
def test_what_may_be_either_is_refused(wording: str) -> None:
    assert refusals(wording, "en") == ["sign.unclear"]


@pytest.mark.parametrize(
    ("wording", "language"),
    [
        ("5 percent fell", "en"),
        ("40 percent could be reduced", "en"),
        ("10 percent who fell", "en"),
        ("$261 million decreased", "en"),
        ("5 Mio. Euro sanken", "de"),
        ("40 Prozent könnten reduziert werden", "de"),
        ("40 % pourraient être réduits", "fr"),
        ("5 millions d'euros ont baissé", "fr"),
        ("el 40% podría reducirse", "es"),
        ("5 millones de euros bajaron", "es"),
        ("40 % могут быть сокращены", "ru"),
        ("5 млн рублей упали", "ru"),
    ],
)
def test_a_rate_or_money_that_is_the_subject_has_no_sign(wording: str, language: str) -> None:
    assert outcome(wording, language) == "sign.unclear"


@pytest.mark.parametrize(
    ("wording", "language", "expected"),
    [
        ("130 personnes sont tombées", "fr", "exact 130 person"),
        ("130 personas cayeron", "es", "exact 130 person"),
        ("130 человек упали", "ru", "exact 130 person"),
        ("500 jobs could be cut", "en", "exact -500 job"),
        ("das 4,5 Prozent verlor", "de", "exact -4.5 percent"),
        ("um 5 Prozent sanken die Preise", "de", "exact -5 percent"),
    ],
)
def test_who_falls_and_what_is_cut(wording: str, language: str, expected: str) -> None:
    assert outcome(wording, language) == expected
