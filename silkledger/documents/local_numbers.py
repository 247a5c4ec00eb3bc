"""German of Switzerland, told by its numbers: 8'603'900 and 0.7, not 8.603.900 and 0,7."""

from __future__ import annotations

import re

_GROUPED = re.compile(r"(?<![\d.,'’])\d{1,3}(?:['’]\d{3})+(?![\d'’])")
_POINT = re.compile(r"(?<![\d.,'’])\d{1,3}(?:['’]\d{3})*\.\d{1,2}(?![\d.'’])(?!,\d)")
# A comma as the mark of decimals, or a point as that of groups, as elsewhere.
_OTHERWISE = re.compile(r"\d,\d|(?<![\d.,'’])\d{1,3}\.\d{3}(?![\d,])")
_LOCAL = {"de": "de-CH"}


def with_variety(text: str, locale: str) -> str:
    """Return the locale of a text, of Switzerland if its numbers are written as there alone.

    >>> with_variety("Es waren 8'603'900 Menschen, 0.7 Prozent mehr.", "de")
    'de-CH'
    >>> with_variety("Es waren 8'603'900 Menschen, 0,7 Prozent mehr.", "de")
    'de'
    """
    local = _LOCAL.get(locale)
    if local is None or _OTHERWISE.search(text):
        return locale
    return local if _GROUPED.search(text) and _POINT.search(text) else locale
