"""Entities (companies, ports, railways, fields) by their names in any language.

The names are rows of vocabularies/entities.csv, to which a dataset adds its own. A cell is compared
as a whole, without case and punctuation: a name inside a longer one ("Kazatomprom" in "Kazatomprom
and its partners") is another entity.
"""

from __future__ import annotations

from functools import lru_cache

from silkledger.judging.quality_words import normalised
from silkledger.schemas.vocabulary import SHIPPED, Vocabulary, built_once


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
