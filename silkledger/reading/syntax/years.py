"""Years inside a wording that are not figures: "in 2022", "2022年", "2022 году".

They are dates, which periods reads.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.reading.measures.time_rates import SHORT_YEAR, YEAR_ENDINGS
from silkledger.reading.syntax.ages import AGED, behind_age
from silkledger.reading.syntax.bare_dates import has_owner, is_bare_date
from silkledger.reading.syntax.han_dates import (
    behind_month,
    date_goes_on,
    is_han_year,
    is_months,
    is_republican,
    is_season,
)
from silkledger.reading.syntax.ordinal_digits import behind_ordinal, follows_ordinal
from silkledger.reading.syntax.ranged_years import ends_amounts
from silkledger.reading.words.bare_years import is_bare_year, is_label
from silkledger.reading.words.senses import CHINESE, NO_ROLES, NUMBERS, TIMED, UNKNOWN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.words.senses import Token

_YEAR = re.compile(r"(?:1[5-9]|20)[0-9]{2}\Z")
_DIGITS_OF_YEAR = 4
_OF_YEAR = frozenset(("года", "году", "годом"))
_LEVELS = ("уровню", "уровня", "показателю", "показателя", "факту", "факта")  # к уровню 2017 г
_LEADS_DATE = frozenset(("date_before", "date_loose"))
_NAMES_TIME = frozenset(("date_before", "date_word"))
_SPANS = ("-", "/")  # 2018/19
_BEFORE_DURATION = frozenset(("article", "neutral", "previous", "each"))
_LEADS_DURATION = frozenset(("prep",))
_LEADS_FIGURE = frozenset(("to", "by", "of", "than", "per"))
_PAIR = 3  # tokens before the second of two years


def behind_date(tokens: Sequence[Token], at: int, *, loose: bool) -> int:
    """Return the place behind the year or month that stands here, or 0 if it is a number.

    `loose` also accepts a bare year behind a word that may introduce a date or not ("over 2021",
    "to 2022"): right if the wording has another number, wrong if it would have none.
    """
    token = tokens[at]
    if not token.text.isdecimal():
        return _behind_letters(tokens, at)
    named = at + 1 < len(tokens) and "date_part" in tokens[at + 1].word.roles
    if named or token.kind != "number":
        return at + 2 if named else 0
    if (month := behind_month(tokens, at)) is not None:
        return month
    texts = [following.text for following in tokens[at + 1 : at + 4]]
    if len(texts) == 3 and (is_season(token.text, texts) or is_months(texts)):
        return at + 4
    if is_republican(tokens, at) and (loose or date_goes_on(tokens, at + 2)):
        return at + 1 if tokens[at + 1].word.change_before else at + 2  # 107年增加
    year = len(token.text) == _DIGITS_OF_YEAR and _YEAR.match(token.text)
    return _behind_year(tokens, at, loose=loose) if year and not ends_amounts(tokens, at) else 0


def _behind_letters(tokens: Sequence[Token], at: int) -> int:
    """Return the place behind a year in Chinese digits or a quarter of an ordinal, or 0."""
    if follows_ordinal(tokens, at):
        return at + 1
    return at + 2 if tokens[at].kind != "number" and is_han_year(tokens, at) else 0


_AGES = frozenset(("岁", "歲", "周岁", "周歲"))
_AGE_RANGE = 5  # tokens of 15岁至18岁
_FOR_DURATION = frozenset(("date_loose", "per", "each"))  # за


def _behind_age(tokens: Sequence[Token], at: int) -> int:
    """Return the place behind an age that describes people (65岁及以上人口) or a 5G, else 0."""
    spans = at + _PAIR < len(tokens) and "range" in tokens[at + 1].word.roles
    if spans and tokens[at + 2].kind in NUMBERS and tokens[at + _PAIR].text in _AGES:
        at += 2  # 16至24岁
    behind = tokens[at + 1]
    glued = behind.text in ("G", "G-A") and behind.start == tokens[at].end
    if glued and (at + 2 == len(tokens) or tokens[at + 2].text[:1] > "G"):
        return at + 2
    if behind.text not in _AGES:
        return 0
    joins = at + _AGE_RANGE <= len(tokens) and "range" in tokens[at + 2].word.roles
    if joins and tokens[at + 3].kind in NUMBERS and tokens[at + 4].text in _AGES:
        return at + _AGE_RANGE  # 15岁至18岁
    bounded = at + 2 < len(tokens) and tokens[at + 2].word.bound_after
    return at + 3 if bounded else at + 2


def may_last(tokens: Sequence[Token], at: int, said: frozenset[str]) -> bool:
    """Whether a length of time, age or ordinal can stand here, by what all words say.

    It needs a unit of time, something right behind the digits, or a bound behind people.
    """
    if TIMED in said or not said.isdisjoint(AGED):
        return True
    if "bound_before" in said and (CHINESE in said or (at > 1 and tokens[at - 2].word.unit)):
        return True
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    return following is not None and (following.start == tokens[at].end or following.text in _AGES)


def behind_duration(tokens: Sequence[Token], at: int) -> int:
    """Return the place behind a length of time that is not a figure where there is another, else 0.

    It describes a noun (the five-year average) or follows a preposition (over the past 6 months).
    """
    if at >= len(tokens) or tokens[at].kind not in ("number", "word", "chinese"):
        return 0
    if described := behind_age(tokens, at):
        return described
    if at + 1 >= len(tokens):
        return 0
    age = _behind_age(tokens, at)
    end = age if age and age < len(tokens) else behind_ordinal(tokens, at)
    end = _behind_time(tokens, at) if end is None else end
    others = (*tokens[:at], *tokens[end + 1 :])
    if behind_bound(tokens, end) == end or any(map(_is_number, others)):
        return end
    return 0  # in office for 10 years or less


def _is_number(token: Token) -> bool:
    return token.kind in NUMBERS or token.word.spelled is not None


def behind_bound(tokens: Sequence[Token], end: int) -> int:
    """Return the place behind the bound of a length of time that ends here: 10 years or less.

    It is `end` without one. Words that may stand before a number as well (at least) may be of
    another one, and so may a verb.
    """
    if not 0 < end < len(tokens) or TIMED not in tokens[end - 1].word.says:
        return end
    word, text = tokens[end].word, tokens[end].text
    only = word.bound_after is not None and word.bound_before is None
    return end + (only and " " in text and "bound_verb" not in word.roles)


def _behind_time(tokens: Sequence[Token], at: int) -> int:
    """Return the place behind a number and a unit of time that describe something else, else 0."""
    hyphen = tokens[at + 1].text == "-" and tokens[at + 1].start == tokens[at].end
    end = at + 2 if hyphen else at + 1
    while end < len(tokens) and "previous" in tokens[end].word.roles:
        end += 1  # les neuf premiers mois
    unit = tokens[end].word.unit if end < len(tokens) else None
    if end < len(tokens) and _holds_year(tokens[end]) and "previous" in tokens[at - 1].word.roles:
        return end  # 过去10年增长, 近10年平均: the word goes on
    if unit is None or unit.dimension != "time":
        return 0
    if hyphen:
        noun = end + 1 < len(tokens) and tokens[end + 1].text[:1].isalpha()
        return end + 1 if noun else 0
    if at and tokens[at - 1].word.roles >= _FOR_DURATION:
        return end + 1  # сократились на 2,7% за 11 месяцев
    back = at - 1
    while back >= 0 and tokens[back].word.roles & _BEFORE_DURATION:
        back -= 1
    if any("previous" in token.word.roles for token in tokens[back + 1 : at]):
        return end + 1  # der letzten fünf Jahre
    led = back >= 0 and tokens[back].word.roles & _LEADS_DURATION
    roles = tokens[back].word.roles if led else frozenset()
    # es en: creció un 5 % en doce meses
    behind = "spreads" in roles and any(token.kind == "number" for token in tokens[:back])
    leads = led and (behind or not roles & _LEADS_FIGURE)
    return end + 1 if leads and not _joins_times(tokens, back) else 0


def _joins_times(tokens: Sequence[Token], at: int) -> bool:
    """Whether "and" joins two lengths of time here, and no "between": 5 hours and 60 minutes.

    Behind a number without a unit it leads to the other end of a range: between 2 and 5 days.
    """
    if not at or "and" not in tokens[at].word.roles:
        return False
    first, before = tokens[at - 1], tokens[at - 2].word.roles if at > 1 else NO_ROLES
    if "between" in before and (first.kind == "number" or first.word.spelled):
        return not is_bare_year(first)
    times = TIMED in first.word.says
    return times and not any("between" in token.word.roles for token in tokens[:at])


def _holds_year(token: Token) -> bool:
    """Whether a Chinese word holds a year and what happened in it: 年增长, 年平均."""
    date_goes_on = token.word.change_before or "annual" in token.word.roles
    return token.text[:1] == "年" and len(token.text) > 1 and bool(date_goes_on)


def _behind_ending(tokens: Sequence[Token], at: int) -> int:
    """Return the place behind a year with the ending of an ordinal (в 2025-м году), or 0."""
    texts = [token.text for token in tokens[at + 1 : at + 3]]
    glued = len(texts) == 2 and texts[0] == "-" and texts[1] in YEAR_ENDINGS
    if not glued or tokens[at + 2].start != tokens[at].end + 1:
        return 0
    dated = at + 3 < len(tokens) and "date_word" in tokens[at + 3].word.roles
    return at + 4 if dated else at + 3


def _behind_short(tokens: Sequence[Token], at: int) -> int:
    """Return the place behind a year whose word is a "г", and no gram, or 0: в 2017 г.

    A word that leads to a date stands before it; in all else it may be a weight.
    """
    behind = tokens[at + 1] if at + 1 < len(tokens) else None
    if not at or behind is None or behind.text != SHORT_YEAR or not is_bare_year(tokens[at]):
        return 0
    before = tokens[at - 1]
    led = not before.word.roles.isdisjoint(_LEADS_DATE | {"date_word"})  # в мае 2017 г
    return at + 2 if led or before.text.lower().endswith(_LEVELS) else 0


def _is_paired(tokens: Sequence[Token], at: int) -> bool:
    """Whether "and" joins the year here to another one: los mismos meses de 2020 y 2019."""
    if at < _PAIR or "and" not in tokens[at - 1].word.roles:
        return False
    first = tokens[at - 2]
    return bool(_YEAR.match(first.text)) and bool(
        tokens[at - 3].word.roles & {"date_before", "date_word", "date_loose"}
    )


def _is_pair(tokens: Sequence[Token], at: int) -> bool:
    """Whether two years that nothing counts stand behind "between": entre 2015 et 2016."""
    if at + 2 >= len(tokens) or "and" not in tokens[at + 1].word.roles:
        return False
    second = tokens[at + 2]
    word = tokens[at + _PAIR].word if at + _PAIR < len(tokens) else UNKNOWN
    counted = word.unit or word.currency or word.scale or word.multiple
    dated = "date_word" in word.roles or not counted
    return bool(_YEAR.match(second.text)) and dated


def _behind_year(tokens: Sequence[Token], at: int, *, loose: bool) -> int:
    if end := _behind_ending(tokens, at) or _behind_short(tokens, at):
        return end
    token = tokens[at]
    before = tokens[at - 1].word.roles if at else NO_ROLES
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    word = following.word if following is not None else UNKNOWN
    if following is not None and following.text[:1] == "年":
        holds = word.change_before or (following.text[:2] == "年年" != following.text)
        return at + 1 if holds else at + 2  # 2019年增长 holds 年增长, 2019年年产能 年产能
    # выше уровня 2024 года: nobody prints 2024 years
    is_year_word = following is not None and following.text in _OF_YEAR and is_bare_year(token)
    dated = word.unit is None or loose or is_year_word or before & {"date_before", "date_loose"}
    if ("date_word" in word.roles and dated) or _is_quarter(tokens, at):
        return at + 2
    money = word.currency and "neutral" not in word.roles  # 2018 real um 5 %
    scaled = word.scale and not _begins_behind_year(tokens, at)
    bare = not (word.unit or money or scaled or word.multiple)
    led = before & {"date_before", "date_word"} or (loose and "date_loose" in before)
    led = led or is_label(tokens, at) or (at > 0 and has_owner(tokens, at))
    led = led or (loose and (_is_paired(tokens, at) or is_bare_date(tokens, at)))
    if loose and "between" in before and _is_pair(tokens, at):
        return at + _PAIR
    if not (bare and led):
        return 0
    span = following is not None and following.text in _SPANS and at + 2 < len(tokens)
    return at + 3 if span and tokens[at + 2].text.isdigit() else at + 1


def _is_quarter(tokens: Sequence[Token], at: int) -> bool:
    """Whether a quarter follows that a month and a year name: the June 2020 quarter."""
    named = at > 0 and "date_word" in tokens[at - 1].word.roles
    if not named or at + 1 >= len(tokens) or tokens[at + 1].text.lower() != "quarter":
        return False
    return at + 2 >= len(tokens) or "of" not in tokens[at + 2].word.roles


def _begins_behind_year(tokens: Sequence[Token], at: int) -> bool:
    """Whether a number that begins with its scale stands behind the year: en 2011 mil 700 euros."""
    scale, before = tokens[at + 1].word.scale, tokens[at - 1].word.roles if at else NO_ROLES
    dated = before & _NAMES_TIME
    if at > 1 and "date_loose" in before:
        dated = dated or tokens[at - 2].word.roles & _NAMES_TIME  # mayo de 2019
    joined = scale is not None and scale.when == "joined" and dated
    return bool(joined) and at + 2 < len(tokens) and tokens[at + 2].kind in NUMBERS
