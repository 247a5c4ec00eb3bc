"""Words before a number: bounds, changes and verbs that govern it, and subjects that do not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.syntax.bounds.bounds_before import (
    bound_number,
    leads_to_amount,
    leave_bound,
    part_from_number,
)
from silkledger.reading.syntax.bounds.compared_times import is_times_word
from silkledger.reading.syntax.bounds.relative_bounds import part_from_object
from silkledger.reading.syntax.changes import change_nouns
from silkledger.reading.syntax.changes.averted import refuse_before
from silkledger.reading.syntax.changes.excesses import by_follows, exceed
from silkledger.reading.syntax.changes.led_amounts import gives_place
from silkledger.reading.syntax.changes.level_verbs import leads_from_verb
from silkledger.reading.syntax.changes.levels_at import leads_from_change
from silkledger.reading.syntax.changes.starts_before import leads_from_start
from silkledger.reading.syntax.changes.ungoverned import names_thing
from silkledger.reading.syntax.marks import counts_next, mark
from silkledger.reading.syntax.predicates import refuse_denied
from silkledger.reading.syntax.subjects import RECORDED, record
from silkledger.reading.syntax.unlisted.names_before import is_harmless
from silkledger.reading.syntax.unlisted.plain_before import describes_noun_behind
from silkledger.reading.syntax.years import behind_duration
from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words.neighbours import LAST_LETTER
from silkledger.reading.words.phrases import PASSIVE, VERBS, is_activity, may_lead
from silkledger.reading.words.senses import has_role

if TYPE_CHECKING:
    from silkledger.reading.syntax.wording_pass import WordingPass
    from silkledger.reading.words.senses import Token, Word

# Roles of words that may be prepositions and do not part a change from its number.
_JOINS = VERBS | {"by", "of", "to", "from", "between", "in_times"}
# What words say that is nothing to the number to come.
_MUTE = frozenset(("neutral", "article", "currency", "sign_of"))
_NOUNS = frozenset(("subject", "noun"))
_OF_SUBJECT = frozenset(("verb", "auxiliary"))  # verbs that tell no change themselves
_NO_SEPARATION = _JOINS | {"article", "per_measure", "neutral", "per", "range_only"}


def read_before(state: WordingPass, at: int) -> None:
    """Record what the token at `at` says of the number to come. Raises UnreadableError."""
    token = state.tokens[at]
    word = token.word
    if word.says and word.says <= _MUTE:
        return
    previous = "previous" in word.roles and (state.loose_years or not word.bound_before)
    if "sequence" in word.roles and counts_next(state, at):
        return  # the first 31 picks, on my last 6 trips
    described = previous or ("age" in word.roles and state.loose_years)
    dated = previous and at > 0 and has_role(state.tokens, at - 1, "date_word")  # janvier dernier
    timed = dated or (described and behind_duration(state.tokens, at + 1))
    timed = timed or (previous and describes_noun_behind(state, at))  # die erste Zählung
    if timed or leads_from_start(state, at) or is_times_word(state, token):
        return  # over the previous 6 months, население старше 15 лет
    if token.kind == "unknown" or not may_lead(word) or _is_part(state, at):
        _pass_over(state, at)
        return
    refuse_denied(state, at)
    if token.text == ":":
        state.close_subject()
    part_from_number(state, at)
    _separate_prepositions(state, word)
    _refuse_bound(state, at)
    if not word.roles.isdisjoint(RECORDED):
        record(state, at)
    _govern(state, at)
    if "head" in word.roles and not _describes(state, at):
        if len(token.text) == 1:
            state.unknown = state.unknown or token.text  # the last character of an unknown word
            state.apart = state.apart or state.phrase.bound_word
        state.close_subject(guarded=True)
    state.whole = state.whole or "whole" in word.roles
    mark(state, at)


def _refuse_bound(state: WordingPass, at: int) -> None:
    """Raise UnreadableError for a bound behind its number, and for a doubtful one: was up to."""
    word = state.tokens[at].word
    misplaced = word.bound_after and word.bound_before is None and not word.roles & PASSIVE
    if misplaced or ("doubtful" in word.roles and leads_to_amount(state, state.tokens[at])):
        raise UnreadableError("bound.misplaced", state.tokens[at].text)


def _pass_over(state: WordingPass, at: int) -> None:
    """Remember an unknown word, which is part of the subject if a verb follows.

    A bound word before it was a preposition, if it can be one, or in Chinese a part: 逾放比率.
    """
    token = state.tokens[at]
    if token.kind == "unknown" and is_harmless(state, at):
        state.phrase.thing = state.phrase.thing or token.text
        return
    leave_bound(state)
    if token.text[:1] > LAST_LETTER:
        state.apart = state.apart or state.phrase.bound_word
    state.unknown = state.unknown or token.text
    state.guarded, state.auxiliary = state.guarded or "guard" in token.word.roles, False


def _is_part(state: WordingPass, at: int) -> bool:
    """Whether a Chinese character here is part of an unknown word: 家 in 家具, 均 in 粉均量.

    A measure word is without a number, and what may turn the meaning is behind an unknown one.
    """
    token = state.tokens[at]
    roles = token.word.roles
    if "guard" not in roles and "classifier" not in roles:
        return False
    before = state.tokens[at - 1] if at else None
    if "guard" in roles and before is not None and before.kind == "unknown":
        return before.end == token.start and before.text[:1] > LAST_LETTER
    alone = "classifier" in roles and "head" not in roles and token.text[:1] > LAST_LETTER
    return alone and not (state.amounts.prefixes(at) or _is_adverb(state, at))


def _is_adverb(state: WordingPass, at: int) -> bool:
    """Whether 只 or 则 here says "only" or "then", and measures nothing: 只略高于10万辆."""
    if not has_role(state.tokens, at, "adverb") or at + 1 == len(state.tokens):
        return False
    word = state.tokens[at + 1].word
    governs = word.bound_before or word.change_before or word.roles & VERBS
    return bool(governs) or state.number_follows(at)


def _describes(state: WordingPass, at: int) -> bool:
    """Whether a word of change and 的 before this noun only describe it: 下降的股票数量."""
    described = False
    for token in reversed(state.tokens[:at]):
        described = described or "of_before" in token.word.roles
        if token.word.change_before:
            return described
    return False


def _separate_prepositions(state: WordingPass, word: Word) -> None:
    """Record a preposition that parts a bound or change from the number to come.

    "Over the year by 5 t" bounds nothing; "reductions on 50 products" are not a change of 50. A
    word that leads back to the number (by, of, to, a verb) joins them again.
    """
    roles = word.roles
    parts = "prep" in roles and not roles & _NO_SEPARATION
    if parts or "by" in roles:
        leave_bound(state)
    if roles & _JOINS or "date_word" in roles or word.bound_before or word.change_before:
        state.parted = False
    elif parts and state.phrase.change:
        state.parted = True


def _govern(state: WordingPass, at: int) -> None:
    """Record a bound, change or verb; a verb makes the unknown words before it its subject."""
    phrase, token = state.phrase, state.tokens[at]
    word, roles = token.word, token.word.roles
    if phrase.change and not (phrase.level or phrase.by):
        described = "of_before" in roles and _is_whole(state, at)
        phrase.of_change = described or (state.whole and is_thing(word))
    state.led = state.led or ("to" in roles and not phrase.change)
    sized = "to" in roles and change_nouns.leads_to_size(state, at)
    if word.multiple is not None and word.multiple.kind in ("multiplied", "divided"):
        phrase.multiplied, state.unknown = True, ""
        phrase.change = "down" if word.multiple.kind == "divided" else phrase.change
    elif word.bound_before is not None and ("to" not in roles or not phrase.change or sized):
        bound_number(state, token, word.bound_before)
    elif word.change_before is not None:
        _change(state, at, word.change_before)
    elif word.separable and not _is_noun(token):
        _separate(state, token)
    elif "to" in roles and phrase.change:
        if state.falling:
            raise UnreadableError("sign.unclear", token.text)
        change_nouns.mark_end(state, at, sized=sized)
        phrase.level, phrase.by = not sized, sized or phrase.by
    elif "level" in roles and leads_from_change(state, at):
        phrase.level = True
    elif "auxiliary_to" in roles and phrase.change:
        raise UnreadableError("sign.unclear", token.text)  # cut its forecast to 3 %
    else:
        _verb_or_by(state, at)
    state.auxiliary = state.auxiliary or bool(roles & {"auxiliary", "auxiliary_to"})


def _is_whole(state: WordingPass, at: int) -> bool:
    """Whether 的 here leads from the whole of a share, which a change describes: 增產總量的60%."""
    return is_thing(state.tokens[at - 1].word) and state.number_follows(at)


def is_thing(word: Word) -> bool:
    """Whether a word is a noun that a change before it may describe."""
    return bool(word.roles & {"head", "subject", "common"}) and not word.change_before


def _is_noun(token: Token) -> bool:
    """Whether a German word that is a noun as well as a verb is printed as the noun: Stellen."""
    return token.text[:1].isupper() and not token.word.roles.isdisjoint(_NOUNS)


def _verb_or_by(state: WordingPass, at: int) -> None:
    """Record a verb of level or activity, whose subject ends here, or "by".

    A common word may name a loss that nothing else tells: a rate or change beside it is refused.
    """
    token, phrase = state.tokens[at], state.phrase
    word = token.word
    if "common" in word.roles:
        phrase.subject = phrase.subject or token.text
    if "verb" in word.roles and leads_from_verb(state, at):
        phrase.level, phrase.by, phrase.rate_to = True, False, token.text
    phrase.undone |= "undone" in word.roles
    if "verb" in word.roles or is_activity(word):
        part_from_object(state, at)
        leave_bound(state)
        phrase.subject = phrase.subject or state.named
        state.level_verb, state.named = "verb" in word.roles and not phrase.change, ""
        state.start = None  # imports from China fell to 4 t
        state.close_subject(guarded=True)
        if word.roles.isdisjoint(_OF_SUBJECT):
            phrase.subject = phrase.subject or token.text  # it may be what a decrease does
    elif "by" in word.roles:
        _by(state, at)


def _change(state: WordingPass, at: int, direction: str) -> None:
    """Record a word of change; a finite verb makes the unknown words before it its subject.

    A form that is not finite does so behind an auxiliary ("have fallen"). Raises UnreadableError
    where a decrease itself grows or shrinks ("the decline slowed").
    """
    phrase, token = state.phrase, state.tokens[at]
    finite = "finite" in token.word.roles
    if names_thing(state, at):
        phrase.thing = phrase.thing or ("" if at else token.text)  # contract exports 5 %: a fall?
        _verb_or_by(state, at)
        return
    change_nouns.refuse_prefix(state, at)
    part_from_object(state, at)
    refuse_before(state, at, finite=finite)
    state.inverted = state.level_verb and not finite
    state.falling = state.falling or phrase.change == "down"
    change_nouns.refuse_opposed(state, token)
    change_nouns.mark_lessened(state, token)
    if state.falling and (finite or direction == "up" or change_nouns.compares_change(state, at)):
        raise UnreadableError("sign.unclear", token.text)
    phrase.change, phrase.level, phrase.by, state.exceeds = direction, False, False, ""
    state.named, latin = "", token.text[:1] <= LAST_LETTER
    state.start = None if finite and latin else state.start  # emissions from power plants fell 5 %
    phrase.loss, phrase.adds = "deficit" in token.word.roles, "adds" in token.word.roles
    phrase.loses, phrase.collects = (role in token.word.roles for role in ("loses", "collects"))
    state.finite, state.object, state.beside = finite, "", ""
    state.bare = token.text if "bare" in token.word.roles else ""
    # A single Chinese character (高, 增) does not make unknown ones before it a subject: they may
    # be one word.
    if (finite or state.auxiliary) and len(token.text) > 1:
        state.close_subject()
    if token.word.separable:
        state.stem = token


def _separate(state: WordingPass, token: Token) -> None:
    """Wait for the particle of a verb that stands around its number; its subject ends here."""
    if state.stem is not None:
        raise UnreadableError("wording.unknown", state.stem.text)
    state.stem, state.start = token, None
    state.close_subject()


def _by(state: WordingPass, at: int) -> None:
    """Record "by", which leads to the change itself; French "de" may also be "from".

    Behind "to" it says that "to" led to something else ("cut exports to China by 5 %"). Raises
    UnreadableError where that may be a level.
    """
    phrase, token, roles = state.phrase, state.tokens[at], state.tokens[at].word.roles
    if token.text > LAST_LETTER and not phrase.change:
        return  # 收容了1,200至1,300隻動物: 了 only says that it is done
    if state.exceeds and by_follows(state, at):
        exceed(state)
    if not phrase.change:
        state.by_word = not (roles & {"from", "of"} or gives_place(state, token))
        state.led = state.led and not state.by_word
        return
    if phrase.level and "from" not in roles and not state.to_precedes(token):
        if not state.aim:
            raise UnreadableError("sign.unclear", token.text)
        phrase.level, state.aim = False, ""
    phrase.by = "from" not in roles
    state.by_or_from = "from" in roles
