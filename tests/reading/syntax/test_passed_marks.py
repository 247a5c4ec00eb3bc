"""Verbs that say more than a number, and the same words where they say something else."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome


@pytest.mark.parametrize("helping", ["could", "may", "is expected to", "set to", "could soon"])
@pytest.mark.parametrize("verb", ["top", "pass", "break"])
def test_an_auxiliary_makes_a_bound_of_the_verb(helping: str, verb: str) -> None:
    for printed, value in (("$5 billion", "5000000000 USD"), ("5 million tonnes", "5000000 t")):
        assert outcome(f"{helping} {verb} {printed}", "en", statistic="flow") == f"gt {value}"
        assert "." in outcome(f"failed to {verb} {printed}", "en", statistic="flow").split()[0]


@pytest.mark.parametrize(
    ("wording", "expected"),
    [
        ("exports top $5 billion in May", "gt 5000000000 USD"),
        ("the top 100 companies", "exact 100 company"),
        ("to pass 12 laws", "exact 12 count"),
        ("will pass 12 stations", "exact 12 station"),
        ("will pass on 12% of the rise", "exact 12 percent"),
        ("may not top $5 billion", "wording.negation"),
        ("could top 4%", "gt 4 percent"),
    ],
)
def test_the_words_around_decide(wording: str, expected: str) -> None:
    assert outcome(wording, "en") == expected


@pytest.mark.parametrize(
    ("wording", "expected"),
    [
        ("8,745 farm-related jobs", "exact 8745 job"),
        ("12 bank-owned companies", "exact 12 company"),
        ("45 school-age children", "exact 45 person"),
        ("This 4.5 mtpa plant", "exact 4500000 t/year"),
        ("a 250,000 tpa zinc smelter", "exact 250000 t/year"),
    ],
)
def test_what_describes_a_noun_is_not_counted(wording: str, expected: str) -> None:
    assert outcome(wording, "en") == expected


@pytest.mark.parametrize(
    ("wording", "language", "expected"),
    [
        ("12 Banken erhöhten ihre Zinsen", "de", "exact 12 bank"),
        ("1200 Firmen haben Stellen abgebaut", "de", "exact 1200 company"),
        ("500 Tonnen wurden in Häfen abgebaut", "de", "sign.unclear"),
        ("visitor arrivals totalled 1.4 million", "en", "exact 1400000 count"),
        ("new registrations doubled to 172,000", "en", "exact 172000 count"),
        ("the number of tourists almost doubled to 1.4 million", "en", "exact 1400000 person"),
        ("hotel guests totalled 1.4 million", "en", "exact 1400000 person"),
    ],
)
def test_a_subject_is_counted_and_its_object_is_not(
    wording: str, language: str, expected: str
) -> None:
    assert outcome(wording, language, statistic="flow") == expected


@pytest.mark.parametrize(
    ("wording", "expected"),
    [
        ("the index ended 1.2% lower", "exact -1.2 percent"),
        ("shares ended down 1.2%", "exact -1.2 percent"),
    ],
)
def test_a_day_of_trade_ends_and_denies_nothing(wording: str, expected: str) -> None:
    assert outcome(wording, "en", statistic="growth_rate") == expected
