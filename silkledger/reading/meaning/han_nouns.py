"""Nouns of a refused Chinese wording whose last characters name what is counted.

A listed compound that no unit is given (受灾人口, 新能源汽车) is read as its head and a word before
it, as two listed words are (外地|游客). What is left is read by the same grammar.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.counted.noun_words import listed_nouns
from silkledger.reading.words.lexicon import lexicon
from silkledger.reading.words.senses import Token, Word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings

_HAN = "\u3400"
_SHORTEST_HEAD = 2  # characters; a single one may be part of another word
_NOUNS = frozenset(("subject", "common", "head", "goods", "matter", "neutral"))
_DESCRIBING = Word(roles=frozenset(("subject", "head"))).settled()


def with_heads(
    tokens: Sequence[Token], _statistic: str | None, settings: Settings
) -> Sequence[Token]:
    """Return the tokens with two words for each listed compound of a counted noun.

    >>> from silkledger.reading.meaning.rewrite_trial import rewritten
    >>> rewritten(with_heads, "受灾人口325万", "zh")
    '受灾 人口 325 万'
    """
    parted = [part for token in tokens for part in _parts(token, settings)]
    return parted if len(parted) > len(tokens) else tokens


def _parts(token: Token, settings: Settings) -> tuple[Token, ...]:
    """Return a compound as what stands before its head and the head, else as it is."""
    word, text = token.word, token.text
    governs = word.unit or word.currency or word.bound_before or word.change_before or word.scale
    plain = token.kind == "word" and bool(word.roles) and word.says <= _NOUNS and not governs
    if not plain or len(text) <= _SHORTEST_HEAD or text[:1] < _HAN:
        return (token,)
    listed = listed_nouns(settings.vocabulary, "zh")
    for start in range(1, len(text) - _SHORTEST_HEAD + 1):
        if text[start:] in listed:
            middle = token.start + start
            parsed = lexicon(settings.vocabulary, "zh").tokens(text[start:])
            if len(parsed) != 1 or token.end - token.start != len(text):
                return (token,)
            head = Token("word", text[start:], middle, token.end, parsed[0].word)
            return (Token("word", text[:start], token.start, middle, _DESCRIBING), head)
    return (token,)
