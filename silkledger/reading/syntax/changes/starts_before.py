"""Starts before a number: verbs that lead from the start of a change to its end: up from 3 to 5.

Where "of" is not "by" (Spanish de and en, German von), it leads from a verb of change to its start,
or to what was fallen below: "bajó del 20 %" is not a fall of 20 percent, where "una bajada del
20 %" is one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.syntax.years import behind_date
from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words.guard_kinds import GERUND, INFINITIVE, START
from silkledger.reading.words.guards import guards
from silkledger.reading.words.lexicon import lexicon
from silkledger.reading.words.senses import LIGHT, has_role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.syntax.wording_pass import WordingPass
    from silkledger.reading.words.senses import Token

_STARTS = frozenset(("starts", "starts_from", "carries"))
# Words between a verb that carries something from a start to an end, and "from".
_CARRIED = LIGHT | {"subject", "noun", "of", "from", "matter", "per_year", "capacity"}
_WHEN = LIGHT | {"prep", "between", "date_before", "date_loose", "date_word", "subject", "noun"}
_NOT_CARRIED = frozenset(("to", "and", "or", "negation", "verb"))
_ENDINGS = (INFINITIVE, GERUND)


def leads_from_start(state: WordingPass, at: int) -> bool:
    """Record that a verb here leads from the start of a change, if it does: pasó además de 3 a 5.

    Words that say nothing may stand before "from", and a number must stand behind it.
    """
    roles = state.tokens[at].word.roles
    if roles.isdisjoint(_STARTS):
        return False
    if "starts_from" in roles and state.leads_to_number(at):
        word = state.tokens[at].word  # up from 60 to 80 percent
        state.start, state.starts = at, True
        state.phrase.change = word.change_after or ""
        return True
    tokens, place = state.tokens, at + 1
    carries = "carries" in roles
    if roles.isdisjoint(("starts", "carries")):
        return False
    while not _leads_from(state, place):
        neutral = has_role(tokens, place, "neutral") and not has_role(tokens, place, "from")
        if not (behind := place + 1 if neutral else _behind_when(tokens, place)):
            break
        place = behind
    if carries:
        place = _behind_object(state, place)
    starts = _leads_from(state, place)
    if "starts" not in roles:  # llevar de 3 a 5 meses is how long it takes
        starts = starts and place > at + 1
    if carries and starts:
        later = range(place + 3, len(tokens))
        starts = any(state.amounts.numerals.starts(end) for end in later)
    if starts and (carries or (place > at + 1 and has_role(tokens, place, "by"))):
        state.start = place  # est passé en 2019 de 3 à 5
    state.starts = state.starts or starts
    return starts


def _behind_when(tokens: Sequence[Token], at: int) -> int:
    """Return the place behind a word that says when or where here, or behind a date, or 0."""
    if at + 1 >= len(tokens):
        return 0
    led = tokens[at].word.says & _NOT_CARRIED or not tokens[at].word.roles & _WHEN
    return behind_date(tokens, at, loose=True) or (0 if led else at + 1)


def _behind_object(state: WordingPass, at: int) -> int:
    """Return the place behind what a verb carries to an end: porter la production de 3 à 5 t."""
    tokens, place = state.tokens, at
    while place < len(tokens):
        word = tokens[place].word
        if _leads_from(state, place):
            break
        if not word.roles & _CARRIED or word.says & _NOT_CARRIED or word.change_before:
            return at
        place += 1
    return place


def _leads_from(state: WordingPass, at: int) -> bool:
    """Whether "from" leads to a number here, perhaps behind a noun that takes it: le taux de 5."""
    if not state.leads_to_number(at):
        return False
    if has_role(state.tokens, at, "from"):
        return True
    settings, words = state.amounts.settings, state.tokens[at].text.split()
    last = lexicon(settings.vocabulary, settings.language).tokens(words[-1]) if words[1:] else []
    return bool(last) and "from" in last[0].word.roles


def refuse_start_of_verb(state: WordingPass) -> None:
    """Raise UnreadableError if a word leads from a verb of change to the start, its only number."""
    phrase, tokens, settings = state.phrase, state.tokens, state.amounts.settings
    leads = guards(settings.vocabulary, settings.language or "", START)
    if not leads or len(phrase.amounts) != 1 or phrase.by or phrase.change_part is not None:
        return
    starts = state.amounts.numerals.starts
    numbers = [place for place in range(len(tokens)) if starts(place)]
    if phrase.level and len(numbers) > 1:
        return  # stieg von 3 auf 5, but not sank von über 5
    at = numbers[0] - 1 if numbers else 0
    while at > 0 and tokens[at].text.lower() not in leads and _is_passed(tokens[at]):
        at -= 1  # bajó de cerca del 5 %
    if at > 0 and tokens[at].text.lower() in leads and _is_verb_of_change(state, at - 1):
        raise UnreadableError("number.start_of_change", f"{tokens[at - 1].text} {tokens[at].text}")


def _is_passed(token: Token) -> bool:
    """Whether a word that says nothing, or a hedge, stands between "from" and its number."""
    return bool(token.word.roles & LIGHT) or token.word.bound_before is not None


def _is_verb_of_change(state: WordingPass, at: int) -> bool:
    """Whether a form of a verb of change stands here, a participle only behind an auxiliary."""
    token, settings = state.tokens[at], state.amounts.settings
    if not token.word.change_before or "finite" in token.word.roles:
        return bool(token.word.change_before)
    if at > 0 and "auxiliary" in state.tokens[at - 1].word.roles:
        return True
    if settings.language == "de" and not token.text.islower():
        return False  # Einbußen von 5 %
    endings = [guards(settings.vocabulary, settings.language, kind) for kind in _ENDINGS]
    return token.text.lower().endswith(tuple(frozenset().union(*endings)))
