"""Measure words right behind a Chinese number that the longest listed word there would hide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import COUNTED
from silkledger.reading.words.senses import NUMBERS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.words.senses import Token
    from silkledger.reading.words.word_tree import Longest, WordTree

_NOUNS = frozenset(("common", "subject"))
_MORE = frozenset("多余成")
_TENTHS, _YEAR = "成都", 4  # 7成都是女性, but 2024成都展览会
_ANY = "个"  # the measure word of anything
_MEASURED = 2  # tokens of a number and its measure word
_FIRST_HAN, _LAST_HAN = "\u3400", "\u9fff"


def measure_behind(
    tree: WordTree, lower: str, start: int, longest: Longest, tokens: Sequence[Token]
) -> Longest | None:
    """Return the measure word or unit right behind a number that begins `longest`, or None.

    It is one where the rest of a common word begins a longer one (500人工作 are 500 persons, and no
    labour, but 5亿方案值 no cubic metres), and where the word says the number of something, which
    no number does: 45个数据中心 are 45 centres, and 个数 is not one of their words. At the end of a
    clause 45个人 are 45 persons, while 45万个人用户 may be 450,000 individual users.
    """
    word = longest[1]
    if not tokens or lower[tokens[-1].end : start].strip():
        return None  # 9 成分布
    before = tokens[-1]
    number = before.kind in NUMBERS or bool(before.word.scale)
    if number and "counter" in word.roles and longest[0] > start + 1:
        measure = tree.longest(lower[: start + 1], start)
        return measure if measure and "classifier" in measure[1].roles else None
    if number and lower.startswith(_TENTHS, start) and len(before.text) < _YEAR:
        return tree.longest(lower[: start + 1], start)
    if number and lower[start] == _ANY and _ends_counted(tree, lower, start, longest):
        return tree.longest(lower[: start + 1], start)
    counts = number or bool(before.word.bound_after)
    named = not word.roles.isdisjoint(_NOUNS) and word.unit is None and not word.currency
    measured = named and not counts and _is_measured(tokens, start)
    if not (named and (counts or measured) and _begins_longer(tree, lower, start, longest)):
        return None
    listed = tree.longest(lower[: start + 1], start)
    return listed if counts or (listed is not None and _is_thing(listed)) else None


def _ends_counted(tree: WordTree, lower: str, start: int, longest: Longest) -> bool:
    """Whether the rest of a word is what is counted, and no other Chinese word follows."""
    rest = tree.longest(lower[: longest[0]], start + 1)
    following = lower[longest[0] : longest[0] + 1]
    ends = rest is not None and rest[0] == longest[0] and _is_thing(rest)
    return ends and not _FIRST_HAN <= following <= _LAST_HAN


def _is_measured(tokens: Sequence[Token], start: int) -> bool:
    """Whether a number and a measure word stand right before: 45个|人|参加."""
    if len(tokens) < _MEASURED or tokens[-1].end != start:
        return False
    number, measure = tokens[-2], tokens[-1]
    counts = number.kind in NUMBERS or bool(number.word.scale)
    return counts and "classifier" in measure.word.roles and number.end == measure.start


def _is_thing(longest: Longest) -> bool:
    return longest[1].unit is not None and longest[1].unit.dimension in COUNTED


def _begins_longer(tree: WordTree, lower: str, start: int, longest: Longest) -> bool:
    """Whether the rest of a word begins a longer one, or is the unit behind "more" or a tenth."""
    rest = tree.longest(lower, start + 1)
    if rest is None or rest[0] < longest[0]:
        return False
    more = lower[start] in _MORE and (rest[1].currency or rest[1].unit)  # 49亿多|元, 八成|人
    return rest[0] > longest[0] or bool(more)
