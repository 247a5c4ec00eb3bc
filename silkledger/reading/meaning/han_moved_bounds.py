"""Bounds before a Chinese noun phrase: they bound the number behind it, and are put before it.

About or at least may stand before a share, its whole or what there is (约占整体销售1/4,
大概还有3000万吨), and a comparison before whose number it is (低于分析师预期的44万辆,
不到全国0.6%的土地). Words that bound a noun (最高, 最低) say which one it is, and stay.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.meaning.clause_words import SILENT, is_of_points, is_of_rates
from silkledger.reading.syntax.years import behind_date
from silkledger.reading.words.guard_kinds import COMPARED, EVERYWHERE
from silkledger.reading.words.guards import guards
from silkledger.reading.words.senses import NUMBERS, has_role
from silkledger.schemas.vocabulary import SHIPPED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.senses import Token
    from silkledger.schemas.vocabulary import Vocabulary

_HEDGES = frozenset(("approx", "ge"))
_SUPERLATIVES = ("最",)
_BETWEEN = SILENT | {"of_before", "multiple_to", "whole", "share", "counter", "classifier", "guard"}
_COMPARED = _BETWEEN | {"comparand"}
_EXPECTED = frozenset(("comparand",))

_LEADS = frozenset(("whole", "share", "verb", "per", "auxiliary"))  # 占, 有
_LESS = frozenset(("不到", "不足"))
_THAN, _TIMES = tuple("于於"), ("月", "月份", "季", "季度", "年", "年度")
_LONGEST = 6  # tokens between a bound and its number


def with_bound_at_number(
    tokens: Sequence[Token], _statistic: str | None = None, settings: Settings | None = None
) -> Sequence[Token]:
    """Return the tokens with the only bound before a noun phrase put right before its number.

    >>> from silkledger.reading.meaning.rewrite_trial import rewritten
    >>> rewritten(with_bound_at_number, "低于分析师预期的44万辆", "zh")
    '分析师 预期 的 低于 44 万 辆'
    """
    bounds = [at for at, token in enumerate(tokens) if token.word.bound_before]
    if len(bounds) != 1:
        return tokens
    at = bounds[0]
    number = _number(tokens, at + 1)
    if number <= at + 1 or len(tokens[at].text) == 1 or tokens[at].text.startswith(_SUPERLATIVES):
        return tokens
    between = tokens[at + 1 : number]
    first = between[0]
    if first.kind == "word" and len(first.text) == 1 and first.word.roles.isdisjoint(_LEADS):
        return tokens  # 大概率
    if tokens[at].word.bound_before in _HEDGES:
        rated = any(map(is_of_rates, tokens[number + 1 : number + 2]))
        said = _COMPARED if rated else _BETWEEN
        bounded = all(token.word.says <= said for token in between)
    else:
        vocabulary = settings.vocabulary if settings else SHIPPED
        dated = behind_date(tokens, at + 1, loose=True) == number - 1
        bounded = _compares(tokens[at], between, tokens[number:], vocabulary, dated=dated)
    bounded = bounded and not any("guard" in token.word.roles for token in between[-1:])
    return [*tokens[:at], *between, tokens[at], *tokens[number:]] if bounded else tokens


def _number(tokens: Sequence[Token], start: int) -> int:
    """Return the place of the next number, if the words before it may belong to it, else 0."""
    at = start
    while at < min(start + _LONGEST + 1, len(tokens)):
        if date := behind_date(tokens, at, loose=True):
            at = date
            continue
        token = tokens[at]
        word = token.word
        if token.kind in NUMBERS or "leading_unit" in word.roles:
            return at
        if "per" in word.roles and at > start and _is_priced(tokens[at + 1 : at + 3]):
            return at  # 低于去年的每吨500美元
        if token.kind != "word" or word.change_before or not word.says <= _COMPARED:
            return 0
        at += 1
    return 0


def _compares(
    bound: Token,
    between: Sequence[Token],
    behind: Sequence[Token],
    vocabulary: Vocabulary,
    *,
    dated: bool,
) -> bool:
    """Whether a number is what was expected, or then, or a share of a place.

    For example 分析师预期的, 4月的, 不到全国0.6%的. 高于全国0.6% may tell by how much.
    """
    last = between[-1]
    if "of_before" in last.word.roles:
        points = any(map(is_of_points, behind[:2]))
        expected = len(between) > 1 and _is_compared(bound, between[-2], behind, vocabulary)
        return (expected or dated) and not points
    places = guards(vocabulary, "zh", EVERYWHERE)
    shared = bound.text in _LESS and len(between) == 1 and last.text in places
    return shared and any(map(is_of_rates, behind[:2])) and has_role(behind, 2, "of_before")


def _is_compared(
    bound: Token, word: Token, behind: Sequence[Token], vocabulary: Vocabulary
) -> bool:
    """Whether a word is what was expected or earlier; a share may be how much exceeds that."""
    if word.word.roles & _EXPECTED:
        return True
    rated = any(map(is_of_rates, behind[:2])) or any(token.word.multiple for token in behind[:2])
    compared = word.text in guards(vocabulary, "zh", COMPARED) or word.text.endswith(_TIMES)
    return compared and (bound.text.endswith(_THAN) or not rated)


def _is_priced(tokens: Sequence[Token]) -> bool:
    """Whether a unit and a number stand behind 每: 每吨500美元."""
    measured = bool(tokens) and tokens[0].word.unit is not None
    return measured and len(tokens) > 1 and tokens[1].kind in NUMBERS
