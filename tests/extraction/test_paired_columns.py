"""Quantities have the unit of their row, their worth the money above; later dates replace heads."""

from __future__ import annotations

import pytest

from tests.extraction.texts import candidates_of, cell


def _cells(text: str, locale: str, name: str = "unit") -> dict[str, str]:
    return {
        each.wording: "" if each.reasons else cell(each, name)
        for each in candidates_of(text, locale)
        if each.table == "figures"
    }


PAIRS = (
    (
        "zh",
        "单位：万元人民币",
        "商品 | 计量单位 | 数量 | 金额",
        "大豆 | 万吨",
        ("万吨", "万元人民币"),
    ),
    ("en", "EUR million", "Goods | Unit | Quantity | Value", "Coal | kt", ("kt", "EUR million")),
    ("de", "Mio. EUR", "Ware | Einheit | Menge | Wert", "Kohle | kt", ("kt", "Mio. EUR")),
    (
        "ru",
        "млн долл.",
        "Товар | Ед. изм. | Количество | Стоимость",
        "Уголь | т",
        ("т", "млн долл."),
    ),
)


@pytest.mark.parametrize(("locale", "caption", "heads", "row", "units"), PAIRS)
def test_each_of_a_pair_has_its_own_unit(
    locale: str, caption: str, heads: str, row: str, units: tuple[str, str]
) -> None:
    found = _cells(
        f"{caption}\n| {heads} |\n| {row} | 512 | 741 |\n| {row} | 613 | 842 |\n", locale
    )
    assert (found["512"], found["741"]) == units


def test_worth_without_a_money_stays_open() -> None:
    text = (
        "| Goods | Unit | Quantity | Value |\n| Coal | kt | 512 | 741 |\n| Salt | t | 613 | 842 |\n"
    )
    found = _cells(text, "en")
    assert (found["512"], found["741"]) == ("kt", "")


def test_a_value_alone_has_the_unit_of_its_row() -> None:
    text = "| Item | Unit | Value |\n| Coal | kt | 512 |\n| Salt | t | 613 |\n"
    assert _cells(text, "en")["512"] == "kt"


BALANCE = (
    "in CHF Millionen |\n1. Halbjahr 2022 |\n1. Halbjahr 2021 |\nReingewinn |\n781 |\n987 |\n"
    "Personalbestand |\n9281 |\n8862 |\nNettoumsatz je Mitarbeiter in TCHF |\n217 |\n216 |\n"
    "|\n30.6.2022 |\n31.12.2021 |\nBilanzsumme |\n2539 |\n2471 |\n"
)


def test_rows_below_other_dates_have_these() -> None:
    found = _cells(BALANCE, "de", "period")
    assert (found["781"], found["2539"]) == ("1. Halbjahr 2022", "30.6.2022")
    assert not any("2021" in value for value in found)


def test_staff_and_amounts_of_each_are_not_those_of_the_corner() -> None:
    found = _cells(BALANCE, "de")
    assert found["781"] == "CHF Millionen"
    assert (found["9281"], found["217"]) == ("", "")


def test_people_behind_a_comma_are_not_what_changes() -> None:
    text = (
        "| Region | Nights spent, residents | Change of nights spent, residents, % |\n"
        "| North | 246,948 | 6.8 |\n| South | 207,540 | -3.4 |\n"
    )
    found = {each.wording: each for each in candidates_of(text, "en")}
    assert cell(found["246,948"], "unit") == "Nights spent"
    assert cell(found["6.8"], "indicator") != "population_growth"
