"""Fractions with a slash: of a total, behind a whole number, and those that are refused."""

from __future__ import annotations

from decimal import Decimal

import pytest

from silkledger.reading.quantities import QuantityContext, read_quantity
from silkledger.reading.results import Quantity
from tests.support.readings import outcome


@pytest.mark.parametrize(
    ("text", "language", "percent"),
    [("1/4 of exports", "en", 25), ("全國的1/4", "zh", 25)],
)
def test_a_fraction_of_a_total_is_a_share(text: str, language: str, percent: int) -> None:
    assert outcome(text, language) == f"exact {percent} percent"


def test_one_behind_a_whole_number_is_added() -> None:
    assert outcome("10 1/2 million tonnes", "en").startswith(f"exact {Decimal(10_500_000)}")


@pytest.mark.parametrize("text", ["5/4", "4/4"])
def test_one_of_more_than_the_total_is_named_and_refused(text: str) -> None:
    found = read_quantity(f"{text} of exports", QuantityContext(locale="en"))
    assert not isinstance(found, Quantity)
    (reason,) = found
    assert (reason.rule, reason.text) == ("number.malformed", text)


@pytest.mark.parametrize("text", ["5/6", "1/4", "3/7 million tonnes"])
def test_a_bare_one_is_refused(text: str) -> None:
    assert not outcome(text, "en").startswith("exact")


@pytest.mark.parametrize(
    "share", ["占", "佔", "约占", "占全国", "占总量", "约占整体销售", "佔總營收"]
)
def test_a_chinese_share_may_be_a_fraction(share: str) -> None:
    bound = "approx" if share.startswith("约") else "exact"
    assert outcome(f"{share}1/4", "zh", statistic="share") == f"{bound} 25 percent"


def test_a_chinese_fraction_of_a_unit_is_read() -> None:
    assert outcome("占地1/4公顷", "zh", statistic="share") == "exact 0.0025 km2"


@pytest.mark.parametrize("wording", ["占比赛3/20", "1/4", "3/4"])
def test_a_chinese_fraction_without_a_share_is_refused(wording: str) -> None:
    assert not outcome(wording, "zh", statistic="share").startswith(("exact", "approx"))
