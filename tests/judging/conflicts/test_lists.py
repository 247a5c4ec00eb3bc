"""Two figures of one sentence: nobody contradicts or revises himself in one breath."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.claims import claim, claims
from tests.support.judged import figure, judge

# Who is named in the sentence: nobody, a publication, a publisher, one printed edition.
NAMED: tuple[dict[str, str], ...] = (
    {},
    {"measured_by": "World Bank Global Economic Prospects"},
    {"measured_by": "World Bank"},
    {"measured_by": "World Bank Global Economic Prospects", "edition": "2023-01"},
)
OVERLAPPING = {"agree", "rounding", "compatible_by_bound", "same_witness"}


def verdict(*rows: dict[str, Any]) -> str:
    met = judge(*rows)["conflicts"]
    return str(met[0]["verdict"]) if met else "none"


def sentence(numbers: Any, named: dict[str, str], apart: int) -> list[dict[str, Any]]:
    return [
        figure(f"f{at}", number, char_start=100 + at * apart, char_end=104 + at * apart, **named)
        for at, number in enumerate(numbers)
    ]


@given(st.tuples(claims(), claims()), st.sampled_from(NAMED), st.integers(10, 300))
def test_two_figures_of_one_sentence_neither_clash_nor_revise_each_other(
    numbers: Any, named: dict[str, str], apart: int
) -> None:
    found = verdict(*sentence(numbers, named, apart))
    assert found in {*OVERLAPPING, "may_differ"}


@pytest.mark.parametrize("named", NAMED)
def test_far_from_each_other_they_clash_or_are_a_revision(named: dict[str, str]) -> None:
    numbers = (claim("exact", "70"), claim("exact", "95"))
    expected = "may_be_revision" if named and "edition" not in named else "clash"
    assert verdict(*sentence(numbers, named, apart=2000)) == expected


@pytest.mark.parametrize("named", NAMED)
def test_what_is_open_is_the_part(named: dict[str, str]) -> None:
    rows = sentence((claim("exact", "70"), claim("exact", "95")), named, apart=40)
    (met,) = judge(*rows)["conflicts"]
    assert met["left_open"] == ["part"]
    assert "but may be of different things" in met["why"]
