"""A value per head is by the people of the whole period, who lie between its two ends."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.judging.checks.systems import X, made
from tests.support.checks import judged
from tests.support.depth import deep


@settings(max_examples=deep(10, 60), deadline=None, derandomize=True)
@given(
    st.integers(1_000_000, 90_000_000),
    st.floats(0.90, 1.10),
    st.floats(0, 1),
    st.integers(2_000, 90_000),
    st.sampled_from([1, 10]),
)
def test_people_of_any_day_between_both_ends_may_be_meant(
    before: int, growth: float, when: float, each: int, factor: int
) -> None:
    after = round(before * growth)
    output = (before + (after - before) * when) * each * factor
    rows = [
        *made("gdp", (f"USD {output / 1e9:.4f} billion", "in 2022")),
        *made("gdp_per_head", (f"USD {each}", "in 2022")),
        *made(
            "population", (f"{before} people", "end of 2021"), (f"{after} people", "end of 2022")
        ),
    ]
    verdicts = {row["verdict"] for row in judged(rows, kind="product")}
    assert (X in verdicts) == (factor != 1)
