"""The statistic chooses the only clause of a Chinese wording that it can mean.

The wordings are made of levels, changes, rates and shares, so that the readings follow from how
they were put together.
"""

from __future__ import annotations

from itertools import product

import pytest

from tests.support.readings import outcome, refusals
from tests.support.tables import every_row

# A level, its reading and the amount by which it changed.
LEVELS = (
    ("总产量为12995万吨", "exact 129950000 t", "356万吨", "3560000 t"),
    ("共受理案件9471宗", "exact 9471 case", "93宗", "93 case"),
    ("营收达56.4亿港元", "exact 5640000000 HKD", "1.2亿港元", "120000000 HKD"),
    ("客运量约27.1亿人次", "approx 2710000000 visit", "0.6亿人次", "60000000 visit"),
)
BASES = ("比上年", "同比", "较去年同期")
CHANGES = (("增加", "增长", ""), ("减少", "下降", "-"))
COMMAS = (",", "，", "；")


@pytest.mark.parametrize(("level", "base"), [*product(LEVELS, BASES)])
def test_a_level_its_change_and_the_rate_of_it_are_read_by_their_statistics(
    level: tuple[str, str, str, str], base: str
) -> None:
    printed, read, amount, changed = level
    for (verb, again, sign), comma in product(CHANGES, COMMAS):
        change = f"{base}{verb}{amount}{comma}{again}2.8%"
        wording = f"{printed}{comma}{change}"
        assert outcome(wording, "zh", statistic="flow") == read
        assert outcome(change, "zh", statistic="increase") == f"exact {sign}{changed}"
        for said in (change, wording):
            assert outcome(said, "zh", statistic="growth_rate") == f"exact {sign}2.8 percent"


@pytest.mark.parametrize("level", LEVELS)
def test_two_clauses_that_the_statistic_can_mean_compete(level: tuple[str, str, str, str]) -> None:
    printed, _, amount, _ = level
    assert refusals(f"{printed}，其中农村{amount}", "zh", statistic="flow")
    assert refusals(f"{printed}，去年为{amount}，增长5%", "zh", statistic="share")
    assert refusals("同比下降13%，环比增长5%", "zh", statistic="growth_rate")
    assert refusals(f"{printed}，分别增长37.7%、4.6%", "zh", statistic="flow")
    assert refusals(f"增长5%，去年同期为{amount}", "zh", statistic="flow")


@pytest.mark.parametrize(("verb", "rate"), [("增加", "降幅"), ("减少", "增幅")])
def test_a_change_and_its_rate_of_other_directions_are_refused(verb: str, rate: str) -> None:
    for parts in (("，", ""), ("（", "）")):
        wording = f"较上月{verb}7020人{parts[0]}{rate}13.2%{parts[1]}"
        assert refusals(wording, "zh", statistic="growth_rate")
        assert refusals(wording, "zh", statistic="increase")


@pytest.mark.parametrize("other", ["进口", "房价", "破案率", "第三产业"])
def test_a_clause_with_a_subject_of_its_own_is_never_the_figure(other: str) -> None:
    wording = f"出口100万吨，{other}增长5%"
    assert outcome(wording, "zh", statistic="flow") in ("exact 1000000 t", "number.compete")
    assert refusals(wording, "zh", statistic="growth_rate")


@pytest.mark.parametrize("joined", ["、", "或", "和"])
def test_a_list_of_amounts_is_refused(joined: str) -> None:
    assert refusals(f"有26.8%{joined}290万个账户", "zh", statistic="stock")
    assert refusals(f"增加839件{joined}27件", "zh", statistic="increase")
    if joined != "、":  # said twice: the amount is the increase
        assert refusals(f"减少25人{joined}降幅2%", "zh", statistic="increase")


def test_a_bare_rate_in_a_list_goes_on_with_the_change() -> None:
    assert outcome("增加839件、2.7%", "zh", statistic="growth_rate") == "exact 2.7 percent"
    assert outcome("减少839件、2.7%", "zh", statistic="growth_rate") == "exact -2.7 percent"
    assert refusals("增长5%、3%", "zh", statistic="growth_rate")


@pytest.mark.parametrize("verb", ["升高", "下降", "持续升高", "有所下降"])
def test_a_level_behind_a_change_and_a_stop_is_no_change(verb: str) -> None:
    assert outcome(f"占比{verb}，为22.93%", "zh", statistic="share") == "exact 22.93 percent"
    assert outcome(f"增速{verb}，为5%", "zh", statistic="growth_rate") == "exact 5 percent"
    assert refusals(f"价格{verb}，为5%", "zh", statistic="increase")


@pytest.mark.parametrize(
    "told", ["未接种", "的企业亏损", "邮件成功送达予收信人", "不赞成", "均录得亏损"]
)
@pytest.mark.parametrize(("lead", "bound"), [("", "exact"), ("约", "approx"), ("有超过", "gt")])
def test_what_is_said_of_a_share_leaves_its_value(told: str, lead: str, bound: str) -> None:
    for share, value in (("八成七", 87), ("87%", 87), ("六成", 60)):
        assert outcome(f"{lead}{share}{told}", "zh", statistic="share") in (
            f"{bound} {value} percent",
            "bound.two",
        )


@pytest.mark.parametrize("age", ["30岁以下", "65岁或以上", "18岁"])
def test_an_age_may_be_said_of_a_share(age: str) -> None:
    wording = f"超过六成受害人是{age}"
    assert outcome(wording, "zh", statistic="share") == "gt 60 percent"
    assert refusals(f"超过六成受害人是{age}，四成是老人", "zh", statistic="share")


@pytest.mark.parametrize(
    "wording",
    [
        "50%下降到30%",
        "三成企业和四成个人",
        "30%亏损",
        "50%的下降",
        "三成的降幅",
        "三成企业亏损，七成盈利",
    ],
)
def test_what_may_turn_a_share_is_refused(wording: str) -> None:
    assert refusals(wording, "zh", statistic="share")


@every_row(product(("酒店平均入住率达", "入住率達"), ("按年升", "同比升", "较上月升", "按年跌")))
def test_a_mean_of_now_is_no_earlier_figure(subject: str, change: str) -> None:
    wording = f"{subject}86%，{change}22.4%"
    assert outcome(wording, "zh", statistic="share") == "exact 86 percent"
    sign = "-" if change == "按年跌" else ""
    assert outcome(wording, "zh", statistic="growth_rate") == f"exact {sign}22.4 percent"


@every_row((kinds,) for kinds in ("各级各类", "各类", ""))
def test_all_kinds_of_a_thing_are_one_figure(kinds: str) -> None:
    wording = f"共有{kinds}学校51.88万所，比上年增加5017所，增长0.98%"
    assert outcome(wording, "zh", statistic="stock") == "exact 518800 school"
    assert outcome(wording, "zh", statistic="increase") == "exact 5017 count"
    assert outcome(wording, "zh", statistic="growth_rate") == "exact 0.98 percent"
