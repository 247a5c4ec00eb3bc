"""Paired adjectives: "500 domestic and foreign tourists" are 500 tourists of both kinds.

The two stand between a number and what it counts; a noun there is counted itself (500 hotels and
restaurants), and a further number is another figure.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.counted.noun_words import is_plural
from silkledger.reading.definitions.units import COUNTED
from silkledger.reading.words.noun_forms import noun_language
from silkledger.reading.words.senses import NUMBERS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.noun_forms import NounLanguage
    from silkledger.reading.words.senses import Token

_DESCRIBING = frozenset(("neutral", "subject", "activity", "renewed"))
_PAIR = 3  # tokens of an adjective, "and" and the other adjective


def without_paired(tokens: Sequence[Token], settings: Settings) -> Sequence[Token]:
    """Return the tokens without the first adjective and "and"; as they are if there is no pair.

    >>> from silkledger.reading.figure import read_figure
    >>> figure = read_figure("500 domestic and foreign tourists", locale="en").quantity
    >>> int(figure.value), figure.unit
    (500, 'person')
    """
    language = noun_language(settings.vocabulary, settings.language or "")
    if language is None or language.head_first:
        return tokens
    for at in range(1, len(tokens) - _PAIR):
        before, first, joint, second = tokens[at - 1 : at + _PAIR]
        counted = before.kind in NUMBERS or before.word.scale is not None
        if not (counted and "and" in joint.word.roles):
            continue
        if not all(_describes(each, language, settings) for each in (first, second)):
            continue
        noun = tokens[at + _PAIR]
        named = noun.text[:1].isupper() if language.capital else _is_plural(noun, settings)
        unit = noun.word.unit
        if unit.dimension in COUNTED if unit is not None else named and noun.kind != "number":
            return [*tokens[:at], *tokens[at + 2 :]]
    return tokens


def _describes(token: Token, language: NounLanguage, settings: Settings) -> bool:
    """Whether a listed word describes a noun, and is no noun in the plural: local, gebrauchte."""
    plain = token.kind == "word" and bool(token.word.says) and token.word.says <= _DESCRIBING
    return plain and token.text.islower() and (language.capital or not _is_plural(token, settings))


def _is_plural(token: Token, settings: Settings) -> bool:
    return is_plural(token.text, settings.vocabulary, settings.language)
