"""What a stretch of text mentions: places, periods, indicators, publications, outlooks, bases."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property, lru_cache, partial
from typing import TYPE_CHECKING, NamedTuple

from silkledger.extraction import vocabularies
from silkledger.extraction.base_phrases import base_phrases, is_base_date
from silkledger.extraction.change_bases import is_change_base
from silkledger.extraction.cut_dates import is_cut
from silkledger.extraction.document_dates import DocumentDates
from silkledger.extraction.edition_years import is_edition_year
from silkledger.extraction.joined_bases import joined_bases
from silkledger.extraction.known_figures import known_figures
from silkledger.extraction.level_dates import without_level
from silkledger.extraction.likened_dates import is_likened
from silkledger.extraction.named_indicators import indicators_in
from silkledger.extraction.names import is_capitalised_name
from silkledger.extraction.place_mentions import PlaceFinder
from silkledger.extraction.told_bases import is_told_base
from silkledger.extraction.told_days import is_day_told
from silkledger.extraction.words import words_of
from silkledger.parts import untracked
from silkledger.reading.geography.places import read_place
from silkledger.reading.periods.mentions import mentions as period_mentions
from silkledger.reading.periods.mentions import reading_language
from silkledger.reading.results import Place

if TYPE_CHECKING:
    from silkledger.extraction.document_facts import DocumentFacts
    from silkledger.extraction.given_figures import GivenFigures
    from silkledger.extraction.mentioned_place import PlaceMention
    from silkledger.extraction.passages import TextSentence
    from silkledger.extraction.phrases import MatchedPhrase
    from silkledger.extraction.stated_money import StatedMoney
    from silkledger.extraction.words import PrintedWord
    from silkledger.parts import Track
    from silkledger.reading.periods.mentions import PeriodMention
    from silkledger.schemas.vocabulary import Vocabulary

_BYLINE = 14  # characters besides the day of a line with the place of a report
_ACTUAL = "actual"
_LETTERS, _NAMES = re.compile(r"[^\W\d_]+"), 10  # words, and the most of a line of names
_LINE = 100  # words, more than a line of names and a day has
_YEAR = re.compile(r"\d{4}")
_LABEL = re.compile(r"\s*date\s*", re.IGNORECASE)  # all that stands before a date
_BARE = re.compile(r"\D*(\d+)")  # a number, with a preposition at most


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
    track: Track = untracked  # tells how far the work on a long text is
    given: GivenFigures | None = None  # of another extractor
    _known: dict[tuple[int, int], Mentions] = field(default_factory=dict)
    _opening: dict[int, tuple[PlaceMention, ...]] = field(default_factory=dict)
    _dates: DocumentDates | None = None

    def __post_init__(self) -> None:
        self._places = PlaceFinder(self.text, self.source.locale, self.source.vocabulary)

    def within(self, start: int, end: int) -> Mentions:
        """Return what the text mentions from `start` to `end`."""
        key = start, end
        if key not in self._known:
            self._known[key] = self._find(start, end)
        return self._known[key]

    def dates_of(self, sentences: tuple[TextSentence, ...]) -> DocumentDates:
        """Return the dates of the sentences of the text."""
        if self._dates is None:
            told = ((each.end, self.within(each.start, each.end).periods) for each in sentences)
            self._dates = DocumentDates(tuple(told))
        return self._dates

    @cached_property
    def language(self) -> str:
        """The language in which the text as a whole is read."""
        return self._words(0, len(self.text))[1]

    @cached_property
    def indicators(self) -> tuple[MatchedPhrase, ...]:
        """All names of indicators in the text, for which its dates and places are not needed."""
        _, language, words = self._words(0, len(self.text))
        return indicators_in(self.text, words, language, self.source.vocabulary)

    def places_before(self, end: int) -> tuple[PlaceMention, ...]:
        """Return the places that the text mentions up to there, as `within` does.

        Of more than a line, without a look at its dates, each of which looks at all of it.
        """
        if end not in self._opening:
            text, language, words = self._words(0, end)
            named = _LETTERS.findall(text)
            self._opening[end] = (
                self._places.find((0, end), words, language, self._publications(words, language))
                if len(named) > _LINE
                else self.within(0, end).places
            )
        return self._opening[end]

    def _publications(
        self, words: tuple[PrintedWord, ...], language: str
    ) -> tuple[MatchedPhrase, ...]:
        found = vocabularies.publications(self.source.vocabulary, language).find(words)
        return tuple(
            each
            for each in found
            if is_capitalised_name(self.text[each.start : each.end], language)
        )

    def _words(self, start: int, end: int) -> tuple[str, str, tuple[PrintedWord, ...]]:
        """Return a stretch of the text as one line, its language, and its words."""
        text = self.text[start:end].replace("\n", " ")
        language = reading_language(text, self.source.locale, self.source.vocabulary)
        local = words_of(text, language, self.source.vocabulary)
        return (
            *(text, language),
            tuple(word._replace(start=word.start + start, end=word.end + start) for word in local),
        )

    def _find(self, start: int, end: int) -> Mentions:
        source, vocabulary = self.source, self.source.vocabulary
        text, language, words = self._words(start, end)

        def found(phrases: object) -> tuple[MatchedPhrase, ...]:
            return tuple(phrases.find(words))  # type: ignore[attr-defined]

        publications = self._publications(words, language)
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
        dated = [
            each
            for each in dated
            if not is_cut(text, each.start - start, each.end - start, vocabulary, language)
        ]
        told = found(vocabularies.attributions(vocabulary, language))
        dated = [each for each in dated if not is_day_told(self.text, each, told)]
        is_byline = any(each.day and _is_byline(text, each.moved(-start)) for each in dated)
        dated = [each for each in dated if not self._is_dateline(each)]
        compared = [
            each
            for each in dated
            if each.is_same
            or is_change_base(text, each.moved(-start), source.locale, vocabulary, language)
            or any(base.start <= each.start < base.end for base in bases)
            or is_told_base(text, each.moved(-start), vocabulary, language)
            or is_likened(text, each.moved(-start), vocabulary, language)
            or is_base_date(
                text,
                (each.start - start, each.end - start),
                vocabulary,
                language,
                past=self._is_past(each, dated),
            )
        ]
        compared += joined_bases(self.text, dated, compared, vocabulary, language)
        return Mentions(
            start=start,
            end=end,
            text=text,
            language=language,
            words=words,
            places=()
            if is_byline
            else self._places.find((start, end), words, language, publications),
            periods=tuple(each for each in dated if each not in compared),
            bases=tuple(compared),
            base_words=bases,
            indicators=indicators_in(self.text, words, language, vocabulary),
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
        if _LABEL.fullmatch(self.text, 0, mention.start):
            return True  # date 2019-02 Wiesbaden (dpa) -
        return mention.day and mention.dates is not None and mention.dates[0] == published

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


def _is_byline(text: str, day: PeriodMention) -> bool:
    """Whether a line says no more than who reported where and when.

    It is short, or begins with the hour or the day and has only names besides: "11:44, 16 February
    2024, Bishkek, Ann Smith".
    """
    if len(text) - len(day.text) <= _BYLINE:
        return True
    besides = _LETTERS.findall(text[: day.start] + " " + text[day.end :])
    small = sum(not word[0].isupper() for word in besides)
    led = text[:1].isdigit() and _YEAR.search(day.text) is not None
    return led and small <= 1 < len(besides) <= _NAMES


def _is_ahead(outlook: MatchedPhrase) -> bool:
    """Whether words look ahead: "better than expected" looks back."""
    return outlook.value != _ACTUAL


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
