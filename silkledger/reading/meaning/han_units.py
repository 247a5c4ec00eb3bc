"""Units of a refused Chinese wording that the words beside them decide, and what is told per unit.

一公顷5吨 and 公顷产量5吨 are 每公顷5吨, the points of a named index are not percentage points, 厘
of a rate of interest is percent, 分 behind hours is a minute, the 升 of a price is a litre and no
rise, and the 度 that money is paid per a kilowatt-hour.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import definitions
from silkledger.reading.meaning.choices import LEVELS
from silkledger.reading.text.variants import variants
from silkledger.reading.words.guard_kinds import INDEX, LENDING
from silkledger.reading.words.guards import guards
from silkledger.reading.words.lexicon import lexicon
from silkledger.reading.words.senses import NUMBERS, Token, Word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings

_PERCENT = ("厘", "釐")
_YIELDS = ("产量", "單產", "单产", "產量")
_ONE = ("一", "1")
_EACH = "每"
_DIVIDED = frozenset(("mass", "area", "volume", "energy"))
_NAMES = frozenset(("subject", "head", "common", "matter", "goods", "activity", "neutral", "verb"))
_MONTH, _MINUTE, _DEGREE = "月", "分", "度"
_TIMES = ("月", "日", "天", "周", "週", "年", "季", "季度", "小时", "小時")
_FLOWS, _HUNDRED_MILLIONS = frozenset(("flow", "increase")), ("亿", "億")
# Ends of words whose degrees are not kilowatt hours: those of warmth, and cubic metres of water.
_OTHER_DEGREES = ("温", "溫", "温度", "溫度", "热", "熱", "水", "水量")
_RATED = frozenset(("growth_rate", "share"))
_NAMED = frozenset(("subject", "head", "common", "matter", "goods"))
_POINT = ("点", "點")
_PCT = ("pct", "pcts")
_SIGNS = frozenset(("minus", "plus"))


def with_each(
    tokens: Sequence[Token], _statistic: str | None, settings: Settings
) -> Sequence[Token]:
    """Return the tokens with "per" for a one before a unit and an amount of it: 一公顷5吨.

    >>> from silkledger.reading.meaning.rewrite_trial import rewritten
    >>> rewritten(with_each, "一公顷5吨", "zh")
    '每 公顷 5 吨'
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
            each = _each(token.start, token.end, settings)
            return [*tokens[:at], each, *tokens[at + 1 :]]
    return tokens


def with_litres(
    tokens: Sequence[Token], statistic: str | None, _settings: Settings | None = None
) -> Sequence[Token]:
    """Return the tokens of a level with the litre that money is paid per: 每升7.9元 is not a rise.

    >>> from silkledger.reading.meaning.rewrite_trial import rewritten
    >>> rewritten(with_litres, "每升7.9元", "zh", "level")
    '每 升 7.9 元'
    """
    for at, token in enumerate(tokens[:-2]):
        litre = tokens[at + 1]
        rises = litre.word.unit is not None and litre.word.change_before
        if token.text != _EACH or not rises or statistic not in LEVELS:
            continue
        paid = any(other.word.currency for other in tokens[at + 2 :])
        if paid and sum(other.kind in NUMBERS for other in tokens) == 1:
            unit = replace(litre, word=Word(unit=litre.word.unit).settled())
            return [*tokens[: at + 1], unit, *tokens[at + 2 :]]
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
            return [*tokens[:at], _each(token.start, token.start, settings), *tokens[at:]]
    return tokens


def without_each_time(
    tokens: Sequence[Token], statistic: str | None, _settings: Settings | None = None
) -> Sequence[Token]:
    """Return a rate without the time that a noun before it is per: 每月最低工资提高34%.

    >>> from silkledger.reading.meaning.rewrite_trial import rewritten
    >>> rewritten(without_each_time, "每月最低工资提高34%", "zh", "growth_rate")
    '最低工资 提高 34 %'
    """
    number = next((at for at, token in enumerate(tokens) if token.kind in NUMBERS), 0)
    each = next((at for at in range(number) if tokens[at].text == _EACH), number)
    if statistic not in _RATED or each + 2 >= number or number + 1 >= len(tokens):
        return tokens
    time, noun, rate = tokens[each + 1], tokens[each + 2], tokens[number + 1]
    rated = rate.word.unit is not None and rate.word.unit.name == "percent"
    named = bool(noun.word.roles & _NAMED) and not (noun.word.change_before or noun.word.unit)
    changed = any(token.word.change_before for token in tokens[each + 3 : number])
    if time.text in _TIMES and named and rated and (changed or statistic == "share"):
        return [*tokens[:each], *tokens[each + 2 :]]
    return tokens


