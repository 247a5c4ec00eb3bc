"""Single units: the unit that a wording names once, before the money it costs: del barril, a tonne.

An article, a word for one, or a word for a price tells that one is meant. A plural is several.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.counted.noun_words import is_plural
from silkledger.reading.definitions.units import COUNTED, MEASURES, words
from silkledger.reading.words.noun_forms import noun_language
from silkledger.reading.words.senses import NUMBERS, is_subject
from silkledger.schemas.vocabulary import built_once

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.senses import Token
    from silkledger.schemas.vocabulary import Vocabulary

SOLD_BY = frozenset(("mass", "volume", "energy", "area"))
_DETERMINERS = frozenset(("article", "each", "per_measure"))
_LEADS = frozenset(("per", "slash"))
_LIGHT = _DETERMINERS | {"neutral"}
_PRICE = "price_of"
_LAST = "\u0400"  # behind the letters of languages with articles


def single_unit(tokens: Sequence[Token], settings: Settings) -> tuple[int, int] | None:
    """Return the places of the determiner and of the first unit by which things are sold, or None.

    They are one place where no determiner stands before the unit. Of a price the unit may be
    ambiguous or a length, and several units are returned too, which are not a denominator.
    """
    priced = any(_PRICE in token.word.roles for token in tokens)
    for at, token in enumerate(tokens):
        if token.kind in NUMBERS and token.text != "1":
            return None
        latin = token.text[:1] < _LAST
        if not (_is_sold_by(token) or (latin and _may_be(tokens, at))):
            continue
        before = tokens[at - 1] if at else None
        if before is not None and (is_one(before) or before.word.roles & _DETERMINERS):
            several = not is_one(before) and is_several(token, settings)
            return None if several and not priced else (at - 1, at)
        several = not priced and is_several(token, settings)
        if not latin or several or not _is_word(token, settings):
            return None
        return _loosely(tokens, at, priced=priced)
    return None


def is_one(token: Token) -> bool:
    """Whether a token is a word for one or the number 1."""
    spelled = token.word.spelled
    return (spelled is not None and spelled.value == 1) or token.text == "1"


def is_several(token: Token, settings: Settings) -> bool:
    """Whether a word for a unit is a plural: barriles, square metres."""
    plurals = _plurals(settings.vocabulary, settings.language)
    return token.kind != "number" and token.text.lower() in plurals


def names_several(tokens: Sequence[Token], at: int, settings: Settings) -> bool:
    """Whether the word at `at` leads to several: les barils, por residentes."""
    roles, token = tokens[at].word.roles, tokens[at + 1]
    if "neutral" in roles and is_several(token, settings):
        return True
    unit = token.word.unit if "prep" in roles else None
    counted = unit is not None and unit.dimension in COUNTED
    return counted and is_plural(token.text, settings.vocabulary, settings.language)


def is_unit_label(token: Token, settings: Settings) -> bool:
    """Whether a word for a measure that begins a wording may be what its price is per."""
    return _is_sold_by(token) and token.text.lower() in _listed(
        settings.vocabulary, settings.language
    )


def _is_word(token: Token, settings: Settings) -> bool:
    """Whether a token is a word, not a symbol: es ha is a verb too."""
    word = token.text.lower() in _listed(settings.vocabulary, settings.language)
    return word or token.word.unit is None


def _is_sold_by(token: Token) -> bool:
    return token.word.unit is not None and token.word.unit.dimension in SOLD_BY


def _may_be(tokens: Sequence[Token], at: int) -> bool:
    """Whether an ambiguous unit, or a length whose price it is, stands here behind one or "of"."""
    word, before = tokens[at].word, tokens[at - 1] if at else None
    if before is None or word.currency:
        return False
    led = is_one(before) or bool(before.word.roles & {*_LIGHT, "of"})
    if word.unit is None:
        return led and word.ambiguous is not None and not word.ambiguous.where
    behind = any(_PRICE in token.word.roles for token in tokens[max(at - 3, 0) : at])
    return led and behind and word.unit.dimension == "length"


def _loosely(tokens: Sequence[Token], at: int, *, priced: bool) -> tuple[int, int] | None:
    """Return what single_unit does for a unit behind no determiner: the tonne, barrel prices."""
    before = tokens[at - 1].word.roles if at else frozenset[str]()
    earlier = tokens[at - 2].word.roles if at > 1 else frozenset[str]()
    if "neutral" in before:
        led = "prep" in earlier and earlier.isdisjoint({"of", "neutral"})
        return None if led or _describes(tokens, at) else (at - 1, at)
    if not priced or before & _LEADS:
        return None
    if "of" in before:
        return at - 1, at
    return None if "prep" in before else (at, at)


def _describes(tokens: Sequence[Token], at: int) -> bool:
    """Whether a unit describes the noun behind it, which is not a price then: barrel tax."""
    behind = tokens[at + 1] if at + 1 < len(tokens) else None
    if behind is None or _PRICE in behind.word.roles:
        return False
    return behind.kind == "unknown" or is_subject(behind.word)


@built_once
def _listed(vocabulary: Vocabulary, language: str) -> frozenset[str]:
    """Return the words for measures in a language."""
    return frozenset(
        word.lower()
        for other, word, unit, _ in words(vocabulary)
        if other == language and unit.dimension in MEASURES
    )


@built_once
def _plurals(vocabulary: Vocabulary, language: str) -> frozenset[str]:
    """Return the words for measures in a language whose singular is one too."""
    forms, listed = noun_language(vocabulary, language), _listed(vocabulary, language)
    if forms is None:
        return frozenset()
    return frozenset(
        word
        for word in listed
        if any(
            (form := forms.singular(part)) and form.plural and form.becomes in listed - {part}
            for part in (word, *word.split())
        )
    )
