"""Trade names: words between a number and its noun that name its trade: seaweed processing plants.

What is worked on and the gerund of the trade describe the noun behind them, and so do words that
"to" joins with hyphens (build-to-rent homes), perhaps with their acronym in brackets. They are left
out; the noun is read as any other. A plural before a gerund is counted itself, by what it does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.counted.noun_words import is_plural
from silkledger.reading.definitions.units import COUNTED
from silkledger.reading.words.guard_kinds import HEDGING, WORKING
from silkledger.reading.words.guards import guards
from silkledger.reading.words.near_words import is_near
from silkledger.reading.words.noun_forms import noun_language
from silkledger.reading.words.ordinary import may_turn
from silkledger.reading.words.senses import is_subject

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.senses import Token

_TO = "-to-"
_NAMING = frozenset(
    ("subject", "noun", "common", "matter", "goods", "activity", "verb", "neutral", "unit")
)
_BRACKET = 3  # tokens of an acronym in brackets


def without_trade(
    tokens: Sequence[Token], _statistic: str | None, settings: Settings
) -> Sequence[Token]:
    """Return the tokens without such words; as they are if there are none.

    >>> from silkledger.reading.meaning.rewrite_trial import rewritten
    >>> rewritten(without_trade, "4,500 build-to-rent (BTR) homes", "en", "flow")
    '4,500 homes'
    """
    language = noun_language(settings.vocabulary, settings.language or "")
    if language is None or not language.ends_in_head:
        return tokens
    for at in range(1, len(tokens) - 2):
        if not (tokens[at - 1].kind == "number" or tokens[at - 1].word.scale):
            continue
        end = _behind_joined(tokens, at, settings) or _behind_working(tokens, at, settings)
        if end and end < len(tokens) and _is_noun(tokens[end]):
            return [*tokens[:at], *tokens[end:]]
    return tokens


def _behind_joined(tokens: Sequence[Token], at: int, settings: Settings) -> int:
    """Return the place behind words that "to" joins with hyphens, and their acronym, or 0."""
    first, to, second = tokens[at : at + 3]
    glued = to.text.lower() == _TO and (first.end, to.end) == (to.start, second.start)
    if not glued or not all(_says_little(token, settings) for token in (first, second)):
        return 0
    inside = tokens[at + 3 : at + 3 + _BRACKET]
    bracketed = len(inside) == _BRACKET and "open" in inside[0].word.roles
    acronym = bracketed and inside[1].text.isupper() and "close" in inside[2].word.roles
    return at + 3 + _BRACKET * acronym


def _behind_working(tokens: Sequence[Token], at: int, settings: Settings) -> int:
    """Return the place behind an unlisted singular and the gerund of a trade, or 0."""
    thing, gerund = tokens[at : at + 2]
    code, vocabulary = settings.language or "", settings.vocabulary
    text, language = thing.text, noun_language(vocabulary, code)
    listed = is_subject(thing.word) and thing.word.unit is None
    named = (thing.kind == "unknown" or listed) and text.isalpha() and text.islower()
    works = gerund.text.lower() in guards(vocabulary, code, WORKING)
    if language is None or not (named and works) or is_plural(text, vocabulary, code):
        return 0
    return 0 if is_near(text, code, vocabulary) or may_turn(text, language, vocabulary) else at + 2


def _says_little(token: Token, settings: Settings) -> bool:
    """Whether a word names, describes or does something, and turns no number: build, order."""
    code, vocabulary = settings.language or "", settings.vocabulary
    language, unit = noun_language(vocabulary, code), token.word.unit
    if unit is not None:
        return unit.dimension in COUNTED and token.word.says <= _NAMING
    if language is None or may_turn(token.text, language, vocabulary) or not token.text.isalpha():
        return False
    hedges = token.text.lower() in guards(vocabulary, code, HEDGING)
    return not hedges and (token.kind == "unknown" or token.word.says <= _NAMING)


def _is_noun(token: Token) -> bool:
    """Whether a listed noun, a counted thing or an unlisted word stands here."""
    unit = token.word.unit
    counted = unit is not None and unit.dimension in COUNTED
    return counted or token.kind == "unknown" or is_subject(token.word)
