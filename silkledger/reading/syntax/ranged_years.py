"""Ranged years: four digits that could be a year but end a range of amounts: $1500 to 1600.

Whoever prints a unit or money behind two numbers that a range word joins speaks of amounts (de 1500
à 1600 euros). Money before one of them, or a unit behind the first, is that of both; but the second
may be the year that ends a time (EUR 500 bis 2030), and is refused unless it is round or "between"
stands before the two. In "belief sich 2019 auf 2020 Tonnen" the first one is a date.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import COUNTED
from silkledger.reading.words.bare_years import is_bare_year, may_be_year
from silkledger.reading.words.senses import NO_ROLES, NUMBERS, UNKNOWN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.words.senses import Token, Word

_DIGITS = 4
_WHOLE = re.compile(r"(?:\d{3,}|\d{1,3}(?:[ .,'’]\d{3})+)\Z")  # not the start of 7,5 billones
_NEAR = 3  # tokens from "between" to the first of two numbers, and from that to the second
_LOOSE = frozenset(("neutral", "article"))  # de los 1500 a los 1600 euros
_TIMED = frozenset(("date_word", "date_part"))
_STARTS = frozenset(("from", "between", "of"))
_DATES = frozenset(("date_before", "date_word"))


def ends_amounts(tokens: Sequence[Token], at: int) -> bool:
    """Whether the four digits at `at` are an end of a range of amounts, and no year.

    >>> from silkledger.reading.words.lexicon import lexicon
    >>> from silkledger.schemas.vocabulary import SHIPPED
    >>> wordings = ("of 1500 to 1600 euros", "$1500 to 1600", "of 1500 to 1600", "€5 mln to 2030")
    >>> [ends_amounts(lexicon(SHIPPED, "en").tokens(each), 1) for each in wordings]
    [True, True, False, False]
    """
    first, joint, second = _pair(tokens, at)
    if not second or not _joins(tokens, first, joint):
        return False
    behind = tokens[second + 1].word if second + 1 < len(tokens) else UNKNOWN
    if _measures(behind):
        return not (_counts(behind) and _are_years(tokens, first, second))
    measured = joint > first + 1
    if measured and not (tokens[joint - 1].word.unit or tokens[joint - 1].word.currency):
        return False  # 5 million to 2030
    priced = (first and tokens[first - 1].word.currency) or tokens[second - 1].word.currency
    if priced and not measured:
        return True
    year = is_bare_year(tokens[second])
    alike = not may_end_time(tokens[first].text, tokens[second].text)
    return measured and (not year or alike or is_bare_year(tokens[first]))


def may_end_time(first: str, second: str) -> bool:
    """Whether the second of two numbers may be the year that ends a time: EUR 500 bis 2030.

    So it is not where both are printed like years and the second is round.

    >>> [may_end_time(*each.split()) for each in ("500 2030", "1500 2000", "1500 1600")]
    [True, False, False]
    """
    alike = first.isdecimal() and len(first) == _DIGITS
    return may_be_year(second) and not (alike and second.endswith("00"))


def _pair(tokens: Sequence[Token], at: int) -> tuple[int, int, int]:
    """Return the places of two numbers and of what joins them, of which `at` is one; or zeros."""
    for first in range(max(at - _NEAR - 1, 0), at + 1):
        joint = first + 1
        if tokens[first].kind not in NUMBERS or joint >= len(tokens):
            continue
        joint += _measures(tokens[joint].word)
        second = joint + 1
        while second < len(tokens) and _is_loose(tokens[second].word):
            second += 1
        if second < len(tokens) and tokens[second].kind in NUMBERS and at in (first, second):
            whole = all(_WHOLE.match(tokens[each].text) for each in (first, second))
            return (first, joint, second) if whole else (0, 0, 0)
    return 0, 0, 0


def _is_loose(word: Word) -> bool:
    return bool(word.currency) or not word.roles.isdisjoint(_LOOSE)


def _joins(tokens: Sequence[Token], first: int, joint: int) -> bool:
    """Whether the word at `joint` joins the number at `first` to another one as a range."""
    roles = tokens[joint].word.roles
    before = tokens[max(first - _NEAR, 0) : first]
    if "and" in roles:
        return any("between" in token.word.roles for token in before)
    lead = before[-1].word.roles if before else NO_ROLES
    starts = not lead.isdisjoint(_STARTS)
    if not (starts or lead.isdisjoint(_DATES)) and ("to" in roles or tokens[joint].text == "-"):
        return False  # amounted in 2019 to 2020 tonnes
    return "range" in roles or tokens[joint].text == "-" or ("to" in roles and starts)


def _measures(word: Word) -> bool:
    """Whether a word is a unit, money or scale, and dates nothing."""
    money = word.currency and "neutral" not in word.roles
    timed = word.unit is not None and word.unit.canonical == "year"
    return bool(word.unit or money or word.scale) and word.roles.isdisjoint(_TIMED) and not timed


def _counts(word: Word) -> bool:
    return word.unit is not None and word.unit.dimension in COUNTED


def _are_years(tokens: Sequence[Token], first: int, second: int) -> bool:
    """Whether both may be years, and another number is there: between 2015 and 2020 households."""
    others = any(
        token.kind in NUMBERS for at, token in enumerate(tokens) if at not in (first, second)
    )
    return others and is_bare_year(tokens[first]) and is_bare_year(tokens[second])
