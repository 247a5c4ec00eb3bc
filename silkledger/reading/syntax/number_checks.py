"""Number checks: what may not stand before a number: a note, an unknown word, another meaning."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import COUNTED, MEASURES
from silkledger.reading.measures.time_rates import TRAILING_UNITS, is_pay
from silkledger.reading.syntax.amount_checks import refuse_grouped
from silkledger.reading.syntax.asides.words_inside import refuse_words_inside
from silkledger.reading.syntax.bounds.determined_bounds import refuse_determined
from silkledger.reading.syntax.bounds.misled import refuse_asked, refuse_misled
from silkledger.reading.syntax.bounds.parted_bounds import refuse_parted
from silkledger.reading.syntax.changes import led_amounts, other_objects
from silkledger.reading.syntax.changes.placed_counts import is_no_change
from silkledger.reading.syntax.changes.standing_objects import refuse_standing
from silkledger.reading.syntax.changes.ungoverned import refuse_adjusted, refuse_ungoverned
from silkledger.reading.syntax.closings import follows_change
from silkledger.reading.syntax.predicates import mark_undone
from silkledger.reading.syntax.unlisted.named_places import only_names
from silkledger.reading.syntax.unlisted.noun_phrases import is_passed_over
from silkledger.reading.syntax.wholes.level_denominators import is_of_flow, is_time_of_change
from silkledger.reading.syntax.wholes.lost_denominators import refuse_lost
from silkledger.reading.text.faults import MeansOtherError, UnreadableError
from silkledger.reading.words import refused_neighbours
from silkledger.reading.words.guard_kinds import CROSSING
from silkledger.reading.words.guards import guards
from silkledger.reading.words.neighbours import LAST_LETTER
from silkledger.reading.words.phrases import VERBS, is_activity
from silkledger.reading.words.senses import CHINESE, NO_ROLES, has_role

_LEFT_OUT = frozenset(("except", "interval", "ago"))
_AT = "在"
_PREDICATES = VERBS | {"stop", "auxiliary", "auxiliary_to"}
_LOOSE, _BY_HOW_MUCH = frozenset(("date_loose",)), frozenset(("per", "for_one"))
_ARTICLES = frozenset(("article", "level_article", "neutral", "means"))
_COPULAS = tuple("占佔是为為")
_SETTING = ("为", "為")  # leads to what something is set to
_ALL = tuple("均皆都也亦仍同约約")
_SHARE = frozenset(("share",))
_PASSES, _THINGS = ("突破",), tuple("项項道种種")
_PLURAL = frozenset(("neutral", "means"))  # fr les
_MEASURED = MEASURES | {"money"}
_ONE_AND = 2  # tokens from "between" to "one" that is not read as a number
_RATE_NOUNS = tuple("幅率")

if TYPE_CHECKING:
    from silkledger.reading.syntax.wording_pass import WordingPass
    from silkledger.reading.words.phrases import Amount


def _mark_ranging(state: WordingPass, at: int) -> None:
    """Record "between" before the number, or before an article and "and": zwischen einem und 2."""
    tokens = state.tokens
    if "range_only" in tokens[at - 1].word.roles:
        state.ranging = f"{tokens[at - 1].text} {tokens[at].text}"
    elif at > _ONE_AND and "and" in tokens[at - 1].word.roles:
        lead, first = tokens[at - 1 - _ONE_AND : at - 1]
        article = not first.word.roles.isdisjoint(("article", "neutral"))
        if article and not lead.word.roles.isdisjoint(("range_only", "between")):
            state.ranging = f"{lead.text} {first.text}"


def check_before(state: WordingPass, at: int) -> None:
    """Refuse a number for what stands before it: a note, an unknown word, the start of a change."""
    tokens = state.tokens
    if at:
        refused_neighbours.refuse_before(tokens[at - 1], tokens[at])
        _mark_ranging(state, at)
        _refuse_compared(state, at)
    _mark_whole(state, at)
    if state.unknown:
        _check_unknown(state, at)
    state.phrase.thing = state.phrase.thing or state.named
    if CHINESE in state.said:
        _refuse_revised(state, at)
    if not state.said.isdisjoint(_LEFT_OUT):
        refused_neighbours.refuse_excluded(tokens, at)
        refused_neighbours.refuse_interval(tokens, at, first=not state.phrase.amounts)
    if state.apart or state.beside or "nearby" in state.said:
        _check_bound(state, at)
    if state.phrase.bound:
        refuse_misled(state, at)
        refuse_parted(state, at)
    if state.aim and state.phrase.level:
        raise UnreadableError("sign.unclear", state.aim)
    if state.bare and not state.leads_change:
        raise UnreadableError("sign.unclear", state.bare)
    if state.opened:
        refuse_words_inside(state, at)


def _refuse_compared(state: WordingPass, at: int) -> None:
    """Refuse a number that a comparative leads to, or one by which something is exceeded.

    "Inferior a la de 9 %" compares with it, and "supera por un 5 % el nivel" does not bound it.
    """
    tokens, lead = state.tokens, state.tokens[at - 1].word
    governs = lead.change_before or lead.bound_before or not lead.roles <= _LOOSE
    compares = lead.change_after and not governs
    if compares and not state.phrase.amounts and tokens[at - 1].text[:1] <= LAST_LETTER:
        raise MeansOtherError("sign.unclear", f"{tokens[at - 1].text} {tokens[at].text}")
    verb = tokens[at - 2].word if at > 1 else lead
    by = "prep" in lead.roles and lead.roles & _BY_HOW_MUCH and not lead.roles & _ARTICLES
    if by and "bound_verb" in verb.roles and tokens[at - 2].text == state.phrase.bound_word:
        raise MeansOtherError("bound.misplaced", f"{state.phrase.bound_word} {tokens[at - 1].text}")


def _mark_whole(state: WordingPass, at: int) -> None:
    """Take what stands between a bound and a share for its whole: 不超过招生计划的5%."""
    if state.apart and state.phrase.bound and not state.whole:
        state.whole = _is_of_whole(state, at)
        state.phrase.remark(_SHARE if state.whole else NO_ROLES)


def _refuse_revised(state: WordingPass, at: int) -> None:
    """Refuse a number that a Chinese verb of change may set a thing to: 下调利率为2.9%.

    A noun of change has its size there (跌幅为2.9%), and so has what such a verb makes a noun of
    (下降率为2.9%).
    """
    tokens = state.tokens
    if not at or not tokens[at - 1].text.endswith(_SETTING):
        return
    setting = tokens[at - 1].text
    things = len(setting) > 1 and setting[0] not in _ALL  # 成长率为, 均为
    for token in reversed(tokens[: at - 1]):
        if token.word.change_before and "finite" in token.word.roles:
            if things and "adds" not in token.word.roles:  # 新增就业人数为
                raise UnreadableError("sign.unclear", f"{token.text} … {tokens[at - 1].text}")
            return
        if token.kind != "word":
            return
        things = things or "subject" in token.word.roles


def _check_bound(state: WordingPass, at: int) -> None:
    """Refuse a number behind a word of bound that has something else beside it.

    In 约占出口的60% and 约是平均的1.6倍 the copula joins the two: what stands between is the whole.
    A fraction can only be of it: 超过去年运量的一半.
    """
    if state.apart and state.phrase.bound and not _is_of_whole(state, at):
        raise UnreadableError("bound.misplaced", state.apart)
    if state.beside:
        raise UnreadableError("bound.misplaced", state.beside)
    if "nearby" in state.said:
        _refuse_near(state, at)


def _refuse_near(state: WordingPass, at: int) -> None:
    """Refuse a number in the noun phrase behind a word of place: in der Nähe der Marke von 5 %."""
    for token in reversed(state.tokens[:at]):
        word = token.word
        if word.roles & _PREDICATES or word.change_before or is_activity(word):
            return
        if "nearby" in word.roles and not state.phrase.bound:
            raise UnreadableError("bound.misplaced", token.text)


def _is_of_whole(state: WordingPass, at: int) -> bool:
    """Whether 的 leads from the whole or base, right behind bound and copula, to a part of it."""
    tokens = state.tokens
    bounds = [place for place in range(at) if tokens[place].word.bound_before]
    if not has_role(tokens, at - 1, "of_before") or len(bounds) != 1:
        return False
    bound, behind = tokens[bounds[0]], tokens[bounds[0] + 1]
    copula = bound.text[-1] in _COPULAS or (behind.text in _COPULAS and bool(behind.word.roles))
    amount = state.amounts.peek(at)
    tenths = amount is not None and amount.unit is not None and amount.unit.name == "cheng"
    part = amount is not None and (amount.fraction or tenths)
    share = amount is not None and amount.unit is not None and amount.unit.dimension == "share"
    limits = share and len(bound.text) > 1  # 不超过招生计划数的5%
    return part or limits or (copula and amount is not None and amount.relative)


def _check_unknown(state: WordingPass, at: int) -> None:
    """Refuse unknown words that are neither the whole of a share nor a harmless noun phrase."""
    if state.unknown and (only_names(state, at) or _is_counted(state, at)):
        state.unknown = ""
    if state.unknown and not state.whole and is_passed_over(state, at):
        state.phrase.thing = state.phrase.thing or state.unknown
        state.close_subject()
    if state.unknown and (state.guarded or not state.whole):
        raise UnreadableError("wording.unknown", state.unknown)


def _is_counted(state: WordingPass, at: int) -> bool:
    """Whether the unknown word is in the noun that the number behind it counts: 窑炉2068座."""
    amount = state.amounts.peek(at)
    noun = amount.noun if amount is not None and state.unknown > LAST_LETTER else ""
    printed = "".join(token.text for token in state.tokens[:at])
    apart = printed.replace(noun, "", 1)
    return len(noun) > 1 and state.unknown in noun and state.unknown not in apart


def check_amount(state: WordingPass, at: int, amount: Amount) -> None:
    """Refuse an amount whose number is at `at` for what stands before it: a time, a denominator."""
    refuse_grouped(amount)
    refuse_asked(state, amount)
    mark_undone(state, at, amount)
    if state.phrase.change:
        _refuse_timed_change(state, at, amount)
    if not state.phrase.amounts:
        if CHINESE in state.said and state.phrase.bound:
            _refuse_crossed(state, at, amount)
        placed = bool(state.phrase.change) and is_no_change(state, at, amount)
        if placed or (state.parted and not _governs_rate(state, at, amount)):
            raise UnreadableError("sign.unclear", state.tokens[at].text)
        _bound_roughly(state, at, amount)
        if state.phrase.bound:
            refuse_determined(state, at, amount)
        if state.phrase.change:
            led_amounts.refuse_at(state, at)
            other_objects.refuse_other_object(state, at, amount)
        if amount.multiple == "times":
            refuse_adjusted(state, at, amount)
        if state.phrase.change == "down" and not state.phrase.level:
            refuse_ungoverned(state, at)
            refuse_standing(state, at, amount)
        refuse_lost(state, at, amount)


def _refuse_crossed(state: WordingPass, at: int, amount: Amount) -> None:
    """Refuse a few things behind a verb that may cross or beat them: 打破5项纪录, 突破3项技术."""
    word, settings = state.phrase.bound_word, state.amounts.settings
    counted = amount.unit is not None and amount.unit.dimension in COUNTED
    if not counted or amount.scale != 1 or state.tokens[at - 1].text != word:
        return
    few = word in _PASSES and any(each.text in _THINGS for each in state.tokens[at : at + 2])
    if few or word in guards(settings.vocabulary, "zh", CROSSING):
        raise UnreadableError("bound.misplaced", word)


def _governs_rate(state: WordingPass, at: int, amount: Amount) -> bool:
    """Whether a change governs a rate although a preposition parts the two."""
    if not amount.relative:
        return False
    agrees = state.inverted or _agrees_with_sign(state, at, amount)
    return agrees or _is_rate_of(state, at) or _is_bracketed(state, at, amount)


def _bound_roughly(state: WordingPass, at: int, amount: Amount) -> None:
    """Record that "in" and its plural article hedge the number: dans les 30 %, dans les 500 t.

    Before what is counted they name it: dans les 27 pays.
    """
    roughly = "roughly" in state.said and at > 1 and has_role(state.tokens, at - 2, "roughly")
    if not roughly or not state.tokens[at - 1].word.roles >= _PLURAL:
        return
    if amount.relative or (amount.unit is not None and amount.unit.dimension in _MEASURED):
        state.set_bound("approx", state.tokens[at - 2])


def _is_bracketed(state: WordingPass, at: int, amount: Amount) -> bool:
    """Whether brackets behind a change and its place hold its rate: increased in Europe (33.5%)."""
    opened = amount.closed and has_role(state.tokens, at - 1, "open")
    return opened and follows_change(state.tokens, at - 1)


def _agrees_with_sign(state: WordingPass, at: int, amount: Amount) -> bool:
    """Whether the sign of the number says what the word of change does: une hausse, avec +5 %."""
    plus = has_role(state.tokens, at - 1, "plus")
    direction = "down" if amount.sign < 0 else "up" if plus else ""
    return bool(direction) and state.phrase.change == direction


def _is_rate_of(state: WordingPass, at: int) -> bool:
    """Whether 在 leads from a Chinese noun of change to its rate: 降幅在1.0%."""
    before = state.tokens[max(at - 2, 0) : at]
    if len(before) < 2 or before[1].text != _AT:
        return False
    return before[0].text[-1] in _RATE_NOUNS and bool(before[0].word.change_before)


def _refuse_timed_change(state: WordingPass, at: int, amount: Amount) -> None:
    """Raise UnreadableError for a change of an amount that a time describes: a weekly gain of 5."""
    if not state.phrase.change or state.phrase.level or amount.relative:
        return
    before = [token for token in state.tokens[:at] if not is_pay(token)]
    timed = [token for token in before if token.word.roles & TRAILING_UNITS]
    if timed and not (is_time_of_change(state, at, amount) or is_of_flow(state, at, amount)):
        raise UnreadableError("sign.unclear", f"{timed[0].text} {amount.text}")
