"""Grammar: the order of words in one figure, from the tokens of a wording to a phrase.

The tokens are read in one pass. What stands before the number may be a subject ("the trade volume
exceeded ..."); what stands behind it a complement ("... of the world's total"), in which unknown
words are passed over. Any other unknown word might be a hedge, and is refused.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.measures.amounts import Amounts
from silkledger.reading.measures.event_times import TIMES, refuse_event_time
from silkledger.reading.measures.numbered_names import behind_group, behind_rank
from silkledger.reading.measures.time_rates import refuse_per_time_twice
from silkledger.reading.syntax import joins, subjects
from silkledger.reading.syntax.amount_checks import check_meant
from silkledger.reading.syntax.asides import asides, dashes
from silkledger.reading.syntax.asides.glosses import behind_gloss
from silkledger.reading.syntax.changes import (
    averted,
    changes_behind,
    contributions,
    earlier_levels,
    improvements,
    indices,
    lent_starts,
    levels,
    origins,
    restatements,
    starts_before,
)
from silkledger.reading.syntax.closings import close_brackets, refuse_open, remark_part
from silkledger.reading.syntax.han import han_asides
from silkledger.reading.syntax.known_phrases import KnownPhrases
from silkledger.reading.syntax.lasting_changes import refuse_lasting
from silkledger.reading.syntax.number_checks import check_amount, check_before
from silkledger.reading.syntax.ratio_words import behind_ratio
from silkledger.reading.syntax.rewrites import rewritten
from silkledger.reading.syntax.unlisted import unread_money
from silkledger.reading.syntax.unlisted.articles import stands_as_article
from silkledger.reading.syntax.unlisted.counted_stretches import behind_condition, behind_stretch
from silkledger.reading.syntax.unlisted.listed_forms import with_listed_forms
from silkledger.reading.syntax.unreal import MOODS, refuse_unreal
from silkledger.reading.syntax.wholes import level_denominators, spreads
from silkledger.reading.syntax.wording_pass import WordingPass
from silkledger.reading.syntax.words_before import read_before
from silkledger.reading.syntax.words_behind import read_behind
from silkledger.reading.syntax.years import behind_bound, behind_date, behind_duration, may_last
from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words import neighbours, refused_neighbours
from silkledger.reading.words.senses import CHINESE, NUMBERS, TIMED, UNKNOWN, has_role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.phrases import Amount, Phrase
    from silkledger.reading.words.senses import Token

# What a second amount may be that is not a figure of its own.
_TAKERS = (
    *(asides.take, han_asides.take, restatements.take, asides.take_beside_change),
    spreads.take,
)
_SPARSE = frozenset(("one_in", "interval"))
_FRAME = (".", "'", "。")  # signs that end a wording and carry no meaning


def read_phrase(tokens: Sequence[Token], settings: Settings) -> Phrase:
    """Return the phrase of a wording. Raises UnreadableError with the first reason met."""
    return KNOWN.phrase(tokens, settings)


def read_tokens(tokens: Sequence[Token], settings: Settings) -> Phrase:
    """Return the phrase of a wording as its tokens say it, without looking for a known one."""
    end = len(tokens)
    while end and tokens[end - 1].text in _FRAME:
        end -= 1
    printed = tokens if end == len(tokens) else tokens[:end]
    tokens, said = rewritten(with_listed_forms(printed, settings), settings)
    if not said.isdisjoint(TIMES):
        refuse_event_time(tokens, settings)
        refuse_per_time_twice(tokens)
    if not said.isdisjoint(MOODS):
        refuse_unreal(tokens, settings)
    if "averts" in said:
        averted.refuse_doing(tokens, settings)
    if not said.isdisjoint(_SPARSE):
        refused_neighbours.refuse_sparse(tokens)
    if "discount" in said:
        refused_neighbours.refuse_discount(tokens)
    phrase = _read(WordingPass(tokens, Amounts(tokens, settings, said), said, loose_years=True))
    if not (phrase.amounts or phrase.unread):
        amounts = Amounts(tokens, settings, said)
        phrase = _read(WordingPass(tokens, amounts, said, loose_years=False))
    if not (phrase.amounts or phrase.unread):
        placeholder = any("placeholder" in token.word.roles for token in tokens)
        text = " ".join(token.text for token in tokens)
        raise UnreadableError(
            "number.placeholder" if placeholder or text.strip("-. ") == "" else "number.none", text
        )
    return phrase


KNOWN = KnownPhrases(read_tokens)


def _read(state: WordingPass) -> Phrase:
    """Return the phrase that one pass over the tokens yields."""
    tokens, at = state.tokens, 0
    multiplies, is_price = "multiple" in state.said, "price_of" in state.said
    while at < len(tokens):
        token = tokens[at]
        if token.word is UNKNOWN and token.kind in NUMBERS and not is_price:
            at = _behind_time(state, at) or _read_number(state, at)
        elif token.kind == "note":
            raise UnreadableError("character.note_mark", token.text)
        elif token.word.scale is not None and state.amounts.scales_before(at):
            at += 1
        elif "open" in token.word.roles and (
            end := behind_gloss(tokens, at, state.phrase) or neighbours.behind_acronym(tokens, at)
        ):
            at = end
        elif state.amounts.numerals.starts(at) and not stands_as_article(state, at):
            at = _behind_time(state, at) or _read_number(state, at)
        elif multiplies and (end := behind_ratio(state, at)):
            at = end
        else:
            (read_behind if state.phrase.amounts else read_before)(state, at)
            at += 1
    refuse_open(state)
    if state.phrase.change:
        averted.refuse_divided(state)
        refuse_lasting(state)
        starts_before.refuse_start_of_verb(state)
        improvements.refuse_improved(state)
    contributions.remark_contribution(state)
    level_denominators.refuse_start_alone(state)
    return state.phrase


def _behind_time(state: WordingPass, at: int) -> int:
    """Return the place behind a date, length of time or group that is not the figure, else 0."""
    second = bool(state.phrase.amounts)
    if not second and "group" in state.said and (group := behind_group(state.tokens, at)):
        return group
    if second and CHINESE in state.said and (rank := behind_rank(state.tokens, at)):
        return rank
    end = behind_date(state.tokens, at, loose=state.loose_years)
    if not end and "ago" in state.said and state.loose_years:
        led = at > 0 and has_role(state.tokens, at - 1, "ago")
        end = earlier_levels.behind_ago(state.tokens, at - led)
    if not end and state.based:
        end = earlier_levels.behind_length(state, at)
    if second and not end:
        end = behind_stretch(state, at)
    if second and not end and TIMED in state.said:
        end = behind_condition(state, at)
    if not end and state.loose_years and may_last(state.tokens, at, state.said):
        added = joins.adds_time(state.phrase.amounts, state.tokens, at)
        end = 0 if added else behind_duration(state.tokens, at)
        if end and subjects.compares(state):
            raise UnreadableError("sign.unclear", state.tokens[at].text)
    if end:
        end = behind_bound(state.tokens, end)
        state.amounts.denominators.dates.update(range(at, end))
        state.pass_date(at)
    return end


def _read_number(state: WordingPass, at: int) -> int:
    """Read an amount, the base of a comparison or the start of a change at `at`; return its end."""
    bracketed = bool(state.phrase.amounts) and "open" in state.said
    earlier = bracketed and earlier_levels.is_earlier_value(state, at)
    if earlier or (bracketed and earlier_levels.is_base_in_brackets(state, at)):
        state.base, state.competing = True, state.competing and not earlier
        state.phrase.earlier = earlier and not state.phrase.amounts[0].relative
    if state.base and state.phrase.amounts and not earlier_levels.is_second_rate(state, at):
        state.base, state.based, state.complement, state.gap = False, True, True, []
        state.phrase.begins = state.phrase.begins or state.phrase.level
        base = state.amounts.read(at, sign=1, closes=False, multiplied=False, money=False)
        if state.phrase.level:
            state.phrase.amounts[-1] = lent_starts.lent_by_base(state.phrase.amounts[-1], base)
        state.phrase.versus = state.phrase.versus or state.competing
        earlier = has_role(state.tokens, at - 1, "comparand")  # против прошлогодних 39
        state.phrase.dated = earlier or earlier_levels.is_dated(state.tokens, base.end)
        return base.end
    compares = state.comparing or CHINESE in state.said
    if compares and (end := earlier_levels.behind_base(state, at)):
        state.comparing = False
        return end
    if state.start is not None and not state.phrase.amounts:
        if levels.is_rate_of_change(state, at, state.start):
            state.start, state.phrase.by, state.between = None, True, False
            return _read_amount(state, at)
        if origins.leaves_origin(state, at, state.start):
            return _read_amount(state, at)
        lead = levels.start_end(state, at, state.start)
        state.start = None
        if lead:
            state.phrase.begins = state.phrase.level = True
            state.lender = state.amounts.peek(at)
            state.phrase.forget_bound()  # it was the bound of the start
            return lead + 1
        state.between = True
        state.amounts.between()
    return _read_amount(state, at)


def _read_amount(state: WordingPass, at: int) -> int:
    """Add the amount that begins at `at` to the phrase, and return the place behind it."""
    phrase, tokens = state.phrase, state.tokens
    check_before(state, at)
    second = bool(phrase.amounts)
    direction = changes_behind.direction(state, at) if second else ""
    sign = _sign(state, at, direction)
    amount = _amount(state, at, sign)
    if amount is None:
        return unread_money.behind_unread(state, at) or len(tokens)
    if amount.below is not None or phrase.change_part is not None:
        amount = level_denominators.divided(state, at, amount)
    _close_whole(state, amount)
    check_amount(state, at, amount)
    check_meant(state, at, amount)
    if direction and changes_behind.attach(state, amount, direction):
        return amount.end
    if second:
        if any(take(state, amount) for take in _TAKERS):
            return amount.end
        _join(state, amount)
    elif state.object and not (phrase.level or amount.relative):
        raise UnreadableError("sign.unclear", f"{state.object} {amount.text}")
    phrase.amounts.append(amount)
    indices.mark(state, at, sign)
    if amount.inner_bound:
        state.set_bound(amount.inner_bound, tokens[at])
    phrase.multiple = amount.multiple or phrase.multiple
    state.complement = state.complement or amount.multiple == "as"
    if state.opened:
        close_brackets(state, at, amount, sign)
    if amount.fraction:
        remark_part(state, at, amount)
    state.gap = []
    return amount.end


def _sign(state: WordingPass, at: int, direction: str) -> int:
    """Return -1 if a minus sign belongs to the number at `at`, else 1.

    `direction` is that of a change behind a level, which tells the sign.
    """
    if "minus" not in state.said:
        return 1
    second = bool(state.phrase.amounts)
    equated = at > 1 and (dashes.is_behind_fall(state, at) or dashes.is_copula(state, at))
    if direction or equated or (second and restatements.is_signed(state)):
        return 1
    return joins.sign(state.tokens, at, state.gap, second=second, between=state.between)


def _amount(state: WordingPass, at: int, sign: int) -> Amount | None:
    """Return the amount at `at`, or None for a level that leaves only its change to be read.

    Raises UnreadableError.
    """
    phrase = state.phrase
    money = bool(phrase.amounts) and phrase.amounts[0].currency
    state.amounts.earlier = phrase.amounts[0].unit if money else None
    try:
        amount = state.amounts.read(
            at, sign=sign, closes=state.opened, multiplied=phrase.multiplied, money=money
        )
    except UnreadableError as fault:
        leaves = levels.leaves_change(state, at, fault)
        if not (leaves or unread_money.leaves_rate(state, at, fault)):
            raise
        return None
    return amount if state.lender is None else lent_starts.lent(state, at, amount)


def _close_whole(state: WordingPass, amount: Amount) -> None:
    """Take unknown words behind 占 for the whole of a share; refuse them before an amount."""
    if state.unknown and not (amount.fraction or amount.relative):
        raise UnreadableError("wording.unknown", state.unknown)
    if state.unknown or state.guarded:
        state.close_subject()


def _join(state: WordingPass, amount: Amount) -> None:
    """Link a second amount to the first. Raises UnreadableError where the two compete."""
    phrase = state.phrase
    if len(phrase.amounts) > 1:
        rule = "number.three_parts" if phrase.link == "ratio" else "number.compete"
        texts = [*(earlier.text for earlier in phrase.amounts), amount.text]
        raise UnreadableError(rule, " ".join(texts))
    phrase.link = joins.link(phrase.amounts[0], state.gap, amount, between=state.joins_and)
    joins.refuse_other(state.tokens, phrase, state.gap, amount, state.amounts.settings)
    if phrase.link == "range" and state.between:
        phrase.forget_bound()  # в пределах 2,5-3,3%
