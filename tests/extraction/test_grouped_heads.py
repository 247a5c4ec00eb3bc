"""Heads repeated below upper ones go above their columns, though the one of the stub is lost."""

from __future__ import annotations

import pytest

from silkledger.extraction.collapsed_heads import without_open_heads
from silkledger.extraction.text_tables import CellText
from tests.extraction.texts import candidates_of, cell

HEADS = (
    ("en", ("Tonnes", "USD million"), ("Tonnes", "USD million")),
    ("de", ("Menge in t", "in Mio. EUR"), ("t", "Mio. EUR")),
    ("fr", ("Tonnes", "Milliers d’euros"), ("Tonnes", "Milliers d’euros")),
    ("es", ("Toneladas", "Millones de euros"), ("Toneladas", "Millones de euros")),
    ("ru", ("Кол-во в тоннах", "тыс. долларов"), ("тоннах", "тыс. долларов")),
    ("zh", ("数量(吨)", "金额(万美元)"), ("吨", "万美元")),
)
VALUES = ("41.7", "52.4", "63.1", "74.6")


def _barred(*rows: tuple[str, ...]) -> str:
    width = max(map(len, rows))
    return "\n".join("| " + " | ".join(row) + " |" * (width - len(row) + 1) for row in rows)


def _found(text: str, locale: str) -> dict[str, tuple[str, str]]:
    return {
        each.wording.replace(",", "."): (cell(each, "unit"), cell(each, "period"))
        for each in candidates_of(text, locale)
        if each.table == "figures" and not each.reasons
    }


@pytest.mark.parametrize(("locale", "heads", "units"), HEADS)
def test_each_column_has_its_own_heads(
    locale: str, heads: tuple[str, ...], units: tuple[str, ...]
) -> None:
    mark = "." if locale in {"en", "zh"} else ","
    values = tuple(value.replace(".", mark) for value in VALUES)
    text = _barred(
        ("2024", "2023"),
        heads * 2,
        ("Alpha", *values),
        ("Beta", *("1" + value for value in values)),
    )
    found = _found(text, locale)
    assert [found[value][0] for value in VALUES] == [*units, *units]


def test_years_span_the_heads_that_are_repeated() -> None:
    rows = [("2021", "2020", "Change"), ("EUR m", "%", "EUR m", "%", "%")]
    body = [
        ("Sales", "524.7", "61.5", "496.9", "64.5", "5.6"),
        ("Costs", "98.1", "1", "3", "2", "7"),
    ]
    found = _found(_barred(*rows, *body), "en")
    assert (found["524.7"], found["496.9"]) == (("EUR m", "2021"), ("EUR m", "2020"))
    assert found["61.5"] == ("%", "2021")


@pytest.mark.parametrize(
    "lower",
    [
        ("Tonnes", "USD", "EUR", "GBP"),  # none is repeated: what each year spans is open
        ("Tonnes", "USD", "Tonnes"),  # a column more has no head
    ],
)
def test_heads_that_may_span_otherwise_are_none(lower: tuple[str, ...]) -> None:
    text = _barred(
        ("2024", "2023"), lower, ("Alpha", *VALUES), ("Beta", *("1" + value for value in VALUES))
    )
    assert not any(period for _, period in _found(text, "en").values())


def test_a_row_of_units_is_a_caption() -> None:
    text = _barred(
        ("8-17 各类粮食产量",),
        ("单位:万吨", "(10000 tons)"),
        ("项目", "item", "2002", "2006"),
        ("合计", "total", "763.23", "632.90"),
        ("稻谷", "rice", "557.52", "499.00"),
    )
    assert _found(text, "zh")["763.23"] == ("万吨", "2002")
    assert not _found(text.replace("单位:万吨", "产量表"), "zh")


@pytest.mark.parametrize(
    ("corner", "unit"),
    [("US dollar millions", "US dollar millions"), ("Dollar", ""), ("Guests", "")],
)
def test_a_corner_with_a_scale_is_a_unit(corner: str, unit: str) -> None:
    text = _barred(
        (corner, "2022", "2021"), ("Alpha", "4,501", "4,029"), ("Beta", "1,133", "1,172")
    )
    assert _found(text, "en").get("4.501", ("", ""))[0] == unit


def test_the_last_line_of_a_block_above_is_the_head() -> None:
    text = (
        "24-37  按居住地划分的访港旅客人数\n单位:万人次\n居住地 2007 2008 2009\n\n"
        "南亚 288.8 293.6 288.5\n美洲 178.4 168.5 156.8\n"
    )
    found = _found(text, "zh")
    assert found["288.8"] == ("万人次", "2007")
    assert not any(value.startswith("24") for value in found)


def test_heads_that_lost_their_places_are_none() -> None:
    def row(*texts: str) -> tuple[CellText, ...]:
        return tuple(CellText(text, 0, len(text)) for text in texts)

    heads = (row("Area", "2008", "2009"), row("(t)", "(USD)", "(t)", "(USD)"), row("#raw", "#raw"))
    values = row("North", "379.0", "335.7", "44.59", "412.5", "342.9", "43.57")
    found = without_open_heads((*heads, values))
    assert [[cell.text for cell in cells if cell.text] for cells in found[:3]] == [[], [], []]
    assert found[3] == values
    shown = (row("Area", "t", "USD", "t", "USD"), row("North", "1", "2", "3", "4"))
    assert without_open_heads(shown) == shown
