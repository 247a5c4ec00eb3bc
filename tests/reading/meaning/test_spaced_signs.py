"""The minus that French print sets apart from a rate of change."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome, refusals


@pytest.mark.parametrize("number", ["4,6", "12", "0,5"])
@pytest.mark.parametrize("sign", ["-", "−", "–"])
def test_a_spaced_minus_is_one_before_a_rate_of_change(number: str, sign: str) -> None:
    value = number.replace(",", ".")
    for space in (" ", "\N{NO-BREAK SPACE}"):
        wording = f"{sign}{space}{number} %"
        assert outcome(wording, "fr", statistic="growth_rate") == f"exact -{value} percent"


@pytest.mark.parametrize(
    ("wording", "locale", "statistic"),
    [
        ("- 4,6 %", "fr", None),
        ("- 4,6 %", "fr", "share"),
        ("- 4,6 %", "de", "growth_rate"),
        ("- 4.6 %", "en", "growth_rate"),
        ("- 4,6 tonnes", "fr", "growth_rate"),
        ("- 4,6 % des ventes", "fr", "growth_rate"),
        ("-  4,6 %", "fr", "growth_rate"),
        ("baisse - 4,6 %", "fr", "level"),
    ],
)
def test_elsewhere_it_stays_open(wording: str, locale: str, statistic: str | None) -> None:
    assert refusals(wording, locale, statistic=statistic)
