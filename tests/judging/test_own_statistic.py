"""What states a change, share or balance of its indicator says nothing of its levels."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from hypothesis import given, settings
from hypothesis import strategies as st

from silkledger.indicators import indicators
from silkledger.judging.exchange_rates import stated_rates
from silkledger.judging.own_statistic import AMOUNTS
from silkledger.schemas.raw import STATISTICS
from silkledger.schemas.vocabulary import SHIPPED
from tests.judging.checks.identity_cases import CASES
from tests.judging.checks.systems import KAZ, N, X, made
from tests.support.checks import figure, judged, official, reference, table
from tests.support.depth import deep, some
from tests.support.official import gdp
from tests.support.tables import every_row

if TYPE_CHECKING:
    from pathlib import Path

OTHERS = tuple(name for name in STATISTICS if name not in AMOUNTS)
_NUMBERS = ("value", "lower", "upper", "lower_digit", "upper_digit")
# Of each figure by itself.
_ALONE = ("plausibility", "official_statistic")


def of_levels(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [row for row in judged(rows) if row["kind"] not in _ALONE]


@cache
def of_case(case: str) -> list[dict[str, Any]]:
    return of_levels(CASES[case][0])


@every_row(some(CASES, 3))
@settings(deadline=None, max_examples=deep(3, 9), derandomize=True)
@given(st.data())
def test_a_row_of_a_change_adds_and_changes_no_verdict(case: str, data: st.DataObject) -> None:
    rows, _, _ = CASES[case]
    row = data.draw(st.sampled_from(rows))
    own = indicators(SHIPPED)[row["indicator"]].statistic
    statistic = data.draw(st.sampled_from([name for name in OTHERS if name != own]))
    factor = data.draw(st.sampled_from([0.1, 1, 7]))
    change = row | {"statistic": statistic, "row_id": "change"}
    change |= {name: row[name] and row[name] * factor for name in _NUMBERS}
    # Items and places of other rows, so that it may be the whole, a part or a sibling.
    change |= {name: data.draw(st.sampled_from(rows))[name] for name in ("item", "geography")}
    assert of_levels([*rows, change]) == of_case(case)


def test_an_increase_is_not_the_whole_of_an_item() -> None:
    rows = [
        *made("exports", ("ISK 260 billion", "in 2019")),
        *made("exports", ("ISK 20 billion", "in 2019"), statistic="increase"),
        *made("exports", ("ISK 117 billion", "in 2019"), item="cod"),
    ]
    (found,) = of_levels(rows)
    assert found["kind"] == "part_of_whole"
    assert found["figure_ids"] == ["f002", "f000"]


def test_a_stock_or_level_of_a_flow_is_the_flow() -> None:
    rows, kind, _ = CASES["an item exceeds the whole"]
    for statistic in AMOUNTS:
        stated = [row | {"statistic": statistic} for row in rows]
        assert [row["verdict"] for row in judged(stated, kind=kind)] == [X]


def test_official_levels_say_nothing_of_a_change(tmp_path: Path) -> None:
    values = reference(tmp_path, [gdp("KAZ", 2022, 225.5)])
    level = figure("USD 20 billion", "gdp", "in 2022", **KAZ)
    assert official(level, values)[0]["verdict"] == X
    for statistic in OTHERS:
        found, _ = official(level | {"statistic": statistic}, values)
        assert found["verdict"] == N
        assert "of its indicator" in found["why"]


def test_what_a_currency_rose_by_is_not_its_rate() -> None:
    (rate,) = made("exchange_rate", ("5 tenge per dollar", "in 2022"))
    assert stated_rates(table([rate]))
    assert not stated_rates(table([rate | {"statistic": "increase"}]))


def test_a_level_and_a_change_in_two_currencies_do_not_meet() -> None:
    (rate,) = made("exchange_rate", ("5 tenge per dollar", "in 2022"))
    tenge, dollars = made("gdp", ("KZT 70 billion", "in 2022"), ("USD 9 billion", "in 2022"))
    rise = {"statistic": "increase"}
    for both in ((tenge, dollars), (tenge | rise, dollars | rise)):
        assert [row["verdict"] for row in judged([*both, rate], kind="two_currencies")] == [X]
    for both in ((tenge | rise, dollars), (tenge, dollars | rise)):
        assert judged([*both, rate], kind="two_currencies") == []
