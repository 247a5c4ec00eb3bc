"""Guards: words that no noun phrase may hold if it is passed over (vocabularies/guards.csv).

Those without a kind may bound, change or deny a number.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.text.plain_characters import plain_characters
from silkledger.reading.words import guard_kinds
from silkledger.schemas.vocabulary import built_once

if TYPE_CHECKING:
    from silkledger.schemas.vocabulary import Vocabulary

_KINDS = tuple(sorted(kind for name, kind in vars(guard_kinds).items() if name.isupper()))


@built_once
def guards(vocabulary: Vocabulary, language: str, kind: str = "") -> frozenset[str]:
    """Return the base forms of the guards of a language and kind ("" or one of these).

    Raises VocabularyError for another kind.
    """
    columns = ("language", "kind", "words")
    listed: set[str] = set()
    for entry in vocabulary.load("guards", columns, required=("language", "words")):
        if entry["kind"] not in ("", *_KINDS):
            raise entry.fault(f"kind must be {', '.join(_KINDS)} or empty")
        if (entry["language"], entry["kind"]) == (language, kind):
            listed.update(plain_characters(word, vocabulary) for word in entry.list("words"))
    return frozenset(listed)
