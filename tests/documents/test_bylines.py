"""Bylines: what a document says of itself, unless a program said it."""

from __future__ import annotations

import pytest

from silkledger.documents.bylines import printed_in
from silkledger.documents.rendition import Printed

TEXT = "Informe de pesca del Perú\n\nLas capturas llegaron a 2,4 millones de toneladas.\n"


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("La pesca en 2023", "La pesca en 2023"),
        ("Untitled: a painter's year", "Untitled: a painter's year"),
        ("", "Informe de pesca del Perú"),
        ("untitled", "Informe de pesca del Perú"),
        ("Untitled-3", "Informe de pesca del Perú"),
        ("Microsoft Word - Informe final.docx", "Informe de pesca del Perú"),
        ("PowerPoint Presentation", "Informe de pesca del Perú"),
        ("informe_2023_v2.indd", "Informe de pesca del Perú"),
        ("Document1", "Informe de pesca del Perú"),
    ],
)
def test_a_title_that_a_program_gave_is_none(said: str, title: str) -> None:
    assert printed_in(TEXT, Printed(title=said, locale="es")).title == title


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("Показатель\t2018\t2019\t2019 к 2018, %", ""),
        ("Добыча угля, 5 февраля 2020 года", "2020-02-05"),
        ("Добыча угля, 05.02.2020", "2020-02-05"),
        ("План добычи к 2018", ""),
        ("Показатель\t31.12.2018\t31.12.2017", ""),
        ("Дата\t05.02.2020", "2020-02-05"),
        ("5 февраля 2020 г.", "2020-02-05"),
        ("Москва, 5 февраля 2020 г.", "2020-02-05"),
        ("Шахта открыта 5 февраля 2020 г.", ""),
    ],
)
def test_a_date_of_a_byline_prints_its_day(head: str, day: str) -> None:
    text = f"{head}\n\nДобыча составила 255,3 млн т.\n"
    assert printed_in(text, Printed(locale="ru")).published_at == day


@pytest.mark.parametrize(
    ("text", "title", "day"),
    [
        ("Banks take deposits\n10 January 2022\nThey rose.", "Banks take deposits", "2022-01-10"),
        ("Улов снизился\n29 ноября 2022 г.\nОн упал на 5 %.", "Улов снизился", "2022-11-29"),
        ("La pesca crece\n7 de octubre de 2024\nSubió un 5 %.", "La pesca crece", "2024-10-07"),
        ("Sales\nThe firm opened on 5 May 2023.\nMore", "", ""),
        ("Sales of the firm\nin January 2022", "", ""),
    ],
)
def test_a_day_alone_below_a_title_is_that_of_the_text(text: str, title: str, day: str) -> None:
    printed = printed_in(f"{text}\n\nMore.\n", Printed())
    assert (printed.title, printed.published_at) == (title, day)
