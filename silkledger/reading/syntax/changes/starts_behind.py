"""Starts behind: words behind a figure that lead to another amount, not to a figure of its own.

It is the base of a comparison ("12 % higher than 51.7 million"), the start of a change ("um 19 %
von 294 auf 351 Mio. Euro"), or stands behind a dash ("fell 1 % - to 42,750").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import RATES
from silkledger.reading.syntax.changes.leads import REACH, date_end, lead_behind
from silkledger.reading.syntax.changes.levels import leads_to_level
from silkledger.reading.words.guard_kinds import PLURAL
from silkledger.reading.words.guards import guards
from silkledger.reading.words.senses import LIGHT

if TYPE_CHECKING:
    from silkledger.reading.syntax.wording_pass import WordingPass
    from silkledger.reading.words.phrases import Phrase
    from silkledger.reading.words.senses import Word


_FROM_OR_OF = frozenset(("from", "of"))
_PARTING = frozenset(("stop", "open"))


def change_follows(state: WordingPass, at: int) -> bool:
    """Whether the change of the amount before it stands right behind the word here, and no base.

    It is a rate (3 million tonnes, down more than 22 %), or an amount that words lead to or behind
    which a comparative stands: 300 t, up by more than 100 t; 300 t, more than 100 t higher.
    """
    first = state.phrase.amounts[0].unit
    signed = at + 1 < len(state.tokens) and bool(state.tokens[at + 1].word.currency)
    if first is None or first.dimension in RATES or not state.number_follows(at + signed):
        return False
    second = state.amounts.peek(at + 1 + signed)
    if second is None:
        return False
    if second.unit is not None and second.unit.dimension in RATES:
        return True
    same = second.unit is None or second.unit.equals(first)
    bounds = bool(state.tokens[at].word.bound_before) and same
    return bounds and (_is_led(state) or _is_told(state, second.end))


def _is_led(state: WordingPass) -> bool:
    """Whether a word of change behind a stop or bracket leads to the word here: , up by."""
    before = state.gap[:-1]
    parted = any(token.word.roles & _PARTING for token in before)
    changes = any(token.word.change_before or "by" in token.word.roles for token in before)
    return parted and changes


def _is_told(state: WordingPass, end: int) -> bool:
    """Whether a comparative behind a stop says of the amount before it how much it is a change."""
    parted = any(token.word.roles & _PARTING for token in state.gap[:-1])
    return parted and end < len(state.tokens) and bool(state.tokens[end].word.change_after)


def number_behind(state: WordingPass, at: int) -> int | None:
    """Return the place of the first number behind the word here, or None."""
    places = range(at + 1, len(state.tokens))
    return next(filter(state.amounts.numerals.starts, places), None)


def tells_when(state: WordingPass, at: int) -> bool:
    """Whether a time before the word here says when the amount behind it was, and has no base.

    For example "three months after the start 500 people" and "six years after it rose by 5 %".
    """
    first = state.phrase.amounts[0].unit
    if first is None or first.dimension != "time":
        return False
    number = number_behind(state, at)
    second = state.amounts.peek(number) if number is not None else None
    return second is not None and not (second.unit is None or second.unit.dimension == "time")


def verb_follows(state: WordingPass, at: int) -> bool:
    """Whether a stop stands before the word here, and a plural verb behind its number.

    That number is the subject of the verb and no base: "of 12 million, more than 80,000 are ill".
    """
    if "stop" not in state.tokens[at - 1].word.roles or not state.number_follows(at):
        return False
    second, settings = state.amounts.peek(at + 1), state.amounts.settings
    if second is None or second.end >= len(state.tokens):
        return False
    plural = guards(settings.vocabulary, settings.language, PLURAL)
    return state.tokens[second.end].text.lower() in plural


def bounds_change(state: WordingPass, at: int) -> bool:
    """Whether the word here bounds another change and leads to no base: fell 5 %, rose over 9 %."""
    before = [token for token in state.gap[:-1] if not token.word.roles & LIGHT]
    bounds = bool(state.tokens[at].word.bound_before)
    return bounds and bool(before) and bool(before[-1].word.change_before)


def is_dash_before_level(state: WordingPass, at: int) -> bool:
    """Whether a dash with spaces parts a change from its level: "fell 1 % - to 42,750"."""
    token = state.tokens[at]
    if token.text != "-" or not 0 < at < len(state.tokens) - 1:
        return False
    before, behind = state.tokens[at - 1], state.tokens[at + 1]
    if not (before.end < token.start and token.end < behind.start):
        return False
    if starts_change(state, at + 1):
        return True
    return "to" in behind.word.roles and leads_to_level(state, at + 1)


def starts_change(state: WordingPass, at: int) -> bool:
    """Whether the word here leads to what a change left, behind its rate and before its level.

    For example "um 19 % von 294 auf 351 Mio. Euro".
    """
    phrase = state.phrase
    if "from" not in state.tokens[at].word.roles or len(phrase.amounts) != 1 or phrase.level:
        return False
    first = phrase.amounts[0].unit
    if first is None or first.dimension not in RATES or not (phrase.change or state.by_word):
        return False
    start = state.amounts.peek(at + 1) if state.number_follows(at) else None
    if start is None or (start.unit is not None and start.unit.dimension in RATES):
        return False
    return lead_behind(state, start.end) is not None


def follows_end(state: WordingPass, at: int) -> bool:
    """Whether a word that is "of" as well leads from the end of a change to where it began.

    Both measure the same: stieg auf 5,8 Mrd. Euro von 4,3 Mrd. Euro.
    """
    phrase, roles = state.phrase, state.tokens[at].word.roles
    if not roles >= _FROM_OR_OF or len(phrase.amounts) != 1 or not (phrase.change and phrase.level):
        return False
    numbers = range(at + 1, min(at + REACH, len(state.tokens)))
    place = next((n for n in numbers if state.amounts.numerals.starts(n)), None)
    start = state.amounts.peek(place) if place is not None else None
    first = phrase.amounts[0].unit
    if first is None or start is None or start.unit is None:
        return False
    return start.unit.equals(first)


def has_base(state: WordingPass, at: int) -> bool:
    """Whether the number of a base stands behind the word here, before another level.

    Unknown words may stand between: "from an all-time high of 28 million tons".
    """
    for place in range(at + 1, min(at + REACH, len(state.tokens))):
        if state.amounts.numerals.starts(place):
            return not date_end(state, place)
        if state.tokens[place].word.roles & {"to", "verb", "stop"}:
            return False
    return False


def is_comparison(phrase: Phrase, word: Word) -> bool:
    """Whether a word leads to the base of a comparison, a number that is not the figure.

    For example "12 % higher than 51.7 million", "to 7.1 % from 6.4 %", "was 5 against 4.8 million".
    """
    roles = word.roles
    if "base" in roles:
        return True
    change = bool(phrase.change or word.change_after)
    return change and ("than" in roles or ("from" in roles and not roles & {"of", "by"}))
