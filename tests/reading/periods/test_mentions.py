"""Periods in running text: which words name one, and which only look like it."""

from __future__ import annotations

import datetime as dt

import pytest

from silkledger.reading.periods.mentions import mentions

CASES = {
    ("en", "In 2022, the trade volume exceeded USD 70 billion, 15% more than a year earlier."): [
        "In 2022",
        "a year earlier",
    ],
    ("en", "Currently it has grown by one million a year over the past decade."): [
        "Currently",
        "over the past decade",
    ],
    ("en", "Prices may rise, 1,950 units were sold, and 2,022 on April 18th, in fiscal 2021/22."): [
        "on April 18th",
        "in fiscal 2021/22",
    ],
    ("de", "Im ersten Quartal 2023 mehr als im Vorjahr, Ende 2022 aber 5 Mio."): [
        "Im ersten Quartal 2023",
        "im Vorjahr",
        "Ende 2022",
    ],
    ("ru", "В 2022 году оборот вырос, в январе-мае 2023 года упал за последние 10 лет."): [
        "В 2022 году",
        "в январе-мае 2023 года",
        "за последние 10 лет",
    ],
    ("fr", "En 2022, les ventes; au premier trimestre 2023, au cours des dix dernières années."): [
        "En 2022",
        "au premier trimestre 2023",
        "au cours des dix dernières années",
    ],
    ("es", "En 2022, las ventas; en el primer trimestre de 2023, a finales de 2021."): [
        "En 2022",
        "en el primer trimestre de 2023",
        "a finales de 2021",
    ],
    # What may be a part of a year in short, and is not read, is not a whole year.
    ("fr", "Dec.2016, D.2016 et aout 2015, fin 2014."): ["Dec.2016", "aout 2015", "fin 2014"],
    ("en", "Sales in Dec/2016 and Foo.2016, in 2015/2016; H1/2016."): [
        "in 2015/2016",
        "H1/2016",
    ],
    ("zh", "截至2022年底，中国直接投资；今年1-5月同比增长；过去十年。"): [
        "截至2022年底",
        "今年1-5月",
        "过去十年",
    ],
    # A numeral behind a month in digits is a day only with its sign.
    ("zh-Hant", "11月六都交易5萬棟，11月一手房，11月三成。"): ["11月", "11月", "11月"],
    ("zh", "十一月六都交易，11月五家，11月二十余家。"): ["十一月", "11月", "11月"],
    ("zh", "11月六日，十一月六号，5月一至三日，11月二十日。"): [
        "11月六日",
        "十一月六号",
        "5月一至三日",
        "11月二十日",
    ],
}


@pytest.mark.parametrize("case", CASES, ids=str)
def test_periods_are_found_with_their_prepositions(case: tuple[str, str]) -> None:
    locale, text = case
    found = mentions(text, locale, dt.date(2023, 6, 30))
    assert [mention.text for mention in found] == CASES[case]
    assert all(text[mention.start : mention.end] == mention.text for mention in found)
