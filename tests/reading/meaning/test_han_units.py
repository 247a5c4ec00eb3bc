"""Units that the words beside them decide, and names that hold a number."""

from __future__ import annotations

from tests.support.readings import outcome, refusals
from tests.support.tables import every_row

ROWS = (
    ("产量为一公顷5.0吨", "level", "exact 500 t/km2"),
    ("一公斤苹果卖45美元", "level", "exact 45000 USD/t"),
    ("一桶原油价格跌到68美元", "level", "exact 68 USD/bbl"),
    ("公顷产量5820公斤", "level", "exact 582 t/km2"),
    ("恒生指数下跌300点", "increase", "exact -300 index_point"),
    ("沪指收报3128.48点，跌0.5%", "level", "exact 3128.48 index_point"),
    ("深成指跌1.03%，报9876.2点", "growth_rate", "exact -1.03 percent"),
    ("拆息升至4.2厘", "level", "exact 4.2 percent"),
    ("一个月银行同业拆息报4.45厘", "level", "exact 4.45 percent"),
    ("每月租金逾2.5万港元", "level", "gt 25000 HKD/month"),
    ("每度4.5美元", "level", "exact 4500 USD/MWh"),
    ("10年期国债收益率升至2.7%", "level", "exact 2.7 percent"),
    ("5年期以上LPR降至3.85%", "level", "exact 3.85 percent"),
    ("开展2300亿元7天期逆回购操作", "flow", "exact 230000000000 CNY"),
    ("5500大卡动力煤报价每吨690元", "level", "exact 690 CNY/t"),
    ("核三厂2号机年发电量约80亿千瓦时", "flow", "approx 8000000 MWh"),
    ("全国5A级旅游景区达到358家", "stock", "exact 358 count"),
    ("A级纳税人占比为18.3%", "share", "exact 18.3 percent"),
    ("原油价格下跌1.8%，报每桶73.4美元", "level", "exact 73.4 USD/bbl"),
    ("35艘液化天然气运输船", "stock", "exact 35 ship"),
    ("12艘大型邮轮", "stock", "exact 12 ship"),
    ("网民规模10.9亿", "stock", "exact 1090000000 person"),
    ("注册用户数为230万", "stock", "exact 2300000 person"),
    ("企业数达3.2万", "stock", "exact 32000 company"),
    ("灵活就业人员已达2亿左右", "stock", "approx 200000000 person"),
)


@every_row(ROWS)
def test_words_beside_a_number_decide_its_unit(wording: str, statistic: str, expected: str) -> None:
    assert outcome(wording, "zh", statistic=statistic) == expected


@every_row(
    (
        ("信心下降3个点", "increase"),
        ("占比上升3点", "increase"),
        ("月息5厘", "level"),
        ("企业规模达3.2万", "stock"),
        ("企业数万", "stock"),
        ("3套污水处理设备", "stock"),
        ("一公顷5公顷", "level"),
        ("5期10年利率", "level"),
    )
)
def test_what_they_leave_open_is_refused(wording: str, statistic: str) -> None:
    assert refusals(wording, "zh", statistic=statistic)


@every_row((verb,) for verb in ("跌破", "升破", "失守"))
def test_a_mark_that_the_priced_money_passes_is_refused(verb: str) -> None:
    assert refusals(f"人民币兑美元{verb}7.3元", "zh", statistic="level")
    assert refusals(f"人民币对美元中间价{verb}7.3元关口", "zh", statistic="level")


def test_a_mark_of_the_money_that_is_sold_is_a_bound() -> None:
    assert outcome("美元兑日元升破150日元", "zh", statistic="level") == "gt 150 JPY/USD"


@every_row((rate,) for rate in ("人民币对美元中间价", "人民币汇率"))
def test_basis_points_of_a_rate_of_exchange_are_no_percentage_points(rate: str) -> None:
    assert refusals(f"{rate}下跌200个基点", "zh", statistic="increase") == ["unit.ambiguous"]
    assert outcome("利率下跌200个基点", "zh", statistic="increase") == "exact -2 pp"


@every_row((hours, minutes) for hours in (1, 2, 8) for minutes in (5, 12, 59, 60, 75))
def test_minutes_behind_hours_are_parts_of_them(hours: int, minutes: int) -> None:
    for wording in (f"只需{hours}小时{minutes}分", f"只需 {hours} 小时 {minutes} 分"):
        read = outcome(wording, "zh", statistic="level")
        same = read == outcome(wording.replace("分", "分钟"), "zh", statistic="level")
        assert same if minutes < 60 else not read.startswith("exact")


@every_row((amount,) for amount in ("240亿度", "達240億度", "陸域風力1040億度"))
def test_hundred_millions_of_degrees_that_flow_are_energy(amount: str) -> None:
    assert outcome(amount, "zh", statistic="flow").endswith("MWh")
    assert refusals(amount, "zh", statistic="level")
    assert not outcome(f"温度{amount}", "zh", statistic="flow").endswith("MWh")
