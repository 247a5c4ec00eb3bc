"""Sides of balances: which nouns of a wording are losses and which are gains, and in what order.

The noun right before a figure has it. A gain behind a loss leaves open whose the figure is (the
deficit turned into a surplus of 5 m, a loss on a surplus of 5 m), and makes it no loss.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words.guard_kinds import AFTER, GAIN
from silkledger.reading.words.guards import guards
from silkledger.reading.words.neighbours import LAST_LETTER
from silkledger.reading.words.phrases import BALANCED
from silkledger.reading.words.senses import LIGHT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.syntax.wording_pass import WordingPass
    from silkledger.reading.words.senses import Token

_LONGEST = 4  # tokens of a word such as "gave way to"
_MINUS = "minus"
_COMPARES = frozenset(("compare", "comparand", "against", "base", "base_words"))


def refuse_turned(state: WordingPass, at: int) -> None:
    """Raise UnreadableError for a gain behind a loss, or the loss that a gain came after."""
    if "deficit" not in state.phrase.remarks or (at and _MINUS in state.tokens[at - 1].word.roles):
        return
    sides = balance_sides(state.tokens[:at], state.amounts.settings)
    if len(set(sides.values())) < len(BALANCED):
        return
    noun = max(sides)
    if sides[noun] == "surplus" or is_left_side(state.tokens, noun, state.amounts.settings):
        raise UnreadableError("sign.deficit_unclear", state.tokens[noun].text)


def is_other_side(state: WordingPass, at: int) -> bool:
    """Whether the noun of a balance here, behind a figure, is another one than that of the figure.

    Words part it from the figure, whose own noun stands before it: a profit of 3 m against a loss.
    Raises UnreadableError where a comparison leads to it and the figure has none.
    """
    side = BALANCED & state.tokens[at].word.roles
    between = state.gap[:-1]
    if not (side and between):
        return False
    sides = balance_sides(state.tokens[: at - len(between)], state.amounts.settings)
    if sides:
        return sides[max(sides)] not in side
    after = guards(state.amounts.settings.vocabulary, state.amounts.settings.language or "", AFTER)
    compared = any(word.word.roles & _COMPARES or word.text.lower() in after for word in between)
    if compared and "deficit" in side:
        raise UnreadableError("sign.deficit_unclear", state.tokens[at].text)
    return False


def balance_sides(tokens: Sequence[Token], settings: Settings) -> dict[int, str]:
    """Return the side of each noun of a balance: a deficit or a surplus, by its place."""
    sides = dict.fromkeys(spans_of(tokens, settings, GAIN), "surplus")
    for at, token in enumerate(tokens):
        for side in BALANCED & token.word.roles:
            sides[at] = side
    return sides


def is_left_side(tokens: Sequence[Token], noun: int, settings: Settings) -> bool:
    """Whether a noun is what something turned from: a profit after a loss of 5 m."""
    at = noun - 1
    while at > 0 and tokens[at].word.roles & LIGHT and not tokens[at].word.roles & BALANCED:
        at -= 1
    lead = tokens[max(at, 0)]
    after = guards(settings.vocabulary, settings.language or "", AFTER)
    compared = lead.word.roles & (_COMPARES | {"from"})
    return bool(compared) or lead.text.lower() in after


def spans_of(tokens: Sequence[Token], settings: Settings, kind: str) -> set[int]:
    """Return the places of all tokens of the words of a kind, which may be several tokens long."""
    words = guards(settings.vocabulary, settings.language or "", kind)
    longest = max((len(word) for word in words), default=0)
    found: set[int] = set()
    for start, first in enumerate(tokens):
        space = "" if first.text[:1] > LAST_LETTER else " "
        for end in range(start + 1, min(start + _LONGEST, len(tokens)) + 1):
            text = space.join(token.text.lower() for token in tokens[start:end])
            if len(text) > longest:
                break
            if text in words:
                found |= set(range(start, end))
    return found
