"""Bare years: numbers without any mark that may be years of our time."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from silkledger.reading.words.senses import Token

_YEAR = re.compile(r"(?:19|20)[0-9]{2}\Z")


def is_bare_year(token: Token) -> bool:
    """Whether a number without any mark may be a year of our time.

    >>> from silkledger.reading.words.lexicon import lexicon
    >>> from silkledger.schemas.vocabulary import SHIPPED
    >>> tokens = lexicon(SHIPPED, "en").tokens("2011 2,011 2411")
    >>> [token.text for token in tokens if is_bare_year(token)]
    ['2011']
    """
    return bool(_YEAR.match(token.text))
