"""A total has neither the place of the row above nor another one than that of its rows."""

from __future__ import annotations

import pytest

from tests.extraction.texts import candidates_of, cell

# Table, wording, place: "" is open.
CASES = (
    # The stub has the state of each port; a total is in none of them.
    (
        "es",
        "Puertos de México\n\n| Puerto | Estado | 2024 (TEU) |\n|---|---|---|\n"
        "| Lázaro Cárdenas | Michoacán | 2.401.377 |\n| Altamira | Tamaulipas | 870.405 |\n"
        "| Total nacional | | 9.587.230 |\n",
        "9.587.230",
        "México",
    ),
    (
        "en",
        "Ports\n\n| Port | Country | 2023 (TEU) |\n|---|---|---|\n"
        "| Valparaiso | Chile | 1,587,000 |\n"
        "| Rosario | Argentina | 1,295,000 |\n| Total | | 11,298,000 |\n",
        "11,298,000",
        "",
    ),
    (
        "fr",
        "Ports\n\n| Port | Pays | 2023 (EVP) |\n|---|---|---|\n| Valparaiso | Chili | 1 587 000 |\n"
        "| Rosario | Argentine | 1 295 000 |\n| Ensemble | | 11 298 000 |\n",
        "11 298 000",
        "",
    ),
    # Numbered rows, of which the total has no number.
    (
        "en",
        "Ports\n\n| No. | Port | Country | 2023 (TEU) |\n|---|---|---|---|\n"
        "| 1 | Valparaiso | Chile | 1,587,000 |\n| 2 | Rosario | Argentina | 1,295,000 |\n"
        "| | Total | | 11,298,000 |\n",
        "11,298,000",
        "",
    ),
    # Merged cells go on below the first label.
    (
        "en",
        "Ports\n\n| Port | Country | 2023 (TEU) |\n|---|---|---|\n| Arica | Chile | 1,587,000 |\n"
        "| Iquique | | 1,295,000 |\n| Rosario | Argentina | 1,298,000 |\n",
        "1,295,000",
        "Chile",
    ),
    # The rows are countries; the title is on a city of another one.
    (
        "de",
        "Hamburger Hafen\n\n| Land | 2024 (in 1.000 TEU) |\n|---|---|\n| Brasilien | 5.400 |\n"
        "| Panama | 4.800 |\n| Insgesamt | 10.200 |\n",
        "10.200",
        "",
    ),
    # The parts and their country.
    (
        "de",
        "Bevölkerung in Deutschland\n\n| Land | 2024 (Personen) |\n|---|---|\n"
        "| Bayern | 13.300.000 |\n"
        "| Hessen | 6.300.000 |\n| Insgesamt | 83.200.000 |\n",
        "83.200.000",
        "Deutschland",
    ),
    # Partners: all exports are those of the country above.
    (
        "en",
        "Exports of Kenya\n\n| Destination | 2024 (USD million) |\n|---|---|\n| Uganda | 540 |\n"
        "| Pakistan | 480 |\n| Total | 1,020 |\n",
        "1,020",
        "Kenya",
    ),
)


@pytest.mark.parametrize(("locale", "text", "wording", "place"), CASES)
def test_the_place_of_a_total(locale: str, text: str, wording: str, place: str) -> None:
    found = [each for each in candidates_of(text, locale) if wording in each.wording]
    assert [cell(each, "geography") for each in found] == [place]


def test_the_number_of_a_row_is_not_a_count() -> None:
    text = (
        "Ports\n\n| No. | Port | 2023 (TEU) |\n|---|---|---|\n| 1 | Arica | 1,587,000 |\n"
        "| 2 | Rosario | 1,295,000 |\n| 3 | Paita | 346,000 |\n| | Total | 3,228,000 |\n"
    )
    values = ["1,587,000", "1,295,000", "346,000", "3,228,000"]
    assert [each.wording for each in candidates_of(text, "en")] == values
