"""Dates cut off other words: 114年12月 of another calendar, Expo-2017, the start of 2023/24.

So is the second of two days or months with a slash between: 25./27. September.
"""

from __future__ import annotations

import re

# Years of two or three digits before a month, and the capitalised word of a name before its year.
_CUT = re.compile(r"(?<!\d)\d{2,3}年\s*\Z|\b[A-ZА-ЯЁÀ-ÖØ-Þ]\w*-\Z")
# A day or month before another one, of which it is open what is meant: 25./27. September, Mai/Juni.
_PAIRED = re.compile(r"(?:(?<!\d)\d{1,2}\.?\s?|[^\W\d_]{3,}\.?)/\s?\Z")
_PAIRED_BEHIND = re.compile(r"/\s?[^\W\d_]{3,}")
_FIRST = 12  # characters of the first of a pair and a slash
# The second half of a season or a financial year, behind the year in which it begins.
_GOES_ON = re.compile(r"[/–-]\d{2}(?!\d)")
# A letter alone, and a year in a name: S&P, the 1986 Federal Tax Reform Act.
_LETTER = re.compile(r"(?:\S+ )?[A-Z]")
_THE_YEAR = re.compile(r"\b[Tt]he\s+(?:\d{4}[-–])?\Z")
_TITLE = re.compile(r"(?:[-–]\d{2,4})?\s[A-Z][\w-]+\s[A-Z][a-z]")
# The name of an event or of a list behind its year: 2025世界制造业大会.
_NAMED = re.compile(
    r"[㐀-鿿]{2,14}?(?:论坛|論壇|大会|大會|峰会|峰會|博览会|博覽會|年会|年會|会议|會議|交易会|交易會"
    r"|展览会|展覽會|车展|車展|书展|書展|马拉松|馬拉松|锦标赛|錦標賽|联赛|聯賽|大赛|大賽|排行榜|百强"
    r"|百強|白皮书|白皮書|蓝皮书|藍皮書|指数报告|指數報告|嘉年华|嘉年華|文化节|文化節|音乐节|音樂節)"
)

_SEASONS = "四季"  # the four of a year, unless it is 第四季


def is_cut(text: str, start: int, end: int) -> bool:
    """Whether the words right beside the date at a place of the text belong to it.

    >>> is_cut("the Expo-2017", 9, 13), is_cut("in mid-2017", 7, 11), is_cut("114年12月", 4, 7)
    (True, False, True)
    >>> is_cut("2025世界制造业大会", 0, 4), is_cut("2025出口增长", 0, 4)
    (True, False)
    >>> is_cut("nine months of 2023/24", 0, 19)
    True
    """
    date = text[start:end]
    if date == _SEASONS:
        return True
    if date.isdecimal() and _NAMED.match(text, end):
        return True
    if _LETTER.fullmatch(date):
        return True
    led = date.removesuffix(date[-4:]) if date[-4:].isdecimal() else None
    if led is not None and _THE_YEAR.search(text[:start] + led) and _TITLE.match(text, end):
        return True
    if text[start:end][-4:].isdecimal() and _GOES_ON.match(text, end):
        return True
    if _PAIRED.search(text, max(start - _FIRST, 0), start) or _PAIRED_BEHIND.match(text, end):
        return True
    return _CUT.search(text, max(text.rfind(" ", 0, start), 0), start) is not None
