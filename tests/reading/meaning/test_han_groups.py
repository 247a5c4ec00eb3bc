"""A group that ends a wording is counted: lead x number x noun; names of groups are not."""

from __future__ import annotations

from itertools import product

from silkledger.reading.quantities import QuantityContext, read_quantity
from silkledger.reading.results import Quantity
from tests.support.tables import every_row

NUMBERS = {"三": 3, "3": 3, "五": 5, "十": 10, "12": 12}
NOUNS = {"平台": "平台", "外送平台": "外送平台", "工程": "", "银行": "", "运营商": "运营商"}
LEADS = ("", "有", "目前有", "全国", "共")
NAMES = (
    "三大",
    "全国四大",
    "三大行",
    "第三大市场",
    "前三大企业",
    "三大股指上涨",
    "五大行业利润下降",
)


def told(wording: str, statistic: str | None) -> tuple[int, str, str] | None:
    read = read_quantity(wording, QuantityContext(locale="zh", statistic=statistic))
    return (int(read.value), read.unit, read.counted or "") if isinstance(read, Quantity) else None


@every_row(product(LEADS, NUMBERS, NOUNS, ("stock", "level")))
def test_members_of_a_group_are_counted(lead: str, number: str, noun: str, statistic: str) -> None:
    read = told(f"{lead}{number}大{noun}", statistic)
    assert read is None or read[0] == NUMBERS[number]
    assert read is None or read[2] in (NOUNS[noun], noun)
    if lead in ("", "有") and noun != "运营商":
        assert read is not None


@every_row(product(NAMES, ("stock", "level", "flow", None)))
def test_names_and_ranks_count_nothing(name: str, statistic: str | None) -> None:
    assert told(name, statistic) is None


@every_row(product(("三大平台", "五大工程"), ("flow", "growth_rate", "increase", "share", None)))
def test_other_statistics_leave_a_group_a_name(name: str, statistic: str | None) -> None:
    assert told(name, statistic) is None
