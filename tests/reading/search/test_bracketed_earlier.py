"""Two numbers with the unit behind a bracket: both have it, and neither is read without it."""

from __future__ import annotations

from decimal import Decimal
from itertools import product

import pytest

from silkledger.reading.search.candidates import found_figures
from tests.extraction.texts import candidates_of, cell

LEADS = ("Der Umsatz lag bei", "Der Umsatz stieg auf", "Das Ergebnis betrug")
BRACKETS = ("({})", "(Vorjahr: {})", "(Vj.: {})", "(2022: {})")
UNITS = {"Millionen Euro": 10**6, "Tonnen": 1, "Mrd. Dollar": 10**9}


@pytest.mark.parametrize(("lead", "bracket"), list(product(LEADS, BRACKETS)))
@pytest.mark.parametrize("unit", sorted(UNITS))
def test_both_have_the_unit_or_none(lead: str, bracket: str, unit: str) -> None:
    text = f"{lead} 24,6 {bracket.format('49,9')} {unit}."
    read = [each.quantity.value for each in found_figures(text, "de") if each.refusal is None]
    scaled = {Decimal("24.6") * UNITS[unit], Decimal("49.9") * UNITS[unit]}
    assert set(read) <= scaled
    if bracket == "({})":
        assert len(read) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Es waren 24,6 (-49,9) Millionen Euro.",
        "Es waren 24,6 (mehr als 49,9) Millionen Euro.",
        "Im Jahr 2020 (2019) Millionen Euro.",
    ],
)
def test_a_sign_or_a_bound_in_the_bracket_leaves_both_open(text: str) -> None:
    assert [each for each in found_figures(text, "de") if each.refusal is None] == []


def test_the_number_in_the_bracket_has_no_date_of_its_sentence() -> None:
    text = "Der Umsatz lag im ersten Quartal 2024 bei 24,6 (49,9) Millionen Euro."
    found = {each.wording: cell(each, "period") for each in candidates_of(text, "de")}
    assert found == {"24,6": "im ersten Quartal 2024", "49,9": ""}
