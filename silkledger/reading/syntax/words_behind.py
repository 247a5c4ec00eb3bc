"""Words behind a number: changes and bounds that govern it, and complements that do not.

A complement ("... of the world's total") may hold unknown words; outside of one they are refused.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.syntax.asides import dashes
from silkledger.reading.syntax.balance_sides import is_other_side
from silkledger.reading.syntax.bounds.bounds_behind import bound_behind, excess_behind
from silkledger.reading.syntax.changes import (
    changes_behind,
    compared_changes,
    compared_places,
    described_changes,
    earlier_levels,
    indices,
    levels,
    restatements,
    sized_falls,
    starts_behind,
)
from silkledger.reading.syntax.changes.averted import refuse_behind
from silkledger.reading.syntax.changes.led_amounts import refuse_placed
from silkledger.reading.syntax.changes.levels_below import is_no_difference, leads_elsewhere
from silkledger.reading.syntax.changes.objects_behind import changes_object
from silkledger.reading.syntax.changes.recorded_changes import record_change, record_end
from silkledger.reading.syntax.denominators_apart import divide
from silkledger.reading.syntax.further_denominators import refuse_further
from silkledger.reading.syntax.predicates import (
    bears,
    denies_predicate,
    depends_on_noun,
    in_predicate,
    is_predicate,
    ranks,
    repeats,
    was_undone,
)
from silkledger.reading.syntax.subjects import UNSAID
from silkledger.reading.syntax.unlisted.han_things import is_deed_object, is_doer
from silkledger.reading.syntax.unlisted.second_nouns import refuse_second_noun
from silkledger.reading.syntax.unlisted.things import (
    is_multiplied,
    is_object_of_verb,
    is_whole,
    takes_thing,
)
from silkledger.reading.syntax.wholes.lost_denominators import refuse_lost_behind
from silkledger.reading.syntax.wholes.other_ratios import refuse_for_one
from silkledger.reading.syntax.wholes.rate_members import told_of_members
from silkledger.reading.syntax.wholes.rate_wholes import (
    has_own_number,
    is_behind_rate,
    is_more_of,
    refuse_more_of,
    told_of_deficit,
)
from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words import refused_neighbours
from silkledger.reading.words.phrases import (
    BALANCED,
    BEHIND,
    OPENING,
    REMARKS,
    VERBS,
    refuse_words,
)
from silkledger.reading.words.senses import NUMBERS

if TYPE_CHECKING:
    from silkledger.reading.syntax.wording_pass import WordingPass
    from silkledger.reading.words.senses import Token, Word


_GOVERNING = VERBS | {"subject", "head"}
_PREDICATES = frozenset(("verb", "auxiliary"))
_LEADS = frozenset(("of", "by", "from"))
_OR = frozenset(("or",))
_PREPOSITIONS = frozenset(("prep", "topic"))
_LINE = frozenset(("threshold",))  # exceeded the $2 trillion line
_HAN = "\u3400"


def read_behind(state: WordingPass, at: int) -> None:
    """Record what the token at `at` says of the number before it. Raises UnreadableError."""
    token = state.tokens[at]
    word = token.word
    if token.text == "-" and (
        starts_behind.is_dash_before_level(state, at)
        or changes_behind.takes_dash(state, at)
        or dashes.takes_predicate(state, at)
    ):
        return
    if levels.leads_to_level(state, at):
        fault = earlier_levels.fault_of_level(state, at)
        levels.begin(state, token)
        state.phrase.unread = fault
        return
    state.gap.append(token)
    below = state.phrase.amounts[-1].below
    divide(state, at)
    refuse_for_one(state, at)
    leads = state.leads_to_number(at)
    based = starts_behind.is_comparison(state.phrase, word)
    based = based and not starts_behind.change_follows(state, at)
    based = based and not starts_behind.verb_follows(state, at)
    parted = starts_behind.tells_when(state, at) or starts_behind.bounds_change(state, at)
    based = based and not parted
    based = based or starts_behind.starts_change(state, at) or starts_behind.follows_end(state, at)
    if based and (leads or starts_behind.has_base(state, at)):
        phrase = state.phrase
        says = phrase.change or word.change_after or phrase.bound or phrase.explicit
        state.competing = not (says or _is_governed(state))
        state.base, leads = True, False
    # A word right behind the number is not in a complement.
    compared_changes.refuse_described(state, token)
    refuse_more_of(state, token)
    outside = not state.complement or len(state.gap) == 1 or is_more_of(state)
    acts = "finite" in word.roles and changes_object(state, token)  # erhöhten ihre Zinsen
    told = word.change_after if outside and not acts and _may_tell(state, word, at) else None
    ending = state.particle(at) or excess_behind(state, at)
    ending = ending or (word.change_end if told is None and not acts else None)
    if not leads and ending:
        record_end(state, ending, token, outside=outside)
    elif not leads and told:
        record_change(state, told, token)
        state.compared = "than" in word.roles
        # What follows is compared: 12 % above the average, 25 % more insolvencies.
        compared = state.compared or "prep" in word.roles or word.bound_before is not None
        state.complement = state.complement or compared or is_behind_rate(state)
    elif not leads and (bound := bound_behind(state, at)):
        state.set_bound(bound, token)
    elif not leads and word.change_before and described_changes.is_described(state, at):
        record_change(state, word.change_before, token)
    else:
        if not denies_predicate(state, token):
            refuse_words(token)
        if not leads and state.phrase.amounts[-1].below is below:
            refuse_lost_behind(state, at)
        _remark(state, at)
        refuse_behind(state, at)
        _complement(state, token, leads=leads)


def _remark(state: WordingPass, at: int) -> None:
    """Record what the token at `at` remarks of the number before it."""
    token = state.tokens[at]
    remarks = state.remarks(at) & REMARKS | _told_beside(state, token)
    if "per_year" in remarks:
        refuse_further(state.gap[:-1], token, state.phrase.amounts[-1].unit)
    other = has_own_number(state, at) or is_other_side(state, at)
    state.phrase.remark(remarks - BALANCED if other else remarks)


def _may_tell(state: WordingPass, word: Word, at: int) -> bool:
    """Whether a comparative tells a change here, as it does of rates: um 5 % höhere Preise."""
    if _is_predicate_of_share(state, word):
        raise UnreadableError("sign.unclear", state.tokens[at].text)
    if word.change_after and not state.phrase.change and _is_other(state, at):
        raise UnreadableError("sign.unclear", state.tokens[at].text)
    lasts = described_changes.lasts(state, state.tokens[at])
    if lasts or is_no_difference(state, at) or not compared_places.compares_level(state, at):
        return False
    settings = state.amounts.settings
    if leads_elsewhere(state.tokens, at, settings.vocabulary, settings.language or ""):
        raise UnreadableError("sign.unclear", state.tokens[at].text)
    return "of_rate" not in word.roles or is_behind_rate(state) or state.by_word


def _is_other(state: WordingPass, at: int) -> bool:
    """Whether the comparative here is one of something else.

    An article makes it one of a noun behind it (500 Euro ein geringer Preis); where a preposition
    ends the wording, that noun is cut off: 500 Menschen unter, 13 km below.
    """
    roles, article = state.tokens[at].word.roles, state.tokens[at - 1].word.roles
    cut_off = "prep" in roles and "than" not in roles and at + 1 == len(state.tokens)
    if cut_off and not state.phrase.amounts[-1].relative:
        return True
    return "article" in article and not (article & _LEADS or "to" in article)


def _is_predicate_of_share(state: WordingPass, word: Word) -> bool:
    """Whether an auxiliary has a share for its subject here: 6 % из них были моложе."""
    shared = state.phrase.amounts[-1].relative and not (state.by_word or state.phrase.by)
    changes = word.change_after is not None and "than" not in word.roles
    tells = (token.word.roles & _PREDICATES for token in state.gap[:-1])
    return shared and changes and any(tells)


def _is_governed(state: WordingPass) -> bool:
    """Whether a verb or the noun of a subject stands left of the figure."""
    roles: frozenset[str] = frozenset()
    for token in state.tokens:
        if token.kind in NUMBERS:
            break
        roles |= token.word.roles
    return bool(roles & _GOVERNING)


def _told_beside(state: WordingPass, token: Token) -> frozenset[str]:
    """Return what a word behind the number tells beyond its roles: a deficit, or any fall.

    So does one that may be a fall as well (5 % más pobre, 500 empleos destruidos). Behind a time it
    is any change, which lasts that long: 5 years of growth.
    """
    word = token.word
    changes = (word.change_before, word.change_after)
    falls = "down" in changes or ("up" in changes and _is_time(state))
    told = frozenset(("falls_behind",) if falls else ())
    told |= UNSAID if "unsaid" in word.roles else frozenset()
    told |= {sized_falls.SIZED} if sized_falls.is_sized(state, token) else frozenset()
    return told | told_of_deficit(state, token) | told_of_members(state, token)


def _is_time(state: WordingPass) -> bool:
    unit = state.phrase.amounts[-1].unit
    return unit is not None and unit.dimension == "time"


def _complement(state: WordingPass, token: Token, *, leads: bool) -> None:
    """Record a word that opens a complement or stands in one; refuse any other.

    `leads` says that the word belongs to a further number.
    """
    word, roles = token.word, token.word.roles
    last = state.phrase.amounts[-1]
    refused_neighbours.refuse_scale(token, last, leads=leads)
    if roles == _OR and len(state.gap) == 1 and not (leads or restatements.is_led(state, token)):
        raise UnreadableError("wording.unknown", token.text)  # or whatever more
    indices.mark_behind(state, token)
    state.bracketed = state.bracketed and "close" not in roles
    whole = "of_total" in roles or is_whole(state, token)
    doing = bool(word.change_before) and not state.complement and changes_object(state, token)
    if whole or doing or ("of" in roles and not state.complement) or roles & OPENING:
        _open(state, token, leads=leads, whole=whole)
    elif word.bound_before is not None and any("open" in before.word.roles for before in state.gap):
        state.set_bound(word.bound_before, token)
    elif (
        ranks(state, token)
        or is_object_of_verb(state, token)
        or is_deed_object(state, token)
        or is_doer(state, token)
        or is_multiplied(state, token)
        or repeats(state, token)
        or is_predicate(state, token)
        or depends_on_noun(state, token)
        or described_changes.lasts(state, token)
        or ("undone" in roles and was_undone(state, token))
        or ("bearing" in roles and bears(state))
        or (state.phrase.bound and roles >= _LINE and word.unit is not None)
    ):
        pass
    elif leads and word.change_before and token.text[:1] >= _HAN:
        pass  # 收入51億港元,升66%: no litre
    elif word.unit is not None or word.currency:
        state.phrase.right_unit = True
        _refuse_outside(state, "unit.two", last.text + f" {token.text}", leads=leads)
    elif word.change_before is not None and not state.complement:
        refuse_placed(state, token)
        described_changes.refuse_thing(state, token)
        record_change(state, word.change_before, token)
    elif state.bracketed and (token.kind == "unknown" or roles & {"matter", "subject"}):
        raise UnreadableError("wording.unknown", token.text)  # 5 tons (gross)
    elif not (roles & BEHIND or takes_thing(state, token) or in_predicate(state, token)):
        _refuse_outside(state, _unread(word), token.text, leads=leads)


def _open(state: WordingPass, token: Token, *, leads: bool, whole: bool) -> None:
    """Record a word that opens a complement. Raises UnreadableError for a hedge at the end."""
    roles = token.word.roles
    if token.word.bound_before and roles & _PREPOSITIONS and token is state.tokens[-1]:
        raise UnreadableError("bound.misplaced", token.text)
    if not leads:
        unit = state.phrase.amounts[-1].unit
        refused_neighbours.refuse_two_nouns(state.tokens, state.gap, unit)
        refuse_second_noun(state, unit)
    if whole or ("of" in roles and not state.complement):
        state.phrase.of = True
    else:
        state.bracketed = state.bracketed or ("open" in roles and len(state.gap) == 1)
        state.compared = state.compared or "than" in roles
    state.complement = True


def _unread(word: Word) -> str:
    """Return the rule that refuses a word which is read neither as complement nor as thing."""
    if "note" in word.roles:
        return "character.note_mark"
    return "bound.misplaced" if word.bound_before is not None else "wording.unknown"


def _refuse_outside(state: WordingPass, rule: str, text: str, *, leads: bool) -> None:
    """Refuse a word that belongs neither to a complement nor to a further number."""
    if not (state.complement or leads):
        raise UnreadableError(rule, text)
