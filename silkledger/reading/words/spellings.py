"""Spellings: letters that a region of a language writes otherwise: größer, in Switzerland grösser.

What is often misprinted is written otherwise as well: more then 500. What a vowel behind it elides
ends in a bar, with a line for a space: "en dessous d'un million" has "en dessous de".

Words are found in either spelling. The rows are vocabularies/spellings.csv.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.schemas.vocabulary import built_once

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from silkledger.schemas.vocabulary import Entry, Vocabulary

    Sense = tuple[str, bool, str, object, Entry | None]

_END, _SPACE = "|", "_"  # of a word, and within it


@built_once
def respellings(vocabulary: Vocabulary, language: str) -> tuple[tuple[str, str], ...]:
    """Return the letters that a region of a language writes otherwise, with what it writes.

    >>> from silkledger.schemas.vocabulary import SHIPPED
    >>> respellings(SHIPPED, "de"), respellings(SHIPPED, "fr")
    ((('ß', 'ss'),), ((' de|', " d'|"),))
    """
    columns = ("language", "letters", "also")
    return tuple(
        (entry["letters"].replace(_SPACE, " "), entry["also"].replace(_SPACE, " "))
        for entry in vocabulary.load("spellings", columns, required=columns)
        if entry["language"] == language
    )


def respelled(senses: Iterable[Sense], vocabulary: Vocabulary, language: str) -> Iterator[Sense]:
    """Yield the senses of words, and each again for the other spelling of its word."""
    spellings = respellings(vocabulary, language)
    for word, exact, sense, value, entry in senses:
        yield word, exact, sense, value, entry
        for letters, also in spellings:
            ended = f"{word}{_END}"
            if letters in ended:
                yield ended.replace(letters, also).strip(_END), exact, sense, value, None
