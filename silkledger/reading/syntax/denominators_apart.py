"""Denominators that stand apart from their amount: kg of waste per head, 5 more a day.

An article leads to such a time, or to what ends the clause (2 kg of meat a head). Behind other
words it does so where a noun stands right before it: $1,500 in wages a month, but not $1,500 in a
month or $1,500 in wages a month later.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import COUNTED, MEASURES, RELATIVE
from silkledger.reading.measures.time_rates import TIMES_BEHIND, TRAILING_UNITS
from silkledger.reading.syntax.compared_denominators import belongs_to_compared
from silkledger.reading.syntax.further_denominators import refuse_further
from silkledger.reading.words.guard_kinds import WINDOWED
from silkledger.reading.words.guards import guards
from silkledger.reading.words.phrases import is_name
from silkledger.reading.words.senses import has_role

if TYPE_CHECKING:
    from silkledger.reading.definitions.units import Unit
    from silkledger.reading.syntax.wording_pass import WordingPass
    from silkledger.reading.words.senses import Token

_DIVIDING = frozenset(("per", "slash")) | TRAILING_UNITS | TIMES_BEHIND.keys()
# Roles of words before an article that lead to a span of time, or to a noun.
_LEADING = frozenset(
    ("prep", "in", "of", "from", "to", "by", "than", "base", "and", "or", "article")
)
# Roles of words that make a time the distance between two dates: a month after.
_DISTANT = frozenset(("ago", "base", "date_before"))


def divide(state: WordingPass, at: int) -> None:
    """Give the last amount a denominator that stands apart: kg of waste per head.

    Raises UnreadableError for one that is unknown.
    """
    last = state.phrase.amounts[-1]
    if last.below is not None or last.unit is None:
        return
    leads = state.tokens[at].word.roles & _DIVIDING or _leads_to_unit(state, at)
    if not leads or (state.complement and last.unit.dimension in RELATIVE):
        return  # 34 % of the total exported by the country
    before = state.gap[:-1]
    named = bool(before) and all(_names(token, last.unit) for token in before)
    coded = before and "slash" in state.tokens[at].word.roles  # characters in GB/T 11383
    coded = coded and not _names(before[-1], last.unit)
    if coded or not (state.complement or (named and last.unit.dimension not in RELATIVE)):
        return
    settings = state.amounts.settings
    windowed = guards(settings.vocabulary, settings.language, WINDOWED)
    told = any(token.text.lower() in windowed for token in before)  # actifs mensuels
    if told or belongs_to_compared(state.tokens, at, before, settings):
        return
    below, _ = state.amounts.denominators.behind(at, last.unit, plain=False)
    counted = last.unit.dimension in COUNTED and has_role(state.tokens, at, "neutral")
    if below is None or (counted and below.dimension in COUNTED):
        return  # patients évitent le train
    if below.dimension != last.unit.dimension:  # рост на 3 млн т
        refuse_further(before, state.tokens[at], last.unit)
        state.complement = True
        state.phrase.amounts[-1] = replace(last, below=below)


def _leads_to_unit(state: WordingPass, at: int) -> bool:
    """Whether an article leads to a time, or to what ends the clause: 2 kg of meat a head."""
    unit = state.tokens[at + 1].word.unit if at + 1 < len(state.tokens) else None
    last = state.phrase.amounts[-1].unit
    measured = last is not None and last.dimension in MEASURES
    counted = unit is not None and unit.dimension in COUNTED
    counted = counted and (state.ends_clause(at + 1) or has_role(state.tokens, at + 2, "per_year"))
    each = {"each", "article"} <= state.tokens[at].word.roles
    each = each or state.amounts.denominators.is_each(at, last)
    return (each and measured and counted) or _leads_to_time(state, at)


def _names(token: Token, unit: Unit) -> bool:
    """Whether a word between an amount and its denominator names it: 4,500 more patients a day."""
    own = token.word.unit is not None and token.word.unit.equals(unit)
    return own or is_name(token) or bool(token.word.change_after)


def _leads_to_time(state: WordingPass, at: int) -> bool:
    """Whether an article here leads to a time: 4,500 more patients a day, or in a day."""
    unit = state.tokens[at + 1].word.unit if at + 1 < len(state.tokens) else None
    each = "each" in state.tokens[at].word.roles
    if not each or unit is None or unit.dimension != "time":
        return False
    return not state.complement or _is_within(state, at) or _follows_noun(state, at)


def _is_within(state: WordingPass, at: int) -> bool:
    """Whether "in" before the article here opened the complement: 4,500 more patients in a day.

    A change of money in a day is not a rate of change.
    """
    last = state.phrase.amounts[-1]
    if last.unit is None or last.unit.dimension not in COUNTED:
        return False
    named = all(_names(token, last.unit) for token in state.gap[:-2])
    return named and has_role(state.tokens, at - 1, "in")


def _follows_noun(state: WordingPass, at: int) -> bool:
    """Whether an article stands right behind a noun and ends the clause with its time.

    What is counted or a change may have happened within it: lost $5 in trading a day.
    """
    phrase, before = state.phrase, state.tokens[at - 1].word
    last = phrase.amounts[-1].unit
    if phrase.change or last is None or last.dimension in COUNTED:
        return False
    distant = any(has_role(state.tokens, at + 2, role) for role in _DISTANT)
    named = before.roles.isdisjoint(_LEADING) and "article" in state.tokens[at].word.roles
    return named and not distant and state.ends_clause(at + 1)
