"""Chinese words of the press beside a figure: places, people, ages, and the 之 of formal texts."""

from __future__ import annotations

from functools import cache
from itertools import combinations

import pytest

from silkledger.schemas.vocabulary import SHIPPED
from tests.reading.words.test_han_dictionary import COUNTED, HEADED
from tests.support.depth import stride
from tests.support.readings import outcome

_ROLES = ("subject", "common", "deed", "neutral")
_OF_TIMES = ("hourly", "daily", "weekly", "monthly", "annual", "per_year")
FRAMES = {
    "{}5万吨": "exact 50000 t",
    "{}的5万吨": "exact 50000 t",
    "5万吨{}": "exact 50000 t",
    "增长{}5%": "exact 5 percent",
    "{}下降约5%": "approx -5 percent",
    "{}超过5万人": "gt 50000 person",
    "12家企业{}": "exact 12 company",
}


def listed(*roles: str) -> list[str]:
    return [
        word
        for entry in SHIPPED.load("particles", ("role", "language", "words"))
        if entry["language"] == "zh" and entry["role"] in roles
        for word in entry.list("words")
    ]


@cache
def tried() -> list[str]:
    """Some of the words without one of pay or rent, which makes an amount one of each time."""
    per_time = set(listed(*_OF_TIMES))
    words = [word for word in listed(*_ROLES) if per_time.isdisjoint(parts(word))]
    assert len(words) > 50000
    return words[:: stride(398, 31)]


def parts(word: str) -> set[str]:
    ends = range(len(word) + 1)
    return {word[start:end] for start, end in combinations(ends, 2)}


@pytest.mark.no_cover
@pytest.mark.parametrize("frame", FRAMES)
def test_a_word_changes_no_figure(frame: str) -> None:
    changed = []
    for word in tried():
        read = outcome(frame.format(word), "zh")
        counted = frame == HEADED and read.startswith(COUNTED)
        if " " in read and read != FRAMES[frame] and not counted:
            changed.append((word, read))
    assert not changed, changed[:20]


@pytest.mark.parametrize(
    ("wording", "reading"),
    [
        ("超過4000英畝位於仰光", "gt 16.1874256896 km2"),
        ("有30位跑手送院治療", "exact 30 person"),
        ("共有公證員13145名", "exact 13145 person"),
        ("足夠市民15天的食用量存貨", "exact 15 d"),
        ("城鄉差距約為5.7倍", "approx 5.7 x"),
        ("通膨率為1.6%", "exact 1.6 percent"),
        ("達到前所未有的7950萬人", "exact 79500000 person"),
        ("水上有救生人力455人", "exact 455 person"),
        ("就業人數年比增加39300人", "exact 39300 person"),
        ("出口銳增10%", "exact 10 percent"),
        ("出口激減10%", "exact -10 percent"),
    ],
)
def test_words_of_the_press_leave_the_figure_as_it_is(wording: str, reading: str) -> None:
    assert outcome(wording, "zh-Hant") == reading


@pytest.mark.parametrize(
    ("wording", "reading"),
    [
        ("總數之2.5%", "exact 2.5 percent"),
        ("約佔出口量之60%", "approx 60 percent"),
        ("有5%之下滑", "exact -5 percent"),
        ("5%以上之下跌", "le -5 percent"),
        ("有5%的減產幅度", "exact -5 percent"),
        ("9%至14%之減養幅度", "range -11.5 percent"),
        ("有5%的負成長", "exact -5 percent"),
        ("出口呈現5%之負成長", "exact -5 percent"),
        ("4倍之多", "exact 4 x"),
        ("5%之下", "wording.unknown"),
    ],
)
def test_formal_of_is_read_as_of(wording: str, reading: str) -> None:
    assert outcome(wording, "zh-Hant") == reading


AGES = ("16至24岁", "16-24岁", "16岁至24岁", "十六至二十四岁", "65岁以上")


@pytest.mark.parametrize("ages", AGES)
@pytest.mark.parametrize("people", ["人口", "青年", "劳动力", "族群", "的", ""])
def test_ages_describe_whose_rate_it_is(ages: str, people: str) -> None:
    assert outcome(f"{ages}{people}失业率为16.1%", "zh") == "exact 16.1 percent"


@pytest.mark.parametrize(
    ("wording", "reading"),
    [
        ("投资200亿美元开发油田", "exact 20000000000 USD"),
        ("斥资5亿元兴建医院", "exact 500000000 CNY"),
        ("78名学生参观了工厂", "exact 78 person"),
        ("5家公司收购了银行", "exact 5 company"),
        ("5家收购银行", "exact 5 bank"),
        ("投资200亿美元建设3座工厂", "number.compete"),
        ("每股收益为0.71元/股", "exact 0.71 CNY/share"),
        ("每吨价格5元/公斤", "wording.unknown"),
        ("平均每天举办4.3场", "exact 4.3 count/d"),
        ("船闸安全运行超1.1万闸次", "gt 11000 count"),
        ("温度低于摄氏10度", "lt 10 degC"),
    ],
)
def test_what_is_done_and_what_is_divided(wording: str, reading: str) -> None:
    assert outcome(wording, "zh") == reading


@pytest.mark.parametrize(
    ("wording", "statistic", "reading"),
    [
        ("其中50%由菲律宾生产", "share", "exact 50 percent"),
        ("通货膨胀率平均从7.1%降至5.1%", "growth_rate", "exact 5.1 percent"),
        ("失业率从7.1%降至5.1%", "growth_rate", "number.start_of_change"),
        ("价格从7元升至9元", "growth_rate", "number.start_of_change"),
        ("在整个非洲增速最快，达到了9.5%", "growth_rate", "exact 9.5 percent"),
    ],
)
def test_who_does_it_and_where_growth_began(wording: str, statistic: str, reading: str) -> None:
    assert outcome(wording, "zh", statistic=statistic) == reading
