"""Prepositions of level that bound the size of a change: ein Rückgang von über 5 Prozent.

Behind a verb or noun of change "below" and "above" lead to the level that is reached, except where
"of" leads from a noun to its size. Nothing falls to a level above, so that a decrease with such a
word and without "of" may be either, and is refused: una caída por encima del 5 %.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words.lexicon import lexicon

if TYPE_CHECKING:
    from silkledger.reading.syntax.wording_pass import WordingPass
    from silkledger.reading.words.senses import Token

_ABOVE = frozenset(("gt", "ge"))


def mark_level(state: WordingPass, token: Token, bound: str) -> None:
    """Record that a preposition leads from a change to its level, or that it bounds its size.

    Raises UnreadableError where it may be either.
    """
    phrase = state.phrase
    if "level" not in token.word.roles or not phrase.change or phrase.by or phrase.level:
        return
    if _is_sized(state, token):
        phrase.by = True
    elif state.start is None and phrase.change == "down" and bound in _ABOVE:
        raise UnreadableError("sign.unclear", token.text)
    else:
        phrase.level = True


def _is_sized(state: WordingPass, token: Token) -> bool:
    """Whether "of" stands between a noun of change and the preposition, perhaps with a hedge."""
    tokens, at = state.tokens, state.tokens.index(token) - 1
    while at > 0 and tokens[at].word.bound_before and "of" not in tokens[at].word.roles:
        at -= 1
    if at < 0:
        return False
    if "of" in tokens[at].word.roles:
        return at > 0 and _is_noun(tokens[at - 1])
    return _is_noun(tokens[at]) and _ends_with_of(state, tokens[at].text)


def _is_noun(token: Token) -> bool:
    """Whether a word of change is a noun, and no form of a verb."""
    return token.word.change_before is not None and "finite" not in token.word.roles


def _ends_with_of(state: WordingPass, text: str) -> bool:
    """Whether a listed phrase of change ends with "of": ein Minus von."""
    settings = state.amounts.settings
    if " " not in text or settings.language is None:
        return False
    last = lexicon(settings.vocabulary, settings.language).tokens(text.rsplit(" ", 1)[1])
    return "of" in last[0].word.roles
