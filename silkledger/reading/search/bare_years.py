"""Bare years, which count nothing: "am 12. Juni 2024 treffen sich", "ist 2011 gewachsen"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.words.senses import Token

_YEAR = re.compile(r"(?:19|20)[0-9]{2}\Z")


def is_bare_year(token: Token) -> bool:
    """Whether a number without any mark may be a year of our time."""
    return bool(_YEAR.match(token.text))


def is_month_year(tokens: Sequence[Token], at: int) -> bool:
    """Whether a number is the year of the month before it."""
    before = tokens[at - 1] if at else None
    named = before is not None and "date_word" in before.word.roles and before.text[:1].isalpha()
    return named and is_bare_year(tokens[at])
