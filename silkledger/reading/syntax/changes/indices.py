"""Indices: a percentage of an earlier level, which is not growth: 105,2% к прошлому году is 5.2 %.

Russian statistics print a growth rate with the earlier period as 100 percent; so may the press
where it says neither "by" nor a sign. A percentage of something ("105 % of last year's level") is
no growth in any language. Under the statistic growth_rate both are refused.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from silkledger.reading.syntax.changes.changes_behind import INDEX_OF
from silkledger.reading.syntax.changes.moved_levels import is_moved_level
from silkledger.reading.syntax.han.han_ends import is_moved_to, noun_led_to
from silkledger.reading.text.languages import listed_languages
from silkledger.reading.words.accounts import may_be_below_zero
from silkledger.reading.words.senses import CHINESE, NO_ROLES

if TYPE_CHECKING:
    from silkledger.reading.definitions.units import Unit
    from silkledger.reading.measures.figure_case import FigureCase
    from silkledger.reading.syntax.wording_pass import WordingPass
    from silkledger.reading.words.senses import Token

# A percentage of an earlier level from here on; below, it is the growth that its words say.
_LEAST_INDEX = Decimal(50)
PLUS = "plus_sign"  # the remark of an amount with that sign, of what is never below zero
MOVED = "moved_to"  # the remark of an amount that a verb of change leads to
_PLUS = frozenset((PLUS,))
_EARLIER = INDEX_OF | {"comparand", "comparand_of"}  # к уровню; прошлогоднего уровня
_SAME, _TWICE = Decimal(100), Decimal(200)


def mark(state: WordingPass, at: int, sign: int) -> None:
    """Record what the words before the number at `at` say of a change, or of an earlier level."""
    phrase = state.phrase
    before = state.tokens[at - 1].word.roles if at else NO_ROLES
    priced = at > 1 and state.tokens[at - 1].word.currency and state.tokens[at - 2]  # +$5
    signed = sign < 0 or "plus" in before or bool(priced and "plus" in priced.word.roles)
    phrase.signed = phrase.signed or signed
    phrase.explicit = phrase.explicit or phrase.by or state.by_word or signed
    if sign > 0 and signed:
        _mark_plus(state, at - 1 - bool(priced))
    phrase.of_growth = "growth" in state.said and any(
        "growth" in token.word.roles for token in state.tokens[:at]
    )
    if phrase.change and _is_of_growth(state, at):
        phrase.remarks.add("slower_growth" if phrase.change == "down" else "faster_growth")
    if CHINESE in state.said:
        vocabulary = state.amounts.settings.vocabulary
        phrase.led_to = noun_led_to(state.tokens[:at], vocabulary)
        if is_moved_to(state.tokens[:at], vocabulary):
            phrase.remarks.add(MOVED)
    elif is_moved_level(state.tokens[:at], state.amounts.settings):
        phrase.remarks.add(MOVED)
    if "of_before" in before:  # 为上年同期的105.2%
        phrase.indexed = True


def _mark_plus(state: WordingPass, at: int) -> None:
    """Record the sign "+" at `at`, unless what stands before it may be below zero."""
    if state.tokens[at].text == "+":
        before, settings = state.tokens[:at], state.amounts.settings
        state.phrase.remark(NO_ROLES if may_be_below_zero(before, settings) else _PLUS)


def _is_of_growth(state: WordingPass, at: int) -> bool:
    """Whether a noun of growth stands before what fell in the clause: growth slowed by 5 %.

    It may also have risen, which only a verb tells: growth accelerated.
    """
    fell, rises = False, state.phrase.change == "up"
    for token in reversed(state.tokens[:at]):
        word = token.word
        if "stop" in word.roles:
            return False
        if fell and word.roles & {"prep", "and"}:
            return False
        if fell and "finite" not in word.roles and word.change_before == "up":
            return True
        moved = word.change_before == "up" and "finite" in word.roles
        fell = fell or (moved if rises else word.change_before == "down")
    return False


def mark_behind(state: WordingPass, token: Token) -> None:
    """Record that the word right behind the number leads to the earlier level: 105,2% к уровню."""
    multiple = token.word.multiple
    if multiple is not None and multiple.kind == "as" and len(state.gap) == 1:
        state.phrase.indexed = True  # 97 Prozent so hoch wie
    if "growth" in token.word.roles:
        state.phrase.of_growth = True  # 3 % d'inflation
    settings = state.amounts.settings
    language = listed_languages(settings.vocabulary).get(settings.language or "")
    if language is not None and language.indices and len(state.gap) == 1:
        state.phrase.indexed = state.phrase.indexed or bool(token.word.roles & _EARLIER)


def refuse_index(case: FigureCase, value: Decimal, unit: Unit) -> None:
    """Add a reason for a percentage under growth_rate that may be one of an earlier level.

    A part of something is growth only where a word of change governs it: lost 5 % of its value.
    """
    phrase = case.phrase
    told = phrase.explicit or phrase.multiple
    if case.statistic != "growth_rate" or unit.canonical != "percent" or told:
        return
    changed = (bool(phrase.change) and not phrase.level) or (
        phrase.of_growth and abs(value) < _LEAST_INDEX
    )
    if (phrase.of or case.cell.of) and not changed:
        case.refuse("number.index", f"{abs(value):f}")
        return
    language = listed_languages(case.vocabulary).get(case.language)
    usual = language is not None and language.indices
    printed = usual and _SAME <= abs(value) < _TWICE
    if printed or (phrase.indexed and (abs(value) >= _LEAST_INDEX or not usual)):
        case.refuse("number.index", f"{abs(value):f}")
