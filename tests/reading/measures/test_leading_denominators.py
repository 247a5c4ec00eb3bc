"""A Chinese denominator before a number divides it, whoever stands before the word for "per"."""

from __future__ import annotations

import itertools

import pytest

from tests.support.readings import outcome, refusals

WHO = ("", "游客", "学生", "困难职工", "城市居民", "企业员工")
PER = {"每人": "CNY/person", "每户": "CNY/household", "每天": "CNY/d"}


@pytest.mark.parametrize(("who", "per"), list(itertools.product(WHO, PER)))
def test_nouns_of_those_who_have_it_divide_nothing(who: str, per: str) -> None:
    assert outcome(f"{who}{per}50元", "zh") == f"exact 50 {PER[per]}"


def test_an_amount_before_it_keeps_its_unit() -> None:
    assert outcome("至每桶54美元", "zh") == outcome("每桶54美元", "zh")


@pytest.mark.parametrize(
    ("wording", "locale"),
    [
        ("per share and 500,000 dollars", "en"),
        ("per share and 7.3 mln shares", "en"),
        ("per visit and a RMB 5,000 subsidy", "en"),
        ("par tonne et 5 millions d'euros", "fr"),
        ("pro Tonne und 5 Mio. Euro", "de"),
        ("por tonelada y 5 millones de euros", "es"),
    ],
)
def test_a_denominator_before_and_is_that_of_another_amount(wording: str, locale: str) -> None:
    assert refusals(wording, locale)
