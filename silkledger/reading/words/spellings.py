"""Spellings: letters that a region of a language writes otherwise: größer, in Switzerland grösser.

What is often misprinted is written otherwise as well: more then 500.

Words are found in either spelling. The rows are vocabularies/spellings.csv.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.schemas.vocabulary import built_once

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from silkledger.schemas.vocabulary import Entry, Vocabulary

    Sense = tuple[str, bool, str, object, Entry | None]


@built_once
def respellings(vocabulary: Vocabulary, language: str) -> tuple[tuple[str, str], ...]:
    """Return the letters that a region of a language writes otherwise, with what it writes.

    >>> from silkledger.schemas.vocabulary import SHIPPED
    >>> respellings(SHIPPED, "de"), respellings(SHIPPED, "fr")
    ((('ß', 'ss'),), ())
    """
    columns = ("language", "letters", "also")
    return tuple(
        (entry["letters"], entry["also"])
        for entry in vocabulary.load("spellings", columns, required=columns)
        if entry["language"] == language
    )


def respelled(senses: Iterable[Sense], vocabulary: Vocabulary, language: str) -> Iterator[Sense]:
    """Yield the senses of words, and each again for the other spelling of its word."""
    spellings = respellings(vocabulary, language)
    for word, exact, sense, value, entry in senses:
        yield word, exact, sense, value, entry
        for letters, also in spellings:
            if letters in word:
                yield word.replace(letters, also), exact, sense, value, None
