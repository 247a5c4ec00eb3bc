"""Chinese things: the characters behind an amount or share that name what is measured."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import COUNTED, OF_THINGS
from silkledger.reading.words.guard_kinds import LEVYING, RATED, SPANNED
from silkledger.reading.words.guards import guards
from silkledger.reading.words.senses import NUMBERS

if TYPE_CHECKING:
    from silkledger.reading.syntax.wording_pass import WordingPass
    from silkledger.reading.words.phrases import Amount
    from silkledger.reading.words.senses import Token

_HAN = "\u3400"
_BEING = frozenset("为為是属屬系係")  # copulas
# Roles of the Chinese characters of a noun, of its last one, and of what may follow it.
_ENDS = frozenset(("head", "subject", "matter", "goods"))
_PARTS = _ENDS | {"note", "group", "classifier", "neutral", "activity", "common"}
_CLOSES = frozenset(("stop", "close"))
_LEADING = frozenset(("of_before", "leading_unit"))
_BY = "由"
_ACTIVITY, _DONE = frozenset(("activity",)), frozenset("了过過")
_FOLLOW = frozenset(("stop", "close", "verb", "prep", "open", "auxiliary", "neutral", "activity"))


def takes_han_thing(state: WordingPass, token: Token) -> bool:
    """Record Chinese characters right behind an amount or share if they are one noun.

    Its last character is one that ends nouns, and none of them may name a fall (5万吨榴莲).
    """
    if _is_of_predicate(state, token):
        return True
    amount, start = state.phrase.amounts[-1], state.tokens.index(state.gap[0])
    while start + 1 < len(state.tokens) and state.tokens[start].word.bound_after:
        start += 1  # 40万吨以上佳绩
    measured = amount.unit is not None and amount.unit.dimension in OF_THINGS
    measured = measured or _lasts(state, amount)
    part = amount.fraction or (amount.unit is not None and amount.unit.dimension == "share")
    lasting = amount.unit is not None and amount.unit.dimension == "time"
    if state.complement or not (measured or part or lasting):
        return False
    end = start
    while end < len(state.tokens) and _is_part(state.tokens[end]):
        end += 1
    while end > start and _is_done(state.tokens[end - 1]):
        end -= 1
    if end == start or not state.tokens[end - 1].word.roles & _ENDS:
        return False
    if end < len(state.tokens) and not state.tokens[end].word.roles & _FOLLOW:
        return False
    closes = end == len(state.tokens) or bool(state.tokens[end].word.roles & _CLOSES)
    if not (measured or part):
        return closes and _ends_in(state, start, end, SPANNED)
    state.phrase.thing = state.phrase.thing or token.text
    levied = part and closes and _ends_in(state, start, end, RATED) and _is_levied(state)
    if levied:
        state.phrase.remarks.add("rated")
    state.phrase.of = state.phrase.of or not (measured or levied)
    return True


def is_deed_object(state: WordingPass, token: Token) -> bool:
    """Whether a counted noun is what money is for, or what those who are counted did something to.

    Money counts nothing (投资200亿美元建设工厂). Elsewhere an aspect shows that the verb is
    none of what is counted: 5家公司收购了银行, but not 5家上市企业.
    """
    unit, other = state.phrase.amounts[-1].unit, token.word.unit
    if state.complement or unit is None or other is None or token.text[:1] < _HAN:
        return False
    if other.dimension not in COUNTED or other.name.isupper():
        return False
    gap = state.gap[:-1]
    acts = [at for at, before in enumerate(gap) if before.word.roles & _ACTIVITY]
    if not acts or not all(map(_may_act, gap)):
        return False
    done = any(before.text in _DONE for before in gap[acts[0] + 1 : acts[0] + 2])
    counts = unit.dimension in COUNTED and acts[0] == len(gap) - (2 if done else 1)
    return unit.dimension == "money" or (done and counts)


def is_doer(state: WordingPass, token: Token) -> bool:
    """Whether 由 right behind an amount leads to who does something with it: 50%由菲律賓生产.

    It opens a complement then. Any word there that may turn the number, or another one, is none.
    """
    if token.text != _BY or len(state.gap) > 1 or state.complement:
        return False
    behind = state.tokens[state.tokens.index(token) + 1 :]
    acts = any(word.word.roles & _ACTIVITY for word in behind[1:])
    if not acts or not all(map(_may_act_or_count, behind)):
        return False
    state.complement = True
    return True


def _may_act_or_count(token: Token) -> bool:
    unit = token.word.unit
    who = unit is not None and unit.dimension in COUNTED and token.text[:1] >= _HAN
    return who or _may_act(token)


def _may_act(token: Token) -> bool:
    """Whether a word is a verb, a noun or an aspect, and neither counts nor changes anything."""
    word = token.word
    turns = word.change_before or word.bound_before or word.bound_after or word.multiple
    counts = word.scale or word.spelled or word.currency or word.unit
    named = word.roles & (_PARTS | _ACTIVITY) or token.text in _DONE
    return bool(named) and not (turns or counts or token.kind in NUMBERS)


def _is_levied(state: WordingPass) -> bool:
    """Whether a rate stands first, or behind a verb that levies it: 加征10%关税, 加征的10%关税."""
    before = list(state.tokens[: state.first_number()])
    while before and before[-1].word.roles & _LEADING:
        before.pop()
    vocabulary = state.amounts.settings.vocabulary
    levying = guards(vocabulary, "zh", LEVYING)
    return not before or before[-1].text in levying


def _ends_in(state: WordingPass, start: int, end: int, kind: str) -> bool:
    """Whether the noun here ends in one of a kind of guard: 对等|关税, 建设|期."""
    vocabulary = state.amounts.settings.vocabulary
    noun = "".join(token.text for token in state.tokens[start:end])
    return noun.endswith(tuple(guards(vocabulary, "zh", kind)))


def _is_done(token: Token) -> bool:
    """Whether a verb follows the noun: 半成房屋|付之一炬."""
    return "activity" in token.word.roles and not token.word.roles & _ENDS


def _is_of_predicate(state: WordingPass, token: Token) -> bool:
    """Whether a Chinese noun is the object of what counted things do: 5間建築物仍受大火威脅."""
    unit, gap = state.phrase.amounts[-1].unit, state.gap[:-1]
    counts = any("classifier" in token.word.roles for token in gap)  # 170种为特有种
    counts = counts if unit is None else unit.dimension in COUNTED
    if not counts or state.complement:
        return False
    done = any("activity" in token.word.roles or token.text in _BEING for token in gap)
    plain = not any(before.word.change_before or before.word.bound_before for before in gap)
    return done and plain and bool(token.word.roles & {"common", "subject", "matter"})


def _is_part(token: Token) -> bool:
    unknown = token.kind == "unknown" and token.text[:1] >= _HAN
    return unknown or (bool(token.word.roles) and token.word.roles <= _PARTS)


def _lasts(state: WordingPass, amount: Amount) -> bool:
    """Whether a verb before a length of time leads to what went on so long: 历经6年研发."""
    if amount.unit is None or amount.unit.dimension != "time":
        return False
    number = state.first_number()
    return number > 0 and "activity" in state.tokens[number - 1].word.roles
