"""Inflections: forms of listed German words that an ending tells: Abbildungen, akustischem.

Nouns with the role of nouns and adjectives are listed by their base form, and by their plural where
its stem differs (Häuser). The endings are data (vocabularies/guards). A word that bounds, changes,
counts or measures has all its forms listed, so that an ending never makes one: a form is known only
if its base says nothing by itself. Comparatives stay unknown: of the adjectives in -er only those
with an ending that is not compared are known (akustischer, but not kleiner). An adjective may be
composed of a listed noun and one of the heads that say nothing of a number (mautpflichtig).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.words.guard_kinds import (
    ADJECTIVE_ENDING,
    ADJECTIVE_HEAD,
    HEDGING,
    NOUN_ENDING,
    TURNING,
    UNCOMPARED,
)
from silkledger.reading.words.guards import guards

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from silkledger.reading.words.listed_words import ListedWord
    from silkledger.reading.words.senses import Word
    from silkledger.schemas.vocabulary import Vocabulary

_SHORTEST = 4  # letters of a base form
_COMPARED = "er"
_LINKS = ("", "s", "es", "n", "en")  # letters between the parts of a compound
_NOUN = frozenset(("noun", "subject"))
_FIRST = _NOUN | {"matter", "goods"}
_DESCRIBING = tuple(frozenset((role,)) for role in ("neutral", "subject"))


class Inflections:
    """The forms of one language by the endings of its listed words."""

    def __init__(
        self, vocabulary: Vocabulary, language: str, listed: Mapping[str, ListedWord]
    ) -> None:
        self._nouns = sorted(guards(vocabulary, language, NOUN_ENDING))
        self._adjectives = sorted(guards(vocabulary, language, ADJECTIVE_ENDING))
        self._uncompared = tuple(guards(vocabulary, language, UNCOMPARED))
        self._heads = tuple(guards(vocabulary, language, ADJECTIVE_HEAD))
        self._hedges = guards(vocabulary, language, HEDGING)
        self._turning = guards(vocabulary, language, TURNING)
        self._listed = listed

    def word(self, printed: str, compound: Callable[[str], Word | None]) -> Word | None:
        """Return the senses of an unknown form, by its base or the compound that the base is."""
        lower, is_noun = printed.lower(), printed[:1].isupper()
        if lower in self._hedges or any(part in lower for part in self._turning):
            return None
        if not is_noun and (word := self._composed(lower)) is not None:
            return word
        for base in self._base_forms(lower, is_noun=is_noun):
            listed = self._listed.get(base)
            word = listed.loose if listed is not None else None
            if word is None:
                word = compound(printed[: len(base)]) if is_noun else self._composed(base)
            if word is not None and (_is_noun(word) if is_noun else word.says in _DESCRIBING):
                return word
        return None

    def _composed(self, lower: str) -> Word | None:
        """Return the senses of the head of an adjective that a listed noun begins, or None."""
        head = next((each for each in self._heads if lower.endswith(each)), None)
        listed = self._listed.get(head) if head is not None else None
        if head is None or listed is None:
            return None
        first = lower.removesuffix(head)
        for link in _LINKS:
            noun = self._listed.get(first.removesuffix(link))
            if noun is not None and noun.loose is not None and noun.loose.says <= _FIRST:
                return listed.loose
        return None

    def _base_forms(self, lower: str, *, is_noun: bool) -> Iterator[str]:
        for ending in self._nouns if is_noun else self._adjectives:
            base = lower.removesuffix(ending)
            if base == lower or len(base) < _SHORTEST:
                continue
            if is_noun or not base.endswith(_COMPARED):  # schlankeren
                yield base
        if not is_noun and self._uncompared and lower.endswith(self._uncompared):
            yield lower.removesuffix(_COMPARED)


def _is_noun(word: Word) -> bool:
    return "noun" in word.says and word.says <= _NOUN
