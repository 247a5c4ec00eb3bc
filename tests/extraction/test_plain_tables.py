"""Tables in plain text say what the same table with tabs says, or leave it open."""

from __future__ import annotations

import random
from functools import cache
from itertools import product
from typing import TYPE_CHECKING

import pytest

from silkledger.extraction.passages import passages
from silkledger.schemas.vocabulary import SHIPPED
from tests.extraction.texts import candidates_of
from tests.support.depth import deep, some

if TYPE_CHECKING:
    from collections.abc import Callable

Table = list[list[str]]

WORDS = {
    "en": (
        "Output by plant, {}",
        ("kt", "USD million", "thousand persons"),
        ("Plant", "Change, %"),
    ),
    "de": ("Erzeugung nach Werken, {}", ("Mio. t", "Mio. EUR", "GWh"), ("Werk", "Veränderung, %")),
    "fr": ("Production par usine, en {}", ("milliers de tonnes", "GWh"), ("Usine", "Variation, %")),
    "es": ("Producción por planta, {}", ("millones de euros", "GWh"), ("Planta", "Variación, %")),
    "ru": ("Выпуск по заводам, {}", ("тыс. т", "млн долл."), ("Завод", "Прирост, %")),
    "zh": ("各厂产量（单位：{}）", ("万吨", "亿元"), ("工厂", "同比增长，%")),
}
NAMES = ("Alpha", "Beta", "Gamma", "Delta", "Kappa")


def barred(rows: Table) -> str:
    return "\n".join(" | ".join(row) for row in rows)


def closed(rows: Table) -> str:
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def ruled(rows: Table) -> str:
    lines = closed(rows).split("\n")
    return "\n".join([lines[0], "|---" * len(rows[0]) + "|", *lines[1:]])


