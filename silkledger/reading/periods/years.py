"""Years as they are printed: four digits, two, of the Republic of China, or this and last year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.periods.context import PeriodContext, UnreadablePeriodError
from silkledger.reading.periods.kinds import TokenKind
from silkledger.reading.text.variants import locale_place, variety_of

if TYPE_CHECKING:
    import datetime as dt

    from silkledger.reading.periods.grammar import FormMatch

_NEAR_ROC = 40  # years between publication and a year without the name of its calendar
BEFORE_ROC = 1911  # year 1 of the Republic of China is 1912


def publication(context: PeriodContext) -> dt.date:
    """Return the publication date. Raises UnreadablePeriodError if it is unknown."""
    if context.published_on is None:
        raise UnreadablePeriodError("period.no_publication_date")
    return context.published_on


def printed_year(
    form: FormMatch, context: PeriodContext, name: str = "year"
) -> tuple[int | None, bool, tuple[str, ...]]:
    """Return the year under that name, whether it is the year of publication, and the rules.

    The year is None if none is printed.
    """
    if name not in form:
        return None, False, ()
    token = next(token for token in form.kept[name] if isinstance(token.value, int))
    number = form.number(name)
    if form.kind(name) is TokenKind.ROC:
        if number < 1:
            raise UnreadablePeriodError("period.not_in_calendar", what=f"year {number}")
        return number + BEFORE_ROC, False, ("period.roc_year",)
    if token.kind is TokenKind.HUNDREDS:
        return _republican(number, context), False, ("period.roc_year",)
    if token.kind is TokenKind.RELATIVE_YEAR:
        year = publication(context).year + number
        others = [other for other in form.kept[name] if other is not token]
        named = {other.value for other in others if isinstance(other.value, int)}
        if not named <= {year, year - BEFORE_ROC}:  # 今(2025)年
            raise UnreadablePeriodError("period.unread", part=form.kept[name][-2].text)
        return year, number == 0, (relative(number),)
    if token.kind is TokenKind.NUMBER:
        return two_digits(number, token.text)
    return number, False, ()


def _republican(number: int, context: PeriodContext) -> int:
    """Return the year that three digits alone name in the Republic's calendar: 114年 is 2025.

    Raises UnreadablePeriodError unless the locale is Taiwan's, or traditional Chinese of no
    country, and the year lies near that of publication.
    """
    year, published = number + BEFORE_ROC, context.published_on
    taiwanese = locale_place(context.locale) == "TWN"
    unplaced = locale_place(context.locale) is None and variety_of(context.locale) == "zh-Hant"
    near = published is not None and abs(published.year - year) <= _NEAR_ROC
    if not (near and (taiwanese or unplaced)):
        raise UnreadablePeriodError("period.roc_unclear", year=number)
    return year


def two_digits(number: int, text: str) -> tuple[int, bool, tuple[str, ...]]:
    """Return a year of two digits by the POSIX rule, False, and the rule.

    69 to 99 are 1969 to 1999, 00 to 68 are 2000 to 2068.
    """
    if len(text) != 2:
        raise UnreadablePeriodError("period.unread", part=text)
    return number + (1900 if number >= 69 else 2000), False, ("period.two_digit_year",)


def relative(number: int) -> str:
    """Return the rule of a unit so many units after that of publication."""
    if number == 0:
        return "period.relative.this"
    return "period.relative.last" if number < 0 else "period.relative.next"
