"""Sized things: "309,303 60-kg bags" are that many bags, whatever the size of each.

A hyphen joins the size to its unit, and what is counted follows it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.counted.noun_words import is_plural
from silkledger.reading.definitions.units import COUNTED, MEASURES
from silkledger.reading.words.bare_years import is_bare_year
from silkledger.reading.words.noun_forms import noun_language

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.senses import Token

_SIZE = 3  # tokens of a size: 60, -, kg


def without_thing_size(tokens: Sequence[Token], settings: Settings) -> Sequence[Token]:
    """Return the tokens without a size between a number and its noun; as they are if there is none.

    >>> from silkledger.reading.figure import read_figure
    >>> figure = read_figure("309,303 60-kg bags", locale="en").quantity
    >>> int(figure.value), figure.unit, figure.counted
    (309303, 'count', 'bag')
    """
    for at in range(1, len(tokens) - _SIZE):
        before, size, hyphen, unit = tokens[at - 1 : at + _SIZE]
        counted = (before.kind == "number" and not is_bare_year(before)) or bool(before.word.scale)
        if not (counted and size.kind == "number" and hyphen.text == "-"):
            continue
        glued = size.end == hyphen.start and hyphen.end == unit.start
        if not glued or before.end == size.start or not _measures(unit):
            continue
        behind = tokens[at + _SIZE]
        if behind.text == "-" and at + _SIZE + 1 < len(tokens):
            continue
        if _is_counted(behind, settings):
            return [*tokens[:at], *tokens[at + _SIZE :]]
    return tokens


def _measures(token: Token) -> bool:
    return token.word.unit is not None and token.word.unit.dimension in MEASURES


def _is_counted(token: Token, settings: Settings) -> bool:
    """Whether a counted noun stands here, or a noun in the plural."""
    unit = token.word.unit
    if unit is not None:
        return unit.dimension in COUNTED
    language = noun_language(settings.vocabulary, settings.language or "")
    if language is None or token.kind == "number":
        return False
    if language.capital:
        return token.text[:1].isupper()
    return is_plural(token.text, settings.vocabulary, settings.language)
