"""Numbers that are cut off others: the 22 of 2021/22, the 2 of 4-1/2; and those in addresses."""

from __future__ import annotations

import re

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d/\Z")
_TWO_DIGITS = re.compile(r"\d\d(?![\d.,])")
_MIXED = re.compile(r"\d[-–\s]\d{1,2}/\Z")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S*\Z")
_SIGN_APART = re.compile(r"[(（][-−–+][)）]\s?\Z")  # in (-)0.4 puntos
_BEFORE, _LONGEST = 8, 1000  # characters


def is_cut_number(text: str, at: int) -> bool:
    """Whether the number at a place of a text is the end of a longer one, or lacks its sign.

    >>> is_cut_number("2020/21 and 2021/22 few", 17), is_cut_number("about 4-1/2 pct", 10)
    (True, True)
    >>> is_cut_number("in 2021 22 few", 8), is_cut_number("https://a.org/%E6%88", 16)
    (False, True)
    """
    led = text[max(at - _BEFORE, 0) : at]
    if _SIGN_APART.search(led):
        return True
    season = _YEAR.search(led) is not None and _TWO_DIGITS.match(text, at) is not None
    return season or _MIXED.search(led) is not None or is_in_address(text, at)


def is_in_address(text: str, at: int) -> bool:
    """Whether a place of a text lies in the address of a page: https://a.org/%E6%88%91."""
    return _ADDRESS.search(text[max(at - _LONGEST, 0) : at]) is not None
