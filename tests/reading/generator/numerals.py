"""Numbers spelled in words, in every language: an oracle of its own."""

from __future__ import annotations

from fractions import Fraction

from tests.reading.generator.amounts import Number, with_unit
from tests.reading.generator.case import Case, exact
from tests.reading.generator.draw import Draw, reading

_ZH = "零一二三四五六七八九"
_PLACES = ((1000, "千"), (100, "百"), (10, "十"), (1, ""))


def spelled_number(draw: Draw) -> Case:
    """A number from 2 to 99 in words (to 9,999 in Chinese), with a scale and a unit."""
    language = draw.language
    scale = language.some("scale", draw.random)
    if language.chinese:
        scale = language.some("scale", draw.random, "4", "8")
        value = draw.random.randint(3, 9999)
        text = f"{chinese(value)}{scale.text}"
    else:
        value = draw.random.randint(2, 99)
        spell = {"en": english, "de": german, "fr": french, "ru": russian, "es": spanish}[
            language.tag
        ]
        below_twenty, tens = (
            [word.text for word in language.words[role]] for role in ("cardinal", "tens")
        )
        text = f"{spell(value, below_twenty, tens)} {scale.text}"
    factor, _, behind = scale.key.partition(":")
    amount = Number(text, Fraction(value) * 10 ** int(factor), behind or "many")
    unit = language.some("physical", draw.random)
    whole = with_unit(language, amount, unit.key, unit.text)
    bound = language.some("number_left", draw.random)
    if draw.chance(0.6):
        return draw.case(whole.text, exact(reading(whole)))
    wording = language.joined(bound.text, whole.text)
    return draw.case(wording, exact(reading(whole, bound.key)))


def english(value: int, below_twenty: list[str], tens: list[str]) -> str:
    """twenty-five"""
    if value < 20:
        return below_twenty[value]
    ten = tens[value // 10 - 2]
    return f"{ten}-{below_twenty[value % 10]}" if value % 10 else ten


def german(value: int, below_twenty: list[str], tens: list[str]) -> str:
    """fünfundzwanzig"""
    if value < 20:
        return below_twenty[value]
    ten = tens[value // 10 - 2]
    return f"{below_twenty[value % 10]}und{ten}" if value % 10 else ten


def french(value: int, below_twenty: list[str], tens: list[str]) -> str:
    """soixante et onze, quatre-vingt-dix-sept"""
    if value < 20:
        return below_twenty[value]
    ten, rest = tens[value // 10 - 2], value % 10
    if value // 10 in (7, 9):
        rest += 10
    if value == 80:
        return "quatre-vingts"
    if rest in (1, 11) and value < 80:
        return f"{ten} et {below_twenty[rest]}"
    return f"{ten}-{below_twenty[rest]}" if rest else ten


def spanish(value: int, below_twenty: list[str], tens: list[str]) -> str:
    """treinta y cinco, veinticinco; un before a scale"""
    if value < 20:
        return below_twenty[value]
    ten, rest = tens[value // 10 - 2], value % 10
    one = {1: "ún" if value == 21 else "un", 2: "dós", 3: "trés", 6: "séis"}
    if 20 < value < 30:
        return f"veinti{one.get(rest, below_twenty[rest])}"
    return f"{ten} y {'un' if rest == 1 else below_twenty[rest]}" if rest else ten


def russian(value: int, below_twenty: list[str], tens: list[str]) -> str:
    """двадцать пять"""
    if value < 20:
        return below_twenty[value]
    ten = tens[value // 10 - 2]
    return f"{ten} {below_twenty[value % 10]}" if value % 10 else ten


def chinese(value: int) -> str:
    """三千零五"""
    text, gap = "", False
    for place, name in _PLACES:
        digit = value // place % 10
        if digit:
            text += ("零" if gap else "") + _ZH[digit] + name
            gap = False
        else:
            gap = bool(text)
    return text.removeprefix("一") if text.startswith("一十") else text
