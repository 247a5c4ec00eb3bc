"""Ended levels: the verb or particle that ends a clause whose number is the level it led to.

"Stieg auf 5 Mio. t an" says the direction again, and in "das Wachstum ging auf 2 % zurück" growth
itself fell, whose rate is the level. What fell below a number is there: unter 5 Euro gefallen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from silkledger.reading.syntax.wording_pass import WordingPass
    from silkledger.reading.words.senses import Token


def ends_level(state: WordingPass, direction: str) -> bool:
    """Whether the particle here, which gives a direction, only ends the verb that led to a level.

    Of a noun of growth that moved, the direction becomes that of the verb.
    """
    phrase, stem = state.phrase, state.stem
    if not phrase.level or phrase.begins or stem is None or phrase.change_part is not None:
        return False
    if stem.word.change_before == direction == phrase.change:
        return True
    nouns = [token for token in state.tokens[: state.first_number()] if token.word.change_before]
    told = {token.word.change_before for token in nouns if token is not stem}
    verbs = any("finite" in token.word.roles for token in nouns)
    amount = phrase.amounts[-1]
    rated = amount.unit is not None and amount.unit.dimension == "share"
    if told != {"up"} or verbs or not rated or stem.word.change_before:
        return False
    phrase.remarks.add("slower_growth" if direction == "down" else "faster_growth")
    phrase.change = direction
    return True


def falls_below(state: WordingPass, direction: str, token: Token) -> bool:
    """Whether the verb here ends a fall below the number, which is a level then.

    What loses less than the number changes by it.
    """
    phrase = state.phrase
    below = direction == "down" and phrase.bound == "lt" and not (phrase.by or state.by_word)
    if not below or "loses" in token.word.roles or phrase.level or phrase.amounts[0].below:
        return False
    bounds = [each for each in state.tokens if each.text == phrase.bound_word]
    if not any("level" in each.word.roles for each in bounds):
        return False
    phrase.change, phrase.level = direction, True
    return True
