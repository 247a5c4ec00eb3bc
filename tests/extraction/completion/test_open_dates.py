"""Words that date a figure and are not read leave its period empty, and so may days ahead."""

from __future__ import annotations

import pytest

from tests.extraction.texts import candidates_of, cell

# Language, publication, text, and a wording with its period: words of its own, read or not, or "".
TEXTS = (
    (
        "en",
        "2024-08-12",
        "Sales rose in 2023. They fell by 4 % in the past decade.",
        "4 %",
        "in the past decade",
    ),
    ("en", "2024-08-12", "Sales rose in 2023. They fell by 4 %.", "4 %", "in 2023"),
    (
        "de",
        "2024-08-12",
        "Der Umsatz stieg 2023. Seit Jahresbeginn sank er um 4 %.",
        "4 %",
        "Seit Jahresbeginn",
    ),
    (
        "fr",
        "2024-08-12",
        "Les ventes ont baissé de 4 % le premier mois de 2023.",
        "4 %",
        "le premier mois de 2023",
    ),
    # They hold for all figures behind them in the sentence, up to a date.
    ("ru", "2024-08-12", "В 2023 году рост. С начала года он упал на 4 %, до 7 т.", "7 т", ""),
    ("en", "2024-08-12", "In 2023 it fell. To date it rose 5 %, and oil 4 %.", "4 %", ""),
    (
        "en",
        "2024-08-12",
        "In 2023 it fell. To date it rose 5 %, and in May 2024 oil rose 4 %.",
        "4 %",
        "in May 2024",
    ),
    # A forecast that names other dates parts a figure from those before it.
    (
        "en",
        "2024-08-12",
        "Sales rose in April 2023. They will fall from 8 t in May 2023 to 7 t. Exports were 4 t.",
        "4 t",
        "",
    ),
    ("es", "2024-08-12", "En lo que va del ejercicio, las ventas cayeron un 4 %.", "4 %", ""),
    ("ru", "2024-08-12", "В 2023 году выпуск вырос. С начала года он снизился на 4 %.", "4 %", ""),
    ("zh", "2024-08-12", "2023年产量增长。近年来出口下降4%。", "4%", ""),
    # The month until which something ran.
    ("es", "2024-08-12", "Los envíos hasta el mes de mayo fueron 5 toneladas.", "5 toneladas", ""),
    # A year of another calendar that is not read, and the month behind it; the day of the report.
    ("zh-Hant", "", "去年人數減少。106年出生19萬3844人。", "19萬3844人", ""),
    ("zh-Hant", "", "內政部今天公布，114年12月出生數為9027人。", "9027人", ""),
    ("en", "2024-08-12", "Rain fell on 30 November: 40 mm.", "40 mm", ""),
    ("es", "2024-06-12", "Del 21 al 23 de octubre vienen 350 empresas.", "350 empresas", ""),
    # Values that "respectively" gives to the parts of a date, and those of a list of subjects.
    ("zh", "2024-12-12", "2024年前三季度利率分别为5%、6%、7%。", "6%", ""),
    ("zh", "2024-12-12", "2024年前三季度甲、乙、丙利率分别为5%、6%、7%。", "6%", "2024年前三季度"),
    (
        "zh",
        "2024-12-12",
        "2024年前三季度产销分别为5万辆和6万辆，增长4%和3%。",
        "6万辆",
        "2024年前三季度",
    ),
    ("zh", "2024-12-12", "2024年三季度利率分别为5%、6%、7%。", "6%", "2024年三季度"),
    # A year beside "the same period", a season that is not a quarter, and the window of a record.
    (
        "en",
        "2024-08-12",
        "It rose from 726 units in 2022 to 1,250 units in the same period last year.",
        "726 units",
        "",
    ),
    ("zh-Hant", "2024-12-12", "2024年11月，季節性工作減少2千人。", "減少2千人", "2024年11月"),
    ("zh", "2024-12-12", "2024年11月薪资增长5%，为近4年来最大增幅。", "增长5%", "2024年11月"),
    ("zh", "2024-12-12", "2024年11月失业率与10月相同，为4%。", "4%", "2024年11月"),
    # The date of the number that a change starts from, and one that no figure has.
    (
        "en",
        "2024-08-12",
        "Dwellings rose 4 % from 3,364 during May 2022 to 3,811 in the same period last year.",
        "4 %",
        "",
    ),
    (
        "de",
        "2024-08-12",
        "Am Ende waren es 9 Euro. Es gab höhere Löhne in diesem Jahr. Der Lohn stieg um 4 %.",
        "4 %",
        "",
    ),
    ("en", "2024-08-12", "Wages rose last year. They grew by 4 %.", "4 %", "last year"),
    (
        "de",
        "2024-08-12",
        "In diesem Jahr kam Regen. Der Lohn stieg um 4 %.",
        "4 %",
        "In diesem Jahr",
    ),
    (
        "ru",
        "2024-08-12",
        "В июле 2024 года число пассажиров превысило показатели прошлого года на 4 %.",
        "4 %",
        "В июле 2024 года",
    ),
    # The date of what a change is measured against, also between two months.
    ("en", "2024-08-12", "Sales were up 4 % from March 2024.", "4 %", ""),
    ("en", "2024-08-12", "Sales in May rose 4 % from April.", "4 %", "in May"),
    ("en", "2024-08-12", "Sales rose 4 % from June to July.", "4 %", ""),
    ("en", "2024-08-12", "Rents are 4 % higher than in 2023.", "4 %", ""),
    ("es", "2024-08-12", "Las ventas crecieron un 4 % sobre 2022.", "4 %", ""),
    ("fr", "2024-08-12", "Une hausse de 4 % par rapport à 2022.", "4 %", ""),
    ("ru", "2024-08-12", "Цены выросли на 4 % год назад.", "4 %", ""),
    # A year ago ends its sentence; 5 ago. does not.
    (
        "en",
        "2024-08-12",
        "Rents rose a year ago. In May 2024 they fell by 4 %.",
        "4 %",
        "In May 2024",
    ),
    # The time of writing, a window that ends at an unknown day, two dates, another "last month".
    ("fr", "2024-08-12", "En 2023, le port a grandi. Désormais, 4 % du fret y passe.", "4 %", ""),
    ("es", "2024-08-12", "En los últimos doce meses las ventas cayeron un 4 %.", "4 %", ""),
    ("zh", "2024-08-12", "5月份、6月份均增长4%。", "4%", ""),
    ("de", "2012-08-20", "Bilanz des Jahres 2011\n\nIm Mai gab es 345 Brände.", "345 Brände", ""),
    (
        "de",
        "2012-08-20",
        "Bilanz des Jahres 2012\n\nIm Mai gab es 345 Brände.",
        "345 Brände",
        "Im Mai",
    ),
    ("fr", "", "Selon les données du 1er septembre 2020, un recul de 15 %.", "15 %", ""),
    ("zh", "2025-12-30", "近15年來產值成長，113年較105年增加8成，以餐飲增加4%最多。", "4%", ""),
    ("es", "", "En los seis primeros meses de la campaña vendió 9 toneladas.", "9 tone", ""),
    ("de", "", "In den ersten sechs Monaten der Saison wurden 9 Tonnen verkauft.", "9 Tonn", ""),
    ("fr", "", "Au premier semestre de l'exercice, 9 tonnes ont été vendues.", "9 tonnes", ""),
    ("en", "", "In the first half of the season 9 tonnes were sold.", "9 tonnes", ""),
    ("ru", "", "В первом полугодии сельхозгода продано 9 тонн.", "9 тонн", ""),
    (
        "en",
        "2019-01-08",
        "The year 2018 saw 4 % more than the same months in 2017.",
        "4 %",
        "The year 2018",
    ),
    ("en", "2024-08-12", "Sales rose in July. They grew 4 % in each month.", "4 %", ""),
    ("de", "2024-08-12", "Im Juni starben 90 Gäste. Im vergangenen Monat kamen 4 %.", "4 %", ""),
    # What another figure is compared with, a change against a day, a report of half a year.
    (
        "es",
        "2024-08-12",
        "En mayo molió 949 toneladas, un 4 % más que las 915 toneladas del mismo mes de 2023.",
        "915 toneladas",
        "",
    ),
    (
        "es",
        "2024-08-12",
        "En mayo sumó 9 toneladas, comparado con los US$8 millones del mismo mes de 2023.",
        "US$8 millones",
        "",
    ),
    ("es", "2024-08-12", "En mayo vendió 9 toneladas, frente a las casi 7 toneladas.", "7", ""),
    ("en", "2024-08-12", "In May it sold 900 tonnes, more than the 850 tonnes before.", "850", ""),
    ("en", "2024-08-12", "The most since May 1974 (when 850 tonnes were sold).", "850 tonnes", ""),
    ("ru", "", "К декабрю 2021 года снижение добычи составило 12,4%.", "12,4%", ""),
    ("zh", "2022-09-01", "发布2022年半年度报告，报告期内出口下降4%。", "4%", "报告期内"),
)


@pytest.mark.parametrize(("language", "published", "text", "wording", "period"), TEXTS)
def test_no_other_date_is_taken(
    language: str, published: str, text: str, wording: str, period: str
) -> None:
    found = [
        candidate
        for candidate in candidates_of(text, language, published)
        if wording in candidate.wording
    ]
    assert [cell(candidate, "period") for candidate in found] == [period]


@pytest.mark.parametrize(("part", "anchor"), [("半年度", ""), ("第三季度", "2022年第三季度")])
def test_a_year_whose_part_follows_is_no_anchor(part: str, anchor: str) -> None:
    """The half of a year that a report is about is not the year."""
    text = f"公司发布2022年{part}报告，报告期内出口下降4%。"
    (found,) = candidates_of(text, "zh", "2022-09-01")
    assert cell(found, "period_anchor") == anchor
