"""Russian counts behind which "на" leads to one thing that they are counted per.

What is counted is counted per such a thing (5 человек на место), as in tables of applicants and of
staff. It is not where a verb says what was done with it (направили 5 человек на завод), or where
its own noun asks for one (жалоба на шум, лицензия на добычу). A part of one thing is always per
some (1,5 автомобиля на семью).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import COUNTED
from silkledger.reading.measures.goals import ONTO, is_done
from silkledger.reading.measures.payments import divides_money
from silkledger.reading.syntax.wholes.investments import described_place
from silkledger.reading.text.faults import MeansOtherError, UnreadableError
from silkledger.reading.words.guard_kinds import (
    APPORTIONING,
    AREAS,
    CLAIMING,
    DOING,
    ONE_BY_ONE,
)
from silkledger.reading.words.guards import guards
from silkledger.reading.words.russian_nouns import base_forms, is_one_place, is_one_thing

if TYPE_CHECKING:
    from silkledger.reading.syntax.wording_pass import WordingPass
    from silkledger.reading.words.phrases import Amount

_INSIDE = ("в", "во", "у")


def is_per_thing(state: WordingPass, at: int, noun: str) -> bool:
    """Whether the preposition at `at` leads from a count to the one thing that it is per."""
    tokens, amount = state.tokens, state.phrase.amounts[-1]
    vocabulary, code = state.amounts.settings.vocabulary, state.amounts.settings.language
    if amount.unit is None or amount.unit.dimension not in COUNTED:
        return False
    if not tokens[at].word.roles >= ONTO or not is_one_thing(noun):
        return False
    if amount.scale == 1 and amount.number.value % 1 != 0:
        return True
    named = {amount.unit.name, amount.noun}
    if noun.endswith(tuple(guards(vocabulary, code, DOING))) or named & guards(
        vocabulary, code, CLAIMING
    ):
        return False
    return not is_done(tokens)


def is_apportioned(state: WordingPass, at: int, number: int, amount: Amount) -> bool:
    """Whether a verb tells that the amount is counted per one thing: на место претендуют 5 человек.

    The preposition is at `at`, before the number at `number`.
    """
    counted = amount.unit is not None and amount.unit.dimension in COUNTED
    if not (counted or amount.currency):
        return False
    tokens, settings = state.tokens, state.amounts.settings
    if not tokens[at].word.roles >= ONTO or at + 1 >= number:
        return False
    verbs = guards(settings.vocabulary, settings.language, APPORTIONING)
    if not any(token.text.lower() in verbs for token in tokens[at + 2 : number]):
        return False
    return is_one_thing(tokens[described_place(tokens, at + 1)].text)


def refuse_average(state: WordingPass, at: int) -> None:
    """Raise UnreadableError for a part of one thing with what it is per: 14,5 ученика в классе.

    Nothing but an area has a part of a person or thing, as an average of others.
    """
    tokens, amount = state.tokens, state.phrase.amounts[-1]
    if amount.unit is None or amount.unit.dimension not in COUNTED or len(state.gap) != 1:
        return
    whole = amount.number.value % 1 == 0 or amount.scale != 1 or amount.below is not None
    if whole or tokens[at].text.lower() not in _INSIDE or at + 1 >= len(tokens):
        return
    noun = tokens[described_place(tokens, at + 1)]
    unit, settings = noun.word.unit, state.amounts.settings
    areas = guards(settings.vocabulary, settings.language, AREAS)
    named = unit.name if unit is not None else ""
    area = "date_word" in noun.word.roles or {named, *base_forms(noun.text)} & areas
    if is_one_place(noun.text) and not area:
        raise UnreadableError("unit.unknown", f"{tokens[at].text} {noun.text}")


def refuse_divided(state: WordingPass, at: int) -> None:
    """Raise MeansOtherError for money per one thing without a unit: по 5 тыс. рублей на школу.

    Things that are paid for one by one are refused without a word that divides, too.
    """
    tokens, amount, settings = state.tokens, state.phrase.amounts[-1], state.amounts.settings
    if not amount.currency or amount.below is not None or not tokens[at].word.roles >= ONTO:
        return
    if at + 1 == len(tokens):
        return
    noun = described_place(tokens, at + 1)
    unit, text = tokens[noun].word.unit, tokens[noun].text
    if not is_one_thing(text) or (unit is not None and unit.dimension not in COUNTED):
        return
    apart = base_forms(text) & guards(settings.vocabulary, settings.language, ONE_BY_ONE)
    if apart or divides_money(tokens, at, settings):
        words = " ".join(token.text for token in tokens[at : noun + 1])
        raise MeansOtherError("unit.unknown", words)
