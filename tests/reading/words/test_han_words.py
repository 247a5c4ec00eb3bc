"""A Chinese character that may be part of an unlisted word neither bounds nor turns a number."""

from __future__ import annotations

import pytest

from silkledger.reading.definitions.units import COUNTED
from silkledger.reading.words.lexicon import lexicon
from silkledger.schemas.vocabulary import SHIPPED
from tests.support.depth import some, stride
from tests.support.readings import outcome, refusals

BOUNDS = ["近", "过", "约", "逾", "超"]
# Characters that end no listed word with a bound before them and lead to no number.
OTHERS = ["垩", "飒", "哉", "泷"]


@pytest.mark.parametrize("bound", BOUNDS)
@pytest.mark.parametrize("other", OTHERS)
def test_a_bound_holds_right_before_its_number(bound: str, other: str) -> None:
    read = outcome(f"产量{bound}5万吨", "zh")
    assert read.split()[0] in ("nearly", "gt", "approx")
    assert outcome(f"{bound}{other}5万吨", "zh") == "wording.unknown"


@pytest.mark.parametrize("noun", ["合约", "节约", "签约"])
@pytest.mark.parametrize("other", OTHERS)
def test_a_word_behind_an_unlisted_one_takes_no_bound(noun: str, other: str) -> None:
    assert outcome(f"{other}{noun}5万人", "zh") == "wording.unknown"


@pytest.mark.parametrize("turn", ["低", "减", "跌"])
@pytest.mark.parametrize("other", OTHERS)
def test_what_goes_on_with_an_unknown_character_turns_nothing(turn: str, other: str) -> None:
    assert not outcome(f"{turn}{other}均价6677元", "zh").startswith("exact -")


@pytest.mark.parametrize("words", ["近年来", "近几年"])
def test_words_of_time_are_no_bounds(words: str) -> None:
    assert outcome(f"{words}产量5万吨", "zh") == outcome("产量5万吨", "zh")


@pytest.mark.parametrize("money", ["元", "美元", "港元", "欧元"])
def test_more_behind_a_scale_begins_no_longer_word(money: str) -> None:
    code = {"元": "CNY", "美元": "USD", "港元": "HKD", "欧元": "EUR"}[money]
    for more in ("多", "余"):
        for number, value in (("49亿", 4900000000), ("15200万", 152000000)):
            found = outcome(f"筹集{number}{more}{money}", "zh", statistic="flow")
            assert found == f"gt {value} {code}"


@pytest.mark.parametrize(
    ("wording", "expected"),
    [
        ("参加过5次会议", "exact 5 count"),
        ("帮助过59位客户", "exact 59 person"),
        ("经历过14个赛季", "exact 14 count"),
        ("人数过3000人", "gt 3000 person"),
        ("收入过5000万元", "gt 50000000 CNY"),
        ("产量过5万吨", "gt 50000 t"),
        ("销量过百万辆", "gt 1000000 vehicle"),
    ],
)
def test_a_verb_before_guo_says_that_it_was_done(wording: str, expected: str) -> None:
    assert outcome(wording, "zh") == expected


@pytest.mark.parametrize("noun", ["税率", "油价", "出生率", "收入", "成本"])
@pytest.mark.parametrize("adjective", ["低", "高"])
def test_an_adjective_describes_the_noun_behind_it(adjective: str, noun: str) -> None:
    for wording in (f"{adjective}{noun}为5%", f"{adjective}{noun}5%"):
        assert outcome(wording, "zh") in ("exact 5 percent", "wording.unknown"), wording
    assert outcome(f"比去年{adjective}5%", "zh").endswith("5 percent")
    assert outcome("比去年低5%", "zh") == "exact -5 percent"


APART = [
    word
    for entry in SHIPPED.load("particles", ("role", "language", "words"))
    if entry["language"] == "zh" and entry["role"] in ("common", "deed", "head", "subject")
    for word in entry.list("words")
    if set(word) & set("过超近逾约升降增减涨跌高低")
]


@pytest.mark.no_cover
def test_a_word_with_a_character_of_bound_or_change_says_neither() -> None:
    assert len(APART) > 900
    for word in APART[:: stride(58, 5)]:
        for frame in ("{}5万吨", "{}为5万吨", "{}5家", "{}5%"):
            read = outcome(frame.format(word), "zh")
            number = read.rpartition(" ")[0]
            assert number in ("", "exact 50000", "exact 5"), (word, frame, read)


def _lone(role: str) -> list[str]:
    words = lexicon(SHIPPED, "zh").words()
    return [word for word, senses in words if len(word) == 1 and role in senses.roles]


def _measures() -> dict[str, str]:
    """Return the single characters that are units of size, with their canonical units."""
    words = ((word, senses.unit) for word, senses in lexicon(SHIPPED, "zh").words())
    lone = ((word, unit) for word, unit in words if len(word) == 1 and unit is not None)
    timeless = ((word, unit) for word, unit in lone if unit.dimension not in (*COUNTED, "time"))
    return {word: unit.canonical for word, unit in timeless}


@pytest.mark.no_cover
@pytest.mark.parametrize("number", ["45", "四十五", "3万"])
def test_no_unit_stands_behind_a_measure_word(number: str) -> None:
    measures = _measures()
    assert {"米", "吨", "瓦"} <= measures.keys()
    for classifier in some(sorted(set(_lone("classifier")) - measures.keys()), 3):
        for measure, unit in measures.items():
            if len(lexicon(SHIPPED, "zh").tokens(classifier + measure)) == 1:
                continue  # 台斤
            found = outcome(f"{number}{classifier}{measure}垩", "zh")
            assert not found.endswith(f" {unit}"), (classifier, measure, found)


@pytest.mark.parametrize("wording", ["45块瓦片", "45家米厂", "45个吨袋", "45个元宝", "5个成员"])
def test_what_a_measure_word_counts_may_begin_as_a_unit_does(wording: str) -> None:
    assert outcome(wording, "zh") in ("exact 45 count", "exact 5 count")


@pytest.mark.parametrize("wording", ["45个月", "45个小时", "45个百分点", "3块钱"])
def test_units_that_are_measured_so_stay(wording: str) -> None:
    assert not outcome(wording, "zh").endswith("count")


@pytest.mark.parametrize(
    ("wording", "reading"),
    [
        ("居住着1128户居民", "exact 1128 household"),
        ("承擔著540萬畝耕地", "exact 3600 km2"),
        ("面临着减少5万人", "exact -50000 person"),
        ("約7成都在金屬機電工業", "approx 70 percent"),
        ("成都出口增长5%", "exact 5 percent"),
        ("世界上超過一半的國家", "gt 50 percent"),
        ("在内的10个案件", "exact 10 case"),
        ("72.6万人次外国游客前往", "exact 726000 visit"),
        ("5900多家用人单位", "gt 5900 unit"),
        ("1271家展商", "exact 1271 company"),
        ("30家门店关门", "exact 30 store"),
        ("5家企业破产", "exact 5 company"),
        ("透過旅客45萬人", "exact 450000 person"),
        ("3億使用者", "exact 300000000 person"),
        ("馬六甲(減1億3700萬令吉)", "exact -137000000 MYR"),
    ],
)
def test_words_beside_a_number_that_say_nothing_of_it(wording: str, reading: str) -> None:
    assert outcome(wording, "zh-Hant") == reading


@pytest.mark.parametrize("wording", ["5家关门", "5万户停电", "7000多家关门倒闭", "5家破产"])
def test_what_becomes_of_things_is_not_what_is_counted(wording: str) -> None:
    assert refusals(wording, "zh") == ["unit.none"]
