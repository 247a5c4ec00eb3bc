"""The year of a day that dates an event, which is often printed without one.

It is the last such day not after the publication, or the next one of what lies ahead; a day that is
close as one of the two only is that one.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from silkledger.reading.periods import PeriodContext, read_period
from silkledger.reading.periods.kinds import TokenKind
from silkledger.reading.results import Period

if TYPE_CHECKING:
    from silkledger.extraction.mentions import Mentioned, Mentions
    from silkledger.reading.periods.mentions import PeriodMention

_YEAR, _DIGIT = re.compile(r"\d{4}"), re.compile(r"\d")
_NUMERIC = re.compile(r"\d{1,2}\.\d{1,2}\.\Z")  # 8.5.
_SOME_DAY = dt.date(2023, 6, 30)
_RELATIVE = frozenset((TokenKind.RELATIVE_DAY, TokenKind.RELATIVE_MONTH, TokenKind.RELATIVE_YEAR))
_MONTHS = frozenset((TokenKind.MONTH, TokenKind.MONTH_MARK))
_CLOSE, _FAR = dt.timedelta(days=60), dt.timedelta(days=250)
_FEW = dt.timedelta(days=31)
_LOOKING = ("en", "de")  # languages whose present does not tell what happened


def read_as(mentioned: Mentioned, date: PeriodMention, status: str) -> dt.date | None:
    """Return the first day of a date of an event with a status, None if it can't be read."""
    source = mentioned.source
    context = PeriodContext(
        locale=source.locale,
        published_on=source.published_on,
        status=status,
        event=True,
        vocabulary=source.vocabulary,
    )
    read = read_period(date.text, context)
    return read.start if isinstance(read, Period) else None


def lacks_year(date: PeriodMention) -> bool:
    """Whether a date has a month and a day, but no year: 8 May, 8.5."""
    month = bool(date.kinds & _MONTHS and _DIGIT.search(date.text)) or _NUMERIC.search(date.text)
    return bool(month) and not _YEAR.search(date.text)


def nearest_status(mentioned: Mentioned, date: PeriodMention) -> str:
    """Return "held" or "planned" if days without a year are close to the publication as that only.

    Empty if both are, or neither is, or where the publication is unknown.
    """
    published = mentioned.source.published_on
    start, end = date.dates or (None, None)
    few = start is not None and end is not None and end - start <= _FEW
    if published is None or not (few or (date.is_since and date.dates is None)):
        return ""
    days = lacks_year(date)
    held, planned = (read_as(mentioned, date, status) for status in ("held", "planned"))
    if days and TokenKind.WEEKDAY in date.kinds and (held is None) != (planned is None):
        # In the other year, it is another day of the week.
        near = held or planned
        close = near is not None and abs(published - near) <= _CLOSE
        return ("planned" if held is None else "held") if close else ""
    if not days or held is None or planned is None:
        return ""
    behind, ahead = published - held, planned - published
    if behind <= _CLOSE and ahead >= _FAR:
        return "held"
    return "planned" if ahead <= _CLOSE and behind >= _FAR else ""


def is_nearer_next_year(mentioned: Mentioned, here: Mentions, date: PeriodMention) -> bool:
    """Whether a day or month without a year is nearer as the next one: meets on 6 May.

    Where the day of publication is unknown, it is so except in Chinese, whose verbs have no tense,
    as of a weekday there.
    """
    published = mentioned.source.published_on
    held, planned = (read_as(mentioned, date, status) for status in ("held", "planned"))
    if published is None:
        return date.day and held is None and here.language != "zh"
    # de Im Juni geht es in Betrieb; es en enero, de la visita: a noun as well
    month = here.language in _LOOKING and date.kinds & _MONTHS and not _YEAR.search(date.text)
    if held is None or planned is None or not (date.day or month):
        return False
    if TokenKind.WEEKDAY in date.kinds and here.language == "zh":
        return False
    if TokenKind.WEEKDAY in date.kinds and here.language in _LOOKING and not date.kinds & _MONTHS:
        return planned > published  # who meets on Sunday has not met
    return planned > published and planned - published < published - held


def is_after(date: PeriodMention, mentioned: Mentioned) -> bool:
    """Whether a date lies after the publication even if its event is said to have been held."""
    source = mentioned.source
    told = date.kinds & _RELATIVE  # tomorrow lies ahead of any day
    context = PeriodContext(
        locale=source.locale,
        published_on=source.published_on or (_SOME_DAY if told else None),
        status="held",
        event=True,
        vocabulary=source.vocabulary,
    )
    read = read_period(date.text, context)
    if isinstance(read, Period):
        return False
    published, planned = source.published_on, read_as(mentioned, date, "planned")
    if published and planned and read[0].rule == "period.as_of_needs_day":
        return planned > published  # es para 2022, of what is planned alone
    return read[0].rule == "period.after_publication"
