"""What the words of a subject take from the number to come: a bound, or the whole meaning of it.

"bis Ende Mai 5 t" is 5 t by the end of May, and 低于上年5% is 5 % below last year.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import COUNTED
from silkledger.reading.syntax.bounds.bounds_before import leave_bound
from silkledger.reading.syntax.bounds.dated_marks import is_passed_mark, leads_to_mark
from silkledger.reading.syntax.years import behind_date
from silkledger.reading.words.phrases import LEFT_REMARKS
from silkledger.reading.words.senses import NO_ROLES, has_role

if TYPE_CHECKING:
    from silkledger.reading.syntax.wording_pass import WordingPass
    from silkledger.reading.words.senses import Token

_COMPARANDS = frozenset(("comparand", "comparand_of", "earlier"))
_BETWEEN = frozenset(("article", "neutral", "prep", "of", "than", "previous", "comparand"))
_DATES = frozenset(("date_word", "date_before"))
_BETWEEN_TWO = frozenset(("between",))
_DESCRIBED = 4  # words between a bound and the date that it leads to
_OF_WHOLE = ("fraction", "parts")
_OBJECT = frozenset(("subject", "noun", "article", "neutral"))
_LEADS_OWNER = frozenset(("of", "article", "neutral"))
_EXCEEDS = frozenset(("bound_verb", "level"))
_ENDS = frozenset(("verb", "activity", "stop"))
UNSAID = frozenset(("falls_behind", "unsaid"))  # what a word tells that may be a fall
# The roles of words that are recorded here.
RECORDED = _COMPARANDS | _DATES | LEFT_REMARKS
RECORDED |= {"compare", "subject", "loses", "range_only", "unsaid"}


def record(state: WordingPass, at: int) -> None:
    """Record what the word at `at`, which has one of the roles RECORDED, says besides its bound."""
    token, phrase = state.tokens[at], state.phrase
    roles = token.word.roles
    _leave_date(state, at)
    _part_from_comparand(state, at)
    state.comparing = state.comparing or "compare" in roles
    if "subject" in roles and "neutral" not in roles:
        exceeded = "comparand" in state.said and (_is_exceeded(state, at) or _expects(state, at))
        exceeded = exceeded or is_passed_mark(state, at)
        if exceeded:
            state.preposition = False
        else:
            leave_bound(state)
        state.apart = "" if exceeded else state.apart or phrase.bound_word
        state.named = token.text if "noun" in roles else ""
    phrase.remark(state.remarks(at) & LEFT_REMARKS)
    phrase.loses = "loses" in roles or phrase.loses
    if "range_only" in roles:
        phrase.remark(_BETWEEN_TWO)
    if "unsaid" in roles:
        phrase.remarks |= UNSAID  # détruit 7 900 emplois


def _is_exceeded(state: WordingPass, at: int) -> bool:
    """Whether a bound leads to what was expected: exceeded forecasts of 5 t, below targets of 5 t.

    Only nouns that describe it stand between the two, and whose expectation it is (above analysts'
    forecasts), behind which the bound is recorded again.
    """
    tokens, phrase = state.tokens, state.phrase
    if "comparand" not in tokens[at].word.roles or not has_role(tokens, at + 1, "of"):
        return False
    if "by" in tokens[at + 1].word.roles:
        return False
    back = at - 1
    while back >= 0 and not tokens[back].word.bound_before and _describes_expected(tokens[back]):
        back -= 1
    bound = tokens[back].word if back >= 0 else None
    if bound is None or not bound.bound_before or bound.roles.isdisjoint(_EXCEEDS):
        return False
    if not phrase.bound and back < at - 1:
        state.set_bound(bound.bound_before, tokens[back])
    return True


def _expects(state: WordingPass, at: int) -> bool:
    """Whether the noun here tells whose expectation is exceeded: forecasts of analysts of 5 t."""
    back = at - 1
    while back > 0 and state.tokens[back].word.roles & _LEADS_OWNER:
        if "comparand" in state.tokens[back].word.roles:
            break
        back -= 1
    return 0 < back < at - 1 and _is_exceeded(state, back)


def _describes_expected(token: Token) -> bool:
    word = token.word
    counted = word.unit is not None and word.unit.dimension in COUNTED
    return token.kind == "unknown" or counted or bool(word.roles & _OBJECT)


def _leave_date(state: WordingPass, at: int) -> None:
    """Forget a bound that led to a date: "bis Ende Mai 5 t" is 5 t by the end of May."""
    if state.tokens[at].word.roles.isdisjoint(_DATES):
        return
    before = at - 1
    while before > max(at - 1 - _DESCRIBED, 0) and _describes(state.tokens[before]):
        before -= 1  # over the first half
    if before < 0 or not state.tokens[before].word.bound_before:
        return
    if "bound_verb" in state.tokens[before].word.roles:
        return  # exceeded in 2019 8 million tonnes, dépassait fin 2014 les 50 GW
    dated = "date_word" in state.tokens[at].word.roles
    if has_role(state.tokens, at, "date_before") and at + 1 < len(state.tokens):
        dated = has_role(state.tokens, at + 1, "date_word") or bool(
            behind_date(state.tokens, at + 1, loose=False)
        )
    if dated and state.exceeds:  # inférieur au premier semestre 2019 de 5 %: no bound, but a fall
        state.apart = state.apart or state.phrase.bound_word
    elif dated:
        state.phrase.forget_bound()


def _describes(token: Token) -> bool:
    return bool(token.word.roles & {"article", "neutral"}) and not token.word.bound_before


def _part_from_comparand(state: WordingPass, at: int) -> None:
    """Part a bound word from the number behind what it compares with: 低于上年5% is 5 % below it.

    "Of" joins them again: 超过上年的5亿吨 bounds what there was last year.
    """
    tokens = state.tokens
    if not tokens[at].word.roles & _COMPARANDS or (bound := _bound_before(state, at)) is None:
        return
    behind = at + 1
    roles = tokens[behind].word.roles if behind < len(tokens) else NO_ROLES
    of = "of_before" in roles or ("of" in roles and "by" not in roles) or _leads_to_part(state, at)
    behind += bool(roles & {"of", "of_before", "prep"})
    part = of and not roles & {"of", "of_before"}
    dated = not part and behind < len(tokens) and behind_date(tokens, behind, loose=True)
    if bound.text == state.times_of:
        return  # превысил прошлогодний показатель в 2 раза
    if dated or not (of or has_role(tokens, at, "comparand_of") or leads_to_mark(state, at)):
        state.beside = state.beside or bound.text


def _leads_to_part(state: WordingPass, at: int) -> bool:
    """Whether 的 leads from what is compared with to a part of it: 超過去年運量的一半."""
    for place in range(at + 1, len(state.tokens)):
        spelled = state.tokens[place].word.spelled
        if spelled is not None and spelled.role in _OF_WHOLE:
            first = place - (spelled.role == "parts")  # 三分之一
            return has_role(state.tokens, first - 1, "of_before")
    return False


def _bound_before(state: WordingPass, at: int) -> Token | None:
    """Return the word of bound that the word here is compared by, or None."""
    for token in reversed(state.tokens[:at]):
        word = token.word
        if word.bound_before:
            return token
        if not word.roles & _BETWEEN or word.roles & _ENDS:
            return None
    return None


def compares(state: WordingPass) -> bool:
    """Whether the number may be compared with what follows it: below the 10-year average."""
    words = [token.word for token in state.gap]
    return not state.phrase.change and any(
        word.change_after and word.bound_before and "age" not in word.roles for word in words
    )
