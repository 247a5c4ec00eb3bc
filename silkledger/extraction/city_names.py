"""The names of cities in each language, which are places without a code of their own.

A figure of a city is neither its country's nor that of the part in which it lies. A name that is a
word as well, or that of a person or of several places (Nice, Victoria), is one of a city only where
words beside it say so (vocabularies/cities/, city_words.csv).
"""

from __future__ import annotations

from typing import NamedTuple

from silkledger.extraction.phrases import Phrases
from silkledger.reading.geography.place_codes import countries
from silkledger.reading.geography.place_names import key_of
from silkledger.schemas.vocabulary import Vocabulary, built_once

_COLUMNS = ("code", "language", "names", "words", "capitals")


class CityName(NamedTuple):
    """A name by its key, the countries that have a city of that name, and whether it is sure.

    One that is not sure may be something else as well. A capital may stand for its government;
    `capital_of` are the countries of which it is one.
    """

    key: str
    codes: tuple[str, ...]
    sure: bool
    capital_of: tuple[str, ...] = ()


@built_once
def city_names(vocabulary: Vocabulary, language: str) -> Phrases[list[CityName]]:
    """Return the names of cities in a language, together those of the same form.

    >>> from silkledger.extraction.words import words_of
    >>> from silkledger.schemas.vocabulary import SHIPPED
    >>> words = words_of("Gäste in Dresden und Mailand", "de", SHIPPED)
    >>> for found in city_names(SHIPPED, "de").find(words):
    ...     print(found.value)
    [CityName(key='dresden', codes=('DEU',), sure=True, capital_of=())]
    [CityName(key='mailand', codes=('ITA',), sure=True, capital_of=())]
    """
    by_key: dict[str, tuple[dict[str, None], bool]] = {}
    capitals: dict[str, dict[str, None]] = {}
    for entry in vocabulary.load("cities", _COLUMNS, required=("code", "language")):
        if entry["code"] not in countries():
            raise entry.fault(f"{entry['code']!r} is not the code of a country", "code")
        if entry["language"] != language:
            continue
        for name in entry.list("capitals"):
            capitals.setdefault(key_of(name), {})[entry["code"]] = None
        for sure, column in ((True, "names"), (False, "words")):
            for name in entry.list(column):
                codes, known = by_key.get(key_of(name), ({}, sure))
                by_key[key_of(name)] = {**codes, entry["code"]: None}, known and sure
    phrases = Phrases[list[CityName]](vocabulary, language)
    by_form: dict[tuple[str, ...], list[CityName]] = {}
    for key, (codes, sure) in by_key.items():
        named = by_form.setdefault(phrases.forms_of(key), [])
        named.append(CityName(key, tuple(codes), sure, tuple(capitals.get(key, ()))))
        phrases.add(key, named)
    return phrases
