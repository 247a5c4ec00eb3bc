"""What a Chinese text parts or names without a Chinese word: spaces, codes of shares, Latin names.

A space between two Chinese characters ends a clause, as a comma does in other places: in 重返2500
上方 新疆股走强 no shares are counted. 2330-TW and AAOI.O are names of shares, and no terawatts. A
Latin name before a Chinese word is that of a firm or an index (SpaceX涨超5%).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import COUNTED
from silkledger.reading.words.guard_kinds import ALTERING, UNNAMED
from silkledger.reading.words.guards import guards
from silkledger.reading.words.senses import NUMBERS, UNKNOWN, Token, Word

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from silkledger.schemas.vocabulary import Vocabulary

_FIRST_HAN = "\u3400"
_SPACE = re.compile(r"(?<=[\u3400-\u9fff]) +(?=[\u3400-\u9fff])")
# A number that touches the character before it, and not what follows: 升至23500 A股.
_BEHIND_NUMBER = re.compile(r"(?<=[\u3400-\u9fff])\d[\d.,]*[万亿萬億]? +(?=[A-Z]?[\u3400-\u9fff])")
_CODE = re.compile(
    r"(?<![A-Za-z0-9.])(?:\d{3,6}[A-Z]?|[A-Z]{1,6})(?:-|\.)(?:TWO?|HK|US|CN|JP|SH|SZ|SS|OQ?|N)"
    r"(?![A-Za-z0-9])"
)
_RISE, _ROWS = "升", frozenset(("连", "連", "连续", "連續"))
LATIN_NAME = re.compile(r"[A-Z][A-Za-z&'’.]*[A-Za-z]")
_TIMES = "次"  # 3,000 人次
_SHORTEST_CLAUSE = 2  # tokens; a text whose every word stands apart is not parted
_NAME = Word(roles=frozenset(("subject",))).settled()
_MEASURES = frozenset(("scale", "unit", "spelled", "currency", "multiple"))


def with_breaks(
    tokens: list[Token], folded: str, comma: Word, vocabulary: Vocabulary
) -> list[Token]:
    """Return the tokens of a Chinese text with its spaces as commas, and its codes as names.

    `comma` is the word of a comma.
    """
    if not folded.isascii() and " " in folded:
        tokens = _parted(tokens, folded, comma, guards(vocabulary, "zh", ALTERING))
    if ("-" in folded or "." in folded) and (codes := list(_CODE.finditer(folded))):
        for code in reversed(codes):
            tokens = _named(tokens, code.start(), code.end(), folded)
    for at, token in enumerate(tokens):
        if token.text == _RISE and at > 1 and tokens[at - 2].text in _ROWS:  # 连3升
            tokens[at] = Token("unknown", token.text, token.start, token.end, UNKNOWN)
        latin = token.kind == "unknown" and token.text[:1].isascii()
        if latin and _is_name(tokens, at, guards(vocabulary, "zh", UNNAMED)):
            tokens[at] = Token("word", token.text, token.start, token.end, _NAME)
    return tokens


def _parted(tokens: list[Token], folded: str, comma: Word, altering: Container[str]) -> list[Token]:
    """Return the tokens with a comma for each space between two Chinese characters.

    Where words stand apart one by one (出口 增长 5%), a space says nothing. `altering` are verbs of
    how a number of things changes.
    """
    starts = {space.end() for space in _SPACE.finditer(folded)}
    behind = {space.end() for space in _BEHIND_NUMBER.finditer(folded)}
    clauses: list[list[Token]] = [[]]
    for at, token in enumerate(tokens):
        scaled = at > 0 and tokens[at - 1].word.scale is not None  # 500万 元
        numbered = scaled or token.start in behind
        apart = token.start in starts or token.start in behind
        apart = apart and not (numbered and _measures(token))
        apart = apart or _counts_apart(tokens, at, altering)
        if apart and not token.word.bound_before:  # 油价大跌 约5%
            clauses.append([])
        clauses[-1].append(token)
    if len(clauses) == 1:
        return tokens
    short = sum(len(clause) < _SHORTEST_CLAUSE for clause in clauses)
    if short > 1 or (short and clauses[-1][0] is clauses[-1][-1]):
        return tokens
    parted = clauses[0]
    for clause in clauses[1:]:
        at = parted[-1].end
        parted = [*parted, Token("word", ",", at, at, comma), *clause]
    return parted


def _measures(token: Token) -> bool:
    """Whether a word may go with the number that a space parts from it: 5 家, 42.5 亿元."""
    unit = token.word.unit
    measured = unit is not None and unit.dimension not in COUNTED
    says = token.word.scale or token.word.currency or token.word.ambiguous or token.word.bound_after
    counted = "classifier" in token.word.roles or token.text.endswith(_TIMES)
    return bool(says) or measured or counted or _is_lone(token)


def _is_lone(token: Token) -> bool:
    return len(token.text) == 1 and token.text >= _FIRST_HAN


def _counts_apart(tokens: Sequence[Token], at: int, altering: Container[str]) -> bool:
    """Whether a space parts a change from a number of things: 缩水 3档, not 大跌 5%.

    It does not where what changes is a number (减少 3例), nor where all numbers stand apart.
    """
    if not at or tokens[at].kind not in NUMBERS or at + 1 == len(tokens):
        return False
    before, measure = tokens[at - 1], tokens[at + 1]
    changes = before.word.change_before and before.end < tokens[at].start
    if not changes or "classifier" not in measure.word.roles:
        return False
    return tokens[at].end == measure.start and before.text not in altering


def _named(tokens: Sequence[Token], start: int, end: int, folded: str) -> list[Token]:
    """Return the tokens with one name for those between two places of the text."""
    inside = [token for token in tokens if start <= token.start and token.end <= end]
    if not inside or inside[0].start != start or inside[-1].end != end:
        return list(tokens)
    name = Token("word", folded[start:end], start, end, _NAME)
    return [
        *(token for token in tokens if token.end <= start),
        name,
        *(token for token in tokens if token.start >= end),
    ]


def _is_name(tokens: Sequence[Token], at: int, turning: Container[str]) -> bool:
    """Whether an unlisted Latin word is a name: no amount before it, a Chinese word behind it.

    `turning` holds what is not a name in lower case (up, over).
    """
    token = tokens[at]
    if at + 1 == len(tokens) or not LATIN_NAME.fullmatch(token.text):
        return False
    if token.text.lower() in turning or tokens[at + 1].text[:1] < _FIRST_HAN:
        return False
    before = tokens[at - 1] if at else None
    if before is None or "classifier" in before.word.roles:
        return True  # 65万剂AZ疫苗
    return before.kind not in NUMBERS and _MEASURES.isdisjoint(before.word.says)
