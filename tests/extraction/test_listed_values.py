"""Items of lists have the unit that their label, the item above or the heading says, or none."""

from __future__ import annotations

import pytest

from tests.extraction.texts import candidates_of, cell


def _units(text: str, locale: str) -> dict[str, str]:
    return {
        each.wording: "" if each.reasons else cell(each, "unit")
        for each in candidates_of(text, locale)
        if each.table == "figures"
    }


LISTS = (
    ("en", "Visitor arrivals: 241,663, -4.5% year-on-year;", "India: 48,442, +5.8%;"),
    ("de", "Übernachtungen: 241.663", "Indien: 48.442"),
    ("fr", "Passagers : 241 663", "Inde : 48 442"),
    ("es", "Pasajeros: 241.663", "India: 48.442"),
    ("ru", "Пассажиры: 241 663", "Индия: 48 442"),
)


@pytest.mark.parametrize(("locale", "first", "second"), LISTS)
def test_places_below_a_count_are_parts_of_it(locale: str, first: str, second: str) -> None:
    text = f"• {first}\n• {second}\n"
    found = _units(text, locale)
    counts = [unit for words, unit in found.items() if "%" not in words]
    assert len(counts) == 2
    assert all(counts)
    last = next(each for each in candidates_of(text, locale) if each.wording.startswith("48"))
    assert not cell(last, "geography")  # India may be where they come from


@pytest.mark.parametrize(
    "text",
    [
        "• Exports: 241,663\n• India: 48,442\n",  # of which money or weight is open
        "• Visitor arrivals: 241.6\n• India: 48.4\n",  # thousands of them
        "• Visitor arrivals: 241,663\n• Revenue: 48,442\n",
        "• Visitor arrivals: 241,663\n\nIndia: 48,442 and more\n",
        "Visitor arrivals per hotel: 241,663\n",
    ],
)
def test_other_items_stay_open(text: str) -> None:
    found = {words: unit for words, unit in _units(text, "en").items() if not words.startswith("2")}
    assert not any(found.values())


@pytest.mark.parametrize(
    ("heading", "unit"), [("Soja total (toneladas)", "toneladas"), ("Soja total (campaña)", "")]
)
def test_a_heading_ends_in_the_unit_of_its_list(heading: str, unit: str) -> None:
    text = f"{heading}\n  1. Alfa (Norte) 1.824.714\n  2. Beta (Sur) 776.432\n"
    assert _units(text, "es") == dict.fromkeys(("1.824.714", "776.432"), unit)
