"""Digits: the one way from a text of an input to a whole number, and what texts are without them.

Python refuses to convert more than 4,300 digits, by an exception that no reader expects, and takes
underscores and blanks that nobody prints. Here a text is a whole number of a size that something
can be counted with, or it is none.
"""

from __future__ import annotations

import re

_MOST = 40  # digits, as many as a number of a wording may have
_WHOLE = re.compile(r"[+-]?\d+")
_ALIKE = str.maketrans("023456789", "1" * 9)


def whole_number(text: str) -> int | None:
    """Return the whole number that a text is, in digits of any script; None if it is not one.

    >>> whole_number("-07"), whole_number("²"), whole_number("1_000"), whole_number("9" * 5000)
    (-7, None, None, None)
    """
    return int(text) if len(text) <= _MOST + 1 and _WHOLE.fullmatch(text) else None


def alike(text: str) -> str:
    """Return a text with the same digit for all: those that differ in digits alone are one.

    >>> alike("5.2 of 70"), alike("9.3 of 81")
    ('1.1 of 11', '1.1 of 11')
    """
    return text.translate(_ALIKE)
