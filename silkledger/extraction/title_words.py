"""Words around a title of an event, by what they do (vocabularies/title_words.csv).

A title ends with no `edge` (of, the). What an office says follows a word of `telling` (that), and
a word of `opening` joins a clause to the one before it (as the office said). `joining` ends a list
(Benin, Togo and Ghana), and with a word of `phrase` begins what stands before a verb (in Berlin).
"""

from __future__ import annotations

from silkledger.extraction.words import lowered
from silkledger.schemas.vocabulary import Vocabulary, built_once

EDGE, TELLING, OPENING, JOINING, PHRASE = "edge", "telling", "opening", "joining", "phrase"
_ROLES = (EDGE, TELLING, OPENING, JOINING, PHRASE)


@built_once
def title_words(vocabulary: Vocabulary, role: str, language: str) -> frozenset[str]:
    """Return the words of a role in a language, in small letters.

    Raises VocabularyError for an unknown role.

    >>> from silkledger.schemas.vocabulary import SHIPPED
    >>> sorted(title_words(SHIPPED, TELLING, "fr"))
    ["qu'", 'que']
    """
    words: set[str] = set()
    columns = ("role", "language", "words")
    for entry in vocabulary.load("title_words", columns, required=columns):
        if entry["role"] not in _ROLES:
            known = ", ".join(_ROLES)
            raise entry.fault(f"{entry['role']!r} is unknown; write one of {known}", "role")
        if (entry["role"], entry["language"]) == (role, language):
            words.update(map(lowered, entry.list("words")))
    return frozenset(words)
