"""Chinese conjunctions that other words look like: 不过 begins a clause and denies nothing.

Before a number, its money or its bound it may be "no more than": 不过5%.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.words.senses import NUMBERS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.senses import Token

_HOWEVER = (("不", "过"), ("不", "過"))
_THEN = ("则", "則")
_MERELY = ("是", "才", "就", "只", "占", "佔", "为", "為", "了", "去", "来", "來")


def without_however(
    tokens: Sequence[Token], _statistic: str | None = None, _settings: Settings | None = None
) -> Sequence[Token]:
    """Return the tokens without 不过 where it begins a clause: 不过月增2%, not 增幅不过2%.

    >>> from silkledger.reading.meaning.rewrite_trial import rewritten
    >>> rewritten(without_however, "不过月增2.93%", "zh")
    '月增 2.93 %'
    """
    for at in range(len(tokens) - 2):
        begins = at == 0 or "stop" in tokens[at - 1].word.roles
        pair = (tokens[at].text, tokens[at + 1].text)
        if begins and pair in _HOWEVER and _opens_clause(tokens[at + 2]):
            return [*tokens[:at], *tokens[at + 2 :]]
    return tokens


def _opens_clause(token: Token) -> bool:
    """Whether a word may begin a clause, and is not what 不过 would bound."""
    word = token.word
    amount = word.bound_before or word.scale or word.currency or word.multiple or word.spelled
    return token.kind == "word" and not amount and token.text not in _MERELY


def without_then(
    tokens: Sequence[Token], _statistic: str | None = None, _settings: Settings | None = None
) -> Sequence[Token]:
    """Return the tokens without 则 where it says "however": 台北市则由3%升至5%, not 新闻5则."""
    for at in range(1, len(tokens) - 1):
        before = tokens[at - 1]
        counts = before.kind in NUMBERS or before.word.scale is not None
        if tokens[at].text in _THEN and not counts:
            return without_then([*tokens[:at], *tokens[at + 1 :]])
    return tokens
