"""Ordinals before a change: "the third drop" is one of several, and no drop by a third.

An ordinal is a fraction as well where a language has one word for both (a third, un quinto). Behind
another number, or with the change elsewhere, it is one: a one-third drop, fell a third.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.text.faults import MeansOtherError
from silkledger.reading.words.senses import LIGHT, is_numeral

if TYPE_CHECKING:
    from silkledger.reading.syntax.wording_pass import WordingPass
    from silkledger.reading.words.phrases import Amount
    from silkledger.reading.words.senses import Token

_ORDINAL, _HYPHEN = "ordinal", "-"
_NOUNS = frozenset(("lasts", "may_last"))


def refuse_ordinal(state: WordingPass, amount: Amount) -> None:
    """Raise MeansOtherError for a fraction that is an ordinal before a noun of change."""
    if not amount.fraction or _ORDINAL not in state.said or amount.end >= len(state.tokens):
        return
    tokens, place = state.tokens, amount.end - 1
    if _ORDINAL not in tokens[place].word.roles or not _is_change(tokens[amount.end]):
        return
    before = [token for token in tokens[max(place - 2, 0) : place] if token.text != _HYPHEN]
    if not before or not is_numeral(before[-1]) or before[-1].word.roles & LIGHT:
        raise MeansOtherError("sign.unclear", f"{amount.text} {tokens[amount.end].text}")


def _is_change(token: Token) -> bool:
    """Whether a noun of change stands here, and no comparative or finite verb."""
    word = token.word
    if not word.roles.isdisjoint(_NOUNS):
        return True
    return bool(word.change_before) and not word.change_after and "finite" not in word.roles
