"""A wording that dates its number outside the period, and money per year of another time."""

from __future__ import annotations

import pytest

from silkledger.reading.figure import read_figure
from tests.support.tables import every_row

DATED = {
    "en": ("5 million tonnes in {}", "in {} exports reached 5 million tonnes"),
    "de": ("5 Mio. Tonnen im Jahr {}", "im Jahr {} waren es 5 Mio. Tonnen"),
    "fr": ("5 millions de tonnes en {}", "en {}, 5 millions de tonnes"),
    "es": ("5 millones de toneladas en {}", "en {} sumaron 5 millones de toneladas"),
    "ru": ("5 млн тонн в {} году", "в {} году вывезено 5 млн тонн"),
    "zh": ("{}年出口500万吨",),
    "zh-Hant": ("{}年出口500萬噸",),
}
ROWS = [
    # wording, locale, statistic, period, expected rule or "" where it is read
    ("5 million tonnes, up from 4 million tonnes in 2021", "en", "flow", "2022", ""),
    ("rose 5 % since 2015", "en", "growth_rate", "2022", ""),
    ("5 % more than in 2021", "en", "growth_rate", "2022", ""),
    ("$5 billion in 2015 prices", "en", "flow", "2022", ""),
    ("a plant built in 2015 produced 5 million tonnes", "en", "flow", "2022", ""),
    ("2021年以来增长5%", "zh", "growth_rate", "2022年", ""),
    ("比2021年增长5%", "zh", "growth_rate", "2022年", ""),
    ("5 million tonnes in 2021", "en", "flow", "2020-2022", ""),
    ("5 Mio. Tonnen im Mai 2021", "de", "flow", "Juni 2021", "wording.other_period"),
    ("$5 million a year", "en", "flow", "2022", ""),
    ("$5 million a year", "en", "flow", "", ""),
    ("$5 million a year", "en", "flow", "March 2022", "unit.part_of_year"),
    ("$5 million a year", "en", "flow", "from 2010 to 2020", "unit.part_of_year"),
    ("19 740 euros annuels", "fr", "level", "2012", ""),
    ("19 740 euros annuels", "fr", "level", "mars 2012", "unit.part_of_year"),
    ("8.522 euros anuales", "es", "level", "marzo de 2012", "unit.part_of_year"),
    ("5 % a year", "en", "growth_rate", "from 2010 to 2020", ""),
    ("5 million tonnes a year", "en", "flow", "March 2022", ""),
]


@pytest.mark.parametrize("locale", DATED)
def test_a_date_of_the_number_lies_within_its_period(locale: str) -> None:
    for wording in DATED[locale]:
        for year in ("2019", "2022"):
            found = read_figure(
                wording.format(year),
                locale=locale,
                period="2019",
                statistic="flow",
                published_at="2023-05-03",
            )
            expected = [] if year == "2019" else ["wording.other_period"]
            assert [reason.rule for reason in found.reasons] == expected, wording


@every_row(ROWS)
def test_wording_and_period_agree(
    wording: str, locale: str, statistic: str, period: str, expected: str
) -> None:
    found = read_figure(
        wording, locale=locale, period=period, statistic=statistic, published_at="2023-05-03"
    )
    assert [reason.rule for reason in found.reasons] == ([expected] if expected else [])
