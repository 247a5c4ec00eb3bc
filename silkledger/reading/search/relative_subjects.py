"""Subjects with a clause of their own: the number of people who go hungry rose by 40 million.

A clause that "and" joins may have another one: the number of cars fell, and exports rose to 5.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import COUNTED
from silkledger.reading.search.clauses import COMMAS
from silkledger.reading.search.units_of_amount_before import leads
from silkledger.reading.words.phrases import VERBS
from silkledger.reading.words.senses import UNKNOWN

if TYPE_CHECKING:
    from silkledger.reading.search.figure_search import FigureSearch
    from silkledger.reading.words.senses import Token

_SUBJECT = 3  # tokens behind "and" of which one is its subject
TELLS = VERBS | {"finite", "start", "bound_verb"}


def noun_of_relative(search: FigureSearch, place: int, at: int) -> tuple[int, int] | None:
    """Return the noun whose clause a word at `place` opens, if a number at `at` counts it, or None.

    "The number of" stands before the noun, and a verb of change right before the number.

    >>> from silkledger.reading.search.text_search import search_of
    >>> from silkledger.schemas.vocabulary import SHIPPED
    >>> text = "The number of people who go hungry rose by 40 million."
    >>> search = search_of(text, "en", SHIPPED, None)[0]
    >>> [token.text for token in search.tokens[slice(*noun_of_relative(search, 2, 7))]]
    ['people']
    """
    tokens = search.tokens
    noun = place - 1 - (place > 1 and tokens[place - 1].text in COMMAS)
    unit = tokens[noun].word.unit if noun > 0 else None
    if unit is None or unit.dimension not in COUNTED or not leads(search, "head", noun):
        return None
    led = [token.word for token in tokens[max(noun, at - 3) : at]]
    return (noun, noun + 1) if any(word.change_before for word in led) else None


def is_apposed(search: FigureSearch, at: int, last: int) -> bool:
    """Whether commas set a number apart: the number of unemployed persons, 5.5 million, fell."""
    tokens = search.tokens
    closed = last < len(tokens) and tokens[last].text in COMMAS
    return closed and at > 0 and tokens[at - 1].text in COMMAS


def starts_anew(search: FigureSearch, noun: int, at: int) -> bool:
    """Whether "and" joins a clause with its own subject and verb between a noun and a number.

    The number of cars fell, and exports rose to 2.9 million.
    """
    verbs = [place for place in range(noun + 1, at) if _is_verb(search.tokens[place])]
    for place in range(noun + 1, at):
        if "and" not in search.tokens[place].word.roles or not verbs or verbs[0] > place:
            continue
        told = max(verbs)  # of "exports rose", the first may be a verb as well
        if any(map(_may_be_subject, search.tokens[place + 1 : min(told, place + _SUBJECT)])):
            return True
    return False


def _is_verb(token: Token) -> bool:
    return bool(token.word.roles & TELLS) or bool(token.word.change_before)


def _may_be_subject(token: Token) -> bool:
    named = "subject" in token.word.roles or token.word is UNKNOWN or token.word.unit is not None
    return named and token.text[:1].isalpha()
