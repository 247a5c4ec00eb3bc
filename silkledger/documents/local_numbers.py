"""Varieties of a language that are told by their numbers, which are written there otherwise.

German of Switzerland has 8'603'900 and 0.7, not 8.603.900 and 0,7; Spanish of much of Latin America
has 1,234,567 and 0.7, not 1.234.567 and 0,7.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_BEFORE, _BEHIND = r"(?<![\d.,'’])", r"(?![\d.'’])"


class _Variety(NamedTuple):
    """A locale, the numbers of which it has all, and those that it has not."""

    locale: str
    printed: tuple[re.Pattern[str], ...]
    otherwise: re.Pattern[str]


_SWISS = _Variety(
    "de-CH",
    (
        re.compile(rf"{_BEFORE}\d{{1,3}}(?:['’]\d{{3}})+(?![\d'’])"),
        re.compile(rf"{_BEFORE}\d{{1,3}}(?:['’]\d{{3}})*\.\d{{1,2}}{_BEHIND}(?!,\d)"),
    ),
    re.compile(rf"\d,\d|{_BEFORE}\d{{1,3}}\.\d{{3}}(?![\d,])"),
)
# Nobody prints thousandths that are zero, so that the comma of 1,000 is none of decimals.
_LATIN_AMERICAN = _Variety(
    "es-419",
    (
        re.compile(
            rf"{_BEFORE}(?:\d{{1,3}}(?:,\d{{3}})*(?:,000|,\d{{3}},\d{{3}})(?![\d,])"
            rf"|\d{{1,3}}(?:,\d{{3}})*\.\d{{1,2}}{_BEHIND})"
        ),
    ),
    re.compile(rf"\d,\d{{1,2}}(?!\d)|{_BEFORE}\d{{1,3}}(?:\.\d{{3}})+(?!\d)"),
)
_VARIETIES = {"de": _SWISS, "es": _LATIN_AMERICAN}


def with_variety(text: str, locale: str) -> str:
    """Return the locale of a text, of a variety of its language if its numbers are written so.

    >>> with_variety("Es waren 8'603'900 Menschen, 0.7 Prozent mehr.", "de")
    'de-CH'
    >>> with_variety("Es waren 8'603'900 Menschen, 0,7 Prozent mehr.", "de")
    'de'
    >>> with_variety("Más de 1,000 millones de dólares.", "es")
    'es-419'
    >>> with_variety("Más de 1,000 millones de dólares, un 7,2 % más.", "es")
    'es'
    """
    variety = _VARIETIES.get(locale)
    if variety is None or variety.otherwise.search(text):
        return locale
    return variety.locale if all(each.search(text) for each in variety.printed) else locale
