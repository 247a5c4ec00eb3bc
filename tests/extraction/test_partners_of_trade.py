"""Places that trade with the one that is measured, and amounts said once more in a bracket."""

from __future__ import annotations

import pytest

from tests.extraction.texts import candidates_of, cell

_ROSE = "The ministry said exports to the US jumped. "


@pytest.mark.parametrize(
    ("language", "text", "wording", "place"),
    [
        # Goods are called by where they come from.
        ("zh", "其中进口缅甸玉米0.6万吨,老挝玉米0.8万吨。", "0.6万吨", ""),
        ("zh", "其中进口缅甸玉米0.6万吨,老挝玉米0.8万吨。", "0.8万吨", ""),
        ("zh", "9月进口了法国大麦28.9万吨。", "28.9万吨", ""),
        ("zh", "韩国进口大米5万吨。", "5万吨", "韩国"),
        ("zh", "2023年进口，中国增长5%。", "增长5%", "中国"),
        # Partners of a list stay so where figures are given in its order.
        ("zh", "我国对俄罗斯、埃及进出口分别增长9.8%、18.3%。", "18.3%", ""),
        ("zh", "俄罗斯、埃及出口分别增长9.8%、18.3%。", "18.3%", "埃及"),
        # One that holds a share of exports is not what a text is about.
        (
            "en",
            _ROSE + "The United States accounted for 34 percent of exports. Imports rose by 5 "
            "percent. The United States took a third of all exports.",
            "rose by 5 percent",
            "",
        ),
        (
            "zh-Hant",
            "美國占總出口比重增至34.2%。10月出口618億美元。美國占總出口比重為1990年以來最高。",
            "618億美元",
            "",
        ),
        (
            "en",
            "China accounted for 14 percent of global exports. Imports rose by 5 percent. China "
            "sold machines.",
            "rose by 5 percent",
            "China",
        ),
        # Tourists of a group come from the place that calls them.
        ("zh-Hant", "中國內地團客(59.6萬人次)下跌23.6%。", "59.6萬人次", ""),
    ],
)
def test_partner_is_not_the_place(language: str, text: str, wording: str, place: str) -> None:
    found = {cell(each, "as_reported"): each for each in candidates_of(text, language)}
    assert cell(found[wording], "geography") == place


@pytest.mark.parametrize(
    ("language", "text", "wording", "period"),
    [
        # The bracket says the compared amount once more.
        ("en", "In 2025 revenue was $70m, against $63 million (€55 million).", "€55 million", ""),
        (
            "ru",
            "В 2025 году выручка составила 70 млрд тенге по сравнению с 63 млрд тенге (13 млн "
            "долл.).",
            "13 млн долл.",
            "",
        ),
        (
            "de",
            "Im Jahr 2025 lag der Umsatz bei 70 Mio. Euro, verglichen mit 63 Mio. Euro (71 Mio. "
            "Dollar).",
            "71 Mio. Dollar",
            "",
        ),
        (
            "fr",
            "En 2025, le chiffre d'affaires a atteint 70 millions d'euros, contre 63 millions "
            "d'euros (71 millions de dollars).",
            "71 millions de dollars",
            "",
        ),
        (
            "es",
            "En 2025 los ingresos fueron de 70 millones de euros, frente a 63 millones de euros "
            "(71 millones de dólares).",
            "71 millones de dólares",
            "",
        ),
        # That of the amount itself, and a change to it, keep the date.
        ("en", "In 2025 revenue rose 5% to $70 million (€60 million).", "€60 million", "In 2025"),
        ("en", "In 2025 sales were $70 million, against $63 million (up 5%).", "up 5%", "In 2025"),
    ],
)
def test_date_of_an_amount_said_again(language: str, text: str, wording: str, period: str) -> None:
    found = {cell(each, "as_reported"): each for each in candidates_of(text, language)}
    assert cell(found[wording], "period") == period
