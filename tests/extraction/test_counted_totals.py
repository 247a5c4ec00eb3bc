"""A row that says what a table of places counts says it of all rows, not of changes or rates."""

from __future__ import annotations

import pytest

from tests.extraction.texts import candidates_of, cell

ROWS = (
    ("en", ("India", "China", "All visitor arrivals"), "Country | Apr 2023 | Change"),
    ("de", ("Indien", "China", "Besucher insgesamt"), "Land | April 2023 | Veränderung"),
    ("fr", ("Inde", "Chine", "Total visiteurs"), "Pays | avril 2023 | Variation"),
    ("es", ("India", "China", "Total visitantes"), "País | abril de 2023 | Variación"),
    ("ru", ("Индия", "Китай", "Всего посетителей"), "Страна | апрель 2023 | Изменение"),
)


def _units(text: str, locale: str) -> dict[str, str]:
    return {
        each.wording: cell(each, "unit") for each in candidates_of(text, locale) if not each.reasons
    }


@pytest.mark.parametrize(("locale", "labels", "heads"), ROWS)
def test_rows_of_places_count_what_their_total_counts(
    locale: str, labels: tuple[str, ...], heads: str
) -> None:
    lines = [f"{label} | {n}12 | {n}7" for n, label in enumerate(labels, 3)]
    found = _units("\n".join([heads, *lines]), locale)
    assert found["312"]
    assert "37" not in found


@pytest.mark.parametrize(
    "rows",
    [
        ("India | 312.5", "China | 412.5", "All visitor arrivals | 725"),  # thousands of them
        ("India | 312", "China | 412", "Total | 724"),
        ("By air | 312", "By sea | 412", "All visitor arrivals | 724"),  # no places
        ("India | 312", "Guest nights | 412", "All visitor arrivals | 724"),
    ],
)
def test_other_rows_stay_open(rows: tuple[str, ...]) -> None:
    found = _units("\n".join(["Country | 2023", *rows]), "en")
    assert not any(value in found for value in ("312", "312.5"))


def test_the_letter_of_a_note_is_no_scale() -> None:
    rows = "India | 312\nChina(b) | 412\nAll visitor arrivals | 724"
    assert _units(f"Country | 2023\n{rows}", "en")["412"] == "person"


CAPTION = "Stay Over Tourist Arrivals: Visitor Market by Month 2023\n"
HEADS = "| Month | U.S.A | Canada | U.K | CARICOM | Other Countries | Total |\n"
VALUES = "| January | 13,708 | 10,171 | 33,633 | 5,572 | 5 | 63,089 |\n"
MORE = "| February | 11,975 | 9,671 | 32,799 | 4,767 | 7 | 59,219 |\n"


def test_columns_of_places_count_what_the_caption_begins_with() -> None:
    found = candidates_of(CAPTION + HEADS + VALUES + MORE, "en")
    units = {each.wording: cell(each, "unit") for each in found}
    assert set(units.values()) == {"person"}
    assert not any(cell(each, "geography") for each in found)  # guests come from there


@pytest.mark.parametrize(
    "caption", ["Spending of tourist arrivals: market by month 2023\n", "2023\n"]
)
def test_columns_of_places_below_another_caption_stay_open(caption: str) -> None:
    found = candidates_of(caption + HEADS + VALUES + MORE, "en")
    assert all(each.reasons for each in found)
