"""The level that a change leads to is read without its start, with what both are counted per."""

from __future__ import annotations

from tests.support.readings import outcome, refusals
from tests.support.tables import every_row

VERBS = ("增至", "增加到", "提升至", "降至", "回落至")
ENDS = (
    ("失业人数{}由去年的1.88亿", "1.905亿", "stock", "exact 190500000 person"),
    ("铜价由每吨9200美元", "8800美元", "level", "exact 8800 USD/t"),
    ("时薪由每小时40港元", "42港元", "level", "exact 42 HKD/h"),
    ("运价从每标箱3200美元", "逾1850美元", "level", "gt 1850 USD/TEU"),
    ("时限由50分钟", "65分钟", "level", "exact 65 min"),
    ("民宿数量由2019年的6.9万家", "20.3万家", "stock", "exact 203000 count"),
)


@every_row((verb, end) for verb in VERBS for end in ENDS)
def test_the_end_of_a_change_is_its_level(verb: str, end: tuple[str, str, str, str]) -> None:
    start, amount, statistic, expected = end
    wording = start.replace("{}", "预计") + verb + amount
    assert outcome(wording, "zh", statistic=statistic).startswith(expected), wording


@every_row((verb,) for verb in VERBS)
def test_the_start_decides_nothing_else(verb: str) -> None:
    assert refusals(f"由每日7吨{verb}130吨", "zh", statistic="flow") == ["unit.start_alone"]
    assert refusals(f"日均产量由400吨{verb}600吨", "zh", statistic="flow")
    assert refusals(f"从5万至6万吨{verb}7万或8万吨", "zh", statistic="flow")
    for statistic in ("increase", "growth_rate"):
        found = outcome(f"失业人数由1.88亿{verb}1.905亿", "zh", statistic=statistic)
        assert not found.startswith("exact 190500000")


@every_row(
    (start, change, verb, to, unit)
    for start, change in ((8884, 806), (1200, 320), (95, 5))
    for verb in ("增加", "减少", "上升", "下降")
    for to in ("至", "到")
    for unit in ("宗", "人", "吨", "万吨", "辆")
)
def test_a_change_between_start_and_level_must_make_it(
    start: int, change: int, verb: str, to: str, unit: str
) -> None:
    sign = 1 if verb in ("增加", "上升") else -1
    level = start + sign * change
    for bracket in ("", "(9.1%)", "(+9.1%)"):
        told = f"由{start}{unit}{verb}{change}{unit}{bracket}{to}"
        read = outcome(f"{told}{level}{unit}", "zh", statistic="flow")
        factor = 10_000 if unit.startswith("万") else 1
        assert read.startswith(f"exact {level * factor} ") or "." in read, read
        assert refusals(f"{told}{level + 1}{unit}", "zh", statistic="flow")
