"""The vocabularies of extraction as phrases: places, indicators, publications and outlooks."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from silkledger.extraction.phrases import Phrases
from silkledger.extraction.sided_words import words_by_side
from silkledger.indicator_names import indicator_names
from silkledger.indicators import indicators
from silkledger.reading.geography.place_names import names_in
from silkledger.reading.geography.places import read_place
from silkledger.reading.results import Place
from silkledger.reading.text.languages import EVERY, latin
from silkledger.reading.text.variants import variants
from silkledger.reading.text.word_patterns import alternatives
from silkledger.schemas.raw import STATUSES
from silkledger.schemas.vocabulary import built_once

if TYPE_CHECKING:
    from collections.abc import Iterator

    from silkledger.schemas.vocabulary import Vocabulary

_SIDES = ("before", "after")
_BETWEEN = ("between", "with", "and", "to", "from", "in")


@built_once
def places(vocabulary: Vocabulary, language: str) -> Phrases[tuple[str, ...]]:
    """Return the names of places in a language; each stands for one code, or for several."""
    phrases = Phrases[tuple[str, ...]](vocabulary, language)
    for name, codes in names_in(vocabulary, language).items():
        phrases.add(name, codes)
    if language in latin(vocabulary):
        for name in ("EU", "USA"):  # codes of the press in every Latin script
            phrases.add(
                name, names_in(vocabulary, "en")[name.lower()] if name == "EU" else ("USA",)
            )
    return phrases


@built_once
def demonyms(vocabulary: Vocabulary, language: str) -> Phrases[str]:
    """Return the adjectives of places in a language, each with a code."""
    phrases = Phrases[str](vocabulary, language)
    columns = ("code", "language", "words")
    for entry in vocabulary.load("demonyms", columns, required=columns):
        if entry["language"] == language:
            for word in entry.list("words"):
                phrases.add(word, entry["code"])
    return phrases


@built_once
def indicators_named(vocabulary: Vocabulary, language: str) -> Phrases[str]:
    """Return the names of indicators in a language, each with a code.

    To their names come words that suggest one in running text (vocabularies/indicator_words/).
    """
    phrases = Phrases[str](vocabulary, language, nouns=True)
    for word, code in itertools.chain(
        _names(vocabulary, language), _indicator_words(vocabulary, language)
    ):
        phrases.add(word, code)
    return phrases


@built_once
def indicators_by_name(vocabulary: Vocabulary, language: str) -> Phrases[str]:
    """Return the names of indicators in a language alone, each with a code."""
    phrases = Phrases[str](vocabulary, language, nouns=True)
    for name, code in _names(vocabulary, language):
        phrases.add(name, code)
    return phrases


def _names(vocabulary: Vocabulary, language: str) -> Iterator[tuple[str, str]]:
    for code, names in indicator_names(vocabulary).get(language, {}).items():
        yield from ((name, code) for name in names)


def _indicator_words(vocabulary: Vocabulary, language: str) -> Iterator[tuple[str, str]]:
    columns = ("code", "language", "words")
    for entry in vocabulary.load("indicator_words", columns, required=columns):
        if entry["code"] not in indicators(vocabulary):
            raise entry.fault(f"{entry['code']!r} is not in indicators.csv; add it there", "code")
        if entry["language"] == language:
            yield from ((word, entry["code"]) for word in entry.list("words"))


_PUBLICATIONS = ("publication", "publisher", "aliases", "note")


@built_once
def publications(vocabulary: Vocabulary, language: str) -> Phrases[str]:
    """Return the names of publishers and publications, each with the one that it is known by."""
    phrases = Phrases[str](vocabulary, language)
    for entry in vocabulary.load("publications", _PUBLICATIONS):
        known = entry["publication"] or entry["publisher"]
        for alias in (known, *entry.list("aliases")):
            phrases.add(alias, known)
    return phrases


@built_once
def publisher_places(vocabulary: Vocabulary) -> dict[str, str]:
    """Return the code of the place that a publisher of statistics is about, by its name."""
    columns = ("publisher", "place")
    known = {entry["publisher"] for entry in vocabulary.load("publications", _PUBLICATIONS)}
    places: dict[str, str] = {}
    for entry in vocabulary.load("publisher_places", columns, required=columns, key=("publisher",)):
        if entry["publisher"] not in known:
            raise entry.fault("publisher is not in publications.csv", "publisher")
        if not isinstance(read_place(entry["place"], vocabulary=vocabulary), Place):
            raise entry.fault(f"{entry['place']!r} is not the code of a place", "place")
        places[entry["publisher"]] = entry["place"]
    return places


@built_once
def outlooks(vocabulary: Vocabulary, language: str) -> Phrases[str]:
    """Return the words that look ahead in a language, each with a status."""
    phrases = Phrases[str](vocabulary, language, exact=True)  # the tense tells
    columns = ("status", "language", "words")
    for entry in vocabulary.load("outlooks", columns, required=columns):
        if entry["status"] not in STATUSES:
            raise entry.fault(f"status must be one of {', '.join(STATUSES)}", "status")
        if entry["language"] in (language, EVERY):
            for word in entry.list("words"):
                phrases.add(word, entry["status"])
    return phrases


@built_once
def attributions(vocabulary: Vocabulary, language: str) -> Phrases[str]:
    """Return the words beside which a text names who measured, with the side of the name."""
    return _sided(vocabulary, "attributions", language, _SIDES)


@built_once
def bilateral(vocabulary: Vocabulary, language: str) -> Phrases[str]:
    """Return the words before the one or the other side of a bilateral figure."""
    return _sided(vocabulary, "bilateral", language, _BETWEEN)


@built_once
def changes(vocabulary: Vocabulary, language: str) -> Phrases[str]:
    """Return the words of change in a language, each with its direction."""
    phrases = Phrases[str](vocabulary, language)
    for entry in vocabulary.load("changes", ("direction", "side", "form", "language", "words")):
        if entry["language"] == language and entry["side"] in ("before", "after", "end"):
            for word in entry.list("words"):
                phrases.add(word, entry["direction"])
    return phrases


@built_once
def deficit_words(vocabulary: Vocabulary, language: str) -> tuple[str, ...]:
    """Return the single words that say that a balance is negative."""
    return tuple(
        word.lower()
        for entry in vocabulary.load("particles", ("role", "language", "words"))
        if entry["language"] == language and entry["role"] == "deficit"
        for word in entry.list("words")
        if " " not in word
    )


def names_deficit(name: str, vocabulary: Vocabulary, language: str) -> bool:
    """Whether a name ends with a word that says that a balance is negative, in either script.

    >>> from silkledger.schemas.vocabulary import SHIPPED
    >>> names_deficit("Handelsbilanzdefizit", SHIPPED, "de"), names_deficit("淨損", SHIPPED, "zh")
    (True, True)
    """
    folded = name.lower().translate(variants(vocabulary, language))
    return folded.endswith(deficit_words(vocabulary, language))


@built_once
def index_words(vocabulary: Vocabulary, language: str) -> re.Pattern[str]:
    """Return the pattern of the words of an index, of which points may be."""
    return re.compile(any_listed(vocabulary, "index_words", language))


@built_once
def rate_words(vocabulary: Vocabulary, language: str) -> re.Pattern[str]:
    """Return the pattern of the words of a rate in percent, of which points are of percent."""
    return re.compile(any_listed(vocabulary, "rate_words", language))


def any_listed(vocabulary: Vocabulary, name: str, language: str, side: str = "") -> str:
    """Return a pattern of any word that a vocabulary lists for a language, and for a side of it.

    The longest come first. Without a word it matches nothing.
    """
    columns = (*(("side",) if side else ()), "language", "words")
    words = [
        word.lower()
        for entry in vocabulary.load(name, columns, required=columns)
        if entry["language"] == language and (not side or entry["side"] == side)
        for word in entry.list("words")
    ]
    return alternatives(words)


@built_once
def shares(vocabulary: Vocabulary, language: str) -> Phrases[str]:
    """Return the words of shares: those before ("accounting for") and behind ("of the total")."""
    phrases = Phrases[str](vocabulary, language)
    sides = {"share": "before", "of_total": "behind", "of": "of"}
    for entry in vocabulary.load("particles", ("role", "language", "words")):
        if entry["language"] == language and entry["role"] in sides:
            for word in entry.list("words"):
                phrases.add(word, sides[entry["role"]])
    return phrases


@built_once
def listed_words(vocabulary: Vocabulary, name: str, language: str) -> Phrases[bool]:
    """Return the words that a vocabulary lists for a language, such as list_orders."""
    phrases = Phrases[bool](vocabulary, language)
    columns = ("language", "words")
    for entry in vocabulary.load(name, columns, required=columns):
        if entry["language"] == language:
            for word in entry.list("words"):
                phrases.add(word, True)
    return phrases


def _sided(
    vocabulary: Vocabulary, name: str, language: str, sides: tuple[str, ...]
) -> Phrases[str]:
    phrases = Phrases[str](vocabulary, language)
    for side, words in words_by_side(vocabulary, name, language, sides).items():
        for word in words:
            phrases.add(word, side)
    return phrases
