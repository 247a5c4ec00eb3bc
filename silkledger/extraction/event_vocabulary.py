"""Words of events: of a kind, that something happens, is called off or lies ahead, until when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.extraction.phrases import Phrases
from silkledger.schemas.vocabulary import built_once

if TYPE_CHECKING:
    from silkledger.schemas.vocabulary import Vocabulary

HAPPENED, CANCELLED, AHEAD, UNTIL = "happened", "cancelled", "ahead", "until"
PRESENT, EVERY = "present", "every"
PARTICIPLE, LEADING = "participle", "leading"
_OTHERS = (HAPPENED, CANCELLED, AHEAD, PRESENT, UNTIL, EVERY, PARTICIPLE, LEADING)


@built_once
def event_words(vocabulary: Vocabulary, language: str) -> Phrases[str]:
    """Return the words of a language that name an event, each with its kind.

    Raises VocabularyError for a kind that is neither in event_kinds.csv nor one of the others.
    """
    kinds = {entry["kind"] for entry in vocabulary.load("event_kinds", ("kind", "meaning"))}
    return _words(vocabulary, language, frozenset(kinds))


@built_once
def happenings(vocabulary: Vocabulary, language: str) -> Phrases[str]:
    """Return the words that say that an event happens (HAPPENED) or is called off (CANCELLED)."""
    return _words(vocabulary, language, frozenset((HAPPENED, CANCELLED)))


@built_once
def looking_ahead(vocabulary: Vocabulary, language: str) -> Phrases[str]:
    """Return the words that say that an event lies ahead (AHEAD): will, состоится.

    A verb in the present (PRESENT) does so of a day that is nearer as the next one.
    """
    return _words(vocabulary, language, frozenset((AHEAD, PRESENT)))


@built_once
def until(vocabulary: Vocabulary, language: str) -> Phrases[str]:
    """Return the words before a day until which something is counted: as of, 截至."""
    return _words(vocabulary, language, frozenset((UNTIL,)))


@built_once
def every(vocabulary: Vocabulary, language: str) -> Phrases[str]:
    """Return the words before a weekday that make it any of its name (EVERY): every, 每."""
    return _words(vocabulary, language, frozenset((EVERY,)))


@built_once
def led_nouns(vocabulary: Vocabulary, language: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return nouns of events that are participles as well, and the words that lead to the nouns.

    Behind another noun they are participles (PARTICIPLE): fr les patients traités, not les traités.
    """
    return _listed(vocabulary, language, PARTICIPLE), _listed(vocabulary, language, LEADING)


def _listed(vocabulary: Vocabulary, language: str, kind: str) -> frozenset[str]:
    columns = ("kind", "language", "words")
    return frozenset(
        word.lower()
        for entry in vocabulary.load("event_words", columns, required=columns)
        if (entry["language"], entry["kind"]) == (language, kind)
        for word in entry.list("words")
    )


def _words(vocabulary: Vocabulary, language: str, wanted: frozenset[str]) -> Phrases[str]:
    kinds = {entry["kind"] for entry in vocabulary.load("event_kinds", ("kind", "meaning"))}
    phrases = Phrases[str](vocabulary, language, exact=AHEAD in wanted)
    columns = ("kind", "language", "words")
    for entry in vocabulary.load("event_words", columns, required=columns):
        if entry["kind"] not in (*kinds, *_OTHERS):
            raise entry.fault(f"{entry['kind']!r} is not in event_kinds.csv; add it there", "kind")
        if entry["language"] == language and entry["kind"] in wanted:
            for word in entry.list("words"):
                phrases.add(word, entry["kind"])
    return phrases
