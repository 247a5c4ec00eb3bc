"""A Chinese measure word counts what it can count, and no later part of a compound noun."""

from __future__ import annotations

import itertools

import pytest

from silkledger.reading.words.guard_kinds import GROUPING
from silkledger.reading.words.guards import guards
from silkledger.schemas.vocabulary import SHIPPED
from tests.support.readings import outcome

PEOPLE = ("学生", "员工", "患者", "居民", "客户", "游客")
THINGS = ("所学校", "家企业", "家医院", "个国家", "座城市", "台设备")


@pytest.mark.parametrize(("thing", "people"), list(itertools.product(THINGS, PEOPLE)))
def test_things_are_not_the_people_of_a_later_noun(thing: str, people: str) -> None:
    assert not outcome(f"10{thing}{people}", "zh").endswith("person")
    assert outcome(f"10名{people}", "zh") == "exact 10 person"


@pytest.mark.parametrize("measure", sorted(guards(SHIPPED, "zh", GROUPING)))
@pytest.mark.parametrize("noun", ["学生", "游客", "企业"])
def test_groups_are_not_what_they_hold(measure: str, noun: str) -> None:
    read = outcome(f"5{measure}{noun}", "zh")
    assert not read.endswith(("person", "company", "count")), read


@pytest.mark.parametrize(
    ("wording", "expected"),
    [
        ("27家单位产品", "unit.unknown"),
        ("5家企业", "exact 5 company"),
        ("5家酒店", "exact 5 hotel"),
        ("10所高校", "exact 10 university"),
        ("3架无人机", "exact 3 drone"),
        ("5个家庭", "exact 5 household"),
        ("99.3万人次旅客", "exact 993000 visit"),
    ],
)
def test_what_a_measure_word_may_count_is_read(wording: str, expected: str) -> None:
    assert outcome(wording, "zh") == expected


@pytest.mark.parametrize(
    ("wording", "expected"),
    [
        ("5家米粉店", "exact 5 store"),
        ("12次成功拦截", "unit.none"),
        ("3笔美元贷款", "unit.two"),
        ("3个小时", "exact 3 h"),
        ("3个百分点", "exact 3 pp"),
        ("15种元素", "exact 15 count"),
    ],
)
def test_a_character_behind_a_measure_word_is_part_of_a_noun(wording: str, expected: str) -> None:
    assert outcome(wording, "zh") == expected


@pytest.mark.parametrize("verb", ["考上", "进入", "来自", "获得"])
@pytest.mark.parametrize("noun", ["大学", "学校", "企业", "城市"])
def test_the_object_of_a_verb_is_not_counted(verb: str, noun: str) -> None:
    assert outcome(f"5个{verb}{noun}", "zh") in ("unit.unknown", "unit.two", "unit.none")


@pytest.mark.parametrize("owner", ["地区", "单位", "学校", "企业", "艺术家"])
def test_an_owner_is_not_counted(owner: str) -> None:
    assert outcome(f"{owner}的37个", "zh") == "exact 37 count"


@pytest.mark.parametrize("nominal", ["组织", "报告", "采访"])
def test_a_verb_that_may_be_the_noun_is_not_left_out(nominal: str) -> None:
    assert outcome(f"5个学生{nominal}", "zh") == "unit.two"
    assert outcome(f"5名学生{nominal}", "zh") == "exact 5 person"
