"""What is answered of hidden digits is right for all digits, and nothing else is answered."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from decimal import Decimal
from typing import cast

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from silkledger.reading.definitions.digit_groups import Number, digits_of
from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words.hidden_digits import HiddenDigitsError, HiddenText, shape_of
from silkledger.reading.words.hidden_numbers import Guards, HiddenNumber, HiddenToken, middle
from silkledger.reading.words.senses import UNKNOWN, Token
from silkledger.schemas.vocabulary import SHIPPED

PRINTED = st.from_regex(r"[1-9][0-9]{0,2}(?:[.,' ][0-9]{1,3}){0,2}", fullmatch=True)
OTHERS = st.one_of(st.text(max_size=4), st.text("0123456789.,' #a", max_size=6), PRINTED)
LOCALES = st.sampled_from(["en", "de", "fr", "es", "ru", "zh", "en-IN", "de-CH", None])
FACTORS = st.lists(st.sampled_from([Decimal(1000), Decimal("0.01"), Decimal(12)]), max_size=2)
ONE_TEXT: list[Callable[[str], object]] = [
    len,
    bool,
    lambda text: text.isdecimal(),
    lambda text: text.isdigit(),
    lambda text: text.isalnum(),
    lambda text: text.isalpha(),
    lambda text: text.isupper(),
    lambda text: text.istitle(),
    lambda text: text.isspace(),
    lambda text: text.isascii(),
    lambda text: text[0].isalpha(),
    lambda text: text[-2:].isdecimal(),
    lambda text: [character.isdecimal() for character in text],
    lambda text: len(text.lower()),
]
TWO_TEXTS: list[Callable[[str, str], object]] = [
    lambda text, other: text == other,
    lambda text, other: other == text,
    lambda text, other: text != other,
    lambda text, other: text in ("", other),
    lambda text, other: text < other,
    lambda text, other: other < text,
    lambda text, other: text <= other,
    lambda text, other: text > other,
    lambda text, other: text >= other,
    lambda text, other: text[:1] >= other,
    lambda text, other: text[1:] == other,
    lambda text, other: text[-1:] < other,
    lambda text, other: other in text,
    lambda text, other: text.startswith(other),
    lambda text, other: text.endswith((other, "-")),
]
DIGITS_NEEDED: list[Callable[[str], object]] = [
    hash,
    int,
    str,
    repr,
    "{}".format,
    "".join,
    lambda text: {text},
    lambda text: text in {"12.7": 1},
    lambda text: "12" in text,
    lambda text: text.replace("1", "2"),
    lambda text: text.strip("0"),
    lambda text: "USD " + text,
    lambda text: text[:2] + " million",
    lambda text: text == text[:],
]


def _hidden(printed: str) -> HiddenText:
    return HiddenText(shape_of(printed), 0)


@given(PRINTED, OTHERS)
@example("1", "#")
def test_answers_about_texts(printed: str, other: str) -> None:
    hidden = _hidden(printed)
    for ask in ONE_TEXT:
        assert ask(hidden) == ask(printed)  # type: ignore[arg-type]
    for compare in TWO_TEXTS:
        with contextlib.suppress(HiddenDigitsError):
            assert compare(hidden, other) == compare(printed, other)  # type: ignore[arg-type]


@pytest.mark.parametrize("ask", DIGITS_NEEDED)
def test_what_needs_the_digits_is_not_answered(ask: Callable[[str], object]) -> None:
    ask("12.7") if ask is not int else None
    with pytest.raises((HiddenDigitsError, TypeError)):
        ask(_hidden("12.7"))  # type: ignore[arg-type]


@given(PRINTED, LOCALES, FACTORS, st.decimals(0, 10**6, places=2))
@example("1", "en", [], Decimal(1))
@example("1.000", "de", [], Decimal(1000))
def test_answers_about_numbers(
    printed: str, locale: str | None, factors: list[Decimal], limit: Decimal
) -> None:
    digits, shape = digits_of(SHIPPED, locale), shape_of(printed)
    token = Token("number", printed, 0, len(printed), UNKNOWN)
    try:
        hidden = HiddenToken.of(token, shape, 0).number(digits, indian=False)
    except UnreadableError:
        return
    number = token.number(digits, indian=False)
    for factor in factors:
        hidden, number = hidden.times(factor), number.times(factor)
    assert hidden.digit == number.digit
    assert cast("HiddenNumber", hidden).printed([token]) == number
    assert hidden.significant == number.significant
    asked: list[Callable[[Number], object]] = [
        lambda known: known.value == limit,
        lambda known: -known.value < -limit,
        lambda known: bool(known.value),
        lambda known: known.is_whole,
        lambda known: known.value < limit,
        lambda known: known.value <= limit,
        lambda known: known.value > limit,
        lambda known: known.value >= limit,
        lambda known: 0 < known.value < limit,
    ]
    for ask in asked:
        with contextlib.suppress(HiddenDigitsError):
            assert ask(hidden) == ask(number)


@pytest.mark.parametrize("printed", ["0.5", "2019", "1500", ".5", "10^6", "5e3", "0,716"])
def test_numbers_whose_digits_matter_are_not_hidden(printed: str) -> None:
    assert shape_of(printed) is printed


def test_a_number_of_another_shape_is_not_taken() -> None:
    digits = digits_of(SHIPPED, "en")
    token = Token("number", "12.7", 0, 4, UNKNOWN)
    hidden = cast("HiddenNumber", HiddenToken.of(token, "##.#", 0).number(digits, indian=False))
    for other in ("127", "9.7", "12.75", "1,00"):
        assert hidden.printed([Token("number", other, 0, len(other), UNKNOWN)]) is None


def _guarded(printed: str, guards: Guards, place: int) -> Number:
    token = Token("number", printed, 0, len(printed), UNKNOWN)
    hidden = HiddenToken.of(token, shape_of(printed), place, guards)
    return hidden.number(digits_of(SHIPPED, "en"), indian=False)


@given(st.lists(st.integers(1, 99), min_size=4, max_size=4), st.integers(-99, 99))
def test_guards_take_wordings_with_the_same_answers_alone(numbers: list[int], limit: int) -> None:
    asked: list[Callable[[Decimal, Decimal], object]] = [
        lambda low, high: low > high,
        lambda low, high: low == high,
        lambda low, high: -low < -high,
        lambda low, high: middle(low, high) >= limit,
        lambda low, high: bool(middle(-low, high)),
        lambda low, high: low == 1,
    ]
    tokens = [Token("number", str(number), 0, 2, UNKNOWN) for number in numbers]
    for ask in asked:
        guards = Guards(tokens[:2])
        low, high = (_guarded(tokens[place].text, guards, place).value for place in (0, 1))
        answer = ask(low, high)
        assert answer == ask(Decimal(numbers[0]), Decimal(numbers[1]))
        taken = guards.numbers(tokens[2:])
        alike = [len(token.text) for token in tokens[:2]] == [
            len(token.text) for token in tokens[2:]
        ]
        same = ask(Decimal(numbers[2]), Decimal(numbers[3])) == answer
        assert (taken is not None) == (alike and same)
        if taken is not None:
            assert [number.value for number in taken.values()] == numbers[2:]


def test_a_number_that_is_read_in_two_ways_is_not_taken() -> None:
    token = Token("number", "1.234", 0, 5, UNKNOWN)
    hidden = HiddenToken.of(token, "#.###", 0, Guards([token]))
    hidden.number(digits_of(SHIPPED, "en"), indian=False)
    with pytest.raises(HiddenDigitsError):
        hidden.number(digits_of(SHIPPED, "de"), indian=False)
