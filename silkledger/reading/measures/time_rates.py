"""Rates of time: amounts per year, day or hour, which are divided by time once only.

"1 t/year/year" states the growth of a rate, which no unit of the vocabulary is. To read it as
t/year would drop what is printed. Words such as "im Monat" divide an amount where they end its
clause or a bracket follows: "3.450 Euro brutto im Monat", but "5 t im Monat Mai".
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import RELATIVE
from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words.bare_years import is_bare_year
from silkledger.reading.words.phrases import VERBS, is_activity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.units import Unit
    from silkledger.reading.words.senses import Token

_PREPOSITIONS, _HAN = frozenset(("prep",)), "\u3400"
SHORT_YEAR = "г"  # Russian for a year, and for grams
YEAR_ENDINGS = ("м", "й", "го", "му", "ом", "е")  # of Russian years: в 2022-м
_DATING = frozenset(("date_before", "date_loose"))
# Roles of words that may stand behind the unit as well: 310 Euro monatlich.
TRAILING_UNITS = frozenset(("hourly", "daily", "weekly", "monthly"))
# Roles of words behind an amount that may name its time.
TIMES_BEHIND = {
    "hourly_behind": "h",
    "daily_behind": "d",
    "weekly_behind": "week",
    "monthly_behind": "month",
}
_CLAUSE_ENDS = frozenset(("stop", "open", "close"))
# Roles of words behind such a time that make it a date or describe it: am Tag der Wahl.
_DATES = frozenset(("date_word", "previous", "article", "earlier", "comparand"))
_STANDING = frozenset(("prep", "guard", "per", "each", "neutral"))
_ARTICLE_PER = frozenset(("per", "neutral"))  # le, la, el
_DESCRIBES = frozenset(("of", "prep", "previous", "earlier", "article"))
_WITHIN = ("en", "durante")
_DAYS = frozenset(("d", "week", "month", "year"))
_CHINESE_TIMES = frozenset(("d", "week", "h"))
_FLOWS = tuple("量额額次数數流")  # of nouns of flows: 运量, 客流量, 销售额
_AVERAGE = ("平均",)
_YEAR = "年"
_SIZED = frozenset(("area", "length"))  # of what rent is paid for
RECURS = "recurs"  # the role of Chinese days that recur, such as working days
_RATES = frozenset(("volume_rate", "mass_rate", "data_rate", "speed"))


def refuse_per_time_twice(tokens: Sequence[Token]) -> None:
    """Raise UnreadableError where a time stands below a time: t/year/year, 吨/年/年, tpa per year.

    Words that may do something else as well (в год) count only where they stand twice.
    """
    for first, second in pairwise(tokens):
        if "per_year" not in second.word.roles:
            continue
        if _divides(first) and (len(second.word.roles) == 1 or first.text == second.text):
            raise UnreadableError("unit.no_quotient", f"{first.text} {second.text}")


def is_pay(token: Token) -> bool:
    """Whether a word names pay by its time, so that its amounts are divided by it: 时薪, 月薪."""
    return "standing" in token.word.roles and not token.word.roles.isdisjoint(TRAILING_UNITS)


def time_behind(tokens: Sequence[Token], at: int, above: Unit | None) -> str:
    """Return the unit of time that the words here divide an amount of that unit by, or "".

    Raises UnreadableError where it is open whether they do: 728 euros al mes en Madrid.
    """
    if above is None or at >= len(tokens) or _is_rent_of(tokens[at], above):
        return ""
    roles = tokens[at].word.roles
    for role in roles & TRAILING_UNITS:
        if at and tokens[at - 1].word.roles >= _PREPOSITIONS and tokens[at].text[:1] < _HAN:
            raise UnreadableError("unit.unknown", f"{tokens[at - 1].text} {tokens[at].text}")
        return TIMES_BEHIND[f"{role}_behind"]
    if above.dimension in RELATIVE:
        return ""
    time = next((TIMES_BEHIND[role] for role in roles & TIMES_BEHIND.keys()), "")
    if time and _is_within(tokens, at):
        return ""
    if not time or at + 1 == len(tokens) or tokens[at + 1].word.roles & _CLAUSE_ENDS:
        return time
    if not _is_date(tokens, at + 1):
        raise UnreadableError("unit.unknown", f"{tokens[at].text} {tokens[at + 1].text}")
    return ""


def _is_rent_of(token: Token, above: Unit) -> bool:
    """Whether a Chinese word is the rent of what has a size, which it does not divide.

    For example 40平方米单位的月租.
    """
    sized = above.dimension in _SIZED and token.text[:1] >= _HAN
    return sized and "time_noun" in token.word.roles


def says_time_again(tokens: Sequence[Token], at: int, below: Unit) -> bool:
    """Whether the time that words before a number divide it by stands behind it as well.

    For example "выросла на 3 млн баррелей в сутки до 93 млн баррелей в сутки".
    """
    roles = tokens[at].word.roles & TRAILING_UNITS if at < len(tokens) else frozenset[str]()
    return any(TIMES_BEHIND[f"{role}_behind"] == below.name for role in roles)


def _is_within(tokens: Sequence[Token], at: int) -> bool:
    """Whether "in" leads to a time whose words would be a rate alone: en | la semana."""
    return at > 0 and "per" not in tokens[at].word.roles and tokens[at - 1].text.lower() in _WITHIN


def _is_date(tokens: Sequence[Token], at: int) -> bool:
    """Whether the words behind a time make it a date, or describe it: im Monat Mai, al mes de mayo.

    Both may stand behind "of".
    """
    roles = tokens[at].word.roles
    if "of" in roles and "article" not in roles and at + 1 < len(tokens):
        at, roles = at + 1, tokens[at + 1].word.roles
    return bool(roles & _DATES)


def dates_by_article(tokens: Sequence[Token], at: int) -> bool:
    """Whether an article at `at` leads to a time that other words describe: 120 km le jour où.

    An hour is described as what is paid for: 12 euros l'heure de travail.
    """
    unit = tokens[at + 1].word.unit if at + 2 < len(tokens) else None
    if unit is None or unit.name not in _DAYS or not tokens[at].word.roles >= _ARTICLE_PER:
        return False
    return bool(tokens[at + 2].word.roles & _DESCRIBES)


def leads_to_year(tokens: Sequence[Token], at: int, above: Unit | None) -> bool:
    """Whether a year stands here with an ending (в 2022-м) or a "г" that are not grams (в 2017 г).

    Raises UnreadableError where so many grams may be paid for or hold the amount: за 2000 г.
    """
    if at + 2 >= len(tokens) or not tokens[at].word.roles & _DATING:
        return False
    behind = tokens[at + 2]
    ending = tokens[at + 3] if at + 3 < len(tokens) else behind
    ended = behind.text == "-" and behind.end == ending.start and ending.text in YEAR_ENDINGS
    if not is_bare_year(tokens[at + 1]) or not (ended or behind.text == SHORT_YEAR):
        return False
    held = "by" in tokens[at].word.roles and above is not None and above.dimension == "mass"
    paid = above is not None and above.dimension == "money"
    if "date_before" not in tokens[at].word.roles and not ended and (held or paid):
        text = " ".join(token.text for token in tokens[at : at + 3])
        raise UnreadableError("number.may_be_year", text)
    return True


def leads_to_object(tokens: Sequence[Token], at: int) -> bool:
    """Whether an article at `at` leads to what a verb before it has: pour soutenir l'emploi."""
    leads = at > 0 and tokens[at].word.roles >= _ARTICLE_PER
    return leads and is_activity(tokens[at - 1].word)


