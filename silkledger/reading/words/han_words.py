"""Characters that may belong to a Chinese word that is not listed.

Chinese is written without spaces, so a character that bounds or turns a number may as well be a
part of a longer word: 近 (nearly) of 近年来 (in recent years), 低 (lower) of 低密度 (low density).
One that has a character beside it that is not read with it says nothing of the number, and a word
that takes the bound of a number from an unlisted word before it (联合|约 is not 联|合约) neither.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.words.senses import NUMBERS, Token, Word

if TYPE_CHECKING:
    from collections.abc import Container

_DOUBTFUL = Word(roles=frozenset(("guard",))).settled()
_FIRST, _LAST = "\u4e00", "\u9fff"
_TURNS = frozenset(("bound_before", "change_before", "negative", "minus"))
# What may stand between a bound and its number: numbers, money, and words that lead to an amount.
_LEADS = frozenset(
    ("scale", "spelled", "currency", "sign_of", "multiple", "bound_before", "change_before")
) | {"verb", "auxiliary", "whole", "share", "per", "per_other", "counter", "part"}
_NAMES = frozenset(("subject", "head", "activity", "neutral", "guard"))


def settled(tokens: list[Token], bounds: Container[str]) -> list[Token]:
    """Return the tokens, where what may be part of an unlisted word is a guard and no more.

    `bounds` holds the single characters that bound the number behind them.
    """
    for at, token in enumerate(tokens[:-1]):
        following = tokens[at + 1]
        if token.kind != "word" or following.start != token.end:
            continue
        before = tokens[at - 1] if at and tokens[at - 1].end == token.start else None
        if _goes_on(before, token, following) or _takes_bound(before, token, following, bounds):
            tokens[at] = Token("word", token.text, token.start, token.end, _DOUBTFUL)
    return tokens


def _goes_on(before: Token | None, token: Token, following: Token) -> bool:
    """Whether a lone character, or a change amid unlisted ones, goes on with the next one."""
    if not _is_lone(following):
        return False
    if not _is_lone(token):  # 延|续跌|势
        amid = before is not None and before.kind == "unknown" and _is_lone(before)
        amid = amid and following.kind == "unknown"
        return amid and token.word.change_before is not None
    if following.kind == "unknown":
        return not _TURNS.isdisjoint(token.word.says)
    leads = following.kind != "word" or not _LEADS.isdisjoint(following.word.says)
    return _is_bound(token.word) and not leads


def _takes_bound(
    before: Token | None, token: Token, following: Token, bounds: Container[str]
) -> bool:
    """Whether a word behind an unlisted one ends in what may bound the number behind it."""
    return (
        before is not None
        and before.kind == "unknown"
        and _is_lone(before)
        and following.kind in NUMBERS
        and len(token.text) > 1
        and token.text[-1] in bounds
        and token.word.says <= _NAMES
    )


def _is_bound(word: Word) -> bool:
    return word.bound_before is not None


def _is_lone(token: Token) -> bool:
    return len(token.text) == 1 and _FIRST <= token.text <= _LAST
