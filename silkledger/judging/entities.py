"""Entities (companies, ports, railways, fields) by their names in any language.

The names are rows of vocabularies/entities.csv, to which a dataset adds its own. A cell is compared
as a whole, without case and punctuation: a name inside a longer one ("Kazatomprom" in "Kazatomprom
and its partners") is another entity.

A site (a port, field or town) lies in its place; a company may be active outside of it, and so may
an entity of which nothing says what it is. Which it is, words of its name tell (site_words.csv).
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from silkledger.judging.quality_words import normalised
from silkledger.schemas.vocabulary import SHIPPED, Vocabulary, built_once

_WORD, _ENDING, _LAST, _COMPANY = "word", "ending", "last", "company"


class SiteWords(NamedTuple):
    """Words, ends of words and ends of names that say "site", and words that say "company".

    Chinese characters are words of their own, so that only the last ones of a name count.
    """

    words: tuple[str, ...]
    endings: tuple[str, ...]
    last: tuple[str, ...]
    companies: tuple[str, ...]


@lru_cache(maxsize=65536)
def is_site(text: str, vocabulary: Vocabulary = SHIPPED) -> bool:
    """Whether the name of an entity says that it lies in one place.

    >>> [is_site(text) for text in ("Port of Poti", "Flughafen Wien", "Port Group", "Poti")]
    [True, True, False, False]
    """
    known = site_words(vocabulary)
    padded = f" {normalised(text, vocabulary)} "
    if any(f" {word} " in padded for word in known.companies):
        return False
    return (
        any(f" {word} " in padded for word in known.words)
        or any(f"{ending} " in padded for ending in known.endings)
        or any(padded.endswith(f" {word} ") for word in known.last)
    )


@built_once
def site_words(vocabulary: Vocabulary) -> SiteWords:
    """Return the words that tell sites from companies.

    Raises VocabularyError for an unknown form.
    """
    by_form: dict[str, list[str]] = {_WORD: [], _ENDING: [], _LAST: [], _COMPANY: []}
    columns = ("language", "form", "words")
    for entry in vocabulary.load("site_words", columns, required=columns, key=columns[:2]):
        if entry["form"] not in by_form:
            raise entry.fault(f"{entry['form']!r} is not {', '.join(by_form)}", "form")
        by_form[entry["form"]] += (normalised(text, vocabulary) for text in entry.list("words"))
    return SiteWords(*(tuple(words) for words in by_form.values()))


@lru_cache(maxsize=65536)
def entity_name(text: str, vocabulary: Vocabulary = SHIPPED) -> str:
    """Return the name of an entity; a text that no row knows is its own name.

    >>> entity_name("中石油"), entity_name("Amu Darya Gas")
    ('CNPC', 'Amu Darya Gas')
    """
    return entity_names(vocabulary).get(normalised(text, vocabulary), text)


@built_once
def entity_names(vocabulary: Vocabulary) -> dict[str, str]:
    """Return the name of each entity by its aliases, as they are compared.

    Raises VocabularyError if two entities share an alias.
    """
    known: dict[str, str] = {}
    for entry in vocabulary.load(
        "entities", ("name", "aliases", "note"), required=("name", "aliases"), key=("name",)
    ):
        for alias in (entry["name"], *entry.list("aliases")):
            words = normalised(alias, vocabulary)
            if known.setdefault(words, entry["name"]) != entry["name"]:
                what = f"{alias!r} is already used for {known[words]}; keep one of them"
                raise entry.fault(what, "aliases")
    return known
