"""The names of parts of countries in each language: states, provinces, regions, cantons.

A name may be that of several parts (Punjab), or of a city as well (Genf) or a word (Centre), which
is one of a part only beside a word for it, or in a list of parts (vocabularies/part_places/,
part_kinds.csv).
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, NamedTuple

from silkledger.extraction.phrases import Phrases
from silkledger.extraction.sided_words import words_by_side
from silkledger.reading.geography.place_codes import PART, countries
from silkledger.reading.geography.place_names import key_of
from silkledger.reading.geography.places import members
from silkledger.reading.text.word_patterns import alternatives
from silkledger.schemas.vocabulary import built_once

if TYPE_CHECKING:
    from silkledger.schemas.vocabulary import Entry, Vocabulary

_COLUMNS = ("code", "language", "names", "cities", "words")
_LEAST = 4  # letters of a name that is known as one without its country
_ACCENTS = re.compile(r"(?<=[a-z])[\u0300-\u036f]")  # of Latin letters
# The adjective of a Russian name, which lists have without its noun: Алматинская (96 тыс. т).
_ADJECTIVE = re.compile(r"((?:\S+ )?\S+(?:ая|ий|ый|ой)) (?:область|край|автономный округ)\Z")
_ARTICLE = r"\s?(?:(?:the|der|die|des|la|le|les|los|el|l['’])\s?)?"


class PartName(NamedTuple):
    """A name by its key, and the codes of the parts that have it.

    `cities` are those of parts that are called like a city, `words` those that are called like a
    common word.
    """

    key: str
    names: tuple[str, ...]
    cities: tuple[str, ...]
    words: tuple[str, ...]

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of all parts that have the name."""
        return (*self.names, *self.cities, *self.words)


def part_entries(vocabulary: Vocabulary) -> tuple[Entry, ...]:
    """Return the rows of all names of parts of countries."""
    return vocabulary.load("part_places", _COLUMNS, required=("code", "language"))


@built_once
def part_places(vocabulary: Vocabulary, language: str) -> Phrases[list[PartName]]:
    """Return the names of parts of countries in a language, together those of the same form.

    >>> from silkledger.extraction.words import words_of
    >>> from silkledger.schemas.vocabulary import SHIPPED
    >>> words = words_of("Exporte aus Bayern", "de", SHIPPED)
    >>> (found,) = part_places(SHIPPED, "de").find(words)
    >>> [(name.key, name.codes) for name in found.value]
    [('bayern', ('DE-BY',)), ('bay', ('SO-BY',))]
    """
    by_key: dict[str, dict[str, dict[str, None]]] = {}
    for entry in part_entries(vocabulary):
        if entry["language"] != language:
            continue
        if not PART.fullmatch(entry["code"]):
            raise entry.fault(f"{entry['code']!r} is not a code of ISO 3166-2", "code")
        for column in _COLUMNS[2:]:
            for name in entry.list(column):
                spelled = {key_of(name): column, _plain(key_of(name)): column}
                if language == "ru" and (adjective := _ADJECTIVE.match(key_of(name))):
                    spelled[adjective[1]] = "words"
                for key, side in spelled.items():
                    sides = by_key.setdefault(key, {each: {} for each in _COLUMNS[2:]})
                    sides[side][entry["code"]] = None
    phrases = Phrases[list[PartName]](vocabulary, language)
    by_form: dict[tuple[str, ...], list[PartName]] = {}
    for key, sides in by_key.items():
        named = by_form.setdefault(phrases.forms_of(key), [])
        named.append(PartName(key, *(tuple(sides[each]) for each in _COLUMNS[2:])))
        phrases.add(key, named)
    return phrases


@built_once
def part_keys(vocabulary: Vocabulary, country: str, language: str) -> frozenset[str]:
    """Return the keys of the names of a country's parts in a language, without common words.

    >>> from silkledger.schemas.vocabulary import SHIPPED
    >>> {"genf", "waadt"} <= part_keys(SHIPPED, "CHE", "de")
    True
    """
    return _keys(vocabulary, language).get(countries().get(country, ""), frozenset())


@built_once
def _keys(vocabulary: Vocabulary, language: str) -> dict[str, frozenset[str]]:
    keys: dict[str, set[str]] = {}
    for entry in part_entries(vocabulary):
        if entry["language"] == language:
            named = {key_of(name) for side in _COLUMNS[2:4] for name in entry.list(side)}
            keys.setdefault(entry["code"][:2], set()).update(
                each for each in named if len(each) >= _LEAST
            )
    return {country: frozenset(each) for country, each in keys.items()}


def lies_within(code: str, other: str, vocabulary: Vocabulary) -> bool:
    """Whether a place is a member of a group, or a part of a country.

    >>> from silkledger.schemas.vocabulary import SHIPPED
    >>> lies_within("DE-BY", "DEU", SHIPPED), lies_within("DE-BY", "FRA", SHIPPED)
    (True, False)
    """
    letters = countries().get(other)
    part = letters is not None and PART.fullmatch(code) and code.startswith(f"{letters}-")
    return bool(part) or code in members(other, vocabulary=vocabulary)


def is_called_part(text: str, span: tuple[int, int], vocabulary: Vocabulary, language: str) -> bool:
    """Whether a word for a part of a country stands beside a name: Kanton Genf, Salta Province.

    >>> from silkledger.schemas.vocabulary import SHIPPED
    >>> text = "im Kanton Genf und in Genf"
    >>> is_called_part(text, (10, 14), SHIPPED, "de"), is_called_part(text, (22, 26), SHIPPED, "de")
    (True, False)
    """
    before, behind = _kinds(vocabulary, language)
    line = text.rfind("\n", 0, span[0]) + 1
    led = before.search(text, line, span[0])
    return led is not None or behind.match(text, span[1]) is not None


@built_once
def _kinds(vocabulary: Vocabulary, language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = words_by_side(vocabulary, "part_kinds", language, ("before", "behind"))
    return (
        re.compile(rf"\b{alternatives(words['before'])}{_ARTICLE}\Z", re.IGNORECASE),
        re.compile(rf"(?:['’]s)?[\s-]{alternatives(words['behind'])}\b", re.IGNORECASE),
    )


def _plain(key: str) -> str:
    """Return a key in Latin letters without its accents: Zurich for Zürich."""
    return unicodedata.normalize("NFC", _ACCENTS.sub("", unicodedata.normalize("NFD", key)))
