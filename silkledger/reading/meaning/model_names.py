"""Model names: letters with a number that say which make of a thing is counted: 14 Tu-214 jets.

A name of capital letters and the digits that touch it or follow a hyphen, beside the noun of a
counted thing that has a number of its own: 50 avions A320, 14架C919飞机, 12 F-16 fighter jets. The
name is left out; letters that are money, a unit or a time are none, and nor is a number that has a
scale, a unit or money of its own.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import COUNTED
from silkledger.reading.words.senses import NUMBERS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.senses import Token

_PEOPLE = "people"
_MODEL = re.compile(
    r"[A-ZА-ЯЁ][A-Za-zА-Яа-яЁё]{0,5}-?\d{2,4}(-?[A-Za-zА-Яа-яЁё]{1,4}|-\d{1,4})?型?\Z"
)
_PART = re.compile(r"[A-Za-zА-Яа-яЁё\d]+\Z|[-型]\Z")
_LEADING = frozenset(("of", "prep", "in", "per", "stop", "and", "or", "to", "verb"))
_TIMED = frozenset(("date_word", "date_part", "date_before", "time_noun"))


def without_model(
    tokens: Sequence[Token], _statistic: str | None, _settings: Settings | None = None
) -> Sequence[Token]:
    """Return the tokens without the name of a model; as they are if there is none.

    >>> from silkledger.reading.meaning.rewrite_trial import rewritten
    >>> rewritten(without_model, "ordered 50 A320neo aircraft", "en")
    'ordered 50 aircraft'
    """
    numbers = [at for at, token in enumerate(tokens) if token.kind in NUMBERS]
    for start in range(numbers[0] + 1 if numbers else 0, len(tokens)):
        end = _end(tokens, start)
        others = [number for number in numbers if not start <= number < end]
        if end and others == numbers[:1] and _is_of_counted(tokens, start, end):
            return [*tokens[:start], *tokens[end:]]
    return tokens


def _end(tokens: Sequence[Token], start: int) -> int:
    """Return the place behind the name that begins at `start`, or 0.

    Its number may be a token of its own; letters or further digits may touch it.
    """
    word, end = tokens[start].word, start + 1
    if not start or word.unit or word.currency or word.scale or word.roles & _TIMED:
        return 0
    while end < len(tokens) and tokens[end].start == tokens[end - 1].end:
        if not _PART.match(tokens[end].text):
            break
        end += 1
    name = "".join(token.text for token in tokens[start:end])
    return end if _MODEL.match(name) else 0


def _is_of_counted(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether the name is beside the noun of a counted thing, and measures nothing.

    An unlisted noun may be behind a name that follows the number.
    """
    if end >= len(tokens):
        return _is_thing(tokens[start - 1])
    before, behind = tokens[start - 1], tokens[end]
    word = behind.word
    if word.scale or word.currency or (word.unit is not None and not _is_thing(behind)):
        return False
    named = before.kind in NUMBERS and behind.text[-1:].isalpha() and not word.roles & _LEADING
    return named or _is_thing(before) or _is_thing(behind)


def _is_thing(token: Token) -> bool:
    """Whether a word counts things; a measure word of Chinese does too."""
    unit = token.word.unit
    counted = unit is not None and unit.dimension in COUNTED and unit.dimension != _PEOPLE
    return counted or "classifier" in token.word.roles
