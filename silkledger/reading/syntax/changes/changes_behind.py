"""Changes behind a level: "4.7 million passengers, up 12 %", "3,1 Mio. t (-22 %)".

A stop, a bracket, a dash, "and" before a finite verb or "with" before a noun of change part the
two; the word of change stands before the rate or right behind it. The wording holds two figures;
the statistic chooses (choices). In brackets the second may also be the share of a total, the
percentage of an earlier level, or that earlier level itself.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import RATES
from silkledger.reading.numeric.ratios import word_ratio
from silkledger.reading.syntax.asides import asides
from silkledger.reading.syntax.changes import told_ends
from silkledger.reading.words.neighbours import LAST_LETTER
from silkledger.reading.words.phrases import Phrase, is_name
from silkledger.reading.words.senses import has_role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.units import Unit
    from silkledger.reading.syntax.wording_pass import WordingPass
    from silkledger.reading.words.phrases import Amount
    from silkledger.reading.words.senses import Token, Word

_ENDS = 2  # of a change
_PARTING = frozenset(("stop", "open"))
_SILENT = frozenset(
    (
        *("stop", "open", "neutral", "article", "of", "by", "verb", "auxiliary", "and", "or"),
        *("plus", "minus", "prep", "with"),
    )
)
# Roles of words that lead from a percentage to the level that is its 100 percent.
INDEX_OF = frozenset(("index_of", "base_words"))
_SHARES = tuple("占佔")
_REACH = 8  # tokens between a dash and the rate that it leads to
# The word of change stands behind the rate and is read there: 5 млн тонн, на 3% больше.
_BEHIND = "behind"
# What the second amount may be besides a change (Phrase.part).
_SHARE, _INDEX, _EARLIER, _MULTIPLE = _PARTS = ("share", "index", "earlier", "multiple")


def direction(state: WordingPass, at: int) -> str:
    """Return the direction of a change that the words behind the first amount lead to, or "".

    The number of the change is at `at`.
    """
    phrase, gap = state.phrase, state.gap
    if len(phrase.amounts) == _ENDS:
        told_ends.settle(state, at)
    if len(phrase.amounts) != 1 or phrase.change_part is not None or not gap:
        return ""
    first = phrase.amounts[0].unit
    start = _parting_end(state)
    rated = _is_rate(first) or phrase.amounts[0].fraction  # half of them (37 % of all)
    if not start or (rated and not _is_in_points(state, at)):
        return ""
    governed = state.by_word or (phrase.change and not phrase.level)
    if governed or any(map(_governs, _undated(gap[: start - 1]))):
        return ""
    known, exceeds = "", False
    for token in gap[start - 1 :]:
        word = token.word
        exceeds = exceeds or "bound_verb" in word.roles
        if word.bound_before and "bound_verb" not in word.roles:
            continue
        told = _told(word)
        dash = _is_spaced(state.tokens, state.tokens.index(token))
        if "minus" in word.roles and not dash and not told:
            told = "down"
        told = told or ("up" if "plus" in word.roles else "")
        if told and known:
            return ""
        known = told or known
        silent = dash or word.currency or (word.roles & _SILENT and "subject" not in word.roles)
        if not (told or silent or (exceeds and is_name(token))):  # превысив план на 5%
            return ""
    return known or _told_behind(state, at) or _other_part(state, at, gap[start - 1 :])


def _is_rate(unit: Unit | None) -> bool:
    return unit is not None and unit.dimension in RATES


def _is_in_points(state: WordingPass, at: int) -> bool:
    """Whether the amount at `at` is one of points, behind a percentage: 8.8 %, down 0.8 points."""
    amount, first = state.amounts.peek(at), state.phrase.amounts[0]
    if amount is None or amount.unit is None or first.unit is None or first.fraction:
        return False
    return (first.unit.dimension, amount.unit.dimension) == ("share", "points")


def attach(state: WordingPass, amount: Amount, told: str) -> bool:
    """Give the level its change if the amount can be one, and tell whether it is."""
    unit, part = amount.unit, told if told in _PARTS else ""
    if amount.multiple and not part and "in_times" in _roles(state.gap):
        part = _MULTIPLE
    if not part and (unit is None or unit.dimension not in RATES):
        if not _is_part(state, amount, told):
            return False
        first = state.phrase.amounts[0]
        amount = replace(amount, unit=first.unit, noun=first.noun, below=first.below)
    bounds = [
        token.word.bound_before
        for token in _undated(state.gap)
        if token.word.bound_before and "bound_verb" not in token.word.roles
    ]
    if len(bounds) > 1 or state.phrase.bound_word in {token.text for token in state.gap}:
        return False
    bound = bounds[0] if bounds and bounds[0] is not None else ""
    told = "" if part or told == _BEHIND else told
    change = Phrase(amounts=[amount], change=told, bound=bound, part=part, of=part == _SHARE)
    change.explicit = not _roles(state.gap).isdisjoint(("by", "plus", "minus"))
    state.phrase.change_part = change
    state.bracketed, state.complement, state.gap = False, True, []
    return True


def _is_part(state: WordingPass, change: Amount, told: str) -> bool:
    """Whether an amount may be the change that led to the level: none rises by more than it is.

    It has the unit of the level, or none: "22.2 million customers, down by 100,000".
    """
    level, behind = state.phrase.amounts[0], state.tokens[change.end : change.end + 1]
    told = (behind[0].word.change_after or "") if told == _BEHIND and behind else told
    if change.fraction or change.multiple or told not in ("up", "down"):
        return False
    if _does_else(state):
        return False
    if change.unit is not None and (
        level.unit is None or not change.unit.equals(level.unit) or change.noun != level.noun
    ):
        return False
    return told == "down" or change.number.value < level.number.value


def _does_else(state: WordingPass) -> bool:
    """Whether a verb of doing has the first amount and one of change the second: built 5, cut 3."""
    verb = state.gap[-1]
    if verb.text[:1] > LAST_LETTER or not verb.word.change_before or "stands" in verb.word.roles:
        return False
    doing = state.tokens[: state.first_number()]
    return any("activity" in token.word.roles and "verb" not in token.word.roles for token in doing)


def behind_multiple(state: WordingPass, at: int) -> int:
    """Return the place behind a multiple that ends the clause of its level, else 0.

    For example "auf 3,73 Millionen Tonnen fast verdoppelt"; a bound may stand before it.
    """
    if not (state.led or state.phrase.level) or len(state.phrase.amounts) != 1:
        return 0
    tokens, place = state.tokens, at
    if tokens[place].word.bound_before:
        place += 1
    multiple = tokens[place].word.multiple if place < len(tokens) else None
    if multiple is None or multiple.kind != "ratio" or place + 1 < len(tokens):
        return 0
    ratio = word_ratio(tokens, place, state.amounts.multiple_unit)
    if ratio is not None:
        bound = tokens[at].word.bound_before or ""
        state.phrase.change_part = Phrase(
            amounts=[ratio.amount], multiple=ratio.kind, bound=bound if place > at else ""
        )
    state.phrase.level = state.phrase.begins = True
    return place + 1


def takes_dash(state: WordingPass, at: int) -> bool:
    """Pass a dash that parts a level from its change (5 млн тонн – на 3% больше) if it is one."""
    tokens = state.tokens
    if len(state.phrase.amounts) != 1 or not _is_spaced(tokens, at):
        return False
    led = has_role(tokens, at + 1, "by") or bool(tokens[at + 1].word.change_before)
    if not led and asides.is_behind_dash(state, at):
        state.gap.append(tokens[at])
        return True
    ahead = range(at + 2, min(at + _REACH, len(tokens)))
    number = next((place for place in ahead if state.amounts.numerals.starts(place)), None)
    amount = state.amounts.peek(number) if led and number is not None else None
    if amount is None or amount.unit is None:
        return False
    level = state.phrase.amounts[0]
    same = level.unit is not None and level.unit.equals(amount.unit) and level.noun == amount.noun
    if amount.unit.dimension not in RATES and not same:
        return False
    state.gap.append(tokens[at])
    return True


def _parting_end(state: WordingPass) -> int:
    """Return the place in the gap behind what parts the change from the level, or 0."""
    gap = state.gap
    places = range(len(gap) - 1, -1, -1)
    for at in places:
        if gap[at].word.roles & _PARTING:
            return at + 1
    for at in places:
        if _is_spaced(state.tokens, state.tokens.index(gap[at])):
            return at + 1
        roles = gap[at].word.roles
        following = gap[at + 1].word if at + 1 < len(gap) else None
        if following is None:
            continue
        if "and" in roles and ("finite" in following.roles or "by" in following.roles):
            return at + 1
        if "with" in roles and following.change_before and "finite" not in following.roles:
            return at + 1
    return 0


def _is_spaced(tokens: Sequence[Token], at: int) -> bool:
    """Whether a dash stands here with spaces on both sides; the last token has none behind it."""
    if tokens[at].text != "-" or not 0 < at < len(tokens) - 1:
        return False
    return tokens[at - 1].end < tokens[at].start and tokens[at].end < tokens[at + 1].start


def _other_part(state: WordingPass, at: int, gap: Sequence[Token]) -> str:
    """Return what the amount at `at` is to the level, if it is not a change of it, or ""."""
    opened = "open" in gap[0].word.roles
    amount = state.amounts.peek(at)
    shares = any(token.text[:1] in _SHARES for token in gap)
    if amount is None or amount.unit is None or not (opened or shares):
        return ""
    first = state.phrase.amounts[0].unit
    if opened and "earlier" in _roles(gap) and first is not None and amount.unit.equals(first):
        return _EARLIER
    if amount.unit.name != "percent":
        return ""
    if shares and not opened:
        return _SHARE  # 總票房6.8億元，占整體票房11%
    end = amount.end
    while end < len(state.tokens) and "close" in state.tokens[end].word.roles:
        end += 1
    roles = state.tokens[end].word.roles if end < len(state.tokens) else frozenset()
    return _SHARE if roles & {"of", "of_total"} else _INDEX if roles & INDEX_OF else ""


def _roles(gap: Sequence[Token]) -> frozenset[str]:
    return frozenset().union(*(token.word.roles for token in gap))


def _governs(token: Token) -> bool:
    word = token.word
    return bool(word.change_before or word.change_after or word.bound_before or word.bound_after)


def _undated(gap: Sequence[Token]) -> Sequence[Token]:
    """Return the tokens without those that lead to a date: 218 workers until November (+9 %)."""
    dated = [token for at, token in enumerate(gap) if _leads_to_date(gap, at)]
    return [token for token in gap if token not in dated]


def _leads_to_date(gap: Sequence[Token], at: int) -> bool:
    return "date_before" in gap[at].word.roles and has_role(gap, at + 1, "date_word")


def _told(word: Word) -> str:
    """Return the direction that a word before the rate tells, that of an excess included."""
    exceeds = "up" if word.bound_before == "gt" and "bound_verb" in word.roles else ""
    return word.change_before or word.change_after or exceeds


def _told_behind(state: WordingPass, at: int) -> str:
    """Return the direction that a word right behind the number tells: 22 % more, by 22 % rose.

    "4,762 people, or 22 % more" says the change twice.
    """
    if "or" in _roles(state.gap):
        return ""
    amount = state.amounts.peek(at)
    word = state.tokens[amount.end].word if amount and amount.end < len(state.tokens) else None
    if word is None:
        return ""
    if word.change_after:
        return _BEHIND
    led = any("by" in token.word.roles for token in state.gap)
    return _told(word) if led and word.roles & {"finite", "bound_verb"} else ""
