"""Phrases of vocabularies in a text: the longest one at each place."""

from __future__ import annotations

from dataclasses import dataclass, field
from operator import attrgetter
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from silkledger.extraction.words import is_case_of, lowered, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from silkledger.extraction.words import PrintedWord
    from silkledger.schemas.vocabulary import Vocabulary

T = TypeVar("T")
_FORM = attrgetter("form")
_STEM = "*"  # ends a word of which any form is meant


class MatchedPhrase(NamedTuple):
    """A phrase found: its span, the value that it stands for, and the number of its words."""

    start: int
    end: int
    value: object
    words: int


@dataclass
class Phrases(Generic[T]):
    """Phrases with a value each, in one language; `exact` ones are found in their own form only.

    Chinese words have one form, in either script. Single words among `nouns` are found in their
    cases and numbers alone: para is not a form of paro.
    """

    vocabulary: Vocabulary
    language: str
    exact: bool = False
    nouns: bool = False
    _whole: dict[tuple[str, ...], T] = field(default_factory=dict)
    _stems: dict[str, T] = field(default_factory=dict)
    _longest: dict[str, int] = field(default_factory=dict)
    _single: dict[str, list[tuple[str, T]]] = field(default_factory=dict)

    def add(self, phrase: str, value: T) -> None:
        """Add a phrase; of two equal ones the first stays."""
        if phrase.endswith(_STEM) and " " not in phrase:
            self._stems.setdefault(phrase[:-1].lower(), value)
            return
        forms = self.forms_of(phrase)
        if len(forms) == 1:
            self._single.setdefault(forms[0], []).append((phrase.lower(), value))
        if forms:
            self._whole.setdefault(forms, value)
            self._longest[forms[0]] = max(self._longest.get(forms[0], 0), len(forms))

    def find(self, words: Sequence[PrintedWord]) -> Iterator[MatchedPhrase]:
        """Yield the phrases in a text, the longest at each place, without overlaps."""
        formed = not self._stems and not (self.exact and self.language != "zh")
        if formed and self._longest.keys().isdisjoint(map(_FORM, words)):
            return  # most sentences have none
        at = 0
        while at < len(words):
            if not self._stems and self._form(words[at]) not in self._longest:
                at += 1
                continue
            match = self._at(words, at)
            if match is None:
                at += 1
                continue
            yield match
            at += match.words

    def forms_of(self, phrase: str) -> tuple[str, ...]:
        """Return the forms of the words of a phrase, by which it is found."""
        return tuple(map(self._form, self._words(phrase)))

    def _words(self, phrase: str) -> list[PrintedWord]:
        return words_of(phrase.replace(_STEM, ""), self.language, self.vocabulary)

    def _form(self, word: PrintedWord) -> str:
        return lowered(word.text) if self.exact and self.language != "zh" else word.form

    def _at(self, words: Sequence[PrintedWord], at: int) -> MatchedPhrase | None:
        longest = min(self._longest.get(self._form(words[at]), 0), len(words) - at)
        for count in range(longest, 0, -1):
            forms = tuple(map(self._form, words[at : at + count]))
            if forms in self._whole:
                value = self._whole[forms]
                if self.nouns and count == 1:
                    named = self._noun(lowered(words[at].text), forms[0])
                    if named is None:
                        break
                    value = named
                return MatchedPhrase(words[at].start, words[at + count - 1].end, value, count)
        lower = lowered(words[at].text)
        for length in range(len(lower), 3, -1):
            if lower[:length] in self._stems and len(lower) - length <= 4:
                return MatchedPhrase(words[at].start, words[at].end, self._stems[lower[:length]], 1)
        return None

    def _noun(self, word: str, form: str) -> T | None:
        """Return the value of the first single noun that a word is a case of."""
        for noun, value in self._single[form]:
            if is_case_of(word, noun, self.language):
                return value
        return None


def is_within(named: MatchedPhrase, others: tuple[MatchedPhrase, ...]) -> bool:
    """Whether words are a part of longer ones."""
    return any(
        other.start <= named.start
        and named.end <= other.end
        and (other.start, other.end) != (named.start, named.end)
        for other in others
    )
