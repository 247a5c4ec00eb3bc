"""The lexicon: the longest word wins, case matters where it must, faults name their line, languages
are chosen by script.
"""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from silkledger.reading.text import languages
from silkledger.reading.words import lexicon
from silkledger.reading.words.choosing import choose
from silkledger.reading.words.lexicon import Lexicon
from silkledger.schemas.vocabulary import SHIPPED, Vocabulary, VocabularyError

if TYPE_CHECKING:
    from pathlib import Path


def texts(text: str, language: str = "en") -> list[tuple[str, str]]:
    return [(token.kind, token.text) for token in lexicon.lexicon(SHIPPED, language).tokens(text)]


def test_the_longest_word_wins_and_ends_at_its_last_letter() -> None:
    assert texts("no more than 5 per cent") == [
        ("word", "no more than"),
        ("number", "5"),
        ("word", "per cent"),
    ]
    assert texts("tontine 5 tons") == [("unknown", "tontine"), ("number", "5"), ("word", "tons")]
    assert texts("超过700亿美元", "zh") == [
        ("word", "超过"),
        ("number", "700"),
        ("word", "亿"),
        ("word", "美元"),
    ]


@pytest.mark.parametrize(("small", "large"), [("5 mW", "5 MW"), ("5 KT", "5 kt"), ("5 gW", "5 GW")])
def test_the_case_of_a_symbol_matters(small: str, large: str) -> None:
    assert texts(large)[1][0] == "word"
    assert texts(small)[1][0] == "unknown"


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("超过700亿美元", "en", "zh"),
        ("более 70 млрд", None, "ru"),
        ("USD 70 billion", "zh", "en"),
        ("USD 70 billion", "ru", "en"),
        ("USD 70 billion", None, "en"),
        ("rund 4,1 Milliarden Tonnen", None, "de"),
        ("environ 4,1 milliards de tonnes", None, "fr"),
        ("4 billion", "de", "de"),
        ("4 billion", None, "en"),
        ("4 mila", "it", "*"),
        ("4 mil", "es", "es"),
    ],
)
def test_the_words_are_those_of_the_script_then_of_the_locale(
    text: str, language: str | None, expected: str
) -> None:
    assert choose(text, language, SHIPPED).language == expected


def test_tokens_cover_the_text_but_for_white_space() -> None:
    text = "trade  exceeded USD 70 billion (2022), 5.3% more³"
    for language in languages.language_codes(SHIPPED):
        tokens = lexicon.lexicon(SHIPPED, language).tokens(text)
        assert all(text[token.start : token.end] == token.text for token in tokens)
        assert "".join(token.text for token in tokens).replace(" ", "") == text.replace(" ", "")


@pytest.mark.parametrize(
    ("file", "row", "what"),
    [
        ("bounds/en.csv", "gt,before,,,en,nearly", "already appears in"),
        ("bounds/en.csv", "above,before,,,en,zzz", "bound must be one of"),
        ("bounds/en.csv", "lt,before,,true,en,zzz", "only gt can be close"),
        ("changes/en.csv", "up,around,,en,zzz", "must be a stem and a particle"),
        ("changes/en.csv", "up,after,finite,en,zzz", "form must be"),
        ("scales.csv", "ten,en,,zzz", "is not a number"),
        ("scales.csv", "10,en,often,zzz", "when must be empty"),
        ("changes/en.csv", "sideways,before,finite,en,zzz", "direction must be up or down"),
        ("unit_words/en.csv", "tonne,en,zzz", "has no row in"),
        ("unit_words/en.csv", "t,en,barrel", "already appears"),
        ("number_words/en.csv", "many,cardinal,en,zzz", "is not a number"),
        ("currencies.csv", "XYZ,1,en,,,zzz", "is not in ISO 4217"),
        ("currencies.csv", "USD,1,en,USA,CAN,zzz", "not both"),
        ("multiples/en.csv", "ratio,,en,zzz", "value must be filled in for ratio, ratio_in"),
        ("multiples/en.csv", "times,3,en,zzz", "value must be filled in for ratio, ratio_in"),
        ("multiples/en.csv", "double,2,en,zzz", "kind must be one of ratio"),
        ("ambiguous_units.csv", "en,zzz,often,two things", "where must be empty, price"),
        ("particles/en.csv", "verb,en", "the row has 2 cells, the header 3"),
    ],
)
def test_a_fault_of_a_vocabulary_names_file_and_line(
    file: str, row: str, what: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "vocabularies"
    shutil.copytree(SHIPPED.folder, folder)
    with (folder / file).open("a", encoding="utf-8") as lines:
        lines.write(row + "\n")
    line = len((folder / file).read_text(encoding="utf-8").splitlines())
    with pytest.raises(VocabularyError, match=what) as fault:
        Lexicon(Vocabulary(folder), "en")
    assert (fault.value.file, fault.value.line) == (folder / file, line)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("增长至少58", ["增长", "至少", "58"]),
        ("下降至多31", ["下降", "至多", "31"]),
        ("增长至58", ["增长至", "58"]),
    ],
)
def test_chinese_words_are_cut_where_no_single_character_is_left(
    text: str, words: list[str]
) -> None:
    tokens = lexicon.lexicon(SHIPPED, "zh").tokens(text)
    assert [token.text for token in tokens] == words
