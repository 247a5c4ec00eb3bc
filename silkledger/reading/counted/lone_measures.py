"""Lone measure words: what a Chinese number counts where no noun is printed beside it: 达34件.

Some are units or ranks as well (块), and count nothing alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.counted.han_phrases import AMOUNTS
from silkledger.reading.text.variants import variants
from silkledger.reading.words.guard_kinds import CLASSIFIER
from silkledger.reading.words.guards import guards
from silkledger.reading.words.senses import has_role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.words.senses import Token
    from silkledger.schemas.vocabulary import Vocabulary

_QUANTITIES = "量"
_COMPARED = ("同比", "环比", "環比")
_GENERAL = ("个", "個")
_NOUNS = frozenset(("neutral", "subject", "head", "verb"))
_REACHES = "达達为為"
_BEING = frozenset(("为", "為", "是", "属", "屬", "属于", "屬於", "均为", "均為", "都是"))
_MARKS = ("大关", "关口")  # round numbers that a figure passes: 突破8万件大关
_PER_TIME = frozenset(("per", "daily", "weekly", "monthly"))
_RANKED = frozenset("第前排居列次")
_OF_DIGITS, _DIGITS = "位", 4
_CLOSES = frozenset(("stop", "close", "and", "open", "superlative"))  # 以江苏120家最多


def lone_measure(tokens: Sequence[Token], at: int, end: int, vocabulary: Vocabulary) -> str:
    """Return the measure word at `end` as what is counted, or "" where it is none.

    Nothing but a bound, a copula or the end of the clause stands behind it. Nouns of money or rates
    before the number at `at` are not counted; 个 may measure any quantity.
    """
    word = _alone(tokens, at, end, vocabulary)
    excluded = guards(vocabulary, "zh", CLASSIFIER)
    return "" if word.translate(variants(vocabulary, "zh")) in excluded else word


def counts_persons(tokens: Sequence[Token], at: int, end: int, vocabulary: Vocabulary) -> bool:
    """Whether a measure word of persons at `end` counts them without a noun: 录取5万名.

    Beside words for ranks or changes it is a place in a row (下降5名), and a small number of 位 may
    be one of digits (密码8位).
    """
    if not has_role(tokens, end, "person_classifier"):
        return False
    if not _alone(tokens, at, end, vocabulary):
        return False
    before = tokens[:at]
    ranked = any(not _RANKED.isdisjoint(token.text) for token in before)
    changed = any(
        token.word.change_before is not None and "adds" not in token.word.roles for token in before
    )
    return not (ranked or changed or may_be_digits(tokens[at : end + 1]))


def may_be_digits(tokens: Sequence[Token]) -> bool:
    """Whether a small number with 位 ends the tokens, which may be of digits: 密码8位."""
    digits = sum(map(str.isdecimal, "".join(token.text for token in tokens)))
    scaled = any(token.word.scale or token.kind == "chinese" for token in tokens)
    return tokens[-1].text == _OF_DIGITS and not (scaled or digits >= _DIGITS)


def _alone(tokens: Sequence[Token], at: int, end: int, vocabulary: Vocabulary) -> str:
    """Return the measure word at `end` that no noun stands behind, or ""."""
    if not has_role(tokens, end, "classifier") or _is_average(tokens, at, end):
        return ""
    general = tokens[end].text in _GENERAL
    for token in tokens[:at]:
        noun = token.text.rstrip(_REACHES)  # 总额达
        measured = len(noun) > 1 and noun[-1] in AMOUNTS and bool(token.word.roles & _NOUNS)
        measured = measured and "counter" not in token.word.roles  # 数量
        measured = measured and noun not in _COMPARED
        if measured and (general or noun[-1] not in _QUANTITIES):
            return ""
    simple = variants(vocabulary, "zh")
    closes = end + 2 == len(tokens) and tokens[end + 1].text.translate(simple) in _MARKS
    behind = tokens[end + 1].word if end + 1 < len(tokens) else None
    closes = closes or (behind is not None and tokens[end + 1].text in _BEING)
    if behind is not None and not (closes or behind.roles & _CLOSES or behind.bound_after):
        return ""
    return tokens[end].text


def _is_average(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether a number with decimals is none of things, but a mean: 平均就诊6.0次.

    Behind a time it is how many there are in it: 平均每天举办4.3场.
    """
    numeral, before = tokens[at:end], tokens[:at]
    if any(token.word.roles & _PER_TIME for token in before):
        return False
    return any("." in token.text for token in numeral) and not any(
        token.word.scale for token in numeral
    )
