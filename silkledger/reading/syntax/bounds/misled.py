"""Misled bounds: words of bound that lead to something else than the number behind them.

A sign behind a name closes it (Florida> for 5 million), a preposition leads to a noun (well below
capacity despite being 130 miles long), what is moved goes to a level (brought the total up to 18
dollars), a record was reached and is not a limit (up to a record 5 tonnes), and what is approached
may be asked for something (approached six countries).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import COUNTED
from silkledger.reading.syntax.words_leading import bound_place
from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words.guard_kinds import CROSSING, MOVING, REACHING, RECORD_WORD
from silkledger.reading.words.guards import guards
from silkledger.reading.words.senses import NUMBERS

if TYPE_CHECKING:
    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.syntax.wording_pass import WordingPass
    from silkledger.reading.words.phrases import Amount
    from silkledger.reading.words.senses import Token

_SIGNS = frozenset("<>≤≥")
_BESIDE_SIGN = frozenset(("minus", "plus", "neutral"))
_NAMING = frozenset(("subject", "noun"))
_LEADS = frozenset(("of", "at", "to", "by"))
_NEAR = 8  # tokens from a bound to the record that it leads to
_FEW = 1000  # people or things that something is asked of
_JOINS = frozenset(("and", "or", "stop"))
_REACHING = frozenset(("attains", "bound_verb"))


def misleads(state: WordingPass, token: Token) -> bool:
    """Whether a word of bound leads to the level of what is moved.

    Raises UnreadableError for a sign that closes, for a record, whose verb is cut off, and for a
    deed that was nearly done.
    """
    if token.text in _SIGNS:
        _refuse_closing(state, token)
    _refuse_record_level(state, token)
    _refuse_hedged_deed(state, token)
    moves = _moves_to_level(state, token)
    if moves:
        state.phrase.level = bool(state.phrase.change)
    return moves


def _refuse_closing(state: WordingPass, token: Token) -> None:
    """Raise UnreadableError for a sign that closes a name, or stands apart from its number."""
    at = state.tokens.index(token)
    before = state.tokens[at - 1] if at else None
    closes = before is not None and before.end == token.start and before.text[-1:].isalpha()
    behind = state.tokens[at + 1] if at + 1 < len(state.tokens) else None
    leads = behind is not None and (
        state.number_follows(at) or behind.word.currency or behind.word.roles & _BESIDE_SIGN
    )
    if closes or not leads:
        raise UnreadableError("bound.misplaced", token.text)


def reaches(token: Token, settings: Settings) -> bool:
    """Whether a word of bound is a preposition for how far something goes: up to, jusqu'à, bis."""
    return token.text.lower() in guards(settings.vocabulary, settings.language or "", REACHING)


def _refuse_hedged_deed(state: WordingPass, token: Token) -> None:
    """Raise UnreadableError for a deed that was nearly done: close to buying 20 aircraft.

    What was nearly reached, exceeded or doubled is a number.
    """
    at = state.tokens.index(token) + 1
    if token.word.bound_before != "nearly" or at >= len(state.tokens):
        return
    word = state.tokens[at].word
    if "activity" in word.roles and not (word.roles & _REACHING or word.multiple):
        raise UnreadableError("bound.misplaced", f"{token.text} {state.tokens[at].text}")


def _moves_to_level(state: WordingPass, token: Token) -> bool:
    """Whether "up to" leads to the level that something is moved to: pushed claims up to $37bn.

    What is moved stands between the verb and "up to": took up to 500 people is a bound. French
    "porter jusqu'à 18" may be either.
    """
    settings = state.amounts.settings
    if token.word.bound_before != "le" or not reaches(token, settings):
        return False
    verbs = guards(settings.vocabulary, settings.language or "", MOVING)
    at = state.tokens.index(token)
    if at and "carries" in state.tokens[at - 1].word.roles:
        raise UnreadableError("bound.level", f"{state.tokens[at - 1].text} {token.text}")
    for place in range(at - 1, -1, -1):
        word = state.tokens[place].word
        if state.tokens[place].text.lower() in verbs:
            return place < at - 1
        if word.roles & _JOINS or (word.roles & {"of", "prep"} and "neutral" not in word.roles):
            return False
    return False


def _refuse_record_level(state: WordingPass, token: Token) -> None:
    """Raise UnreadableError for a record behind "up to" without a verb of change."""
    settings = state.amounts.settings
    if state.phrase.change or not reaches(token, settings):
        return
    records = tuple(guards(settings.vocabulary, settings.language or "", RECORD_WORD))
    start = state.tokens.index(token) + 1
    for behind in state.tokens[start : start + _NEAR]:
        words = behind.text.lower().split()
        if any(word.startswith(records) for word in words):
            raise UnreadableError("bound.level", f"{token.text} {behind.text}")
        if behind.kind in NUMBERS:
            return


def refuse_misled(state: WordingPass, at: int) -> None:
    """Raise UnreadableError where the preposition that bounds the number at `at` leads to a noun.

    "Of" behind the noun leads to the number: below expectations of 5 %.
    """
    phrase, tokens = state.phrase, state.tokens
    back = bound_place(state, at) or 0
    settings = state.amounts.settings
    if tokens[at - 1].text == phrase.bound_word or "bound_verb" in tokens[back].word.roles:
        return
    if not guards(settings.vocabulary, settings.language or "", MOVING):
        return
    between = tokens[back + 1 : at]
    if not between or not _is_noun(between[0]):
        return
    if not any(token.word.roles & _LEADS for token in between):
        raise UnreadableError("bound.misplaced", f"{phrase.bound_word} {between[0].text}")


def _is_noun(token: Token) -> bool:
    named = token.kind == "unknown" or not token.word.roles.isdisjoint(_NAMING)
    return named and not token.word.currency


def refuse_asked(state: WordingPass, amount: Amount) -> None:
    """Raise UnreadableError for a few people or things that are approached, passed or crossed."""
    phrase, unit, settings = state.phrase, amount.unit, state.amounts.settings
    if not phrase.bound or unit is None or unit.dimension not in COUNTED or amount.scale != 1:
        return
    verbs = guards(settings.vocabulary, settings.language or "", CROSSING)
    if phrase.bound_word.lower() in verbs and amount.number.value < _FEW:
        raise UnreadableError("bound.misplaced", f"{phrase.bound_word} {amount.text}")
