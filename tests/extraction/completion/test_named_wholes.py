"""A share of output needs its name, and a count is only of what it counts."""

from __future__ import annotations

import pytest

from tests.extraction.texts import candidates_of, cell

SHARES = [
    ("en", "Tax revenue accounted for 82 % of total revenue.", ""),
    ("en", "Tax revenue reached 18.2 % of GDP in 2023.", "tax_revenue_gdp_share"),
    ("en", "Military spending made up 14 % of the budget in 2023.", ""),
    ("en", "Remittances amounted to 12 % of household income.", ""),
    ("en", "The budget deficit fell to 3.1 % of GDP.", "budget_deficit_gdp_share"),
    ("de", "Die Steuereinnahmen machten 82 Prozent der Einnahmen aus.", ""),
    ("fr", "Les recettes fiscales représentent 82 % des recettes totales.", ""),
    ("es", "El gasto militar representó el 14 % del presupuesto en 2023.", ""),
    ("es", "El gasto militar representó el 1,4 % del PIB en 2023.", "military_spending_gdp_share"),
    ("ru", "Доля добавленной стоимости обработки в промышленности составила 62 %.", ""),
    ("zh", "体育服务业增加值占体育产业增加值的比重为70.1%。", ""),
    ("zh", "数字经济核心产业增加值占国内生产总值的比重为9.9%。", "value_added_gdp_share"),
    ("zh-TW", "稅收占歲入的比重為82%。", ""),
]
COUNTS = [
    ("en", "The two new hospitals have a capacity of 100 beds.", "100 beds", "hospital_beds"),
    ("de", "Die neuen Krankenhäuser haben 100 Betten.", "100 Betten", "hospital_beds"),
    ("fr", "Les nouveaux hôpitaux ont 100 lits.", "100 lits", "hospital_beds"),
    ("es", "Los nuevos hospitales tienen 100 camas.", "100 camas", "hospital_beds"),
    ("en", "The city has 12 hospitals.", "12 hospitals", "hospitals"),
    ("en", "The hotels offer 24,000 beds.", "24,000 beds", ""),
    ("de", "Die Hotels boten 24.000 Betten an.", "24.000 Betten", ""),
    ("en", "Production rose and the country has 320 species.", "320 species", ""),
    ("es", "La producción subió y el país dispone de 320 especies.", "320 especies", ""),
    ("fr", "La production a augmenté et le pays compte 320 espèces.", "320 espèces", ""),
    ("zh", "开行列车1.9万列，全年发送96万标箱，同比增长11%。", "增长11%", ""),
    ("zh", "全国铁路发送旅客40.8亿人次，同比增长10.8%。", "增长10.8%", "passengers_growth"),
]
BASES = [
    ("zh", "2022年居民收入总额增长5.9%，扣除价格因素实际增长3.9%。", "3.9%", "扣除价格因素"),
    ("zh", "2022年总产出未扣除价格因素增长5.9%。", "5.9%", "未扣除价格因素"),
    ("en", "Retail sales rose by 5.9 % in real terms.", "5.9 %", "in real terms"),
    ("en", "Retail sales rose by 5.9 % but not in real terms.", "5.9 %", ""),
    ("en", "Retail sales rose 5.9 % (not yet in real terms).", "5.9 %", ""),
    (
        "ru",
        "Розничный товарооборот вырос на 5,9 % с учетом инфляции.",
        "5,9 %",
        "с учетом инфляции",
    ),
]


@pytest.mark.parametrize(("locale", "text", "indicator"), SHARES)
def test_a_share_of_output_needs_its_name(locale: str, text: str, indicator: str) -> None:
    found = [each for each in candidates_of(text, locale) if "%" in text or each.wording]
    assert {cell(each, "indicator") for each in found} == {indicator}


@pytest.mark.parametrize(("locale", "text", "words", "indicator"), COUNTS)
def test_an_indicator_counts_its_own_things(
    locale: str, text: str, words: str, indicator: str
) -> None:
    found = [each for each in candidates_of(text, locale) if words in each.wording]
    assert [cell(each, "indicator") for each in found] == [indicator]


@pytest.mark.parametrize(("locale", "text", "words", "basis"), BASES)
def test_a_negated_basis_is_not_the_basis(locale: str, text: str, words: str, basis: str) -> None:
    found = [each for each in candidates_of(text, locale) if words in each.wording]
    assert [cell(each, "basis") for each in found] == [basis]


def test_a_month_is_not_the_item() -> None:
    text = "Die Produktion stieg im Mai um 5,9 Prozent."
    assert [cell(each, "item") for each in candidates_of(text, "de")] == [""]
