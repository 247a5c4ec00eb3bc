"""Second denominators: a time or thing joined to what an amount is per, which no unit has.

"14 euros por m2 al mes" and "14 Euro je Quadratmeter und Monat" are per both. Whatever follows a
second time, it divides; another noun does where it ends the wording (je Person und Nacht).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.measures.time_rates import time_behind
from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words.guard_kinds import SEASON
from silkledger.reading.words.guards import guards
from silkledger.reading.words.senses import TIMED

if TYPE_CHECKING:
    from silkledger.reading.syntax.wording_pass import WordingPass
    from silkledger.reading.words.senses import Token


def refuse_second(state: WordingPass, at: int) -> None:
    """Raise UnreadableError for a second denominator: 14 euros por m2 al mes, je Tag und Person."""
    tokens, amount = state.tokens, state.phrase.amounts[-1]
    apart = amount.below is not None and amount.below.dimension != "time"
    behind = tokens[at]
    divides = apart and bool(time_behind(tokens, at, amount.unit))
    adjoins = len(state.gap) == 1 + (amount.below is None)  # pro Jahr is not a unit
    if "and" in behind.word.roles and adjoins and at + 1 < len(tokens):
        behind = tokens[at + 1]
        last = at + 2 == len(tokens)
        timed = apart and TIMED in behind.word.says and behind.word.spelled is None
        divides = divides or timed or (last and _divides(behind, state))
    if divides:
        name = amount.below.name if amount.below is not None else "year"
        raise UnreadableError("unit.no_quotient", f"{name} {behind.text}")


def is_recurring_time(token: Token, state: WordingPass) -> bool:
    """Whether a word names a time that recurs: every Monday, each season."""
    settings = state.amounts.settings
    return token.text in guards(settings.vocabulary, settings.language or "", SEASON)


def _divides(token: Token, state: WordingPass) -> bool:
    """Whether a second noun ends what an amount is per: pro Person und Nacht, per head and day."""
    word = token.word
    named = token.kind == "unknown" or word.unit is not None or "subject" in word.roles
    return named or is_recurring_time(token, state)
