"""A noun that may be a misprinted or an abbreviated unit counts nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from silkledger.reading.words.near_words import is_without_vowels
from tests.support.readings import outcome, refusals


@pytest.mark.parametrize(
    ("wording", "locale"),
    [
        ("600 bndls of reed", "en"),
        ("5 crts", "en"),
        ("600 Stk", "de"),
        ("600 qqs", "es"),
        ("600 nmbrs", "en"),
    ],
)
def test_an_abbreviation_counts_nothing(wording: str, locale: str) -> None:
    assert refusals(wording, locale) == ["unit.near"]


@pytest.mark.parametrize(
    ("wording", "locale", "reading"),
    [
        ("12 TVs", "en", "exact 12 count"),
        ("5 PCs", "de", "exact 5 count"),
        ("12 gyms", "en", "exact 12 count"),
        ("20 SMEs", "en", "exact 20 count"),
        ("20 Kfz", "de", "exact 20 vehicle"),
        ("20 шт", "ru", "exact 20 unit"),
    ],
)
def test_acronyms_words_and_listed_abbreviations_count(
    wording: str, locale: str, reading: str
) -> None:
    assert outcome(wording, locale) == reading


@given(st.text(st.sampled_from("bcdfgklmnprstzбвгдклмнпрст"), min_size=1), st.sampled_from("aéüыя"))
def test_a_vowel_anywhere_makes_a_word(consonants: str, vowel: str) -> None:
    assert is_without_vowels(consonants)
    for at in range(len(consonants) + 1):
        assert not is_without_vowels(consonants[:at] + vowel + consonants[at:])
