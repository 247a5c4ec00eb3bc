"""A rate a day over its period, of all days or of working days."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.checks import figure, judged


@settings(derandomize=True, deadline=None)
@given(st.integers(20, 900), st.integers(30, 700))
def test_only_amounts_of_working_days_are_excused(rate: int, days: int) -> None:
    amount = rate * days
    rows = [
        figure(f"{number} vehicles{time}", "production", "in 2022")
        | {"item": "cars", "geography": "SVK"}
        for number, time in ((rate, "/day"), (amount, ""))
    ]
    (row,) = judged(rows, kind="rate_of_period")
    # The rate and the amount are rounded to a whole number at best, to tens at worst.
    if 240 <= days <= 350:
        assert row["verdict"] != "contradicted"
    elif not 190 <= days <= 420:
        assert row["verdict"] == "contradicted"


@settings(derandomize=True, deadline=None)
@given(st.integers(101, 999).filter(lambda rate: rate % 10), st.integers(220, 340))
def test_wells_never_rest(rate: int, days: int) -> None:
    rows = [
        figure(wording, "oil_production", "in 2022") | {"geography": "KAZ"}
        for wording in (f"{rate} thousand bbl/day", f"{rate * days} thousand barrels")
    ]
    (row,) = judged(rows, kind="rate_of_period")
    assert row["verdict"] == "contradicted"
