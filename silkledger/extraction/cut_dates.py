"""Dates that are only the end of other words: 114年12月 of another calendar, the name Expo-2017."""

from __future__ import annotations

import re

# Years of two or three digits before a month, and the capitalised word of a name before its year.
_CUT = re.compile(r"(?<!\d)\d{2,3}年\s*\Z|\b[A-ZА-ЯЁÀ-ÖØ-Þ]\w*-\Z")


def is_cut(text: str, start: int) -> bool:
    """Whether the words right before a place of the text belong to the date that begins there.

    >>> is_cut("the Expo-2017", 9), is_cut("in mid-2017", 7), is_cut("114年12月", 4)
    (True, False, True)
    """
    return _CUT.search(text, max(text.rfind(" ", 0, start), 0), start) is not None
