"""Comparatives that say by how many times something differs, and hedges that bound nothing."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome


@pytest.mark.parametrize(
    ("wording", "expected"),
    [
        ("больше в 3 раза", "exact 3 x"),
        ("выше в 12,4 раза", "exact 12.4 x"),
        ("выше почти в 2,5 раза", "nearly 2.5 x"),
        ("ниже в 2 раза", "exact 0.5 x"),
        ("ниже прошлогоднего в 2 раза", "exact 0.5 x"),
        ("меньше прошлогоднего показателя в 4 раза", "exact 0.25 x"),
        ("выше в 2023 году в 2 раза", "exact 2 x"),
        ("дороже в 2 раза", "exact 2 x"),
        ("дешевле прошлогодней в 2 раза", "exact 0.5 x"),
        ("ниже вдвое", "exact 0.5 x"),
        ("превышает прошлогодний показатель вдвое", "exact 2 x"),
        ("выросло больше чем в 3 раза", "gt 3 x"),
        ("более чем в 2 раза", "gt 2 x"),
        ("больше на 680 тыс. рублей", "exact 680000 RUB"),
        ("выросло больше в 3 раза", "bound.misplaced"),
    ],
)
def test_a_comparative_before_times_is_a_change(wording: str, expected: str) -> None:
    assert outcome(wording, "ru") == expected


@pytest.mark.parametrize(
    ("wording", "expected"),
    [
        ("практически одновременно за 30 кругов до финиша", "exact 30 count"),
        ("почти одновременно открыли 30 магазинов", "exact 30 store"),
        ("практически полностью, на 95%", "exact 95 percent"),
        ("почти ежедневно гибнут 5 человек", "exact 5 person/d"),
        ("почти на 5%", "nearly 5 percent"),
        ("почти ровно 5%", "nearly 5 percent"),
        ("уже почти 5 млн тонн", "nearly 5000000 t"),
        ("почти каждый пятый житель", "nearly 20 percent"),
    ],
)
def test_a_hedge_before_an_adverb_bounds_no_number(wording: str, expected: str) -> None:
    assert outcome(wording, "ru") == expected
