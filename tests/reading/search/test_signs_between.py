"""A sign between two numbers belongs to the one that it adjoins, or both are refused."""

from __future__ import annotations

import itertools

import pytest

from silkledger.reading.search.candidates import found_figures
from tests.support.depth import some

LOCALES = ("en", "de", "fr", "ru")
SIGNED = ("+1.7%", "-0.6%", "+120bps", "-4.3%", "£331.0m", "$5.2bn")


def _found(text: str, locale: str = "en") -> list[tuple[str, float, bool]]:
    figures = list(found_figures(text, locale))
    return [
        (text[each.start : each.end], float(each.quantity.value), each.refusal is None)
        for each in figures
    ]


@pytest.mark.parametrize("row", some(itertools.permutations(SIGNED, 3), 3), ids=" ".join)
def test_figures_side_by_side_are_read_one_by_one(row: tuple[str, ...]) -> None:
    alone = [_found(each)[0] for each in row]
    assert _found(" ".join(("Revenue", *row))) == alone


@pytest.mark.parametrize(("first", "second"), [("5%", "-6%"), ("1.1%", "-1.3%"), ("4%", "-8%")])
def test_what_may_be_a_range_is_refused_with_its_end(first: str, second: str) -> None:
    found = _found(f"The margin was {first} {second} then")
    assert [read for _, _, read in found] == [False, False]


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("sign", ["-", "−", "+", "- ", "− ", "+ "])
def test_a_sign_behind_a_bracket_is_never_lost(locale: str, sign: str) -> None:
    text = f"12 (x), 30 t ({sign}8 %)"
    for _, value, read in _found(text, locale):
        assert not read or abs(value) != 8 or (value < 0) == (sign.strip() != "+")


@pytest.mark.parametrize("tail", ["017", "0,716", "952", "2755", "001", "7,907"])
@pytest.mark.parametrize("noun", ["人次", "人", ""])
def test_digits_behind_wan_are_never_dropped(tail: str, noun: str) -> None:
    for wording, value, read in _found(f"旅客達50萬{tail}{noun}。", "zh-TW"):
        assert not read or value == 500_000 + int(tail.replace(",", "")), wording


@pytest.mark.parametrize("verb", ["said", "say", "saying", "believe", "reported", "found"])
@pytest.mark.parametrize("change", ["they would fall", "prices fell", "a decline", "it was lower"])
def test_a_share_of_those_who_say_is_no_decrease(verb: str, change: str) -> None:
    text = f"while 19% {verb} {change} then"
    assert all(not read or value > 0 for _, value, read in _found(text))


@pytest.mark.parametrize("word", ["Самыми", "Новыми", "Крупнейшими"])
@pytest.mark.parametrize("noun", ["разделами", "компаниями", "городами"])
def test_a_sentence_behind_a_scale_has_no_noun_of_it(word: str, noun: str) -> None:
    assert not any(read for _, _, read in _found(f"составить 212 млн. {word} {noun} стали", "ru"))


def test_less_than_a_base_by_is_a_decrease() -> None:
    for base in ("аналогичного периода прошлого года", "прошлого года", "показателя 2008 года"):
        found = _found(f"перевезли 258 тонн, что меньше {base} на 8,9%, в том числе", "ru")
        assert all(not read or value == -8.9 for _, value, read in found[1:] if abs(value) == 8.9)
