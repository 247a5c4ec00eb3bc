"""Units of a refused Chinese wording that the words beside them decide, and what is told per unit.

一公顷5吨 and 公顷产量5吨 are 每公顷5吨, the points of a named index are no percentage points, 厘 of
a rate of interest is percent, and the 度 that money is paid per a kilowatt-hour.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import definitions
from silkledger.reading.text.variants import variants
from silkledger.reading.words.lexicon import lexicon
from silkledger.reading.words.senses import NUMBERS, Token, Word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings

_PERCENT = ("厘", "釐")
_LENDING = (
    *("拆息", "利率", "息率", "年息", "按息", "存息", "贷息", "孳息率", "收益率", "息口", "债息"),
)
_YIELDS = ("产量", "單產", "单产", "產量")
_ONE = ("一", "1")
_EACH = "每"
_DIVIDED = frozenset(("mass", "area", "volume", "energy"))
_NAMES = frozenset(("subject", "head", "common", "matter", "goods", "activity", "neutral", "verb"))
_MONTH, _DEGREE = "月", "度"
_POINT = ("点", "點")
_INDICES = (
    *("指数", "指數", "沪指", "滬指", "恒指", "恆指", "道指", "纳指", "納指", "标普", "標普"),
    *("国指", "國指", "成指", "科指", "大盘", "大盤", "台股", "日股", "港股", "美股", "韩股"),
    *("韓股", "A股", "股市", "期指", "台指", "科创50", "沪深300", "日经", "日經"),
)


def with_each(
    tokens: Sequence[Token], _statistic: str | None, settings: Settings
) -> Sequence[Token]:
    """Return the tokens with "per" for a one before a unit and an amount of it: 一公顷5吨.

    >>> from silkledger.reading.definitions.digit_groups import UnknownDigits
    >>> from silkledger.reading.definitions.settings import Settings
    >>> from silkledger.schemas.vocabulary import SHIPPED
    >>> tokens = lexicon(SHIPPED, "zh").tokens("一公顷5吨")
    >>> len(with_each(tokens, None, Settings(SHIPPED, UnknownDigits(), language="zh")))
    4
    """
    for at, token in enumerate(tokens[:-3]):
        unit = tokens[at + 1].word.unit
        if token.text not in _ONE or unit is None or unit.dimension not in _DIVIDED:
            continue
        number = at + 2
        while number + 1 < len(tokens) and _leads(tokens[number]):
            number += 1
        alone = not any(other.kind in NUMBERS for other in tokens[:at])
        if not alone or number + 1 >= len(tokens) or tokens[number].kind not in NUMBERS:
            continue
        measures = [other.word for other in (tokens[number - 1], *tokens[number + 1 : number + 3])]
        measures = measures if number > at + 2 else measures[1:]
        units = [word.unit for word in measures if word.unit is not None]
        if any(word.currency for word in measures) or any(
            other.dimension != unit.dimension for other in units
        ):
            each = lexicon(settings.vocabulary, "zh").tokens(_EACH)[0]
            each = replace(each, start=token.start, end=token.end)
            return [*tokens[:at], each, *tokens[at + 1 :]]
    return tokens


def _leads(token: Token) -> bool:
    """Whether a word may stand between what an amount is per and its number: 一吨原油价格跌到."""
    word = token.word
    turns = word.change_before or word.bound_before or word.multiple or word.unit
    led = bool(word.roles & _NAMES) or bool(word.currency)
    return token.kind == "word" and led and not turns and "of_before" not in word.roles


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


def with_kilowatt_hours(
    tokens: Sequence[Token], _statistic: str | None, settings: Settings
) -> Sequence[Token]:
    """Return the tokens with kWh for the 度 that money is paid per: 每度4.5新台币."""
    for at in range(1, len(tokens) - 1):
        paid = any(token.word.currency for token in tokens[at + 1 :])
        if tokens[at].text == _DEGREE and tokens[at - 1].text == _EACH and paid:
            word = Word(unit=definitions(settings.vocabulary)["kWh"]).settled()
            return [*tokens[:at], replace(tokens[at], kind="word", word=word), *tokens[at + 1 :]]
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


def with_index_points(
    tokens: Sequence[Token], _statistic: str | None, settings: Settings
) -> Sequence[Token]:
    """Return the tokens with the points of an index that is named before them: 沪指报3345点.

    Without such a name, or behind a measure word (个点), they may be percentage points.
    """
    first = next((at for at, token in enumerate(tokens) if _names_index(token)), len(tokens))
    places = [
        at
        for at in range(first + 2, len(tokens))
        if tokens[at].text in _POINT and tokens[at - 1].kind in NUMBERS
    ]
    if not places:
        return tokens
    word = Word(unit=definitions(settings.vocabulary)["index_point"]).settled()
    pointed = [replace(token, kind="word", word=word) for token in tokens]
    return [pointed[at] if at in places else token for at, token in enumerate(tokens)]


def _names_index(token: Token) -> bool:
    return token.text.endswith(_INDICES) and token.kind in ("word", "unknown")
