"""Days of dates in running text, whose numbers count nothing: zum 1. Januar, on May 1, 31. 3. 2006.

A full stop behind such a number does not end a sentence.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.reading.periods.kinds import TokenKind
from silkledger.reading.periods.words import period_lexicon
from silkledger.reading.words.bare_years import is_bare_year
from silkledger.schemas.vocabulary import built_once

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.words.lexicon import Lexicon
    from silkledger.reading.words.senses import Token
    from silkledger.schemas.vocabulary import Vocabulary

_DAYS, _MONTHS = range(1, 32), range(1, 13)
_CAPITAL = ("en", "de")  # languages whose names of months have a capital
_MONTH_FIRST = "en"
_ENDING = 2  # letters of an ordinal: 1st, 1er, 1-е
_JOINS = frozenset(("and", "to", "range"))
_LEADS = "on"  # before a month it leads to its day, whatever stands behind
_NO_DAY = "in"  # before a month it leads to no day: in May 12 workers died
_IN_ONE = re.compile(r"\d{1,2}([./-])\d{1,2}\1(?:19|20)\d\d\Z")  # 1.1.2020
_PARTS = frozenset(("stop", "close", "open", "verb", "finite", "auxiliary", "equals", "than"))


def without_ordinal_marks(
    tokens: Sequence[Token], lexicon: Lexicon
) -> tuple[list[Token], frozenset[int]]:
    """Return the tokens without the marks that make days ordinals, and where the days start.

    A month in digits between a day and a year counts as a day, too.
    """
    months = _month_names(lexicon.vocabulary, lexicon.language)
    days, stops = set[int](), set[int]()
    for at, token in enumerate(tokens):
        if _IN_ONE.match(token.text):
            days.add(at)
        if not _is_in(token, _DAYS):
            continue
        marks, behind = _behind_ordinal(tokens, at)
        month = behind + (behind < len(tokens) and "of" in tokens[behind].word.roles)
        if _is_month(tokens, month, months, lexicon.language):
            days.add(at)
            stops.update(marks, _stop_of_month(tokens, month))
        elif _is_in_digits(tokens, at):
            days.update((at, at + 2))
            stops.update((at + 1, at + 3))
        elif lexicon.language == _MONTH_FIRST and _follows_month(tokens, at, behind, months):
            days.add(at)
    for at in sorted(days, reverse=True):
        _add_joined(tokens, at, days, stops)
    kept = [token for at, token in enumerate(tokens) if at not in stops]
    return kept, frozenset(tokens[at].start for at in days)


@built_once
def _month_names(vocabulary: Vocabulary, language: str) -> frozenset[str]:
    """Return the names of months in a language, in lower case."""
    entries = period_lexicon(vocabulary, language).items()
    return frozenset(
        pieces[0]
        for pieces, token in entries
        if len(pieces) == 1 and token.kind is TokenKind.MONTH and pieces[0].isalpha()
    )


def _is_in(token: Token, numbers: range) -> bool:
    return token.kind == "number" and token.text.isdecimal() and int(token.text) in numbers


def _behind_ordinal(tokens: Sequence[Token], at: int) -> tuple[list[int], int]:
    """Return the marks that make a number an ordinal (1., 1st, 1-е), and the place behind."""
    place, marks = at + 1, list[int]()
    while place < len(tokens) and tokens[place].start == tokens[place - 1].end:
        text = tokens[place].text
        if text not in (".", "-") and not (text.isalpha() and len(text) <= _ENDING):
            break
        marks.append(place)
        place += 1
        if text != "-":
            break
    return marks, place


def _is_month(
    tokens: Sequence[Token], at: int, months: frozenset[str], language: str | None
) -> bool:
    if at >= len(tokens):
        return False
    name = tokens[at].text.rpartition(" ")[2]
    return name.lower() in months and (language not in _CAPITAL or name[:1].isupper())


def _stop_of_month(tokens: Sequence[Token], month: int) -> Sequence[int]:
    """Return the place of the full stop of an abbreviated month before its year: 1. Jan. 2020."""
    if month + 2 >= len(tokens) or not is_bare_year(tokens[month + 2]):
        return ()
    return (month + 1,) if tokens[month + 1].text == "." else ()


def _is_in_digits(tokens: Sequence[Token], at: int) -> bool:
    """Whether a date in digits that spaces part begins here: 31. 3. 2006."""
    if at + 4 >= len(tokens) or not is_bare_year(tokens[at + 4]):
        return False
    dots = tokens[at + 1].text == tokens[at + 3].text == "."
    return dots and _is_in(tokens[at + 2], _MONTHS)


def _follows_month(tokens: Sequence[Token], at: int, behind: int, months: frozenset[str]) -> bool:
    """Whether a number is the day of the month before it: on May 1, as of January 1, 2020."""
    if not at or not _is_month(tokens, at - 1, months, _MONTH_FIRST):
        return False
    led = tokens[at - 2].text.lower() if at > 1 else ""
    lead = tokens[at - 1].text.lower().partition(" ")[0]
    if _NO_DAY in (led, lead):
        return False
    if led.endswith(_LEADS) or behind >= len(tokens):
        return True
    word = tokens[behind].word
    measured = word.unit or word.currency or word.scale or word.multiple
    parted = tokens[behind].kind == "number" or not tokens[behind].text[:1].isalpha()
    return not measured and (parted or not word.roles.isdisjoint(_PARTS))


def _add_joined(tokens: Sequence[Token], at: int, days: set[int], stops: set[int]) -> None:
    """Add the ordinals that a word joins to a day: vom 1. bis 31. März, am 1. und 2. Januar."""
    place = at - 1
    while place > 0 and "article" in tokens[place].word.roles and not _joins(tokens[place]):
        place -= 1
    if place < 2 or not _joins(tokens[place]):
        return
    number = place - 2
    if tokens[place - 1].text == "." and _is_in(tokens[number], _DAYS):
        days.add(number)
        stops.add(place - 1)


def _joins(token: Token) -> bool:
    return not token.word.roles.isdisjoint(_JOINS)
