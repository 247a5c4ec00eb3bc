"""Numbers spelled in words, in every language: an oracle of its own."""

from __future__ import annotations

from fractions import Fraction

from tests.reading.generator.amounts import Number, with_unit
from tests.reading.generator.case import Case, exact
from tests.reading.generator.draw import Draw, reading

_EN = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
    " fifteen sixteen seventeen eighteen nineteen"
).split(" ")
_EN_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ")
_DE = (
    "null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn"
    " fünfzehn sechzehn siebzehn achtzehn neunzehn"
).split(" ")
_DE_TENS = "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig".split(" ")
_FR = (
    "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze"
    " seize dix-sept dix-huit dix-neuf"
).split(" ")
_FR_TENS = "vingt trente quarante cinquante soixante soixante quatre-vingt quatre-vingt".split(" ")
_RU = (
    "ноль один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать"
    " тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать"
).split(" ")
_RU_TENS = (
    "двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто"
).split(" ")
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
        spell = {"en": english, "de": german, "fr": french, "ru": russian}[language.tag]
        text = f"{spell(value)} {scale.text}"
    factor, _, behind = scale.key.partition(":")
    amount = Number(text, Fraction(value) * 10 ** int(factor), behind or "many")
    unit = language.some("physical", draw.random)
    whole = with_unit(language, amount, unit.key, unit.text)
    bound = language.some("number_left", draw.random)
    if draw.chance(0.6):
        return draw.case(whole.text, exact(reading(whole)))
    wording = language.joined(bound.text, whole.text)
    return draw.case(wording, exact(reading(whole, bound.key)))


def english(value: int) -> str:
    """twenty-five"""
    if value < 20:
        return _EN[value]
    tens = _EN_TENS[value // 10 - 2]
    return f"{tens}-{_EN[value % 10]}" if value % 10 else tens


def german(value: int) -> str:
    """fünfundzwanzig"""
    if value < 20:
        return _DE[value]
    tens = _DE_TENS[value // 10 - 2]
    return f"{_DE[value % 10]}und{tens}" if value % 10 else tens


def french(value: int) -> str:
    """soixante et onze, quatre-vingt-dix-sept"""
    if value < 20:
        return _FR[value]
    tens, rest = _FR_TENS[value // 10 - 2], value % 10
    if value // 10 in (7, 9):
        rest += 10
    if value == 80:
        return "quatre-vingts"
    if rest in (1, 11) and value < 80:
        return f"{tens} et {_FR[rest]}"
    return f"{tens}-{_FR[rest]}" if rest else tens


def russian(value: int) -> str:
    """двадцать пять"""
    if value < 20:
        return _RU[value]
    tens = _RU_TENS[value // 10 - 2]
    return f"{tens} {_RU[value % 10]}" if value % 10 else tens


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
