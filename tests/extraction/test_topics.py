"""What a document is about: not what only a side clause or the name of a route says."""

from __future__ import annotations

import pytest

from tests.extraction.texts import candidates_of, cell


@pytest.mark.parametrize(
    ("locale", "text", "wording", "place"),
    [
        ("en", "Output in Poland rose 5 %. Sales fell 3 %.", "fell 3 %", "Poland"),
        (
            "en",
            "The company, which is listed in Germany, was sold. Sales fell 3 %.",
            "fell 3 %",
            "",
        ),
        (
            "en",
            "The company, which is listed in Germany, was sold. It left Poland. Sales fell 3 %.",
            "fell 3 %",
            "Poland",
        ),
        ("en", "The survey (Poland by air) is done. Sales fell 3 %.", "fell 3 %", ""),
        ("en", "The country (Poland) is done. Sales fell 3 %.", "fell 3 %", "Poland"),
        ("zh", "根据调查(新疆面积由遥感取得)公布。产量548万吨。", "548万吨", ""),
        ("zh", "日本線載客1406萬人次，成長12.4%。", "1406萬人次", ""),
        ("zh", "日本载客1406万人次。", "1406万人次", "日本"),
        ("es", "Sumaron 5 t. Los envíos a China crecieron. El precio cayó 3 %.", "cayó 3 %", ""),
        ("en", "It made 5 t. Exports to China rose. Prices fell 3 %.", "fell 3 %", ""),
        ("es", "Sumaron 5 t. Los envíos desde China subieron. El precio cayó 3 %.", "cayó 3 %", ""),
        ("ru", "Вес 5 т. Сказалась отмена рейсов в Египет. Цены упали на 3 %.", "на 3 %", ""),
        ("ru", "Вес 5 т. Завод работает в Египте. Цены упали на 3 %.", "на 3 %", "EGY"),
        (
            "en",
            "It made 5 tonnes. It sold 3 tonnes. The port which has US trades fell 7 %.",
            "3 tonnes",
            "",
        ),
        ("en", "It made 5 t. It sold 3 t. Plants in Poland fell 7 %.", "3 t", "Poland"),
        ("zh", "主計總處公布。失業率3.9%。", "3.9%", "TWN"),
        ("zh", "政府統計處公布。失業率3.9%。", "3.9%", "HKG"),
        ("de", "Das meldet das Statistische Bundesamt. Die Quote liegt bei 3 %.", "3 %", "DEU"),
        ("de", "Es waren 5 t. Exporte nach China stiegen. Preise fielen um 3 %.", "um 3 %", ""),
    ],
)
def test_the_place_of_a_figure(locale: str, text: str, wording: str, place: str) -> None:
    found = [each for each in candidates_of(text, locale) if wording in each.wording]
    assert [cell(each, "geography") for each in found] == [place]


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("2025年机场旅客量为4902万人次。", "passengers"),
        ("2025年接待游客4902万人次。", "tourist_arrivals"),
    ],
)
def test_travellers_of_an_airport_are_no_tourists(text: str, indicator: str) -> None:
    assert [cell(each, "indicator") for each in candidates_of(text, "zh")] == [indicator]
