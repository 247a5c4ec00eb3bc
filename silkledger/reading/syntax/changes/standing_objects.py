"""Standing objects: an amount behind a decrease that is what falls, and not by how much it does.

An article says that the amount is a known one: "cut the $34 trillion debt" does not cut all of it.
Who is plunged into something is not fewer (plunged 3 million people into poverty), a ship that
sinks does so somewhere (sank 5 km off the coast), and rain that falls is a depth of water (cayeron
5 cm de lluvia). "By" leads to the size of the change.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import COUNTED, MEASURES
from silkledger.reading.syntax.words_leading import change_place
from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words.guard_kinds import CASTING, KNOWN, RAIN, SINKING
from silkledger.reading.words.guards import guards

if TYPE_CHECKING:
    from silkledger.reading.syntax.wording_pass import WordingPass
    from silkledger.reading.words.phrases import Amount

_LEADING = frozenset(("by", "of", "to", "from", "base"))
_NAMING = frozenset(("subject", "noun", "matter"))
_NEAR = 3  # tokens between a word of decrease and the rain before it; twice as many behind


def refuse_standing(state: WordingPass, at: int, amount: Amount) -> None:
    """Raise UnreadableError if the decrease before the number at `at` does not change it by that.

    >>> from silkledger.reading.quantities import QuantityContext, read_quantity
    >>> wording = "will cut the $34 trillion debt"
    >>> [fault.rule for fault in read_quantity(wording, QuantityContext(locale="en"))]
    ['sign.unclear']
    """
    settings, tokens = state.amounts.settings, state.tokens
    vocabulary, code = settings.vocabulary, settings.language or ""
    known = guards(vocabulary, code, KNOWN)
    place = change_place(tokens, at, "down") if known else None
    if place is None:
        return
    between = tokens[place + 1 : at]
    if any(token.word.roles & _LEADING and token.text.lower() not in known for token in between):
        return
    dimension = amount.unit.dimension if amount.unit is not None else ""
    standing = any(token.text.lower() in known for token in between[-2:])
    standing = standing and (not amount.relative or _describes(state, amount))
    if dimension in COUNTED:
        standing = standing or tokens[place].text.lower() in guards(vocabulary, code, CASTING)
    elif dimension == "length" and tokens[place].text.lower() in guards(vocabulary, code, SINKING):
        standing = True
    elif not dimension or dimension in MEASURES:  # the first end of a range has no unit
        rain = guards(vocabulary, code, RAIN)
        beside = (*tokens[max(place - _NEAR, 0) : place], *tokens[at + 1 : at + 1 + _NEAR * 2])
        standing = standing or any(token.text.lower() in rain for token in beside)
    if standing:
        raise UnreadableError("sign.unclear", f"{tokens[place].text} {amount.text}")


def _describes(state: WordingPass, amount: Amount) -> bool:
    """Whether a rate stands right before a noun: the 5 % tariff. Spanish rates have an article."""
    behind = state.tokens[amount.end : amount.end + 1]
    if state.amounts.settings.language != "en" or not behind or not behind[0].text.isalpha():
        return False
    return behind[0].kind == "unknown" or not behind[0].word.roles.isdisjoint(_NAMING)
