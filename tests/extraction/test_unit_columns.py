"""Units in a column of their own, in brackets of a count, and tables drawn with lines of boxes."""

from __future__ import annotations

import pytest

from tests.extraction.texts import candidates_of, cell


def _units(text: str, locale: str) -> dict[str, str]:
    return {
        each.wording: "" if each.reasons else cell(each, "unit")
        for each in candidates_of(text, locale)
    }


COLUMNS = (
    (
        "ru",
        "Спрос на сахар | млн штук | 535,8 | 600,0",
        "Завоз | млн штук | 79,1 | 75,0",
        "млн штук",
    ),
    ("en", "Sugar | 1,000 t | 535.8 | 600.0", "Salt | t | 79.1 | 75.0", "1,000 t"),
    ("de", "Zucker | Mio. t | 535,8 | 600,0", "Salz | t | 79,1 | 75,0", "Mio. t"),
    ("zh", "食糖 | 万吨 | 535.8 | 600.0", "食盐 | 吨 | 79.1 | 75.0", "万吨"),
)


@pytest.mark.parametrize(("locale", "first", "second", "unit"), COLUMNS)
def test_a_column_of_units_gives_them(locale: str, first: str, second: str, unit: str) -> None:
    found = _units(f"{first} |\n{second} |\n", locale)
    assert found[first.split(" | ")[2]] == unit


@pytest.mark.parametrize(
    "rows",
    [
        "Region A | Women | 535 | 600 |\nRegion B | Women | 79 | 75 |\n",  # nouns alone
        "Sugar | raw | 535.8 | 600.0 |\nSalt | rock | 79.1 | 75.0 |\n",
        "Sugar a head | kg | 535 | 600 |\n",  # one row
    ],
)
def test_a_column_of_other_words_gives_none(rows: str) -> None:
    assert not any(_units(rows, "en").values())


def test_consumption_of_each_lacks_its_divisor() -> None:
    rows = "Потребление сахара | т | 535 | 600 |\nПотребление на душу | кг | 48 | 52 |\n"
    found = _units(rows, "ru")
    assert (found["535"], found["48"]) == ("т", "")


@pytest.mark.parametrize(
    ("locale", "head", "unit"),
    [
        ("zh", "企业法人(个)", "unit"),
        ("en", "Enterprises (number)", "Enterprises"),
        ("de", "Betriebe (Anzahl)", "Betriebe"),
        ("fr", "Entreprises (nombre)", "Entreprises"),
        ("en", "Turnover (index)", ""),
    ],
)
def test_a_head_with_number_in_brackets_counts(locale: str, head: str, unit: str) -> None:
    table = f"Alpha | {head} |\nBeta | 10828 |\nGamma | 9243 |\n"
    found = _units(table, locale)["10828"]
    assert found.startswith(unit) if unit else not found


def test_lines_of_boxes_part_cells() -> None:
    text = (
        "────┬─────┬─────\n 年  │ 公路 │ 货运量\n 份  │(公里)│ (万吨)\n────┼─────┼─────\n"
        "1952│  2839│     39\n1957│  6034│    725\n"
    )
    found = {each.wording: each for each in candidates_of(text, "zh")}
    assert (cell(found["2839"], "unit"), cell(found["39"], "unit")) == ("公里", "万吨")
    assert cell(found["725"], "period") == "1957"


@pytest.mark.parametrize("numbers", ["1 | 2 | 3", ""])
def test_a_row_of_numbers_of_columns_is_no_row_of_values(numbers: str) -> None:
    text = (
        f"| Item | 2020, kt | 2021, kt |\n| {numbers} |\n| Salt | 535 | 600 |\n| Coal | 79 | 75 |\n"
    )
    text = text.replace("|  |\n", "")
    assert _units(text, "en") == dict.fromkeys(("535", "600", "79", "75"), "kt")


def test_numbers_of_an_outline_are_no_values() -> None:
    rows = (
        "1.1 | Salt | kt | 535 | 600 |",
        "1.2 | Coal | kt | 79 | 75 |",
        "2 | Ore | kt | 8 | 9 |",
    )
    assert "1.1" not in _units("\n".join(rows), "en")


def test_days_between_heads_and_values_are_heads() -> None:
    lines = "Mio. EUR", "01.04.–30.06.2021", "30.06.2022", "Umsatz", "3.373,9", "4.645,4"
    text = "\n\n".join([*lines, "Kosten", "79,1", "75,2"])
    found = _units(text, "de")
    assert found["3.373,9"] == "Mio. EUR"
    assert not any("30.06" in value for value in found)


def test_a_rate_is_not_that_of_rows_below_without_a_unit() -> None:
    text = (
        "| in EUR million | | 2019 | 2018 |\n|---|---|---|---|\n| Revenue | | 2,590.1 | 2,498.5 |\n"
        "| Margin | in % | 7.8 | 4.2 |\n| Equity ratio | in % | 37.2 | 38.8 |\n"
        "| Annual average | | 23,024 | 22,424 |\n"
    )
    found = _units(text, "en")
    assert found["7.8"] == "%"
    assert not found["23,024"]
    assert "EUR million" in found["2,590.1"]
