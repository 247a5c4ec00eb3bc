"""Numbers that the word behind them makes a name count nothing, and other numbers do."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from silkledger.reading.measures.names_behind import is_name_behind
from silkledger.reading.search.candidates import candidates
from silkledger.reading.words.lexicon import lexicon
from silkledger.schemas.vocabulary import SHIPPED, Vocabulary, VocabularyError
from tests.support.readings import read, refusals
from tests.support.tables import every_row

if TYPE_CHECKING:
    from pathlib import Path

STATISTICS = (None, "stock", "flow", "level", "increase")
FRAMES = {"en": ("{}", "the {}", "sold {}", "a fleet of {}", "12,000 {}"), "fr": ("{}", "les {}")}
NAMES = {
    "en": (
        *("737 MAX aircraft", "737 MAX", "787 Dreamliners", "737-800 aircraft", "747 freighters"),
        *("737-800s", "777 jets", "4K TVs", "8K screens", "4K video", "5K runners", "10K races"),
        *("401k savers", "401(k) accounts", "529 plans", "10-K filings", "8-K reports"),
        *("911 calls", "999 calls", "112 callers", "Industry 4.0 projects", "Five Eyes countries"),
        *("7-Eleven stores", "320neo aircraft", "350-900 jets", "330-900 aircraft"),
    ),
    "fr": ("737 MAX", "avions 737 MAX", "747 cargos", "320neo"),
}


@every_row([(language, name) for language, names in NAMES.items() for name in names])
def test_a_name_counts_nothing(language: str, name: str) -> None:
    for frame in FRAMES[language]:
        for statistic in STATISTICS:
            assert refusals(frame.format(name), language, statistic=statistic)


@every_row([(language, name) for language, names in NAMES.items() for name in names])
def test_a_name_is_no_candidate(language: str, name: str) -> None:
    text = f"{name} ({name})."
    assert [text[each.start : each.end] for each in candidates(text, language)] == []


@pytest.mark.parametrize(
    ("wording", "number"),
    [
        ("ordered 50 737 MAX jets", "737"),
        ("50 787 Dreamliners", "787"),
        ("100 747 freighters", "747"),
    ],
)
def test_a_count_before_a_name_is_not_joined_with_it(wording: str, number: str) -> None:
    assert "number.name" in refusals(wording)
    assert number in wording


@pytest.mark.parametrize(
    ("wording", "value"),
    [
        ("738 jets", 738),
        ("37 aircraft", 37),
        ("912 calls", 912),
        ("4,000 TVs", 4000),
        ("400k savers", 400_000),
        ("$401k", 401_000),
        ("$4K", 4000),
        ("4K tonnes", 4000),
        ("528 plans", 528),
    ],
)
def test_other_numbers_count(wording: str, value: int) -> None:
    assert read(wording).value == value


@pytest.mark.parametrize("first", [220, 300, 310, 320, 330, 340, 350, 380])
@pytest.mark.parametrize("unit", ["tonnes", "MW", "employees"])
def test_a_range_from_the_number_of_an_airliner_is_a_range(first: int, unit: str) -> None:
    found = read(f"{first}-900 {unit}")
    assert (found.bound, f"{found.lower}..{found.upper}") == ("range", f"{first}..900")


def test_every_row_makes_a_name_of_its_numbers() -> None:
    columns = ("language", "numbers", "marks", "words", "note")
    for entry in SHIPPED.load("names_behind", columns):
        language = entry["language"].replace("*", "de")
        words = lexicon(SHIPPED, language)
        for number in entry.list("numbers"):
            for mark in entry["marks"].split(";"):
                for word in entry.list("words") or ["things"]:
                    if "[" in mark:
                        continue
                    tokens = words.tokens(f"{number}{mark} {word}")
                    assert is_name_behind(tokens, 0, SHIPPED, language), (number, mark, word)


def test_a_row_needs_a_mark_or_a_word(tmp_path: Path) -> None:
    folder = shutil.copytree(SHIPPED.folder, tmp_path / "vocabularies")
    file = folder / "names_behind.csv"
    file.write_text("language,numbers,marks,words,note\nen,5,,,a five\n", encoding="utf-8")
    words = lexicon(SHIPPED, "en")
    with pytest.raises(VocabularyError, match="a number alone is not a name"):
        is_name_behind(words.tokens("5 things"), 0, Vocabulary(folder), "en")


@pytest.mark.parametrize(
    "name", ["三方协议", "四方签订", "八里罕老窖", "五角大楼", "二十四节气", "万里长征", "911事件"]
)
def test_a_chinese_numeral_forms_a_name_with_its_unit(name: str) -> None:
    assert refusals(name, "zh")
    assert not list(candidates(f"有关{name}的消息", "zh"))


def test_a_chinese_unit_of_names_measures_too() -> None:
    assert read("500方", "zh").unit == "m3"
    assert read("长五里", "zh").unit == "km"