def wide(rows: Table, *, right: bool) -> str:
    widths = [max(len(row[n]) for row in rows) for n in range(len(rows[0]))]
    return "\n".join(
        "   ".join(
            cell.rjust(width) if right and n else cell.ljust(width)
            for n, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    )


def stacked(rows: Table) -> str:
    return "\n".join(cell for row in rows for cell in row)


def tabbed(rows: Table) -> str:
    return "\n".join("\t".join(row) for row in rows)


LAYOUTS: dict[str, Callable[[Table], str]] = {
    "barred": barred,
    "closed": closed,
    "ruled": ruled,
    "right": lambda rows: wide(rows, right=True),
    "left": lambda rows: wide(rows, right=False),
    "stacked": stacked,
    "slashed": lambda rows: "\n".join(" / ".join(row) for row in rows),
    "words": lambda rows: "\n".join(" ".join(row) for row in rows),
}


def made(locale: str, seed: int, *, years: bool) -> tuple[str, Table]:
    """A caption and a table of values by plant, in years and perhaps with a change."""
    source = random.Random(seed)
    caption, units, (stub, change) = WORDS[locale]
    point = "." if locale in ("en", "zh") else ","
    heads = [stub, *map(str, range(2019, 2019 + source.randint(2, 4)))]
    if not years:
        heads.append(change)
    rows = [heads]
    for name in source.sample(NAMES, source.randint(2, 5)):
        values = [f"{source.randint(10, 999)}{point}{source.randint(0, 9)}" for _ in heads[1:]]
        if not years:
            values[-1] = f"{source.choice(('-', ''))}{source.randint(1, 9)}{point}5"
        rows.append([name, *values])
    return caption.format(source.choice(units)), rows


def values_of(text: str, locale: str) -> list[tuple[str, ...]]:
    cells = ("unit", "period", "geography", "indicator", "status")
    return [
        (each.wording, *(each.cells[name].value if name in each.cells else "" for name in cells))
        for each in candidates_of(text, locale, "2024-03-01")
        if each.table == "figures" and not each.reasons
    ]


@cache
def with_tabs(locale: str, seed: int, *, years: bool) -> list[tuple[str, ...]]:
    """What a table says whose cells are parted by tabs."""
    caption, rows = made(locale, seed, years=years)
    return values_of(f"{caption}\n\n{tabbed(rows)}\n", locale)


@pytest.mark.parametrize(
    ("layout", "locale", "years", "gap"),
    some(product(LAYOUTS, WORDS, (True, False), ("\n", "\n\n")), 5),
)
def test_a_layout_says_what_tabs_say(layout: str, locale: str, *, years: bool, gap: str) -> None:
    for seed in range(deep(1, 2)):
        caption, rows = made(locale, seed, years=years)
        expected = with_tabs(locale, seed, years=years)
        assert len(expected) == len(rows[0][1:]) * len(rows[1:]), (caption, rows)
        printed = LAYOUTS[layout](rows).replace("\n", gap)
        found = values_of(f"{caption}\n\n{printed}\n", locale)
        # Whose the heads are is not clear, nor whether a line of its own is one.
        if (layout == "words" and not years) or (layout == "stacked" and gap != "\n"):
            assert set(found) <= set(expected), (caption, rows)
        else:
            assert found == expected, (caption, rows)


@pytest.mark.parametrize("layout", ["barred", "closed", "stacked"])
@pytest.mark.parametrize("locale", WORDS)
@pytest.mark.parametrize("years", [True, False])
def test_a_row_that_lacks_a_cell_is_of_open_columns(
    locale: str, layout: str, *, years: bool
) -> None:
    for seed in range(deep(1, 4)):
        caption, rows = made(locale, seed, years=years)
        whole = with_tabs(locale, seed, years=years)
        width, source = len(rows[0]), random.Random(seed)
        lacking, cell = source.randrange(1, len(rows)), source.randrange(1, width)
        moved = [list(row) for row in rows]
        value = moved[lacking].pop(cell)
        filled = moved if layout == "stacked" else [[*row, ""][:width] for row in moved]
        found = values_of(f"{caption}\n\n{LAYOUTS[layout](filled)}\n", locale)
        dated = {(wording, period) for wording, _, period, *_ in whole}
        for wording, unit, period, *_ in found:
            assert wording != value
            assert not period or (wording, period) in dated, (caption, filled)
            assert (wording, unit) in {each[:2] for each in whole}, (caption, filled)
        assert len(rows) < 4 or len(found) >= len(whole) - width + 1, (caption, filled)


def rows_of(text: str) -> list[list[list[str]]]:
    found = passages(text, SHIPPED).tables
    return [[[cell.text for cell in row] for row in table.rows] for table in found]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # Heads of two levels: each above as many columns as the lower one repeats itself.
        (
            "Month | Guests | Nights | ||\n2018 | 20191 | 2018 | 20191 | |\n"
            "May | 404 | 390 | 1,030 | 1,004 |\nJune | 613 | 621 | 1,513 | 1,522 |",
            [
                ["Month", "Guests", "", "Nights", ""],
                ["", "2018", "2019", "2018", "2019"],
                ["May", "404", "390", "1,030", "1,004"],
                ["June", "613", "621", "1,513", "1,522"],
            ],
        ),
        # A first column that numbers the rows has no head.
        (
            "Land | Output | |\n1 | Peru | 12.5 |\n2 | Cuba | 10.5 |",
            [["", "Land", "Output"], ["1", "Peru", "12.5"], ["2", "Cuba", "10.5"]],
        ),
        # Which columns a head is above is open.
        (
            "Land | Output | |||\nPeru | 12.5 | 11.5 | 3 |\nCuba | 10.5 | 10.1 | 4 |",
            [["Peru", "12.5", "11.5", "3"], ["Cuba", "10.5", "10.1", "4"]],
        ),
        # Values with a space between thousands, under a head of years alone.
        (
            "Staff 2019 2020\nLyon 5 152 5 451\nNice 14 223 15 332",
            [["Staff", "2019", "2020"], ["Lyon", "5 152", "5 451"], ["Nice", "14 223", "15 332"]],
        ),
        (
            "HY 2019 HY 2018 % change\n\nRevenue £318.6m £331.0m -3.7%\nMargin 21.1% 19.8% +130bps",
            [["Revenue", "£318.6m", "£331.0m", "-3.7%"], ["Margin", "21.1%", "19.8%", "+130bps"]],
        ),
        # Words behind the periods are above the columns of shares.
        (
            "Mio. Euro Q1 2023 Q1 2022 Veränderung\nUmsatz 28,1 27,2 3,3%\nGewinn 8,3 8,2 1,2%",
            [["Mio. Euro", "Q1 2023", "Q1 2022", "Veränderung"],
             ["Umsatz", "28,1", "27,2", "3,3%"], ["Gewinn", "8,3", "8,2", "1,2%"]],
        ),
        (
            "Euro 2023 2022 Menge\nUmsatz 28,1 27,2 3,3\nGewinn 8,3 8,2 1,2",
            [["Umsatz", "28,1", "27,2", "3,3"], ["Gewinn", "8,3", "8,2", "1,2"]],
        ),
        # Labels and heads that stand on lines of their own.
        (
            "(en M€) |\n9 mois 2015 |\n9 mois 2014 |\nVariation | |||\n"
            "Ventes | 40,6 | 40,7 | 5 % | |\nEBIT |\n25,4 | 11,3 | 4 % | |||",
            [["(en M€)", "9 mois 2015", "9 mois 2014", "Variation"],
             ["Ventes", "40,6", "40,7", "5 %"], ["EBIT", "25,4", "11,3", "4 %"]],
        ),
        # Years in a line of their own, between the columns that they are of.
        (
            "             2010                2018\n\n"
            "Guests       103 million        126.2 million\n\n"
            "Ships        37 million         27 million\n\nPorts        652                739",
            [["", "2010", "2018"], ["Guests", "103 million", "126.2 million"],
             ["Ships", "37 million", "27 million"], ["Ports", "652", "739"]],
        ),
        # A sign apart from its number belongs to it; a line where it may be a cell is not a row.
        (
            "Land Arrivals Growth\nPeru 1,578 + 2.9\nCuba 161,659 - 6.3\nChile 130,596 – 7.7",
            [["Peru", "1,578", "+ 2.9"], ["Cuba", "161,659", "- 6.3"],
             ["Chile", "130,596", "– 7.7"]],
        ),
        # Heads that span as many columns as kinds of values repeat, and a heading of rows.
        (
            "Age | 1st quarter 2023 | 1st quarter 2024 |\n| Persons | Percent | Persons | Percent |"
            "\n| Men | | | | |\n| 15-24 | 2 804 | 71.2 | 11 | 0.4 |"
            "\n| 25-64 | 1 484 | 73.8 | 4 | 0.5 |",
            [["Age", "1st quarter 2023", "", "1st quarter 2024", ""],
             ["", "Persons", "Percent", "Persons", "Percent"], ["Men", "", "", "", ""],
             ["15-24", "2 804", "71.2", "11", "0.4"], ["25-64", "1 484", "73.8", "4", "0.5"]],
        ),
        (
            "Age | 2023 | 2024 |\n| Persons | Men | Women | Percent |"
            "\n| 15-24 | 2 804 | 712 | 11 | 0.4 |\n| 25-64 | 1 484 | 738 | 4 | 0.5 |",
            [["15-24", "2 804", "712", "11", "0.4"], ["25-64", "1 484", "738", "4", "0.5"]],
        ),
        # A cell that is left blank stays so.
        (
            "Land     2019    2020\nPeru     12.5    11.5\nChile            10.5\n"
            "Cuba     10.5    10.1",
            [["Land", "2019", "2020"], ["Peru", "12.5", "11.5"], ["Chile", "", "10.5"],
             ["Cuba", "10.5", "10.1"]],
        ),
    ],
)  # fmt: skip
def test_rows_of_plain_tables(text: str, rows: list[list[str]]) -> None:
    assert rows_of(text) == [rows]


