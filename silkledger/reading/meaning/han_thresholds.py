"""Thresholds in a refused Chinese wording: an amount that describes a noun before its number.

In 年产值亿元以上的企业有29家 and 千万元以上重大案件占42% the first amount says which companies and
cases are meant. What is left is read by the same grammar; where a comma or nothing follows the
bound, the amount is the figure itself, and stays. So does 超过60岁的 before 司机占0.26%. Two
rates of two things are two figures: 75%以上的粮食和90%以上的棉花.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import COUNTED
from silkledger.reading.meaning.clause_words import (
    is_of_rates,
    states_amount,
    states_number,
    tells_change,
)
from silkledger.reading.words.senses import has_role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.senses import Token

_HAN = "\u3400"
_NAMES = frozenset(("subject", "common", "head", "goods", "matter"))
_JOINS = frozenset(("and", "or"))
_ENDS = frozenset(("stop", "open", "close"))
_WHO = "者"


def without_threshold(
    tokens: Sequence[Token], _statistic: str | None = None, _settings: Settings | None = None
) -> Sequence[Token]:
    """Return the tokens without an amount that says which things are counted.

    >>> from silkledger.reading.words.lexicon import lexicon
    >>> from silkledger.schemas.vocabulary import SHIPPED
    >>> tokens = lexicon(SHIPPED, "zh").tokens("年产值亿元以上的企业有29家")
    >>> "".join(token.text for token in without_threshold(tokens))
    '年产值企业有29家'
    """
    for at, token in enumerate(tokens[:-2]):
        if token.word.bound_before and (noun := _described(tokens, at)):
            return [*tokens[:at], *tokens[noun:]]
        if not token.word.bound_after or token.word.bound_before:
            continue
        noun = at + 1 + has_role(tokens, at + 1, "of_before")
        start = _start(tokens, at)
        described = start < at and noun < len(tokens) and _is_name(tokens[noun])
        described = described and not _is_joined(tokens, noun, rated=_is_rated(tokens[start:at]))
        if described and _counts(tokens, noun + 1):
            return [*tokens[:start], *tokens[noun:]]
    return tokens


def _is_rated(amount: Sequence[Token]) -> bool:
    return any(is_of_rates(token) for token in amount)


def _is_joined(tokens: Sequence[Token], noun: int, *, rated: bool) -> bool:
    """Whether "and" leads from the noun that a rate describes to another rate."""
    number = next((at for at in range(noun, len(tokens)) if states_number(tokens[at])), 0)
    lead = number - 1
    while lead > noun and tokens[lead].word.bound_before:
        lead -= 1
    joined = lead > noun and not tokens[lead].word.roles.isdisjoint(_JOINS)
    return rated and joined and _is_rated(tokens[number : number + 2])


def _described(tokens: Sequence[Token], at: int) -> int:
    """Return the place of the noun that a bounded amount at `at` describes, or 0: 超过60岁的司机.

    A rate may be the figure itself (超过10%的企业), and so may what grew by an amount. Without 的
    it is money, and the measure word of what is counted ends the wording: 过亿元影片共73部.
    """
    end = at + 1
    while end < len(tokens) and states_amount(tokens[end]):
        end += 1
    described = tokens[at + 1 : end]
    paid = any(token.word.currency for token in described)
    rated = any(is_of_rates(token) or (token.word.spelled and not paid) for token in described)
    changes = any(map(tells_change, tokens[:end]))
    if not described or rated or changes:
        return 0
    noun = end + has_role(tokens, end, "of_before")
    if noun == end and not (described[-1].word.currency and _is_measure(tokens[-1])):
        return 0
    if noun >= len(tokens) or not _is_name(tokens[noun]):
        return 0
    return noun if _counts(tokens, noun + 1) else 0


def _is_measure(token: Token) -> bool:
    """Whether a measure word alone ends the wording, so that what it counts stands before it."""
    return "classifier" in token.word.roles and token.word.currency == ()


def _start(tokens: Sequence[Token], end: int) -> int:
    """Return the place where the amount before `end` starts."""
    start = end
    while start and states_amount(tokens[start - 1]):
        start -= 1
    return start


def _is_name(token: Token) -> bool:
    """Whether a noun stands here that governs nothing."""
    word = token.word
    governs = word.bound_before or word.change_before or word.multiple or word.scale
    named = token.kind == "unknown" or bool(word.roles & _NAMES) or token.text == _WHO
    named = named or (word.unit is not None and word.unit.dimension in COUNTED)
    return named and not governs and token.text[:1] >= _HAN and "verb" not in word.roles


def _counts(tokens: Sequence[Token], at: int) -> bool:
    """Whether another number follows in the same clause."""
    for token in tokens[at:]:
        if token.word.roles & _ENDS:
            return False
        if states_number(token):
            return True
    return False
