"""Chinese lengths of time that say over which time a figure changed: 5年来翻了两番, 3年增长80%.

They are periods and no figures, whatever bounds them: 不到5年间翻番 doubled, in less than 5 years.
Neither is the year of a class that finished school: 2017届毕业生. A time behind which something
happens is one beside another figure (3年后增长80%), and by itself the figure: 10年后完工. That of a
record is none: 创十年新低.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words.senses import NUMBERS, has_role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.words.senses import Token

_HAN = "\u3400"
_YEAR = "年"
_MORE = frozenset("多余餘半")  # 20多年来, 两年半来
# What stands behind a length of time over which something happened, as one token or two.
_OVER = (
    "来",
    "來",
    "间",
    "間",
    "内",
    "內",
    "里",
    "裡",
    "以来",
    "以來",
    "之内",
    "之內",
    "之间",
    "之間",
    "就",
)
_AFTER = ("后", "後", "之后", "之後", "以后", "以後", "過後", "过后")
_BEHIND = _OVER + _AFTER
_LEADS = ("在", "于", "於", "短短", "仅", "僅", "只", "仅仅", "僅僅")
# Before these it is a time from which, or each of many: 较98年增长, 平均1天离婚148对.
_NOT_OVER = (*"每较較比自由从從至到与與", "平均")
_RECORDS = ("新高", "新低")
_CLASSES = ("届", "屆")
_YEAR_DIGITS = 4
_A_YEAR = "一年"
_COUNTED = (_A_YEAR, "半")
_IN_ALL = ("累计", "累計", "合计", "合計", "共计", "共計", "总计", "總計")
_LONG, _LONG_DIGITS = 100, 3  # years that are none of a calendar
_LONGEST = 2  # tokens of what stands behind


def without_duration(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return the tokens without the first length of time over which something else happened.

    Raises UnreadableError where there is no other figure: 5年来持续增长.
    """
    for at, token in enumerate(tokens):
        if token.kind not in NUMBERS and token.text not in _COUNTED:
            continue
        if _is_year_of_class(tokens, at):
            return without_duration([*tokens[:at], *tokens[at + 2 :]])
        unit = at + (token.text != _A_YEAR)
        unit += _is_more(tokens, unit)
        end = _behind_record(tokens, unit) or _behind_over(tokens, unit)
        end = end or (_is_short(tokens, at) and _behind_bare(tokens, unit))
        start = _first(tokens, at)
        if not end or (start and tokens[start - 1].text in _NOT_OVER):
            continue
        rest = [*tokens[:start], *tokens[end:]]
        if any(map(_is_figure, rest)):
            return rest[1:] if rest and "stop" in rest[0].word.roles else rest
        if tokens[end - 1].text in _AFTER and not _goes_on(tokens, end):
            return [*tokens[: end - 1], *tokens[end:]]
        raise UnreadableError("number.none", "".join(each.text for each in tokens[at:end]))
    return tokens


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Whether a character here may be part of a word that begins before it: 5年后期."""
    return at < len(tokens) and len(tokens[at].text) == 1 and tokens[at].text >= _HAN


def _is_year_of_class(tokens: Sequence[Token], at: int) -> bool:
    """Whether a year tells of which class something is, before other words: 2017屆畢業生."""
    if at + 2 >= len(tokens) or tokens[at + 1].text not in _CLASSES:
        return False
    return tokens[at].text.isdecimal() and len(tokens[at].text) == _YEAR_DIGITS


def _first(tokens: Sequence[Token], at: int) -> int:
    """Return the place of the first word that bounds or leads to the length of time at `at`."""
    while at:
        before = tokens[at - 1]
        bounds = before.word.bound_before and before.text[:1] >= _HAN
        if not (bounds or "previous" in before.word.roles or before.text in _LEADS):
            break
        at -= 1
    return at


def _behind_over(tokens: Sequence[Token], at: int) -> int:
    """Return the place behind a unit of time and the word for over it (年来, 个月内), else 0."""
    if at < len(tokens) and tokens[at].text[:1] == _YEAR and tokens[at].text[1:] in _BEHIND:
        return at + 1
    if not _is_time(tokens, at) and not has_role(tokens, at, "per_year"):
        return 0
    at += 1 + _is_more(tokens, at + 1)
    for end in range(at + 1, min(at + _LONGEST, len(tokens)) + 1):
        if "".join(token.text for token in tokens[at:end]) in _BEHIND:
            return end
    return 0


def _behind_record(tokens: Sequence[Token], at: int) -> int:
    """Return the place behind a unit of time and the record of that time (十年新低), else 0."""
    behind = at + 1 < len(tokens) and tokens[at + 1].text in _RECORDS
    return at + 2 if behind and _is_time(tokens, at) else 0


def _behind_bare(tokens: Sequence[Token], at: int) -> int:
    """Return the place behind a unit of time that what happened follows at once, else 0.

    For example 5年增长80%, 三年翻番, 3天卖出5万张. What changes may be a length of time itself
    (刑期5年减2年).
    """
    if at >= len(tokens):
        return 0
    unit = tokens[at]
    held = unit.text[:1] == _YEAR and len(unit.text) > 1
    mean = "annual" in unit.word.roles or (
        unit.text[1:2] == _YEAR and "per_year" in unit.word.roles  # 近5年|年均接待
    )
    held = held and bool(unit.word.change_before or mean)
    if not (held or (_is_time(tokens, at) and unit.text[:1] >= _HAN)):
        return 0
    end = at + (not held)
    end += _is_more(tokens, end) and not held
    if not held and not (end < len(tokens) and _happens(tokens[end])):
        return 0
    behind = next((place for place in range(end, len(tokens)) if _is_figure(tokens[place])), 0)
    if not behind or any(_is_time(tokens, place) for place in (behind + 1, behind + 2)):
        return 0
    return end


def _happens(token: Token) -> bool:
    """Whether a word says what happened: a change, an activity, or a multiple (翻番)."""
    word = token.word
    ratio = word.multiple is not None and word.multiple.value is not None
    return (
        bool(word.change_before or ratio or "activity" in word.roles) or token.text[:2] in _IN_ALL
    )


def _is_short(tokens: Sequence[Token], at: int) -> bool:
    """Whether the number here is not a year of a calendar: 2019年增长, 107年增加."""
    text = tokens[at].text
    return not text.isdecimal() or len(text) < _LONG_DIGITS or int(text) < _LONG


def _is_time(tokens: Sequence[Token], at: int) -> bool:
    """Whether a unit of time stands here."""
    unit = tokens[at].word.unit if at < len(tokens) else None
    return unit is not None and unit.dimension == "time"


def _is_more(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word for more, or half of, the unit stands here."""
    return at < len(tokens) and tokens[at].text in _MORE


def _is_figure(token: Token) -> bool:
    """Whether a number or a word that is a figure by itself stands here."""
    multiple, spelled = token.word.multiple, token.word.spelled
    ratio = multiple is not None and multiple.value is not None
    return token.kind in NUMBERS or ratio or bool(spelled and spelled.value is not None)
