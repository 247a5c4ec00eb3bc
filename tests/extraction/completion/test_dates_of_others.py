"""Dates beside a figure that are those of something else: they never date it."""

from __future__ import annotations

import pytest

from tests.extraction.texts import candidates_of, cell


def _periods(text: str, locale: str, published: str = "") -> dict[str, str]:
    found = candidates_of(text, locale, published)
    return {each.wording: cell(each, "period") for each in found if each.table == "figures"}


@pytest.mark.parametrize(
    ("locale", "text", "figure"),
    [
        ("en", "Thames Water: 273,163 hours (2022: 89,514 hours)", "273,163 hours"),
        ("en", "The region counted 1,571 births (1,545 in 2022).", "1,571 births"),
        ("de", "Die Klinik hat 273 Betten (2022: 289 Betten).", "273 Betten"),
        ("fr", "L'hôpital compte 273 lits (289 lits en 2022).", "273 lits"),
        ("es", "El hospital tiene 273 camas (2022: 289 camas).", "273 camas"),
        ("ru", "В больнице 273 койки (в 2022 году 289 коек).", "273 койки"),
        ("fr", "Le port a traité 9 tonnes qui profitent des achats de 2008.", "9 tonnes"),
        ("en", "The port handled 9 tonnes that profit from purchases of 2008.", "9 tonnes"),
        (
            "es",
            "El saldo se compara con 541 dólares obtenidos en igual mes de 2019.",
            "541 dólares",
        ),
        ("fr", "Le solde est de -48 euros fin mars contre-43 euros.", "-43 euros"),
        (
            "fr",
            "Sur les 12 derniers mois se terminant en septembre, il y a eu 51 faillites.",
            "51 faillites",
        ),
        ("de", "Die Ausgaben lagen 3 Mio. Euro über dem Vorjahr.", "3 Mio. Euro über"),
        ("en", "This was a 9 % increase on 2021.", "a 9 % increase"),
        ("de", "Das ist ein Plus von 9 % zu 2021.", "ein Plus von 9 %"),
        ("es", "Alcanzaron 48 dólares y en febrero, el monto fue de 54 dólares.", "48 dólares"),
    ],
)
def test_a_date_of_something_else_is_not_that_of_the_figure(
    locale: str, text: str, figure: str
) -> None:
    found = _periods(text, locale)
    assert found.get(figure, "") == "", found


@pytest.mark.parametrize(
    ("locale", "lead", "line"),
    [
        ("en", "The figures for 2022 are in brackets.", "Wessex: 440 hours."),
        ("de", "Die Werte für 2022 stehen in Klammern.", "Wessex: 440 Stunden."),
        ("fr", "Les chiffres de 2022 figurent entre parenthèses.", "Wessex : 440 heures."),
        ("es", "Los datos de 2022 figuran entre paréntesis.", "Wessex: 440 horas."),
    ],
)
def test_the_year_of_values_in_brackets_is_not_that_of_the_others(
    locale: str, lead: str, line: str
) -> None:
    assert set(_periods(f"{lead}\n\n{line}", locale).values()) <= {""}


def test_the_year_of_a_document_does_not_date_what_follows_a_forecast() -> None:
    text = (
        "Sales in 2019\n\nSales were 500 tonnes. Next to nothing changed in the north.\n\n"
        "Growers expect a better harvest. The east has 40 tonnes."
    )
    assert _periods(text, "en")["40 tonnes"] == ""


def test_a_year_that_begins_a_season_is_cut_off_no_season() -> None:
    found = _periods("In the first nine months of 2023/24 orders were 13 tonnes.", "en")
    assert "2023" not in found["13 tonnes"] or found["13 tonnes"].endswith("2023/24")


def test_the_year_so_far_ends_with_the_part_that_is_told() -> None:
    text = "2018年1-8月保险业情况\n\n本年新增交费5717亿元。"
    assert set(_periods(text, "zh", "2018-10-12").values()) == {""}
