"""Words of events: those of a kind, and those that say that something happens or is called off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.extraction.phrases import Phrases
from silkledger.schemas.vocabulary import built_once

if TYPE_CHECKING:
    from silkledger.schemas.vocabulary import Vocabulary

HAPPENED, CANCELLED = "happened", "cancelled"


@built_once
def event_kinds(vocabulary: Vocabulary, language: str) -> Phrases[str]:
    """Return the words of a language that name an event, each with its kind.

    Raises VocabularyError for a kind that is neither in event_kinds.csv nor one of the two above.
    """
    return _words(vocabulary, language, happening=False)


@built_once
def happenings(vocabulary: Vocabulary, language: str) -> Phrases[str]:
    """Return the words that say that an event happens (HAPPENED) or is called off (CANCELLED)."""
    return _words(vocabulary, language, happening=True)


def _words(vocabulary: Vocabulary, language: str, *, happening: bool) -> Phrases[str]:
    kinds = {entry["kind"] for entry in vocabulary.load("event_kinds", ("kind", "meaning"))}
    phrases = Phrases[str](vocabulary, language)
    columns = ("kind", "language", "words")
    for entry in vocabulary.load("event_words", columns, required=columns):
        if entry["kind"] not in (*kinds, HAPPENED, CANCELLED):
            raise entry.fault(f"{entry['kind']!r} is not in event_kinds.csv; add it there", "kind")
        if entry["language"] == language and (entry["kind"] not in kinds) is happening:
            for word in entry.list("words"):
                phrases.add(word, entry["kind"])
    return phrases
