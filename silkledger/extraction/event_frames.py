"""Events that a thing and what is done with it name: a smelter was shut down, a bill was passed.

Neither names one alone (shops closed at noon, the bill grew), so both stand in one clause. A row of
event_frames/ lists things and acts of a kind; an asterisk ends the first part of a compound, three
dots part a German verb from the word that ends its clause (legt die Zahlen vor).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from silkledger.extraction.event_vocabulary import WITHIN, listed_phrases
from silkledger.extraction.phrases import MatchedPhrase, Phrases
from silkledger.schemas.vocabulary import built_once

if TYPE_CHECKING:
    from silkledger.extraction.mentions import Mentions
    from silkledger.schemas.vocabulary import Vocabulary

_END = "*"  # before the last part of a compound: Stahl|werk
_APART = "…"  # between a verb and its particle: legt…vor
_CLAUSE = 110  # characters between a thing and what is done with it
_REACH = 6  # characters of an article between "under" and a thing
_CLAUSE_END = re.compile(r"\s*(?:[.,;:!?]|\Z|und\b)")
_PARTED = re.compile(r"(?<!\d)[,;:，；：()（）]|[,;:，；：()（）](?!\d)|\s[–—]\s|(?<!\d)\.\s")


class EventFrame(NamedTuple):
    """Things and acts that name an event of a kind together."""

    kind: str
    things: Phrases[str]
    ends: tuple[str, ...]
    acts: Phrases[str]
    parted: frozenset[tuple[str, str]]


def acts_named(text: str, here: Mentions, vocabulary: Vocabulary) -> list[MatchedPhrase]:
    """Return the acts that name an event with a thing of their clause, each with its kind.

    >>> from silkledger.extraction.document_facts import DocumentFacts
    >>> from silkledger.extraction.mentions import Mentioned
    >>> from silkledger.schemas.vocabulary import SHIPPED
    >>> sentence = "The smelter was shut down on 3 May 2024."
    >>> here = Mentioned(sentence, DocumentFacts(locale="en")).within(0, len(sentence))
    >>> [sentence[act.start : act.end] for act in acts_named(sentence, here, SHIPPED)]
    ['was shut down']
    """
    named: dict[tuple[int, int], MatchedPhrase] = {}
    for frame in _frames(vocabulary, here.language):
        acts = [*frame.acts.find(here.words), *_parted_acts(text, here, frame)]
        things = _things(here, frame, vocabulary) if acts else []
        for act in acts:
            if any(is_one_clause(text, thing, act) for thing in things):
                named.setdefault((act.start, act.end), act)
    return sorted(
        act
        for act in named.values()
        if not any(
            (other.start, other.end) != (act.start, act.end)
            and other.start <= act.start
            and act.end <= other.end
            for other in named.values()
        )
    )


def is_one_clause(text: str, left: MatchedPhrase, right: MatchedPhrase) -> bool:
    """Whether two words stand in one clause, not far from each other."""
    start, end = min(left.end, right.end), max(left.start, right.start)
    return start <= end <= start + _CLAUSE and _PARTED.search(text, start, end) is None


def _things(here: Mentions, frame: EventFrame, vocabulary: Vocabulary) -> list[MatchedPhrase]:
    """Return the things of a frame, without those that something else is within: al amparo de."""
    within = list(listed_phrases(vocabulary, here.language, WITHIN).find(here.words))
    things = [*frame.things.find(here.words), *compounds_named(here, frame.ends, frame.kind)]
    return [
        each
        for each in things
        if not any(0 <= each.start - other.end <= _REACH for other in within)
    ]


def compounds_named(here: Mentions, ends: tuple[str, ...], kind: str) -> list[MatchedPhrase]:
    """Return the words that end in one of some parts of compounds, as words of a kind."""
    return [
        MatchedPhrase(word.start, word.end, kind, 1)
        for word in here.words
        if ends and word.text.lower().endswith(ends)
    ]


def _parted_acts(text: str, here: Mentions, frame: EventFrame) -> list[MatchedPhrase]:
    """Return the verbs whose particle ends their clause: stellt den Betrieb am 3. Mai ein."""
    if not frame.parted:
        return []
    words = [each for each in here.words if each.text.isalpha()]
    ends = [each for each in words if _CLAUSE_END.match(text, each.end, here.end)]
    return [
        MatchedPhrase(verb.start, verb.end, frame.kind, 1)
        for verb in words
        if (end := next((each for each in ends if each.start >= verb.end), None)) is not None
        and (verb.text.lower(), end.text) in frame.parted
    ]


@built_once
def _frames(vocabulary: Vocabulary, language: str) -> tuple[EventFrame, ...]:
    """Return the frames of a language.

    Raises VocabularyError for a kind that is not in event_kinds.csv.
    """
    kinds = {entry["kind"] for entry in vocabulary.load("event_kinds", ("kind", "meaning"))}
    columns = ("kind", "language", "things", "acts")
    frames = []
    for entry in vocabulary.load("event_frames", columns, required=columns):
        kind = entry["kind"]
        if kind not in kinds:
            raise entry.fault(f"{kind!r} is not in event_kinds.csv; add it there", "kind")
        if entry["language"] != language:
            continue
        things, acts = (Phrases[str](vocabulary, language) for _ in range(2))
        words, told = entry.list("things"), entry.list("acts")
        for phrases, listed in ((things, words), (acts, told)):
            for word in listed:
                if not word.startswith(_END) and _APART not in word:
                    phrases.add(word, kind)
        parted = frozenset(
            (verb, end) for verb, dots, end in (each.partition(_APART) for each in told) if dots
        )
        ends = tuple(word.removeprefix(_END) for word in words if word.startswith(_END))
        frames.append(EventFrame(kind, things, ends, acts, parted))
    return tuple(frames)
