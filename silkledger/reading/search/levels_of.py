"""Rates that "of" makes the level of a noun, whose change a verb right behind them tells.

"The occupancy rate of 92 % rises" says neither a rise by 92 % nor by how much it rises.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import RATIOS
from silkledger.reading.search.governing_behind import Governed
from silkledger.reading.words.senses import LIGHT

if TYPE_CHECKING:
    from silkledger.reading.results import Quantity
    from silkledger.reading.search.figure_search import FigureSearch
    from silkledger.reading.words.senses import Token

_NOUNS = frozenset(
    ("subject", "noun", "head", "common", "matter", "activity", "share", "comparand_of")
)
_AUXILIARY = frozenset(("auxiliary", "verb", "equals"))
_PASSED = LIGHT | {"negation", "adverb"} | _AUXILIARY
_ACTS = frozenset(("acts",))
_PLURAL = "s"  # en rises, falls: verbs, or nouns of several changes; "an increase" is neither


def level_of(
    search: FigureSearch, at: int, figure: tuple[int, int], quantity: Quantity
) -> Governed | None:
    """Return the figure without a quantity if it is the level of what a verb behind it changes."""
    if quantity.dimension not in RATIOS:
        return None
    tokens, (_, last) = search.tokens, figure
    lead = at - 1
    while lead > search.floor and _is_light(tokens[lead]):
        lead -= 1
    if lead <= search.floor or not tokens[lead].word.roles & {"of", "share"}:
        return None
    noun = lead if "share" in tokens[lead].word.roles else lead - 1
    if not _names_level(tokens[noun]) or any(_tells(each) for each in tokens[lead:at]):
        return None
    verb, helped = last, False
    while verb < len(tokens) and _passes(tokens[verb]):
        helped = helped or not tokens[verb].word.roles.isdisjoint(_AUXILIARY)
        verb += 1
    if verb >= len(tokens) or not _is_verb(tokens[verb], helped=helped):
        return None
    return Governed(noun, verb + 1, None)


def _is_light(token: Token) -> bool:
    roles = token.word.roles
    return "of" not in roles and bool(token.word.bound_before or (roles and roles <= LIGHT))


def _passes(token: Token) -> bool:
    roles = token.word.roles
    silent = bool(roles) and roles <= _PASSED and not _tells(token)
    return silent and not token.word.unit and "article" not in roles


def _names_level(token: Token) -> bool:
    """Whether a word is a noun that is not one of change itself: rate, share, Auslastung."""
    unknown = token.kind == "unknown" and token.text.isalpha()
    return not _tells(token) and (unknown or not token.word.roles.isdisjoint(_NOUNS))


def _tells(token: Token) -> bool:
    return bool(token.word.change_before or token.word.change_after)


def _is_verb(token: Token, *, helped: bool) -> bool:
    """Whether a word of change is the verb of a clause, or the participle behind its auxiliary."""
    word = token.word
    plural = bool(word.change_after) and token.text.endswith(_PLURAL) and word.roles <= _ACTS
    return bool(word.change_before) and ("finite" in word.roles or plural or helped)
