"""Parted predicates: German verbs whose particle ends the clause, and what is counted does it.

In "5000 Konzerte fanden in Wien statt", "5000 Flüge fielen aus" and "43 % lehnten den Plan ab" the
particle is neither a preposition nor a negation, and the verb tells no change: it is read as one
of activity, without its particle. A verb that tells a change by itself (fielen) does so only behind
the number, as before it the number may be by what it falls.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from silkledger.reading.words.senses import Word
from silkledger.schemas.vocabulary import built_once

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.senses import Token
    from silkledger.schemas.vocabulary import Vocabulary

_GAP = " … "  # between a verb and its particle
_CLAUSE_ENDS = frozenset(("stop", "and", "or", "close"))
_DOING = Word(roles=frozenset(("activity",))).settled()


def with_whole_predicate(tokens: Sequence[Token], settings: Settings) -> Sequence[Token]:
    """Return the tokens with a verb of activity for one that its particle ends."""
    particles = _particles(settings.vocabulary, settings.language or "")
    if not particles:
        return tokens
    for at, token in enumerate(tokens):
        # The digits of a number may be hidden, and no verb has any.
        printed = "" if token.kind == "number" else token.text
        ending = particles.get(printed, frozenset())
        end = _end(tokens, at, ending) if ending else None
        if end is not None and _does(tokens, at, end):
            whole = replace(token, kind="word", word=_DOING)
            return [*tokens[:at], whole, *tokens[at + 1 : end], *tokens[end + 1 :]]
    return tokens


def _end(tokens: Sequence[Token], start: int, particles: frozenset[str]) -> int | None:
    """Return the place of the particle that ends the clause of a verb, or None."""
    for at in range(start + 1, len(tokens)):
        if _CLAUSE_ENDS & tokens[at].word.roles:
            return None
        ends = at + 1 == len(tokens) or bool(tokens[at + 1].word.roles & _CLAUSE_ENDS)
        if ends and tokens[at].text in particles:
            return at
    return None


def _does(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether the verb at a place only says what the things of the one number do."""
    between = tokens[at + 1 : end]
    if any(token.word.change_before or token.word.change_after for token in between):
        return False
    if any("by" in token.word.roles for token in tokens[:at]):
        return False
    if not any(map(_is_number, between)):
        return any(map(_is_number, tokens[:at]))
    changes = tokens[at].word.change_before is not None
    return not changes and not any("by" in token.word.roles for token in between)


def _is_number(token: Token) -> bool:
    return token.kind == "number" or token.word.spelled is not None


@built_once
def _particles(vocabulary: Vocabulary, language: str) -> dict[str, frozenset[str]]:
    """Return the particles of each verb of a language. Raises VocabularyError."""
    columns = ("language", "words")
    found: dict[str, frozenset[str]] = {}
    for entry in vocabulary.load("parted_predicates", columns, required=columns):
        for word in entry.list("words"):
            verb, gap, particle = word.partition(_GAP)
            if not (verb and gap and particle):
                raise entry.fault(f"{word!r} must be a verb and a particle with{_GAP}between them")
            if entry["language"] == language:
                found[verb] = found.get(verb, frozenset()) | {particle}
    return found
