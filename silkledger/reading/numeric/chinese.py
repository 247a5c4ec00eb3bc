"""Chinese numerals: with places (七百亿), as a row of digits (二〇二二), with a point (三点五).

A row may stand before a group or fill the one below it (四四〇六亿, 一万二五四八). Numerals of
cheques (壹佰贰拾), short tens (廿, 卅), digits before places (4千1百万) and spaces between places
(三千 八百) are read alike. A last digit may leave out its place, which is the one below the last
that is said: 一万三 is 13,000 and 一百五 is 150, as 一百零五 is 105.

A numeral is as precise as its last group: 七百亿 counts hundreds of millions. Scales that follow
digits (700亿) and fractions (三分之一) are read in numerals and numeral_parts.
"""

from __future__ import annotations

import itertools
import re
from decimal import Decimal

from silkledger.reading.definitions.digit_groups import Number, number_of_words, written
from silkledger.reading.text.faults import UnreadableError

_DIGITS = {
    digit: value
    for value, digits in enumerate(
        ("零〇", "一", "二两兩", "三", "四", "五", "六", "七", "八", "九")
    )
    for digit in digits
}
_PLACES = {"十": 10, "百": 100, "千": 1000}
_GROUPS = {"万": 10**4, "亿": 10**8}
_TRADITIONAL = str.maketrans(
    "兩點萬億壹贰貳叁參参肆伍陆陸柒捌玖拾佰仟○0123456789",
    "两点万亿一二二三三三四五六六七八九十百千〇〇一二三四五六七八九",
)
_TENS = {"廿": "二十", "卅": "三十"}
_IN_GROUP = 4  # digits of a group


def chinese_number(text: str) -> Number:
    """Return the number that Chinese numerals name. Raises UnreadableError.

    One space, before a last digit without its place, sets two numbers apart: 三千 五.
    """
    apart = text.count(" ") == 1 and text[-2:-1] == " "
    text = text.translate(_TRADITIONAL).replace(".", "点").replace("·", "点").replace(" ", "")
    text = text.replace("万万", "亿")
    for short, ten in _TENS.items():
        text = text.replace(short, ten)
    body, point, decimals = text.partition("点")
    if point:
        tail = decimals.rstrip("万亿")
        if (
            not tail
            or any(character not in _DIGITS for character in tail)
            or body[-1:] in ("万", "亿", "")
        ):
            raise UnreadableError("number.malformed", text)
        digits = "".join(str(_DIGITS[character]) for character in tail)
        whole_part = _digit_row(body) if _is_digit_row(body) else _whole(body)[0]
        number = written(Decimal(f"{whole_part}.{digits}"), Decimal(1).scaleb(-len(digits)))
        for group in decimals[len(tail) :]:
            number = number.times(Decimal(_GROUPS[group]))
        return number
    value, unit = _whole(text)
    if apart and value % 10 == 0:
        raise UnreadableError("number.compete", text)
    return written(Decimal(value), Decimal(unit)) if value else number_of_words(0)


def _is_digit_row(text: str) -> bool:
    return len(text) > 1 and all(character in _DIGITS for character in text)


def _digit_row(text: str) -> int:
    return int("".join(str(_DIGITS[character]) for character in text))


def _whole(text: str) -> tuple[int, int]:
    """Return the value, and the group (1, 万, 亿) or left-out place of its last part."""
    if _is_digit_row(text):
        return _row(text), 1
    rows = _by_groups(text)
    return rows if rows is not None else _placed(text)


def _row(text: str) -> int:
    """Return the number of a row of digits. Raises UnreadableError for 三五, said for 3 to 5.

    Only a longer row names digits, as in a year, or one that holds a zero.
    """
    steps = {_DIGITS[high] - _DIGITS[low] for low, high in itertools.pairwise(text)}
    if (len(text) < 3 and not set("零〇") & set(text[1:])) or (len(text) == 3 and steps == {1}):
        raise UnreadableError("number.vague", text)
    return _digit_row(text)


def _by_groups(text: str) -> tuple[int, int] | None:
    """Return the value, and the group of the last part, if rows of digits stand in it, or None.

    Raises UnreadableError for a row behind a group that does not fill it with its four digits.
    """
    parts = [part for part in re.split("(?<=[万亿])", text) if part]
    bodies = [part.rstrip("万亿") for part in parts]
    if not any(_is_digit_row(body) and body[0] not in "零〇" for body in bodies):
        return None
    total, last = 0, 10**12
    for part, body in zip(parts, bodies, strict=True):
        group = _GROUPS.get(part[-1], 1)
        filled = last == 10**12 or (len(body) == _IN_GROUP and last == group * 10**_IN_GROUP)
        if not body or group >= last or (_is_digit_row(body) and not filled):
            raise UnreadableError("number.malformed", text)
        total += (_row(body) if _is_digit_row(body) else _placed(body)[0]) * group
        last = group
    return total, last


def _placed(text: str) -> tuple[int, int]:
    """Return the value, and the group of the last part, of a numeral with places."""
    total = section = unit = 0
    digit: int | None = None
    place, zero = 10**9, False
    for character in text:
        if character in _DIGITS:
            if digit:
                raise UnreadableError("number.malformed", text)
            digit, zero = _DIGITS[character], zero or _DIGITS[character] == 0
        elif character in _PLACES:
            # After 零 comes a digit; only 十 may omit its own, behind something greater (一万零十).
            bare = digit == 0 and (character != "十" or not (total or section))
            if _PLACES[character] >= place or bare:
                raise UnreadableError("number.malformed", text)
            place = _PLACES[character]
            section += (digit or 1) * place
            digit, zero = None, False
        else:
            group = _GROUPS[character]
            section += digit or 0
            total = _grouped(total, section, group, unit, text)
            section, digit, place, unit, zero = 0, None, 10**9, group, False
    last = place if place != 10**9 else unit
    if digit and not zero and last > 10:
        left_out = last // 10
        return total + section + digit * left_out, left_out
    rest = section + (digit or 0)
    return total + rest, 1 if rest or not unit else unit


def _grouped(total: int, section: int, group: int, last: int, text: str) -> int:
    """Return the total once a section ends with its group.

    Raises UnreadableError for 四万万 and 亿亿.     `last` is the group before (万亿 is one group).
    """
    if not section and not total:
        return group
    if not section and (group == 10**4 or last == 10**8):
        raise UnreadableError("number.malformed", text)
    return (total + section) * group if group == 10**8 or not total else total + section * group
