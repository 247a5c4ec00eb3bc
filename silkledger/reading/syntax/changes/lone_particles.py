"""Lone particles: German particles of verbs of change apart from their verb.

"Um 1,1 % auf 42,1 Mrd. Franken zurück" leaves out its verb, which only went back; "ging der
Verbrauch zurück, und zwar um 3,1 %" ends its verb before the rate follows. The particle is read as
the end of a verb of change, or the verb as one of change that has its particle.
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

_DIRECTIONS = ("up", "down")
_ACTS = frozenset(("verb", "auxiliary", "activity", "finite", "bound_verb"))
_FINITE = frozenset(("finite",))
_DASHES = ("-", "–", "—")


def with_lone_particle(tokens: Sequence[Token], settings: Settings) -> Sequence[Token]:
    """Return the tokens with a change for a particle that stands apart from its verb."""
    directions = _directions(settings.vocabulary, settings.language or "")
    by = next((at for at, token in enumerate(tokens) if "by" in token.word.roles), None)
    if not directions or by is None:
        return tokens
    numbers = [at for at, token in enumerate(tokens) if token.kind == "number"]
    last = "" if tokens[-1].kind == "number" else tokens[-1].text
    if last in directions and numbers and by < numbers[0] and not any(map(_acts, tokens)):
        change = Word(change_end=directions[last]).settled()
        return [*tokens[:-1], replace(tokens[-1], kind="word", word=change)]
    return _with_ended_verb(tokens, by)


def _with_ended_verb(tokens: Sequence[Token], by: int) -> Sequence[Token]:
    """Return the tokens with a whole verb for one whose particle and a stop stand before "by"."""
    for end in range(1, by):
        parted = end + 1 < by and (
            "stop" in tokens[end + 1].word.roles or _is_dash(tokens[end + 1])
        )
        for start in range(end) if parted else ():
            told = next(
                (
                    s.direction
                    for s in tokens[start].word.separable
                    if s.particle == tokens[end].text
                ),
                "",
            )
            if told in _DIRECTIONS and not any(token.kind == "number" for token in tokens[:end]):
                change = Word(change_before=told, roles=_FINITE).settled()
                verb = replace(tokens[start], word=change)
                return [*tokens[:start], verb, *tokens[start + 1 : end], *tokens[end + 1 :]]
    return tokens


def _is_dash(token: Token) -> bool:
    return token.text in _DASHES


def _acts(token: Token) -> bool:
    """Whether a verb stands here, or another word of change."""
    word = token.word
    changes = word.change_before or word.change_after or word.change_end
    acts = bool(word.roles & _ACTS) and "prep" not in word.roles
    return bool(changes or word.separable or word.multiple) or acts


@built_once
def _directions(vocabulary: Vocabulary, language: str) -> dict[str, str]:
    """Return the direction that each particle gives to its verb. Raises VocabularyError."""
    columns = ("language", "direction", "words")
    found: dict[str, str] = {}
    for entry in vocabulary.load("lone_particles", columns, required=columns):
        if entry["direction"] not in _DIRECTIONS:
            raise entry.fault(f"direction must be one of {', '.join(_DIRECTIONS)}")
        if entry["language"] == language:
            found.update(dict.fromkeys(entry.list("words"), entry["direction"]))
    return found
