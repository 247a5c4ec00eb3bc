"""What a stretch of text mentions: places, periods, indicators, publications, outlooks, bases."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from functools import lru_cache, partial
from typing import TYPE_CHECKING, NamedTuple

from silkledger.documents.datelines import LONGEST, behind_place
from silkledger.extraction import vocabularies
from silkledger.extraction.base_phrases import base_phrases, is_base_date
from silkledger.extraction.change_bases import is_change_base
from silkledger.extraction.company_names import CompanyNames, is_of_company
from silkledger.extraction.cut_dates import is_cut
from silkledger.extraction.edition_years import is_edition_year
from silkledger.extraction.known_figures import known_figures
from silkledger.extraction.level_dates import without_level
from silkledger.extraction.names import is_capitalised_name, is_of_unit, is_place_name, nouns_of
from silkledger.extraction.part_names import ends_part_name
from silkledger.extraction.phrases import is_within
from silkledger.extraction.told_bases import is_told_base
from silkledger.extraction.told_days import is_day_told
from silkledger.extraction.words import words_of
from silkledger.reading.geography.places import read_place
from silkledger.reading.periods.mentions import mentions as period_mentions
from silkledger.reading.periods.mentions import reading_language
from silkledger.reading.results import Place
from silkledger.schemas.vocabulary import SHIPPED

if TYPE_CHECKING:
    import datetime as dt

    from silkledger.extraction.phrases import MatchedPhrase
    from silkledger.extraction.stated_money import StatedMoney
    from silkledger.extraction.words import PrintedWord
    from silkledger.reading.periods.mentions import PeriodMention
    from silkledger.schemas.vocabulary import Vocabulary

_MARKS = ("-", "'", "’")
_POSSESSIVE = re.compile(r"['’]s?$")
_BYLINE = 14  # characters besides the day of a line with the place of a report
_ACTUAL = "actual"
_BARE = re.compile(r"\D*(\d+)")  # a number, with a preposition at most
_DATELINE = 60  # characters before the place of a dateline: the office that reports
_ARTICLE = 5  # characters of a space and an article
_ROUTES = ("线", "線")  # behind the name of a place, which is where a route leads


@dataclass(frozen=True)
class DocumentFacts:
    """What is known of a document besides its text."""

    locale: str | None = None
    published_on: dt.date | None = None
    default_geography: str | None = None
    vocabulary: Vocabulary = SHIPPED


class PlaceMention(NamedTuple):
    """A place: its span, its codes, and whether an adjective names it (Chinese exports)."""

    start: int
    end: int
    codes: tuple[str, ...]
    adjective: bool


class Topic(NamedTuple):
    """Place and period of a document, None where they are open."""

    place: PlaceMention | None
    period: PeriodMention | None


@dataclass(frozen=True)
class Mentions:
    """What a stretch of text mentions, with spans in the whole text, from left to right."""

    start: int
    end: int
    text: str
    language: str
    words: tuple[PrintedWord, ...]
    places: tuple[PlaceMention, ...]
    periods: tuple[PeriodMention, ...]
    bases: tuple[PeriodMention, ...]
    base_words: tuple[MatchedPhrase, ...]
    indicators: tuple[MatchedPhrase, ...]
    publications: tuple[MatchedPhrase, ...]
    attributions: tuple[MatchedPhrase, ...]
    outlooks: tuple[MatchedPhrase, ...]
    bilateral: tuple[MatchedPhrase, ...]
    shares: tuple[MatchedPhrase, ...]


@dataclass
class Mentioned:
    """The mentions of all stretches of one text, each looked up once."""

    text: str
    source: DocumentFacts
    topic: Topic = field(default_factory=lambda: Topic(None, None))
    money: StatedMoney | None = None  # where no place decides signs of money
    _known: dict[tuple[int, int], Mentions] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._companies = CompanyNames(self.text)

    def within(self, start: int, end: int) -> Mentions:
        """Return what the text mentions from `start` to `end`."""
        key = start, end
        if key not in self._known:
            self._known[key] = self._find(start, end)
        return self._known[key]

    def _find(self, start: int, end: int) -> Mentions:
        source, vocabulary = self.source, self.source.vocabulary
        text = self.text[start:end].replace("\n", " ")
        language = reading_language(text, source.locale, vocabulary)
        local = words_of(text, language, vocabulary)
        words = tuple(
            word._replace(start=word.start + start, end=word.end + start) for word in local
        )

        def found(phrases: object) -> tuple[MatchedPhrase, ...]:
            return tuple(phrases.find(words))  # type: ignore[attr-defined]

        publications = tuple(
            each
            for each in found(vocabularies.publications(vocabulary, language))
            if is_capitalised_name(self.text[each.start : each.end], language)
        )
        bases = found(base_phrases(vocabulary, language))
        dates = partial(
            period_mentions,
            locale=source.locale,
            published_on=source.published_on,
            vocabulary=vocabulary,
        )
        moved = [mention.moved(start) for mention in dates(text)]
        if language == "zh":
            moved = [without_level(mention, words, vocabulary, dates) for mention in moved]
        dated = [
            each
            for each in moved
            if not is_edition_year(each, publications, words)
            and not self._is_figure(each, text, start)
        ]
        dated = [each for each in dated if not is_cut(text, each.start - start, each.end - start)]
        told = found(vocabularies.attributions(vocabulary, language))
        dated = [each for each in dated if not is_day_told(self.text, each, told)]
        is_byline = any(each.day and len(text) - len(each.text) <= _BYLINE for each in dated)
        dated = [each for each in dated if not self._is_dateline(each)]
        compared = [
            each
            for each in dated
            if each.is_same
            or is_change_base(text, each.moved(-start), source.locale, vocabulary, language)
            or any(base.start <= each.start < base.end for base in bases)
            or is_told_base(text, each.moved(-start), vocabulary, language)
            or is_base_date(
                text,
                (each.start - start, each.end - start),
                vocabulary,
                language,
                past=self._is_past(each, dated),
            )
        ]
        named = found(vocabularies.indicators_named(vocabulary, language))
        others = found(vocabularies.listed_words(vocabulary, "not_indicators", language))
        named = tuple(each for each in named if not is_within(each, others))
        return Mentions(
            start=start,
            end=end,
            text=text,
            language=language,
            words=words,
            places=()
            if is_byline
            else tuple(self._places((start, end), words, language, publications)),
            periods=tuple(each for each in dated if each not in compared),
            bases=tuple(compared),
            base_words=bases,
            indicators=nouns_of(self.text, named, language, vocabulary),
            publications=publications,
            attributions=told,
            outlooks=tuple(filter(_is_ahead, found(vocabularies.outlooks(vocabulary, language)))),
            bilateral=found(vocabularies.bilateral(vocabulary, language)),
            shares=found(vocabularies.shares(vocabulary, language)),
        )

    def _is_dateline(self, mention: PeriodMention) -> bool:
        """Whether a date is that of the publication, as a dateline prints it."""
        published = self.source.published_on
        if not any(map(str.isdecimal, mention.text)):
            return False  # currently
        return mention.day and mention.dates is not None and mention.dates[0] == published

    def _leads_dateline(self, place: MatchedPhrase, language: str) -> bool:
        """Whether a place is that of a dateline, which stands at the beginning of a block."""
        before = self.text[max(self.text.rfind("\n\n", 0, place.start), 0) : place.start]
        if len(before) > _DATELINE or any(map(str.isdigit, before)):
            return False  # GDP of Georgia will rise by 6.1 %, of Armenia — 5.3 %
        return behind_place(self.text[place.end : place.end + LONGEST], language) is not None

    def _is_past(self, mention: PeriodMention, dated: list[PeriodMention]) -> bool:
        """Whether a date lies before the publication, or before another date beside it."""
        if mention.dates is None or (last := mention.dates[1]) is None:
            return False
        published = self.source.published_on
        others = [each.dates[1] for each in dated if each.dates and each.dates[1] is not None]
        return last < published if published is not None else last < max(others)

    def _is_figure(self, mention: PeriodMention, text: str, start: int) -> bool:
        """Whether a bare number like a year is that of a figure (1500 delegates)."""
        number = _BARE.fullmatch(mention.text)
        if number is None:
            return False
        at = mention.start + number.start(1) - start
        figures = known_figures(text, self.source.locale, self.source.vocabulary)
        return any(each.number <= at < each.end for each in figures)

    def _places(
        self,
        stretch: tuple[int, int],
        words: tuple[PrintedWord, ...],
        language: str,
        publications: tuple[MatchedPhrase, ...],
    ) -> list[PlaceMention]:
        vocabulary, locale, start = self.source.vocabulary, self.source.locale, stretch[0]
        text = self.text[start : stretch[1]].replace("\n", " ")
        made = []
        others = tuple(vocabularies.listed_words(vocabulary, "not_places", language).find(words))
        publications = (*publications, *others)
        for named in vocabularies.places(vocabulary, language).find(_without_marks(words)):
            printed, codes = self.text[named.start : named.end], named.value
            span = named.start - start, named.end - start
            if self._is_of_other(named, language) or is_of_unit(text, span, locale, vocabulary):
                continue
            known = is_place_name(printed, codes, language, vocabulary)  # type: ignore[arg-type]
            if known and not is_within(named, publications):
                end = named.start + len(_POSSESSIVE.sub("", printed))
                made.append(PlaceMention(named.start, end, codes, False))  # type: ignore[arg-type]
        taken = [(each.start, each.end) for each in made]
        for named in vocabularies.demonyms(vocabulary, language).find(words):
            span = named.start, named.end
            apart = not any(start < span[1] and span[0] < end for start, end in taken)
            apart &= not is_of_company(self.text, span, vocabulary, language, adjective=True)
            local = named.start - start, named.end - start
            apart &= not is_of_unit(text, local, locale, vocabulary)  # Canadian dollars
            if apart and not is_within(named, publications):
                made.append(PlaceMention(named.start, named.end, (str(named.value),), True))
        listed = vocabularies.listed_words(vocabulary, "asides", language)
        asides = [each.end for each in listed.find(words)]
        return sorted(
            each for each in made if not any(0 <= each.start - end <= _ARTICLE for end in asides)
        )

    def _is_of_other(self, named: MatchedPhrase, language: str) -> bool:
        """Whether a name of a place belongs to another word: US$, 日本线, New Jersey, a company."""
        start, end = named.start, named.end
        beside = self.text[end : end + 1], self.text[max(start - 1, 0) : start]
        vocabulary = self.source.vocabulary
        return (
            any(unicodedata.category(sign or " ") == "Sc" for sign in beside)
            or beside[0] in _ROUTES
            or self._companies.hold(start, end)
            or ends_part_name(self.text, start, end)
            or self._leads_dateline(named, language)
            or is_of_company(self.text, (start, end), vocabulary, language, adjective=False)
        )


def _is_ahead(outlook: MatchedPhrase) -> bool:
    """Whether words look ahead: "better than expected" looks back."""
    return outlook.value != _ACTUAL


def _without_marks(words: tuple[PrintedWord, ...]) -> list[PrintedWord]:
    """Return words without hyphens and apostrophes, as names of places are keyed: Pays-Bas."""
    kept = (word for word in words if word.text not in _MARKS)
    return [word._replace(form=word.form.rstrip("'’")) for word in kept]


@lru_cache(maxsize=4096)  # what can't be read is compared with every name of a place
def readable(printed: str, code: str, vocabulary: Vocabulary) -> bool:
    """Whether a printed name of a place is read as that code by itself."""
    place = read_place(printed, vocabulary=vocabulary)
    return isinstance(place, Place) and place.code == code


def currency_place(mentioned: Mentioned) -> str | None:
    """Return the code of the place that decides ambiguous signs of currencies."""
    place, money = mentioned.topic.place, mentioned.money
    known = mentioned.source.default_geography or (place.codes[0] if place is not None else None)
    return known or (money.place if money is not None else None)
