"""Bare years: numbers without any mark that may be years of our time."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.reading.words.senses import NO_ROLES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.words.senses import Token

_LEADS = frozenset(("of", "to", "by", "from", "prep", "verb"))  # to a number, not to a label
_YEAR = re.compile(r"(?:19|20)[0-9]{2}\Z")
_DIGITS = 4


def is_bare_year(token: Token) -> bool:
    """Whether a number without any mark may be a year of our time.

    >>> from silkledger.reading.words.lexicon import lexicon
    >>> from silkledger.schemas.vocabulary import SHIPPED
    >>> tokens = lexicon(SHIPPED, "en").tokens("2011 2,011 2411")
    >>> [token.text for token in tokens if is_bare_year(token)]
    ['2011']
    """
    return may_be_year(token.text)


def may_be_year(text: str) -> bool:
    """Whether digits as printed may be a year of our time."""
    return text.isdecimal() and len(text) == _DIGITS and bool(_YEAR.match(text))


def is_label(tokens: Sequence[Token], at: int) -> bool:
    """Whether a colon ends the label that the number here dates: Ausfuhren 2022: 1.594 Mrd. Euro.

    A space behind the colon tells it from a multiple (2000:1), and what stands before it does where
    a space is on both sides (un rapport de 2000 : 1).
    """
    if at + 2 >= len(tokens) or tokens[at + 1].text != ":":
        return False
    before = tokens[at - 1].word.roles if at else NO_ROLES
    if "open" in before:
        return True
    year, colon, value = tokens[at : at + 3]
    labels = is_bare_year(year) and colon.end < value.start
    return labels and (year.end == colon.start or not before & _LEADS)


def may_be_dated(tokens: Sequence[Token], at: int) -> bool:
    """Whether a number is a year, or four digits behind a word that leads to one: en 1492."""
    old = len(tokens[at].text) == _DIGITS and tokens[at].text.isdecimal()
    led = at > 0 and "date_before" in tokens[at - 1].word.roles
    return is_bare_year(tokens[at]) or (old and led)
