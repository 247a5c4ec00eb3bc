"""Names of listed companies that begin like a place: 中国中药(00570)."""

from __future__ import annotations

import re

_HAN = "㐀-鿿"
# Han characters before the code of a stock exchange in brackets.
_LISTED = re.compile(
    rf"(?P<name>[{_HAN}]{{3,12}})\s?[(（]\s?(?:[A-Za-z]+[:：]\s?)?\d{{4,6}}(?:\.[A-Z]{{1,4}})?\s?[)）]"
)


class CompanyNames:
    """The names of listed companies in one text, as far as their code shows them.

    >>> names = CompanyNames("中国中药(00570)营业额下降。中国中药表示，中国市场大。")
    >>> [names.hold(at, at + 2) for at in (0, 17, 24)]
    [True, True, False]
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._ends = [match.span("name") for match in _LISTED.finditer(text)]

    def hold(self, start: int, end: int) -> bool:
        """Whether the words at a span begin the name of a company."""
        if not self._ends:
            return False
        words = self._text[start:end]
        for first, last in self._ends:
            at = self._text.rfind(words, first, last)
            name = self._text[at:last]
            if at >= 0 and len(name) > len(words) and self._text.startswith(name, start):
                return True
        return False
