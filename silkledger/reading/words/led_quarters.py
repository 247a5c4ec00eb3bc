"""Led quarters: a quarter or half whose number is printed before its letter: 1T 2025, 3T-2025.

A T behind a number is a tonne elsewhere, so a year has to follow. Numbers and letters change their
places, so that the words of a vocabulary (T1, Q3, S2, H1) name them and no character moves.
"""

from __future__ import annotations

import re

_YEAR = r"(?:19|20)[0-9]{2}(?![0-9.,']*[0-9])"
_LED = re.compile(rf"(?<![\w.,'/-])([1-4])( ?)([TQSH])(?=(?: |[-/]| de )({_YEAR}))")
_PARTED = re.compile(rf"(?<![\w.,'/-])([TQSH][1-4])[-/](?={_YEAR})")


def with_letters_first(folded: str) -> str:
    """Return a folded text of the same length in which a quarter has its letter first.

    >>> with_letters_first("ventas en el 1T-2025, 3T 2024 y Q2/2023: 3T")
    'ventas en el T1 2025, T3 2024 y Q2 2023: 3T'
    """
    if "19" not in folded and "20" not in folded:
        return folded
    return _PARTED.sub(r"\1 ", _LED.sub(r"\3\1\2", folded))
