"""Denominators of what a number is compared with, and not of the number.

"5 t more than daily output" is 5 t: the adjective says what the output is. Where such a word ends
the wording it is open what it belongs to.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.measures.time_rates import TRAILING_UNITS
from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words.noun_forms import noun_language
from silkledger.reading.words.phrases import is_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.senses import Token


def belongs_to_compared(
    tokens: Sequence[Token], at: int, before: Sequence[Token], settings: Settings
) -> bool:
    """Whether a word such as daily here describes what a comparative compares the number with.

    `before` holds the words between the number and this one. Raises UnreadableError where it ends
    the wording and follows no noun: 5 t more than before, daily.
    """
    token = tokens[at]
    if not token.word.roles & TRAILING_UNITS:
        return False
    language = noun_language(settings.vocabulary, settings.language)
    adjective = "neutral" in token.word.roles
    genitive = adjective and language is not None and language.has_cases
    if not any(_compares(word, genitive=genitive) for word in before):
        return False
    noun = language is not None and language.head_first and is_name(before[-1])
    if not adjective or (token is tokens[-1] and not noun):
        raise UnreadableError("unit.unknown", token.text)
    return True


def _compares(token: Token, *, genitive: bool) -> bool:
    """Whether a word leads to what is compared; a `genitive` does so behind any comparative."""
    word = token.word
    if "than" in word.roles:
        return "of" not in word.roles  # 5 t más de producción diaria
    compares = bool(word.change_after)
    return compares and (genitive or "prep" in word.roles or word.bound_before is not None)
