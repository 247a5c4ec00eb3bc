"""An improvement is more of what is good, less of what is bad, and either of what is not named."""

from __future__ import annotations

from itertools import product

from silkledger.reading.words.guard_kinds import ADVERSE
from silkledger.reading.words.guards import guards
from silkledger.schemas.vocabulary import SHIPPED
from tests.support.readings import outcome, refusals
from tests.support.tables import every_row

VERBS = ("改善", "改善了")
ADVERSE_NOUNS = sorted(guards(SHIPPED, "zh", ADVERSE))


@every_row(product(ADVERSE_NOUNS, VERBS, ("22%", "廿二％", "1.2个百分点")))
def test_what_is_better_when_it_is_less_is_refused(noun: str, verb: str, rate: str) -> None:
    for statistic in ("growth_rate", "increase", None):
        assert refusals(f"{noun}{verb}{rate}", "zh", statistic=statistic)
        assert refusals(f"全市{noun}率同比{verb}{rate}", "zh", statistic=statistic)


@every_row(product(("", "同比", "较去年", "去年", "年"), VERBS, ("22%", "廿二％")))
def test_an_improvement_of_nothing_is_refused(before: str, verb: str, rate: str) -> None:
    assert refusals(f"{before}{verb}{rate}", "zh", statistic="growth_rate")


@every_row(product(("获利", "毛利率", "空气质量", "营业利润", "營業利益"), VERBS))
def test_what_is_better_when_it_is_more_rises(noun: str, verb: str) -> None:
    assert outcome(f"{noun}{verb}22%", "zh", statistic="growth_rate") == "exact 22 percent"
