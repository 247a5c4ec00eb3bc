"""Agreement: whether a figure's wording and the cell of its period speak of the same time.

A date that dates the number itself ("5 million tonnes in 2021", 2021年出口5万吨) must not lie
wholly outside the period, and money per year is that of a year.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.reading.periods import PeriodContext, read_period
from silkledger.reading.results import Period
from silkledger.reading.syntax.years import behind_date
from silkledger.reading.text.characters import fold
from silkledger.reading.words.choosing import choose
from silkledger.reading.words.senses import is_numeral
from silkledger.rules import Refusal, refuse
from silkledger.schemas.vocabulary import SHIPPED, Vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from silkledger.reading.results import Quantity
    from silkledger.reading.words.senses import Token

_YEAR = re.compile(r"(?<![0-9.,])(?:19|20)[0-9]{2}(?![0-9]|[.,][0-9])")
_LEADS = frozenset(("date_before", "date_word", "date_loose", "article"))
_ENDS = frozenset(("stop", "close"))
_GOES_ON = tuple("以起前后後至到之-")  # 2021年以来
# Roles of words that compare with a date, which then dates something else.
_COMPARES = frozenset(("base", "than", "compare", "earlier", "comparand", "comparand_of"))
_YEAR_DAYS = (364, 366)  # fiscal years of 52 weeks are as long as 364 days


def speaks_of_time(as_reported: str, quantity: Quantity) -> bool:
    """Whether a wording can disagree with a period at all: it has a year, or is money per year."""
    return _is_money_a_year(quantity) or bool(_YEAR.search(as_reported))


def disagreements(
    as_reported: str,
    quantity: Quantity,
    period: Period,
    locale: str | None,
    vocabulary: Vocabulary = SHIPPED,
) -> tuple[Refusal, ...]:
    """Return why a wording can't be a figure of its period; empty where nothing speaks against it.

    >>> from silkledger.reading.quantities import QuantityContext, read_quantity
    >>> quantity = read_quantity("5 tonnes in 2021", QuantityContext(locale="en"))
    >>> period = read_period("2022", PeriodContext(locale="en"))
    >>> [refusal.rule for refusal in disagreements("5 tonnes in 2021", quantity, period, "en")]
    ['wording.other_period']
    """
    if period.end is None:
        return ()
    reasons: list[Refusal] = []
    if _is_money_a_year(quantity):
        days = 0 if period.start is None else (period.end - period.start).days + 1
        if days > 1 and not _YEAR_DAYS[0] <= days <= _YEAR_DAYS[1]:
            reasons.append(
                refuse("unit.part_of_year", "as_reported", as_reported, period=period.edtf)
            )
    if _YEAR.search(as_reported):
        for printed, dated in _dates(fold(as_reported), locale, vocabulary):
            if _is_apart(dated, period):
                reasons.append(
                    refuse("wording.other_period", "as_reported", printed, period=period.edtf)
                )
                break
    return tuple(reasons)


def _is_money_a_year(quantity: Quantity) -> bool:
    return "unit.money_a_year" in quantity.rules and quantity.dimension == "money"


def _is_apart(printed: Period, period: Period) -> bool:
    """Whether two periods share no day; one without a start is the day of its end."""
    if printed.end is None or period.end is None:
        return False
    start, other = printed.start or printed.end, period.start or period.end
    return printed.end < other or period.end < start


def _dates(folded: str, locale: str | None, vocabulary: Vocabulary) -> Iterator[tuple[str, Period]]:
    """Yield the dates that can only date the number of the wording, as printed and as read.

    They stand right behind the only number or begin the wording, and nothing is compared.
    """
    tokens = choose(folded, locale, vocabulary).tokens(folded)
    if any(map(_compares, tokens)):
        return
    ends = {at: end for at in range(len(tokens)) if (end := _date_end(tokens, at))}
    dated = {place for at, end in ends.items() for place in range(at, end)}
    numbers = [at for at, token in enumerate(tokens) if is_numeral(token) and at not in dated]
    if len(numbers) != 1 or len(ends) != 1:
        return
    (at, end), number = *ends.items(), numbers[0]
    start = at
    while start and tokens[start - 1].word.roles & _LEADS and not _measures(tokens[start - 1]):
        start -= 1
    closed = end == len(tokens) or bool(tokens[end].word.roles & _ENDS)
    behind = start > number and closed and _measures(tokens[start - 1])
    goes_on = end < len(tokens) and tokens[end].text.startswith(_GOES_ON)
    if goes_on or not (behind or start == 0):
        return
    words = folded[tokens[start].start : tokens[end - 1].end]
    period = read_period(words, PeriodContext(locale=locale, vocabulary=vocabulary))
    if isinstance(period, Period):
        yield words, period


def _compares(token: Token) -> bool:
    roles = token.word.roles
    return bool(roles & _COMPARES) or ("from" in roles and "of" not in roles)


def _date_end(tokens: Sequence[Token], at: int) -> int:
    """Return the place behind the year that stands here as a date, or 0."""
    if tokens[at].kind != "number" or not _YEAR.fullmatch(tokens[at].text):
        return 0
    return behind_date(tokens, at, loose=False)


def _measures(token: Token) -> bool:
    """Whether a token ends an amount: digits, a scale, a unit or money."""
    word = token.word
    return token.kind == "number" or bool(word.unit or word.currency or word.scale)
