"""A Chinese denominator before a number divides it, whoever stands before the word for "per"."""

from __future__ import annotations

import itertools

import pytest

from tests.support.readings import outcome

WHO = ("", "游客", "学生", "困难职工", "城市居民", "企业员工")
PER = {"每人": "CNY/person", "每户": "CNY/household", "每天": "CNY/d"}


@pytest.mark.parametrize(("who", "per"), list(itertools.product(WHO, PER)))
def test_nouns_of_those_who_have_it_divide_nothing(who: str, per: str) -> None:
    assert outcome(f"{who}{per}50元", "zh") == f"exact 50 {PER[per]}"


def test_an_amount_before_it_keeps_its_unit() -> None:
    assert outcome("至每桶54美元", "zh") == outcome("每桶54美元", "zh")
