"""Bounds of something else than the number: above the average of the 27 countries.

The average of what is counted bounds no number of it, unlike what was expected (forecasts of
190,000 jobs), and behind "with" a number only accompanies what a bound was said of: no llegó a
acuerdo con 12 países.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import COUNTED
from silkledger.reading.syntax.words_leading import bound_place
from silkledger.reading.text.faults import UnreadableError

if TYPE_CHECKING:
    from silkledger.reading.syntax.wording_pass import WordingPass
    from silkledger.reading.words.phrases import Amount

_LETTERS = "\u0530"  # Chinese has rules of its own
_AVERAGES = frozenset(("comparand", "comparand_of"))
_WITH = "accompanies"
OTHERS = _AVERAGES | {_WITH}  # words that may lead from a bound to another noun


def refuse_other_bound(state: WordingPass, at: int, amount: Amount) -> None:
    """Raise UnreadableError for a bound before the number at `at` that belongs to another noun.

    >>> from silkledger.reading.quantities import QuantityContext, read_quantity
    >>> wording = "supérieur à la moyenne des 27 pays"
    >>> [fault.rule for fault in read_quantity(wording, QuantityContext(locale="fr"))]
    ['bound.misplaced']
    """
    phrase = state.phrase
    if phrase.amounts or not phrase.bound_word or phrase.bound_word[:1] > _LETTERS:
        return
    bound = bound_place(state, at)
    if bound is None:
        return
    roles = [token.word.roles for token in state.tokens[bound + 1 : at]]
    beside = bool(roles) and _WITH in roles[0]
    if beside and "bound_verb" in state.tokens[bound].word.roles:
        if amount.relative:  # a rate may be by how much: übertraf mit 5 % den Plan
            raise UnreadableError("bound.misplaced", phrase.bound_word)
        phrase.forget_bound()  # its object is elsewhere: übertraf mit 5 Tonnen das Vorjahr
        return
    counted = amount.unit is not None and amount.unit.dimension in COUNTED and amount.scale == 1
    of_average = counted and any(role & _AVERAGES and "subject" not in role for role in roles)
    if of_average or any(_WITH in role for role in roles[1:]):
        raise UnreadableError("bound.misplaced", phrase.bound_word)
