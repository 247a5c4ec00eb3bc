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


LEADS = (
    ("en", "The office named ten. They rank as follows (in US dollars):", "Chile: 2.9 billion", 1),
    ("de", "Das Amt nannte zehn. Die Reihenfolge lautet (in US-Dollar):", "Chile: 2,9 Mrd.", 1),
    ("fr", "L'office a publié la liste. La voici (en dollars US) :", "Chili : 2,9 milliards", 1),
    ("es", "La oficina publicó la lista. Es esta (en dólares):", "Chile: 2.900 millones", 1),
    ("ru", "Список опубликован. Он выглядит так (в долларах США):", "Чили - 2,9 миллиарда;", 1),
    ("zh", "统计局公布了名单。排名如下(美元):", "智利:29亿;", 1),
    ("zh-Hant", "統計處公布名單。排名如下（美元）：", "智利：29億；", 1),
    ("en", "They rank as follows (in US dollars). The list is short:", "Chile: 2.9 billion", 0),
    ("ru", "Список (в долларах США) опубликован. Он выглядит так:", "Чили - 2,9 миллиарда;", 0),
    ("zh", "名单(美元)已经公布。排名如下:", "智利:29亿;", 0),
)


@pytest.mark.parametrize(("locale", "lead", "item", "has_unit"), LEADS)
def test_the_sentence_that_leads_to_a_list_ends_in_its_unit(
    locale: str, lead: str, item: str, has_unit: int
) -> None:
    text = f"{lead}\n- {item}\n- {item}\n"
    assert [bool(unit) for unit in _units(text, locale).values()] == [bool(has_unit)]
