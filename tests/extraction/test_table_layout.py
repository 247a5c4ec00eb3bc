"""Cells that hold an amount and its rate are two values of one column."""

import pytest

from silkledger.extraction.table_layout import layout
from silkledger.extraction.text_tables import CellText, TextTable
from tests.extraction.texts import candidates_of


@pytest.mark.parametrize("cell", ["40.5 (10.1%)", "40.5 (10.1 %)", "40.5（10.1％）"])
def test_an_amount_and_the_rate_behind_it(cell: str) -> None:
    rows = ((CellText("Alpha", 0, 5), CellText(cell, 6, 6 + len(cell))),) * 2
    found = layout(TextTable(rows, 0, ()), lambda _: False)
    assert found is not None
    values = [part for _, _, part in found.values()]
    assert [part.text for part in values[:2]] == ["40.5", cell[cell.index("10") : -1]]
    assert all(cell[part.start - 6 : part.end - 6] == part.text for part in values)


@pytest.mark.parametrize("head", ["% change", "Change %", "Annual % change", "Var. %", "+/- %"])
def test_a_lone_sign_is_the_unit_of_its_column(head: str) -> None:
    """The noun of a row is no unit below it, whatever the head says besides."""
    text = f"Work\n\n\t2013\t{head}\nLabour force, thousands\t260\t0.4\nPopulation\t310\t1.5\n"
    found = [each for each in candidates_of(text, "en") if each.wording in ("0.4", "1.5")]
    assert len(found) == 2
    assert [each.cells["unit"].value for each in found if not each.reasons] == ["%", "%"]


def test_both_have_the_date_of_their_column() -> None:
    text = (
        "Results\n\nEUR million\t2021\t2022\nMargin\t40.5 (10.1%)\t84.1 (10.4%)\n"
        "Loss\t(12.6)\t(24.9)\n"
    )
    found = candidates_of(text, "en", "2024-03-01")
    assert [(each.wording, each.cells["period"].value) for each in found] == [
        ("40.5", "2021"), ("10.1%", "2021"), ("84.1", "2022"), ("10.4%", "2022"),
        ("(12.6)", "2021"), ("(24.9)", "2022"),
    ]  # fmt: skip
