"""Unlisted Chinese characters that say nothing of an amount, whatever word they belong to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.words.guard_kinds import NAMING, TURNING, UNNAMED
from silkledger.reading.words.guards import guards
from silkledger.reading.words.han_breaks import LATIN_NAME

if TYPE_CHECKING:
    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.senses import Token

_HAN = "\u3400"


def is_silent_unlisted(token: Token, settings: Settings, *, led: bool = False) -> bool:
    """Whether an unlisted word holds no character that changes, bounds, denies or measures.

    Before a change or verb that leads to the number (`led`) fewer characters turn it.
    """
    if token.kind != "unknown":
        return False
    if token.text < _HAN:
        named = LATIN_NAME.fullmatch(token.text) is not None
        return named and token.text.lower() not in guards(settings.vocabulary, "zh", UNNAMED)
    return not turns_number(token, settings, led=led)


def turns_number(token: Token, settings: Settings, *, led: bool = False) -> bool:
    """Whether one of the characters of a word may turn the number, and is not that of a name."""
    turning = guards(settings.vocabulary, "zh", TURNING)
    if led:
        turning -= guards(settings.vocabulary, "zh", NAMING)
    return not turning.isdisjoint(token.text)
