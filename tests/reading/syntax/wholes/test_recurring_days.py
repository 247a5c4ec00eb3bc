"""A flow of a day that recurs is per such day, which no unit has; a count of such days is read."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome

DAYS = ["工作日", "交易日", "自然日", "休息日", "平日", "双休日", "营业日", "節假日"]
FLOWS = ["客流量1.2万人次", "成交额5亿美元", "销售额5亿美元", "用水量300吨", "成交量约300吨"]


@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize("flow", FLOWS)
def test_a_flow_of_a_recurring_day_is_not_the_flow(day: str, flow: str) -> None:
    assert outcome(f"{day}{flow}", "zh", statistic="flow") == "unit.unknown"


@pytest.mark.parametrize("day", DAYS)
def test_such_days_are_counted(day: str) -> None:
    assert outcome(f"21个{day}", "zh") == "exact 21 count"


@pytest.mark.parametrize("day", ["首日", "单日", "双十一"])
def test_the_flow_of_one_day_is_read(day: str) -> None:
    assert outcome(f"{day}成交额5亿美元", "zh", statistic="flow") == "exact 500000000 USD"
