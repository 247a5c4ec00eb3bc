"""Passed marks: verbs that are other words as well, before the number that is passed.

Behind an auxiliary "top" says that more is meant (could top 4 %), and so do "pass" or "break"
before money or a scale: will pass 10 million, but pass 12 laws. "Top" needs no auxiliary before
such an amount, which no list of the best has: exports top $5 billion, but the top 100 companies.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.words.senses import Token, Word

if TYPE_CHECKING:
    from collections.abc import Sequence

_HELPING = frozenset(("auxiliary", "auxiliary_to", "to"))
_ADVERBS = frozenset(("neutral",))
_NAMING = frozenset(("article", "prep", "of", "minus"))
_ONWARD = ("on", "to", "along", "down")
_BEFORE_NUMBER = frozenset(("article", "neutral"))
_ABOVE = Word(bound_before="gt", roles=frozenset(("bound_verb",))).settled()


def with_passed_mark(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return the tokens with a bound for a verb that says what number is passed.

    >>> from silkledger.reading.words.lexicon import lexicon
    >>> from silkledger.schemas.vocabulary import SHIPPED
    >>> tokens = with_passed_mark(lexicon(SHIPPED, "en").tokens("may top 5 million"))
    >>> [token.word.bound_before for token in tokens]
    [None, 'gt', None, None]
    """
    for at, token in enumerate(tokens):
        roles = token.word.roles
        if "passes_mark" not in roles or not _leads(tokens, at + 1):
            continue
        alone, large = "passes_alone" in roles, _is_large(tokens, at)
        verb = (alone or large) and _is_helped(tokens, at)
        if verb or (alone and large and _is_verb(tokens, at)):
            passed = Token(token.kind, token.text, token.start, token.end, _ABOVE)
            return [*tokens[:at], passed, *tokens[at + 1 :]]
    return tokens


def _is_helped(tokens: Sequence[Token], at: int) -> bool:
    """Whether an auxiliary stands before a verb, perhaps with an adverb: could soon top."""
    back = at - 1
    while back >= 0 and tokens[back].word.says <= _ADVERBS and tokens[back].kind == "word":
        back -= 1
    if back < 0:
        return False
    expected = tokens[back].text.lower().endswith(" to")  # is expected to
    return expected or not tokens[back].word.roles.isdisjoint(_HELPING)


def _is_verb(tokens: Sequence[Token], at: int) -> bool:
    """Whether a subject stands before the word here, and nothing that makes it an adjective."""
    return at > 0 and tokens[at - 1].word.roles.isdisjoint(_NAMING)


def _is_large(tokens: Sequence[Token], at: int) -> bool:
    """Whether money or an amount with a scale is passed, and not passed on to somebody."""
    hands = "hands_on" in tokens[at].word.roles
    if hands and any(token.text.lower() in _ONWARD for token in tokens[at + 1 :]):
        return False
    ahead = tokens[at + 1 : at + 4]
    return any(token.word.currency or token.word.scale is not None for token in ahead)


def _leads(tokens: Sequence[Token], at: int) -> bool:
    """Whether a number begins here, behind its article or money."""
    while at < len(tokens):
        word = tokens[at].word
        if tokens[at].kind == "number" or word.spelled is not None or word.scale is not None:
            return True
        if not (word.currency or word.sign_of or word.roles & _BEFORE_NUMBER):
            return False
        at += 1
    return False
