"""A unit on a line of its own above a table whose heads are on other lines."""

from __future__ import annotations

import re

import pytest

from tests.extraction.texts import candidates_of, cell

UNITS = {
    "en": "(in EUR million)",
    "de": "(in Mio. EUR)",
    "fr": "(En millions d'euros)",
    "es": "(en millones de euros)",
    "ru": "(млн евро)",
}
PERIODS = "2022/23\nT3\n2023/24\nT3\n"
SHARES = "% A % B\n"
ROWS = "Alpha 5 152 5 451 +5,8 % +6,4 %\nBeta 4 223 4 332 +2,6 % +4,6 %\n"


def amounts(text: str, locale: str) -> dict[str, str | None]:
    """Return the unit of each amount of the rows, None for one that is refused."""
    return {
        each.wording: None if each.reasons else cell(each, "unit")
        for each in candidates_of(text, locale, "2024-03-01")
        if each.table == "figures" and each.wording in ("5 152", "5 451", "4 223", "4 332")
    }


@pytest.mark.parametrize("locale", UNITS)
def test_the_unit_above_periods_is_that_of_all_amounts(locale: str) -> None:
    unit = UNITS[locale]
    found = amounts(f"Alpha AG\n\n{unit}\n{PERIODS}{SHARES}{ROWS}", locale)
    assert len(found) == 4
    assert all(each and each in unit for each in found.values()), found


@pytest.mark.parametrize("locale", UNITS)
@pytest.mark.parametrize(
    "between",
    [
        "Umsatz Volumen Anteil\n",  # heads that may be of anything
        "EUR t\n",
        "% A % B % C\n",  # a share without its sign
        "Dies ist ein Satz.\n",
    ],
)
def test_lost_heads_that_may_measure_something_else_leave_amounts_open(
    locale: str, between: str
) -> None:
    found = amounts(f"Alpha AG\n\n{UNITS[locale]}\n{between}{ROWS}", locale)
    assert len(found) == 4
    assert set(found.values()) == {None}, found


ROWS_OF_UNITS = (("2810", "9160", "9780", "3220"), ("1060", "3450", "2990", "9860"))
HEADS = {
    "en": ("EUR million", "USD m", "chg."),
    "de": ("Mio. EUR", "Mrd. USD", "Änd."),
    "fr": ("M€", "M$", "var."),
    "ru": ("млрд руб.", "$США млн", "изм."),
}


@pytest.mark.parametrize("locale", HEADS)
@pytest.mark.parametrize("order", [(0, 1), (1, 0), (0, 0)])
def test_a_line_of_units_gives_each_column_its_own(locale: str, order: tuple[int, int]) -> None:
    units = [HEADS[locale][n] for n in order]
    lines = [
        " ".join([*units, HEADS[locale][2], *units, HEADS[locale][2]]),
        "Alpha 2810 9160 54% 9780 3220 33%",
        "Beta 1060 3450 46% 2990 9860 81%",
    ]
    found = {
        each.wording: (cell(each, "unit"), bool(each.reasons))
        for each in candidates_of("Alpha AG\n\n" + "\n".join(lines), locale, "2024-03-01")
    }
    for number, row in enumerate(ROWS_OF_UNITS):
        got = [found[value] for value in row]
        assert got == [(units[0], False), (units[1], False)] * 2, number


@pytest.mark.parametrize(
    "heads",
    [
        "EUR million USD m t chg.",  # more units than columns
        "EUR million chg.",  # fewer
        "EUR million Volume chg.",  # a column without a unit
        "EUR m USD chg.",  # "m USD" may be one, too
    ],
)
def test_a_line_that_is_not_clear_gives_no_units(heads: str) -> None:
    text = f"Alpha AG\n\n{heads}\nAlpha 2810 9160 54%\nBeta 1060 3450 46%"
    found = [each for each in candidates_of(text, "en", "2024-03-01") if "%" not in each.wording]
    assert found
    assert all(each.reasons for each in found)


# The heads of one cell a line are more than the columns, so that they are lost.
PERCENT = (
    ("en", "in percent", "January 2024\nto January 2023\nto December 2023", "percent"),
    ("de", "in Prozent", "Januar 2024\nzu Januar 2023\nzu Dezember 2023", "Prozent"),
    ("fr", "en %", "janvier 2024\nà janvier 2023\nà décembre 2023", "%"),
    ("es", "en %", "enero 2024\na enero 2023\na diciembre 2023", "%"),
    ("ru", "в процентах", "Январь 2024 г.\nк январю 2023 г.\nк декабрю 2023 г.", "процентах"),
    ("ru", "(в %)", "Январь 2024 г.\nк январю 2023 г.\nк декабрю 2023 г.", "в %"),
    ("ru", "1000 т\nв процентах", "Январь 2024 г.\nк январю 2023 г.\nк декабрю 2023 г.", ""),
    ("ru", "в процентах", "Январь 2024 г.\nк январю 2023 г.\nв %", ""),
    ("en", "1000 t\nin percent", "January 2024\nto January 2023\nto December 2023", ""),
    ("en", "in percent of output", "January 2024\nto January 2023\nto December 2023", ""),
)


@pytest.mark.parametrize(("locale", "line", "heads", "unit"), PERCENT)
def test_percent_above_periods_is_that_of_all_values(
    locale: str, line: str, heads: str, unit: str
) -> None:
    text = f"Index\n{line}\n{heads}\nAlpha\n72.5\n63.4\nBeta\n126.3\n73.8\n"
    printed = text if locale == "en" else re.sub(r"(?<=\d)\.(?=\d)", ",", text)
    values = [each for each in candidates_of(printed, locale) if each.wording[-1] in "5438"]
    assert [cell(each, "unit") for each in values] == [unit] * 4
