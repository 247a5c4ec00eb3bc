"""Dates that a bracket tells exactly, dates of other figures, and dates that lie ahead."""

from __future__ import annotations

import pytest

from tests.extraction.texts import candidates_of, cell

OPEN = ""
# The text, and the period of its last figure; all are published on 20 August 2019.
ROWS = [
    # The year so far ends where its bracket says.
    ("en", "Exports reached 5 t so far this year (January to July).", "January to July"),
    ("de", "Im bisherigen Jahr (Januar bis Juli) stieg der Absatz auf 5 t.", "Januar bis Juli"),
    ("es", "En lo que va del año (enero-julio) exportó 5 t.", "enero-julio"),
    ("zh", "今年以来（1月至7月），出口5万吨。", "1月至7月"),
    ("es", "En lo que va del año cafetero exportó 5 t.", OPEN),
    (
        "es",
        "En lo que va del año cafetero (octubre 2018-julio 2019) exportó 5 t.",
        "octubre 2018-julio 2019",
    ),
    ("es", "En el primer trimestre (enero-marzo) del presente año exportó 5 t.", OPEN),
    # The same period of another year begins the clause of its own level.
    ("en", "In May 2019 it sold 5 t, while in the same period of 2018 it sold 4 t.", OPEN),
    ("de", "Im Mai 2019 waren es 5 t, während im gleichen Zeitraum 2018 4 t kamen.", OPEN),
    ("fr", "En mai 2019, il a vendu 5 t, alors que pour la même période de 2018 4 t.", OPEN),
    ("es", "En mayo de 2019 vendió 5 t, mientras en el mismo periodo de 2018 vendió 4 t.", OPEN),
    ("ru", "В мае 2019 года ввезли 5 т, тогда как за аналогичный период 2018-го 4 т.", OPEN),
    (
        "ru",
        "В мае 2019 года ввезли 5 т, а к аналогичному периоду 2018-го рост составил 4 %.",
        "В мае 2019 года",
    ),
    # A Chinese genitive dates what is compared; a date within the figure leads to its value.
    ("zh", "2019年5月出口增长3%，较4月的5%放缓。", "4月的"),
    ("zh-Hant", "今年上半年旅客269萬人次，有望超過去年全年五百萬人次水準。", OPEN),
    ("zh", "2019年5月出口增长3%，进口增长5%。", "2019年5月"),
    # What is set against another value.
    ("es", "En julio de 2019 exportó 5 t versus 4 t.", OPEN),
    ("fr", "En juillet 2019, il a exporté 5 t versus 4 t.", OPEN),
    # A year that is not read with the word before it.
    ("es", "En 2010 produjo 5 t, mientras que hasta marzo de 2019 fue de 6 t.", OPEN),
    ("es", "En 2010 produjo 5 t y 6 t de trigo.", "En 2010"),
    # An outlook that was told in a month without a year.
    ("en", "Output will fall below the 5 t it had forecast in October.", OPEN),
    ("en", "Output will fall to 5 t in October.", "in October"),
    ("de", "Die Ernte soll unter den 5 t liegen, die man prognostiziert im Oktober.", OPEN),
    # A result for this month, of which some days are to come.
    ("de", "Die Statistik weist für diesen Monat 5 t aus.", OPEN),
    ("de", "In diesem Monat wurden 5 t verkauft.", "In diesem Monat"),
    ("ru", "За этот месяц продали 5 т.", OPEN),
    ("en", "Sales rose from 5 % in the previous year's first half.", OPEN),
]


@pytest.mark.parametrize(("language", "text", "period"), ROWS)
def test_a_figure_has_the_date_that_its_words_say(language: str, text: str, period: str) -> None:
    figures = [
        each for each in candidates_of(text, language, "2019-08-20") if each.table == "figures"
    ]
    assert cell(figures[-1], "period") == period


AHEAD = [
    ("de", "2026 wurden 5 t geerntet. Der Bund stellt bis 2028 jährlich 6 Mio. Euro bereit."),
    ("ru", "В 2026 году добыли 5 т. Участок длиной 7 км откроют 1 сентября 2027 года."),
    ("en", "In 2026 it carried 5 t. The line of 7 km opens on 1 September 2027."),
    ("fr", "En 2026, il a vendu 5 t. La ligne de 7 km ouvre le 1er septembre 2027."),
    ("es", "En 2026 vendió 5 t. La línea de 7 km abre el 1 de septiembre de 2027."),
    ("zh", "2026年出口5万吨。2027年9月开通7公里。"),
]


@pytest.mark.parametrize(("language", "text"), AHEAD)
def test_a_later_year_may_lie_ahead_of_an_unknown_publication(language: str, text: str) -> None:
    figures = [each for each in candidates_of(text, language) if each.table == "figures"]
    assert cell(figures[-1], "period") == OPEN
    dated = candidates_of(text, language, "2028-12-31")
    assert cell([each for each in dated if each.table == "figures"][-1], "period") != OPEN


def test_what_is_said_to_lie_ahead_keeps_its_date() -> None:
    text = "In 2026 it carried 5 t. Output is expected to reach 7 t in 2027."
    figure = [each for each in candidates_of(text, "en") if each.table == "figures"][-1]
    assert (cell(figure, "period"), cell(figure, "status")) == ("in 2027", "forecast")


def test_the_name_of_an_office_is_not_a_plan() -> None:
    text = "据计划投资部公布，截至6月20日，吸引外资达192亿美元。"
    (figure,) = [each for each in candidates_of(text, "zh") if each.table == "figures"]
    assert cell(figure, "status") == ""
