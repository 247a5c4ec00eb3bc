"""Level denominators: what the level behind a change is counted per, said before the change.

"Daily output rose 5 % to 3 million tonnes" is a level in t/d, as "daily output was 3 million
tonnes" is. A word of time right before the change tells how fast it was (a daily gain of 5 % to 80
dollars), and divides nothing.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from silkledger.reading.measures.leading_denominators import LEADING_UNITS
from silkledger.reading.measures.time_rates import TRAILING_UNITS, is_pay
from silkledger.reading.syntax.years import behind_date
from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words.senses import has_role

if TYPE_CHECKING:
    from silkledger.reading.syntax.wording_pass import WordingPass
    from silkledger.reading.words.phrases import Amount


_NAMES = frozenset(("subject", "matter", "activity", "head"))
_FLOWS = _NAMES | {"common", "neutral"}
_VERB = 2  # characters of a verb that leads to a level: 达到, but not 总额达
_FLOWING = tuple("量额額流")  # ends of nouns of what flows: 需求量, 客流
_PER = frozenset(("per", *LEADING_UNITS))
_PER_THING = frozenset(("per_head", "per_share", "per_household", "per_mu"))
_STOPS = frozenset(("stop", "open", "close"))
_HAN = "\u3400"
_EXTENTS = frozenset(("area", "people"))  # dimensions of what a day or week may add to


def divided(state: WordingPass, at: int, amount: Amount) -> Amount:
    """Return the amount at `at` with the denominator of its subject, if it is a change's level.

    A change loses the time in which it happened. Raises UnreadableError for two denominators.
    """
    if amount.below is not None and is_time_of_change(state, at, amount):
        return replace(amount, below=None)
    change = state.phrase.change_part
    if change is None or len(change.amounts) != 1 or state.said.isdisjoint(_PER):
        return amount
    if amount.below is not None or amount.relative or amount.fraction or amount.multiple:
        return amount
    number = min(change.amounts[0].end, len(state.tokens)) - 1
    while number and not state.amounts.numerals.starts(number):
        number -= 1
    while number and state.amounts.numerals.starts(number - 1):
        number -= 1
    denominators = state.amounts.denominators
    described = any(denominators.describes(n) and _names(state, n) for n in range(number))
    if not (described or _is_priced(state, number, at)):
        return amount
    return replace(amount, below=denominators.before(number, relative=False))


def _is_priced(state: WordingPass, number: int, level: int) -> bool:
    """Whether a change at `number` and its level are per a unit: 每桶油价上涨5%至80美元, 亩产.

    A time right before the change is the one in which it happened (每日上涨5%), and a noun behind
    the change has the level for itself (每吨价格上涨5%，总额达80亿元).
    """
    tokens = state.tokens
    changed = next((at for at in range(number) if tokens[at].word.change_before), number)
    behind = [token for token in tokens[number + 1 : level] if len(token.text) > 1]
    if any(len(token.text) > _VERB or token.word.roles & _NAMES for token in behind):
        return False
    for at in range(changed):
        if any(_STOPS & token.word.roles for token in tokens[at:changed]):
            continue
        if not tokens[at].word.roles.isdisjoint(_PER_THING) and tokens[at].text[:1] >= _HAN:
            return True
        unit = tokens[at + 1].word.unit
        if _is_each(state, at) and unit is not None:
            return unit.dimension != "time" or _names_each(state, at, changed)
    return False


def refuse_start_alone(state: WordingPass) -> None:
    """Refuse the end of a change whose start alone is per time: 日均产量由400吨增至600吨."""
    phrase = state.phrase
    lost = phrase.begins and all(amount.below is None for amount in phrase.amounts)
    if not lost or all(amount.relative or amount.multiple for amount in phrase.amounts):
        return
    describes, number = state.amounts.denominators.describes, _first_amount(state)
    each = [at for at in range(number) if _is_each(state, at)]
    paid = any(is_pay(token) for token in state.tokens[:number])
    start = next((n for n in range(number) if has_role(state.tokens, n, "from")), 0)
    if paid or (each and _names_each(state, each[-1], start)):
        below = state.amounts.denominators.before(number, relative=False)
        phrase.amounts = [replace(amount, below=below) for amount in phrase.amounts]
    elif each or any(map(describes, range(number))):
        raise UnreadableError("unit.start_alone", phrase.amounts[-1].text)


def _first_amount(state: WordingPass) -> int:
    """Return the place of the first number that is not a date: 由2023年每日7噸增至130噸."""
    for at in range(state.first_number(), len(state.tokens)):
        starts = state.amounts.numerals.starts(at)
        if starts and not behind_date(state.tokens, at, loose=True):
            return at
    return state.first_number()


def _is_each(state: WordingPass, at: int) -> bool:
    """Whether a Chinese word says per what: 每人用水量, 每日供应量."""
    token = state.tokens[at]
    return token.text[:1] >= _HAN and "per" in token.word.roles


def _names_each(state: WordingPass, at: int, start: int) -> bool:
    """Whether the unit behind 每 describes a noun before "from": 每日供應量由483公噸增至600公噸."""
    unit = state.tokens[at + 1].word.unit if at + 1 < start else None
    behind = state.tokens[at + 2 : start]
    named = any(token.word.roles & _NAMES for token in behind)
    plain = not any(token.word.change_before or token.word.bound_before for token in behind)
    return unit is not None and named and plain


def _names(state: WordingPass, at: int) -> bool:
    """Whether the word here holds or describes a noun, and not the change behind it.

    Words such as за сутки (within a day) may say when it changed.
    """
    token = state.tokens[at]
    if "time_noun" in token.word.roles:
        return True
    return " " not in token.text and not state.tokens[at + 1].word.change_before


def is_time_of_change(state: WordingPass, at: int, amount: Amount) -> bool:
    """Whether the time that begins the wording is that in which an area or number changed.

    It has a preposition of its own, and no noun behind it that flows: за сутки увеличилась на 7 га.
    """
    times = [place for place in range(at) if state.tokens[place].word.roles & TRAILING_UNITS]
    if times != [0] or "time_noun" in state.said or " " not in state.tokens[0].text:
        return False
    between = state.tokens[1:at]
    named = any(token.kind == "unknown" or token.word.roles & _NAMES for token in between)
    unit = amount.unit
    return state.phrase.by and unit is not None and unit.dimension in _EXTENTS and not named


def is_of_flow(state: WordingPass, at: int, amount: Amount) -> bool:
    """Whether a Chinese noun of what flows per day, before the change here, is what changed.

    日产量下降5万吨 is so many tonnes a day less; 日均增加5万吨 is what is added each day.
    """
    if amount.below is None:
        return False  # it would be lost
    tokens = state.tokens[:at]
    day = next((n for n, token in enumerate(tokens) if "daily" in token.word.roles), at)
    if day == at or tokens[day].text[:1] < _HAN or any(is_pay(token) for token in tokens):
        return False
    if any("daily" in token.word.roles for token in tokens[day + 1 :]):
        return False
    changed = next((n for n in range(day, at) if tokens[n].word.change_before), day)
    nouns = tokens[day + 1 : changed]
    named = any(token.word.roles & _FLOWS and token.text.endswith(_FLOWING) for token in nouns)
    stops = any(_STOPS & token.word.roles for token in nouns)
    return changed > day and not stops and (named or "time_noun" in tokens[day].word.roles)
