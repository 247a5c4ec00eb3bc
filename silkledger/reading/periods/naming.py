"""Which words name a period in running text: a year or a month does, a count alone does not."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.reading.periods.kinds import TokenKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.periods.kinds import PeriodToken

DAY_AND_MONTH = re.compile(r"\d{1,2}\.\d{1,2}\.\Z")  # de am 03.11.
_YEAR = re.compile(r"(?:19|20)\d\d\Z")
# What may be a part of a year in short, right before it: D.2016, Foo/2016.
_SHORT = re.compile(r"(?<![^\W_])[^\W\d_]{1,5}[./-]\Z")
_LONGEST_SHORT = 7
_YEAR_BEHIND = re.compile(r"[./](?:19|20)\d\d(?!\d)")
_NEXT_YEAR, _WITH_YEAR = re.compile(r" (?:19|20)\d\d(?!\d)"), re.compile(r"(?:19|20)\d\d\D")
# Last year and the verb of who came: 去年來|臺旅客, unlike 三年來, in three years.
_LAST_COMES, _ARRIVED_AT = (
    re.compile(r"[去前昨上]年[来來]\Z"),
    frozenset("臺台港澳华華京沪滬韩韓日"),
)
# A month and the number of what follows: 12月27|萬人次, unlike 12月27日 and 12月27至30日.
_MONTH_AND_NUMBER, _OF_DAY = (
    re.compile(r"月份?\s?\d{1,2}\Z"),
    re.compile("[\u3400-\u9fff](?<![日号號至到和与與及])"),
)
# A year without its sign and the word of what it counts: 1911個|單位, not 2018家電展.
_YEAR_ALONE = re.compile(r"(?:\D{0,2}[^\d年])?(?:19|20)\d\d\Z")
_COUNTED = re.compile(
    "[个個间間宗套辆輛艘株棵隻]|家(?![电電用具居长長庭乐樂])|名(?![人城校家])|人(?![大口均才工民事])"
    "|件|位(?!于)|架(?!构|構)|户(?!外)|戶(?!外)|座(?!谈|談)|[处處](?!理)|[项項](?!目)"
)
# Before the number of an edition, a report or a house: 第1684|期, report No. 2015.
_NUMBER_SIGN = re.compile(
    r"(?:第|№|(?<![^\W_])(?:No|Nos|Nr|n[º°]|N[º°]|núm|Núm|num))\.?\s?\Z", re.IGNORECASE
)
_LONGEST_SIGN = 6
# A month and the Chinese numeral of what follows: 11月六|都. Behind a month in digits it is no day
# without its sign; behind one in words it is a day at the end (八月十五).
_MONTH_AND_NUMERAL = re.compile(r"(\d?)月份?\s?[一二三四五六七八九十]{1,3}\Z")
_HAN = re.compile("[\u3400-\u9fff]")
_NUMERAL_OF_DAY = re.compile("[一二三四五六七八九十]{0,2}[日號号至到和與与及、—–-]")
# Words that name a period by themselves; a count, a month or a part of a year alone does not.
_NAMING = frozenset(
    (
        TokenKind.YEAR,
        TokenKind.RELATIVE_YEAR,
        TokenKind.RELATIVE_FISCAL,
        TokenKind.RELATIVE_HALF,
        TokenKind.RELATIVE_QUARTER,
        TokenKind.RELATIVE_MONTH,
        TokenKind.RELATIVE_DAY,
        TokenKind.NOW,
        TokenKind.SO_FAR,
        TokenKind.SO_FAR_YEAR,
        TokenKind.PAST,
        TokenKind.PAST_MARK,
        TokenKind.PLAN,
        TokenKind.PLAN_NAME,
        TokenKind.LEANING,
        TokenKind.SAME_PERIOD,
        TokenKind.YEAR_EARLIER,
        TokenKind.EARLIER,
        TokenKind.AGO,
        TokenKind.PREVIOUS_YEAR,
        TokenKind.PREVIOUS_QUARTER,
        TokenKind.PREVIOUS_MONTH,
        TokenKind.LAST_CENTURY,
        TokenKind.QUARTER,
        TokenKind.QUARTER_NAME,
        TokenKind.HALF,
        TokenKind.HALF_NAME,
        TokenKind.FISCAL,
        TokenKind.DECADE_MARK,
        TokenKind.MONTHS_SIGN,
    )
)
_COUNTS = frozenset((TokenKind.NUMBER, TokenKind.COUNT, TokenKind.ARTICLE))
_FIRST = frozenset((TokenKind.FIRST, TokenKind.FIRST_N))
# Words that name the day or the week of an event alone: on Friday, zh 8日, last week.
_NAMING_DAY = frozenset((TokenKind.WEEKDAY, TokenKind.DAY_MARK, TokenKind.RELATIVE_WEEK))
# A day whose year has two digits may as well be the number of a chapter: de 10.09.04.
SHORT_DATE = re.compile(r"(?:[^\W\d_]+\s)?\d{1,2}\.\s?\d{1,2}\.\s?\d{2}\Z")


def goes_on_beside(text: str, start: int, end: int) -> bool:
    """Whether a year or month goes on right beside it: D.2016, Foo/2016, Dec/2016.

    >>> goes_on_beside("in D.2016", 5, 9), goes_on_beside("in Dec/2016", 3, 6)
    (True, True)
    >>> goes_on_beside("in 2016", 3, 7)
    False
    """
    if _YEAR_BEHIND.match(text, end):
        return True
    before = text[max(start - _LONGEST_SHORT, 0) : start]
    return _YEAR.match(text[start:end]) is not None and _SHORT.search(before) is not None


def is_cut_off(text: str, start: int, end: int) -> bool:
    """Whether a date goes on beside it, or the second of two dates is cut off its year.

    >>> is_cut_off("in May 2021 and June 2020", 3, 20), is_cut_off("in May 2021", 3, 11)
    (True, False)
    >>> is_cut_off("去年來臺旅客", 0, 3), is_cut_off("三年來臺灣", 0, 3)
    (True, False)
    >>> is_cut_off("12月27萬人次", 0, 5), is_cut_off("12月27日", 0, 5)
    (True, False)
    >>> is_cut_off("11月六都", 0, 4), is_cut_off("11月六日", 0, 4)
    (True, False)
    >>> is_cut_off("共有1911個單位", 2, 6), is_cut_off("2018家電展", 0, 4)
    (True, False)
    >>> is_cut_off("第1684期", 1, 5), is_cut_off("report No. 2015", 11, 15)
    (True, True)
    """
    cut = _NEXT_YEAR.match(text, end) and _WITH_YEAR.search(text[start:end])
    comes = _LAST_COMES.search(text[start:end]) and text[end : end + 1] in _ARRIVED_AT
    counts = _MONTH_AND_NUMBER.search(text[start:end]) and _OF_DAY.match(text, end)
    counted = counts or _is_numeral_cut_off(text, start, end) or _is_numbered(text, start, end)
    return bool(cut or comes or counted) or goes_on_beside(text, start, end)


def _is_numbered(text: str, start: int, end: int) -> bool:
    """Whether digits are a number or a count, as the sign before or the word behind them says."""
    if _YEAR_ALONE.match(text[start:end]) and _COUNTED.match(text, end):
        return True
    led = text[max(start - _LONGEST_SIGN, 0) : start]
    return text[start:end].isdecimal() and _NUMBER_SIGN.search(led) is not None


def _is_numeral_cut_off(text: str, start: int, end: int) -> bool:
    """Whether a Chinese numeral behind a month counts what follows, as no sign of a day does."""
    found = _MONTH_AND_NUMERAL.search(text[start:end])
    if found is None or _NUMERAL_OF_DAY.match(text, end):
        return False
    return bool(found[1]) or _HAN.match(text, end) is not None


def names_period(kept: Sequence[PeriodToken], words: str) -> bool:
    """Whether the tokens of some words name a period: a month, but no count alone."""
    kinds = {token.kind for token in kept}
    if kinds & _NAMING:
        return True
    months = TokenKind.MONTH in kinds
    if months and kinds >= {TokenKind.TO, TokenKind.MONTHS}:
        return True  # fr au mois d'avril
    several = sum(token.kind is TokenKind.MONTH for token in kept) > 1
    if several or (months and kinds & {TokenKind.BY, TokenKind.AS_OF, TokenKind.EDGE}):
        return True  # fin septembre
    dated = kinds & {TokenKind.NUMBER, TokenKind.ORDINAL_MARK, TokenKind.ORDINAL}
    if DAY_AND_MONTH.search(words):
        return words[:1].isalpha()
    # "in May", "за восемь месяцев": a preposition that tokens drops stands before it.
    led = len(words.split()) > len(kept) and words[:1].isalpha()
    if TokenKind.MONTHS in kinds and (kinds & _FIRST or (led and kinds & _COUNTS)):
        return True
    return (months and bool(dated or led or TokenKind.MONTH_MARK in kinds)) or (
        TokenKind.MONTH_MARK in kinds and bool(dated)
    )


def names_day(kept: Sequence[PeriodToken], words: str) -> bool:
    """Whether tokens name the day or week of an event, which no figure is dated by: on Friday."""
    return any(token.kind in _NAMING_DAY for token in kept) or bool(SHORT_DATE.match(words))
