"""Second nouns: what is counted together with a listed noun, 500 maisons et libellules.

How many there are of each is not said. Where adjectives follow their noun, a plural right behind
"and" is such a noun, as no article parts it from the number. Behind people it may be of people too,
which are one count: 500 employés et contractuels.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import COUNTED
from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words.noun_forms import noun_language
from silkledger.reading.words.ordinary import may_be_verb

if TYPE_CHECKING:
    from silkledger.reading.definitions.units import Unit
    from silkledger.reading.syntax.wording_pass import WordingPass

_JOINS = frozenset(("and", "or"))
_NOUNS = frozenset(("noun", "subject"))
_MANY = Decimal(5)  # governs the plural


def refuse_second_noun(state: WordingPass, unit: Unit | None) -> None:
    """Raise UnreadableError for a plural that the last word of the gap joins to what is counted."""
    joins = len(state.gap) == 1 and bool(state.gap[0].word.roles & _JOINS)
    if not joins or unit is None or unit.dimension not in COUNTED - {"people"}:
        return
    at = state.tokens.index(state.gap[0]) + 1
    settings = state.amounts.settings
    language = noun_language(settings.vocabulary, settings.language or "")
    if at == len(state.tokens) or language is None:
        return
    token = state.tokens[at]
    if language.method != "endings" or not language.head_first:
        return
    listed = "noun" in token.word.roles and token.word.roles <= _NOUNS
    named = token.kind == "unknown" or listed
    plural = language.base_form(token.text, _MANY, scaled=True) if named else None
    if plural and not may_be_verb(token.text, language.code, settings.vocabulary):
        raise UnreadableError("unit.two", f"{unit.name} {state.gap[0].text} {token.text}")
