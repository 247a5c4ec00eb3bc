"""Numbers that are cut off others: the 22 of 2021/22, the 2 of 4-1/2; and those in addresses.

Either piece of a decimal that a space cuts behind its comma is one: a rise of +11, 3 %.
"""

from __future__ import annotations

import re

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d/\Z")
_TWO_DIGITS = re.compile(r"\d\d(?![\d.,])")
_MIXED = re.compile(r"\d[-–\s]\d{1,2}/\Z")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S*\Z")
_SIGN_APART = re.compile(r"[(（][-−–+][)）]\s?\Z")  # in (-)0.4 puntos
# A decimal with a space behind its comma, not two numbers of a list with "and", nor May 11, 3 %.
_SPACED = re.compile(r"(?:[+\-−–]\s?|\b[^\W\d_A-ZÄÖÜА-Я]+\s)(\d{1,3}),\s(\d{1,2})\s?%")
_BEFORE, _LONGEST = 8, 1000  # characters
_SPACED_BEFORE, _SPACED_BEHIND = 30, 10
# A dash or a plus with the number of an item of a list.
_DASHED, _PLUS = re.compile(r"\s*[-−–]\s+\Z"), re.compile(r"\s*\+\s*\d")

_SCALED = re.compile("[百千萬万億亿]{1,2}[㐀-鿿]")  # without a number
_POWER = re.compile(r"\s*[(（]\s*10{0,2}(?:[ ,.]?000)+\s[^\W\d][^()（）\d]*[)）]\s*\Z")
_RANKING = re.compile(r"(?<!\w)(?:top|топ)[\s-]\Z", re.IGNORECASE)  # Top 10 countries
_OF_RANKING = re.compile(r"\d{1,3}(?![\d.,]*\d)(?!\s?(?:%|per|Pro|pour|por|про))")
# A power of ten of a money that begins a line of heads: in CHF 1 000.
_LED_POWER = re.compile(r"\s*[(]?(?:in|en|в)\s\Z", re.IGNORECASE)
_MONEY_POWER = re.compile(r"[A-Z]{3}\s?10{0,2}(?:[ ,.'’]?000)+\Z")
# The number of a Chinese table, before its title: 24-37 旅客人数.
_TITLED = re.compile(r"\s*\d{1,2}[-–—－]\d{1,2}(?:[-–—－]\d{1,2})?\s+(?=[㐀-鿿])")


def is_cut_number(text: str, at: int) -> bool:
    """Whether the number at a place of a text is the end of a longer one, or lacks its sign.

    >>> is_cut_number("2020/21 and 2021/22 few", 17), is_cut_number("about 4-1/2 pct", 10)
    (True, True)
    >>> is_cut_number("in 2021 22 few", 8), is_cut_number("https://a.org/%E6%88", 16)
    (False, True)
    >>> is_cut_number("Top 10 countries", 4), is_cut_number("the top 10 % of", 8)
    (True, False)
    >>> is_cut_number("+ 2.4 % in Kent\\n– 3.1 % in Essex", 18), is_cut_number("– 3.1 %\\n– 2 %", 2)
    (True, False)
    >>> is_cut_number("a rise of +11, 3%", 15), is_cut_number("rises of 4, 11, 3%", 16)
    (True, False)
    """
    led = text[max(at - _BEFORE, 0) : at]
    if _SIGN_APART.search(led) or _is_spaced_decimal(text, at):
        return True
    season = _YEAR.search(led) is not None and _TWO_DIGITS.match(text, at) is not None
    cut = season or _MIXED.search(led) is not None or is_in_address(text, at)
    ranked = _RANKING.search(led) is not None and _OF_RANKING.match(text, at) is not None
    return cut or ranked or _is_in_title(text, at) or _is_signed_item(text, at)


def _is_spaced_decimal(text: str, at: int) -> bool:
    """Whether a place is that of either number of a decimal with a space in it: de 11, 3 %."""
    near = text[max(at - _SPACED_BEFORE, 0) : at + _SPACED_BEHIND]
    here = min(at, _SPACED_BEFORE)
    return any(here in (each.start(1), each.start(2)) for each in _SPACED.finditer(near))


def _is_signed_item(text: str, at: int) -> bool:
    """Whether a dash before the number of an item is a sign, since another item has a plus there.

    As the mark of an item it would leave a fall as a rise: + 2,4 % en Corse, – 3,1 % en Alsace.
    """
    line = text.rfind("\n", 0, at) + 1
    if not _DASHED.match(text[line:at]):
        return False
    first, last = text.rfind("\n\n", 0, at), text.find("\n\n", at)
    block = text[
        max(first, at - _LONGEST, 0) : min(last if last >= 0 else len(text), at + _LONGEST)
    ]
    return any(map(_PLUS.match, block.split("\n")))


def _is_in_title(text: str, at: int) -> bool:
    """Whether a place of a text lies in the number of a table at the start of a line."""
    titled = _TITLED.match(text, text.rfind("\n", 0, at) + 1)
    return titled is not None and at < titled.end()


def is_in_address(text: str, at: int) -> bool:
    """Whether a place of a text lies in the address of a page: https://a.org/%E6%88%91."""
    return _ADDRESS.search(text[max(at - _LONGEST, 0) : at]) is not None


def is_unit_alone(text: str, start: int, end: int) -> bool:
    """Whether words are a Chinese unit with its scale, parted from all others as in a column.

    So is a power of ten with a unit in brackets that has a line of its own, or one with a money
    that begins a line behind "in".

    >>> is_unit_alone("博彩毛收入 百萬澳門元 2018年3月", 6, 11), is_unit_alone("突破千亿美元", 2, 6)
    (True, False)
    >>> is_unit_alone("Guests\\n(10 000 persons)\\n", 8, 22), is_unit_alone("in (1 000 t)", 4, 11)
    (True, False)
    """
    line = text.rfind("\n", 0, start) + 1
    if _LED_POWER.match(text[line:start]) and _MONEY_POWER.match(text[start:end]):
        return True
    stop = text.find("\n", end)
    if _POWER.match(text[line : stop if stop >= 0 else len(text)]):
        return True
    alone = text[max(start - 1, 0) : start].strip() + text[end : end + 1].strip() == ""
    return alone and _SCALED.match(text, start, end) is not None
