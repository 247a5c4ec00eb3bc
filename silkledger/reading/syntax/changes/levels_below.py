"""Prepositions that compare with a level or lead to something else: 5 % unter Plan, unter Strom.

Behind a number a German "unter" says by how much it is less only if what follows is a level. An
amount that "with" leads to is the level itself: lag mit 5 t unter dem Vorjahr.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import COUNTED, RELATIVE
from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words.guard_kinds import COMPARED
from silkledger.reading.words.guards import guards
from silkledger.schemas.vocabulary import built_once

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.syntax.wording_pass import WordingPass
    from silkledger.reading.words.senses import Token
    from silkledger.schemas.vocabulary import Vocabulary

# Roles of a preposition that may compare with a level: above, unter, sous.
LEVEL_PREPOSITION = frozenset(("level", "prep"))
_LEVELS = frozenset(("comparand", "comparand_of", "earlier", "standing", "price_of", "growth"))
_ENDINGS = ("", "s", "es", "e", "en", "n", "er", "ern", "se", "sen")
_PLACED = COUNTED | {"length", "time", "area"}
_LIGHT = frozenset(("neutral", "article", "currency"))
_NEAR = 6  # tokens from a preposition to its noun


def leads_elsewhere(
    tokens: Sequence[Token], at: int, vocabulary: Vocabulary, language: str
) -> bool:
    """Whether a preposition of less at `at` leads to a noun that is not known for a level.

    >>> from silkledger.reading.words.choosing import choose
    >>> from silkledger.schemas.vocabulary import SHIPPED
    >>> tokens = choose("5 % unter dem Tisch", "de", SHIPPED).tokens("5 % unter dem Tisch")
    >>> leads_elsewhere(tokens, 2, SHIPPED, "de")
    True
    """
    word, heads = tokens[at].word, _heads(vocabulary, language)
    if not heads or word.change_after != "down" or not word.roles >= LEVEL_PREPOSITION:
        return False
    for token in tokens[at + 1 : at + _NEAR]:
        if token.kind == "number" or "stop" in token.word.roles:
            return False
        if token.text[:1].isupper() or token.word.roles & _LEVELS:
            return not _is_level(token, heads)
    return at + 1 < len(tokens)  # unter widrigen


def is_no_difference(state: WordingPass, at: int) -> bool:
    """Whether the preposition here does not make the amount before it a difference.

    "With" leads to a level, and a noun of change said what the amount is: ein Minus von 4 % unter
    dem Vorjahr. Raises UnreadableError for a rate behind "with", which is either: lag mit 5 % unter
    dem Durchschnitt.
    """
    settings, word = state.amounts.settings, state.tokens[at].word
    if not word.roles >= LEVEL_PREPOSITION or not word.change_after:
        return False
    if not _heads(settings.vocabulary, settings.language or ""):
        return False
    unit = state.phrase.amounts[-1].unit
    if "may_place" in word.roles and unit is not None and unit.dimension in _PLACED:
        raise UnreadableError("sign.unclear", state.tokens[at].text)  # 5 km hinter der Grenze
    if state.phrase.change == word.change_after and not (state.phrase.level or state.led):
        return True
    place = state.first_number() - 1
    while place >= 0 and _leads_on(state.tokens[place]):
        place -= 1
    led = place >= 0 and "accompanies" in state.tokens[place].word.roles
    if not led or len(state.phrase.amounts) != 1 or state.by_word or state.phrase.by:
        return False
    if state.phrase.amounts[0].fraction or (unit is not None and unit.dimension in RELATIVE):
        raise UnreadableError("sign.unclear", state.tokens[at].text)
    return True


def _leads_on(token: Token) -> bool:
    """Whether a word between "with" and its number says only how it is meant: mit nur rund 5 t."""
    word = token.word
    light = bool(word.says) and word.says <= _LIGHT
    return light or (word.bound_before is not None and "by" not in word.roles)


def _is_level(token: Token, heads: tuple[str, ...]) -> bool:
    """Whether a noun is a level: one of the vocabulary, or a compound of a listed head."""
    lower = token.text.lower()
    return bool(token.word.roles & _LEVELS) or any(
        lower.endswith(ending) and lower.removesuffix(ending).endswith(heads) for ending in _ENDINGS
    )


@built_once
def _heads(vocabulary: Vocabulary, language: str) -> tuple[str, ...]:
    """Return the heads of the nouns of levels, in a language whose nouns have a capital."""
    return tuple(sorted(guards(vocabulary, language, COMPARED)))
