"""Second nouns: what is counted together with a listed noun, 500 maisons et libellules.

How many there are of each is not said. A plural right behind "and" is such a noun, as no article
parts it from the number; where adjectives stand before their noun, it is one that ends its clause,
and no subject of another. Behind people it may be of people too, which are one count: 500 employés
et contractuels.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import COUNTED
from silkledger.reading.text.faults import MeansOtherError
from silkledger.reading.words.noun_forms import noun_language
from silkledger.reading.words.ordinary import may_be_verb

if TYPE_CHECKING:
    from silkledger.reading.definitions.units import Unit
    from silkledger.reading.syntax.wording_pass import WordingPass
    from silkledger.reading.words.noun_forms import NounLanguage
    from silkledger.reading.words.senses import Token

_JOINS = frozenset(("and", "or"))
_LISTS = _JOINS | {"stop"}
_NOUNS = frozenset(("noun", "subject", "common", "head"))
# Roles of words behind a noun that is not the subject of another clause.
_ENDS = frozenset(("stop", "open", "close", "prep", "of", "and", "or"))
_READ_OVER = frozenset(("neutral",))  # a capital noun that a rereading passes over
_MANY = Decimal(5)  # governs the plural


def refuse_second_noun(state: WordingPass, unit: Unit | None) -> None:
    """Raise MeansOtherError for a plural that the last word of the gap joins to what is counted."""
    if len(state.gap) != 1 or unit is None or unit.dimension not in COUNTED - {"people"}:
        return
    joint, settings = state.gap[0], state.amounts.settings
    at = state.tokens.index(joint) + 1
    language = noun_language(settings.vocabulary, settings.language or "")
    if at == len(state.tokens) or language is None or language.method == "printed":
        return
    ends = at + 1 == len(state.tokens)
    if not joint.word.roles & _JOINS:
        # 500 houses, horses and cows
        lists = not ends and bool(state.tokens[at + 1].word.roles & _LISTS)
        if joint.text != "," or not (ends or lists):
            return
    elif not (ends or language.head_first or state.tokens[at + 1].word.roles & _ENDS):
        return  # 500 houses and prices rose
    token = state.tokens[at]
    other = token.word.unit
    two = other is not None and other.dimension in COUNTED and not other.equals(unit)
    closes = ends or not state.tokens[at + 1].word.roles.isdisjoint(_ENDS)
    verb = not closes and may_be_verb(token.text, language.code, settings.vocabulary)
    if two or (_is_plural(token, language, closes=closes) and not verb):
        raise MeansOtherError("unit.two", f"{unit.name} {joint.text} {token.text}")


def _is_plural(token: Token, language: NounLanguage, *, closes: bool) -> bool:
    """Whether a noun that is not a unit stands here in the form that a number of many governs."""
    word = token.word
    nouns = _NOUNS | {"activity"} if closes else _NOUNS  # schools and boxes
    listed = not word.roles.isdisjoint(nouns - {"common", "head"}) and word.roles <= nouns
    listed = listed or (language.capital and word.says == _READ_OVER)
    named = token.kind == "unknown" or listed or word.ambiguous is not None
    return named and language.base_form(token.text, _MANY, scaled=True) is not None
