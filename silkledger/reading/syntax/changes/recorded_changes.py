"""Recorded changes: the change, or the end of a clause, that a word behind a number tells."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import COUNTED, NEVER_NEGATIVE
from silkledger.reading.syntax.changes import acting_subjects, compared_changes
from silkledger.reading.syntax.changes.acting_subjects import ACTING
from silkledger.reading.syntax.changes.averted import refuse_before
from silkledger.reading.syntax.changes.ended_levels import ends_level, falls_below
from silkledger.reading.syntax.changes.led_amounts import refuse_led
from silkledger.reading.syntax.changes.objects_behind import ends_object
from silkledger.reading.syntax.wholes.rate_wholes import is_of_whole
from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words.noun_forms import noun_language

if TYPE_CHECKING:
    from silkledger.reading.syntax.wording_pass import WordingPass
    from silkledger.reading.words.senses import Token


# The ending of a participle and that of an adjective; comparatives have none (höhere, geringere).
_DESCRIBING = re.compile(r"[a-zäöüß]{3}(?:t|en)(?:e|en|er|es|em)\Z")


def record_end(state: WordingPass, direction: str, token: Token, *, outside: bool) -> None:
    """Record the verb, or its particle, that ends the clause of the number.

    Raises UnreadableError where another clause or the words "of ..." lie between the two, and where
    the number may be an object and not the change ("nahm 5 Tonnen ab").
    """
    amount, phrase = state.phrase.amounts[-1], state.phrase
    if direction == "level":
        if state.by_word:
            raise UnreadableError("sign.unclear", token.text)
        state.ended = True  # nahm 11 Milliarden Euro ein
        return
    apart = phrase.of or any("stop" in before.word.roles for before in state.gap)
    apart = apart and not is_of_whole(state, token)
    measured = amount.unit is not None and amount.unit.dimension in NEVER_NEGATIVE
    if falls_below(state, direction, token) or ends_level(state, direction) or ends_object(state):
        state.ended = True
        return
    led = phrase.by or state.by_word or state.led or (phrase.begins and phrase.level)
    if (apart and not outside) or (direction == "down" and measured and not led):
        raise UnreadableError("sign.unclear", token.text)
    record_change(state, direction, token, closes=True)
    state.ended = True


def _says_again(state: WordingPass, token: Token, direction: str) -> bool:
    """Whether an adverb at the end only says the direction of the verb again: stieg nach oben."""
    word, last = token.word, token is state.tokens[-1]
    adverb = word.change_before == word.change_after == direction and "than" not in word.roles
    return last and adverb and state.phrase.change == direction and len(state.gap) == 1


def record_change(
    state: WordingPass, direction: str, token: Token, *, closes: bool = False
) -> None:
    """Record a word of increase or decrease behind its number; `closes` a verb that ends it."""
    phrase = state.phrase
    if phrase.multiple in ("times", "counted"):
        phrase.remarks.add("times_more" if direction == "up" else "times_less")
        return
    if phrase.change_part is not None and phrase.change_part.change in ("", direction):
        phrase.change_part.change = direction  # um 50 auf 540 gesunken; (+5 % de crecimiento)
        return
    opposed = (phrase.change and phrase.change != direction) or state.comparing
    if closes and phrase.begins and phrase.level and not opposed:
        phrase.change = direction  # von 38 auf 32,6 Prozent zurückgegangen
        return
    if phrase.level and _says_again(state, token, direction):
        return  # kletterte auf 1,9 Prozent nach oben
    refuse_before(state, state.tokens.index(token))
    compared_changes.refuse_compared(state, token, closes=closes)
    leads = state.led and phrase.bound_leads and not _is_rate_up_to(state)
    if phrase.level or opposed or leads:
        raise UnreadableError("sign.unclear", token.text)
    refuse_led(state, token)
    acting_subjects.refuse_singular_verb(state, token)
    acting_subjects.refuse_inverted(state, token)
    if direction == "down":
        acting_subjects.refuse_subject(state, token)
    if direction == "down" and state.said & ACTING and acting_subjects.acts(state, token):
        state.complement = True
        return
    if state.led_noun and state.led and closes:
        raise UnreadableError("sign.unclear", f"{state.led_noun} {token.text}")
    phrase.change = direction
    phrase.loses = "loses" in token.word.roles and (closes or _counts_lost(state))
    phrase.loss = "deficit" in token.word.roles
    phrase.level = state.led and (closes or _describes(state, token))


def _counts_lost(state: WordingPass) -> bool:
    """Whether a participle right behind things says that they are lost: 12,000 beds lost."""
    amount, phrase = state.phrase.amounts[-1], state.phrase
    led = phrase.by or state.by_word or state.led or len(phrase.amounts) > 1
    counted = amount.unit is not None and amount.unit.dimension in COUNTED
    return counted and not led and len(state.gap) == 1


def _describes(state: WordingPass, token: Token) -> bool:
    """Whether a German participle describes the noun behind: die auf 5 Mio. t gesunkene Menge."""
    language = noun_language(state.amounts.settings.vocabulary, state.amounts.settings.language)
    capital = language is not None and language.capital
    return capital and _DESCRIBING.search(token.text) is not None


def _is_rate_up_to(state: WordingPass) -> bool:
    """Whether a bound that begins the wording leads to a rate here: hasta un 13 % más."""
    unit = state.phrase.amounts[-1].unit
    opens = state.phrase.bound_opens and len(state.gap) == 1
    return opens and unit is not None and unit.dimension == "share"
