"""The places that a stretch of text mentions, without those in the names of others.

A part of a unit (US$), of a company, of a route (日本线) or of another place (New Jersey) is none,
nor is the place of a dateline.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from silkledger.documents.datelines import LONGEST, behind_place, ends_byline
from silkledger.extraction import vocabularies
from silkledger.extraction.city_mentions import CityFinder, is_called_city
from silkledger.extraction.city_parts import as_city, city_parts, part_of_city, without_cities
from silkledger.extraction.company_names import CompanyNames, is_of_company
from silkledger.extraction.joined_places import with_joined
from silkledger.extraction.mentioned_place import PlaceMention
from silkledger.extraction.names import is_of_unit, is_place_name
from silkledger.extraction.part_mentions import PartFinder
from silkledger.extraction.part_names import ends_part_name
from silkledger.extraction.part_places import is_called_part
from silkledger.extraction.phrases import is_within
from silkledger.extraction.qualified_places import qualified_span
from silkledger.extraction.words import form_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.extraction.city_mentions import CityMention
    from silkledger.extraction.part_mentions import PartMention
    from silkledger.extraction.phrases import MatchedPhrase
    from silkledger.extraction.words import PrintedWord
    from silkledger.schemas.vocabulary import Vocabulary

_MARKS = ("-", "/", "'", "’")
_POSSESSIVE = re.compile(r"['’]s?$")
_DATELINE = 60  # characters before the place of a dateline: the office that reports
_ARTICLE = 5  # characters of a space and an article
# A city before the part of a country in which it lies: Paris, Texas; Wolfsburg (Niedersachsen).
_CITY_BEFORE = re.compile(r"([^\W\d_a-zа-яё][\w’'-]+)\s?([(（])\Z")
_CITY = re.compile(r"([^\W\d_a-zа-яё][\w’'-]+)(?:,\s|\s?([(（]))\Z")
_BEHIND_CITY = re.compile(r",\s(?:[^\W\d_]{1,3}\s)?|\s?[(（]")
_HYPHENED, _HYPHEN = re.compile(r"-[^\W\d_a-zа-яё]"), re.compile(r"[^\W\d_]-\Z")
_AMOUNT = re.compile(r"\s*[—–-]\s*[+$€£¥]?\d")  # behind the name of an item
_CITY_LED = ("en", "es", "fr")  # languages in which a comma may part them
_NEAR = 40  # characters
_INITIALS = 2  # letters of a part of a short form
_MENU = re.compile(r"[|•·/▪]")  # between the names of languages of a page
_ROUTES = ("线", "線")  # behind the name of a place, which is where a route leads
_OTHER_NAMES = ("not_places", "macro_regions")


class PlaceFinder:
    """Finds the places that stretches of one text mention."""

    def __init__(self, text: str, locale: str | None, vocabulary: Vocabulary) -> None:
        self._text, self._locale, self._vocabulary = text, locale, vocabulary
        self._companies = CompanyNames(text)
        self._parts = PartFinder(text, locale, vocabulary)
        self._cities = CityFinder(text, vocabulary)

    def find(
        self,
        stretch: tuple[int, int],
        words: tuple[PrintedWord, ...],
        language: str,
        names: tuple[MatchedPhrase, ...],
    ) -> tuple[PlaceMention, ...]:
        """Return the places in a stretch, from left to right; none within one of the `names`."""
        vocabulary = self._vocabulary
        for listed in _OTHER_NAMES:
            phrases = vocabularies.listed_words(vocabulary, listed, language)
            names = (*names, *phrases.find(words))
        unmarked = _without_marks(words)
        if language == "en":  # Texas's is a form of Texas
            unmarked = [
                each._replace(form=form_of(bare, language, vocabulary))
                if (bare := _POSSESSIVE.sub("", each.text)) != each.text and bare.endswith("s")
                else each
                for each in unmarked
            ]
        named_places = list(vocabularies.places(vocabulary, language).find(unmarked))
        made = self._parts_in(unmarked, language, names, named_places)
        parts = [(each.start, each.end) for each in made]
        for named in named_places:
            printed = self._text[named.start : named.end]
            if any(start <= named.start and named.end <= end for start, end in parts):
                continue  # New Jersey, Ташкентская область
            if self._is_of_other(named, language) or self._is_of_unit(named, stretch):
                continue
            codes = self._of_city(named, language)
            known = is_place_name(printed, codes, language, vocabulary)
            if known and not is_within(named, names):
                end = named.start + len(_POSSESSIVE.sub("", printed))
                made.append(PlaceMention(named.start, end, codes, False))
        made = [self._without_city(each, made, parts, language) for each in made]
        made = [each for each in made if not self._is_told_in(each, language)]
        taken = [(each.start, each.end) for each in made]
        for named in vocabularies.demonyms(vocabulary, language).find(words):
            span = named.start, named.end
            apart = not any(start < span[1] and span[0] < end for start, end in taken)
            apart &= not is_of_company(self._text, span, vocabulary, language, adjective=True)
            apart &= not self._is_of_unit(named, stretch)  # Canadian dollars
            apart &= not self._names_language(span)
            if apart and not is_within(named, names):
                made.append(PlaceMention(named.start, named.end, (str(named.value),), True))
        made = self._with_cities(made, unmarked, language, names)
        made = with_joined(self._text, made, vocabulary, language)
        listed_asides = vocabularies.listed_words(vocabulary, "asides", language)
        asides = [each.end for each in listed_asides.find(words)]
        return tuple(
            self._settled(each, language)
            for each in sorted(made)
            if not any(0 <= each.start - end <= _ARTICLE for end in asides)
        )

    def _of_city(self, named: MatchedPhrase, language: str) -> tuple[str, ...]:
        """Return the codes of a name of several places: that of the city, or of what is called so.

        Алматы is the city, and 塔什干州 is not.
        """
        codes: tuple[str, ...] = named.value  # type: ignore[assignment]
        span = named.start, named.end
        called = len(codes) > 1 and is_called_part(self._text, span, self._vocabulary, language)
        return (without_cities if called else as_city)(codes, self._vocabulary)

    def _is_told_in(self, place: PlaceMention, language: str) -> bool:
        """Whether a city that is a part of its country is only where somebody speaks or is."""
        return not city_parts(self._vocabulary).isdisjoint(place.codes) and (
            self._cities.is_told_in(place.start, place.end, language)
        )

    def _is_called(self, place: PlaceMention, language: str) -> bool:
        return is_called_city(self._text, (place.start, place.end), self._vocabulary, language)

    def _with_cities(
        self,
        places: list[PlaceMention],
        words: Sequence[PrintedWord],
        language: str,
        names: tuple[MatchedPhrase, ...],
    ) -> list[PlaceMention]:
        """Return places and the cities among words, with the country that stands behind its city.

        A figure of "Osaka, Japan" is Osaka's, and not that of Japan.
        """
        made = list(places)
        taken = [(each.start, each.end) for each in names]
        taken += [(each.start, each.end) for each in places]
        for city in self._cities.find(words, language):
            if any(start < city.end and city.start < end for start, end in taken):
                continue
            if self._is_of_other(city, language):
                continue
            joined = [
                each
                for each in made
                if each.start > city.end
                and set(each.codes) <= set(city.countries)
                and _BEHIND_CITY.fullmatch(self._text, city.end, each.start)
            ]
            end = joined[0].end if joined else city.end
            made = [each for each in made if each not in joined[:1]]
            codes = part_of_city(city, self._vocabulary, language)
            if codes or city.called or language != "zh":
                made.append(PlaceMention(city.start, end, codes, False))
        return made

    def _without_city(
        self,
        place: PlaceMention,
        places: Sequence[PlaceMention],
        parts: Sequence[tuple[int, int]],
        language: str,
    ) -> PlaceMention:
        """Return a part of a country without its code where a city in it is meant: Paris, Texas."""
        city = _CITY if language in _CITY_LED else _CITY_BEFORE
        led = city.search(self._text, max(place.start - _NEAR, 0), place.start)
        if (place.start, place.end) not in parts or led is None:
            return place
        if led[2] == "(" and self._text[place.end : place.end + 1] != ")":
            return place
        if any(each.start < led.end(1) and led.start(1) < each.end for each in places):
            return place  # Hesse, Bavaria
        return PlaceMention(led.start(1), place.end, (), place.adjective)

    def _parts_in(
        self,
        words: Sequence[PrintedWord],
        language: str,
        names: tuple[MatchedPhrase, ...],
        places: Sequence[MatchedPhrase],
    ) -> list[PlaceMention]:
        """Return the parts of countries among words, none in the name of something else.

        Papouasie in Papouasie-Nouvelle-Guinée is none.
        """
        return [
            PlaceMention(each.start, each.end, () if self._is_piece(each) else each.codes, False)
            for each in self._parts.find(words, language)
            if not any(
                name.start <= each.start and each.end <= name.end for name in (*names, *places)
            )
            and not self._is_of_other(each, language)
        ]

    def _is_piece(self, part: PartMention) -> bool:
        """Whether a hyphen joins a name to another one, of a larger part: Rhône-Saône."""
        behind = _HYPHENED.match(self._text, part.end) is not None
        return behind or _HYPHEN.search(self._text, max(part.start - 2, 0), part.start) is not None

    def _settled(self, place: PlaceMention, language: str) -> PlaceMention:
        """Return a place without its code if words beside it make it another one."""
        if not place.codes:
            return place
        span = place.start, place.end
        whole = qualified_span(self._text, span, place.codes[0], self._vocabulary, language)
        city = not city_parts(self._vocabulary).isdisjoint(place.codes)
        if (
            whole is not None
            and city
            and (whole[0] == place.start or self._is_called(place, language))
        ):
            return place  # the port of Hamburg, Ciudad de México
        return place if whole is None else PlaceMention(*whole, (), place.adjective)

    def _names_language(self, span: tuple[int, int]) -> bool:
        """Whether an adjective stands alone in its line, or between marks: English | Deutsch."""
        start = self._text.rfind("\n", 0, span[0]) + 1
        end = self._text.find("\n", span[1])
        line = self._text[start:end] if end >= 0 else self._text[start:]
        return any(self._text[slice(*span)] == each.strip() for each in _MENU.split(line))

    def _is_of_unit(self, named: MatchedPhrase, stretch: tuple[int, int]) -> bool:
        text = self._text[slice(*stretch)].replace("\n", " ")
        span = named.start - stretch[0], named.end - stretch[0]
        return is_of_unit(text, span, self._locale, self._vocabulary)

    def _is_of_other(self, named: MatchedPhrase | PartMention | CityMention, language: str) -> bool:
        """Whether a name of a place belongs to another word: US$, 日本线, New Jersey, a company."""
        start, end = named.start, named.end
        beside = self._text[end : end + 1], self._text[max(start - 1, 0) : start]
        return (
            any(unicodedata.category(sign or " ") == "Sc" for sign in beside)
            or beside[0] in _ROUTES
            or self._companies.hold(start, end)
            or ends_part_name(self._text, start, end)
            or self._leads_dateline(named, language)
            or ends_byline(self._text, start, end)
            or is_of_company(self._text, (start, end), self._vocabulary, language, adjective=False)
        )

    def _leads_dateline(
        self, place: MatchedPhrase | PartMention | CityMention, language: str
    ) -> bool:
        """Whether a place is that of a dateline, which stands at the beginning of a block."""
        before = self._text[max(self._text.rfind("\n\n", 0, place.start), 0) : place.start]
        if len(before) > _DATELINE or any(map(str.isdigit, before)):
            return False  # GDP of Georgia will rise by 6.1 %, of Armenia — 5.3 %
        if _AMOUNT.match(self._text, place.end):
            return False  # an item of a list: • Алматинская — 96 тыс. т
        return behind_place(self._text[place.end : place.end + LONGEST], language) is not None


def _without_marks(words: tuple[PrintedWord, ...]) -> list[PrintedWord]:
    """Return words as names of places are keyed: Pays-Bas without its mark, U.S. without dots."""
    kept: list[PrintedWord] = []
    for word in words:
        last = kept[-1] if kept else None
        if word.text == "." and last is not None and _is_initial(last) and last.end == word.start:
            kept[-1] = last._replace(end=word.end)
        elif word.text not in _MARKS:
            kept.append(word._replace(form=word.form.rstrip("'’").replace("ß", "ss")))
    return kept


def _is_initial(word: PrintedWord) -> bool:
    """Whether a word may be a part of a short form: U.S., EE. UU."""
    return len(word.text) <= _INITIALS and word.text.isupper()
