"""The noun left of a number decides what its measure word counts: noun x measure word x change."""

from __future__ import annotations

from itertools import product

import pytest

from silkledger.reading.quantities import QuantityContext, read_quantity
from silkledger.reading.results import Quantity
from tests.support.tables import every_row

DWELLINGS = ("住房", "住宅", "房屋", "商品房")
FLOWS = ("", "销售量", "成交量", "数量")
TOLD = ("达", "上升4.6%至", "增加了11.2%，达到", "从1月份的55,654套上升4.6%至")
OTHERS = ("家具", "家电", "软件", "设备", "住宅家具")
BOOKS = ("图书", "杂志", "教材", "漫画")
PAPERS = ("护照", "驾驶证", "账簿", "不动产权证")
THINGS = (
    *(("据点", "处"), ("合作社", "家"), ("充电枪", "个"), ("职位空缺", "个"), ("窑炉", "座")),
    *(("據點", "處"), ("職位空缺", "個")),
)
RISES = ("增加到", "增至", "减少到", "降至")


def counted(wording: str) -> tuple[str, str] | None:
    read = read_quantity(wording, QuantityContext(locale="zh", statistic="stock"))
    return (read.unit, read.counted or "") if isinstance(read, Quantity) else None


@every_row(product(DWELLINGS, FLOWS, TOLD))
def test_sets_of_homes_are_dwellings(noun: str, flow: str, told: str) -> None:
    assert counted(f"{noun}{flow}{told}58,209套") in (("dwelling", ""), None)


@every_row(product(OTHERS, FLOWS, TOLD))
def test_sets_of_other_things_are_not(noun: str, flow: str, told: str) -> None:
    read = counted(f"{noun}{flow}{told}3000套")
    assert read is None or read[0] != "dwelling"


@every_row(product(("签发", "", "全市"), PAPERS, ("", "达", "超过")))
def test_papers_are_not_books(deed: str, noun: str, led: str) -> None:
    read = counted(f"{deed}{noun}{led}20万本")
    assert read is None or read[0] == "count"


@pytest.mark.parametrize("noun", [*BOOKS, ""])
def test_books_are(noun: str) -> None:
    assert counted(f"{noun}达20万本") == ("book", "")


@every_row(product(THINGS, RISES, ("从", "由")))
def test_the_noun_before_a_start_is_counted_at_the_end(
    thing: tuple[str, str], rise: str, start: str
) -> None:
    noun, measure = thing
    read = counted(f"{noun}{start}720{measure}{rise}1051{measure}")
    assert read in (("count", noun), None)
    assert counted(f"{start}720{measure}{rise}1051{measure}") in (("count", measure), None)


@pytest.mark.parametrize(
    ("wording", "unit", "noun"),
    [
        ("加装电梯10.8万部", "count", "电梯"),
        ("捐献器官超过15.3万个", "count", "器官"),
        ("改造增设停车位325万个", "count", "停车位"),
        ("民办养老服务机构已经发展到了1000多家", "count", "民办养老服务机构"),
        ("文献外借21.6万册次", "count", "册次"),
        ("汽车393.9万辆次", "vehicle", ""),
        ("国际邮轮436艘次", "count", "艘次"),
        ("主播账号累计超1.3亿", "account", ""),
        ("增设公共化幼儿园约3900班", "count", "班"),
    ],
)
def test_examples(wording: str, unit: str, noun: str) -> None:
    assert counted(wording) == (unit, noun)


@pytest.mark.parametrize("wording", ["私人住宅落成量為3115伙", "有3115伙私宅落成"])
def test_homes_of_hong_kong(wording: str) -> None:
    read = read_quantity(wording, QuantityContext(locale="zh-Hant", statistic="flow"))
    assert isinstance(read, Quantity)
    assert read.value == 3115
    assert read.unit == "dwelling"
