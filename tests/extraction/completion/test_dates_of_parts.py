"""Dates of a part, of what is compared, and of a year that is counted otherwise."""

from __future__ import annotations

import pytest

from tests.extraction.texts import candidates_of, cell

OPEN = ""
ROWS = [
    # Halves of a month, or of more than a year.
    ("fr", "2021-08-24", "Dans la première moitié de juillet, on en vendit 300 t.", OPEN),
    (
        "fr",
        "2021-08-24",
        "Au premier semestre 2020, on en vendit 300 t.",
        "Au premier semestre 2020",
    ),
    ("ru", "2021-08-24", "В первой половине июля продали 300 т.", OPEN),
    ("zh", "2021-08-24", "7月上半月销售300吨。", OPEN),
    ("zh", "2021-08-24", "7月销售300吨。", "7月"),
    ("en", "2021-08-24", "In half a century it yielded 300 t.", OPEN),
    ("en", "2021-08-24", "Half-year sales were 300 t.", OPEN),
    ("en", "2021-08-24", "In the half-year to June, it sold 300 t.", "In the half-year to June"),
    ("en", "2021-08-24", "Over the nine months, it sold 300 t.", OPEN),
    # What only begins with a plan, and last year's arrivals.
    ("zh", "2019-05-06", "“十三五”以来,全市新增酒店180家。", OPEN),
    ("zh", "2019-05-06", "“十二五”期间,全市新增酒店180家。", "十二五"),
    ("zh-Hant", "2005-10-13", "去年來臺旅客295萬人次。", "去年"),
    ("zh", "2005-10-13", "其中12月27万人次。", "12月"),
    # Years of the Republic of China, and lengths.
    ("zh-Hant", "2024-07-08", "112年全年出口4,324.8億美元。", "112年全年"),
    ("zh-TW", "2024-07-08", "112年底人口2300萬人。", "112年底"),
    ("zh", "2024-07-08", "112年底人口2300万人。", OPEN),
    ("zh-Hant", "2024-07-08", "歷時112年建成5座。", OPEN),
    ("zh-Hant", "2024-07-08", "6月有5人。112學年度有109萬人。", OPEN),
    # A semicolon ends the part that 其中 dates, and a holiday has no quarter's date.
    ("zh", "2022-02-24", "2021年售300万辆,其中12月售30万辆;出口20万辆。", OPEN),
    ("zh", "2022-02-24", "第四季度800万人次,国庆假期300万人次。", OPEN),
    # "Para" leads to a year as "for" and as "by".
    ("es", "2022-04-13", "Para 2023 prevé vender 45 t.", OPEN),
    ("es", "2022-04-13", "En 2021 vendió 45 t.", "En 2021"),
    # Levels that are compared, behind few words.
    ("en", "2022-11-03", "It sold 5 t, compared with 4 t in 2021.", "in 2021"),
    ("es", "2022-11-03", "Vendió 5 t en junio, tras los 4 t de mayo.", OPEN),
    (
        "ru",
        "2022-07-20",
        "В июне ввезли 5 тонн. За тот же период прошлого года было 4 тонны.",
        OPEN,
    ),
    (
        "en",
        "2022-07-20",
        "In June it sold 5 tonnes. In the same period, it bought 4 tonnes.",
        "In June",
    ),
    # Digits that may be a year, at the end of a range.
    ("en", "2015-10-20", "From January to September 15 it sold 5 t.", OPEN),
    (
        "en",
        "2015-10-20",
        "From January to September 25 it sold 5 t.",
        "From January to September 25",
    ),
    # The end of a month without a preposition.
    ("fr", "2020-11-05", "Les stocks étaient de 5 t fin septembre.", "fin septembre"),
    ("fr", "2019-08-05", "Entre le 1er mai, début de la saison, et fin juin, on vendit 5 t.", OPEN),
    ("de", "2020-11-05", "Die Bestände lagen Ende September bei 5 t.", "Ende September"),
]


@pytest.mark.parametrize(("language", "published", "text", "period"), ROWS)
def test_a_figure_has_the_date_of_its_own_part(
    language: str, published: str, text: str, period: str
) -> None:
    figures = [each for each in candidates_of(text, language, published) if each.table == "figures"]
    assert cell(figures[-1], "period") == period


def test_the_year_before_leans_on_what_is_told_not_on_what_is_compared() -> None:
    told = "Earnings grew to 163 t last year from 157 t in 2018."
    figures = candidates_of(
        f"{told} Arrivals rose to 205 t, from 202 t the year before.", "en", "2020-01-11"
    )
    assert cell(figures[-1], "period_anchor") == "last year"
