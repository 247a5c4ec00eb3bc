"""Numbers that are not figures: hours, occasions, parts, units that are not read."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome, refusals


@pytest.mark.parametrize(
    ("wording", "expected"),
    [
        ("by 1300 GMT shares", "number.time"),
        ("at 11.00 am shares", "number.time"),
        ("at 5 pm trades", "number.time"),
        ("England raised interest rates five times", "multiple.occurrences"),
        ("has cut rates four times", "multiple.occurrences"),
        ("exports rose five times", "exact 5 x"),
        ("one time", "multiple.occurrences"),
        ("will be double tracked", "multiple.occurrences"),
        ("double the number", "exact 2 x"),
        ("six interceptions in 14", "number.compete"),
        ("three women in ten", "exact 30 percent"),
        ("852 people out of 989", "exact 86.147623862487 percent"),
        ("plus and minus 15 percent", "sign.unclear"),
        ("283 million while footwear orders", "unit.none"),
        ("80,600 while sales", "unit.none"),
        ("110 kV underground cables", "wording.unknown"),
        ("9 milion inhabitants", "wording.unknown"),
        ("a reading above 50 indicates", "unit.none"),
        ("a survey of 1,300 bosses suggests", "exact 1300 count"),
        ("500 mandatory checks", "exact 500 count"),
        ("3,500 hourly employees", "exact 3500 person"),
        ("the Russia 1 television station", "number.name"),
        ("Tokyo 20 banks", "number.name"),
        ("in Japan 50 firms", "exact 50 company"),
        ("people under 35 who attend meetings", "unit.two"),
        ("is to receive 8.9 million dollars for a plant", "exact 8900000 USD"),
        ("12 mths", "exact 12 month"),
        ("300 daily passengers", "exact 300 person/d"),
        ("45 Paris brokerage houses", "exact 45 company"),
    ],
)
def test_what_a_number_is(wording: str, expected: str) -> None:
    found = outcome(wording)
    if "86.147" in expected:
        assert found.startswith("exact 86.147"), found
    else:
        assert found == expected


@pytest.mark.parametrize(
    "wording", ["one of the 25 largest banks", "one of 127 libraries", "one of 30 such projects"]
)
def test_one_of_several_is_no_share(wording: str) -> None:
    assert refusals(wording, statistic="share")


@pytest.mark.parametrize(
    ("wording", "statistic", "expected"),
    [
        ("edged up 0.1% to 4.7%", "increase", "exact 0.1 percent"),
        ("lifted interest rates 0.25% to 5.5%", "increase", "exact 0.25 percent"),
        ("rose 1% to 5%", "growth_rate", "number.two_figures"),
        ("will grow 4% to 5%", "growth_rate", "range 4.5 percent"),
    ],
)
def test_a_rate_many_times_the_first_is_a_level(
    wording: str, statistic: str, expected: str
) -> None:
    assert outcome(wording, statistic=statistic) == expected


@pytest.mark.parametrize(
    ("wording", "expected"),
    [
        ("2 million bushels of permanent storage", "exact 70478.14033376 m3"),
        ("5 million bushels of wheat", "unit.ambiguous"),
        ("in 106 endemic countries and territories", "exact 106 country"),
        ("virtually 100% of households", "nearly 100 percent"),
        ("closer to 80 billion euros", "approx 80000000000 EUR"),
        ("fluctuated around 800 million dollars", "approx 800000000 USD"),
        ("became more expensive by 25%", "exact 25 percent"),
        ("becoming cheaper by 5%", "exact -5 percent"),
        ("outpaced assets by 4.28%", "exact 4.28 percent"),
        ("outpaced 5 rivals", "bound.misplaced"),
        ("passed 5 tests", "bound.misplaced"),
        ("passed 500,000 visitors", "gt 500000 person"),
        ("subtracted 12,000 jobs from payrolls", "exact -12000 job"),
        ("de-grew by 5%", "exact -5 percent"),
        ("contract by 5%", "exact -5 percent"),
        ("the £5.136 billion TV rights package", "exact 5136000000 GBP"),
        ("more than three times the amount it raised in 2022", "gt 3 x"),
    ],
)
def test_families_of_words(wording: str, expected: str) -> None:
    assert outcome(wording) == expected
