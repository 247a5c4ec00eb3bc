"""A figure of a region that no vocabulary has the code of is that of no country.

It lies inside one or across several: the place stays open, while a region that is only a partner,
or that stands before the country is named, changes nothing.
"""

from __future__ import annotations

import pytest

from tests.extraction.texts import candidates_of, cell

OPEN = ""
TEXTS = [
    ("en", "Factory output in China rose 4 % in May. In Southeast Asia it rose 6 %.", OPEN),
    ("en", "US home sales\n\nSales fell 2 % in May 2019. Sales in the Midwest fell 7 %.", OPEN),
    ("en", "Cotton in Mali\n\nOutput in the Sahel fell to 300,000 tonnes in 2019.", OPEN),
    ("en", "Exports of China to Southeast Asia rose 5 % in May 2019.", "CHN"),
    ("en", "In Western Europe demand was weak, and in Germany output fell 3 % in 2019.", "DEU"),
    ("en", "In India, output rose 2 %. In north India, Assam’s output fell 6 % in 2019.", OPEN),
    ("en", "Canada sold more. Ontario's sales fell 6 % in 2019.", OPEN),
    ("en", "Oil output in the Gulf of Mexico fell 6 % in 2019.", OPEN),
    ("en", "Home sales in British Columbia fell 6 % in 2019.", OPEN),
    ("fr", "Le Canada a vendu 2 t de blé. Au Québec, les ventes ont reculé de 6 %.", "CA-QC"),
    ("ru", "Добыча в Мексиканском заливе выросла на 8 % в 2019 году.", OPEN),
    ("zh", "2019年墨西哥湾石油产量增长6%。", OPEN),
    ("de", "Deutsche Wirtschaft\n\nIn Süddeutschland stieg der Absatz 2019 um 4 Prozent.", OPEN),
    ("de", "Der Umsatz in Österreich stieg um 2 Prozent, auf dem Balkan um 9 Prozent.", OPEN),
    ("de", "Österreichs Exporte nach Südosteuropa stiegen 2019 um 9 Prozent.", "AUT"),
    ("fr", "Mali\n\nDans le Sahel, la production a reculé de 6 % en 2019.", OPEN),
    ("fr", "Les ventes en France ont baissé de 2 %, au Moyen-Orient elles ont gagné 8 %.", OPEN),
    ("es", "Las ventas en España bajaron un 2 %, en Centroamérica subieron un 8 %.", OPEN),
    ("es", "La producción de Argentina\n\nEn la Patagonia la producción subió un 8 %.", OPEN),
    ("ru", "Выпуск в России вырос на 2 %. На Урале выпуск вырос на 8 %.", OPEN),
    ("ru", "В Сибири в 2019 году добыто 300 млн т угля, сообщает Минэнерго России.", OPEN),
    ("zh", "2016年8月华东地区机场运输情况\n\n8月,国内航线旅客2391.5万人次。", OPEN),
    ("zh", "中国汽车销量\n\n2019年5月东南亚汽车销量增长6%。", OPEN),
    ("zh", "2019年中国对东南亚出口增长6%。", "CHN"),
    ("zh", "2019年5月,长三角地区进出口增长6%,占全国的三分之一。", OPEN),
    ("zh", "2019年5月旅客2814万人次,其中国内航线2391.5万人次。", OPEN),  # not 其|中国|内
    ("zh", "2019年5月企业利润增长6%,其中国有企业增长8%。", OPEN),
    ("zh-Hant", "2019年5月華東地區機場旅客2391.5萬人次。", OPEN),
]


@pytest.mark.parametrize(("locale", "text", "place"), TEXTS)
def test_a_region_is_no_country(locale: str, text: str, place: str) -> None:
    figures = [each for each in candidates_of(text, locale) if each.table == "figures"]
    made = cell(figures[-1], "geography")
    codes = {"China": "CHN", "Germany": "DEU", "Österreichs": "AUT", "中国": "CHN"}
    assert codes.get(made, made) == place
