"""Words inside the brackets of a number: a label, a change, or what makes it another number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words.phrases import VERBS, is_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.syntax.wording_pass import WordingPass
    from silkledger.reading.words.senses import Token

_PLACING = VERBS | {"prep"}  # what says where a figure in brackets belongs
# What leads elsewhere inside brackets: (contre 5 t), (was 5 t).
_LEADING_INSIDE = frozenset(("neutral", "prep", "colon", "base", "base_words", "earlier", "ago"))
_SIGNS = frozenset("+-")
_NAMING = frozenset(("subject", "matter", "noun", "share", "share_noun", "neutral"))


def refuse_words_inside(state: WordingPass, at: int) -> None:
    """Refuse a number in the brackets of accounting that words stand before: (was 5).

    A label makes them those of a text: (share: 5 %), (real: +5 %).
    """
    tokens, inside = state.tokens, state.tokens[state.open_at : at]
    if _is_labelled(inside):
        state.opened = False
        return
    changed = any(token.word.change_before for token in inside)  # (up by 5 %)
    before = tokens[: state.open_at]
    if all(token.word.bound_before for token in inside[1:]):  # came from Spain (over 5 t)
        changing = any(token.word.change_before for token in before)
        placed = any(token.word.roles & _PLACING and not is_name(token) for token in before)
        changed = placed and any(map(is_name, before)) and not changing
    if not changed and any(
        token.word.roles & (VERBS | _LEADING_INSIDE) or token.word.bound_before for token in inside
    ):
        words = "".join(token.text for token in tokens[state.open_at : at + 1])
        raise UnreadableError("sign.parenthesis_words", words)


def _is_labelled(inside: Sequence[Token]) -> bool:
    """Whether names and a colon stand between an open bracket and a number or its sign.

    A label of another figure is none: (previous year: 5 %), (target: 5 %).
    """
    label = inside[:-1] if inside[-1].text in _SIGNS else inside
    named = [
        token.kind == "unknown" or (token.word.roles and token.word.roles <= _NAMING)
        for token in label[1:-1]
    ]
    return bool(named) and all(named) and "colon" in label[-1].word.roles
