"""Ample multiples: adverbs beside a multiple without a number that put it above the ratio.

"Easily doubled", "se ha duplicado con creces", "a largement doublé". Beside another number the
same words say something else (largely, broadly), or nothing that is settled.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words.senses import LIGHT, has_role

if TYPE_CHECKING:
    from silkledger.reading.syntax.wording_pass import WordingPass


def take_before(state: WordingPass, at: int) -> None:
    """Record the bound of an adverb right before the multiple at `at`."""
    if at and has_role(state.tokens, at - 1, "amply"):
        before = state.tokens[at - 1]
        state.unknown = "" if state.unknown == before.text else state.unknown
        state.set_bound("gt", before)


def behind(state: WordingPass, at: int) -> int:
    """Return the place behind an adverb right behind a multiple, whose bound is recorded.

    Raises UnreadableError for unknown words behind "with" there: doubled with room to spare.
    """
    tokens = state.tokens
    if has_role(tokens, at, "amply"):
        state.set_bound("gt", tokens[at])
        return at + 1
    if has_role(tokens, at, "accompanies"):
        named = at + 1
        while named < len(tokens) - 1 and tokens[named].word.roles & LIGHT:
            named += 1
        noun = tokens[named] if named < len(tokens) else None
        if noun and (noun.kind == "unknown" or noun.word.unit or "subject" in noun.word.roles):
            raise UnreadableError("wording.unknown", f"{tokens[at].text} {tokens[named].text}")
    return at
