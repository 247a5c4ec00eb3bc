"""Compared changes: a comparative beside a word of change, which tells how two changes differ.

"Fell 5 % less" and "um 5 Prozent weniger gesunken" say how much smaller the fall was, and so do "5
% slower growth" and "500 fewer jobs lost": the number is the change of a change.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words.guard_kinds import PACE
from silkledger.reading.words.guards import guards
from silkledger.reading.words.neighbours import LAST_LETTER

if TYPE_CHECKING:
    from silkledger.reading.syntax.wording_pass import WordingPass
    from silkledger.reading.words.senses import Token, Word


def refuse_compared(state: WordingPass, token: Token, *, closes: bool) -> None:
    """Raise UnreadableError where the word of change here and another one compare two changes.

    `closes` says that it ends the clause.
    """
    if any("stop" in each.word.roles for each in state.gap):
        return
    first = state.gap[0]
    if _compares(first.word) and token.word.change_before and not closes and _is_latin(token):
        raise UnreadableError("sign.unclear", f"{first.text} {token.text}")
    word = (first if closes else token).word
    if not (state.phrase.change and word.change_after) or word.change_before:
        return
    if "starts_from" in word.roles:  # a 5 % bump up from August
        return
    raise UnreadableError("sign.unclear", token.text)


def refuse_described(state: WordingPass, token: Token) -> None:
    """Raise UnreadableError for a noun of change, or a pace, that a comparative describes.

    For example "5 % less growth" and "5 % more slowly".
    """
    before = state.gap[-2] if state.phrase.change and len(state.gap) > 1 else None
    if before is None or before.word.change_after is None or "than" in before.word.roles:
        return
    settings = state.amounts.settings
    paces = guards(settings.vocabulary, settings.language, PACE)
    if (token.word.change_before and _is_latin(token)) or token.text.lower() in paces:
        raise UnreadableError("sign.unclear", f"{before.text} {token.text}")


def _compares(word: Word) -> bool:
    """Whether a word is a comparative, and no verb or noun of change: fewer, but not down."""
    return word.change_after is not None and word.change_before is None


def _is_latin(token: Token) -> bool:
    return token.text < LAST_LETTER
