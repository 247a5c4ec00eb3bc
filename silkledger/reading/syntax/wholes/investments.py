"""Investments: Russian money behind which "into" leads to what it is put into, and to no time.

"5 млрд рублей в бюджет" are not counted per budget, but "5 тыс. рублей в рабочий день" are per day.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.measures.leading_denominators import INTO
from silkledger.reading.words.guard_kinds import PAID_TIME
from silkledger.reading.words.guards import guards
from silkledger.reading.words.russian_nouns import is_living, may_be_thing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.syntax.wording_pass import WordingPass
    from silkledger.reading.words.senses import Token


def is_put_into(state: WordingPass, at: int) -> bool:
    """Whether the word at `at`, behind money, leads to what the money is put into.

    Adjectives may stand before the noun; a word of times or of one thing says how it is counted.
    """
    tokens = state.tokens
    amount, settings = state.phrase.amounts[-1], state.amounts.settings
    if amount.unit is None or amount.unit.dimension != "money":
        return False
    if tokens[at].text.lower() not in INTO:
        return False
    if at + 1 == len(tokens):
        return False
    noun = described_place(tokens, at + 1)
    times = guards(settings.vocabulary, settings.language or "", PAID_TIME)
    if any(token.text.lower() in times for token in tokens[at + 1 : noun + 1]):
        return False
    unit = tokens[noun].word.unit
    timed = unit is not None and unit.dimension == "time"
    return not timed and may_be_thing(tokens[noun].text.lower())


def described_place(tokens: Sequence[Token], at: int) -> int:
    """Return the place of the noun that adjectives from `at` describe: в основной капитал."""
    while at + 1 < len(tokens) and is_living(tokens[at].text.lower()) is None:
        at += 1
    return at
