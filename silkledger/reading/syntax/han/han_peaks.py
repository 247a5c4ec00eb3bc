"""Chinese peaks: the highest or lowest price that was touched is the price itself, and no bound.

最高触及17980美元 and 最低报32元 tell what was reached; 最高达5万元 may be up to 50,000.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.words.guard_kinds import TOUCHING
from silkledger.reading.words.guards import guards
from silkledger.reading.words.senses import NUMBERS, Token, Word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.schemas.vocabulary import Vocabulary

_DESCRIBES = Word(roles=frozenset(("neutral",))).settled()
_TOUCHES = Word(roles=frozenset(("verb",))).settled()
_ONCE = ("曾", "一度", "曾经", "曾經", "已")


def without_peak(tokens: Sequence[Token], vocabulary: Vocabulary) -> Sequence[Token]:
    """Return the tokens, where an extreme before a verb of touching bounds nothing."""
    touching = guards(vocabulary, "zh", TOUCHING)
    for at, token in enumerate(tokens[:-2]):
        if "superlative" not in token.word.roles:
            continue
        verb = at + 1 + (tokens[at + 1].text in _ONCE)
        led = verb + 1 < len(tokens) and _leads(tokens[verb + 1])
        if led and tokens[verb].text in touching:
            plain = Token("word", token.text, token.start, token.end, _DESCRIBES)
            touched = tokens[verb]
            touches = Token("word", touched.text, touched.start, touched.end, _TOUCHES)
            return [*tokens[:at], plain, *tokens[at + 1 : verb], touches, *tokens[verb + 1 :]]
    return tokens


def _leads(token: Token) -> bool:
    """Whether an amount begins here: 17980美元, 每吨17980美元, 近1万美元."""
    word = token.word
    amount = word.currency or word.sign_of or word.bound_before or "per" in word.roles
    return token.kind in NUMBERS or bool(amount)
