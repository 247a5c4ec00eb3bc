"""Parts of a year that begin with digits, which are heads and no values: 1月, 2. Quartal 2021."""

from __future__ import annotations

import re

_NAMES = (
    r"Quartal|Vierteljahr|Halbjahr|quarter|half(?:[\s-]year)?|trimestre|semestre|квартал|полугодие"
    r"|季度|季|半年"
)
_PART = (
    r"[1-4]\s?(?:\.|-?(?:й|е|ый|ое|st|nd|rd|th|er|e|º|°|ème|er\.))?\s?"
    rf"(?:{_NAMES})(?:\s(?:de\s)?(?:19|20)\d\d)?"
)
_WHOLE = re.compile(
    rf"\d{{1,2}}(?:[-–—至~～]\d{{1,2}})?月份?\Z|{_PART}(?:\s?[-–—/]\s?{_PART})?\Z", re.IGNORECASE
)


def is_part_of_year(text: str) -> bool:
    """Whether a cell holds a part of a year and nothing else.

    >>> [is_part_of_year(text) for text in ("1. Halbjahr 2022", "3-й квартал", "1月", "4 quarters")]
    [True, True, True, False]
    """
    return bool(_WHOLE.match(text))
