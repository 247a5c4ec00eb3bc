"""Checks of an amount that was read: what else its words may be than an amount of the wording."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import COUNTED, MEASURES
from silkledger.reading.measures.converted_units import refuse_converted
from silkledger.reading.measures.pieces import refuse_each
from silkledger.reading.measures.unit_goods import refuse_other_goods
from silkledger.reading.syntax.approaches import APPROACHES, refuse_approach
from silkledger.reading.syntax.balance_sides import refuse_turned
from silkledger.reading.syntax.bounds.bounded_others import OTHERS, refuse_other_bound
from silkledger.reading.syntax.bounds.extreme_changes import bound_extreme
from silkledger.reading.syntax.bounds.held_marks import read_mark
from silkledger.reading.syntax.bounds.opposed_flows import refuse_opposed
from silkledger.reading.syntax.changes.contracted_levels import refuse_contracted
from silkledger.reading.syntax.changes.ordinal_changes import refuse_ordinal
from silkledger.reading.syntax.changes.purposes import leave_purpose
from silkledger.reading.syntax.counted_years import refuse_year
from silkledger.reading.syntax.mark_distances import refuse_distance
from silkledger.reading.syntax.record_times import RECORD, refuse_record
from silkledger.reading.syntax.singular_adjectives import refuse_singular
from silkledger.reading.syntax.wholes.parts_of_amounts import refuse_exception, refuse_unsaid_part
from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words.guard_kinds import BALANCED, HALVING, SIZING
from silkledger.reading.words.guards import guards

if TYPE_CHECKING:
    from silkledger.reading.syntax.wording_pass import WordingPass
    from silkledger.reading.words.phrases import Amount

_DASH, _THOUSANDTH, _FEW = "-", Decimal("0.001"), 10
_MINUS, _BLANK = "minus", 1


def check_meant(state: WordingPass, at: int, amount: Amount) -> None:
    """Refuse a year, an ordinal, the time of a record, a cask, and what is only approached."""
    refuse_year(state, at, amount)
    refuse_ordinal(state, amount)
    if state.phrase.bound and not state.said.isdisjoint(OTHERS):
        refuse_other_bound(state, at, amount)
    refuse_other_goods(state.tokens, amount, state.amounts.settings)
    refuse_converted(state.tokens, amount)
    refuse_each(state.tokens, amount, state.amounts.settings)
    if state.phrase.change == "down":
        leave_purpose(state, at, amount)
    if amount.sign < 0 and amount.currency:
        _refuse_negative_price(state, at, amount)
    if amount.fraction:
        _refuse_vague_fraction(state, at, amount)
    if amount.currency and _MINUS in state.said:
        _refuse_placed_price(state, at)
    refuse_singular(state.tokens, at, amount, state.amounts.settings)
    refuse_unsaid_part(state, at, amount)
    refuse_exception(state, at)
    if RECORD in state.said:
        refuse_record(state, at, amount)
    if not state.phrase.amounts:
        _check_first(state, at, amount)


def _check_first(state: WordingPass, at: int, amount: Amount) -> None:
    """Refuse what the words before the first amount make of it."""
    refuse_turned(state, at)
    read_mark(state, at, amount)
    refuse_distance(state, at, amount)
    refuse_opposed(state, at)
    if state.phrase.change and not state.phrase.level:
        bound_extreme(state, at)
        refuse_contracted(state, at, amount)
    if not state.said.isdisjoint(APPROACHES):
        refuse_approach(state, at, amount)


def _refuse_vague_fraction(state: WordingPass, at: int, amount: Amount) -> None:
    """Raise UnreadableError for a fraction that is none, or is said to be more or less.

    Some words halve units alone and are nouns elsewhere (medio); others size it: un petit tiers.
    """
    settings, language = state.amounts.settings, state.amounts.settings.language or ""
    half = amount.text.lower().rpartition(" ")[2]
    before = state.tokens[at - 1].text if at else ""
    sized = before.lower() in guards(settings.vocabulary, language, SIZING)
    if amount.unit is None and half in guards(settings.vocabulary, language, HALVING):
        raise UnreadableError("number.vague", half)
    if sized:
        raise UnreadableError("number.vague", before)


def _refuse_placed_price(state: WordingPass, at: int) -> None:
    """Raise UnreadableError for a price at which something stands with a loss: Minus bei 5 Euro."""
    words = state.tokens[max(at - 2, 0) : at]
    if at <= 1 or not words[0].text.isalpha():
        return
    minus, leading = (token.word.roles for token in words)
    if _MINUS in minus and "prep" in leading and "of" not in leading:
        raise UnreadableError(
            "sign.unclear", " ".join(t.text for t in state.tokens[at - 2 : at + 1])
        )


def refuse_grouped(amount: Amount) -> None:
    """Refuse three decimals that may be a group of digits: 272.000 infections, € 1.000.

    Nothing is counted to a thousandth, unless it is an average of a few.
    """
    number, unit = amount.number, amount.unit
    if unit is None or number.digit != _THOUSANDTH * amount.scale or amount.below:
        return
    printed = number.value / amount.scale
    whole = printed == printed.to_integral_value()
    if amount.scale != 1:
        if whole:  # 11.000 millones, where the point is decimal
            raise UnreadableError("number.locale_unknown", amount.text)
        return
    rounded = (number.value * 10) == (number.value * 10).to_integral_value()
    counted = unit.dimension in COUNTED and (rounded or abs(number.value) >= _FEW)
    if counted or (whole and (amount.currency or unit.dimension in MEASURES)):
        raise UnreadableError("number.locale_unknown", amount.text)


def _refuse_negative_price(state: WordingPass, at: int, amount: Amount) -> None:
    """Raise UnreadableError for a dash that may be no minus sign: зарплата врачей -56544 руб.

    A Russian word stands before it, and none of the wording names what may be below zero.
    """
    settings = state.amounts.settings
    balanced = tuple(guards(settings.vocabulary, settings.language or "", BALANCED))
    before = state.tokens[:at]
    if not balanced or state.phrase.change or not before or before[-1].text != _DASH:
        return
    if len(before) > 1 and before[-2].end + _BLANK < before[-1].start:
        return  # a bracket stood between: за рубежом (-39,7 млн)
    words = [token.text.lower() for token in before[:-1]]
    if words and words[-1].isalpha() and not any(word.startswith(balanced) for word in words):
        raise UnreadableError("sign.detached", f"{words[-1]} -{amount.text}")
