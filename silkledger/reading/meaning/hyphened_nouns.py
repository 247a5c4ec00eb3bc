"""Hyphened nouns: two nouns that a hyphen joins count as one: 57,9 millions de journées-skieurs.

It is so where nouns stand before what describes them. The first is a plural of the dictionary and
no unit; the second is unlisted, or something that is counted, so that no measure is lost
(tonnes-kilomètres).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.counted.noun_words import is_plural
from silkledger.reading.definitions.units import COUNTED
from silkledger.reading.words.noun_forms import noun_language
from silkledger.reading.words.ordinary import is_ordinary
from silkledger.reading.words.senses import UNKNOWN, Token, is_subject

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings


def with_hyphened(
    tokens: Sequence[Token], _statistic: str | None, settings: Settings
) -> Sequence[Token]:
    """Return the tokens with such nouns as one unlisted word each; as they are if there are none.

    >>> from silkledger.reading.meaning.rewrite_trial import rewritten
    >>> rewritten(with_hyphened, "5 millions de journées-skieurs", "fr")
    '5 millions de <journées-skieurs>'
    """
    language = noun_language(settings.vocabulary, settings.language or "")
    if language is None or not language.begins_with_head:
        return tokens
    for at in range(1, len(tokens) - 2):
        first, hyphen, second = tokens[at : at + 3]
        glued = first.end == hyphen.start and hyphen.end == second.start
        if (
            hyphen.text == "-"
            and glued
            and _names(first, settings)
            and _describes(second, settings)
        ):
            text = f"{first.text}-{second.text}"
            joined = Token("unknown", text, first.start, second.end, UNKNOWN)
            return with_hyphened([*tokens[:at], joined, *tokens[at + 3 :]], None, settings)
    return tokens


def _names(token: Token, settings: Settings) -> bool:
    """Whether an unlisted plural of the dictionary stands here."""
    vocabulary, code = settings.vocabulary, settings.language or ""
    return (
        token.kind == "unknown"
        and is_plural(token.text, vocabulary, code)
        and is_ordinary(token.text, code, vocabulary)
    )


def _describes(token: Token, settings: Settings) -> bool:
    """Whether a listed noun that measures nothing, or a word of the dictionary stands here."""
    if token.kind == "unknown":
        return is_ordinary(token.text, settings.language or "", settings.vocabulary)
    unit = token.word.unit
    return is_subject(token.word) or (unit is not None and unit.dimension in COUNTED)
