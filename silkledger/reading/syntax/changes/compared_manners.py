"""Compared manners: how a change went, beside its verb: fell more sharply by 8 %.

Behind a number the same words say that a change was faster or slower by it (5 % more slowly).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.words.guard_kinds import PACE
from silkledger.reading.words.guards import guards
from silkledger.reading.words.senses import NUMBERS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.senses import Token


def without_manner(tokens: Sequence[Token], settings: Settings) -> Sequence[Token]:
    """Return the tokens without "more" between a verb of change and an adverb before its number.

    >>> from silkledger.reading.figure import read_figure
    >>> figure = read_figure("fell more sharply by 8%", locale="en").quantity
    >>> int(figure.value)
    -8
    """
    paces = guards(settings.vocabulary, settings.language or "", PACE)
    for at in range(1, len(tokens) - 2 if paces else 0):
        token, adverb = tokens[at], tokens[at + 1]
        if token.kind in NUMBERS:
            return tokens
        compares = token.word.change_after is not None and token.word.change_before is None
        behind = tokens[at + 2 + ("stop" in tokens[at + 2].word.roles and at + 3 < len(tokens))]
        led = behind.kind in NUMBERS or "by" in behind.word.roles
        told = tokens[at - 1].word.change_before is not None and adverb.kind not in NUMBERS
        if compares and led and told and adverb.text.lower() in paces:
            return [*tokens[:at], *tokens[at + 1 :]]
    return tokens
