"""Names in brackets say nothing of the number; what may change it is read or refused."""

from __future__ import annotations

import pytest

from tests.support.readings import read, refusals, stated


@pytest.mark.parametrize(
    "wording",
    [
        "gross domestic product (GDP) grew 5 percent",
        "a year-on-year (Y-o-Y) increase of 5 per cent",
        "up 5 percent (SAAR)",
    ],
)
def test_a_name_in_brackets_is_passed_over(wording: str) -> None:
    found = read(wording)
    assert (found.bound, found.value, found.unit) == stated("exact 5 percent")


@pytest.mark.parametrize("wording", ["(about) 5 t", "(not) 5 t", "(falling) 5 t", "5 tons (gross)"])
def test_what_may_change_the_number_is_not(wording: str) -> None:
    assert refusals(wording) != []
