"""Endings of numbers: attached letters (2,000th, 470er), and words that may multiply."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words.guard_kinds import MULTIPLYING
from silkledger.reading.words.guards import guards
from silkledger.reading.words.neighbours import LAST_LETTER

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.senses import Token

_SILENT = frozenset(("neutral", "noun", "subject"))  # roles of words that say nothing of a number


def refuse_ending(tokens: Sequence[Token], at: int) -> None:
    """Raise UnreadableError for letters attached to the number before them: 2,000th, 470er."""
    if 0 < at < len(tokens) and tokens[at - 1].kind == "number" and ends_number(tokens, at):
        raise UnreadableError("number.glued", tokens[at - 1].text + tokens[at].text)


def refuse_multiplier(tokens: Sequence[Token], at: int, settings: Settings) -> None:
    """Raise UnreadableError for a word that may multiply the number before it: 3 score ships."""
    behind = 0 < at < len(tokens) and tokens[at].kind != "number"
    if behind and multiplies(tokens[at], settings):
        raise UnreadableError("number.vague", f"{tokens[at - 1].text} {tokens[at].text}")


def multiplies(token: Token, settings: Settings) -> bool:
    """Whether a word may multiply a number by what no scale of the vocabulary says."""
    words = guards(settings.vocabulary, settings.language or "", MULTIPLYING)
    return token.text.lower() in words


def ends_number(tokens: Sequence[Token], at: int) -> bool:
    """Whether letters without a sense of their own adjoin the number before a place."""
    token = tokens[at]
    glued = token.text[:1].isalpha() and tokens[at - 1].end == token.start
    silent = token.word.says <= _SILENT and token.text[:1] < LAST_LETTER
    return glued and (token.kind == "unknown" or silent)
