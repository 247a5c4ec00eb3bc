"""Dates that stand beside a figure and are those of another figure, of a base, or no dates."""

from __future__ import annotations

import pytest

from tests.extraction.texts import candidates_of, cell

# Language, publication, text, and what the cells of a wording are ("" for an empty one).
TEXTS: tuple[tuple[str, str, str, dict[str, dict[str, str]]], ...] = (
    # "that" leads to a date of its own, where nothing is compared
    (
        "es",
        "2018-07-05",
        "En mayo se vendieron 125 coches, en tanto que en junio se han vendido 523 coches.",
        {"125 coches": {"period": "En mayo"}, "523 coches": {"period": "en junio"}},
    ),
    (
        "fr",
        "2018-07-05",
        "Le ministre a indiqué qu'en 2017 le pays a vendu 523 tonnes.",
        {"523 tonnes": {"period": "2017"}},
    ),
    (
        "es",
        "2018-07-05",
        "Se vendieron 523 coches, un 5 % más que en 2017.",
        {"523 coches": {"period": ""}},
    ),
    # a date right before a number is of that, and months in a row are none
    (
        "de",
        "2024-09-05",
        "Im Mai waren es 215 000 Personen im April 223 000 Personen.",
        {"215 000 Personen": {"period": "Im Mai"}},
    ),
    (
        "zh-TW",
        "2025-12-10",
        "預估十二月出口610億美元，將連三月超過600億美元。",
        {"610億美元": {"period": "十二月"}},
    ),
    # the level of the base is of another time, and digits of an amount are no year
    (
        "zh-TW",
        "2024-05-03",
        "今年第1季茶葉出口值達6億6766萬元。咖啡出口值較去年2億8449萬元成長137%。",
        {"2億8449萬元": {"period": ""}, "6億6766萬元": {"period": "今年第1季"}},
    ),
    (
        "de",
        "2024-10-04",
        "Im September stieg die Zahl der offenen Stellen um 2074 auf 38 320 Stellen.",
        {"38 320 Stellen": {"period": "Im September"}},
    ),
)


@pytest.mark.parametrize(("locale", "published", "text", "expected"), TEXTS)
def test_a_figure_takes_no_date_of_another(
    locale: str, published: str, text: str, expected: dict[str, dict[str, str]]
) -> None:
    found = {each.wording: each for each in candidates_of(text, locale, published)}
    for wording, cells in expected.items():
        assert {name: cell(found[wording], name) for name in cells} == cells
