"""Words beside a refused Chinese figure that only say where it stands, or what it is of.

占67%为最多 ranks its share and 涨幅最小 its rate, a share or measure in brackets behind words that
hold no number is what they name (主要用于购物(占48%)), 报 before a price is a verb, 增速 that is a
multiple of another one (增速是全国的1.8倍) is not a change by it, and 改革前 is a time.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import COUNTED, MEASURES
from silkledger.reading.meaning.choices import CHANGES, LEVELS
from silkledger.reading.meaning.clause_words import is_of_rates, states_number
from silkledger.reading.meaning.han_names import is_han_name, joined_name
from silkledger.reading.meaning.han_shares import SHARES
from silkledger.reading.words.guard_kinds import CHIEF, EQUATING, RANKING, RATE_OF_RISE
from silkledger.reading.words.guards import guards
from silkledger.reading.words.senses import NUMBERS, Token, Word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings

_HAN = "\u3400"
_EACH = "每"
_IS = ("为", "為")
_ENDS = frozenset(("stop", "close"))
_SIZE_OF_CHANGE = ("幅", "幅度")  # 涨幅, 下降幅度
_MARKS = frozenset(("open", "close", "stop"))
_SIZES = frozenset("深宽寬厚高长長")
_TURNING = frozenset(("negation", "compare", "multiple_more", "multiple_by", "stop", "from"))
_PREDICATES = frozenset(("verb", "prep", "activity"))
_QUOTES = ("报", "報")
_VERB = Word(roles=frozenset(("verb",))).settled()
_BEFORE = ("前", "之前", "以前")
_TIME = Word(roles=frozenset(("neutral", "comparand"))).settled()
_RATED = ("速度", "幅度", "率")


def with_quotes(
    tokens: Sequence[Token], _statistic: str | None = None, _settings: Settings | None = None
) -> Sequence[Token]:
    """Return the tokens with a verb for 报 before a price: 报每桶73美元, not 20份报."""
    for at, token in enumerate(tokens[:-1]):
        following = tokens[at + 1]
        leads = following.kind in NUMBERS or following.text == _EACH
        if token.text in _QUOTES and leads and "verb" not in token.word.roles:
            quoted = replace(token, word=_VERB)
            return [*tokens[:at], quoted, *with_quotes(tokens[at + 1 :])]
    return tokens


def without_superlative(
    tokens: Sequence[Token], statistic: str | None, settings: Settings
) -> Sequence[Token]:
    """Return a share without the words behind it that it is the largest: 占67%为最多."""
    most = guards(settings.vocabulary, "zh", RANKING)
    for at in range(2, len(tokens) - 1):
        ends = at + 2 == len(tokens) or bool(tokens[at + 2].word.roles & _ENDS)
        ranks = tokens[at].text in _IS and tokens[at + 1].text in most and ends
        if ranks and statistic == "share" and is_of_rates(tokens[at - 1]):
            return [*tokens[:at], *tokens[at + 2 :]]
    return tokens


def without_ranked_change(
    tokens: Sequence[Token], statistic: str | None, settings: Settings
) -> Sequence[Token]:
    """Return a rate without the words behind it that its change is the largest or smallest.

    The direction of that change is that of the rate, which words before it may tell.

    >>> from silkledger.reading.meaning.rewrite_trial import rewritten
    >>> rewritten(without_ranked_change, "季增率0.69%涨幅最小", "zh", "growth_rate")
    '季增率 0.69 %'
    """
    rises = tuple(guards(settings.vocabulary, "zh", RATE_OF_RISE))
    for at in range(2, len(tokens) - 1):
        noun, rank = tokens[at : at + 2]
        comma = "stop" in tokens[at - 1].word.roles
        rate = at - comma
        ends = at + 2 == len(tokens) or bool(tokens[at + 2].word.roles & _ENDS)
        ranked = "superlative" in rank.word.roles and noun.text.endswith(_SIZE_OF_CHANGE)
        if not (ends and ranked and statistic in CHANGES and is_of_rates(tokens[rate - 1])):
            continue
        before = tokens[:rate]
        told = {token.word.change_before for token in before} - {None}
        rated = any(token.text.endswith(rises) for token in before)
        signed = any("minus" in token.word.roles for token in before)
        if not signed and (told or {"up"} if rated else told) == {noun.word.change_before}:
            return [*before, *tokens[at + 2 :]]
    return tokens


def without_remark_brackets(
    tokens: Sequence[Token], statistic: str | None, settings: Settings
) -> Sequence[Token]:
    """Return the tokens without the brackets of a measure or share behind what it is of.

    For example 主要用于购物(占48%) and 种植深度(20-30公分). Money in brackets may be negative.
    """
    opening = next((at for at, token in enumerate(tokens) if "open" in token.word.roles), 0)
    closing = next((at for at, token in enumerate(tokens) if "close" in token.word.roles), 0)
    if not 0 < opening < closing - 1 or statistic in CHANGES:
        return tokens
    before, inside, behind = tokens[:opening], tokens[opening + 1 : closing], tokens[closing + 1 :]
    named = all(token.text[:1] >= _HAN for token in before)
    said = any(states_number(token) or _turns(token) for token in (*before, *behind))
    turned = any(_turns(token) or token.word.roles & _MARKS for token in inside)
    if not named or said or turned or (behind and statistic != "share"):
        return tokens
    if statistic == "share" and inside[0].text.startswith(SHARES) and is_of_rates(inside[-1]):
        chief = guards(settings.vocabulary, "zh", CHIEF)
        told = any(_predicates(token, chief) for token in before)
        return inside if told else tokens  # 出口(占86%) may be of exports
    measure = _measure(inside)
    if measure is not inside:
        return measure or tokens
    return [*before, *inside] if statistic in LEVELS else tokens


def _predicates(token: Token, chief: frozenset[str]) -> bool:
    return bool(token.word.roles & _PREDICATES) or token.text in chief


def _measure(inside: Sequence[Token]) -> Sequence[Token]:
    """Return a measure or count without the word for its dimension, or nothing: 30公分深."""
    sized = inside[-1].text in _SIZES and len(inside) > 1
    amount = inside[:-1] if sized else inside
    unit = amount[-1].word.unit
    if unit is None or not _is_amount(amount):
        return []
    fits = unit.dimension == "length" if sized else unit.dimension in MEASURES | COUNTED
    return amount if fits else []


def with_multiples(
    tokens: Sequence[Token], statistic: str | None, settings: Settings
) -> Sequence[Token]:
    """Return the tokens with a name for a rate of change that is a multiple of another one.

    For example 增速是全国平均水平的1.8倍, not 增幅达3.8倍, which is by how much something grew.
    """
    if statistic != "multiple":
        return tokens
    copulas = guards(settings.vocabulary, "zh", EQUATING)
    for at, token in enumerate(tokens[:-3]):
        if token.word.change_before is None:
            continue
        rated = tokens[at + 1].text in _RATED
        if "finite" in token.word.roles and not rated:
            return tokens
        copula = at + 1 + rated
        number = next((n for n in range(copula, len(tokens)) if tokens[n].kind in NUMBERS), copula)
        between = tokens[copula + 1 : number]
        compares = tokens[copula].text in copulas and bool(between)
        if compares and not any(map(_turns, between)) and any(map(_may_compare, between)):
            return [*tokens[:at], joined_name(tokens[at:copula]), *tokens[copula:]]
    return tokens


def with_former_time(
    tokens: Sequence[Token], statistic: str | None, settings: Settings
) -> Sequence[Token]:
    """Return a multiple with one word for the time before something: 是改革前的17倍.

    >>> from silkledger.reading.meaning.rewrite_trial import rewritten
    >>> rewritten(with_former_time, "是改革前的17倍", "zh", "multiple")
    '是 改革前 的 17 倍'
    """
    copulas = guards(settings.vocabulary, "zh", EQUATING)
    copula = next((at for at, token in enumerate(tokens) if token.text in copulas), len(tokens))
    before = next((at for at, token in enumerate(tokens) if token.text in _BEFORE), 0)
    if statistic != "multiple" or not copula + 1 < before < len(tokens) - 2:
        return tokens
    event, led = tokens[copula + 1 : before], "of_before" in tokens[before + 1].word.roles
    named = all(is_han_name(token) or token.kind == "unknown" for token in event)
    if not (named and led and tokens[before + 2].kind in NUMBERS) or any(map(_turns, event)):
        return tokens
    text = "".join(token.text for token in tokens[copula + 1 : before + 1])
    time = Token("word", text, event[0].start, tokens[before].end, _TIME)
    return [*tokens[: copula + 1], time, *tokens[before + 1 :]]


def _may_compare(token: Token) -> bool:
    return is_han_name(token) or "comparand" in token.word.roles


def _turns(token: Token) -> bool:
    word = token.word
    return bool(word.change_before or word.multiple or word.roles & _TURNING)


def _is_amount(tokens: Sequence[Token]) -> bool:
    """Whether an amount stands here, and its bounds or range."""
    return all(
        states_number(token)
        or bool(token.word.scale or token.word.unit or token.word.bound_before)
        or bool(token.word.bound_after or token.word.roles & {"range", "to", "classifier"})
        for token in tokens
    )
