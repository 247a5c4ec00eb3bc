"""How often something was done is neither a measure nor by how much something changed."""

from __future__ import annotations

from itertools import product

from tests.support.readings import outcome, refusals
from tests.support.tables import every_row

MEASURES = ("吨", "公斤", "公里", "平方米", "小时", "元", "美元", "千瓦时", "噸", "小時")
STATISTICS = (None, "flow", "level", "increase")
DEEDS = tuple("".join(pair) for pair in product("减降增升加減", "息资班员薪編碼"))


@every_row(product(MEASURES, ("93", "九十三", "5.2万"), STATISTICS))
def test_a_measure_with_times_behind_it_is_not_that_measure(
    measure: str, number: str, statistic: str | None
) -> None:
    assert refusals(f"{number}{measure}次", "zh", statistic=statistic)


@every_row(product(("天次", "日次"), ("93", "九十三")))
def test_days_on_which_something_was_so_are_counted(measure: str, number: str) -> None:
    assert outcome(f"前年{number}{measure}", "zh", statistic="level") == "exact 93 count"


@every_row(product(DEEDS, ("两", "2", "三"), ("次", "回", "遍")))
def test_a_change_that_was_made_so_often_is_none_by_that_number(
    deed: str, number: str, times: str
) -> None:
    for statistic in STATISTICS:
        assert "-" not in outcome(f"{deed}{number}{times}", "zh", statistic=statistic)


@every_row(product(("减少", "减少了"), (2, 5, 13)))
def test_a_number_of_times_may_fall(verb: str, number: int) -> None:
    read = outcome(f"比去年{verb}{number}次", "zh", statistic="increase")
    assert read == f"exact -{number} count"
