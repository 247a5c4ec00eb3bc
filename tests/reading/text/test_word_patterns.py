"""Any of many words in a text: the longest first, whole words only, compiled or looked up."""

import pytest

from silkledger.reading.text.word_patterns import ListedWords, any_word

_WORDS = (
    "$",
    "us$",
    "us",
    "dollar",
    "dollars",
    "per cent",
    "cent",
    "£",
    "a$",
    "元",
    "美元",
    "руб.",
)
_FOUND = {
    "us$5 or $6": ["us$", "$"],
    "a us dollar, two us dollars": ["us", "dollar", "us", "dollars"],
    "petrodollar, dollarise, bus": [],
    "5 per cent of a cent": ["per cent", "cent"],
    "5 percent": [],
    "ca$5 and a$5": ["$", "a$"],
    "100$a": ["$"],
    "五美元和五元": ["美元", "元"],
    "5 руб. и 5 руб": ["руб."],
    "5руб. и круб.": ["руб."],
    "dollar": ["dollar"],
    "us$": ["us$"],
    "": [],
}


@pytest.mark.parametrize("text", _FOUND)
def test_the_longest_whole_words_are_found(text: str) -> None:
    assert any_word(_WORDS).findall(text) == _FOUND[text]


@pytest.mark.parametrize("text", _FOUND)
def test_words_are_looked_up_as_a_pattern_finds_them(text: str) -> None:
    assert ListedWords(_WORDS).found_in(text) == _FOUND[text]


def test_without_words_nothing_is_found() -> None:
    assert any_word([]).findall("5 $") == ListedWords([]).found_in("5 $") == []
