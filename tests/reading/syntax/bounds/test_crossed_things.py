"""A few things that a verb crosses or beats are not bounded by it."""

from __future__ import annotations

import pytest

from silkledger.reading.words.guard_kinds import CROSSING
from silkledger.reading.words.guards import guards
from silkledger.schemas.vocabulary import SHIPPED
from tests.support.readings import outcome


@pytest.mark.parametrize("verb", sorted(guards(SHIPPED, "zh", CROSSING)))
def test_what_is_crossed_is_not_bounded(verb: str) -> None:
    assert outcome(f"{verb}5个省", "zh") == "bound.misplaced"
    assert outcome(f"{verb}5项纪录", "zh") in ("bound.misplaced", "wording.unknown", "unit.none")


@pytest.mark.parametrize(
    ("wording", "expected"),
    [
        ("突破5项关键技术", "bound.misplaced"),
        ("门店突破100家", "gt 100 store"),
        ("突破5亿元", "gt 500000000 CNY"),
        ("跨越5万家", "gt 50000 count"),
        ("超过5项", "gt 5 count"),
        ("10年中国", "unit.two"),
        ("10国", "exact 10 country"),
    ],
)
def test_amounts_are(wording: str, expected: str) -> None:
    assert outcome(wording, "zh") == expected


@pytest.mark.parametrize(
    ("wording", "expected"),
    [
        ("trains cross 5 borders", "bound.misplaced"),
        ("they broke through 5 walls", "bound.misplaced"),
        ("will cross $1 trillion", "gt 1000000000000 USD"),
        ("to cross 5 million tonnes", "gt 5000000 t"),
        ("some cases ran up to five years", "le 5 year"),
        ("fines run up to $3 million", "le 3000000 USD"),
        ("ran up a deficit of $3 billion", "exact 3000000000 USD"),
    ],
)
def test_english_verbs_cross_amounts_alone(wording: str, expected: str) -> None:
    assert outcome(wording, "en") == expected
