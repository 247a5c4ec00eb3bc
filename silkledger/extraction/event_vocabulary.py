"""Words of events: of a kind, that something happens, is called off or lies ahead, until when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.extraction.phrases import MatchedPhrase, Phrases
from silkledger.extraction.words import form_of
from silkledger.schemas.vocabulary import built_once

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.extraction.words import PrintedWord
    from silkledger.schemas.vocabulary import Vocabulary

HAPPENED, CANCELLED, AHEAD, UNTIL = "happened", "cancelled", "ahead", "until"
PRESENT, EVERY = "present", "every"
CONDITION, WITHIN = "condition", "within"
PARTICIPLE, LEADING = "participle", "leading"
_OTHERS = (
    *(HAPPENED, CANCELLED, AHEAD, PRESENT, UNTIL, EVERY),
    *(CONDITION, WITHIN, PARTICIPLE, LEADING),
)
_END = "*"  # before the last part of a compound: de Handels|abkommen
_FIRST_PART = 3  # characters at least
_REACH = 6  # characters of an article between "under" and a name


@built_once
def event_words(vocabulary: Vocabulary, language: str) -> Phrases[str]:
    """Return the words of a language that name an event, each with its kind.

    Raises VocabularyError for a kind that is neither in event_kinds.csv nor one of the others.
    """
    kinds = {entry["kind"] for entry in vocabulary.load("event_kinds", ("kind", "meaning"))}
    return _words(vocabulary, language, frozenset(kinds))


def kinds_named(
    words: Sequence[PrintedWord], vocabulary: Vocabulary, language: str
) -> list[MatchedPhrase]:
    """Return the words that name an event, compounds of them too (de Wirtschaftskonferenz).

    None is of a condition (if it were signed), or what something else is within (under the
    agreement).
    """
    named = list(event_words(vocabulary, language).find(words))
    ends = _compound_ends(vocabulary, language)
    for word in words if ends else ():
        if any(each.start <= word.start < each.end for each in named) or not word.text[0].isupper():
            continue
        for end, kind in ends.items():
            if word.form.endswith(end) and len(word.form) - len(end) >= _FIRST_PART:
                named.append(MatchedPhrase(word.start, word.end, kind, 1))
                break
    around = list(_hedges(vocabulary, language).find(words))
    conditions = [each for each in around if each.value == CONDITION]
    within = [each for each in around if each.value == WITHIN]
    return sorted(
        each
        for each in named
        if not any(other.end <= each.start for other in conditions)
        and not any(0 <= each.start - other.end <= _REACH for other in within)
    )


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
def _hedges(vocabulary: Vocabulary, language: str) -> Phrases[str]:
    """Return the words that make an event a condition, or something else part of one."""
    return _words(vocabulary, language, frozenset((CONDITION, WITHIN)))


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
                if not word.startswith(_END):
                    phrases.add(word, entry["kind"])
    return phrases


@built_once
def _compound_ends(vocabulary: Vocabulary, language: str) -> dict[str, str]:
    """Return the last parts of compounds that name an event, as forms, each with its kind."""
    columns = ("kind", "language", "words")
    return {
        form_of(word.removeprefix(_END), language, vocabulary): entry["kind"]
        for entry in vocabulary.load("event_words", columns, required=columns)
        if entry["language"] == language
        for word in entry.list("words")
        if word.startswith(_END)
    }
