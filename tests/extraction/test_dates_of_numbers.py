"""Digits and dates beside a figure that date something else, and the same words as its own date."""

from __future__ import annotations

import pytest

from tests.extraction.texts import candidates_of, cell

OPEN = ""
PUBLISHED = "2023-04-26"
ROWS = [
    # The number of an edition, a report or a house.
    ("zh", "第1984期旬报,产量为5万吨。", OPEN),
    ("zh", "1984年第5期旬报,产量为5万吨。", "1984年"),
    ("en", "According to report No. 2015, output was 5 tonnes.", OPEN),
    ("en", "According to the report of 2015, output was 5 tonnes.", "of 2015"),
    ("de", "Laut Bericht Nr. 2015 betrug die Produktion 5 Tonnen.", OPEN),
    ("fr", "Selon le rapport n° 2015, la production était de 5 tonnes.", OPEN),
    ("es", "Según el informe núm. 2015, la producción fue de 5 toneladas.", OPEN),
    ("ru", "Согласно отчету № 2015, выпуск составил 5 тонн.", OPEN),
    # A count with its measure word.
    ("zh-Hant", "共有1911個組屋單位轉手,環比下降9.2%。", OPEN),
    ("zh-Hant", "1911年組屋轉手,環比下降9.2%。", "1911年"),
    ("zh", "2018家电展共有5万人。", "2018"),
    # What was done before.
    ("zh", "在今年两次降息之后,央行将利率维持在1.25%。", OPEN),
    ("zh", "经历2019年的下滑后,出口增长5%。", OPEN),
    ("zh", "继去年下降5%之后,今年增长2%。", "今年"),
    ("zh", "2019年,出口增长5%。", "2019年"),
    # The average of another time.
    ("ru", "Сумма составила 90 % от среднемесячного объема переводов за 2021 год.", OPEN),
    ("en", "Output was 90 % of the monthly average of exports in 2018.", OPEN),
    ("es", "Fue el 90 % del promedio mensual de exportaciones de 2018.", OPEN),
    # A second date of a comparison.
    ("zh", "增速比一季度、上半年分别加快了8.6、6.3个百分点。", OPEN),
    ("en", "In May sales were higher than in 2018 and 2019 by 5 %.", "In May"),
    # How long a level was not reached.
    ("zh-Hant", "指數創半年低位,按年則跌8.8%。", OPEN),
    # A month in brackets, and what the rest of the text calls this month.
    ("zh-Hant", "上(3)月產量為5噸。", "上(3)月"),
    ("zh-Hant", "本(3)月蔬菜交易量為8公噸。\n\n本月葉菜類之交易量為5公噸。", OPEN),
    ("zh-Hant", "本月葉菜類之交易量為5公噸。", "本月"),
    ("zh-Hant", "供貨與上(3)月比較減少6公噸。", OPEN),
    # The quarter before the last one, or the last one.
    ("zh", "上季转售数猛减23%。\n\n今年第一季度的指数上升1.3%。\n\n上季转售5套。", OPEN),
    ("zh", "今年第一季度为5万吨,上季为4万吨。", "上季"),
]


@pytest.mark.parametrize(("language", "text", "period"), ROWS)
def test_what_dates_something_else_is_left_out(language: str, text: str, period: str) -> None:
    figures = [each for each in candidates_of(text, language, PUBLISHED) if each.table == "figures"]
    assert cell(figures[-1], "period") == period


def test_visitors_of_a_title_come_from_its_place() -> None:
    text = "访日游客突破1500万 中国游客居首\n\n6月外国游客增长15.3%。\n\n消费额增长4.2%。"
    figures = [each for each in candidates_of(text, "zh", PUBLISHED) if each.table == "figures"]
    assert cell(figures[-1], "geography") in ("", "JPN")


def test_visitors_of_a_place_arrive_there() -> None:
    (figure,) = candidates_of("6月访日游客增长15.3%。", "zh", PUBLISHED)
    assert cell(figure, "geography") == "JPN"
