"""Names are not figures: numbers that a word, letters or a colon make a name or a time."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from silkledger.reading.search.candidates import candidates
from silkledger.reading.words.name_words import named_numbers
from silkledger.schemas.vocabulary import SHIPPED, Vocabulary, VocabularyError
from tests.support.readings import read, refusals, said, stated
from tests.support.tables import every_row

if TYPE_CHECKING:
    from pathlib import Path

NAMES = {
    "en": (
        *("COP28", "COP 28", "COP1", "Euro 5", "Euro 6", "Euro 2020", "Euro 1996", "G7", "G20"),
        *("9:30", "at 9:30", "09:05", "23:59", "C5+1", "5+1", "10+3", "Mar 9 2018"),
        *("March 9, 2018", "9 Mar 2018", "B2B", "5G", "3D", "A320", "COVID-19", "Mi-8", "F-16"),
        *("Route 66", "Highway 5", "Boeing 737", "Agenda 2030", "Vision 2030", "Terminal 3"),
        *("S&P 500", "PM2.5", "CO2", "H1N1", "24/7", "9/11", "M5", "T-90", "iPhone 15", "No. 5"),
        *("Channel 4", "Apollo 11", "Windows 11", "World War 2", "Tier 1", "Level 3", "MH17"),
    ),
    "ru": (
        *("Ми-8", "Евро-5", "Евро 5", "Евро-2020", "G7", "9:30", "в 9:30", "Ту-154", "COVID-19"),
        *("С5+1", "Боинг-737", "5G", "рейс 370", "маршрут 5", "Ан-2", "Су-57"),
    ),
    "de": (
        *("Euro 5", "Euro 6", "Euro 2020", "Euro 2024", "Agenda 2030", "9:30 Uhr", "A380", "G7"),
        *("COVID-19", "Linie 5", "Boeing 737", "COP28", "C5+1"),
    ),
    "fr": (
        *("Euro 5", "norme Euro 6", "Euro 2016", "A320", "G20", "COP21", "COVID-19", "ligne 5"),
        *("vol 370", "Boeing 737", "Agenda 2030", "9:30", "C5+1"),
    ),
    "zh": (
        "G20",
        "5G",
        "C919",
        "COVID-19",
        "C5+1",
        "10+3",
        "9:30",
        "上午9:30",
        "COP28",
        "欧5",
        "七大工业国",
    ),
}
# Cells that would make a number a figure.
CELLS = {"en": ("countries", "km"), "ru": ("стран",), "de": ("Länder",), "fr": ("pays",), "zh": ()}


@every_row([(language, wording) for language, wordings in NAMES.items() for wording in wordings])
def test_a_name_is_no_figure(language: str, wording: str) -> None:
    assert refusals(wording, language)
    for cell in CELLS[language]:
        assert refusals(wording, language, unit=cell)
    for indicator in ("population", "freight_trains", "average_age"):
        assert refusals(wording, language, indicator=indicator)


@every_row([(language, wording) for language, wordings in NAMES.items() for wording in wordings])
def test_a_name_in_a_text_is_no_candidate(language: str, wording: str) -> None:
    for text in (f"{wording}.", f"({wording})", f"A: {wording}, B."):
        assert [text[each.start : each.end] for each in candidates(text, language)] == []


@pytest.mark.parametrize(
    ("language", "wording", "expected"),
    [
        ("en", "COP 28 million", "exact 2.8e7 COP"),
        ("en", "COP 28,000", "exact 28000 COP"),
        ("en", "Euro 5 million", "exact 5e6 EUR"),
        ("en", "EUR 5", "exact 5 EUR"),
        ("en", "€5", "exact 5 EUR"),
        ("en", "5 euro", "exact 5 EUR"),
        ("de", "Euro 5,50", "exact 5.5 EUR"),
        ("de", "Euro 5 Mio.", "exact 5e6 EUR"),
        ("de", "5 Euro", "exact 5 EUR"),
        ("en", "$-5 million", "exact -5e6 USD"),
        ("en", "-5 %", "exact -5 percent"),
        ("en", "US$5m-US$6m", "range 5.5e6 USD"),
        ("en", "2:1", "exact 2 x"),
        ("en", "60:40", "exact 1.5 x"),
        ("ru", "минус 5 %", "exact -5 percent"),
    ],
)
def test_money_and_ratios_stay_figures(language: str, wording: str, expected: str) -> None:
    assert said(read(wording, language)) == stated(expected)


def test_a_ratio_is_no_time_where_a_multiple_is_wanted() -> None:
    assert said(read("1:20", dimension="multiple")) == stated("exact 0.05 x")
    assert said(read("1:20", unit="x")) == stated("exact 0.05 x")
    assert refusals("1:20") == ["number.time"]


def test_numbers_of_a_name_are_ranges(tmp_path: Path) -> None:
    folder = shutil.copytree(SHIPPED.folder, tmp_path / "vocabularies")
    file = folder / "numbered_names.csv"
    file.write_text("language,words,numbers,open,note\nen,euro,five,,\n", encoding="utf-8")
    with pytest.raises(VocabularyError, match="numbers 'five' is not a range"):
        list(named_numbers(Vocabulary(folder)))


@pytest.mark.parametrize(
    ("wording", "language"),
    [
        ("type 2 patients", "en"),
        ("Type 2 diabetes cases", "en"),
        ("Tarif 3 Kunden", "de"),
        ("Klasse 9 Schüler", "de"),
    ],
)
def test_kinds_and_classes_are_numbered(wording: str, language: str) -> None:
    assert "number.name" in refusals(wording, language)


@pytest.mark.parametrize(
    ("wording", "language"),
    [
        ("Class 8 trucks", "en"),
        ("Tier 1 suppliers", "en"),
        ("Category 4 hurricanes", "en"),
        ("Type 2 cases", "en"),
        ("Covid 19 cases", "en"),
        ("Euro 5 vehicles", "en"),
        ("Fortune 500 companies", "en"),
        ("S&P 500 companies", "en"),
        ("Boeing 737 planes", "en"),
        ("Title 42 expulsions", "en"),
        ("Form 990 filers", "en"),
        ("the Group of 20 countries", "en"),
        ("the Group of Seven countries", "en"),
        ("the Big Four banks", "en"),
        ("Division One clubs", "en"),
        ("les Sept pays", "fr"),
        ("clubs de Ligue 1", "fr"),
        ("les Cent-Jours", "fr"),
    ],
)
def test_a_name_counts_nothing_behind_it(wording: str, language: str) -> None:
    for statistic in (None, "stock", "flow"):
        assert refusals(wording, language, statistic=statistic)


@pytest.mark.parametrize(
    ("wording", "language", "value"),
    [
        ("a group of 20 countries", "en", 20),
        ("Five companies", "en", 5),
        ("five companies", "en", 5),
        ("Boeing delivered 737 planes", "en", None),
        ("Cinq pays", "fr", 5),
        ("les sept pays", "fr", 7),
    ],
)
def test_a_count_is_not_a_name(wording: str, language: str, value: int | None) -> None:
    if value is None:
        assert "number.name" in refusals(wording, language)
    else:
        assert read(wording, language).value == value
