"""Measure words right behind a Chinese number that the longest listed word there would hide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.words.senses import NUMBERS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.words.senses import Token
    from silkledger.reading.words.word_tree import Longest, WordTree

_NOUNS = frozenset(("common", "subject"))
_MORE = frozenset("多余成")


def measure_behind(
    tree: WordTree, lower: str, start: int, longest: Longest, tokens: Sequence[Token]
) -> Longest | None:
    """Return the measure word or unit right behind a number that begins `longest`, or None.

    It is one where the rest of a common word begins a longer one (500人工作 are 500 persons, and no
    labour, but 5亿方案值 no cubic metres), and where the word says the number of something, which
    no number does: 45个数据中心 are 45 centres, and 个数 is not one of their words.
    """
    word = longest[1]
    if not tokens or lower[tokens[-1].end : start].strip():
        return None  # 9 成分布
    before = tokens[-1]
    number = before.kind in NUMBERS or bool(before.word.scale)
    if number and "counter" in word.roles and longest[0] > start + 1:
        measure = tree.longest(lower[: start + 1], start)
        return measure if measure and "classifier" in measure[1].roles else None
    counts = number or bool(before.word.bound_after)
    named = not word.roles.isdisjoint(_NOUNS) and word.unit is None and not word.currency
    hidden = counts and named and _begins_longer(tree, lower, start, longest)
    return tree.longest(lower[: start + 1], start) if hidden else None


def _begins_longer(tree: WordTree, lower: str, start: int, longest: Longest) -> bool:
    """Whether the rest of a word begins a longer one, or is the unit behind "more" or a tenth."""
    rest = tree.longest(lower, start + 1)
    if rest is None or rest[0] < longest[0]:
        return False
    more = lower[start] in _MORE and (rest[1].currency or rest[1].unit)  # 49亿多|元, 八成|人
    return rest[0] > longest[0] or bool(more)
