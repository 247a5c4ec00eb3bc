"""A noun that says how many of a measure word there are lets the measure word be counted."""

from __future__ import annotations

import pytest

from silkledger.reading.quantities import QuantityContext, read_quantity
from silkledger.reading.results import Quantity
from tests.support.readings import read, refusals


def counted(wording: str) -> str:
    """Return what a wording counts, or the rule that refused it."""
    reading = read_quantity(wording, QuantityContext(locale="zh"))
    if isinstance(reading, Quantity):
        return reading.counted or reading.unit
    return reading[0].rule


@pytest.mark.parametrize("measure", ["件", "场", "项", "张"])
@pytest.mark.parametrize("noun", ["理赔", "演出", "教育活动", "专利申请"])
def test_numbers_of_measure_words_count_the_measure_word(measure: str, noun: str) -> None:
    for number in (f"{measure}数", f"{measure}次数"):
        for verb in ("", "达", "已高达", "共"):
            wording = f"{noun}{number}{verb}59.5万{measure}"
            assert counted(wording) in (measure, "wording.unknown", "unit.none")
    assert counted(f"{noun}{measure}数达59.5万{measure}") == measure


@pytest.mark.parametrize("name", ["", "中国", "日本", "法国", "英超", "中超"])
@pytest.mark.parametrize("noun", ["俱乐部", "茶馆", "球队"])
def test_names_before_a_counted_noun_are_no_part_of_it(name: str, noun: str) -> None:
    assert counted(f"16家{name}{noun}") == noun


def test_a_number_of_things_without_their_noun_counts_the_measure_word() -> None:
    assert counted("发射航天器总数量1846个") == "个"
    assert counted("商铺总数量1846个") == "商铺"
    assert counted("贸易总量1846个") == "unit.none"


@pytest.mark.parametrize("measure", ["人份", "人天", "人日", "工日"])
@pytest.mark.parametrize("done", ["新增", "培训", "累计"])
def test_measure_words_that_hold_people_count_no_people(measure: str, done: str) -> None:
    assert counted(f"{done}3万余{measure}") in (measure, done)
    assert counted(f"{done}3万{measure}") != "person"


@pytest.mark.parametrize("left", ["尚有", "仍剩", "还剩下", "仅剩"])
def test_words_for_what_is_left_are_not_counted(left: str) -> None:
    assert counted(f"{left}未结案2453件") == "件"
    assert counted(f"{left}2453件") == "件"


@pytest.mark.parametrize("measure", ["起", "件", "宗", "场"])
@pytest.mark.parametrize(("noun", "unit"), [("交通事故", "accident"), ("火灾", "fire")])
def test_measure_words_of_single_things_stand_for_each_other(
    measure: str, noun: str, unit: str
) -> None:
    assert counted(f"发生31603{measure}{noun}") == unit
    assert counted(f"有50种{noun}") == noun


@pytest.mark.parametrize("state", ["重症", "轻症", "疑似病例", "无症状感染者"])
def test_cases_of_an_illness_are_cases(state: str) -> None:
    assert counted(f"累计472例{state}") == "case"
    assert counted("完成472例手术") == "手术"


def _told(wording: str) -> str:
    quantity = read(wording, "zh-Hant")
    printed = f"{quantity.bound} {int(quantity.value)} {quantity.unit} {quantity.counted or ''}"
    return printed.strip()


@pytest.mark.parametrize(
    ("wording", "reading"),
    [
        ("8檔電子股", "exact 8 count 電子股"),
        ("300只新能源股", "exact 300 count 新能源股"),
        ("股票250张", "exact 250 count 股票"),
        ("发票250张", "exact 250 count 发票"),
        ("门票500张", "exact 500 ticket"),
        ("海空航运逾6万张", "gt 60000 count 张"),
        ("赌枱共6624张", "exact 6624 count 赌枱"),
        ("至少10个品牌降价促销", "ge 10 count 品牌"),
    ],
)
def test_what_a_measure_word_counts(wording: str, reading: str) -> None:
    assert _told(wording) == reading


@pytest.mark.parametrize(
    "wording",
    [
        *("12名一线球星列", "1500名国立大学", "3项社会保险单位", "600万辆新能源车出厂企业"),
        *("32个郡因为", "14场比赛中", "999朵玫瑰向", "4家新上榜", "13檔同樣漲勢", "10起登場"),
        *("2.4万张面临季线保卫战", "新增240例本土", "32位元处理器"),
    ],
)
def test_a_measure_word_of_something_else_leaves_a_noun_uncounted(wording: str) -> None:
    for statistic in (None, "flow", "stock", "level"):
        assert refusals(wording, "zh-Hant", statistic=statistic)


@pytest.mark.parametrize(
    ("wording", "reading"),
    [
        ("500成分股", "exact 500 count 成分股"),
        ("2042張庫藏股", "exact 2042 count 庫藏股"),
        ("全台突破10萬個", "gt 100000 count 個"),
        ("主动联系40家", "exact 40 count 家"),
    ],
)
def test_a_verb_or_a_whole_place_is_not_counted(wording: str, reading: str) -> None:
    assert _told(wording) == reading


@pytest.mark.parametrize(
    "wording",
    ["11人学校", "4份大学录取通知书", "45个楼盘入市", "3万宗龛位的申请", "8种不同的组合方式未"],
)
def test_what_else_is_not_counted(wording: str) -> None:
    assert refusals(wording, "zh", statistic="stock")


@pytest.mark.parametrize(
    ("wording", "counted"), [("美国130多个", "个"), ("为公众提供了130多项", "项")]
)
def test_a_place_or_an_object_before_a_verb_is_not_counted(wording: str, counted: str) -> None:
    assert read(wording, "zh").counted == counted
