"""The parts of countries that a stretch of text names: Bayern, the canton of Geneva, Waadt (5 %).

A name counts for a country that the text names, or, if it is that of one part alone, for one of
those whose papers are in its language and don't name it (vocabularies/home_countries.csv). One that
is a city as well, or a common word, counts beside a word for a part, or in a list of such parts.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from silkledger.extraction import vocabularies
from silkledger.extraction.city_parts import as_city, city_parts, without_cities
from silkledger.extraction.name_spellings import OF_ONE_FORM, keys_of_name
from silkledger.extraction.names import is_place_name
from silkledger.extraction.part_places import is_called_part, part_places
from silkledger.extraction.words import words_of
from silkledger.reading.geography.place_codes import PART, countries
from silkledger.reading.periods.mentions import reading_language

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from silkledger.extraction.part_places import PartName
    from silkledger.extraction.phrases import MatchedPhrase
    from silkledger.extraction.words import PrintedWord
    from silkledger.schemas.vocabulary import Vocabulary

_LETTERS = 5  # of a name that stands for its part where no country is named
_ADJECTIVE = re.compile(r"(?:ая|ий|ый|ой)\Z")
_STANDS_ALONE = re.compile(
    r"\s*(?:[(,;:|—–\t\n]|-\s|и\s|\Z)"
)  # without its noun: Алматинская (5 т)
_DASHED, _NEAR = re.compile(r"\d\s?%?\s[—–]\s\Z"), 6  # before its name: 27% — Алматинская.
_BRACKETS = re.compile(r"[(（][^()（）]*[)）]")
_JOINED = re.compile(
    r"[\s\d.,，、;；:%+$€£–—−-]*(?:\b(?:and|und|et|y|и)\b|[和及与與])?[^\W\d_]{0,4}\s*"
)


class PartMention(NamedTuple):
    """A part of a country that is named: its span and its codes.

    It has several where it is open which is meant, and none where it may be a city or a word.
    """

    start: int
    end: int
    codes: tuple[str, ...]


class PartFinder:
    """Finds the parts of countries that stretches of one text name."""

    def __init__(self, text: str, locale: str | None, vocabulary: Vocabulary) -> None:
        self._text, self._locale, self._vocabulary = text, locale, vocabulary

    def find(self, words: Sequence[PrintedWord], language: str) -> list[PartMention]:
        """Return the parts that words name, from left to right; `words` have no hyphens."""
        certain: list[PartMention] = []
        unsure: list[PartMention] = []
        spelled = list(self._named(words, language))
        alone = {code[:2] for each in spelled for code in self._alone(*each, language)}
        for match, name in spelled:
            codes = tuple(code for code in name.codes if code[:2] in self._countries | alone)
            if not codes:
                continue
            span = match.start, match.end
            called = is_called_part(self._text, span, self._vocabulary, language)
            codes = (without_cities if called else as_city)(codes, self._vocabulary)
            listed = _ADJECTIVE.search(name.key) and self._stands_alone(*span)
            sure = called or bool(listed) or not set(codes).isdisjoint(name.names)
            (certain if sure else unsure).append(PartMention(*span, codes))
        while joined := [each for each in unsure if self._is_listed(each, certain)]:
            certain += joined
            unsure = [each for each in unsure if each not in joined]
        # Beside parts of its country, a name like a city's or a word's may be of one, too.
        known = {each.codes[0][:2] for each in certain}
        cities = city_parts(self._vocabulary)
        open_names = [
            each._replace(codes=())
            for each in unsure
            if each.codes[0][:2] in known and cities.isdisjoint(each.codes)
        ]
        return sorted([*certain, *open_names])

    def _stands_alone(self, start: int, end: int) -> bool:
        """Whether a sign or the end is behind a name, a stop only where a dash led to it."""
        if _STANDS_ALONE.match(self._text, end) is not None:
            return True
        dashed = _DASHED.search(self._text, max(start - _NEAR, 0), start) is not None
        return dashed and self._text[end : end + 1] == "."

    @cached_property
    def _countries(self) -> frozenset[str]:
        """The countries that the text names, by their letters in ISO 3166-1."""
        text, vocabulary = self._text.replace("\n", " "), self._vocabulary
        language = reading_language(text, self._locale, vocabulary)
        words = words_of(text, language, vocabulary)
        named = {
            str(code)
            for found in vocabularies.places(vocabulary, language).find(words)
            if is_place_name(text[found.start : found.end], found.value, language, vocabulary)  # type: ignore[arg-type]
            for code in found.value  # type: ignore[attr-defined]
        }
        named |= {
            str(each.value) for each in vocabularies.demonyms(vocabulary, language).find(words)
        }
        offices = vocabularies.publisher_places(vocabulary)
        for office in vocabularies.publications(vocabulary, language).find(words):
            named.add(offices.get(str(office.value).partition(":")[0], ""))
        letters = countries()
        known = {letters.get(code, code[:2] if PART.fullmatch(code) else "") for code in named}
        # Two names that only parts of one country have are of that country: Indiana and Michigan.
        alone = {
            code for each in self._named(words, language) for code in self._alone(*each, language)
        }
        several = Counter(code[:2] for code in alone)
        return frozenset(known | {each for each, count in several.items() if count > 1}) - {""}

    def _alone(self, match: MatchedPhrase, name: PartName, language: str) -> tuple[str, ...]:
        """Return the code of a name that only one part has, in a country of the language."""
        # The countries whose parts a text in its language names without the country.
        home = self._vocabulary.words("home_countries", language)
        span = match.start, match.end
        codes = name.codes
        if is_called_part(self._text, span, self._vocabulary, language):
            if len({code[:2] for code in codes}) == 1 and not name.words:
                codes = without_cities(codes, self._vocabulary)  # provincia de Buenos Aires
                return codes if len(codes) == 1 else ()
        elif len(name.names) != 1 or span[1] - span[0] < _LETTERS:
            return ()
        return codes if len(codes) == 1 and codes[0][:2] in home else ()

    def _named(
        self, words: Sequence[PrintedWord], language: str
    ) -> Iterator[tuple[MatchedPhrase, PartName]]:
        """Yield the names of parts that are written so, with their endings and a capital."""
        for match in part_places(self._vocabulary, language).find(words):
            printed = self._text[match.start : match.end]
            if language != "zh" and not any(map(str.isupper, printed)):
                continue
            spelled = keys_of_name(printed)
            for name in match.value:  # type: ignore[attr-defined]
                if language in OF_ONE_FORM or name.key in spelled:
                    yield match, name
                    break

    def _is_listed(self, name: PartMention, others: Sequence[PartMention]) -> bool:
        """Whether only signs, figures and brackets part a name from a part of its country."""
        for other in others:
            if other.codes[0][:2] != name.codes[0][:2]:
                continue
            first, second = sorted((name, other))
            between = _BRACKETS.sub("", self._text[first.end : second.start])
            if _JOINED.fullmatch(between):
                return True
        return False
