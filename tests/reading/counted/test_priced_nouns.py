"""Nouns that may have a price beside them need a measure word, and 起 counts named cases."""

from __future__ import annotations

import pytest

from silkledger.reading.words.guard_kinds import PRICED
from silkledger.reading.words.guards import guards
from silkledger.schemas.vocabulary import SHIPPED
from tests.support.readings import outcome, refusals


@pytest.mark.parametrize("noun", sorted(guards(SHIPPED, "zh", PRICED)))
@pytest.mark.parametrize("number", ["16.4亿", "500万"])
def test_a_scale_alone_does_not_count_what_may_be_priced(noun: str, number: str) -> None:
    assert refusals(f"签订{number}{noun}", "zh", statistic="flow")


@pytest.mark.parametrize(
    ("wording", "expected"),
    [
        ("签订16.4亿土地出让合同", "unit.none"),
        ("拿下5亿订单", "unit.none"),
        ("签订1.2万份合同", "exact 12000 contract"),
        ("1200个项目", "exact 1200 project"),
        ("2亿元合同", "exact 200000000 CNY"),
    ],
)
def test_a_measure_word_or_money_decides(wording: str, expected: str) -> None:
    assert outcome(wording, "zh", statistic="flow") == expected


@pytest.mark.parametrize("wording", ["35万起", "售价35万起", "起售价18.98万起", "房價35萬起"])
def test_a_lowest_price_is_no_number_of_cases(wording: str) -> None:
    assert refusals(wording, "zh", statistic="level") == ["unit.ambiguous"]


@pytest.mark.parametrize("wording", ["侦破案件500起", "火灾500起", "交通事故500起", "查處500起"])
def test_cases_are_named(wording: str) -> None:
    assert outcome(wording, "zh", statistic="flow").startswith("exact 500 ")


@pytest.mark.parametrize(
    "wording", ["6位数大红包", "6位數大紅包", "六位数年薪", "8位数字", "6位密码", "11位号码"]
)
def test_digits_are_no_persons(wording: str) -> None:
    assert refusals(wording, "zh", statistic="level") == ["number.vague"]


def test_persons_are_counted_by_the_same_word() -> None:
    assert outcome("6位嘉宾", "zh", statistic="flow") == "exact 6 person"
    assert outcome("座位数500个", "zh", statistic="stock").startswith("exact 500 ")


@pytest.mark.parametrize("noun", ["китайцев", "поляков", "киргизов", "россиянок"])
def test_people_of_a_country_are_persons(noun: str) -> None:
    assert outcome(f"5 тыс. {noun}", "ru", statistic="stock") == "exact 5000 person"


def test_an_adjective_of_a_country_is_no_person() -> None:
    assert outcome("3 тысячи русских школ", "ru", statistic="stock") == "exact 3000 school"


@pytest.mark.parametrize("wording", ["30列为一级", "500列为新车"])
def test_a_verb_is_no_measure_word(wording: str) -> None:
    assert refusals(wording, "zh", statistic="stock")
