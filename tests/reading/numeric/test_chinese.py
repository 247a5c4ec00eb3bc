"""Chinese numerals: an independent writer as the oracle, precision, and what is refused."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from silkledger.reading.numeric.chinese import chinese_number
from silkledger.reading.text.faults import UnreadableError
from tests.support.depth import deep
from tests.support.readings import outcome, refusals

DIGITS = "零一二三四五六七八九"


def below_ten_thousand(number: int) -> str:
    """A number of up to four digits, zeros between places written once."""
    text, zero = "", False
    for place, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // place % 10
        if digit:
            text += ("零" if zero and text else "") + DIGITS[digit] + name
            zero = False
        else:
            zero = True
    return text


def written(number: int) -> str:
    """A whole number in Chinese numerals, as a textbook writes it."""
    if not number:
        return "零"
    parts = [(number // 10**8, "亿"), (number // 10**4 % 10**4, "万"), (number % 10**4, "")]
    text = ""
    for index, (part, group) in enumerate(parts):
        if part:
            gap = text and (part < 1000 or parts[index - 1][0] == 0)
            text += ("零" if gap else "") + below_ten_thousand(part) + group
    return text[1:] if text.startswith("一十") else text


@given(st.integers(0, 10**12 - 1) | st.integers(0, 10**5))
@settings(derandomize=True, max_examples=deep(64, 400))
def test_what_a_textbook_writes_is_read_back(number: int) -> None:
    assert chinese_number(written(number)).value == number


@pytest.mark.parametrize(
    ("text", "value", "digit", "significant"),
    [
        ("七百亿", 70_000_000_000, "1e8", 3),
        ("三亿五千万", 350_000_000, "1e4", 5),
        ("三亿零五", 300_000_005, "1", 9),
        ("二十五", 25, "1", 2),
        ("二〇二二", 2022, "1", 4),
        ("两千", 2000, "1", 4),
        ("零", 0, "1", 1),
        ("三点五", "3.5", "0.1", 2),
        ("三点五亿", "350000000", "1e7", 2),
        ("十二点零五", "12.05", "0.01", 4),
        ("兩點五", "2.5", "0.1", 2),
        ("三点五万亿", "3.5e12", "1e11", 2),
        ("三億五千萬", "350000000", "1e4", 5),
        ("一万亿", "1e12", "1e8", 5),
        ("三万五千亿", "3.5e12", "1e8", 5),
        ("亿", "1e8", "1e8", 1),
        ("万", "1e4", "1e4", 1),
        ("十", "10", "1", 2),
        ("十万", "1e5", "1e4", 2),
        ("一百一十", "110", "1", 3),
        ("二百零五", "205", "1", 3),
        ("一千零一十", "1010", "1", 4),
        ("一万零十", "10010", "1", 5),
        ("一百零十", "110", "1", 3),
    ],
)
def test_a_numeral_is_as_precise_as_its_last_group(
    text: str, value: str | int, digit: str, significant: int
) -> None:
    assert tuple(chinese_number(text)) == (Decimal(value), Decimal(digit), significant)


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        *(
            (text, "number.malformed")
            for text in (
                *(
                    "一二百",
                    "十百",
                    "三点",
                    "三点五十",
                    "万点五",
                    "亿点五",
                    "点五",
                ),
                *(
                    "一百一百",
                    "三五零万四亿",
                    "一百零百",
                    "三点五点六",
                    "零百",
                    "零千五",
                    "零十",
                    "一万零百",
                    "一亿零千",
                    "三亿亿",
                ),
            )
        ),
        ("三五", "number.vague"),
        ("七八九", "number.vague"),
    ],
)
def test_numerals_without_their_places_are_refused(text: str, rule: str) -> None:
    with pytest.raises(UnreadableError) as fault:
        chinese_number(text)
    assert (fault.value.rule, fault.value.text) == (rule, text)


@given(st.integers(1, 9), st.integers(1, 9), st.sampled_from((1, 2, 3, 4, 8)))
@settings(derandomize=True, max_examples=deep(40, 200))
def test_a_last_digit_may_leave_out_its_place(high: int, low: int, power: int) -> None:
    number = high * 10**power + low * 10 ** (power - 1)
    name = {1: "十", 2: "百", 3: "千", 4: "万", 8: "亿"}[power]
    short = chinese_number(f"{DIGITS[high]}{name}{DIGITS[low]}")
    assert short.value == number
    zero = "零" if power > 1 else ""
    printed = chinese_number(f"{DIGITS[high]}{name}{zero}{DIGITS[low]}")
    assert printed.value == high * 10**power + low


@pytest.mark.parametrize(
    ("text", "value", "digit"),
    [
        ("九十二万四", 924_000, "1e3"),
        ("兩千四百五", 2450, "1e1"),
        ("七十八万五佰零六", 780_506, "1"),
        ("四万万", "4e8", "1e8"),
        ("三千 八百 九十六 万 四千", 38_964_000, "1"),
        ("一百 五 十", 150, "1"),
        ("壹百萬零四", 1_000_004, "1"),
    ],
)
def test_left_out_places_spaces_and_cheques(text: str, value: str | int, digit: str) -> None:
    number = chinese_number(text)
    assert (number.value, number.digit) == (Decimal(value), Decimal(digit))


@pytest.mark.parametrize(
    ("wording", "reading"),
    [
        ("壹百五十二元", "exact 152 CNY"),
        ("拾六万元", "exact 160000 CNY"),
        ("一万三公斤", "exact 13 t"),
        ("三千 九百 六十五吨", "exact 3965 t"),
        ("占五分之壹", "exact 20 percent"),
        ("一又二分之一米", "exact 0.0015 km"),
        ("3又四分之一吨", "exact 3.25 t"),
        ("3又四分之五吨", None),
        ("产量二十陆续完成", None),
        ("三千 五吨", None),
        ("二十五陆军", None),
    ],
)
def test_they_are_read_in_wordings(wording: str, reading: str | None) -> None:
    if reading is None:
        assert refusals(wording, "zh")
    else:
        assert outcome(wording, "zh") == reading
