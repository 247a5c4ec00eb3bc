"""Candidates: what is found in running text, with its span, and what is not a figure."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from silkledger.reading.quantities import QuantityContext, read_quantity
from silkledger.reading.results import Quantity
from silkledger.reading.search.candidates import candidates, found_figures
from tests.support.depth import deep
from tests.support.readings import stated


def found(text: str, locale: str) -> list[tuple[str, tuple[str, Decimal, str]]]:
    return [
        (
            text[each.start : each.end],
            (each.quantity.bound, each.quantity.value, each.quantity.unit),
        )
        for each in candidates(text, locale)
    ]


@pytest.mark.parametrize(
    ("locale", "text", "expected"),
    [
        (
            "en",
            (
                "Trade rose 15.3% to USD 70.2 billion in 2022, of which exports were "
                "$40-45bn (about CNY 300 billion)."
            ),
            {
                "rose 15.3%": "exact 15.3 percent",
                "USD 70.2 billion": "exact 7.02e10 USD",
                "$40-45bn": "range 4.25e10 USD",
                "about CNY 300 billion": "approx 3e11 CNY",
            },
        ),
        (
            "en",
            (
                "Over the past 30 years the line carried 15,000 China-Europe freight "
                "trains a year over 42.195 km."
            ),
            {
                "15,000 China-Europe freight trains a year": "exact 15000 train/year",
                "over 42.195 km": "gt 42.195 km",
            },
        ),
        (
            "en",
            "Its population of over 75 million has an average age of 27.6.",
            {"over 75 million": "gt 7.5e7 person", "27.6": "exact 27.6 year"},
        ),
        (
            "en",
            "Prices fell by more than 4 % between 2015 and 2020.",
            {"fell by more than 4 %": "lt -4 percent"},
        ),
        (
            "en",
            "It was less than half a billion dollars.",
            {"less than half a billion dollars": "lt 5e8 USD"},
        ),
        ("en", "A quarter of exports went there.", {"A quarter of exports": "exact 25 percent"}),
        (
            "en",
            "About a quarter of a billion dollars came in.",
            {"About a quarter of a billion dollars": "approx 2.5e8 USD"},
        ),
        ("en", "Article 5 and Phase 2 cost $3 million.", {"$3 million": "exact 3e6 USD"}),
        (
            "en",
            "It fell from 5.1% to 4.9%.",
            {"5.1%": "exact 5.1 percent", "4.9%": "exact 4.9 percent"},
        ),
        ("en", "The 2,000th train carried 55 containers.", {"55 containers": "exact 55 container"}),
        (
            "zh",
            "班列全年开行1.6万列，运送160万标箱。",
            {"1.6万列": "exact 16000 train", "160万标箱": "exact 1.6e6 TEU"},
        ),
        (
            "zh",
            "油价每桶78.3美元，第5届峰会签署54份文件。",
            {"每桶78.3美元": "exact 78.3 USD/bbl", "54份文件": "exact 54 document"},
        ),
        (
            "ru",
            "Доля упала с 60% до 45%, до 5 млн т выросла добыча.",
            {
                "60%": "exact 60 percent",
                "45%": "exact 45 percent",
                "5 млн т": "exact 5e6 t",
            },
        ),
        ("ru", "Статья 5 договора: до 5 млн т в год.", {"до 5 млн т в год": "le 5e6 t/year"}),
        (
            "zh",
            "2022年双边贸易额达702亿美元，同比增长约40%，是建交之初的100多倍。人口超过7500万，平均年龄27.6岁。",
            {
                "702亿美元": "exact 7.02e10 USD",
                "增长约40%": "approx 40 percent",
                "100多倍": "gt 100 x",
                "超过7500万": "gt 7.5e7 person",
                "27.6岁": "exact 27.6 year",
            },
        ),
        (
            "ru",
            (
                "В 2022 году оборот превысил 70 млрд долларов США, увеличившись на 40%. "
                "Население — более 75 млн человек."
            ),
            {
                "превысил 70 млрд долларов США": "gt 7e10 USD",
                "увеличившись на 40%": "exact 40 percent",
                "более 75 млн человек": "gt 7.5e7 person",
            },
        ),
        (
            "de",
            (
                "Die Bevölkerung beträgt über 75 Millionen. Die Reserven liegen bei etwa "
                "4,1 Milliarden Tonnen (1,8 % der Welt)."
            ),
            {
                "über 75 Millionen": "gt 7.5e7 person",
                "etwa 4,1 Milliarden Tonnen": "approx 4.1e9 t",
                "1,8 %": "exact 1.8 percent",
            },
        ),
    ],
)
def test_every_measured_figure_is_found_with_its_words(
    locale: str, text: str, expected: dict[str, str]
) -> None:
    assert found(text, locale) == [(words, stated(reading)) for words, reading in expected.items()]


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("en", "On April 18th, 2023 at 09:16 AM (GMT+8) and 10:30 the G20 met."),
        ("en", "COVID-19 and the C+C5 format; Flight CA983, Boeing 737, Windows 11, ISO 9001."),
        ("en", "See Table 3 and note 4. Page 12. No. 10 Downing Street. Chapter 5."),
        ("en", "One of the 14th Five-Year Plan goals covers five countries. First, second, 3rd."),
        ("en", "In the 1990s, 2015-2020, Q1 2023, H1 2022, 27 May, May 3, 2023, 24/7."),
        ("en", "1\n\nOver the past few years, for 30 years, in recent decades."),
        ("zh", "十四五规划、一带一路、第5次会议、3月5日、2023年5月18日至19日、中亚五国。"),
        ("ru", "5-й форум прошёл 18 мая 2023 года, за 30 лет, в 1990-х годах."),
        ("de", "Am 18. Mai 2023 trafen sich die fünf Staaten."),
    ],
)
def test_dates_ordinals_codes_and_names_are_no_figures(locale: str, text: str) -> None:
    assert found(text, locale) == []


@given(st.text(alphabet="5 %USD.,-bn 亿\n年mоre'thaи(){}1", max_size=60))
@settings(derandomize=True, max_examples=deep(32, 200))
def test_spans_lie_in_the_text_in_order_and_read_alike_alone(text: str) -> None:
    end = 0
    for each in candidates(text, "en"):
        assert end <= each.start < each.end <= len(text)
        end = each.end
        alone = read_quantity(text[each.start : each.end], QuantityContext(locale="en"))
        assert isinstance(alone, Quantity)
        assert alone == each.quantity


def test_spans_count_code_points_of_the_text_as_given() -> None:
    text = "Handel:\u200b\u200b\xad \U0001f600 über 75\xa0Mio.\u202f€ netto"
    (only,) = candidates(text, "de")
    assert text[only.start : only.end] == "über 75\xa0Mio.\u202f€"


@pytest.mark.parametrize("unit", ["toneladas", "euros"])
@pytest.mark.parametrize(("thousands", "millions"), [(285, 70), (3, 5), (45, 879), (1, 12)])
def test_a_thousand_and_hundreds_of_millions_are_one_figure(
    thousands: int, millions: int, unit: str
) -> None:
    """The press of Mexico writes 285 mil 70 millones."""
    text = f"Sumó {thousands} mil {millions} millones de {unit} en mayo."
    (figure,) = found_figures(text, "es")
    assert figure.refusal is None
    assert figure.quantity.value == (thousands * 1000 + millions) * 1_000_000


@pytest.mark.parametrize(
    ("language", "line", "following"),
    [
        ("fr", "Le pont coûtera 40 M€", "La construction de cette centrale sera longue."),
        ("es", "El puente cuesta 40 millones de euros", "La construcción de la planta sigue."),
    ],
)
def test_an_article_with_a_capital_begins_another_line(
    language: str, line: str, following: str
) -> None:
    text = f"{line}\n{following}"
    assert [each.end for each in found_figures(text, language)] == [len(line)]
