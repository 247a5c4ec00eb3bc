"""Characters that may belong to a Chinese word that is not listed.

Chinese is written without spaces, so a character that bounds or turns a number may as well be a
part of a longer word: 近 (nearly) of 近年来 (in recent years), 低 (lower) of 低密度 (low density).
One that has a character beside it that is not read with it says nothing of the number, and a word
that takes the bound of a number from an unlisted word before it (联合|约 is not 联|合约) neither.
低 and 高 before a noun describe it (低税率), 过 behind a verb says that it was done (去过3次),
着 that it goes on (居住着5户). The character for a year or a month behind its number belongs to the
date (2021年|增加80万), and to a word for a change over one behind any other (10月|年增5%).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import COUNTED
from silkledger.reading.words.senses import NUMBERS, UNKNOWN, Token, Word

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from silkledger.reading.words.word_tree import Longest, WordTree

_DOUBTFUL = Word(roles=frozenset(("guard",))).settled()
_FIRST, _LAST = "\u4e00", "\u9fff"
_TURNS = frozenset(("bound_before", "change_before", "negative", "minus"))
# What may stand between a bound and its number: numbers, money, and words that lead to an amount.
_LEADS = frozenset(
    ("scale", "spelled", "currency", "sign_of", "multiple", "bound_before", "change_before")
) | {"verb", "auxiliary", "whole", "share", "per", "per_other", "counter", "part"}
_NAMES = frozenset(("subject", "head", "activity", "neutral", "guard"))
_THINGS = frozenset(("subject", "head", "common", "noun", "activity", "matter"))
_SILENT = Word(roles=frozenset(("neutral",))).settled()
_LASTING, _OF = "着", "之"
_ASPECT = tuple("过過")
_GENITIVE = "的"
_IN_BRACKETS = 3  # tokens of a number in brackets
_COMPARED = tuple(size + than for size in "多少高低大小" for than in "过過于於")
_DATED = frozenset("年月季周週日")  # of 年增, a year-on-year rise
_FEW = 100  # from here on a word that is a noun as well may say what is more than that many


def settled(tokens: list[Token], bounds: Container[str]) -> list[Token]:
    """Return the tokens, where what may be part of an unlisted word is a guard and no more.

    `bounds` holds the single characters that bound the number behind them.
    """
    for at in range(2, len(tokens)):
        if _is_lone(tokens[at]) and _is_counted_already(tokens, at):
            text, start, end = tokens[at].text, tokens[at].start, tokens[at].end
            tokens[at] = Token("unknown", text, start, end, UNKNOWN)
    for at, token in enumerate(tokens[:-1]):
        following = tokens[at + 1]
        if token.text == _LASTING and at and "activity" in tokens[at - 1].word.roles:
            tokens[at] = Token("word", token.text, token.start, token.end, _SILENT)  # 居住着5户
            continue
        if token.text == _OF and _is_lone(following) and _is_guard(following):  # 5%之下
            tokens[at] = Token("unknown", token.text, token.start, token.end, UNKNOWN)
            continue
        apart = following.start != token.end  # 赢过 14 次
        if token.kind != "word" or (apart and following.kind not in NUMBERS):
            continue
        before = tokens[at - 1] if at and tokens[at - 1].end == token.start else None
        word = _aspect(before, tokens, at) if token.text in _ASPECT else token.word
        if before is None and _describes(token, following):
            word = _SILENT
        elif _goes_on(before, token, following) or _takes_bound(before, token, following, bounds):
            word = _DOUBTFUL
        if word is not token.word:
            tokens[at] = Token("word", token.text, token.start, token.end, word)
    return tokens


def ends_date(word: Word, character: str, tokens: Sequence[Token], at: int) -> bool:
    """Whether a word right behind a number begins with what that number dates: 5月|租金, 7月|涨.

    The number may stand in brackets: 上(10)月|产量.
    """
    before = tokens[-1]
    if before.text == ")" and before.end == at and len(tokens) >= _IN_BRACKETS:
        if tokens[-_IN_BRACKETS].text != "(":
            return False
        before, at = tokens[-2], tokens[-2].end
    counts = before.kind == "chinese" or (
        before.kind == "number" and before.text.lstrip(",").isdecimal()
    )
    changes = word.change_before is not None and character in _DATED
    return before.end == at and counts and ("monthly" in word.roles or changes)


def genitive_before_change(
    tree: WordTree, lower: str, start: int, longest: Longest, tokens: Sequence[Token]
) -> Longest | None:
    """Return the genitive that a word for a change behind its number begins with, or None.

    It is one where no amount stands before it and a longer word for a change begins behind it: in
    预测的|下降幅度为1% the fall is told before its number, in 5%的下降 behind it.
    """
    if lower[start] != _GENITIVE or longest[1].change_after is None:
        return None
    before = tokens[-1] if tokens else None
    if before is not None and (before.kind in NUMBERS or before.word.unit or before.word.scale):
        return None
    behind = tree.longest(lower, start + 1)
    told = behind is not None and behind[0] > longest[0] and behind[1].change_before is not None
    return tree.longest(lower[: start + 1], start) if told else None


def is_compared(word: Word, end: str) -> bool:
    """Whether a change ends in what a bound of comparing begins with: 减少|过半, not 减|少过半.

    `end` is the text from the last character of the change on.
    """
    return word.change_before is not None and end.startswith(_COMPARED)


def _aspect(before: Token | None, tokens: Sequence[Token], at: int) -> Word:
    """Return what 过 here says: a bound, that the verb before it was done, or either (a guard).

    A scale alone (过万人) and the amount of a noun (收入过5万元) are always bounded.
    """
    bound, number = tokens[at].word, tokens[at + 1]
    if before is None or bound.bound_before is None or number.kind not in NUMBERS:
        return bound
    roles = before.word.roles
    named = not roles.isdisjoint(("subject", "noun", "neutral"))
    done = "activity" in roles or ("head" in roles and not named)
    if not (done or (before.kind == "unknown" and _is_lone(before))):
        return bound
    few = number.kind == "chinese" or (number.text.isdecimal() and int(number.text) < _FEW)
    end = at + 2
    scaled = end < len(tokens) and tokens[end].word.scale is not None
    unit = tokens[end + scaled].word if end + scaled < len(tokens) else UNKNOWN
    measured = bool(unit.currency) or (unit.unit is not None and unit.unit.dimension not in COUNTED)
    if named and measured:
        return bound
    return _SILENT if not (scaled or measured) and (few or not named) else _DOUBTFUL


def _is_counted_already(tokens: Sequence[Token], at: int) -> bool:
    """Whether a number and a measure word stand before a unit of anything but time or things."""
    word, measure, number = tokens[at].word, tokens[at - 1], tokens[at - 2]
    unit = word.unit
    measures = unit is not None and unit.dimension not in COUNTED and unit.dimension != "time"
    if not (measures or word.currency) or "classifier" not in measure.word.roles:
        return False
    counts = number.kind in NUMBERS or bool(number.word.scale or number.word.spelled)
    return counts and number.end == measure.start and measure.end == tokens[at].start


def _goes_on(before: Token | None, token: Token, following: Token) -> bool:
    """Whether a lone character, or a change amid unlisted ones, goes on with the next one."""
    if not _is_lone(following):
        return _describes(token, following)
    if not _is_lone(token):  # 延|续跌|势
        amid = before is not None and before.kind == "unknown" and _is_lone(before)
        amid = amid and following.kind == "unknown"
        return amid and token.word.change_before is not None
    if following.kind == "unknown":
        return not _TURNS.isdisjoint(token.word.says)
    leads = following.kind != "word" or not _LEADS.isdisjoint(following.word.says)
    return _is_bound(token.word) and not leads


def _takes_bound(
    before: Token | None, token: Token, following: Token, bounds: Container[str]
) -> bool:
    """Whether a word behind an unlisted one ends in what may bound the number behind it."""
    return (
        before is not None
        and before.kind == "unknown"
        and _is_lone(before)
        and following.kind in NUMBERS
        and len(token.text) > 1
        and token.text[-1] in bounds
        and token.word.says <= _NAMES
    )


def _describes(token: Token, following: Token) -> bool:
    """Whether 低 or 高 stands before a noun that leads to no number: 低税率, not 低计划5%."""
    if "attributive" not in token.word.roles:
        return False
    word = following.word
    leads = not _LEADS.isdisjoint(word.says) or word.unit is not None or "comparand" in word.roles
    return not leads and not _THINGS.isdisjoint(word.roles)


def _is_guard(token: Token) -> bool:
    return "guard" in token.word.roles and token.word.change_before is None


def _is_bound(word: Word) -> bool:
    return word.bound_before is not None


def _is_lone(token: Token) -> bool:
    return len(token.text) == 1 and _FIRST <= token.text <= _LAST
