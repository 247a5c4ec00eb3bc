"""Names that are not what a figure is of: growth of what was told, cars, margins, tonnes exported.

Several allowed indicators are parted by semicolons, "-" is an open one. The last figure is meant.
"""

from __future__ import annotations

import pytest

from tests.extraction.texts import candidates_of, cell

CASES = [
    ("ru", "project_cost;-", "Новая фабрика стоимостью 96 млн долларов откроется в феврале."),
    ("ru", "-;price", "Стоимость новой фабрики составила 96 млн долларов."),
    (
        "fr",
        "passengers_growth;-",
        "L'aéroport a compté 13 millions de passagers. La croissance de juillet est de +4 %.",
    ),
    (
        "fr",
        "passengers_growth;-",
        "L'aéroport a compté 13 millions de passagers. La croissance en vol intérieur est de +8 %.",
    ),
    (
        "fr",
        "gdp_growth",
        "L'inflation a reculé à 3 %. La croissance devrait atteindre 2,5 % en 2024.",
    ),
    ("fr", "gdp_growth", "La croissance a atteint 2,5 % en 2024."),
    (
        "fr",
        "gdp_growth",
        "Le PIB a progressé. La croissance, tirée par les exportations, a atteint 2,5 % en 2024.",
    ),
    (
        "es",
        "remittances_growth;-",
        "Las remesas sumaron 900 millones de dólares. Se espera que el crecimiento de 12% siga.",
    ),
    ("es", "gdp_growth", "La inflación bajó al 3 %. El crecimiento será de 2,5 % en 2024."),
    ("es", "gdp_growth", "El crecimiento alcanzó el 2,5 % en 2024."),
    (
        "en",
        "-;passengers_growth",
        "The airport counted 13 million passengers. Growth was 2.5 percent in June.",
    ),
    (
        "de",
        "-;passengers_growth",
        "Der Flughafen zählte 13 Millionen Passagiere. Die Wachstumsrate lag bei 2,5 Prozent.",
    ),
    ("de", "gdp_growth", "Die Wachstumsrate der Wirtschaft lag 2024 bei 2,5 Prozent."),
    ("en", "-;vehicles", "The line carried 2.36 million passengers and 541,000 cars."),
    ("fr", "-;fleet", "La compagnie a transporté 13 millions de passagers avec 61 avions."),
    ("en", "passengers", "The airport counted 13 million passengers."),
    ("de", "-", "Die Fähre beförderte 2,3 Millionen Passagiere und 541.000 Autos."),
    ("zh", "profit_margin", "公司净利润率由8%升至9.5%。"),
    ("zh", "net_profit_growth", "公司净利润增长12.2%。"),
    ("en", "profit_margin;-", "The company's net profit margin rose to 12.2 percent."),
    ("de", "profit_margin;-", "Die Nettomarge stieg auf 12,2 Prozent."),
    ("ru", "profit_margin;-", "Рентабельность по чистой прибыли выросла до 12,2%."),
    ("fr", "profit_margin;-", "La marge bénéficiaire nette est passée à 12,2 %."),
    ("es", "profit_margin;-", "El margen de beneficio neto subió al 12,2 %."),
    (
        "ru",
        "export_volume_growth;-",
        "На экспорт было поставлено 3 млн тонн зерна, что на 20% меньше чем в 2009 году.",
    ),
    (
        "ru",
        "exports_growth",
        "Экспорт составил 1,7 млрд долларов, что на 53,9% меньше, чем в 2009 году.",
    ),
    ("en", "export_volume_growth;-", "Exports came to 1.7 million tonnes, up 5 percent."),
    ("en", "exports_growth", "Exports came to $1.7 million, up 5 percent."),
    (
        "en",
        "export_volume_growth;-",
        "Exports came to 1.7 million tonnes, which is 5 percent more than in 2009.",
    ),
    (
        "de",
        "export_volume_growth;-",
        "Die Ausfuhren lagen bei 1,7 Millionen Tonnen, 5 Prozent mehr als 2009.",
    ),
    (
        "fr",
        "export_volume_growth;-",
        "Les exportations ont atteint 1,7 million de tonnes, soit 5 % de plus qu'en 2009.",
    ),
    (
        "es",
        "export_volume_growth;-",
        "Las exportaciones sumaron 1,7 millones de toneladas, un 5 % más que en 2009.",
    ),
    ("zh", "export_volume_growth;-", "出口茶叶2.18万吨，同比增长11.3%。"),
    ("zh", "exports_growth", "出口额2.18亿美元，同比增长11.3%。"),
    (
        "zh",
        "-;exports_growth",
        "1—9月，福建出口茶叶2.18万吨，货值5.36亿美元，分别增长11.3%和7.9%。",
    ),
]


@pytest.mark.parametrize(("locale", "allowed", "text"), CASES)
def test_the_indicator_of_the_last_figure(locale: str, allowed: str, text: str) -> None:
    figures = [each for each in candidates_of(text, locale) if each.table == "figures"]
    assert (cell(figures[-1], "indicator") or "-") in allowed.split(";")
