"""Months with the last two digits of a year in heads, which are dates but can't be read: Mar-20."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.reading.periods import mentions as dates

if TYPE_CHECKING:
    from silkledger.extraction.mentions import Mentioned

_SHORT_YEAR = re.compile(r"(?<!\w)([^\W\d]{3,9})\.?[-–'’/]\s?(\d\d)(?!\w)")


def short_dates(mentioned: Mentioned, text: str) -> list[tuple[int, int]]:
    """Return where months with two digits of a year stand in a text."""
    source, found = mentioned.source, []
    for match in _SHORT_YEAR.finditer(text):
        words = f"{match[1]} 20{match[2]}"
        read = dates.mentions(words, source.locale, source.published_on, source.vocabulary)
        if any(each.text == words for each in read):
            found.append(match.span())
    return found
