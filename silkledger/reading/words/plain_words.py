"""Plain words: ordinary words of a language that say nothing of a number, each with one role.

They are many, so a row is taken as it is printed: lower-case words of letters alone, in the
spelling that the lexicon looks words up in. German has none, whose forms and compounds are those of
listed words. Words that another vocabulary lists are read as it
says. The rows are vocabularies/plain_words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.words.implied_roles import IMPLIED
from silkledger.reading.words.listed_words import of_roles

if TYPE_CHECKING:
    from collections.abc import Iterator

    from silkledger.reading.words.senses import Word
    from silkledger.schemas.vocabulary import Vocabulary

_COLUMNS = ("role", "language", "words")


def plain_words(vocabulary: Vocabulary, language: str) -> Iterator[tuple[Word, list[str]]]:
    """Yield the plain words of a language with what they say.

    >>> from silkledger.schemas.vocabulary import SHIPPED
    >>> word = next(word for word, printed in plain_words(SHIPPED, "en") if "abbeys" in printed)
    >>> sorted(word.roles)
    ['noun', 'subject']
    """
    for entry in vocabulary.load("plain_words", _COLUMNS, required=_COLUMNS):
        if entry["language"] == language:
            role = entry["role"]
            roles = frozenset(IMPLIED.get(role, (role,)))
            yield of_roles(roles), entry["words"].split(";")
