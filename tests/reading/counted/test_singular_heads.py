"""A singular noun behind a larger number is not counted by it, unless a hyphen joins the two."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome, refusals


@pytest.mark.parametrize(
    "wording",
    [
        "a US air force 767 tanker contract",
        "compliance with a 1999 agreement",
        "a 200 room hotel",
        "the 14 meeting",
        "a 45 company survey",
        "1,500 company",
        "2518 communications gateway server",
        "a 5,000 job programme",
        "5 million passenger terminal",
        "a 2024 contract",
    ],
)
def test_a_singular_noun_is_not_counted(wording: str) -> None:
    assert refusals(wording)


@pytest.mark.parametrize(
    ("wording", "expected"),
    [
        ("1 case", "exact 1 case"),
        ("300,000 head of cattle", "exact 300000 head"),
        ("10 aircraft", "exact 10 aircraft"),
        ("the 60-home estate", "exact 60 dwelling"),
        ("a 6-item package", "exact 6 item"),
        ("500 staff", "exact 500 person"),
        ("exceeded the 5 million passenger line", "gt 5000000 person"),
        ("1.5 million visitor nights", "exact 1500000 overnight stay"),
        ("200 hotel rooms", "exact 200 room"),
        ("500 company cars", "exact 500 car"),
    ],
)
def test_what_is_counted_has_the_plural(wording: str, expected: str) -> None:
    assert outcome(wording) == expected
