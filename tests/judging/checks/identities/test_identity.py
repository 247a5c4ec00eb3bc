"""The verdict on an identity, with its sentence and without."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from silkledger.judging.checks.identities import Cells
from silkledger.judging.checks.identities.growth import of_levels
from silkledger.judging.checks.identities.identity import verdict_on, verdict_word
from tests.support.checks import figure, table
from tests.support.depth import deep

LEVELS = ("USD 5 billion", "USD 6.04 billion", "about USD 7 billion", "more than USD 8 billion")
RATES = ("20.8%", "20%", "nearly 2%", "at least 10%", "-4.5%", "3 to 9%", "0.1%", "60%")


@settings(derandomize=True, deadline=None, max_examples=deep(60, 400))
@given(
    st.sampled_from(RATES),
    st.sampled_from(LEVELS),
    st.sampled_from(LEVELS),
    st.integers(1, 9),
    st.sampled_from(["", "The figures come from different sources."]),
    st.sampled_from(["", "The words do not say it."]),
)
def test_the_verdict_alone_is_that_of_the_sentence(
    rate: str, before: str, after: str, periods: int, is_open: str, doubt: str
) -> None:
    rows = [
        figure(wording, indicator, period)
        for wording, indicator, period in (
            (rate, "gdp_growth", "in 2022"),
            (before, "gdp", "in 2021"),
            (after, "gdp", "in 2022"),
        )
    ]
    cells = Cells.of(table(rows))
    identity = of_levels(cells, 0, 1, 2, periods, doubt)
    assert verdict_word(identity, cells, is_open) == verdict_on(identity, cells, is_open).verdict
