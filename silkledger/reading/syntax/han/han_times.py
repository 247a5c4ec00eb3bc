"""Chinese times that stand for a date, and words for one that count nothing.

是20年前的近20倍 compares with a time as 是去年的近20倍 does, 5月至7月 is one stretch of time, and
一项 is an article in 一项耗资4.5亿元的工程.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.words.senses import NUMBERS, Token, Word, has_role

if TYPE_CHECKING:
    from collections.abc import Sequence

_HAN = "\u3400"
_AGO = "前"
_ONE = "一"
# What may stand before an article, and words that make a number of it: 第一家, 每一家.
_LED = frozenset(("verb", "activity", "prep", "stop", "of_before", "auxiliary"))
_NUMBERING = frozenset(("第", "每", "同", "某", "任"))
_MONTHS = ("月", "月份")
_MORE = tuple("多余餘")
_LONGEST = 100  # years ago that are none of a calendar
_DESCRIBED = 7  # tokens to behind an amount that describes a noun
_MONTH_SPAN = 5  # tokens of 5月至7月
_TIME = Word(roles=frozenset(("neutral", "comparand"))).settled()
_STRETCH = Word(roles=frozenset(("neutral",))).settled()


def as_earlier(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return the tokens with one word for each time that is some years or days ago: 20年前."""
    for at, token in enumerate(tokens[:-2]):
        unit = at + 1 + (tokens[at + 1].text in _MORE)
        end = unit + 2
        if end > len(tokens) or tokens[unit + 1].text != _AGO or not _is_length(token):
            continue
        timed = tokens[unit].word.unit is not None or has_role(tokens, unit, "annual")
        if timed and not (end < len(tokens) and tokens[end].kind in NUMBERS):
            return as_earlier([*tokens[:at], _joined(tokens[at:end], _TIME), *tokens[end:]])
    return tokens


def as_stretch(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return the tokens with one word for each stretch of months: 5月至7月."""
    for at in range(len(tokens) - _MONTH_SPAN + 1):
        first, month, to, second, last = tokens[at : at + _MONTH_SPAN]
        numbered = first.kind in NUMBERS and second.kind in NUMBERS
        if numbered and month.text in _MONTHS and last.text in _MONTHS and _is_range(to):
            end = at + _MONTH_SPAN
            return as_stretch([*tokens[:at], _joined(tokens[at:end], _STRETCH), *tokens[end:]])
    return tokens


def without_article(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return the tokens without a word for one that begins a noun phrase with another number."""
    if len(tokens) < _MONTH_SPAN:
        return tokens
    for at, token in enumerate(tokens[:-3]):
        if token.text == _ONE and has_role(tokens, at + 1, "classifier"):
            before = tokens[at - 1] if at else None
            led = before is None or (_LED & before.word.roles and before.text not in _NUMBERING)
            return _without_article(tokens, at) if led else tokens
        if token.kind in NUMBERS:
            break
    return tokens


def _without_article(tokens: Sequence[Token], at: int) -> Sequence[Token]:
    """Return the tokens without the article at `at`, if a noun follows it and then a number."""
    noun = tokens[at + 2]
    named = noun.kind not in NUMBERS and noun.text[:1] >= _HAN
    governs = noun.word.bound_before or noun.word.change_before
    figures = any(token.kind in NUMBERS for token in tokens[at + 3 :])
    if noun.kind in NUMBERS:  # 一个300平方米的商场
        described = any(
            "of_before" in token.word.roles for token in tokens[at + 4 : at + _DESCRIBED]
        )
        return [*tokens[:at], *tokens[at + 2 :]] if described else tokens
    return [*tokens[:at], *tokens[at + 2 :]] if named and figures and not governs else tokens


def _is_length(token: Token) -> bool:
    """Whether a number is a length of time and no year: 20年前, 不是2022年前."""
    if token.kind == "chinese":
        return True
    return token.text.isdecimal() and int(token.text) < _LONGEST


def _is_range(token: Token) -> bool:
    return "range" in token.word.roles


def _joined(tokens: Sequence[Token], word: Word) -> Token:
    text = "".join(token.text for token in tokens)
    return Token("word", text, tokens[0].start, tokens[-1].end, word)
