"""What stands apart beside a Chinese figure is left out; what may turn the figure is not."""

from __future__ import annotations

from tests.support.readings import outcome, read, refusals
from tests.support.tables import every_row


@every_row(
    (time,) for time in ("去(2023)年", "去(112)年", "今(2024)年", "前（2022）年", "去 (2023) 年")
)
def test_the_number_of_a_year_may_stand_inside_its_word(time: str) -> None:
    for statistic in (None, "level", "flow"):
        assert outcome(f"{time}产量5万吨", "zh-Hant", statistic=statistic) == "exact 50000 t"


def test_a_glossed_year_is_a_base() -> None:
    found = outcome("比去(2023)年少了一半以上", "zh-Hant", statistic="growth_rate")
    assert found == "le -50 percent"


@every_row((bound,) for bound in (("左右", "approx"), ("以上", "ge"), ("以内", "le")))
def test_in_leads_to_a_length_of_time_that_a_bound_follows(bound: tuple[str, str]) -> None:
    printed, reading = bound
    for unit in ("年", "个月", "周"):
        assert outcome(f"使用寿命在5{unit}{printed}", "zh").split()[:2] == [reading, "5"]


@every_row((going_on,) for going_on in ("上涨", "下降", "位居前列", "转负", "保持增长", "未下跌"))
def test_what_went_on_is_no_change_of_its_length(going_on: str) -> None:
    for running in ("连续", "连", "已连续"):
        assert outcome(f"{running}3个月{going_on}", "zh") == "exact 3 month"
        if going_on != "位居前列":
            assert refusals(f"{running}3个月{going_on}", "zh", statistic="growth_rate")


def test_yearly_growth_behind_a_number_is_a_year() -> None:
    assert outcome("連2年成長", "zh-Hant") == "exact 2 year"


NAMING = ("海水养殖", "淡水", "冬小麦", "苹果", "牛肉")
TURNING = ("减少", "亏损", "约", "未计", "每亩", "元", "万吨", "同比下降", "负")


@every_row((remark,) for remark in NAMING)
def test_brackets_that_name_things_say_nothing_of_the_number(remark: str) -> None:
    for statistic in (None, "flow"):
        assert outcome(f"产量（{remark}）5万吨", "zh", statistic=statistic) == "exact 50000 t"
        printed = f"产量（{remark}）5万吨，同比增长2.88%"
        assert outcome(printed, "zh", statistic="flow") == "exact 50000 t"


@every_row((remark,) for remark in TURNING)
def test_brackets_that_may_turn_the_number_stay(remark: str) -> None:
    for statistic in (None, "flow", "increase"):
        assert refusals(f"产量（{remark}）5万吨", "zh", statistic=statistic)


@every_row((rate,) for rate in ("增长2.9%", "逆势增长2.9%", "同比下降3%"))
def test_with_leads_to_an_amount_of_its_own(rate: str) -> None:
    for rank in ("", "稳居第四", "位居全国首位"):
        printed = f"{rate}，以11722万吨{rank}"
        assert outcome(printed, "zh", statistic="flow") == "exact 117220000 t"


SINGLE = "窝朵筐丛簇摞沓帧首届版拨帮挺柄杆尊坛缸壶锅笼篮蔸穴茬集箩筒箱穗撮坨堆垛捧瓣勺群"


@every_row((measure,) for measure in SINGLE)
def test_a_measure_word_counts_where_its_noun_stands_before(measure: str) -> None:
    for verb, bound in (("有", "exact"), ("超过", "gt"), ("约", "approx")):
        assert outcome(f"{verb}46万{measure}", "zh") == f"{bound} 460000 count"
    for statistic in ("flow", "stock"):
        assert outcome(f"增至46万{measure}", "zh", statistic=statistic) == "exact 460000 count"


@every_row((noun,) for noun in ("5瓶牛奶", "3包方便面", "200罐啤酒", "5顶帐篷", "5万套课本"))
def test_a_noun_behind_a_measure_word_of_goods_is_counted(noun: str) -> None:
    assert outcome(noun, "zh").endswith("count")


def test_hectares_have_another_sign() -> None:
    for sign in ("hm2", "hm²", "hm^2"):
        assert outcome(f"面积5万{sign}", "zh") == "exact 500 km2"


COMMON = ("效率", "库存", "亩均收入", "客流", "流通货币", "算力中心")


@every_row((noun,) for noun in COMMON)
def test_a_multiple_of_something_needs_no_sign_of_its_subject(noun: str) -> None:
    for copula in ("是", "为", "相当于"):
        assert outcome(f"{noun}{copula}去年的30倍", "zh", statistic="multiple") == "exact 30 x"


@every_row((being,) for being in ("为上市公司", "是水库", "属保护动物", "为长江特有种"))
def test_what_counted_things_are_leaves_their_number(being: str) -> None:
    for measure in ("座", "种", "只"):
        assert outcome(f"170{measure}{being}", "zh") == "exact 170 count"


def test_a_noun_behind_a_bound_or_a_length_of_time_says_what_it_is_of() -> None:
    assert outcome("外销40万公吨以上佳绩", "zh") == "ge 400000 t"
    assert outcome("历经6年研发", "zh") == "exact 6 year"


def test_an_adjective_is_never_what_is_counted() -> None:
    assert read("2021份有效申请", "zh").counted == "申请"
    assert read("300件重要发明", "zh").counted == "发明"
    assert read("2021份皮革申请", "zh").counted == "皮革申请"
    for doubtful in ("4个突出要求", "2021份有效申请获批"):
        assert refusals(doubtful, "zh")


MANNERS = ("有效", "平稳", "细心", "大幅", "积极", "缓慢", "明显")


@every_row((manner,) for manner in MANNERS)
def test_how_something_is_done_leaves_the_amount(manner: str) -> None:
    for verb in ("下滑", "下跌", "下降", "减少"):
        printed = f"收入{manner}地{verb}5%"
        assert outcome(printed, "zh", statistic="growth_rate") == "exact -5 percent"
        printed = f"20%的{manner}地{verb}"
        found = outcome(printed, "zh", statistic="growth_rate")
        assert found == "exact -20 percent" or " " not in found
    assert outcome(f"{manner}地购买5万吨", "zh", statistic="flow") == "exact 50000 t"


def test_a_multiple_of_how_something_grows_stays() -> None:
    for manner in ("成倍", "近乎"):
        assert refusals(f"收入{manner}地增长5%", "zh", statistic="growth_rate")


@every_row((verb,) for verb in ("剩", "剩余", "花费", "用去", "耗费"))
def test_about_may_stand_before_a_verb_that_is_a_noun_as_well(verb: str) -> None:
    for about in ("大约", "大概"):
        assert outcome(f"{about}{verb}960吨", "zh") == "approx 960 t"
    for bound in ("超过", "不足", "突破"):
        assert outcome(f"{bound}{verb}960吨", "zh") != "approx 960 t"
