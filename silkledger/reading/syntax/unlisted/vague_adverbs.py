"""Vague adverbs: a Russian "several" before a verb of change says "somewhat", and counts nothing.

For example "несколько снизится и составит 12,9 %".
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from silkledger.reading.words.russian import is_verb_form

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.words.senses import Token


def without_somewhat(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return the tokens without such an adverb; as they are if there is none."""
    adverbs = {id(token) for token, verb in pairwise(tokens) if _is_adverb(token, verb)}
    return [token for token in tokens if id(token) not in adverbs] if adverbs else tokens


def _is_adverb(token: Token, verb: Token) -> bool:
    spelled = token.word.spelled
    vague = spelled is not None and spelled.role == "vague"
    return vague and verb.word.change_before is not None and is_verb_form(verb.text)