def leading_time(tokens: Sequence[Token], at: int) -> str:
    """Return the unit of time of a Chinese word for one that ends no date: 全市日用水5万吨, or "".

    A preposition, 每 or a description (当日) before it dates the amount; 平均 does not.
    """
    unit = tokens[at].word.unit
    if unit is None or unit.name not in _CHINESE_TIMES or at + 1 == len(tokens):
        return ""
    before = tokens[at - 1] if at else None
    if before is None or before.text in _AVERAGE or before.word.bound_before:
        return unit.name
    if _follows_year(tokens, at):
        return unit.name
    dated = before.kind != "word" or before.word.roles & _STANDING
    return "" if dated else unit.name


def time_of_flow(tokens: Sequence[Token], at: int, number: int) -> str:
    """Return the unit of time here that the flow of the number at `number` is per, or "".

    It leads one listed noun of a flow and begins the wording or follows 平均: 平均日运量. A noun
    before it may name the day itself (购物日), and one behind it may be another word (日用玻璃).
    """
    end = at + 1
    while end < number and not (tokens[end].word.bound_before or tokens[end].word.roles & VERBS):
        end += 1
    listed = end == at + 2 and tokens[at + 1].kind == "word"
    if not listed or tokens[at + 1].text[-1:] not in _FLOWS:
        return ""
    begins = at == 0 or tokens[at - 1].text in _AVERAGE
    return leading_time(tokens, at) if begins or _follows_year(tokens, at) else ""


def _follows_year(tokens: Sequence[Token], at: int) -> bool:
    """Whether a year ends before the word here, so that it is a word of its own: 2019年日运量."""
    return at > 1 and tokens[at - 1].text == _YEAR and is_bare_year(tokens[at - 2])


def names_recurring(tokens: Sequence[Token], at: int) -> bool:
    """Whether a day that recurs stands before a noun of a flow, which is per such day.

    For example 交易日成交额. The noun may have several parts: 工作日用水量.
    """
    if RECURS not in tokens[at].word.roles:
        return False
    end = at + 1
    while end < len(tokens) and _is_part(tokens[end]):
        if tokens[end].text[-1] in _FLOWS:
            return True
        end += 1
    return False


def _is_part(token: Token) -> bool:
    """Whether a token may be a part of a Chinese noun before its number."""
    word = token.word
    printed = token.kind == "word" and not (word.scale or word.spelled)
    return printed and not (word.bound_before or word.change_before)


def _divides(token: Token) -> bool:
    """Whether something per time ends with this token."""
    unit = token.word.unit
    return "per_year" in token.word.roles or (unit is not None and unit.dimension in _RATES)
