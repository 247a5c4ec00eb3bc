"""Objects behind a verb of change: what is counted does it to something else and does not change.

"200 000 personnes ont perdu la vie" and "30 companies have cut jobs" count those who did so, where
"200 000 emplois ont été perdus" counts what was lost.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import COUNTED

if TYPE_CHECKING:
    from silkledger.reading.syntax.wording_pass import WordingPass
    from silkledger.reading.words.senses import Token

_DETERMINES = frozenset(("neutral", "article"))
_NOUNS = frozenset(("noun", "subject", "matter"))
_SAYS_WHEN = frozenset(("earlier", "date_word", "previous", "date_before"))


def changes_object(state: WordingPass, verb: Token) -> bool:
    """Whether a verb of change behind what is counted has an object behind it.

    That is a noun, behind an article or possessive or alone. A noun of time says when.
    """
    tokens, at, unit = state.tokens, state.tokens.index(verb), state.phrase.amounts[-1].unit
    if unit is None or unit.dimension not in COUNTED or at + 1 >= len(tokens):
        return False
    if not ("finite" in verb.word.roles or "auxiliary" in tokens[at - 1].word.roles):
        return False
    noun = at + 1
    if tokens[noun].word.roles & _DETERMINES and noun + 1 < len(tokens):
        noun += 1
    word = tokens[noun].word
    counted = word.unit is not None and word.unit.dimension in COUNTED
    named = counted or not word.roles.isdisjoint(_NOUNS)
    return named and word.roles.isdisjoint(_SAYS_WHEN) and not word.change_before
