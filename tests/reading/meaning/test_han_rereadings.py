"""A refused Chinese wording is read without words beside its figure that say nothing of it.

The wordings are put together of a clause, which is read by itself, and of words around it.
"""

from __future__ import annotations

from itertools import product

from tests.support.readings import outcome, refusals
from tests.support.tables import every_row

# A clause, its statistic and its reading.
LEVELS = (
    ("产量500万吨", "flow", "exact 5000000 t"),
    ("收入超过36亿元", "flow", "gt 3600000000 CNY"),
    ("客運量約2億人次", "flow", "approx 200000000 visit"),
    ("已连续13年", "level", "exact 13 year"),
)
CHANGES = (
    ("出口下降5.2%", "growth_rate", "exact -5.2 percent"),
    ("产量增长超过12%", "growth_rate", "gt 12 percent"),
)
RANKS = (
    *("位居全国第一", "，稳居全球首位", "，居世界第3位", "，高居榜首", "排名全国第二"),
    *("，居首", "名列全省第二名", "，位列第5"),
)
# What only looks like a rank: a bound, a change or another figure that is not left out.
NO_RANKS = ("，居民超过5万人", "，排放300万吨", "位居不到全国", "，高居3万吨")
ORDINALS = ("第三次", "第12届", "第5期", "第二輪")
GENERATIONS = ("90后", "00後", "80后")
DENIED = ("非重点", "非公有制", "非制式")
AFTER = ("批准后", "核定後", "预计批准后")


@every_row(product((*LEVELS, *CHANGES), RANKS))
def test_a_rank_says_nothing_of_the_figure(clause: tuple[str, str, str], rank: str) -> None:
    printed, statistic, reading = clause
    assert outcome(printed, "zh", statistic=statistic) == reading
    found = outcome(f"{printed}{rank}", "zh", statistic=statistic)
    assert found == reading or "." in found.split(" ")[0]
    if statistic == "flow":
        assert found == reading


@every_row(product(LEVELS[:2], NO_RANKS))
def test_what_is_not_a_rank_stays(clause: tuple[str, str, str], words: str) -> None:
    printed, statistic, reading = clause
    assert outcome(f"{printed}{words}", "zh", statistic=statistic) != reading


@every_row(product((*LEVELS[:3], *CHANGES), ORDINALS))
def test_a_number_of_a_row_is_not_the_figure(clause: tuple[str, str, str], row: str) -> None:
    printed, statistic, reading = clause
    assert outcome(f"{row}调查{printed}", "zh", statistic=statistic) == reading
    refusals(f"{row}调查", "zh", statistic=statistic)


@every_row(product(GENERATIONS, ("占47%", "占比超过六成", "用户约占三成")))
def test_a_decade_names_people(people: str, share: str) -> None:
    plain = outcome(share.removeprefix("用户"), "zh", statistic="share")
    assert outcome(f"{people}{share}", "zh", statistic="share") == plain
    assert outcome(f"其中{people}{share}", "zh", statistic="share") == plain
    refusals(f"100后{share}", "zh", statistic="share")


@every_row(product(DENIED, ("单位占九成", "企业下降12%", "人员3万人")))
def test_a_noun_that_is_denied_is_a_noun(denied: str, rest: str) -> None:
    statistic = {"成": "share", "%": "growth_rate", "人": "stock"}[rest[-1]]
    plain = outcome(rest, "zh", statistic=statistic)
    assert plain.startswith("exact")
    assert outcome(f"{denied}{rest}", "zh", statistic=statistic) == plain


@every_row(product(("非", "并非", "而非"), ("5万吨", "增长5%", "超过5万吨", "约5万吨")))
def test_a_figure_that_is_denied_stays_refused(denial: str, figure: str) -> None:
    refusals(f"产量{denial}{figure}", "zh", statistic="flow")


@every_row(product(AFTER, ("10年完工", "3万人受益", "4个月")))
def test_what_happens_before_says_nothing_of_the_figure(event: str, figure: str) -> None:
    assert outcome(f"{event}{figure}", "zh") == outcome(figure, "zh")
    assert outcome(figure, "zh").startswith("exact")
    for change in ("降价后", "下跌後", "减半后"):
        refusals(f"{change}{figure}", "zh")


@every_row(product(("台北市", "该市"), ("由3%升至5%", "自3%升至5%")))
def test_however_measures_nothing_behind_a_noun(noun: str, change: str) -> None:
    for however in ("则", "則", ""):
        assert outcome(f"{noun}{however}{change}", "zh", statistic="share") == "exact 5 percent"
    assert outcome("新闻5则", "zh") == "exact 5 count"


@every_row((number,) for number in ("3", "0.5", "12"))
def test_faster_and_slower_by_points_are_changes(number: str) -> None:
    for than in ("比全国", "较上年", "增速比一季度"):
        read = outcome(f"{than}快{number}个百分点", "zh", statistic="increase")
        assert read == f"exact {number} pp"
        read = outcome(f"{than}慢{number}个百分点", "zh", statistic="increase")
        assert read == f"exact -{number} pp"
    refusals(f"跌幅比全国快{number}个百分点", "zh", statistic="increase")


@every_row(product(("硕士", "大专", "本科"), ("及以上", "及以下")))
def test_a_degree_has_a_bound_of_its_own(degree: str, bound: str) -> None:
    assert outcome(f"{degree}{bound}学历人员3200人", "zh") == "exact 3200 person"
    assert outcome(f"{degree}{bound}人数超过3200人", "zh") == "gt 3200 person"


def test_pairs_are_counted_at_the_end_of_a_clause() -> None:
    for wording in ("结婚登记683万对", "辦理結婚登記6830000對", "结婚登记683万对，创新低"):
        assert outcome(wording, "zh", statistic="flow") == "exact 6830000 count"
    assert outcome("1美元对7.24元人民币", "zh") == "exact 7.24 CNY/USD"
    assert outcome("对华出口500万吨", "zh") == "exact 5000000 t"
