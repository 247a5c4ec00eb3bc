"""Behind a Chinese measure word the head of the noun phrase is counted, never what describes it."""

from __future__ import annotations

from itertools import product

import pytest

from silkledger.reading.quantities import QuantityContext, read_quantity
from silkledger.reading.results import Quantity
from tests.support.readings import outcome, refusals

# Clauses that describe a noun; each has a word that is no noun.
CLAUSES = ("各具特色的", "具有資質的", "供公眾使用的", "已登記的", "設有停車場的", "被列入計畫的")
NOUNS = (("頻道", "頻道"), ("充電器", "充電器"), ("展台", "展台"), ("企業", None), ("學校", None))
DONE = ("收到", "报案", "生产", "查获", "售出", "完成", "受理", "办理")


def counted(wording: str) -> tuple[str, str | None] | None:
    found = read_quantity(wording, QuantityContext(locale="zh", statistic="stock"))
    return (found.unit, found.counted) if isinstance(found, Quantity) else None


@pytest.mark.parametrize(("clause", "noun"), [*product(CLAUSES, NOUNS)])
def test_the_noun_behind_its_clause_is_counted(clause: str, noun: tuple[str, str | None]) -> None:
    printed, base = noun
    found = counted(f"共有12個{clause}{printed}")
    assert found in (None, counted(f"共有12個{printed}"))
    if base is not None:
        assert found == ("count", base)


@pytest.mark.parametrize("clause", CLAUSES)
def test_a_clause_without_its_noun_counts_nothing(clause: str) -> None:
    assert refusals(f"共有12個{clause}", "zh", statistic="stock")


@pytest.mark.parametrize(("verb", "measure"), [*product(DONE, ("件", "支", "份"))])
@pytest.mark.parametrize("leads", ["", "总量仅", "逾", "共", "的则有"])
def test_what_was_done_is_never_what_is_counted(verb: str, measure: str, leads: str) -> None:
    found = counted(f"{verb}{leads}500{measure}")
    assert found is None or found[1] not in {verb, f"{verb}总量"}


@pytest.mark.parametrize("adverb", ["仍", "已", "都", "曾", "均"])
def test_an_adverb_ends_the_noun(adverb: str) -> None:
    found = counted(f"15000间建筑物{adverb}受大火威胁")
    assert found in (None, ("count", "建筑物"))
    assert found is not None or adverb != "仍"


@pytest.mark.parametrize(
    ("wording", "statistic"),
    [("5亿方案值", "flow"), ("500元素", "flow"), ("500元素", "stock"), ("300度假村", "stock")],
)
def test_a_unit_that_begins_a_longer_word_is_no_unit(wording: str, statistic: str) -> None:
    assert refusals(wording, "zh", statistic=statistic)


def test_a_unit_before_a_word_of_its_own_is_read() -> None:
    assert outcome("500人工作", "zh", statistic="stock") == "wording.unknown"
    assert outcome("每百台斤达新台币1200元", "zh", statistic="level") == "exact 20000 TWD/t"
    assert outcome("每呎成交价2.1万港元", "zh-HK", statistic="level") == "unit.unknown"


@pytest.mark.parametrize("described", ["傳統公屋", "新落成的傳統公屋", "出租", "青年"])
@pytest.mark.parametrize(
    ("noun", "unit"), [("單位", "unit"), ("学校", "school"), ("企业", "company")]
)
def test_a_listed_noun_ends_what_is_counted(described: str, noun: str, unit: str) -> None:
    assert counted(f"共有12個{noun}") == (unit, None)
    assert counted(f"共有12個{described}{noun}") in (None, (unit, None))


@pytest.mark.parametrize("noun", ["停车位", "采样点", "观景台"])
def test_what_is_added_begins_behind_the_word_for_adding(noun: str) -> None:
    context = QuantityContext(locale="zh", statistic="increase")
    found = read_quantity(f"新增{noun}12个", context)
    assert isinstance(found, Quantity)
    assert (found.unit, found.counted) == ("count", noun)
    assert counted("撂倒诈骗团伙12个") == ("count", "个")


@pytest.mark.parametrize("name", ["突出", "魑魅", "双碳", "魍魉"])
@pytest.mark.parametrize("head", ["要求", "研究", "探索"])
def test_quotes_part_the_head_from_its_name(name: str, head: str) -> None:
    assert counted(f"提出了4个“{name}”{head}") in (None, ("count", head), ("count", name + head))
    assert counted(f"4个{name}{head}") in (None, ("count", name + head))


@pytest.mark.parametrize("adjective", ["主要", "重要", "特定"])
def test_an_adjective_of_kind_is_not_what_is_counted(adjective: str) -> None:
    for measure in ("种", "个"):
        assert refusals(f"20{measure}{adjective}商品", "zh")
        assert counted(f"20{measure}{adjective}产品") == ("product", None)
    assert counted(f"20项{adjective}指标") == ("count", f"{adjective}指标")
    assert counted("20种商品") == ("product", None)
