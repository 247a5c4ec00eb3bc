"""Goods by the nation that they come from, by quantity, and figures that belong to another part."""

from __future__ import annotations

import pytest

from tests.extraction.texts import candidates_of, cell

_PORT = "It grew 5 %. It rose 6 %. {} Transit fell 31 %."


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        # The origin, flag or owner of goods is not what a document is about.
        ("en", _PORT.format("Coal of Russian origin rose."), ""),
        ("en", _PORT.format("Chinese-made trucks rose."), ""),
        ("en", _PORT.format("Russian coal output rose."), "RUS"),
        ("ru", "Рост 5 %. Рост 6 %. Уголь российского происхождения. Транзит упал на 31 %.", ""),
        ("ru", "Рост 5 %. Рост 6 %. Суда под российским флагом. Транзит упал на 31 %.", ""),
        ("de", "Es wuchs um 5 %. Kohle russischer Herkunft. Der Umschlag sank um 31 %.", ""),
        ("fr", "Hausse de 5 %. Du charbon d'origine russe. Le transit recule de 31 %.", ""),
        ("es", "Creció un 5 %. Carbón de origen ruso. El tránsito cayó un 31 %.", ""),
        # A bank that lends is not where a project is.
        ("zh", "尼日利亚水电站投资额的85%由中国进出口银行贷款。", "尼日利亚"),
        # "Than" before what is told once more compares the figure before.
        ("en", "Myanmar sold 100 tonnes less than Uzbekistan, or 2.5 million tonnes.", "Myanmar"),
        ("ru", "Мьянма продала на 100 тонн меньше, чем Узбекистан, или 2,5 млн тонн.", "Мьянма"),
        ("en", "Less than before, Uzbekistan sold 2.5 million tonnes.", "Uzbekistan"),
        # A dash that joins a share to another name, or a part of the country of a part.
        ("ru", "Треть даёт Туркестанская область, ещё 27% — Кызылординская.", ""),
        ("ru", "Треть даёт Туркестанская область, ещё 27% — Сырдаринская.", ""),
        ("ru", "Туркестанская область дала 27% — Минэнерго сообщило об этом.", "KZ-61"),
        ("es", "Andalucía recogerá más. Por provincias, Jaén obtendrá 402.000 toneladas.", ""),
        ("es", "Andalucía recogerá más. La cosecha será de 402.000 toneladas.", "ES-AN"),
        ("de", "Bayern wächst. Der Umsatz stieg um 5 %.", "DE-BY"),
        # A slash joins the words of a name as a hyphen does.
        ("en", "New Zealand grew. Output in Manawatu/Wanganui rose 11.5%.", "NZ-MWT"),
    ],
)
def test_the_place_of_the_last_figure(language: str, text: str, place: str) -> None:
    assert cell(candidates_of(text, language)[-1], "geography") == place


@pytest.mark.parametrize(
    ("language", "text", "indicator"),
    [
        # A rate that led to so many tonnes, or is told in volume, is of a quantity.
        ("en", "Exports rose by 17% to 1.1 million tonnes.", "export_volume_growth"),
        ("de", "Der Export stieg um 17 % auf 1,1 Mio. Tonnen.", "export_volume_growth"),
        ("fr", "Les exportations gagnent 17 % à 1,1 million de tonnes.", "export_volume_growth"),
        ("es", "Las exportaciones subieron un 17 % hasta 5 toneladas.", "export_volume_growth"),
        ("ru", "Экспорт увеличился на 17% до 1,136 млн т.", "export_volume_growth"),
        ("zh", "出口增长17%至110万吨。", "export_volume_growth"),
        ("en", "Exports rose by 17% to 1.1 billion dollars.", "exports_growth"),
        ("en", "Exports rose by 17% to 8 countries.", "exports_growth"),
        ("ru", "Экспорт увеличился на 17% до 5 млрд долларов.", "exports_growth"),
        ("en", "Uganda exported 13 per cent more in quantity.", "export_volume_growth"),
        ("fr", "Les exportations progressent de 13 % en volume.", "export_volume_growth"),
        ("es", "Las exportaciones crecieron un 13 % en volumen.", "export_volume_growth"),
        ("ru", "Экспорт вырос на 13 % в натуральном выражении.", "export_volume_growth"),
        ("en", "Uganda exported 13 per cent more in value.", "exports_growth"),
        ("es", "Las exportaciones crecieron un 13 % en pesos.", "exports_growth"),
        # Duties on exports, and the tax on what is added.
        ("en", "The export levy was 1 per cent.", ""),
        ("de", "Die Exportsteuer liegt bei 1 %.", ""),
        ("fr", "La taxe à l'exportation est de 1 %.", ""),
        ("es", "El impuesto al valor agregado aporta 7.997 millones de dólares.", ""),
        ("es", "El valor agregado fue de 7.997 millones de dólares.", "value_added"),
        # Firms that grew are not sold; sales to a country are a trade.
        ("zh", "营收成长公司共580家。", ""),
        ("en", "Sales to Iran collapsed by 20%.", ""),
        ("en", "Sales in Iran collapsed by 20%.", "revenue_growth"),
        ("es", "Hay 2 millones de desocupados.", "unemployed"),
    ],
)
def test_the_indicator_of_the_first_figure(language: str, text: str, indicator: str) -> None:
    assert cell(candidates_of(text, language)[0], "indicator") == indicator
