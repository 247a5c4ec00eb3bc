"""Chinese comparisons: excesses in points, bases of multiples, extremes, parts of things."""

from __future__ import annotations

from itertools import product

import pytest

from silkledger.reading.quantities import QuantityContext, read_quantity
from silkledger.reading.results import Quantity

COMPARED = (
    "全国",
    "全国平均水平",
    "全国农村增速",
    "规模以上工业增速",
    "全省",
    "同期城镇居民收入增速",
)
RECORDS = ("客流量", "业务量", "成交量", "产量")


def read(wording: str, statistic: str, locale: str = "zh") -> str:
    """Return bound, value and unit of a wording, or the rule that refused it."""
    reading = read_quantity(wording, QuantityContext(locale=locale, statistic=statistic))
    if isinstance(reading, Quantity):
        return f"{reading.bound} {reading.value.normalize():f} {reading.unit}"
    return reading[0].rule


@pytest.mark.parametrize("compared", COMPARED)
@pytest.mark.parametrize(("than", "sign"), [("高于", ""), ("低于", "-")])
def test_points_behind_what_is_compared_are_an_excess(compared: str, than: str, sign: str) -> None:
    for subject in ("", "增速"):
        wording = f"{subject}{than}{compared}1.7个百分点"
        assert read(wording, "increase") == f"exact {sign}1.7 pp"
        assert read(wording, "level") not in ("exact 1.7 pp", "gt 1.7 pp", "lt 1.7 pp")
    assert read(f"{than}{compared}1.7%", "increase") == "bound.misplaced"


def test_points_right_behind_a_bound_are_bounded() -> None:
    assert read("高于5个百分点", "level") == "gt 5 pp"
    assert read("高于预期的2个百分点", "increase") != "exact 2 pp"
    assert read("没有高于全国2个百分点", "increase") == "wording.negation"
    assert read("不高于全国2个百分点", "increase") == "bound.misplaced"


@pytest.mark.parametrize("base", ["45.5亿美元", "45.5亿元", "5万吨", "300万人", "20%"])
def test_base_of_a_multiple_is_no_figure(base: str) -> None:
    for verb, subject in product(("是", "相当于"), ("去年", "保费收入")):
        assert read(f"{verb}{subject}{base}的43倍", "multiple") == "exact 43 x"
        assert read(f"{verb}{subject}{base}的43倍之多", "multiple") == "exact 43 x"
    assert read(f"由{base}的3倍增至5倍", "multiple") != "exact 3 x"


@pytest.mark.parametrize("noun", RECORDS)
@pytest.mark.parametrize("extreme", ["最高", "最低"])
def test_extreme_that_describes_a_noun_is_no_bound(noun: str, extreme: str) -> None:
    for described in (noun, f"日{noun}", f"单日{noun}"):
        for verb, bound in {"突破": "gt", "超过": "gt", "约": "approx"}.items():
            found = read(f"{extreme}{described}{verb}6500万吨", "flow")
            assert found.split()[0] in (bound, "unit.unknown", "wording.unknown"), found
    assert read(f"{extreme}{noun}达6500万吨", "flow").split()[0] != "exact"
    assert read(f"{extreme}6500万吨", "flow").split()[0] in ("le", "ge")


@pytest.mark.parametrize("kinds", ["各型", "各类", "各种", "各式"])
def test_words_for_all_kinds_say_nothing_of_what_is_counted(kinds: str) -> None:
    assert read(f"20万辆{kinds}汽车", "stock") == "exact 200000 car"
    assert read(f"廿余万架{kinds}无人机", "stock") == "gt 200000 drone"


@pytest.mark.parametrize("whole", ["新项目", "城市", "受访企业", "家庭"])
def test_share_may_lack_its_word_for_of(whole: str) -> None:
    assert read(f"约25%{whole}", "share") == "approx 25 percent"
    assert read(f"约25%的{whole}", "share") == "approx 25 percent"
    assert read(f"增长25%{whole}3个", "increase") == "number.compete"


@pytest.mark.parametrize("zero", ["○", "〇", "零"])
@pytest.mark.parametrize("point", ["．", "·", "点"])
def test_point_behind_any_zero_is_read(zero: str, point: str) -> None:
    assert read(f"提高{zero}{point}五个百分点", "increase") == "exact 0.5 pp"


@pytest.mark.parametrize("extreme", ["最高", "最低", "最多", "最少"])
def test_extreme_that_ends_its_clause_is_no_bound(extreme: str) -> None:
    for verb in ("达到", "为", "达"):
        assert read(f"农村占比{extreme}，{verb}33.5%", "share") == "exact 33.5 percent"
    assert read(f"台南市27人{extreme}", "flow") == "exact 27 person"
    assert read(f"27人{extreme}", "flow") == "bound.misplaced"
    assert read(f"占比{extreme}33.5%", "share").split()[0] in ("le", "ge")


@pytest.mark.parametrize(("change", "sign"), [("跌幅", "-"), ("涨幅", ""), ("增速", "")])
def test_extreme_that_describes_a_rate_of_change_is_no_bound(change: str, sign: str) -> None:
    for described in ("", "单日"):
        assert read(f"最高{described}{change}达5%", "growth_rate") == f"exact {sign}5 percent"
    assert read(f"{change}最高达5%", "growth_rate").split()[0] in ("le", "ge")
    assert read("最多减少5%", "growth_rate") == "ge -5 percent"


@pytest.mark.parametrize("than", ["高于", "低于", "多于"])
@pytest.mark.parametrize("noun", ["日均消费量", "月均产量", "去年产量", "人均收入", "平均价格"])
def test_amount_behind_what_it_may_exceed_is_refused(than: str, noun: str) -> None:
    assert read(f"{than}{noun}5万吨", "flow") == "bound.misplaced"
    assert read(f"{noun}{than}5万吨", "flow").startswith(("gt", "lt", "bound", "unit"))


@pytest.mark.parametrize("whole", ["企业", "行业", "受访者", "家庭"])
@pytest.mark.parametrize("behind", ["", "实现增长", "盈利"])
def test_share_with_a_bound_behind_it_may_lack_its_word_for_of(whole: str, behind: str) -> None:
    assert read(f"七成以上{whole}{behind}", "share") == "ge 70 percent"
    assert read(f"增长三成以上{whole}", "share") != "ge 30 percent"


@pytest.mark.parametrize("part", ["一半", "三分之一", "四分之三"])
def test_part_of_what_is_compared_with_keeps_its_bound(part: str) -> None:
    for base in ("去年运量", "2019年运量", "二〇一九年运量"):
        assert read(f"超过{base}的{part}", "share").startswith("gt ")
        assert read(f"超过{base}的5亿吨", "flow") == "bound.misplaced"
