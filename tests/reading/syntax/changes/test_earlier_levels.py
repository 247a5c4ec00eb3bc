"""Values of an earlier time beside a figure are not the figure."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.support.readings import read, refusals, said, stated

READ = [
    ("en", "flow", "$12.4 billion (2019: $11.8 billion)", "exact 12.4e9 USD"),
    ("en", "share", "6.4% (6.1% in 2014)", "exact 6.4 percent"),
    ("de", "flow", "12,4 Mrd. Euro (Vj. 11,8 Mrd. Euro)", "exact 12.4e9 EUR"),
    ("de", "flow", "3 Mio. t nach 2 Mio. t im Vorjahr", "exact 3e6 t"),
    ("fr", "level", "70,2 q/ha contre 73,7 q/ha l'an dernier", "exact 702 t/km2"),
    ("es", "share", "6,4 % (6,1 % en 2014)", "exact 6.4 percent"),
]
REFUSED = [
    ("en", "5 million tonnes (3 million barrels in 2014)", "number.compete"),
    ("en", "(2014: 6.1%)", "sign.parenthesis_words"),
    ("de", "3 Mio. t nach 2 Mio. t", "number.compete"),
    ("fr", "6,4 % (hommes : 6,1 %)", "number.compete"),
]


def test_the_value_of_an_earlier_time_is_passed_over() -> None:
    for locale, statistic, wording, expected in READ:
        assert said(read(wording, locale, statistic=statistic)) == stated(expected), wording


@pytest.mark.parametrize(("locale", "wording", "rule"), REFUSED)
def test_other_values_compete(locale: str, wording: str, rule: str) -> None:
    assert refusals(wording, locale, statistic="flow")[0] in (rule, "wording.unknown")


@pytest.mark.parametrize(
    ("locale", "rate", "base", "second"),
    [
        ("en", "rose by 8%", "compared with 2022", "and 36% compared with 2019"),
        ("de", "stieg um 8 %", "gegenüber 2022", "und um 36 % gegenüber 2019"),
        ("fr", "a augmenté de 8 %", "par rapport à 2022", "et de 36 % par rapport à 2019"),
        ("es", "subió un 8 %", "respecto a 2022", "y un 36 % respecto a 2019"),
    ],
)
def test_a_second_rate_with_its_own_base_competes(
    locale: str, rate: str, base: str, second: str
) -> None:
    found = read(f"{rate} {base}", locale, statistic="growth_rate")
    assert said(found) == stated("exact 8 percent")
    assert refusals(f"{rate} {base} {second}", locale, statistic="growth_rate")


def test_the_subject_of_a_plural_verb_is_no_base() -> None:
    for wording in (
        "Of the 12 million children, more than 80,000 are looked after",
        "Out of 500 firms, more than 300 have closed",
    ):
        for statistic in (None, "stock", "flow"):
            assert refusals(wording, statistic=statistic)


def test_one_of_many_is_not_all_of_them() -> None:
    for wording in ("un des 6000 campings", "une des 6000 entreprises"):
        for statistic in (None, "stock", "flow"):
            assert refusals(wording, "fr", statistic=statistic)


@pytest.mark.parametrize("base", ["去年7月份720万吨", "6月份639万吨", "2019年同期的六百万吨"])
@pytest.mark.parametrize("linked", ["", "进口量", "同比", "进口量环比", "，", "，同比"])
@pytest.mark.parametrize(("verb", "sign"), [("增加", 1), ("减少", -1)])
def test_words_link_a_chinese_base_to_its_change(
    base: str, linked: str, verb: str, sign: int
) -> None:
    assert said(read(f"较{base}{linked}{verb}27万吨", "zh", statistic="increase")) == (
        "exact",
        Decimal(sign * 270_000),
        "t",
    )
    assert refusals(f"较{base}{linked}不{verb}27万吨", "zh")


HEDGES = ("", "約", "逾", "近", "超過", "不足")
AMOUNTS = ("12億元", "12億美元", "12億噸", "12鎊")  # some of which are money of no country


@pytest.mark.parametrize("hedge", HEDGES)
@pytest.mark.parametrize("own", ["", "約"])
def test_the_bound_of_a_base_is_none_of_its_change(hedge: str, own: str) -> None:
    for amount in AMOUNTS:
        for of in ("", "的"):
            for change, sign in (("下跌", -1), ("增加", 1)):
                wording = f"較2021年{of}{hedge}{amount}{change}{own}5%"
                bound = "approx" if own else "exact"
                assert said(read(wording, "zh-Hant")) == stated(f"{bound} {5 * sign} percent")


@pytest.mark.parametrize("verb", ["tombe", "a chuté", "tombant", "baisse", "recule"])
@pytest.mark.parametrize(
    ("hedge", "bound"),
    [("", "exact"), ("environ", "approx"), ("près de", "nearly"), ("plus de", "gt")],
)
def test_the_end_of_a_fall_is_none_of_its_size(verb: str, hedge: str, bound: str) -> None:
    wording = " ".join(f"{verb} à {hedge} 700 t".split())
    assert said(read(wording, "fr")) == stated(f"{bound} 700 t")
