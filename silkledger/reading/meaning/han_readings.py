"""Rewordings of refused Chinese wordings into what other wordings print in one word.

A term of a loan (10年期国债) and a class (5A级景区) are names, 一公顷5吨 is 每公顷5吨, and 占67%为最多
ranks its share. A share or measure in brackets behind words without a number is what they name
(主要用于购物(占48%)), and 增速 that is a multiple of another (增速是全国的1.8倍) is no change by it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import COUNTED, MEASURES, definitions
from silkledger.reading.meaning.choices import CHANGES, LEVELS
from silkledger.reading.meaning.clause_words import is_of_rates, states_number
from silkledger.reading.meaning.han_shares import SHARES
from silkledger.reading.text.variants import variants
from silkledger.reading.words.lexicon import lexicon
from silkledger.reading.words.senses import NUMBERS, TIMED, Token, Word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings

_HAN = "\u3400"
_TERM = "期"
_HEATS = ("大卡", "千卡", "K")
_PERCENT = ("厘", "釐")
_LENDING = ("拆息", "利率", "息率", "年息", "按息", "存息", "贷息", "孳息率", "收益率", "息口", "债息")
_YIELDS = ("产量", "單產", "单产", "產量")
_CLASS = ("级", "級")
_UPWARDS = ("以上", "及以上", "以下", "及以下")
_ONE = ("一", "1")
_EACH = "每"
_DIVIDED = frozenset(("mass", "area", "volume", "energy"))
_IS = ("为", "為")
_MOST = ("最多", "最高", "最大", "最低", "最少", "最小", "大宗", "主")
_ENDS = frozenset(("stop", "close"))
_SIZES = frozenset("深宽寬厚高长長")
_NAMES = frozenset(("subject", "head", "common", "matter", "goods", "activity", "neutral"))
_TURNING = frozenset(("negation", "compare", "multiple_more", "multiple_by", "stop", "from"))
_MONTH = "月"
_POINT = ("点", "點")
_INDICES = (
    *("指数", "指數", "沪指", "滬指", "恒指", "恆指", "道指", "纳指", "納指", "标普", "標普", "科指"),
    *("国指", "國指", "成指", "大盘", "大盤", "台股", "日股", "港股", "美股", "韩股", "韓股"),
    *("A股", "股市", "期指", "台指", "科创50", "沪深300", "日经", "日經"),
)
_QUOTES = ("报", "報")
_VERB = Word(roles=frozenset(("verb",))).settled()
_COPULAS = ("是", "为", "為", "约为", "約為", "相当于", "相當於", "达到", "達到")
_RATED = ("速度", "幅度", "率")
_NAME = Word(roles=frozenset(("subject",))).settled()


def with_terms(
    tokens: Sequence[Token], _statistic: str | None = None, _settings: Settings | None = None
) -> Sequence[Token]:
    """Return the tokens with one word for each term of a loan: 5年期以上LPR, 10年期国债."""
    for at in range(len(tokens) - 3):
        number, unit, term = tokens[at : at + 3]
        end = at + 3 + (tokens[at + 3].text in _UPWARDS)
        if unit.text in _HEATS and number.kind in NUMBERS and _is_name(term):  # 5500大卡动力煤
            return with_terms([*tokens[:at], _joined(tokens[at : at + 2]), *tokens[at + 2 :]])
        if number.kind not in NUMBERS or term.text != _TERM or TIMED not in unit.word.says:
            continue
        if end < len(tokens) and (tokens[end].kind == "unknown" or _is_name(tokens[end])):
            return with_terms([*tokens[:at], _joined(tokens[at:end]), *tokens[end:]])
    return tokens


def with_classes(
    tokens: Sequence[Token], _statistic: str | None = None, _settings: Settings | None = None
) -> Sequence[Token]:
    """Return the tokens with one word for each class of letters: A级, 5A级以上."""
    for at in range(1, len(tokens)):
        letters, token = tokens[at - 1], tokens[at]
        if token.text not in _CLASS or not letters.text.isascii() or letters.end != token.start:
            continue
        if letters.kind != "unknown" or not letters.text.isupper():
            continue
        start = at - 1
        graded = start > 0 and tokens[start - 1].kind == "number"
        start -= graded and tokens[start - 1].end == letters.start
        end = at + 1 + (at + 1 < len(tokens) and tokens[at + 1].text in _UPWARDS)
        return with_classes([*tokens[:start], _joined(tokens[start:end]), *tokens[end:]])
    return tokens


def with_each(
    tokens: Sequence[Token], _statistic: str | None, settings: Settings
) -> Sequence[Token]:
    """Return the tokens with "per" for a one before a unit and an amount of it: 一公顷5吨."""
    for at, token in enumerate(tokens[:-3]):
        unit = tokens[at + 1].word.unit
        if token.text not in _ONE or unit is None or unit.dimension not in _DIVIDED:
            continue
        number = at + 2 + (tokens[at + 2].kind == "word" and _is_name(tokens[at + 2]))
        alone = not any(other.kind in NUMBERS for other in tokens[:at])
        if not alone or number + 1 >= len(tokens) or tokens[number].kind not in NUMBERS:
            continue
        measures = [other.word for other in tokens[number + 1 : number + 3]]
        units = [word.unit for word in measures if word.unit is not None]
        if any(word.currency for word in measures) or any(
            other.dimension != unit.dimension for other in units
        ):
            each = lexicon(settings.vocabulary, "zh").tokens(_EACH)[0]
            each = replace(each, start=token.start, end=token.end)
            return [*tokens[:at], each, *tokens[at + 1 :]]
    return tokens


def with_yields(
    tokens: Sequence[Token], _statistic: str | None, settings: Settings
) -> Sequence[Token]:
    """Return the tokens with "per" before the area of a yield: 公顷产量5.6吨."""
    for at, token in enumerate(tokens[:-2]):
        unit = token.word.unit
        area = unit is not None and unit.dimension == "area" and not token.word.roles
        counted = at > 0 and (tokens[at - 1].kind in NUMBERS or tokens[at - 1].text == _EACH)
        if area and not counted and tokens[at + 1].text in _YIELDS:
            each = lexicon(settings.vocabulary, "zh").tokens(_EACH)[0]
            each = replace(each, start=token.start, end=token.start)
            return [*tokens[:at], each, *tokens[at:]]
    return tokens


def with_percent(
    tokens: Sequence[Token], _statistic: str | None, settings: Settings
) -> Sequence[Token]:
    """Return the tokens with percent for 厘 of a yearly rate of interest: 拆息升至4.2厘."""
    simple = variants(settings.vocabulary, "zh")
    for at in range(2, len(tokens)):
        named = any(token.text.translate(simple).endswith(_LENDING) for token in tokens[: at - 1])
        if tokens[at].text in _PERCENT and tokens[at - 1].kind in NUMBERS and named:
            percent = definitions(settings.vocabulary)["percent"]
            rate = replace(tokens[at], kind="word", word=Word(unit=percent).settled())
            return [*tokens[:at], rate, *tokens[at + 1 :]]
    return tokens


def with_months(
    tokens: Sequence[Token], _statistic: str | None, settings: Settings
) -> Sequence[Token]:
    """Return the tokens with the unit of a month behind "per": 每月3000元."""
    for at in range(1, len(tokens) - 1):
        if tokens[at].text == _MONTH and tokens[at - 1].text == _EACH and not tokens[at].word.unit:
            month = definitions(settings.vocabulary)["month"]
            timed = replace(tokens[at], kind="word", word=Word(unit=month).settled())
            return [*tokens[:at], timed, *tokens[at + 1 :]]
    return tokens


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


def with_index_points(
    tokens: Sequence[Token], _statistic: str | None, settings: Settings
) -> Sequence[Token]:
    """Return the tokens with the points of an index that is named before them: 沪指报3345点.

    Without such a name, or behind a measure word (个点), they may be percentage points.
    """
    for at in range(1, len(tokens)):
        named = any(_names_index(token) for token in tokens[:at])
        if tokens[at].text in _POINT and tokens[at - 1].kind in NUMBERS and named:
            points = definitions(settings.vocabulary)["index_point"]
            word = Word(unit=points).settled()
            pointed = replace(tokens[at], kind="word", word=word)
            rest = with_index_points(tokens[at + 1 :], None, settings)
            return [*tokens[:at], pointed, *rest]
    return tokens


def _names_index(token: Token) -> bool:
    return token.text.endswith(_INDICES) and token.kind in ("word", "unknown")


def without_superlative(
    tokens: Sequence[Token], statistic: str | None, _settings: Settings | None = None
) -> Sequence[Token]:
    """Return a share without the words behind it that it is the largest: 占67%为最多."""
    for at in range(2, len(tokens) - 1):
        ends = at + 2 == len(tokens) or bool(tokens[at + 2].word.roles & _ENDS)
        ranks = tokens[at].text in _IS and tokens[at + 1].text in _MOST and ends
        if ranks and statistic == "share" and is_of_rates(tokens[at - 1]):
            return [*tokens[:at], *tokens[at + 2 :]]
    return tokens


def without_brackets(
    tokens: Sequence[Token], statistic: str | None, _settings: Settings | None = None
) -> Sequence[Token]:
    """Return the tokens without the brackets of a measure or share behind what it is of.

    For example 主要用于购物(占48%) and 种植深度(20-30公分). Money in brackets may be negative.
    """
    opening = next((at for at, token in enumerate(tokens) if "open" in token.word.roles), 0)
    if not opening or statistic in CHANGES or "close" not in tokens[-1].word.roles:
        return tokens
    before, inside = tokens[:opening], tokens[opening + 1 : -1]
    plain = not any(token.word.roles & {"open", "close", "stop"} for token in inside)
    if not inside or not plain or any(map(_turns, (*before, *inside))):
        return tokens
    if any(map(states_number, before)) or not all(token.text[:1] >= _HAN for token in before):
        return tokens
    if statistic == "share" and inside[0].text.startswith(SHARES) and is_of_rates(inside[-1]):
        return inside
    length = inside[-1].text in _SIZES and len(inside) > 1
    inside = inside[:-1] if length else inside
    unit = inside[-1].word.unit
    if unit is None or unit.dimension not in MEASURES | COUNTED or not _is_amount(inside):
        return tokens
    if length and unit.dimension != "length":
        return tokens
    return inside if length else [*before, *inside] if statistic in LEVELS else tokens


def with_multiples(
    tokens: Sequence[Token], statistic: str | None, _settings: Settings | None = None
) -> Sequence[Token]:
    """Return the tokens with a name for a rate of change that is a multiple of another one.

    For example 增速是全国平均水平的1.8倍, not 增幅达3.8倍, which is by how much something grew.
    """
    if statistic != "multiple":
        return tokens
    for at, token in enumerate(tokens[:-3]):
        if token.word.change_before is None:
            continue
        rated = tokens[at + 1].text in _RATED
        if "finite" in token.word.roles and not rated:
            return tokens
        copula = at + 1 + rated
        number = next((n for n in range(copula, len(tokens)) if tokens[n].kind in NUMBERS), copula)
        between = tokens[copula + 1 : number]
        compares = tokens[copula].text in _COPULAS and bool(between)
        if compares and not any(map(_turns, between)) and any(map(_may_compare, between)):
            return [*tokens[:at], _joined(tokens[at:copula]), *tokens[copula:]]
    return tokens


def _may_compare(token: Token) -> bool:
    return _is_name(token) or "comparand" in token.word.roles


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


def _is_name(token: Token) -> bool:
    word = token.word
    governs = word.bound_before or word.change_before or word.multiple or word.unit
    return token.kind == "word" and bool(word.roles & _NAMES) and not governs


def _joined(tokens: Sequence[Token]) -> Token:
    text = "".join(token.text for token in tokens)
    return Token("word", text, tokens[0].start, tokens[-1].end, _NAME)
