"""Dates that stand beside a figure and are of another time, and the same words as its own."""

from __future__ import annotations

import pytest

from tests.extraction.texts import candidates_of, cell

OPEN = ""
ROWS = [
    # An opening with "after" tells of something before.
    ("fr", "Après une chute en mai 2019, les ventes ont progressé de 5 %.", OPEN),
    ("fr", "En mai 2019, les ventes ont progressé de 5 %.", "En mai 2019"),
    ("en", "After a record fall in May 2019, sales rose 5 %.", OPEN),
    ("de", "Nach einem Rückgang im Mai 2019 stieg der Absatz um 5 %.", OPEN),
    ("es", "Tras una caída en mayo de 2019, las ventas subieron un 5 %.", OPEN),
    ("ru", "После падения в мае 2019 года, продажи выросли на 5 %.", OPEN),
    # What a change is against.
    ("es", "Vendió 5 t, cifra inferior en 3 t a lo exportado en 2018.", OPEN),
    ("es", "Vendió 5 t, cifra inferior en 3 t en 2018.", "en 2018"),
    # A record is of its own time.
    ("es", "Produjo más de 5 t, y mantiene el récord registrado a finales de 2012.", OPEN),
    # The time that "then" means.
    ("ru", "В январе 2024 года ввезли 5 т, меньше, чем в прошлом году: тогда было 6 т.", OPEN),
    # Quarters that share their noun are told one by one.
    ("zh", "2023年出口增长,一、二季度分别为5亿元、6亿元。", OPEN),
    # A low base.
    (
        "ru",
        "В мае 2021 года на фоне низкой базы 2020 года продажи выросли на 5 %.",
        "В мае 2021 года",
    ),
]


@pytest.mark.parametrize(("language", "text", "period"), ROWS)
def test_a_date_of_another_time_is_left_out(language: str, text: str, period: str) -> None:
    figures = [each for each in candidates_of(text, language) if each.table == "figures"]
    assert cell(figures[-1], "period") == period


def test_an_earlier_year_is_not_taken_over_from_between() -> None:
    told = "По состоянию на 3 сентября убрано 5 тонн. В прошлом году убрано 4 тонны."
    text = f"{told} Сбор превысил 7 тонн."
    figures = candidates_of(text, "ru", "2023-09-05")
    assert [cell(each, "period") for each in figures][1:] == ["В прошлом году", OPEN]


def test_the_year_so_far_ends_before_its_publication() -> None:
    text = "Los puertos movieron 5 t en el acumulado del año."
    (figure,) = candidates_of(text, "es", "2022-03-29")
    assert cell(figure, "period") == OPEN
