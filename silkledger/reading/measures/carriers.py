"""Carriers: what tells or holds an amount, and is not the amount: a monthly report of 5 million."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.schemas.vocabulary import built_once

if TYPE_CHECKING:
    from silkledger.schemas.vocabulary import Vocabulary


@built_once
def carriers(vocabulary: Vocabulary, language: str) -> frozenset[str]:
    """Return the carriers of a language in lower case (vocabularies/carriers.csv)."""
    return frozenset(word.lower() for word in vocabulary.words("carriers", language))
