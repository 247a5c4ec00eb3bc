"""Bare years: numbers without any mark that may be years of our time."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.words.senses import Token

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
    return bool(_YEAR.match(token.text))


def may_be_dated(tokens: Sequence[Token], at: int) -> bool:
    """Whether a number is a year, or four digits behind a word that leads to one: en 1492."""
    old = len(tokens[at].text) == _DIGITS and tokens[at].text.isdecimal()
    led = at > 0 and "date_before" in tokens[at - 1].word.roles
    return is_bare_year(tokens[at]) or (old and led)
