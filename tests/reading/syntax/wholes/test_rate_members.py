"""A share of those that are counted is neither a change nor a balance of what they do."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome

SHARES = [
    ("en", "30 percent of companies reported higher sales", "growth_rate"),
    ("en", "30 percent of companies made a profit", "balance"),
    ("de", "30 Prozent der Firmen sind rentabel", "balance"),
    ("fr", "80 % des entreprises sont déficitaires", "balance"),
    ("fr", "un tiers des entreprises sont en perte", "balance"),
    ("es", "el 30 % de las empresas es rentable", "balance"),
    ("ru", "треть компаний убыточна", "balance"),
    ("ru", "30 % опрошенных ждут снижения продаж", "growth_rate"),
    ("zh", "三成企业减产", "growth_rate"),
    ("zh", "三成企业增长", "growth_rate"),
    ("zh", "近三成受访者预计销售下降", "growth_rate"),
    ("zh", "30%的旅客下降", "growth_rate"),
    ("zh-TW", "八成企業虧損", "balance"),
    ("zh", "三成出口下降", "growth_rate"),
    ("ru", "30 % экспорта упали в цене", "growth_rate"),
    ("ru", "у 30 % семей доходы упали", "growth_rate"),
    ("ru", "в 3 из 5 портов вырос", "growth_rate"),
    ("en", "3 in 5 firms made a loss", "balance"),
    ("fr", "300 entreprises ont subi des pertes", "balance"),
    ("es", "300 empresas sufrieron pérdidas", "balance"),
    ("zh", "两家公司均亏损", "balance"),
    ("zh-TW", "逾半數業者虧損", "balance"),
    ("ru", "поставки 40 % экспортёров выросли", "growth_rate"),
]
GOVERNED = [
    ("en", "lost 30 percent of its passengers", "growth_rate", "exact -30 percent"),
    ("en", "a net balance of 12 percent of firms", "balance", "exact 12 percent"),
    ("en", "30 percent of companies cut production", "share", "exact 30 percent"),
    ("de", "3 Prozent mehr Touristen", "growth_rate", "exact 3 percent"),
    ("fr", "3 % de touristes en plus", "growth_rate", "exact 3 percent"),
    ("fr", "16 % de nuitées hôtelières en moins", "growth_rate", "exact -16 percent"),
    ("es", "un 3 % de turistas más", "growth_rate", "exact 3 percent"),
    ("ru", "потерял 30 % пассажиров", "growth_rate", "exact -30 percent"),
    ("zh", "30%的用户增长", "growth_rate", "exact 30 percent"),
    ("zh", "减少了30%的员工", "growth_rate", "exact -30 percent"),
    ("zh", "三成企业减产", "share", "exact 30 percent"),
    ("zh", "近三成的降幅", "growth_rate", "nearly -30 percent"),
    ("zh", "5%经济增长", "growth_rate", "exact 5 percent"),
    ("zh", "人才缺口300人", "balance", "exact -300 person"),
    ("ru", "в 3 из 5 портов", "share", "exact 60 percent"),
    ("ru", "рост 3 % ВВП", "growth_rate", "exact 3 percent"),
    ("ru", "на 3 % экспорт упал", "growth_rate", "exact -3 percent"),
]
FRACTIONS = [
    ("en", "was half the figure", "exact 0.5 x"),
    ("de", "die Hälfte des Vorjahreswerts", "exact 0.5 x"),
    ("fr", "la moitié du niveau de 2019", "exact 0.5 x"),
    ("ru", "половина прошлогоднего уровня", "exact 0.5 x"),
    ("ru", "сократился на треть", "number.part"),
    ("zh", "不到上年的一半", "lt 0.5 x"),
]


@pytest.mark.parametrize(("language", "wording", "statistic"), SHARES)
def test_a_share_of_members_is_no_change(language: str, wording: str, statistic: str) -> None:
    assert " " not in outcome(wording, language, statistic=statistic)


@pytest.mark.parametrize(("language", "wording", "statistic", "expected"), GOVERNED)
def test_what_governs_the_rate_stays(
    language: str, wording: str, statistic: str, expected: str
) -> None:
    assert outcome(wording, language, statistic=statistic) == expected


@pytest.mark.parametrize(("language", "wording", "expected"), FRACTIONS)
def test_a_fall_by_a_part_is_not_a_multiple(language: str, wording: str, expected: str) -> None:
    assert outcome(wording, language, statistic="multiple") == expected


def test_a_halved_figure_stays_a_multiple() -> None:
    assert outcome("halved", "en", statistic="multiple") == "exact 0.5 x"