@pytest.mark.parametrize(
    "text",
    [
        "Home | News | Sport\nAbout | Contact | Imprint",
        "Output rose to 5 t in 2019 and 6 t in 2020.\nIt fell to 4 t in 2021 and 3 t in 2022.",
        "The plant made 12.5 tonnes in May.  It made\nmore in June.  In July it stood still.",
        "- 3 May 2024: ministers met.\n- 5 May 2024: a bridge was opened.",
        "Lyon\n12\nrue Neuve\n69001\nFrance\nTel. 04 72",
    ],
)
def test_what_is_no_table(text: str) -> None:
    assert rows_of(text) == []


def test_a_month_below_a_year_is_dated_by_both() -> None:
    text = "Output, kt\n\nMonth | 2018 | 2019\nMay | 404.1 | 390.5\nJune | 613.2 | 621.4"
    found = [each for each in candidates_of(text, "en", "2024-03-01") if each.table == "figures"]
    assert [each.wording for each in found] == ["404.1", "390.5", "613.2", "621.4"]
    dates = ["May 2018", "May 2019", "June 2018", "June 2019"]
    assert [each.cells["period"].value for each in found] == dates


def test_values_without_a_unit_are_open() -> None:
    text = "Land | Output | |||\nPeru | 12.5 | 11.5 | 3 |\nCuba | 10.5 | 10.1 | 4 |"
    found = [each for each in candidates_of(text, "en", "2024-03-01") if each.table == "figures"]
    assert [each.wording for each in found] == ["12.5", "11.5", "10.5", "10.1"]
    assert {reason.rule for each in found for reason in each.reasons} == {"unit.none"}


def test_two_columns_are_not_more_than_a_thousand_percent() -> None:
    rows = ["Umsatz 28,1 622 54%", "EBITDA 10,6 104 246%", "Gewinn 8,3 73 285%"]
    assert [len(row) for row in rows_of("\n".join(rows))[0]] == [4, 4, 4]
    assert rows_of("\n".join(rows))[0][1][2:] == ["104", "246%"]
    # A row with other columns nearby says nothing.
    wider = [row.replace(" ", " 12,5 ", 1) for row in rows]
    assert len(rows_of("\n".join([*wider, "Schulden 1,13 2,21"]))[0]) == len(rows)
    # Nothing says which of the two they are.
    assert rows_of("\n".join(rows[1:])) == []
