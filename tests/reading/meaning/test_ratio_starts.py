"""A ratio has its start beside it, which is no figure of the wording; a level behind it is one."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome

CASES = [
    ("en", "had doubled from US$65.96 million", None, "exact 2 x"),
    ("en", "doubled from 5 million tonnes a year earlier", None, "exact 2 x"),
    ("en", "more than doubled from 2,000 in 2010", None, "gt 2 x"),
    ("en", "halved from 5 percent", "growth_rate", "exact -50 percent"),
    ("en", "nearly doubled from the 5 million tonnes of 2019", None, "nearly 2 x"),
    ("en", "doubled from 5 million to 10 million", None, "number.compete"),
    ("en", "doubled from 2,000 and 3,000", None, "number.compete"),
    ("en", "production doubled from 5 million tonnes, up 3%", None, "number.compete"),
    ("de", "Verdopplung von 5 Mio. Tonnen", None, "number.compete"),
    ("fr", "doublement de 5 %", None, "number.compete"),
    ("de", "verdoppelte sich von 5 auf 10 Mio. Euro", None, "number.compete"),
]


@pytest.mark.parametrize(("language", "wording", "statistic", "expected"), CASES)
def test_a_start_is_left_out_of_a_ratio(
    language: str, wording: str, statistic: str | None, expected: str
) -> None:
    assert outcome(wording, language, statistic=statistic) == expected


@pytest.mark.parametrize(
    ("wording", "statistic", "expected"),
    [
        ("stood at $2.27 per kg which is 27.81 percent higher", "level", "exact 2270 USD/t"),
        ("5 million tonnes which is 3 percent less than in 2019", "flow", "exact 5000000 t"),
        ("5 million tonnes which was 3 percent less", "growth_rate", "exact -3 percent"),
        ("5 million tonnes which was 3 percent less", None, "number.two_figures"),
        ("5,000 jobs which were lost", "increase", "exact -5000 job"),
        ("a country which is home to 5 million people", None, "exact 5000000 person"),
    ],
)
def test_a_relative_clause_states_a_rate_beside_the_amount(
    wording: str, statistic: str | None, expected: str
) -> None:
    assert outcome(wording, statistic=statistic) == expected