def with_percent(
    tokens: Sequence[Token], _statistic: str | None, settings: Settings
) -> Sequence[Token]:
    """Return the tokens with percent for 厘 of a yearly rate of interest: 拆息升至4.2厘."""
    simple = variants(settings.vocabulary, "zh")
    lending = tuple(guards(settings.vocabulary, "zh", LENDING))
    for at in range(2, len(tokens)):
        if tokens[at].text in _PERCENT and tokens[at - 1].kind in NUMBERS:
            before = (token.text.translate(simple) for token in tokens[: at - 1])
            if any(text.endswith(lending) for text in before):
                return _with_unit(tokens, [at], "percent", settings)
    return tokens


def with_kilowatt_hours(
    tokens: Sequence[Token], statistic: str | None, settings: Settings
) -> Sequence[Token]:
    """Return the tokens with kWh for the 度 that money is paid per, or that 亿 is before.

    >>> from silkledger.reading.meaning.rewrite_trial import rewritten
    >>> rewritten(with_kilowatt_hours, "达240亿度", "zh", "flow")
    '达 240 亿 度'
    """
    other = any(token.text.endswith(_OTHER_DEGREES) for token in tokens)
    for at in range(1, len(tokens)):
        paid = any(token.word.currency for token in tokens[at + 1 :])
        flows = statistic in _FLOWS and tokens[at - 1].text in _HUNDRED_MILLIONS and not other
        if tokens[at].text == _DEGREE and ((tokens[at - 1].text == _EACH and paid) or flows):
            return _with_unit(tokens, [at], "kWh", settings)
    return tokens


def with_minutes(
    tokens: Sequence[Token], _statistic: str | None, settings: Settings
) -> Sequence[Token]:
    """Return the tokens with the unit of a minute for 分 behind hours: 8小时12分.

    >>> from silkledger.reading.meaning.rewrite_trial import rewritten
    >>> rewritten(with_minutes, "只需8小时12分", "zh")
    '只 需 8 小时 12 分'
    """
    for at in range(3, len(tokens)):
        hours, number = tokens[at - 2].word.unit, tokens[at - 1]
        timed = hours is not None and hours.name == "h" and tokens[at - 3].kind in NUMBERS
        if timed and number.kind in NUMBERS and tokens[at].text == _MINUTE:
            return _with_unit(tokens, [at], "min", settings)
    return tokens


def with_months(
    tokens: Sequence[Token], _statistic: str | None, settings: Settings
) -> Sequence[Token]:
    """Return the tokens with the unit of a month behind "per": 每月3000元."""
    for at in range(1, len(tokens) - 1):
        if tokens[at].text == _MONTH and tokens[at - 1].text == _EACH and not tokens[at].word.unit:
            return _with_unit(tokens, [at], "month", settings)
    return tokens


def with_index_points(
    tokens: Sequence[Token], _statistic: str | None, settings: Settings
) -> Sequence[Token]:
    """Return the tokens with the points of an index that is named before them: 沪指报3345点.

    Without such a name, or behind a measure word (个点), they may be percentage points.
    """
    places = [
        at
        for at in range(2, len(tokens))
        if tokens[at].text in _POINT and tokens[at - 1].kind in NUMBERS
    ]
    if not places:
        return tokens
    indices = tuple(guards(settings.vocabulary, "zh", INDEX))
    named = (
        at
        for at, token in enumerate(tokens)
        if token.text.endswith(indices) and token.kind in ("word", "unknown")
    )
    first = next(named, len(tokens))
    places = [at for at in places if at >= first + 2]
    return _with_unit(tokens, places, "index_point", settings) if places else tokens


def with_rate_points(
    tokens: Sequence[Token], _statistic: str | None, settings: Settings
) -> Sequence[Token]:
    """Return the tokens with percentage points for pct behind a change: 毛利率同比+0.8pct.

    >>> from silkledger.reading.meaning.rewrite_trial import rewritten
    >>> rewritten(with_rate_points, "毛利率提升4.3pct", "zh")
    '毛利率 提升 4.3 pct'
    """
    for at in range(2, len(tokens)):
        lead = at - 2
        while lead and tokens[lead].word.bound_before:
            lead -= 1
        word = tokens[lead].word
        changes = bool(word.change_before or word.roles & _SIGNS)
        if tokens[at].text.lower() in _PCT and tokens[at - 1].kind in NUMBERS and changes:
            return _with_unit(tokens, [at], "pp", settings)
    return tokens


def _with_unit(
    tokens: Sequence[Token], places: Sequence[int], name: str, settings: Settings
) -> Sequence[Token]:
    """Return the tokens with a unit for the words at some places."""
    word = Word(unit=definitions(settings.vocabulary)[name]).settled()
    return [
        replace(token, kind="word", word=word) if at in places else token
        for at, token in enumerate(tokens)
    ]


def _each(start: int, end: int, settings: Settings) -> Token:
    """Return the word for "per" as if it was printed at a place."""
    each = lexicon(settings.vocabulary, "zh").tokens(_EACH)[0]
    return replace(each, start=start, end=end)
