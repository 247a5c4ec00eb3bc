"""What a Chinese wording tells beside its figure: what came then, and whose holding it is.

突破4200美元后回落 tells of 4,200 dollars, whatever happened then. Behind a length of time 后 is
what the time leads to (3天后). That a figure is a record or above expectation says nothing of it
(季增2%优预期, 跌38%写今年来最糟), nor does an unlisted name before a holding (取得瑞传30%股权).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import COUNTED
from silkledger.reading.text.variants import variants
from silkledger.reading.words.guard_kinds import NAMING, TURNING
from silkledger.reading.words.guards import guards
from silkledger.reading.words.senses import NUMBERS, TIMED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.senses import Token

_AFTER = ("后", "後", "之后", "之後")
_MARKS = frozenset(("关口", "關口", "大关", "大關", "关卡", "關卡", "门槛", "門檻", "水平", "水准"))
_REMARK = re.compile(
    r"(再|续|又|并|屡)?(创|写|改写|刷新|攀|攀上|登|登上|冲|冲上|缔造|寻)[^\d,;]{0,8}"
    r"(高|低|高点|低点|纪录|记录|新猷|天价|最糟|最差|最佳|最强)|"
    r"(优|优于|逊|逊于|胜|符合|好于)(市场|外界|法人|分析师)?(预期|预估)"
)
_PEAKS = ("顶峰", "頂峰", "高峰", "巅峰", "巔峰", "峰值", "谷底", "低谷", "新高", "新低")
_REACHED = 4  # tokens of a verb, a number, its unit and a peak
_MAJORITIES = (
    *("多数", "多數", "大多数", "大多數", "绝大多数", "絕大多數", "大部分", "绝大部分", "絕大部分"),
    *("少数", "少數", "主导", "主導"),
)
_LEADING = frozenset(("stop", "verb", "multiple_to", "equals"))
_HELD = ("股权", "股權", "股份", "持股", "股本")
_PERCENT, _TENTHS = "%", ("%", "成")


def without_sequel(
    tokens: Sequence[Token], _statistic: str | None, _settings: Settings
) -> Sequence[Token]:
    """Return the tokens without what came after the amount, or what it is in a row of others.

    >>> from silkledger.reading.meaning.rewrite_trial import rewritten
    >>> rewritten(without_sequel, "突破4200美元后回落", "zh")
    '突破 4200 美元'
    >>> rewritten(without_sequel, "季增2%优预期", "zh")
    '季增 2 %'
    """
    for at in range(2, len(tokens)):
        end = at - (tokens[at - 1].text in _MARKS)
        word = tokens[end - 1].word
        measured = bool(word.currency or word.unit) and TIMED not in word.says
        if not measured or not any(token.kind in NUMBERS for token in tokens[:end]):
            continue
        if tokens[at].text in _AFTER and not any(t.kind in NUMBERS for t in tokens[at:]):
            return tokens[:at]
        if word.currency or tokens[end - 1].text in _TENTHS:
            printed = "".join(token.text for token in tokens[at:])
            if _REMARK.fullmatch(printed):
                return tokens[:at]
    return tokens


def without_peak_behind(
    tokens: Sequence[Token], _statistic: str | None, _settings: Settings
) -> Sequence[Token]:
    """Return the tokens without the word at their end for a highest or lowest level: 达到85%顶峰.

    >>> from silkledger.reading.meaning.rewrite_trial import rewritten
    >>> rewritten(without_peak_behind, "达到85%顶峰", "zh")
    '达到 85 %'
    """
    if len(tokens) < _REACHED or tokens[-1].text not in _PEAKS:
        return tokens
    word = tokens[-2].word
    led = any("verb" in token.word.roles for token in tokens[:-2])
    led = led and not any(token.word.bound_before == "lt" for token in tokens)  # 未达85%新高
    rated = bool(word.currency) or (word.unit is not None and word.unit.dimension not in COUNTED)
    return tokens[:-1] if led and rated and TIMED not in word.says else tokens


def without_majority(
    tokens: Sequence[Token], statistic: str | None, _settings: Settings
) -> Sequence[Token]:
    """Return a share without the words that it is a majority or minority: 占多数，达43.4%.

    >>> from silkledger.reading.meaning.rewrite_trial import rewritten
    >>> rewritten(without_majority, "女性占多数,达60%", "zh", "share")
    '女性 占 60 %'
    """
    vague = next((at for at, token in enumerate(tokens) if token.text in _MAJORITIES), 0)
    if not vague or statistic != "share" or "share" not in tokens[vague - 1].word.roles:
        return tokens
    number = vague + 1
    while number < len(tokens) and tokens[number].word.roles & _LEADING:
        number += 1
    first = number
    while first < len(tokens) and tokens[first].word.bound_before:
        first += 1
    told = first < len(tokens) and tokens[first].kind in NUMBERS
    return [*tokens[:vague], *tokens[number:]] if told and number > vague + 1 else tokens


def without_holder(
    tokens: Sequence[Token], statistic: str | None, settings: Settings
) -> Sequence[Token]:
    """Return a holding in percent without the unlisted name right before it: 瑞传30%股权."""
    number = next((at for at, token in enumerate(tokens) if token.kind in NUMBERS), 0)
    if not number or statistic != "share" or number + 2 >= len(tokens):
        return tokens
    held = tokens[number + 1].text == _PERCENT and tokens[number + 2].text in _HELD
    before = tokens[number - 1]
    if not held or before.kind != "unknown" or any(map(_governs, tokens[:number])):
        return tokens
    simple = variants(settings.vocabulary, "zh")
    turning = guards(settings.vocabulary, "zh", TURNING) - guards(settings.vocabulary, "zh", NAMING)
    unlisted = (t.text for t in tokens[:number] if t.kind == "unknown" or "guard" in t.word.roles)
    if any(not turning.isdisjoint(text.translate(simple)) for text in unlisted):
        return tokens
    return tokens[number:]


def _governs(token: Token) -> bool:
    word = token.word
    governs = word.bound_before or word.change_before or word.multiple or word.unit
    return bool(governs) or "negation" in word.roles
