"""Descriptions in a unit cell: words that only describe what is counted: monthly active users."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import COUNTED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.units import Unit
    from silkledger.reading.words.noun_forms import NounLanguage
    from silkledger.reading.words.senses import Token

_DESCRIBING = frozenset(("subject", "noun", "neutral", "activity", "matter", "common"))
_PARTICIPLE = frozenset(("activity", "verb"))
_DONE = _PARTICIPLE | {"attains"}  # registered users


def describes(
    tokens: Sequence[Token], at: int, above: Unit | None, language: NounLanguage | None
) -> bool:
    """Whether a noun, adjective or participle at `at` describes the listed noun of a cell.

    It stands before the noun, or behind it (`above`) where adjectives follow: utilisateurs actifs.
    """
    if language is None or not _is_description(tokens[at], language):
        return False
    if language.head_first and above is not None:
        return above.dimension in COUNTED
    while at < len(tokens) and (
        tokens[at].word.unit is None and _is_description(tokens[at], language)
    ):
        at += 1
    unit = tokens[at].word.unit if at < len(tokens) else None
    return unit is not None and unit.dimension in COUNTED


def _is_description(token: Token, language: NounLanguage) -> bool:
    """Whether a word is nothing but a name, an adjective or a participle of activity."""
    word, roles = token.word, token.word.roles
    if token.kind == "unknown":
        return language.has_cases and language.is_adjective(token.text)
    senses = (word.change_before, word.change_after, word.bound_before, word.bound_after)
    if any(senses) or word.multiple or word.spelled or word.scale or word.currency:
        return False
    return bool(roles) and (roles <= _DESCRIBING or _PARTICIPLE <= roles <= _DONE)
