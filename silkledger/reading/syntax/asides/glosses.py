"""Glosses: names and abbreviations in brackets that say nothing of the number: (SAAR), (Y-o-Y).

Brackets with a number, a unit, a bound, a negation or a word of change are read; behind a measure
an unknown word in brackets may qualify it (tons (gross)), so it is not a gloss there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import MEASURES
from silkledger.reading.syntax.years import behind_date

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.words.phrases import Phrase
    from silkledger.reading.words.senses import Token

_LONGEST = 6  # tokens between the brackets
_NAMES = frozenset(("subject", "neutral", "matter", "date_word"))
_PARTS = frozenset(("goods", "head", "group"))  # of Chinese nouns: 皮棉
_HAN = "\u3400"


def behind_gloss(tokens: Sequence[Token], at: int, phrase: Phrase) -> int:
    """Return the place behind the gloss that begins here, or 0."""
    if "open" not in tokens[at].word.roles:
        return 0
    ends = range(at + 1, min(len(tokens), at + _LONGEST + 1))
    end = next((end for end in ends if "close" in tokens[end].word.roles), None)
    if end is None or end - at <= 1:
        return 0
    inside = tokens[at + 1 : end]
    dated = not phrase.amounts and behind_date(tokens, at + 1, loose=True) == end
    if dated or _describes_denominator(tokens, at, inside):
        return end + 1  # 較基準年(2005年)減少
    if not all(_is_named(token) for token in inside):
        return 0
    unit = phrase.amounts[-1].unit if phrase.amounts else None
    if unit is not None and unit.dimension in MEASURES:
        return 0
    behind = bool(phrase.amounts)
    return end + 1 if not behind or all(_abbreviates(token) for token in inside) else 0


def _describes_denominator(tokens: Sequence[Token], at: int, inside: Sequence[Token]) -> bool:
    """Whether the brackets say what is counted below the line: 每TEU(20呎櫃)達3,220美元."""
    led = at > 1 and "per" in tokens[at - 2].word.roles and tokens[at - 1].word.unit is not None
    return led and not any(_governs(token) or token.word.currency for token in inside)


def _governs(token: Token) -> bool:
    word = token.word
    changes = word.bound_after or word.change_before or word.change_after or word.multiple
    return bool(word.bound_before or changes or "negation" in word.roles)


def _is_named(token: Token) -> bool:
    word = token.word
    if token.text in ("-", "/", "&"):
        return True
    if token.kind == "unknown":
        return token.text[:1].isalpha()
    governs = word.unit or word.currency or word.scale or word.spelled or word.bound_before
    changes = word.bound_after or word.change_before or word.change_after or word.multiple
    names = _NAMES | _PARTS if token.text[:1] >= _HAN else _NAMES
    return bool(word.roles) and word.roles <= names and not (governs or changes)


def _abbreviates(token: Token) -> bool:
    return token.text.isupper() or not token.text.isalpha()
