"""Measured subjects: units of Chinese measure words that the noun left of the number decides.

住房3套 are dwellings, whatever else is told by 套, and 护照3本 are passports and no books.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.counted.han_phrases import FLOWS
from silkledger.reading.counted.measure_words import NAMES
from silkledger.reading.counted.noun_words import listed_nouns
from silkledger.reading.counted.subject_nouns import SubjectNouns
from silkledger.reading.words.senses import has_role

if TYPE_CHECKING:
    from silkledger.reading.definitions.units import Unit
    from silkledger.reading.words.senses import Token

_UNIT, _BOOK = "unit", "book"
# Roles of words between a noun and its number that tell when, or from what the number came.
_STARTS = frozenset(
    ("stop", "from", "to", "comparand", "date_word", "date_before", "monthly", "of_before")
)
_MONTHS = ("月", "份", "月份")
_NAMING = frozenset(("subject", "head", "matter", "goods"))
_BOOKS = (
    *("书", "書", "刊", "刊物", "杂志", "雜誌", "读物", "讀物", "教材", "小说", "小說"),
    *("典", "绘本", "繪本", "漫画", "漫畫"),
)


class MeasuredSubjects(SubjectNouns):
    """The reader of the nouns that decide the units of measure words behind the numbers."""

    __slots__ = ()

    def finer(self, at: int, end: int, unit: Unit) -> tuple[Unit, str]:
        """Return unit and noun that the words left of a number with a measure word decide.

        套 counts the dwellings of 住房3套, and 本 the passports of 护照3本. The noun must be listed
        with the measure word, so that 企业3万台 are not companies. A word that names its things
        stays: 汽车3万辆 are vehicles, since 汽车 are lorries and buses, too.
        """
        measured = has_role(self.tokens, end, "classifier") and self.tokens[end].word.unit is unit
        if measured and unit.name == _BOOK:
            return self._book(at, end, unit)
        if not measured or unit.name != _UNIT:
            return unit, ""
        listed = listed_nouns(self.settings.vocabulary, self.settings.language)
        for back in range(at - 1, -1, -1):
            if finer := listed.get(self.tokens[end].text + self.tokens[back].text):
                return finer, ""
            if not (self._leads(back) or self._is_of_flow(back)):
                break
        return unit, ""

    def _book(self, at: int, end: int, unit: Unit) -> tuple[Unit, str]:
        """Return a count where 本 behind a number measures another noun than one of books."""
        before = [token for token in self.tokens[:at] if token.word.roles & _NAMING]
        if self._noun_behind(end) or not before or any(map(_is_of_books, before)):
            return unit, ""
        counted = self.counted(at, end)
        return (counted.unit, counted.noun) if counted is not None else (unit, "")

    def _is_of_flow(self, at: int) -> bool:
        """Whether a noun of a quantity of things stands here, or its start: 住宅批建量, 从10套."""
        token = self.tokens[at]
        unit, roles = token.word.unit, token.word.roles
        flow = token.text.endswith(FLOWS) and bool(roles & NAMES)
        same = unit is not None and unit.name in (_UNIT, "percent", "month", "year")
        dated = bool(roles & _STARTS) or token.text in _MONTHS
        return flow or dated or same or token.kind == "number"


def _is_of_books(token: Token) -> bool:
    """Whether a noun is of books or journals, or tells how many are printed: 图书, 销量."""
    return token.text.endswith((*_BOOKS, *FLOWS))
