"""Chinese comparands: what a figure is compared with, whose own number stands among its words.

低于去年4620万吨的产量 and 超过所订76亿元目标 are below and above the number in them, and
与去年同期2777吨相比 says nothing of the change behind it. Where the number may be by how much
something is exceeded (高于去年5万吨), the words are left as they are.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from silkledger.reading.meaning.clause_words import SILENT, is_of_points, states_number
from silkledger.reading.meaning.han_silence import is_silent_unlisted
from silkledger.reading.words.guard_kinds import COMPARED
from silkledger.reading.words.guards import guards
from silkledger.reading.words.lexicon import lexicon
from silkledger.reading.words.senses import NUMBERS, TIMED, has_role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.senses import Token

_THAN = ("gt", "lt", "ge", "le")
_VERBS = tuple("于於过過超及到破")  # last characters of verbs and adjectives of bound
_MONTHS = (
    "月",
    "月份",
    "季",
    "季度",
    "年",
    "年度",
    "财年",
    "財年",
    "周",
    "週",
    "日",
    "年底",
    "年末",
)
_YEAR = "年"
_ERA = range(80, 131)  # years of the Republic of China
_YEARS = range(1950, 2051)
_WITH = frozenset(("与", "與", "和", "同", "跟"))
_COMPARES = ("相比", "相较", "相較", "比起来", "比起來", "比较", "比較", "对比", "對比")
_GOES_ON = ("起来", "起來", "之下", "而言", "来说", "來說")
_FARTHEST = 10  # tokens of what is compared with
_SILENT = SILENT | {"of_before", "multiple_to", "whole", "classifier", "comparand", "earlier"}
_SILENT |= {"names", "comes_from", "annual", "base", "base_words", "previous", "counter"}
_THAN_WORDS = ("比", "较", "較")
_HIGHER = {"高": "高于", "低": "低于", "多": "多于", "少": "少于"}
_EVEN = frozenset(("还", "還", "要", "更", "为", "為", "来得", "來得"))
_EXCEEDS = "高出"


def with_bound_at_comparand(
    tokens: Sequence[Token], _statistic: str | None, settings: Settings
) -> Sequence[Token]:
    """Return a bound and the number of what it compares with, or the tokens as they are.

    >>> from silkledger.reading.meaning.rewrite_trial import rewritten
    >>> rewritten(with_bound_at_comparand, "低于上一年度4620万吨的产量", "zh")
    '低于 4620 万 吨'
    """
    bounds = [at for at, token in enumerate(tokens) if token.word.bound_before]
    if len(bounds) != 1 or not _may_compare(tokens[bounds[0]]):
        return tokens
    at = bounds[0]
    number = _behind_words(tokens, at + 1, settings)
    if not number or not _names_comparand(tokens[at + 1 : number], settings):
        return tokens
    end = _end_of_amount(tokens, number)
    tail = end + has_role(tokens, end, "of_before")
    if end == number + 1 or any(map(is_of_points, tokens[number:end])):
        return tokens
    if not _ends_comparand(tokens[tail:], settings, parted=tail > end):
        return tokens
    return [*tokens[: at + 1], *tokens[number:end]]


def _may_compare(token: Token) -> bool:
    superlative = not token.word.roles.isdisjoint(("superlative", "extreme"))
    compares = token.word.bound_before in _THAN and token.text.endswith(_VERBS)
    return compares and len(token.text) > 1 and not superlative


def _behind_words(tokens: Sequence[Token], start: int, settings: Settings) -> int:
    """Return the place of the number behind the words of a comparand at `start`, or 0."""
    at = start
    while at < min(start + _FARTHEST, len(tokens)):
        token = tokens[at]
        if token.word.currency or "leading_unit" in token.word.roles:
            led = at > start and at + 1 < len(tokens) and tokens[at + 1].kind in NUMBERS
            return at if led else 0
        if "per" in token.word.roles and at + 2 < len(tokens) and tokens[at + 1].word.unit:
            return at if at > start and tokens[at + 2].kind in NUMBERS else 0  # 每吨500美元
        if token.kind in NUMBERS:
            if not _is_dated(tokens, at):
                return at if at > start else 0
            at += 2
        elif _may_describe(token, settings):
            at += 1
        else:
            return 0
    return 0


def _is_dated(tokens: Sequence[Token], at: int) -> bool:
    """Whether a number names a year, month or day: 98年, 2023年, 11月."""
    following = tokens[at + 1].text if at + 1 < len(tokens) else ""
    if not following.startswith(_MONTHS) or not tokens[at].text.isdecimal():
        return False
    year = int(tokens[at].text)
    return following[:1] != _YEAR or year in _ERA or year in _YEARS


def _may_describe(token: Token, settings: Settings) -> bool:
    """Whether a word may stand in what is compared with, and turns nothing."""
    word = token.word
    turns = word.bound_before or word.bound_after or word.change_before or word.multiple
    measures = word.unit is not None and TIMED not in word.says and not word.roles & _SILENT
    if turns or measures or word.scale:
        return False
    if is_silent_unlisted(token, settings):
        return True
    return token.kind == "word" and bool(word.roles) and word.roles <= _SILENT | {"auxiliary"}


def _names_comparand(words: Sequence[Token], settings: Settings) -> bool:
    """Whether one of the words is a time, an average, a plan or a forecast."""
    compared = guards(settings.vocabulary, "zh", COMPARED)
    return any(
        "comparand" in token.word.roles or token.text in compared or token.text.endswith(_MONTHS)
        for token in words
        if token.kind not in NUMBERS
    )


def _end_of_amount(tokens: Sequence[Token], number: int) -> int:
    """Return the place behind an amount: its money, number, scales and unit."""
    end = number + 1
    while end < len(tokens):
        word = tokens[end].word
        counts = (
            tokens[end].kind in NUMBERS
            or word.scale
            or word.unit
            or word.currency
            or "classifier" in word.roles
        )
        if not counts or "of_before" in word.roles:
            break
        end += 1
    return end


def _ends_comparand(tail: Sequence[Token], settings: Settings, *, parted: bool) -> bool:
    """Whether the words behind an amount name what was compared: 的产量, 目标, 的水平."""
    if not tail:
        return False
    last, compared = tail[-1], guards(settings.vocabulary, "zh", COMPARED)
    grows = last.word.change_after == "up" or (parted and last.word.change_before == "up")
    if "finite" in last.word.roles or not (grows or last.text in compared):
        return False
    return all(_may_describe(token, settings) for token in tail[:-1]) and len(tail) <= _FARTHEST


def with_bound_for_adjective(
    tokens: Sequence[Token], statistic: str | None, settings: Settings
) -> Sequence[Token]:
    """Return a bound for an adjective behind the number that something is compared with.

    >>> from silkledger.reading.meaning.rewrite_trial import rewritten
    >>> rewritten(with_bound_for_adjective, "比市场预测的136万吨还高", "zh", "flow")
    '高于 136 万 吨'
    """
    led = bool(tokens) and statistic != "increase" and _leads_comparand(tokens[0], settings)
    way = _HIGHER.get(tokens[-1].text) if led else None
    number = _behind_words(tokens, 1, settings) if way else 0
    if way is None or not number or "of_before" not in tokens[number - 1].word.roles:
        return tokens
    end = _end_of_amount(tokens, number)
    between = tokens[end:-1]
    if end == number + 1 or any(token.text not in _EVEN for token in between):
        return tokens
    if any(map(is_of_points, tokens[number:end])):
        return tokens
    bound = lexicon(settings.vocabulary, "zh").tokens(way)[0]
    return [replace(bound, start=0, end=0), *tokens[number:end]]


def _leads_comparand(token: Token, settings: Settings) -> bool:
    """Whether a word compares, alone or with what it compares with: 比, 比预期, not 比例."""
    compared = tuple(guards(settings.vocabulary, "zh", COMPARED))
    whole = token.text.startswith(_THAN_WORDS) and token.text[1:].endswith(compared)
    return token.text in _THAN_WORDS or whole


def without_comparing_clause(
    tokens: Sequence[Token], _statistic: str | None, settings: Settings
) -> Sequence[Token]:
    """Return a figure without the clause behind it that only compares it with another one.

    >>> from silkledger.reading.meaning.rewrite_trial import rewritten
    >>> rewritten(without_comparing_clause, "平均为1.9%,略高于2013年的1.7%", "zh")
    '平均 为 1.9 %'
    """
    for at in range(2, len(tokens) - 2):
        bound = tokens[at + 1]
        if "stop" not in tokens[at].word.roles or not _may_compare(bound):
            continue
        if "bound_verb" in bound.word.roles or not any(map(states_number, tokens[:at])):
            continue  # 出口增长,超过去年的5万吨 may be the figure itself
        number = _behind_words(tokens, at + 2, settings)
        led = number > 0 and "of_before" in tokens[number - 1].word.roles
        if led and _names_comparand(tokens[at + 2 : number], settings):
            end = _end_of_amount(tokens, number)
            if end == len(tokens) or "stop" in tokens[end].word.roles:
                return [*tokens[:at], *tokens[end:]]
    return tokens


def without_compared(
    tokens: Sequence[Token], _statistic: str | None, settings: Settings
) -> Sequence[Token]:
    """Return the tokens without what 与 … 相比 compares them with.

    >>> from silkledger.reading.meaning.rewrite_trial import rewritten
    >>> rewritten(without_compared, "与去年同期2777吨相比减幅约1.8%", "zh")
    '减幅 约 1.8 %'
    """
    at = next((at for at, token in enumerate(tokens) if token.text in _WITH), None)
    if at is None or any(map(states_number, tokens[:at])):
        return tokens
    end = at + 1
    while end < len(tokens) and not tokens[end].text.startswith(_COMPARES):
        if end - at > _FARTHEST or not _may_be_base(tokens[end], settings):
            return tokens
        end += 1
    behind = end + 1
    if end == at + 1 or behind >= len(tokens):
        return tokens
    if tokens[behind].text in _GOES_ON:
        behind += 1
    behind += has_role(tokens, behind, "stop")
    rest = tokens[behind:]
    if any(token.word.bound_before for token in rest[:1]):
        rest = _with_excess(rest, settings)
    figured = any(states_number(token) or token.word.multiple for token in rest)
    return [*tokens[:at], *rest] if figured else tokens


def _with_excess(tokens: Sequence[Token], settings: Settings) -> Sequence[Token]:
    """Return the tokens with a change for a verb of bound, which tells by how much: 超出4%.

    Of others it is open what they bound, and nothing is returned.
    """
    verb, following = tokens[0], tokens[1] if len(tokens) > 1 else None
    exceeds = verb.word.bound_before == "gt" and "bound_verb" in verb.word.roles
    if not exceeds or following is None or following.kind not in NUMBERS:
        return ()
    word = lexicon(settings.vocabulary, "zh").tokens(_EXCEEDS)[0].word
    return [replace(verb, text=_EXCEEDS, word=word), *tokens[1:]]


def _may_be_base(token: Token, settings: Settings) -> bool:
    word = token.word
    amount = token.kind in NUMBERS or word.scale or word.currency or word.unit
    return bool(amount and not word.multiple) or _may_describe(token, settings)
