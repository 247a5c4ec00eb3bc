"""Numerals: compounds of digits and words, their precision, what counts as words, and where a
numeral can't stand.
"""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.depth import deep
from tests.support.readings import read, refusals, said, stated

D = Decimal
ONES = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
]  # fmt: skip
TENS = ["zero", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def in_words(number: int) -> str:
    """A whole number below a million in English words, as a style guide writes it."""
    if number < 20:
        return ONES[number]
    if number < 100:
        return TENS[number // 10] + (f"-{ONES[number % 10]}" if number % 10 else "")
    if number < 1000:
        rest = f" and {in_words(number % 100)}" if number % 100 else ""
        return f"{ONES[number // 100]} hundred{rest}"
    below = number % 1000
    joint = " and " if 0 < below < 100 else " "
    return f"{in_words(number // 1000)} thousand" + (joint + in_words(below) if below else "")


@given(st.integers(1, 999_999))
@settings(derandomize=True, max_examples=deep(24, 150))
def test_english_words_are_read_back(number: int) -> None:
    found = read(f"{in_words(number)} people")
    assert said(found) == ("exact", D(number), "person")
    assert "number.words" in found.rules


@pytest.mark.parametrize(
    ("text", "locale", "expected", "digits", "last"),
    [
        ("5 hundred people", "en", "exact 500 person", 1, "100"),
        ("a hundred people", "en", "exact 100 person", 3, "1"),
        ("3 dozen companies", "en", "exact 36 company", 1, "12"),
        ("two dozen companies", "en", "exact 24 company", 2, "1"),
        ("a dozen companies", "en", "exact 12 company", 2, "1"),
        ("half a dozen companies", "en", "exact 6 company", 1, "1"),
        ("2½ million t", "en", "exact 2500000 t", 2, "1e5"),
        ("2¼ million t", "en", "exact 2250000 t", 3, "1e4"),
        ("2 1/4 million t", "en", "exact 2250000 t", 3, "1e4"),
        ("two and a half million t", "en", "exact 2500000 t", 2, "1e5"),
        ("2 million and a half t", "en", "exact 2500000 t", 2, "1e5"),
        ("a million and a quarter t", "en", "exact 1250000 t", 3, "1e4"),
        ("two and a third million t", "en", None, 2, "1e5"),
        ("half a million t", "en", "exact 500000 t", 1, "1e5"),
        ("three quarters of a million t", "en", "exact 750000 t", 2, "1e4"),
        ("полтора миллиона т", "ru", "exact 1500000 t", 2, "1e5"),
        ("полмиллиона т", "ru", "exact 500000 t", 1, "1e5"),
        ("два с половиной миллиона т", "ru", "exact 2500000 t", 2, "1e5"),
        ("пятьсот тысяч т", "ru", "exact 500000 t", 3, "1e3"),
        ("миллион т", "ru", "exact 1000000 t", 1, "1e6"),
        ("19 million 865.3 thousand people", "en", "exact 19865300 person", 6, "100"),
        ("one and a half million t", "en", "exact 1500000 t", 2, "1e5"),
        ("des centaines de millions de t", "fr", None, 0, ""),
        ("cent vingt trains", "fr", "exact 120 train", 3, "1"),
        ("deux cent vingt trains", "fr", "exact 220 train", 3, "1"),
        ("mille deux cents trains", "fr", "exact 1200 train", 4, "1"),
        ("mille cent trains", "fr", "exact 1100 train", 4, "1"),
        ("tausend zweihundert Züge", "de", "exact 1200 train", 4, "1"),
        ("eine Viertelmillion Menschen", "de", "exact 250000 person", 1, "1e5"),
        ("4亿5千万吨", "zh", "exact 450000000 t", 2, "1e7"),
    ],
)
def test_a_word_is_as_precise_as_its_digits_would_be(
    text: str, locale: str, expected: str | None, digits: int, last: str
) -> None:
    if not digits:
        assert refusals(text, locale) == ["number.vague"]
        return
    found = read(text, locale)
    assert (found.significant_digits, found.lower_digit) == (digits, D(last))
    assert expected is None or said(found) == stated(expected)


@pytest.mark.parametrize(
    ("text", "locale", "words"),
    [
        ("5 hundred people", "en", False),
        ("3 dozen companies", "en", False),
        ("5 million people", "en", False),
        ("2½ million t", "en", False),
        ("five million 200 thousand people", "en", False),
        ("five million two hundred thousand people", "en", True),
        ("two and a half million t", "en", True),
        ("half a dozen companies", "en", True),
        ("two dozen companies", "en", True),
        ("a million people", "en", True),
        ("half a million people", "en", True),
        ("三百人", "zh", True),
        ("300人", "zh", False),
        ("百分之五", "zh", True),
        ("出口的四分之一", "zh", True),
        ("полтора миллиона человек", "ru", True),
        ("миллион человек", "ru", True),
    ],
)
def test_the_rules_say_whether_a_number_was_printed_in_words(
    text: str, locale: str, words: bool
) -> None:
    found = read(text, locale)
    assert ("number.words" in found.rules, "number.digits" in found.rules) == (words, not words)


@pytest.mark.parametrize(
    ("text", "locale", "rule"),
    [
        ("twenty ten people", "en", "number.compete"),
        ("twelve three people", "en", "number.compete"),
        ("five twenty people", "en", "number.compete"),
        ("twenty - five people", "en", "number.reversed_range"),
        ("двести триста человек", "ru", "number.compete"),
        ("двадцать десять человек", "ru", "number.compete"),
        ("one hundred two hundred people", "en", "number.compete"),
        ("three million five million people", "en", "number.compete"),
        ("three thousand 5000 people", "en", "number.compete"),
        ("三十几家企业", "zh", "number.vague"),
        ("30几家企业", "zh", "number.vague"),
        ("5 several people", "en", "number.vague"),
        ("三分之", "zh", "number.malformed"),
        ("三分之多", "zh", "number.malformed"),
        ("零分之一的出口", "zh", "number.malformed"),
        ("0分之1的出口", "zh", "number.malformed"),
        ("5半人", "zh", "number.malformed"),
        ("5/4 of exports", "en", "number.malformed"),
        ("4/4 of exports", "en", "number.malformed"),
        ("and a half", "en", "number.none"),
        ("and a half 5%", "en", "number.none"),
        ("USD 5 million million", "en", "scale.twice"),
        ("ten thousand thousand t", "en", "scale.twice"),
        ("10 5/12 t", "en", "number.compete"),
        ("10 3/2 t", "en", "number.compete"),
        ("10 0/2 t", "en", "number.compete"),
        ("10 1 / 2 t", "en", "number.compete"),
        ("10.5 1/2 t", "en", "number.compete"),
        ("2 million and a quarter of them", "en", "number.none"),
        ("one hundred thirty fifths of exports", "en", "number.malformed"),
        ("two halves of exports", "en", "number.malformed"),
        ("two million and three fifths tons", "en", "number.compete"),
        ("百三吨", "zh", "number.compete"),
        ("9萬4吨", "zh", "number.compete"),
        ("5亿5000人", "zh", "number.compete"),
        ("one hundred and", "en", "unit.none"),
        ("two hundred and companies", "en", "unit.none"),
        ("zero hundred people", "en", "number.compete"),
        ("twenty -five people", "en", "number.reversed_range"),
        ("twenty- five people", "en", "number.reversed_range"),
    ],
)
def test_words_that_make_no_number_are_refused(text: str, locale: str, rule: str) -> None:
    assert refusals(text, locale) == [rule]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1/4 of exports", "exact 25 percent"),
        ("15/20 of exports", "exact 75 percent"),
        ("three hundred and five people", "exact 305 person"),
        ("two thousand and five people", "exact 2005 person"),
        ("between two hundred and three hundred people", "range 250 person"),
        ("one in twenty-five people", "exact 4 percent"),
    ],
)
def test_and_joins_the_parts_of_a_number_unless_it_joins_two(text: str, expected: str) -> None:
    assert said(read(text)) == stated(expected)


