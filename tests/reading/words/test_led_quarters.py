"""A quarter is a date where its number stands before its letter, which may be a tonne elsewhere."""

from __future__ import annotations

import pytest

from silkledger.reading.words.led_quarters import with_letters_first
from tests.support.readings import outcome, refusals

YEARS = (" 2025", "-2025", "/2024", " de 2019", " 1999")
FIGURES = {
    "flow": ("25.752 M€", "exact 25752000000 EUR"),
    "growth_rate": ("creció un 18,2 %", "exact 18.2 percent"),
    "stock": ("345.000 clientes", "exact 345000 person"),
}


@pytest.mark.parametrize("statistic", FIGURES)
@pytest.mark.parametrize("quarter", ["1T", "2T", "3T", "4T", "1S", "2S"])
def test_a_quarter_with_a_year_dates_a_figure(quarter: str, statistic: str) -> None:
    wording, expected = FIGURES[statistic]
    for year in YEARS:
        for text in (f"{wording} en el {quarter}{year}", f"en el {quarter}{year}, {wording}"):
            assert outcome(text, "es", statistic=statistic) == expected, text


@pytest.mark.parametrize(
    ("wording", "language"),
    [
        ("25 million euros in 1Q 2025", "en"),
        ("25 Mio. Euro im 3Q-2025", "de"),
        ("25 millions d'euros au 2T-2025", "fr"),
        ("25 millions d'euros au T2-2025", "fr"),
        ("25 millones de euros en el T3/2025", "es"),
    ],
)
def test_in_each_language(wording: str, language: str) -> None:
    assert outcome(wording, language, statistic="flow") == "exact 25000000 EUR"


@pytest.mark.parametrize("number", ["1", "2", "3", "4"])
@pytest.mark.parametrize("wording", ["25.752 M€ en el {}T", "25.752 M€ del {}T"])
def test_no_price_is_made_of_a_quarter_without_its_year(number: str, wording: str) -> None:
    assert refusals(wording.format(number), "es", statistic="flow")


@pytest.mark.parametrize(
    "text", ["3T", "3T de 2 kg", "13T 2025", "1.3T 2025", "3T 2025,5", "A3T 2025", "3T 20256"]
)
def test_other_letters_keep_their_places(text: str) -> None:
    assert with_letters_first(text) == text


def test_no_character_moves_behind_a_quarter() -> None:
    for year in YEARS:
        text = f"del 3T{year} al 4T{year}"
        assert len(with_letters_first(text)) == len(text)
