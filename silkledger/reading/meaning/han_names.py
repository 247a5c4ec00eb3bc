"""Names that hold a number or letters in a refused Chinese wording, each as one word.

A term of a loan (10年期国债, 一个月拆息), a class (5A级景区), a number of a thing (2号机组) and the
heat of coal (5500大卡动力煤) name what a figure is of and are not figures of their own. A noun that
非 denies is one word.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.words.senses import NUMBERS, TIMED, Token, Word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings

_TERM = "期"
_HEATS = ("大卡", "千卡")
_NUMBERED = ("号", "號")
_LENT = ("拆息", "国债收益率", "公债殖利率", "國債收益率", "公債殖利率", "存款利率", "LPR", "美债")
_BANKS = "BOR"  # Hibor, Shibor
_MONTH = "月"
_CLASS = ("级", "級")
_UPWARDS = ("以上", "及以上", "以下", "及以下")
_NON = "非"
_DENIED = 2  # characters of the shortest noun that 非 denies
_NAMES = frozenset(("subject", "head", "common", "matter", "goods", "activity", "neutral"))
_NAME = Word(roles=frozenset(("subject",))).settled()


def with_terms(
    tokens: Sequence[Token], _statistic: str | None = None, _settings: Settings | None = None
) -> Sequence[Token]:
    """Return the tokens with one word for each term of a loan and numbered thing.

    >>> from silkledger.reading.meaning.rewrite_trial import rewritten
    >>> rewritten(with_terms, "10年期国债收益率升至2.7%", "zh")
    '10年期 国债 收益率 升至 2.7 %'
    """
    for at, number in enumerate(tokens[:-3]):
        end = _end_of_name(tokens, at) if number.kind in NUMBERS else 0
        if end:
            return with_terms([*tokens[:at], joined_name(tokens[at:end]), *tokens[end:]])
    return tokens


def _end_of_name(tokens: Sequence[Token], at: int) -> int:
    """Return the place behind the name that the number at `at` begins, or 0."""
    unit, term = tokens[at + 1 : at + 3]
    if unit.text in _HEATS:
        return at + 2 if is_han_name(term) else 0
    if unit.text in _NUMBERED:  # 2号机, not 5月2号
        dated = at > 0 and tokens[at - 1].text == _MONTH
        return at + 2 if is_han_name(term) and not dated else 0
    if TIMED not in unit.word.says:
        return 0
    if term.text.endswith(_LENT) or term.text.upper().endswith(_BANKS):
        return at + 2
    end = at + 3 + (tokens[at + 3].text in _UPWARDS)
    follows = end < len(tokens) and (tokens[end].kind == "unknown" or is_han_name(tokens[end]))
    return end if term.text == _TERM and follows else 0


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
        return with_classes([*tokens[:start], joined_name(tokens[start:end]), *tokens[end:]])
    return tokens


def with_denied_nouns(
    tokens: Sequence[Token], _statistic: str | None = None, _settings: Settings | None = None
) -> Sequence[Token]:
    """Return the tokens with one word for each noun that 非 denies: 非重点单位."""
    for at, token in enumerate(tokens[:-1]):
        noun = tokens[at + 1]
        if token.text != _NON or noun.start != token.end or len(noun.text) < _DENIED:
            continue
        if noun.kind == "word" and bool(noun.word.roles) and noun.word.says <= _NAMES:
            named = Token("word", token.text + noun.text, token.start, noun.end, _NAME)
            return with_denied_nouns([*tokens[:at], named, *tokens[at + 2 :]])
    return tokens


def is_han_name(token: Token) -> bool:
    """Whether a listed noun stands here that governs no number."""
    word = token.word
    governs = word.bound_before or word.change_before or word.multiple or word.unit
    return token.kind == "word" and bool(word.roles & _NAMES) and not governs


def joined_name(tokens: Sequence[Token]) -> Token:
    """Return the tokens as one name."""
    text = "".join(token.text for token in tokens)
    return Token("word", text, tokens[0].start, tokens[-1].end, _NAME)