def test_a_number_may_end_a_wording() -> None:
    assert said(read("twenty-five", indicator="average_age")) == stated("exact 25 year")
    assert said(read("one hundred and five", indicator="average_age")) == stated("exact 105 year")


def mexican(number: int) -> str:
    """A whole number below 10^15 with mil and millones, as Mexican newspapers write it."""
    words = []
    for scale, singular, plural in ((10**12, "billón", "billones"), (10**6, "millón", "millones")):
        part, number = divmod(number, scale)
        if part:
            words += [_below_million(part), singular if part == 1 else plural]
    if number or not words:
        words.append(_below_million(number))
    return " ".join(words)


def _below_million(number: int) -> str:
    thousands, ones = divmod(number, 1000)
    words = [f"{thousands} mil"] if thousands else []
    printed = f"{ones:03}" if words else str(ones)  # places below mil are padded: 31 mil 009
    return " ".join([*words, printed] if ones or not words else words)


@given(number=st.integers(1, 10**15 - 1))
@settings(derandomize=True, max_examples=deep(48, 300))
def test_thousands_multiply_millions_with_their_hundreds(number: int) -> None:
    of = "de " if number % 10**6 == 0 and number else ""
    assert read(f"{mexican(number)} {of}euros", "es").value == number


@pytest.mark.parametrize(
    "words", ["3 mil 1500 millones", "31 mil 9", "5 mil 200 mil", "5 mil, 200", "5 mil 20 %"]
)
def test_what_a_thousand_can_not_multiply_competes(words: str) -> None:
    assert refusals(f"{words} toneladas", "es") != []
