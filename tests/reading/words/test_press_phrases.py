"""Phrases of the press that say nothing of a figure, or only what it is of."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome


@pytest.mark.parametrize(
    ("language", "statistic", "wording", "expected"),
    [
        ("en", "growth_rate", "rate of growth of lending stands at 6.7%", "exact 6.7 percent"),
        ("en", "growth_rate", "the rate of inflation fell to 6.7 percent", "exact 6.7 percent"),
        ("en", "level", "an average price per kilo of NOK 30.30", "exact 30300 NOK/t"),
        ("en", "level", "an average price of NOK 30.30 per kilo", "exact 30300 NOK/t"),
        ("en", "growth_rate", "average prices rose 3%", "exact 3 percent"),
        ("en", "level", "a first interim dividend of 21.5 yen per share", "exact 21.5 JPY/share"),
        ("en", "level", "a third interim dividend of HK$0.35 per share", "exact 0.35 HKD/share"),
        ("en", "flow", "a first hand value of NOK 30 billion", "exact 30000000000 NOK"),
        ("fr", "flow", "avec 19 000 t vendues sous criées", "exact 19000 t"),
        ("fr", None, "avec 19 000 t vendues sous criées", "exact 19000 t"),
        ("fr", "flow", "12 000 tonnes produites sous serre", "exact 12000 t"),
        ("fr", "flow", "7.000 nouveaux conteneurs réfrigérés", "exact 7000 container"),
        ("es", "growth_rate", "cae con fuerza un 12,3% en el mes", "exact -12.3 percent"),
        ("es", "growth_rate", "sube con fuerza un 12,3%", "exact 12.3 percent"),
        ("es", "share", "se sitúa en un ínfimo 15,6%", "exact 15.6 percent"),
        ("ru", "growth_rate", "выросли в этом месяце на 23,5%", "exact 23.5 percent"),
        ("ru", "growth_rate", "выросли в прошлом квартале на 23,5%", "exact 23.5 percent"),
        ("ru", "growth_rate", "снизились на 3% против 5% в прошлом месяце", "exact -3 percent"),
        ("ru", "flow", "в прошлом месяце 12 тонн", "exact 12 t"),
        ("de", "flow", "110 Millionen Gütertonnen", "exact 110000000 t"),
        ("de", "flow", "110 Millionen beförderte Gütertonnen", "exact 110000000 t"),
        ("de", "stock", "12 Mülltonnen", "exact 12 count"),
        ("zh", "flow", "低于之前预估的332,500吨", "lt 332500 t"),
        ("zh", "flow", "高于之前预期的12吨", "gt 12 t"),
        ("zh", "stock", "有13家企业从事水泥生产", "exact 13 company"),
        ("zh", "stock", "13万人从事农业", "exact 130000 person"),
        ("zh", "stock", "960万人民", "exact 9600000 person"),
        ("zh", "stock", "960万人民币", "exact 9600000 CNY"),
        ("zh", "stock", "12所人民医院", "exact 12 hospital"),
        ("zh-Hant", "flow", "共有1911個組屋單位轉手", "exact 1911 unit"),
        ("zh-Hant", "growth_rate", "1911個組屋單位轉手，環比下降9.2%", "exact -9.2 percent"),
    ],
)
def test_a_phrase_leaves_the_figure(
    language: str, statistic: str | None, wording: str, expected: str
) -> None:
    assert outcome(wording, language, statistic=statistic) == expected
