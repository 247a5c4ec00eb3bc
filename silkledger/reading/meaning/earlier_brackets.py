"""Earlier values in brackets, which a refused wording is read without.

"50,4 (86,2) Mio. €" prints the value of the year before between the number and the scale and unit
of both; "£21.8 million (2015: £22.9 million)" says with it when it was. The figure is the one that
stands outside. Two amounts of one unit without such a word may be two figures.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.meaning.choices import LEVELS
from silkledger.reading.meaning.clause_words import first_brackets, is_percentage, printed_measures
from silkledger.reading.syntax.changes.earlier_levels import names_earlier
from silkledger.reading.words.bare_years import is_bare_year
from silkledger.reading.words.senses import NUMBERS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.senses import Token

_STARTS = frozenset(("from", "than"))  # up from 4.2m
_JOINING = frozenset(("between", "range", "and", "to", "minus", "plus"))
_PERCENT = "percent"
_MOST = 2  # numbers of a range
_FURTHER = 2  # digits that an earlier value may have more or less
_PART = 2  # digits of a second year or a quarter
_LABELS = frozenset(("earlier", "slash", "range", "neutral", "date_word", "date_before"))


def without_earlier(
    tokens: Sequence[Token], statistic: str | None, _settings: Settings | None = None
) -> Sequence[Token]:
    """Return the tokens without the brackets that hold an earlier value; as they are if none.

    Under a statistic of a change the two compete, and under none if nothing says which is earlier.

    >>> from silkledger.reading.words.lexicon import lexicon
    >>> from silkledger.schemas.vocabulary import SHIPPED
    >>> tokens = lexicon(SHIPPED, "de").tokens("sank auf 50,4 (86,2) Mio. €")
    >>> " ".join(token.text for token in without_earlier(tokens, "flow"))
    'sank auf 50,4 Mio. €'
    """
    brackets = first_brackets(tokens)
    if brackets is None:
        return tokens
    start, end = brackets
    rated = statistic == "growth_rate" and is_percentage(tokens, end)  # stieg um 2,0 (2,2) %
    if statistic and statistic not in LEVELS and not rated:
        return tokens
    if not any(token.kind in NUMBERS for token in tokens[:start]):
        return tokens
    if statistic == "share" and _PERCENT not in printed_measures(tokens):
        return tokens
    dated = bool(statistic) and not rated and _is_dated(tokens, start, end)
    if dated or _stands_inside(tokens, start, end, named=not statistic):
        rest = [*tokens[:start], *tokens[end + 1 :]]
        return without_earlier(rest, statistic)
    return tokens


def behind_label(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return the tokens behind a colon that only a time stands before: Q1-3 2013: 2.9 days."""
    colon = _colon(tokens, 0, len(tokens))
    return tokens if colon is None else tokens[colon + 1 :]


def _colon(tokens: Sequence[Token], start: int, end: int) -> int | None:
    """Return the place of the colon behind a year, season or earlier time from here, or None."""
    dated = False
    for at in range(start, end):
        token, roles = tokens[at], tokens[at].word.roles
        if "colon" in roles:
            return at if dated else None
        year = token.kind == "number" and is_bare_year(token)
        part = token.text.isdecimal() and len(token.text) <= _PART
        if not (year or part or roles & _LABELS):
            return None
        dated = dated or year or "earlier" in roles
    return None


def _stands_inside(tokens: Sequence[Token], start: int, end: int, *, named: bool) -> bool:
    """Whether a lone number stands in brackets between a number and the measure of both.

    If it is to be `named`, words say that it is earlier.
    """
    inside = range(start + 1, end)
    numbers = [at for at in inside if tokens[at].kind == "number"]
    if len(numbers) != 1 or tokens[start - 1].kind != "number" or end + 1 >= len(tokens):
        return False
    number, behind = numbers[0], tokens[end + 1].word
    digits = [sum(map(str.isdigit, tokens[at].text)) for at in (start - 1, number)]
    if abs(digits[0] - digits[1]) > _FURTHER:  # 617,171 (60) kilogram bags
        return False
    if any(tokens[at].word.unit or tokens[at].word.scale for at in inside):
        return False
    labels = (names_earlier(tokens, start + 1, number), names_earlier(tokens, number + 1, end))
    if None in labels or (named and not any(labels)):
        return False
    measured = bool(behind.scale or behind.unit or behind.currency)
    return measured and not any(tokens[at].word.currency for at in inside)


def _is_dated(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether the brackets hold an amount of an earlier time, measured as the figure is."""
    if not printed_measures(tokens[start + 1 : end]) <= printed_measures(tokens[:start]):
        return False
    colon = _colon(tokens, start + 1, end)
    told, values, at = colon is not None, 0, start + 1 if colon is None else colon + 1
    while at < end:
        token = tokens[at]
        if label := _behind_label(tokens, at, end):
            told, at = told or bool(names_earlier(tokens, at, label)), label
            continue
        word = token.word
        values += token.kind == "number"
        told = told or bool(word.roles & _STARTS)
        led = word.roles & (_STARTS | _JOINING) or word.bound_before or word.change_before
        if not (token.kind == "number" or word.scale or word.unit or word.currency or led):
            return False
        at += 1
    return told and 0 < values <= _MOST


def _behind_label(tokens: Sequence[Token], at: int, end: int) -> int:
    """Return the place behind the longest words from here that only name an earlier time, or 0."""
    for place in range(end, at, -1):
        if names_earlier(tokens, at, place) is not None:
            return place
    return 0
