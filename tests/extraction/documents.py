"""Invented documents in the languages that are read, with what they state, written beforehand.

Each figure is its wording and the cells that a person would fill in; a cell that is not listed is
not looked at, an empty one must stay empty. None stands for a wording that must be refused.
"""

from __future__ import annotations

from typing import NamedTuple

Cells = dict[str, str]


class Invented(NamedTuple):
    """A document: language, day of publication, text, and its figures and events by wording."""

    locale: str
    published: str
    text: str
    figures: dict[str, Cells | None]
    events: dict[str, Cells]


ENGLISH = Invented(
    "en",
    "2023-08-01",
    """Trade with Central Asia

In 2022, trade between China and Kazakhstan exceeded USD 31 billion. China's exports to Uzbekistan
rose by 27.6 % to USD 7.5 billion in 2022. According to the World Bank, the GDP of Kazakhstan is
expected to grow by 3.5 % in 2023. The population of Kazakhstan, Uzbekistan and Kyrgyzstan was 19,
35 and 7 million people, respectively.

Exports of Germany declined, according to customs, by 9.3 % in May 2023. Imports fell 4 % in April
and 7 % in June. Inflation in Turkey was 38.2 percent in June 2023, down from 39.6 percent in May.

On 18 May 2023, the leaders of China and Kazakhstan held a summit in Xi'an. In March 2024,
Uzbekistan will host a forum on transport.
""",
    {
        "exceeded USD 31 billion": {
            "indicator": "trade_turnover",
            "geography": "China",
            "counterpart": "Kazakhstan",
            "period": "In 2022",
            "status": "",
        },
        "rose by 27.6 %": {
            "indicator": "exports_growth",
            "geography": "China",
            "counterpart": "Uzbekistan",
            "period": "in 2022",
        },
        "USD 7.5 billion": {
            "indicator": "exports",
            "geography": "China",
            "counterpart": "Uzbekistan",
            "period": "in 2022",
        },
        "grow by 3.5 %": {
            "indicator": "gdp_growth",
            "geography": "Kazakhstan",
            "period": "in 2023",
            "measured_by": "World Bank",
            "status": "forecast",
        },
        "19": {"indicator": "population", "geography": "Kazakhstan", "unit": "million people"},
        "35": {"indicator": "population", "geography": "Uzbekistan", "unit": "million people"},
        "7 million people": {"indicator": "population", "geography": "Kyrgyzstan"},
        "9.3 %": None,
        "fell 4 %": {"indicator": "imports_growth", "period": "in April"},
        "fell [...] 7 %": {"indicator": "imports_growth", "period": "in June"},
        "38.2 percent": {"indicator": "inflation", "geography": "Turkey", "period": "in June 2023"},
    },
    {
        "On 18 May 2023": {
            "kind": "meeting",
            "participants": "China;Kazakhstan",
            "place": "Xi'an",
            "status": "",
        },
        "In March 2024": {"kind": "meeting", "participants": "Uzbekistan", "status": "planned"},
    },
)
GERMAN = Invented(
    "de",
    "2023-08-01",
    """Handel mit Zentralasien

Die Ausfuhren Deutschlands nach Kasachstan stiegen 2022 um 25 % auf 2,8 Mrd. Euro. Laut Weltbank
dürfte das BIP Usbekistans 2024 um 5,5 % wachsen. Die Inflation in Österreich lag im Mai 2023 bei
9,0 %. Die Einfuhren Polens waren im ersten Quartal 2023 um 1,7 % geringer.

Am 3. Juni 2023 unterzeichneten Deutschland und Usbekistan ein Abkommen über Rohstoffe. Im Januar
1992 nahmen Deutschland und Kasachstan diplomatische Beziehungen auf.
""",
    {
        "2,8 Mrd. Euro": {"indicator": "exports", "geography": "DEU", "counterpart": "Kasachstan"},
        "5,5 %": {
            "indicator": "gdp_growth",
            "geography": "UZB",
            "period": "2024",
            "status": "forecast",
            "measured_by": "Weltbank",
        },
        "9,0 %": {"indicator": "inflation", "geography": "Österreich", "period": "im Mai 2023"},
    },
    {
        "Am 3. Juni 2023": {"kind": "agreement", "participants": "Deutschland;Usbekistan"},
        "Im Januar\n1992": {"kind": "diplomatic_relations"},
    },
)
RUSSIAN = Invented(
    "ru",
    "2023-08-01",
    """Торговля

В 2022 году экспорт Казахстана вырос на 12,5% до 84,4 млрд долларов. По данным Всемирного банка,
население Узбекистана превысило 35 млн человек в 2022 году. Инфляция в России в июне 2023 года
составила 3,3%. Снижение импорта Кыргызстана составило 4,2% в мае 2023 года.

18 апреля 2023 года в Сиане состоялась встреча министров Китая и Казахстана.
""",
    {
        "вырос на 12,5%": {
            "indicator": "exports_growth",
            "geography": "Казахстана",
            "period": "В 2022 году",
        },
        "84,4 млрд долларов": {
            "indicator": "exports",
            "geography": "Казахстана",
            "period": "В 2022 году",
        },
        "превысило 35 млн человек": {
            "indicator": "population",
            "geography": "Узбекистана",
            "period": "в 2022 году",
            "measured_by": "Всемирного банка",
        },
    },
    {
        "18 апреля 2023 года": {
            "kind": "meeting",
            "participants": "Китая;Казахстана",
            "place": "Сиане",
        },
    },
)
FRENCH = Invented(
    "fr",
    "2023-08-01",
    """Commerce

En 2022, les exportations de la France vers la Chine ont progressé de 5,4 % pour atteindre 24
milliards d'euros. L'inflation en France devrait reculer à 2,5 % en 2024. La population de la
Belgique s'élevait à 11,7 millions d'habitants au 1er janvier 2023.

Le sommet s'est tenu à Paris le 23 juin 2023.
""",
    {
        "ont progressé de 5,4 %": {
            "indicator": "exports_growth",
            "geography": "France",
            "counterpart": "Chine",
            "period": "En 2022",
        },
        "24\nmilliards d'euros": {"indicator": "exports", "geography": "France"},
        "11,7 millions d'habitants": {"indicator": "population", "geography": "Belgique"},
    },
    {"le 23 juin 2023": {"kind": "meeting", "place": "Paris"}},
)
SPANISH = Invented(
    "es",
    "2023-08-01",
    """Comercio

En 2022, las exportaciones de España a China crecieron un 3,2 % hasta los 8.500 millones de euros.
Según el FMI, el PIB de México crecerá un 2,4 % en 2024. La población de Chile era de 19,6 millones
de habitantes en 2022.

La cumbre se celebró en Madrid el 29 de junio de 2022.
""",
    {
        "crecieron un 3,2 %": {
            "indicator": "exports_growth",
            "geography": "España",
            "counterpart": "China",
            "period": "En 2022",
        },
        "crecerá un 2,4 %": {
            "indicator": "gdp_growth",
            "geography": "México",
            "period": "en 2024",
            "status": "forecast",
            "measured_by": "FMI",
        },
    },
    {"el 29 de junio de 2022": {"kind": "meeting", "place": "Madrid"}},
)
CHINESE = Invented(
    "zh",
    "2023-08-01",
    """中国与中亚

2022年，中国与哈萨克斯坦双边贸易额达311.7亿美元，同比增长23.6%。预计2024年哈萨克斯坦经济增长4.5%。
截至2022年底，中国对哈萨克斯坦直接投资存量达69.8亿美元。

2023年5月18日，中国—中亚峰会在西安举行。1992年1月，中国与乌兹别克斯坦建交。
""",
    {
        "311.7亿美元": {
            "indicator": "trade_turnover",
            "geography": "中国",
            "counterpart": "哈萨克斯坦",
            "period": "2022年",
        },
        "增长23.6%": {"indicator": "trade_turnover_growth", "period": "2022年"},
        "增长4.5%": {
            "indicator": "gdp_growth",
            "geography": "哈萨克斯坦",
            "period": "2024年",
            "status": "forecast",
        },
        "69.8亿美元": {
            "indicator": "fdi_stock",
            "geography": "中国",
            "counterpart": "哈萨克斯坦",
            "period": "截至2022年底",
        },
    },
    {
        "2023年5月18日": {"kind": "meeting", "place": "西安"},
        "1992年1月": {"kind": "diplomatic_relations", "participants": "中国;乌兹别克斯坦"},
    },
)
TABLES = Invented(
    "en",
    "2024-02-01",
    "Key indicators of Kazakhstan\n\nIndicator\t2022\t2023\t2024 (forecast)\n"
    "GDP, USD billion\t220.6\t259.7¹\t280\nPopulation, million\t19.8\t20.0\t–\n"
    "GDP growth, %\t3.2\t5.1\t4.8\n\nExports in million euros\n\nCountry\t2022\tChange, %\n"
    "Germany\t1,594\t-1.2\nFrance\t618\t3.4\n",
    {
        "220.6": {"indicator": "gdp", "unit": "USD billion", "period": "2022", "status": ""},
        "259.7": {"indicator": "gdp", "unit": "USD billion", "period": "2023"},
        "280": {"indicator": "gdp", "period": "2024", "status": "forecast"},
        "19.8": {"indicator": "population", "unit": "million", "geography": "Kazakhstan"},
        "5.1": {"indicator": "gdp_growth", "unit": "%", "period": "2023"},
        "1,594": {"indicator": "exports", "unit": "million euros", "counterpart": "Germany"},
        "-1.2": {"indicator": "exports_growth", "unit": "%", "counterpart": "Germany"},
    },
    {},
)
DOCUMENTS = {
    "English": ENGLISH,
    "German": GERMAN,
    "Russian": RUSSIAN,
    "French": FRENCH,
    "Spanish": SPANISH,
    "Chinese": CHINESE,
    "tables": TABLES,
}
