"""What is said of counted people says nothing of their number; what compares with it does."""

from __future__ import annotations

from tests.support.readings import outcome, refusals
from tests.support.tables import every_row

STATES = (
    *("处于失业或未充分就业状态", "生活在贫困线以下", "未获得基本养老保障", "仍未摆脱饥饿"),
    *("被认定为“未充分就业”", "没有固定收入", "无法获得电力供应", "流离失所", "面临减薪"),
)
NUMBERS = (("约4.7亿人", "approx 470000000"), ("超过4.7亿人", "gt 470000000"))


@every_row((state, number) for state in STATES for number in NUMBERS)
def test_the_state_of_people_leaves_their_number(state: str, number: tuple[str, str]) -> None:
    printed, reading = number
    for statistic in (None, "stock"):
        assert outcome(printed + state, "zh", statistic=statistic) == f"{reading} person"


@every_row((turn,) for turn in ("未到", "未达", "未满", "未超过"))
def test_a_bound_behind_people_is_no_state(turn: str) -> None:
    assert outcome(f"3亿人{turn}", "zh", statistic="stock") != "exact 300000000 person"
    assert outcome(f"人数{turn}3亿人", "zh", statistic="stock") != "exact 300000000 person"


@every_row((state,) for state in STATES[:4])
def test_a_second_number_or_a_change_stays_refused(state: str) -> None:
    assert refusals(f"3亿人{state}的2亿人", "zh", statistic="stock")
    assert outcome(f"减少3亿人{state}", "zh", statistic="increase") != "exact 300000000 person"


@every_row(
    (thing, quantity, verb)
    for thing in ("6个行业", "12家企业", "49个城市", "25个省份")
    for quantity in ("就业率", "利润", "产量", "房价", "营收", "出口")
    for verb in ("上升", "下降", "增长", "减少")
)
def test_a_change_of_what_things_have_is_none_of_their_number(
    thing: str, quantity: str, verb: str
) -> None:
    number = "".join(filter(str.isdecimal, thing))
    for statistic in ("level", "stock"):
        read = outcome(f"{thing}{quantity}{verb}", "zh", statistic=statistic)
        assert read.startswith(f"exact {number} ") or "." in read, read
    assert refusals(f"{thing}{quantity}{verb}5%", "zh", statistic="level")
    assert refusals(f"{thing}{quantity}{verb}", "zh", statistic="growth_rate")
