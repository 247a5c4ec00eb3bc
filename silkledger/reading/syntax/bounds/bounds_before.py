"""Bounds before a number: which of their words bound it, and which only lead to something else.

A bound word may be a preposition (over), describe a noun, or say that the number is the highest one
reached, which is not a bound: "reached a maximum of 30 t", "was maximum at 5 t".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.definitions.bounds import MIRRORED
from silkledger.reading.definitions.units import COUNTED
from silkledger.reading.syntax.bounds.compared_times import takes_times
from silkledger.reading.syntax.bounds.led_to_bounds import refuse_led_level
from silkledger.reading.syntax.bounds.misled import misleads, reaches
from silkledger.reading.syntax.bounds.moments import leads_to_moment
from silkledger.reading.syntax.bounds.named_extremes import is_named
from silkledger.reading.syntax.bounds.sized_bounds import mark_level
from silkledger.reading.syntax.bounds.timed_bounds import leads_to_time
from silkledger.reading.syntax.changes.excesses import by_follows, direction_of, exceed
from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words.guard_kinds import HEDGED, INFINITIVE_END
from silkledger.reading.words.guards import guards
from silkledger.reading.words.noun_forms import noun_language
from silkledger.reading.words.phrases import VERBS
from silkledger.reading.words.senses import LIGHT, NO_ROLES, has_role

_DETERMINED = frozenset(("subject", "deficit", "surplus"))
_CLOSE = frozenset(("nearly", "approx"))
_BETWEEN = LIGHT | {"prep", "by", "to", "at"}
_COMPARED, _NOUNS = frozenset(("comparand",)), frozenset(("comparand", "subject"))
_MAY_GOVERN = frozenset(("may_govern_prep", "takes_over", "presides_over"))
_GOVERNING = _MAY_GOVERN - {"takes_over"} | {"governs_prep"}
_SILENT = frozenset(("neutral", "auxiliary"))
_SAID_OF_SUBJECT = _SILENT | {"article", "prep", "of", "subject"}
_NEAR = 12  # words from a noun of asking to whom it asks

if TYPE_CHECKING:
    from silkledger.reading.syntax.wording_pass import WordingPass
    from silkledger.reading.words.senses import Token


def leave_bound(state: WordingPass) -> None:
    """Take the bound before a word of the subject for the preposition that it may be (over).

    Raises UnreadableError for one without a direction (around), which may be a hedge as well.
    """
    if state.phrase.bound and state.preposition:
        if state.phrase.bound not in MIRRORED:
            raise UnreadableError("bound.misplaced", state.phrase.bound_word)
        state.phrase.forget_bound()


def bound_number(state: WordingPass, token: Token, bound: str) -> None:
    """Record a bound word. A bound before it that may be a preposition (over) was one."""
    phrase, roles = state.phrase, token.word.roles
    if _bounds_nothing(state, token):
        return
    if takes_times(state, token):
        return
    refuse_led_level(state, token)
    if state.exceeds and by_follows(state, state.tokens.index(token) + 1):
        exceed(state)  # exceeded the plan by more than 5 t
    leave_bound(state)
    if _is_doing(state, token) or _is_topic(state, token):
        raise UnreadableError("bound.misplaced", token.text)
    if "superlative" in roles and has_role(
        state.tokens, state.tokens.index(token) + 1, "of_before"
    ):
        raise UnreadableError("bound.misplaced", token.text)  # 最多的5家企业
    if "prep" in roles and (governor := _governor(state, token)) is not None:
        if governor.word.roles & _MAY_GOVERN:
            raise UnreadableError("bound.misplaced", f"{governor.text} {token.text}")
        return
    state.set_bound(bound, token)
    phrase.bound_opens = "to" in roles and _opens(state, token)
    if phrase.bound_opens and _follows_change(state, token):
        raise UnreadableError("bound.level", token.text)
    mark_level(state, token, bound)
    phrase.level = phrase.level or _is_told_beside(state, token)
    state.preposition = "prep" in roles
    state.exceeds = "" if phrase.change else direction_of(token.word)
    if "bound_verb" in roles and len(token.text) > 1:  # 超 may be part of an unknown word: 出超
        state.close_subject(guarded=True)


def _is_told_beside(state: WordingPass, token: Token) -> bool:
    """Whether a verb of bound beside a change tells its level: rose and exceeded 5 tonnes."""
    finite = "bound_verb" in token.word.roles and state.phrase.change and not state.phrase.by
    if not finite:
        return False
    at = state.tokens.index(token)
    beside = at > 1 and has_role(state.tokens, at - 1, "and")
    changed = beside and state.tokens[at - 2].word.change_before is not None
    return changed and not by_follows(state, at + 1)


def _bounds_nothing(state: WordingPass, token: Token) -> bool:
    """Whether a bound word describes a noun or a level, or names a place (near Berlin)."""
    roles = token.word.roles
    if misleads(state, token) or ("nearby" in roles and not leads_to_amount(state, token)):
        return True
    return (
        ("determiner" in roles and _leads_to_noun(state, token))
        or ("superlative" in roles and state.comparing and _describes_noun(state, token))
        or ("extreme" in roles and (is_named(state, token) or _is_reached(state, token)))
        or (token.word.bound_before in _CLOSE and _describes_other(state, token))
        or leads_to_time(state, token)
        or _reaches_by_verb(state, token)
        or leads_to_moment(state, token)
    )


def _reaches_by_verb(state: WordingPass, token: Token) -> bool:
    """Whether a preposition of bound leads to a verb, until which something went: jusqu'à compter.

    The number is what was reached then. The verb is an infinitive or an English gerund (up to
    reaching 5 tonnes), and not a finite one.
    """
    settings, behind = state.amounts.settings, state.tokens.index(token) + 1
    if not (has_role(state.tokens, behind, "verb") and reaches(token, settings)):
        return False
    endings = guards(settings.vocabulary, settings.language or "", INFINITIVE_END)
    return state.tokens[behind].text.lower().endswith(tuple(endings))


def _is_doing(state: WordingPass, token: Token) -> bool:
    """Whether a verb of bound is a noun of doing, which may bound nothing: the crossing of 5 t."""
    settings, at = state.amounts.settings, state.tokens.index(token)
    language = noun_language(settings.vocabulary, settings.language)
    led = "bound_verb" in token.word.roles and has_role(state.tokens, at + 1, "of")
    return led and language is not None and not language.head_first  # dépasser de 5 t


def _is_topic(state: WordingPass, token: Token) -> bool:
    """Whether a word of speaking stands right before "about": talked about 5 plants."""
    at = state.tokens.index(token)
    return "topic" in token.word.roles and has_role(state.tokens, at - 1, "speaks_of") and at > 0


def leads_to_amount(state: WordingPass, token: Token) -> bool:
    """Whether a number or the money of one follows: в районе $5 млн."""
    at = state.tokens.index(token)
    money = at + 1 < len(state.tokens) and state.tokens[at + 1].word.currency
    return bool(money) or state.number_follows(at)


def _leads_to_noun(state: WordingPass, token: Token) -> bool:
    """Whether a noun stands behind a word such as some: unas pérdidas de 45 t, um die Hälfte."""
    at = state.tokens.index(token) + 1
    word = state.tokens[at].word if at < len(state.tokens) else None
    fraction = word is not None and word.spelled is not None and word.spelled.role == "fraction"
    if fraction and "by_article" in token.word.roles:
        state.by_word = state.by_word or not state.phrase.change
        return True
    if word is None or state.amounts.numerals.starts(at):
        return False
    counts = word.unit is not None and word.unit.dimension in COUNTED  # some people reviewed 208
    counts = counts or state.tokens[at].kind == "unknown"  # unos abanicos de 5 millones
    return bool(counts or word.change_before or word.roles & _DETERMINED)


def _describes_other(state: WordingPass, token: Token) -> bool:
    """Whether a hedge describes the adverb right behind it, or how little something changed."""
    settings, at = state.amounts.settings, state.tokens.index(token) + 1
    hedged = guards(settings.vocabulary, settings.language or "", HEDGED)
    behind = hedged and at < len(state.tokens) and state.tokens[at].kind != "number"
    behind = behind and state.tokens[at].text.lower() in hedged
    return behind or _describes_level(state, token)


def _describes_level(state: WordingPass, token: Token) -> bool:
    """Whether a bound word says how little something changed: almost unchanged at 5 million."""
    if "unaltered" not in state.said:
        return False
    for following in state.tokens[state.tokens.index(token) + 1 :]:
        roles = following.word.roles
        if "unaltered" in roles:
            return True
        if not roles & _BETWEEN:
            return False
    return False


def part_from_number(state: WordingPass, at: int) -> None:
    """Record a stop or spaced dash behind a noun, or a verb of level behind what is compared with.

    They part a bound from the number: примерно на уровне прошлого года - 5 т. A bound verb and its
    number are not parted by what is put in between.
    """
    token, phrase = state.tokens[at], state.phrase
    if not phrase.bound_word or state.preposition or phrase.literal_bound or state.apart:
        return
    spaced = token.text == "-" and state.tokens[at - 1].end < token.start
    stops = spaced or "stop" in token.word.roles
    if not (stops or "verb" in token.word.roles):
        return
    parting = _NOUNS if stops else _COMPARED
    for before in reversed(state.tokens[:at]):
        if before.text == phrase.bound_word:
            if "bound_verb" in before.word.roles:
                return
            break
        if before.word.roles & parting:
            state.apart = phrase.bound_word


def _describes_noun(state: WordingPass, token: Token) -> bool:
    """Whether a noun, and no change or number, stands behind a superlative: 比最高价格下降5元."""
    at = state.tokens.index(token) + 1
    word = state.tokens[at].word if at < len(state.tokens) else None
    return bool(word and word.roles & {"neutral", "subject", "head"} and not word.change_before)


def _governor(state: WordingPass, token: Token) -> Token | None:
    """Return the word before a preposition that governs it: a loan of (Kredit über), extends over.

    Neutral words and auxiliaries may stand between the two, but behind a noun an auxiliary has the
    number as its object: der Vertrag hat über 1.000 Seiten. Behind a verb its subject may, if
    it ends right before the preposition: verfügt die Bank über 5 Mio. Euro.
    """
    at = state.tokens.index(token) - 1
    if asks := _asks(state, at):
        return asks
    has = named = False
    while at >= 0:
        governor = state.tokens[at]
        roles, noun = governor.word.roles, governor.text[:1].isupper()
        if roles & _GOVERNING and not (named and noun):
            return None if has and noun else governor
        if noun and (named or at + 1 == state.tokens.index(token)):
            named = True
        elif not roles & (_SAID_OF_SUBJECT if named else _SILENT):
            return governor if _takes_over(state, token, governor) else None
        has = has or "auxiliary" in roles
        at -= 1
    return None


def _takes_over(state: WordingPass, token: Token, verb: Token) -> bool:
    """Whether "over" may belong to the verb before it: took over 5 companies, not 5 hours."""
    at = state.tokens.index(token)
    if "takes_over" not in verb.word.roles or token.word.bound_before != "gt":
        return False
    amount = state.amounts.peek(at + 1) if state.tokens[at - 1] is verb else None
    unit = amount.unit if amount is not None else None
    return unit is not None and unit.dimension in COUNTED


def _asks(state: WordingPass, at: int) -> Token | None:
    """Return the noun of asking, and no verb, before those asked: Umfrage unter 1.000."""
    for token in reversed(state.tokens[max(at - _NEAR, 0) : at + 1]):
        if "asks" in token.word.roles:
            return token
        if token.word.roles & VERBS:
            return None
    return None


def _is_reached(state: WordingPass, token: Token) -> bool:
    """Whether an extreme is the value itself: reached a maximum of 30 t, was maximum at 5 t.

    A verb of reaching stands before it, or a verb of level does and "at" or "with" behind it; or it
    is a new one, which was reached.
    """
    at = state.tokens.index(token)
    back = at - 1
    if has_role(state.tokens, back, "renewed"):
        return has_role(state.tokens, at + 1, "of") or state.number_follows(at)
    while back > 0 and state.tokens[back].word.roles & LIGHT:
        back -= 1
    before = state.tokens[back].word.roles if back >= 0 else NO_ROLES
    behind = state.tokens[at + 1].word.roles if at + 1 < len(state.tokens) else NO_ROLES
    placed = behind & {"prep", "with", "verb"} and "of" not in behind
    return "attains" in before or bool("verb" in before and placed)


def _opens(state: WordingPass, token: Token) -> bool:
    """Whether a word such as hasta or до begins the wording, so that its verb may be cut off."""
    at = state.tokens.index(token)
    return all("stop" in other.word.roles for other in state.tokens[:at])


def _follows_change(state: WordingPass, token: Token) -> bool:
    """Whether a stop before such a word or a plural article behind it leads to a level.

    For example "hasta los 30 millones" and ", до 30 млн".
    """
    at = state.tokens.index(token)
    return at > 0 or has_role(state.tokens, at + 1, "level_article")
