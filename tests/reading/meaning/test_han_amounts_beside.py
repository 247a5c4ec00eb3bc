"""An amount beside a Chinese figure is left out where the statistic says which of them is meant."""

from __future__ import annotations

from itertools import product

import pytest

from tests.support.readings import outcome, refusals
from tests.support.tables import every_row

AMOUNTS = (
    ("500万美元", "exact 5000000 USD"),
    ("59.6万人次", "exact 596000 visit"),
    ("3500吨", "exact 3500 t"),
)
RATES = (("下降12%", "exact -12 percent"), ("则按年增加28.4%", "exact 28.4 percent"))
SHARES = (("18.5%", "exact 18.5 percent"), ("两成", "exact 20 percent"))
EARLIER = ("去年", "上年同期", "2021年", "110学年度", "2021年为")


@every_row(product(("出口", "日本旅客"), AMOUNTS, RATES))
def test_a_name_has_its_amount_in_brackets(
    name: str, amount: tuple[str, str], rate: tuple[str, str]
) -> None:
    wording = f"{name}（{amount[0]}）{rate[0]}"
    assert outcome(wording, "zh", statistic="growth_rate") == rate[1]
    assert outcome(wording, "zh", statistic="flow") == amount[1]
    for statistic in (None, "balance", "increase", "share", "level"):
        refusals(wording, "zh", statistic=statistic)


@every_row(product(AMOUNTS, ("下降12%，增长3%", "约500万吨", "翻番")))
def test_two_rates_or_another_amount_behind_brackets_stay(
    amount: tuple[str, str], rest: str
) -> None:
    refusals(f"出口（{amount[0]}）{rest}", "zh", statistic="flow")


@every_row(product(("全国产量", "总产量", "出口"), AMOUNTS[1:], SHARES))
def test_the_amount_of_the_whole_is_not_the_share(
    whole: str, amount: tuple[str, str], share: tuple[str, str]
) -> None:
    wording = f"占{whole}{amount[0]}的{share[0]}"
    assert outcome(wording, "zh", statistic="share") == share[1]
    for statistic in (None, "flow", "growth_rate"):
        refusals(wording, "zh", statistic=statistic)


@every_row(product(("突破3000亿元大关", "首次超过3000亿元大关"), ("达到", "达", "为")))
def test_the_number_that_is_passed_is_not_the_level(passed: str, reaches: str) -> None:
    wording = f"{passed}，{reaches}3002亿元"
    assert outcome(wording, "zh", statistic="flow") == "exact 300200000000 CNY"
    refusals(wording, "zh")
    assert outcome(passed, "zh", statistic="flow") == "gt 300000000000 CNY"


@every_row(product(AMOUNTS, EARLIER))
def test_an_earlier_amount_in_brackets_is_not_the_level(
    amount: tuple[str, str], earlier: str
) -> None:
    wording = f"总量为8万吨({earlier}{amount[0]})"
    assert outcome(wording, "zh", statistic="flow") == "exact 80000 t"
    refusals(wording, "zh", statistic="increase")


def test_a_mean_in_brackets_is_not_the_flow() -> None:
    wording = "客运量2.8亿人次(平均每日231万人次)"
    assert outcome(wording, "zh", statistic="flow") == "exact 280000000 visit"
    refusals(wording, "zh", statistic="level")


@every_row(product(("合计约", "共约", "总计超过"), SHARES))
def test_a_bound_before_the_word_for_a_share_bounds_it(bound: str, share: tuple[str, str]) -> None:
    name = "gt" if bound.endswith("超过") else "approx"
    read = outcome(f"{bound}占{share[0]}", "zh", statistic="share")
    assert read == share[1].replace("exact", name)


def test_a_loss_has_a_share() -> None:
    for loss in ("损失", "農業損失", "赤字"):
        assert outcome(f"{loss}占38%", "zh", statistic="share") == "exact 38 percent"
        assert outcome(f"{loss}占38%", "zh", statistic="balance") != "exact 38 percent"


@every_row(
    product(
        ("小一新生視力不良比率", "国三近视率", "大中型企业的资产负债率", "非本地学生占比"),
        (
            ("超過24%", "gt 24 percent"),
            ("為七成", "exact 70 percent"),
            ("近5%", "nearly 5 percent"),
        ),
    )
)
def test_what_a_rate_is_of_does_not_turn_its_share(subject: str, rate: tuple[str, str]) -> None:
    assert outcome(f"{subject}{rate[0]}", "zh", statistic="share") == rate[1]


@every_row(product(("减少魑魅", "低于魑魅"), ("失业率5%", "失业率高5%", "失业率下降5%")))
def test_what_compares_a_rate_is_not_left_out(turn: str, rate: str) -> None:
    refusals(f"{turn}{rate}", "zh", statistic="share")


def test_a_multiple_behind_a_round_number_stays() -> None:
    for wording in ("突破3000亿元大关,达到上年的2倍", "突破3000亿元大关,达到2倍"):
        for statistic in ("share", "flow", "level"):
            assert outcome(wording, "zh", statistic=statistic) != "exact 2 x"


@pytest.mark.parametrize("whole", ["全球电力增量的", "出口增长的", "去年减少额的", "全球增量"])
@pytest.mark.parametrize(("share", "read"), [("90%以上", "ge 90"), ("近90%", "nearly 90")])
def test_a_share_of_a_change_is_a_share(whole: str, share: str, read: str) -> None:
    wording = f"占{whole}{share}"
    if whole.endswith("的") or share.startswith("近"):
        assert outcome(wording, "zh", statistic="share") == f"{read} percent"


@pytest.mark.parametrize("wording", ["占比下降的40%", "占比上升近40%", "下降后占增量的90%"])
def test_a_share_that_changes_is_none_of_a_change(wording: str) -> None:
    assert refusals(wording, "zh", statistic="share")
