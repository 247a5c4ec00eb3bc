"""Starts and ends of Chinese changes, without which the change itself is read again.

由3.6%下调1个百分点至2.6% is a change by a point, whatever it started from.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.meaning.choices import CHANGES
from silkledger.reading.meaning.clause_words import is_of_rates
from silkledger.reading.meaning.han_silence import is_silent_unlisted
from silkledger.reading.words.guard_kinds import SWINGING
from silkledger.reading.words.guards import guards
from silkledger.reading.words.senses import NUMBERS, TIMED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.senses import Token

_FROM = tuple("从從由自")
_COMPARES = ("较", "較", "比", "相较", "相較", "相比")
_POINTING = frozenset(("上", "前", "这", "這", "该", "該", "季"))  # 上一农收季
_FOR = ("为", "為")
_VARIES = "不等"
_ARRIVES = ("至", "到")
_BASE = frozenset(
    (
        *("comparand", "neutral", "subject", "head", "common", "of_before", "multiple_to", "prep"),
        *("date_word", "date_before", "date_part", "time_noun", "annual", "earlier", "base"),
        *("base_words", "unit", "ambiguous", "standing", "classifier", "activity", TIMED),
        *("names", "comes_from"),
    )
)
_PASSED = frozenset(("neutral", "adverb", "stop", "auxiliary"))


def without_origin(
    tokens: Sequence[Token], statistic: str | None, _settings: Settings | None = None
) -> Sequence[Token]:
    """Return a change without the amount that it started from.

    >>> from silkledger.reading.meaning.rewrite_trial import rewritten
    >>> rewritten(without_origin, "由3.6%下调1个百分点至2.6%", "zh", "increase")
    '下调 1 个百分点 至 2.6 %'
    """
    if statistic not in CHANGES:
        return tokens
    start = origin_of(tokens)
    if start is None or any(token.kind in NUMBERS for token in tokens[:start]):
        return tokens
    first = next((at for at in range(start, len(tokens)) if tokens[at].kind in NUMBERS), 0)
    change = _change(tokens, first) if first else 0
    ends = any(token.text in _ARRIVES for token in tokens[change:])
    # 从108万吨跃升9%: what grew is told, and no rate to which it may have grown
    ends = ends or (_is_rated(tokens[change:]) and not any(map(is_of_rates, tokens[start:change])))
    return [*tokens[:start], *tokens[change:]] if change and ends else tokens


def without_turned_change(
    tokens: Sequence[Token], statistic: str | None, settings: Settings
) -> Sequence[Token]:
    """Return the change that another one turned into: 由下降2.2%转为增长0.1%.

    >>> from silkledger.reading.meaning.rewrite_trial import rewritten
    >>> rewritten(without_turned_change, "由下降2.2%转为增长0.1%", "zh", "growth_rate")
    '增长 0.1 %'
    """
    turns = guards(settings.vocabulary, "zh", SWINGING)
    start = origin_of(tokens)
    if start is None or statistic not in CHANGES:
        return tokens
    turn = next((at for at in range(start + 1, len(tokens) - 2) if tokens[at].text in turns), 0)
    if not turn:
        return tokens
    before, behind = tokens[start + 1 : turn], tokens[turn + 1 :]
    directions = [token.word.change_before for token in before if token.word.change_before]
    turned = {"up": "down", "down": "up"}.get(behind[0].word.change_before or "")
    rated = any(map(is_of_rates, before)) and any(map(is_of_rates, behind))
    return [*tokens[:start], *behind] if directions == [turned] and rated else tokens


def without_spread(
    tokens: Sequence[Token], statistic: str | None, _settings: Settings | None = None
) -> Sequence[Token]:
    """Return a range of levels without the words that call it one: 从1万元到3万元不等.

    >>> from silkledger.reading.meaning.rewrite_trial import rewritten
    >>> rewritten(without_spread, "从1万元到3万元不等", "zh", "level")
    '1 万 元 到 3 万 元'
    """
    start = origin_of(tokens)
    if start is None or tokens[-1].text != _VARIES or statistic in CHANGES:
        return tokens
    changes = any(token.word.change_before for token in tokens)
    led = tokens[start + 1].kind in NUMBERS
    return [*tokens[:start], *tokens[start + 1 : -1]] if led and not changes else tokens


def origin_of(tokens: Sequence[Token]) -> int | None:
    """Return the place of the first word that leads from where something started, or None."""
    return next((at for at, token in enumerate(tokens) if token.text in _FROM), None)


def _is_rated(tokens: Sequence[Token]) -> bool:
    """Whether the first number here is one of percent."""
    number = next((at for at, token in enumerate(tokens) if token.kind in NUMBERS), len(tokens))
    return any(map(is_of_rates, tokens[number + 1 : number + 2]))


def _change(tokens: Sequence[Token], first: int) -> int:
    """Return the place of a change with a number of its own behind the amount at `first`, or 0."""
    for at in range(first + 1, len(tokens) - 1):
        token = tokens[at]
        if token.word.change_before and not token.text.endswith(_ARRIVES):
            return at if tokens[at + 1].kind in NUMBERS or tokens[at + 1].word.bound_before else 0
        measures = token.word.unit or token.word.currency or token.word.scale
        if not (measures or token.word.roles & _PASSED):
            return 0
    return 0


def without_base_amount(
    tokens: Sequence[Token], statistic: str | None, settings: Settings
) -> Sequence[Token]:
    """Return a change without the amount that it is compared with.

    >>> from silkledger.reading.meaning.rewrite_trial import rewritten
    >>> rewritten(without_base_amount, "较2017年同期的600万吨同比增长2%", "zh", "growth_rate")
    '增长 2 %'
    """
    change = _compared_change(tokens, statistic)
    if change is None:
        return tokens
    base, behind = tokens[1:change], tokens[change + 1 :]
    if base and base[0].text in _FOR:
        base = base[1:]  # 比为这一时期设定的目标低5%
    while behind and behind[0].word.bound_before:
        behind = behind[1:]
    leads = bool(behind) and behind[0].kind in NUMBERS
    measured = any(_is_measure(token) for token in base) and not any(map(is_of_rates, base))
    measured = measured or (statistic == "increase" and any(map(is_of_rates, base)))
    if not (leads and measured and all(_may_be_base(token, settings) for token in base)):
        return tokens
    return tokens[change:]


def without_unlisted_base(
    tokens: Sequence[Token], statistic: str | None, settings: Settings
) -> Sequence[Token]:
    """Return a change without what it is compared with, where that holds an unlisted word.

    >>> from silkledger.reading.meaning.rewrite_trial import rewritten
    >>> rewritten(without_unlisted_base, "比泰国榴槤低约15%", "zh", "growth_rate")
    '低 约 15 %'
    """
    change = _compared_change(tokens, statistic)
    if change is None:
        return tokens
    base, behind = tokens[1:change], tokens[change + 1 :]
    unlisted = any(token.kind == "unknown" for token in base)
    numbered = any(token.kind in NUMBERS or token.word.unit for token in base)
    if not unlisted or numbered or not all(_may_be_base(token, settings) for token in base):
        return tokens
    leads = bool(behind) and (behind[0].kind in NUMBERS or behind[0].word.bound_before)
    return tokens[change:] if leads else tokens


def _compared_change(tokens: Sequence[Token], statistic: str | None) -> int | None:
    """Return the place of the only change, of tokens that begin with a word that compares, or None.

    It is 0 where there are several or none.
    """
    if statistic not in CHANGES or not tokens or not tokens[0].text.startswith(_COMPARES):
        return None
    changes = [at for at, token in enumerate(tokens) if token.word.change_before]
    return changes[0] if len(changes) == 1 else 0


def _is_measure(token: Token) -> bool:
    unit = token.word.unit
    return bool(token.word.currency) or (unit is not None and unit.dimension != "time")


def _may_be_base(token: Token, settings: Settings) -> bool:
    """Whether a word may stand in what is compared with, and turns nothing."""
    word = token.word
    if token.text in _POINTING or is_silent_unlisted(token, settings):
        return True
    if token.kind in NUMBERS or word.currency or word.scale:
        return not word.multiple
    turns = word.bound_before or word.bound_after or word.multiple
    return token.kind == "word" and word.says <= _BASE and not turns
