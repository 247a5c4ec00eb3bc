"""Ended verbs: German verbs of change whose particle and a stop stand before "by".

"Ging der Verbrauch zurück, und zwar um 3,1 %" ends its verb before the rate follows. The verb is
read as one of change that has its particle.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from silkledger.reading.words.senses import Word, has_role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.words.senses import Token

_DIRECTIONS = ("up", "down")
_FINITE = frozenset(("finite",))
_DASHES = ("-", "–", "—")


def with_ended_verb(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return the tokens with a whole verb for one whose particle and a stop stand before "by"."""
    by = next((at for at, token in enumerate(tokens) if "by" in token.word.roles), 0)
    for end in range(1, by - 1):
        if not (has_role(tokens, end + 1, "stop") or tokens[end + 1].text in _DASHES):
            continue
        if any(token.kind == "number" for token in tokens[:end]):
            return tokens
        for start in range(end):
            if told := _direction(tokens[start], tokens[end].text):
                change = Word(change_before=told, roles=_FINITE).settled()
                verb = replace(tokens[start], word=change)
                return [*tokens[:start], verb, *tokens[start + 1 : end], *tokens[end + 1 :]]
    return tokens


def _direction(verb: Token, particle: str) -> str:
    """Return the direction of a verb of change with this particle, or ""."""
    senses = (sense.direction for sense in verb.word.separable if sense.particle == particle)
    return next((told for told in senses if told in _DIRECTIONS), "")
