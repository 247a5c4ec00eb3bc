"""Chinese dates in a wording: months, days, seasons and years that are not figures: 2020/21年度."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.words.senses import Token

# In digits, years are read one by one: 二〇一九年, 一一三年, 〇八年, and not 二三年 (two or three).
_HAN_YEAR = re.compile(
    r"(?:(?:一九|二[〇○零])[〇○零一二三四五六七八九]|一[〇○零一二]|[〇○零])[〇○零一二三四五六七八九]\Z"
)
_THROUGH = ("-", "~")
_THAT_MONTH = ("本月", "当月", "上月", "同月")
_PARTS_OF_YEAR = ("月", "月份", "月底", "月末", "月初", "月中", "季度", "季", "年度")
_MONTH_AND_DAY = 3  # tokens behind the number of the month: 月, the day, 日
_DAYS = ("日", "号")
_SPANS = ("-", "/")  # 2018/19
_DIGITS_OF_YEAR = 4
_CENTURIES = ("19", "20")
_DATE_GOES_ON = tuple("的前底末第上下全")
_REPUBLICAN = re.compile(r"1[0-4][0-9]\Z")
_REPUBLIC = ("民国", "民國")
_QUANTITIES = tuple("量額额值率數数價价")  # last characters of nouns of quantities: 外銷量
_ARRIVES, _HUNDRED = tuple("至到"), "100"  # 113年回升到; 100年 may be a century
_LEADS_YEAR = tuple("由从從自较較比至到于於与與及和")


def is_months(texts: Sequence[str]) -> bool:
    """Whether a dash, a number and 月 follow: 1-5月."""
    return texts[0] in _THROUGH and texts[2] == "月"


def is_season(year: str, texts: Sequence[str]) -> bool:
    """Whether a year and what follows it are two years that meet: 2020/21年度."""
    ends = texts[0] in _SPANS and texts[1].isdigit() and texts[2][:1] == "年"
    return ends and len(year) == _DIGITS_OF_YEAR and year.startswith(_CENTURIES)


def is_han_year(tokens: Sequence[Token], at: int) -> bool:
    """Whether a year in Chinese digits stands here: 二〇一九年, 民國一一三年."""
    following = tokens[at + 1].text[:1] if at + 1 < len(tokens) else ""
    republic = at > 0 and tokens[at - 1].text.endswith(_REPUBLIC) and tokens[at].kind == "chinese"
    return following == "年" and (republic or bool(_HAN_YEAR.match(tokens[at].text)))


def behind_month(tokens: Sequence[Token], at: int) -> int | None:
    """Return the place behind a Chinese month or quarter, with its day, None if there is none.

    A word of change that holds the last character goes on: 8月增加, 10月5日涨.
    """
    following = tokens[at + 1 : at + 4]
    texts = [token.text for token in following]
    if texts[:1] and texts[0][0] == "月" and following[0].word.change_before:
        return at + 1
    day = bool(texts) and texts[0] in _DAYS and at > 0 and tokens[at - 1].text in _THAT_MONTH
    if not day and (not texts or texts[0] not in _PARTS_OF_YEAR):
        return None
    if texts[:2] == ["月", "份"]:
        return at + 3
    if len(texts) < _MONTH_AND_DAY or following[1].kind != "number":
        return at + 2
    if texts[2][0] == "日" and following[2].word.change_before:
        return at + 3
    return at + 4 if texts[2] in _DAYS else at + 2


def is_republican(tokens: Sequence[Token], at: int) -> bool:
    """Whether a year of the Republic's calendar stands here: 由107年的2.2%, 較107年增加, 民國99年.

    Three digits behind a word that leads to a date are not a length of time, and 年度 is none.
    """
    if at + 1 >= len(tokens) or tokens[at + 1].text[:1] != "年":
        return False
    if not at:
        return bool(_REPUBLICAN.match(tokens[at].text)) and _opens_with_date(tokens, at + 2)
    before = tokens[at - 1].text
    named = before in _REPUBLIC or tokens[at + 1].text[:2] == "年度"
    return named or (bool(_REPUBLICAN.match(tokens[at].text)) and before[-1:] in _LEADS_YEAR)


def _opens_with_date(tokens: Sequence[Token], at: int) -> bool:
    """Whether a wording that begins with a year goes on with its part or a quantity: 113年5月."""
    texts = [token.text for token in tokens[at : at + 4]]
    months = any(text[:1] == "月" for text in texts) and texts[0].isdecimal()
    parts = bool(texts) and texts[0][:1] in _DATE_GOES_ON and "的" not in texts[:1]
    led = texts[0] == "又" if texts else False
    moved = tokens[at + led :][:1]
    change = any(token.word.change_before or token.text[-1:] in _ARRIVES for token in moved)
    change = change and tokens[at - 2].text != _HUNDRED
    return months or parts or change or (bool(texts) and texts[0][-1:] in _QUANTITIES)


def date_goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Whether a date goes on here, or what is of it: 113年|前10月, 107年|的."""
    return at < len(tokens) and tokens[at].text[:1] in _DATE_GOES_ON
