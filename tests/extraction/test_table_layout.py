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


def test_a_power_of_a_unit_is_no_mark_of_a_footnote() -> None:
    cells = ("63 km²", "53 m³ ²", "5 300²", "3.4¹", "12 км²", "7 m² *")
    rows = "".join(f"Thing {at}\t{cell}\n" for at, cell in enumerate(cells))
    found = candidates_of(f"Facts\n\nFact\t2021\n{rows}", "en", "2024-03-01")
    assert [each.wording for each in found] == [
        "63 km²", "53 m³", "5 300", "3.4", "12 км²", "7 m²"
    ]  # fmt: skip


def test_apostrophes_of_two_kinds_are_one_in_words() -> None:
    for apostrophe in "'’":
        text = f"Le chiffre s{apostrophe}élèverait à 30 tonnes en 2016."
        (found,) = candidates_of(text, "fr", "2016-06-30")
        assert found.cells["status"].value == "forecast", apostrophe
