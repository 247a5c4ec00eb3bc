"""Compound heads: the listed noun that a German compound counts, Frachtschiffe: ships.

Where the parts of a compound are written apart, its last noun counts (primary schools). Only heads
that keep their meaning in compounds are listed (compound_heads.csv): Bahnhöfe are not farms. What
begins with a part that is listed as unlike counts itself (Raumschiffe).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.counted.noun_words import listed_nouns
from silkledger.schemas.vocabulary import built_once

if TYPE_CHECKING:
    from silkledger.reading.definitions.units import Unit
    from silkledger.schemas.vocabulary import Vocabulary

_SHORTEST_REST = 2  # letters before the head


def unit_of_compound(base: str, vocabulary: Vocabulary, language: str) -> Unit | None:
    """Return the unit of the head that ends a noun in its base form, or None."""
    heads, unlike = _listed(vocabulary, language)
    for start in range(_SHORTEST_REST, len(base)) if heads else ():
        if base[start:] in heads:
            rest = base[:start].rstrip("-")
            return None if rest in unlike else listed_nouns(vocabulary, language)[base[start:]]
    return None


@built_once
def _listed(vocabulary: Vocabulary, language: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return the heads of a language, and what makes another noun of them before one.

    Raises VocabularyError for a head that is not listed as a unit.
    """
    columns = ("language", "heads", "unlike")
    heads, unlike = set[str](), set[str]()
    for entry in vocabulary.load("compound_heads", columns, required=columns[:2]):
        if entry["language"] != language:
            continue
        for head in entry.list("heads"):
            if head not in listed_nouns(vocabulary, language):
                raise entry.fault(f"{head!r} is not a counted unit", "heads")
            heads.add(head)
        unlike.update(entry.list("unlike"))
    return frozenset(heads), frozenset(unlike)
