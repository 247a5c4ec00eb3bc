"""The cities that a stretch of text is about: in Hamburg, Dresdens, the port of Lagos.

None is one where somebody only speaks, meets or is at home (told reporters in Lagos, wie der
Verband in Berlin mitteilte), one in a longer name (Phoenix Suns, Jack London), or one of an unsure
name without a word for a city.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from silkledger.extraction.city_names import city_names
from silkledger.extraction.name_spellings import OF_ONE_FORM, keys_of_name
from silkledger.extraction.part_places import is_called_part, part_keys
from silkledger.extraction.sided_words import words_by_side
from silkledger.extraction.vocabularies import places
from silkledger.extraction.words import words_of
from silkledger.reading.geography.place_names import key_of
from silkledger.reading.text.word_patterns import alternatives
from silkledger.reading.words.noun_forms import noun_language
from silkledger.schemas.vocabulary import built_once

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from silkledger.extraction.city_names import CityName
    from silkledger.extraction.phrases import MatchedPhrase
    from silkledger.extraction.words import PrintedWord
    from silkledger.schemas.vocabulary import Vocabulary

_SIDES = ("before", "locative", "behind", "spoken", "telling", "named")
_NEAR, _NEAR_HAN = 60, 8  # characters
_OPENS_HAN = re.compile(r"[\n，。、；：！？,;:“「年月在]\Z")
_ARTICLE = r"\s?(?:(?:the|der|die|das|la|le|l['’]|el)\s?)?"
_ENDING = r"[^\W\d_]{0,4}"  # of a word of which any form is meant
# A word with a capital right before a name, which no sentence or line begins with: Jack London.
_NAME_BEFORE = re.compile(r"[^\W\d_][^\S\n]+(?:[A-ZÀ-ÖØ-ÞА-ЯЁ]\.?)+[^\W\d_.]*\s\Z")
_WITH_ARTICLES = ("es", "fr")  # languages in which no noun opens a sentence without one
_WITH_ADJECTIVES, _ADJECTIVE = ("de",), "er"
_FIRST, _VERB = re.compile(r"(?:\A|[.!?:;]\s)\Z"), re.compile(r"\s[a-zà-ÿ]")
_NAME_BEHIND = re.compile(r"(?:['’]s)?[ -](?=[A-ZÀ-ÖØ-ÞА-ЯЁ][^\W\d_])")


class CityMention(NamedTuple):
    """A city: its span and key, and the countries that have one of its name.

    `capital_of` are those of which it is the capital, `called` says that a word for a city stands
    beside it.
    """

    start: int
    end: int
    key: str
    countries: tuple[str, ...]
    capital_of: tuple[str, ...]
    called: bool


class CityFinder:
    """Finds the cities that stretches of one text are about."""

    def __init__(self, text: str, vocabulary: Vocabulary) -> None:
        self._text, self._vocabulary = text, vocabulary

    def find(self, words: Sequence[PrintedWord], language: str) -> list[CityMention]:
        """Return the cities that words name, from left to right; `words` have no hyphens."""
        return [
            CityMention(
                *(match.start, match.end, name.key, name.codes, name.capital_of),
                called=self._is_called(match, language),
            )
            for match, name in self._named(words, language)
            if self._is_city(match, name, language)
        ]

    def is_told_in(self, start: int, end: int, language: str) -> bool:
        """Whether somebody only speaks, meets or is at home in a city at a span."""
        patterns = _patterns(self._vocabulary, language)
        return (
            patterns["spoken"].search(_led(self._text, start)) is not None
            or patterns["telling"].match(self._text, end) is not None
        )

    def _named(
        self, words: Sequence[PrintedWord], language: str
    ) -> Iterator[tuple[MatchedPhrase, CityName]]:
        """Yield the names of cities that are written so, with a capital."""
        for match in city_names(self._vocabulary, language).find(words):
            printed = self._text[match.start : match.end]
            if language != "zh" and not printed[:1].isupper():
                continue
            spelled = keys_of_name(printed)
            if self._describes(match, language):
                spelled |= _described(key_of(printed))
            for name in match.value:  # type: ignore[attr-defined]
                if language in OF_ONE_FORM or name.key in spelled:
                    yield match, name
                    break

    def _describes(self, match: MatchedPhrase, language: str) -> bool:
        """Whether a German word may be the adjective of a city: Dresdner Hotels."""
        printed = self._text[match.start : match.end]
        behind = language in _WITH_ADJECTIVES and _NAME_BEHIND.match(self._text, match.end)
        return bool(behind) and printed.endswith(_ADJECTIVE)

    def _owns(self, match: MatchedPhrase, name: CityName, language: str) -> bool:
        """Whether a sure German name has the ending of what it owns: Hamburgs Exporte."""
        printed = key_of(self._text[match.start : match.end])
        return language in _WITH_ADJECTIVES and name.sure and printed == f"{name.key}s"

    def _is_called(self, match: MatchedPhrase, language: str) -> bool:
        span = match.start, match.end
        return is_called_city(self._text, span, self._vocabulary, language)

    def _is_city(self, match: MatchedPhrase, name: CityName, language: str) -> bool:
        if self._is_called(match, language):
            return True
        if self._is_part(match, name, language):
            return False
        told = self.is_told_in(match.start, match.end, language)
        if told or language == "zh":
            return not told and name.sure and self._opens_clause(match)
        text = self._text
        if _NAME_BEHIND.match(text, match.end):
            return self._describes(match, language) or self._owns(match, name, language)
        # Granada fue la segunda: no noun opens a sentence there without its article.
        led = _led(self._text, match.start)
        opens = language in _WITH_ARTICLES and _FIRST.search(led) and _VERB.match(text, match.end)
        span = match.start, match.end
        if opens or is_in_city(text, span, self._vocabulary, language):
            return True
        nouns = noun_language(self._vocabulary, language)
        every = nouns is not None and nouns.capital  # any noun has a capital
        return name.sure and (every or _NAME_BEFORE.search(led) is None)

    def _is_part(self, match: MatchedPhrase, name: CityName, language: str) -> bool:
        """Whether a part of a country of that name is meant: Oblast Moskau, not région de Vichy."""
        span, vocabulary = (match.start, match.end), self._vocabulary
        return is_called_part(self._text, span, vocabulary, language) and any(
            name.key in part_keys(vocabulary, code, language) for code in name.codes
        )

    def _opens_clause(self, match: MatchedPhrase) -> bool:
        """Whether a Chinese name opens its clause, perhaps behind a month, or follows its country.

        So 釜山下跌 and 韩国首尔公寓, but not 东京奥运会.
        """
        patterns, text = _patterns(self._vocabulary, "zh"), self._text
        if patterns["named"].match(text, match.end):
            return False
        if _OPENS_HAN.search(text, max(match.start - 1, 0), match.start) or match.start == 0:
            return True
        before = text[max(match.start - _NEAR_HAN, 0) : match.start]
        words = words_of(before, "zh", self._vocabulary)
        return any(each.end == len(before) for each in places(self._vocabulary, "zh").find(words))


def is_called_city(text: str, span: tuple[int, int], vocabulary: Vocabulary, language: str) -> bool:
    """Whether a word for a city stands beside a name: the city of York, 苏州市."""
    patterns = _patterns(vocabulary, language)
    if patterns["behind"].match(text, span[1]) is not None:
        return True
    return language != "zh" and patterns["before"].search(_led(text, span[0])) is not None


def is_in_city(text: str, span: tuple[int, int], vocabulary: Vocabulary, language: str) -> bool:
    """Whether a word of place leads to a name: in York, rund um Wien."""
    return _patterns(vocabulary, language)["locative"].search(_led(text, span[0])) is not None


def _led(text: str, start: int) -> str:
    """Return what stands right before a place in its line."""
    return text[max(text.rfind("\n", 0, start) + 1, start - _NEAR) : start]


def _described(adjective: str) -> set[str]:
    """Return the keys of the cities that a German adjective may be of: hamburg, dresden, bremen."""
    stem = adjective.removesuffix(_ADJECTIVE)
    return {stem, f"{stem}en", f"{stem.removesuffix('n')}en"}


@built_once
def _patterns(vocabulary: Vocabulary, language: str) -> dict[str, re.Pattern[str]]:
    """Return the patterns of the words beside the name of a city, by their side."""
    words = words_by_side(vocabulary, "city_words", language, _SIDES)
    known = {
        side: alternatives(each).replace(r"\*", _ENDING).replace("'", "['’]")
        for side, each in words.items()
    }
    if language == "zh":
        return {
            side: re.compile(rf"{each}\Z" if side == "spoken" else each)
            for side, each in known.items()
        }
    locative = rf"\b{known['locative']}{_ARTICLE}"
    return {
        "before": re.compile(rf"\b{known['before']}\.?{_ARTICLE}\Z", re.IGNORECASE),
        "locative": re.compile(rf"{locative}\Z", re.IGNORECASE),
        "behind": re.compile(rf"(?:['’]s)?[\s-]{known['behind']}\b", re.IGNORECASE),
        # No figure or further clause stands between: told reporters on Monday in Lagos.
        # The verb follows it: wie der Verband am Montag in Berlin mitteilte.
        "telling": re.compile(rf"(?:\s[^\d,;:.()]{{0,20}})?\s{known['telling']}\b"),
        "spoken": re.compile(rf"\b{known['spoken']}\b[^\d,;:.]*\b{known['locative']}\s\Z"),
        "named": re.compile(known["named"]),
    }
