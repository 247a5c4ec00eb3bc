"""Words beside goods and names of trade, by what they say (vocabularies/goods_words.csv).

`whole` says that all goods are meant. `link` leads from a name to goods (exports of), as may an
`owner_link` that leads to owners (du Mali), and an `article`. `and` joins goods, `left_out` leaves
them out, `describing` stands between, `body` makes a name of them (the coffee board), and `partner`
leads to whom something is sold (对). Behind goods of one Chinese character `behind` alone goes on
(铜价, not 铜陵). Words of `not_goods`, and in English of `actor` and with a `not_goods_ending`, are
none where a noun stands beside a name; in Chinese one with an `ending` is.
"""

from __future__ import annotations

from silkledger.extraction.phrases import Phrases
from silkledger.extraction.words import lowered
from silkledger.schemas.vocabulary import Vocabulary, built_once

ROLES = (
    "whole",
    "link",
    "owner_link",
    "article",
    "partner",
    "and",
    "left_out",
    "describing",
    "body",
    "behind",
    "not_goods",
    "actor",
    "ending",
    "not_goods_ending",
)


@built_once
def goods_phrases(vocabulary: Vocabulary, role: str, language: str) -> Phrases[bool]:
    """Return the words of a role as phrases to be found in a text."""
    phrases = Phrases[bool](vocabulary, language, exact=True)
    for word in goods_words(vocabulary, role, language):
        phrases.add(word, True)
    return phrases


@built_once
def goods_words(vocabulary: Vocabulary, role: str, language: str) -> frozenset[str]:
    """Return the words of a role in a language, in small letters.

    Raises VocabularyError for an unknown role.
    """
    words: set[str] = set()
    columns = ("role", "language", "words")
    for entry in vocabulary.load("goods_words", columns, required=columns):
        if entry["role"] not in ROLES:
            raise entry.fault(f"{entry['role']!r} is unknown; write one of {', '.join(ROLES)}")
        if entry["role"] == role and entry["language"] == language:
            words.update(map(lowered, entry.list("words")))
    return frozenset(words)
