"""Chinese words further off in the clause that bound a figure or say what it is counted per."""

from __future__ import annotations

import itertools

import pytest

from silkledger.reading.search.candidates import found_figures
from silkledger.reading.search.uncounted import counts_nothing
from silkledger.reading.words.lexicon import lexicon
from silkledger.schemas.vocabulary import SHIPPED

BOUNDS = {
    "不超过": "le",
    "不高于": "le",
    "超过": "gt",
    "不低于": "ge",
    "接近": "nearly",
    "约占": "approx",
}
WHOLES = ("总数", "招生计划", "整场座位", "调控目标", "全区人口")


def figures(text: str) -> list[str]:
    """Return the figures of a Chinese text: exact 5 percent, or refused."""
    return [
        "refused"
        if figure.refusal
        else f"{figure.quantity.bound} {figure.quantity.value.normalize():f} {figure.quantity.unit}"
        for figure in found_figures(text, "zh")
    ]


@pytest.mark.parametrize(("bound", "whole"), list(itertools.product(BOUNDS, WHOLES)))
def test_a_bound_of_a_share_holds_over_its_whole(bound: str, whole: str) -> None:
    expected = f"{BOUNDS[bound]} 5 percent"
    assert figures(f"去年比例{bound}{whole}的5%。") in ([expected], ["refused"], [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("新技术最多处理96个样本。", "le 96 count"),
        ("效率约是无人机的8倍。", "approx 8 x"),
        ("每亩还能节约16元。", "exact 24000 CNY/km2"),
        ("每年导致135万人感染。", "exact 1350000 person/year"),
        ("帮助过59位客户。", "exact 59 person"),
        ("32%认为国内就业机会更多。", "exact 32 percent"),
        ("占全球15-64岁人口的4.8%，", "exact 4.8 percent"),
    ],
)
def test_examples(text: str, expected: str) -> None:
    assert figures(text) == [expected]


@pytest.mark.parametrize(
    "text", ["大约6000至6500人。", "大约在6000到6500人之间。", "约5至10万人。"]
)
def test_both_ends_of_a_bounded_range_are_refused(text: str) -> None:
    assert figures(text) == ["refused", "refused"]


@pytest.mark.parametrize(
    "text",
    [
        *("电力中断的数百万公民。", "上百万人参加。", "一年半的时间。", "是前50名常用名字之一。"),
        *("这次行动将持续3个多月。", "用了两个多星期。"),
        *("最高一座高大。", "把患者分成三组。", "混合成一个。", "改过一次。"),
    ],
)
def test_a_part_of_a_number_or_a_rank_is_not_a_figure(text: str) -> None:
    assert figures(text) == []


def test_the_second_end_of_a_range_of_ages_counts_nothing() -> None:
    tokens = lexicon(SHIPPED, "zh").tokens("15-64岁人口")
    assert counts_nothing(tokens, 2)


@pytest.mark.parametrize("verb", ["登记", "布置", "送去", "赢得", "报告", "使用", "夺去", "更改"])
@pytest.mark.parametrize("before", ["", "经济减速后，", "跌幅最深，"])
def test_a_verb_with_le_leads_to_no_change(verb: str, before: str) -> None:
    assert figures(f"{before}该部{verb}了1686例。") in (["exact 1686 case"], ["refused"])


@pytest.mark.parametrize("fall", ["便宜", "损失", "亏损", "瘦", "赔"])
def test_what_may_be_a_fall_with_le_is_not_found(fall: str) -> None:
    assert not any(figure.startswith("exact") for figure in figures(f"等了2天就{fall}了12元。"))


@pytest.mark.parametrize("change", ["减少", "下降", "减产", "缩水"])
def test_a_change_with_le_does(change: str) -> None:
    assert figures(f"出口去年{change}了5%。") == ["exact -5 percent"]
    assert figures(f"出口{change}了约5%。") == ["approx -5 percent"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("机场接待了19万2000名乘客。", 192_000),
        ("机场接待了5540万人次。", 55_400_000),
        ("企业投资了5亿元。", 500_000_000),
        ("城市新建了5座桥梁。", 5),
        ("他消费了500元。", 500),
        ("手机便宜了12元。", None),
    ],
)
def test_what_was_done_is_a_level_unless_its_verb_may_be_one_of_decrease(
    text: str, value: int | None
) -> None:
    (figure,) = found_figures(text, "zh")
    assert (None if figure.refusal else figure.quantity.value) == value
