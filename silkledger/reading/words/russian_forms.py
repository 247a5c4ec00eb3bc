"""Forms of listed Russian words that are not listed themselves, by their base form.

An adjective that says nothing of a number by itself does so in each of its forms (годовым ростом),
and a measure or money is the same in each case (5 млн баррелям). A form that may be one of another
word stays unknown, and so does a comparative.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from silkledger.reading.definitions.units import MEASURES
from silkledger.reading.words.russian import parsed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from silkledger.reading.words.listed_words import ListedWord
    from silkledger.reading.words.senses import Word

# What the listed form of an adjective may say for all of its forms.
_DESCRIBING = frozenset(("neutral", "subject", "annual", "previous"))
_CASES = (frozenset(("nomn", "sing")), frozenset(("gent", "sing")), frozenset(("gent", "plur")))
_MEASURED = MEASURES | {"share"}
_MONEY = frozenset(("currency",))
_UNIT = frozenset(("unit",))
_OTHERS = frozenset(("Supr", "Cmp2", "Apro", "Anum", "Name", "Surn", "Patr", "Geox", "Abbr"))
_SHORTEST = 4  # letters
_FIRST, _LAST = "а", "ё"
_MOST_WORDS = 65_536


class RussianForms:
    """The forms of the listed words of a Russian lexicon."""

    def __init__(self, senses: Mapping[str, ListedWord], variants: dict[int, str]) -> None:
        self._senses, self._variants = senses, variants
        self.word = lru_cache(maxsize=_MOST_WORDS)(self._word)

    def _word(self, printed: str) -> Word | None:
        """Return what a form of a listed word says, or None for one of another word."""
        lower = printed.lower()
        if len(lower) < _SHORTEST or not _FIRST <= lower[:1] <= _LAST or not lower.isalpha():
            return None
        readings = [reading for reading in parsed(lower) if reading.is_known]
        bases = {reading.normal_form for reading in readings}
        if len(bases) != 1 or any(_OTHERS & reading.tag.grammemes for reading in readings):
            return None
        parts = {str(reading.tag.POS) for reading in readings}
        if parts == {"ADJF"}:
            word = self._listed(bases.pop())
            return word if word is not None and word.says <= _DESCRIBING else None
        return self._measure(readings[0]) if parts == {"NOUN"} else None

    def _measure(self, reading: Any) -> Word | None:
        """Return the measure or money that the listed forms of a noun name, if they all agree."""
        forms = list(_forms(reading))
        if reading.normal_form not in forms:
            return None  # only the end of the word is known: автомобилекилометров
        words = [word for form in forms if (word := self._listed(form)) is not None]
        first = words[0] if words else None
        if first is None or any(word.unit is not first.unit for word in words):
            return None
        measures = first.unit is not None and first.unit.dimension in _MEASURED
        if first.says == _UNIT and measures:
            return first
        same = all(word.currency == first.currency for word in words)
        return first if first.says == _MONEY and same else None

    def _listed(self, form: str) -> Word | None:
        listed = self._senses.get(form.translate(self._variants))
        word = listed.loose if listed is not None and not listed.exact else None
        return word if word is not None and word.says else None


def _forms(reading: Any) -> Iterator[str]:
    for case in _CASES:
        form = reading.inflect(case)
        if form is not None:
            yield str(form.word)
