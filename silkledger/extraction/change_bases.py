"""Dates right behind a change that are those of its base: rose 5 % from May, 3 % above April.

The words between the two are data (vocabularies/base_dates.csv, side `change`).
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from silkledger.extraction.base_phrases import lasts, leads_from
from silkledger.extraction.known_figures import known_figures
from silkledger.reading.periods.kinds import TokenKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.periods.mentions import PeriodMention
    from silkledger.reading.results import Quantity
    from silkledger.schemas.vocabulary import Vocabulary

_LEAD = 24  # characters
_AND = re.compile(r"\s*(?:、|[和与及與]|\b(?:and|und|et|y|и)\b)\s*")
_HAN = "\u3400"
_RATES = ("share", "rate", "points")
_OTHER_YEARS = frozenset(
    (TokenKind.YEAR, TokenKind.RELATIVE_YEAR, TokenKind.PREVIOUS_YEAR, TokenKind.SAME_PERIOD)
)


def is_change_base(
    text: str, date: PeriodMention, locale: str | None, vocabulary: Vocabulary, language: str
) -> bool:
    """Whether a date in a sentence is that of the base of the change before it.

    `locale` is the language tag of the document, `language` that of the sentence.

    The word that leads to it may be its own first one ("from May to June", where the change is the
    one between the two months).
    """
    start, words_of_date = date.start, text[date.start : date.end]
    near = text[max(start - _LEAD, 0) : start]
    first = words_of_date.partition(" ")[0] if " " in words_of_date else ""
    if _is_year_so_far(date) and lasts(first, vocabulary, language):
        return False
    for led in (near, f"{near}{first}"):
        words = led.split()[-2:]
        for count in range(1, len(words) + 1):
            if leads_from(" ".join(words[-count:]), vocabulary, language, day=date.day):
                at = start - len(near) + led.rindex(words[-count])
                return _has_change(text, at, locale, vocabulary)
    return False


def joined_bases(
    text: str, dates: Sequence[PeriodMention], compared: Sequence[PeriodMention]
) -> list[PeriodMention]:
    """Return the dates that "and" joins to one of a base: 比一季度、上半年, than in 2018 and 2019.

    One with a preposition of its own may begin another clause: than in 2018, and in 2019 ...
    """
    joined: list[PeriodMention] = []
    for first, second in pairwise(dates):
        opens = text[second.start].isdecimal() or text[second.start] >= _HAN
        known = first in compared or first in joined
        if known and opens and _AND.fullmatch(text, first.end, second.start):
            joined += [second] if second not in compared else []
    return joined


def _is_year_so_far(date: PeriodMention) -> bool:
    """Whether a date is the first months of the year of which all else is told."""
    first = date.kinds & {TokenKind.FIRST, TokenKind.FIRST_N}
    return bool(first) and TokenKind.MONTHS in date.kinds and not date.kinds & _OTHER_YEARS


def _has_change(text: str, end: int, locale: str | None, vocabulary: Vocabulary) -> bool:
    """Whether a change or a rate ends right before a place of the sentence, or with its word.

    "3 Mio. Euro über" is a change with the word that leads to its base.
    """
    return any(
        figure.start < end
        and not text[figure.end : end].strip()
        and (figure.end > end or _is_change(figure.quantity))
        for figure in known_figures(text, locale, vocabulary)
    )


def _is_change(quantity: Quantity) -> bool:
    signed = quantity.value < 0 or any(rule.startswith("sign.") for rule in quantity.rules)
    return signed or quantity.dimension in _RATES
