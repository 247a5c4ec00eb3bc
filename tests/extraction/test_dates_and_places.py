"""Dates and places of figures: not those that something is compared with, goes to or comes from."""

from __future__ import annotations

import pytest

from tests.extraction.texts import candidates_of

# Language, publication, text, and what the cells of a wording are ("" for an empty one).
TEXTS: tuple[tuple[str, str, str, dict[str, dict[str, str]]], ...] = (
    (
        "en",
        "2024-08-12",
        "The port handled 268,400 TEU in the first half of 2024, 6.3% fewer than in the first half "
        "of 2023, when 286,500 TEU crossed its quays.",
        {"268,400 TEU": {"period": "in the first half of 2024"}, "286,500 TEU": {"period": ""}},
    ),
    (
        "en",
        "2024-08-12",
        "Sales rose 5 % in 2023. Between January and April, they had more than doubled.",
        {"more than doubled": {"period": "Between January and April"}},
    ),
    (
        "en",
        "2024-08-12",
        "Emissions are to be cut by 40 percent from 1990 levels by 2035.",
        {"cut by 40 percent": {"period": "by 2035", "status": "target"}},
    ),
    (
        "en",
        "2024-01-20",
        "The literacy rate reached 78.8 percent in 2022, the World Bank reports.",
        {"78.8 percent": {"period": "in 2022"}},
    ),
    (
        "de",
        "2024-05-28",
        "Die Preise stiegen im März um 8,2 % und im April um 6,9 %.",
        {"8,2 %": {"period": "im März"}, "6,9 %": {"period": "im April"}},
    ),
    (
        "de",
        "2024-05-28",
        "Der Umsatz lag im 1. Quartal 2024 mit 4.310 TEUR um 3,1 % über dem Umsatz des "
        "entsprechenden Vorjahresquartals mit 4.180 TEUR.",
        {
            "4.310 TEUR": {"period": "im 1. Quartal 2024"},
            "um 3,1 % über": {"period": "im 1. Quartal 2024"},
            "4.180 TEUR": {"period": ""},
        },
    ),
    (
        "en",
        "2024-05-28",
        "In 2021, landings rose by 4.5 percent. They fell in 2022 by 2.3 percent.",
        {"fell in 2022 by 2.3 percent": {"period": "in 2022"}},
    ),
    (
        "de",
        "2024-05-28",
        "Die Fänge stiegen 2022 um 4,5 %. Zuvor sanken sie im Jahr 2021 um 4,1 %.",
        {"sanken sie im Jahr 2021 um 4,1 %": {"period": "im Jahr 2021"}},
    ),
    (
        "es",
        "2024-05-28",
        "Los desembarques cayeron en 2022 un 2,3 %.",
        {"cayeron en 2022 un 2,3 %": {"period": "en 2022"}},
    ),
    (
        "ru",
        "2024-09-20",
        "Рудники за восемь месяцев выплавили 7,3 тонны золота, а в августе 0,9 тонны.",
        {"7,3 тонны": {"period": "за восемь месяцев"}, "0,9 тонны": {"period": "в августе"}},
    ),
    (
        "zh",
        "2024-12-20",
        "今年前11个月，进出口总值138.5亿元，增幅由一季度的21.7%收窄至10.2%。",
        {"138.5亿元": {"period": "今年前11个月"}},
    ),
    (
        "fr",
        "2024-10-08",
        "La production atteint 37,5 millions de tonnes en 2024, 22 % de moins qu'en 2023.",
        {"22 % de moins": {"period": "en 2024"}},
    ),
    (
        "ru",
        "2024-02-01",
        "Экспорт Узбекистана достиг в 2023 году 62,6 млрд долларов (+23,8 % к 2022 году).",
        {"+23,8 %": {"period": "в 2023 году"}},
    ),
    (
        "zh",
        "2024-02-20",
        "2023年，煤炭出口量6960万吨，是上年的2.2倍。",
        {"6960万吨": {"period": "2023年"}, "2.2倍": {"period": "2023年"}},
    ),
    (
        "ru",
        "2023-12-04",
        "До 2030 года выбросы намечено сократить на 40 процентов.",
        {"сократить на 40 процентов": {"period": ""}},
    ),
    (
        "fr",
        "2023-02-01",
        "Du 1er janvier au 31 décembre 2022, la récolte atteint 3,1 millions de tonnes contre "
        "2,9 millions de tonnes en 2021, soit une hausse de 6,9 %.",
        {"hausse de 6,9 %": {"period": "Du 1er janvier au 31 décembre 2022"}},
    ),
    (
        "en",
        "2022-02-10",
        "Output rose less than in 2019 (12 GW) and 2018 (14 GW).",
        {"12 GW": {"period": ""}},
    ),
    (
        "en",
        "2023-11-02",
        "Profit rose 3 percent in the first quarter.",
        {"rose 3 percent": {"period": ""}},
    ),
    (
        "en",
        "2009-08-12",
        "Volumes rose 7 percent in the June 2009 quarter.",
        {"rose 7 percent": {"period": "in the June 2009 quarter"}},
    ),
    (
        "zh",
        "2024-02-20",
        "2023年中国进口煤炭4.7亿吨。",
        {"4.7亿吨": {"period": "2023年"}},
    ),
    (
        "zh",
        "2024-02-20",
        "第四季純益減少一成 今年營收可望達5億美元",
        {"減少一成": {"period": "第四季"}},
    ),
    (
        "de",
        "2025-03-01",
        "Pegel der Flüsse 2024\n\nEnde 2024 lebten hier 5 000 Menschen. Auf 120 km² wohnen "
        "8 000 Menschen.\n\nDavon pendeln 300 Menschen.",
        {"300 Menschen": {"period": ""}},
    ),
    (
        "de",
        "2025-01-02",
        "Verkehr im Jahr 2024\n\nInzwischen sind 40 Prozent elektrisch.",
        {"40 Prozent": {"period": ""}},
    ),
    (
        "de",
        "2024-08-20",
        "Uhren der Schweiz\n\nDie Ausfuhren nach China, dem wichtigsten Markt, gingen um "
        "36,5 Prozent zurück, jene in die USA kletterten um 11,4 Prozent.",
        {
            "gingen um 36,5 Prozent zurück": {"geography": "Schweiz", "counterpart": "China"},
            "kletterten um 11,4 Prozent": {"geography": "Schweiz", "counterpart": "USA"},
        },
    ),
    (
        "ru",
        "2024-07-09",
        "Узбекистан\n\nТранзит в Афганистан и Туркмению составил соответственно 1,9 и "
        "0,7 млн тонн.",
        {"1,9": {"geography": ""}, "0,7 млн тонн": {"geography": ""}},
    ),
    (
        "fr",
        "2024-06-12",
        "Maroc\n\nLes importations d'Espagne ont atteint 3 millions d'euros.",
        {"3 millions d'euros": {"geography": ""}},
    ),
    (
        "fr",
        "2024-10-21",
        "Cacao en Côte d'Ivoire\n\nExportations de cacao, en milliers de tonnes\n\n"
        "Pays de destination\t2022\nPays-Bas\t412\nMalaisie\t201\n",
        {"412": {"geography": "Côte d'Ivoire", "counterpart": "Pays-Bas"}},
    ),
    (
        "fr",
        "2025-06-19",
        "Belgique : les ventes\n\nEn Flandre, les ventes ont progressé de 7 %.",
        {"ont progressé de 7 %": {"geography": "BE-VLG"}},
    ),
    (
        "en",
        "2021-04-10",
        "Capacity rose by 80 GW in China. It rose by 20 GW in India. Hydro capacity rose by 9 GW.",
        {"rose by 9 GW": {"geography": ""}},
    ),
    (
        "en",
        "2024-11-21",
        "Zimbabwe\n\nSales reached US$93.5 million.",
        {"US$93.5 million": {"geography": "Zimbabwe"}},
    ),
    (
        "en",
        "2024-10-21",
        "Steel output of Turkey\n\nCrude steel, thousand tonnes\n\n"
        "Country\t2022\nTurkey\t412\nIran\t201\n",
        {"201": {"geography": "Iran", "counterpart": ""}},
    ),
    (
        "de",
        "2025-02-10",
        "In Hessen, wo im Mai Hagel die Beete traf, fielen 40 Prozent der Ernte aus.",
        {"fielen 40 Prozent": {"period": ""}},
    ),
    (
        "zh",
        "2025-02-10",
        "四季度公司实现营收31.2亿元；全年净利润达40.3亿元。",
        {"31.2亿元": {"period": "四季度"}, "40.3亿元": {"period": ""}},
    ),
    (
        "en",
        "2025-02-10",
        "In the third quarter sales were 31 million euros; full-year profit came to "
        "4 million euros.",
        {"4 million euros": {"period": ""}},
    ),
    (
        "fr",
        "2025-02-10",
        "En 2024, le port a reçu 5 millions de tonnes, 3,1 % de plus qu’en 2022.",
        {"3,1 % de plus": {"period": "En 2024"}},
    ),
    (
        "es",
        "2025-02-10",
        "Las existencias de 2024 suman 700.000 toneladas, casi el doble que en 2021.",
        {"casi el doble": {"period": "de 2024"}},
    ),
    (
        "ru",
        "2025-02-10",
        "Банк ждёт, что ВВП Грузии прибавит 6,1 %, Армении — 5,3 %, Молдавии — 2 %.",
        {"5,3 %": {"geography": "ARM"}, "2 %": {"geography": "MDA"}},
    ),
    (
        "de",
        "2025-02-10",
        "Irland wächst um 2 %, Norwegen um 3 %.\n\nEin Drittel der Anlagen steht in Polen. "
        "Die Verfügbarkeit lag bei 96,2 Prozent.",
        {"96,2 Prozent": {"geography": ""}},
    ),
    (
        "ru",
        "2025-02-06",
        "О населении страны\n\nСлужба статистики, Бишкек, 6 февраля 2025 года\n\n"
        "В городах проживают 2 млн 822,5 тыс. человек.",
        {"2 млн 822,5 тыс. человек": {"geography": ""}},
    ),
    (
        "zh",
        "2025-04-20",
        "中国外贸一周\n\n世界贸易组织预计2025年全球货物贸易量将下降0.4%，2026年有望回升2.1%。",
        {"有望回升2.1%": {"counterpart": ""}},
    ),
)


@pytest.mark.parametrize(("locale", "published", "text", "expected"), TEXTS)
def test_a_figure_takes_its_own_date_and_place(
    locale: str, published: str, text: str, expected: dict[str, dict[str, str]]
) -> None:
    found = {each.wording: each for each in candidates_of(text, locale, published)}
    for wording, cells in expected.items():
        given = {name: cell.value for name, cell in found[wording].cells.items()}
        assert {name: given.get(name, "") for name in cells} == cells
