"""Earlier levels: the amount that a figure or change is compared with, which is not the figure.

较3890吨增长5% is 5 %; "more than in 2020 (5 million tonnes)" names the base in brackets, as does
"5.2 million tonnes (previous year: 5 million)".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import RATES
from silkledger.reading.syntax.years import behind_date
from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words.guard_kinds import AFTER
from silkledger.reading.words.guards import guards
from silkledger.reading.words.other_measures import leads_to_measure
from silkledger.reading.words.senses import has_role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.syntax.wording_pass import WordingPass
    from silkledger.reading.words.senses import Token

_BASES = frozenset(("base", "base_words", "than", "earlier"))
_EARLIER = frozenset(("earlier", "base", "base_words"))
# Roles of the other words beside an earlier level.
_BESIDE = frozenset(
    ("colon", "stop", "neutral", "article", "prep", "of", "date_before", "previous")
)
_MONTHS = frozenset(("date_word",))
_DATED_EARLIER = frozenset(("earlier", "comparand"))
# Roles of words that compare with an earlier time: sank gegenüber dem Vorjahr auf 5 t.
_COMPARED = frozenset(("base", "base_words", "than", "from", "compare", "comparand_of"))
_LINKING = frozenset(("neutral", "stop", "head"))
_UNLINKED = frozenset(("bound_before", "bound_after", "change_after", "negation", "to", "by"))
_PARTS_OF_DATE = frozenset(("月", "份", "月份", "日", "年", "季度", "底", "末"))
_LINKED = 4  # words from a base to its change, and that one
_REACH = 6  # words behind an earlier level
_COMPARES = tuple("比较較")  # of words of bases: 较去年
_DESCRIBED = frozenset("重例率值赛賽分价價特亚亞大快高低多少小好强強为為")  # 比重, 较大


def is_base_in_brackets(state: WordingPass, at: int) -> bool:
    """Whether the earlier level stands in brackets behind what names it: чем в 2020 году (5 т)."""
    gap = state.gap
    if len(state.phrase.amounts) != 1 or state.phrase.change_part is not None or len(gap) < 2:
        return False
    opened = "open" in gap[-1].word.roles or "open" in gap[-2].word.roles
    named = any(token.word.roles & _BASES for token in gap[:-1])
    first, second = state.phrase.amounts[0].unit, state.amounts.peek(at)
    rate = first is not None and first.dimension in RATES
    other = second is not None and second.unit is not None and second.unit.dimension not in RATES
    return opened and named and other and (rate or bool(state.phrase.change or state.base))


def is_second_rate(state: WordingPass, at: int) -> bool:
    """Whether "and" leads from one base to a rate of its own: 8 % on 2022, and 36 % on 2019.

    "Or" leads to the change in another measure: 8 % on 2022, or 3 tonnes.
    """
    first = state.phrase.amounts[0]
    if first.relative and any(map(leads_to_measure, state.gap)):
        return True
    if not (first.relative and any("and" in token.word.roles for token in state.gap)):
        return False
    second = state.amounts.peek(at)
    if second is None or second.unit is None or first.unit is None:
        return False
    return second.unit.equals(first.unit)


def is_earlier_value(state: WordingPass, at: int) -> bool:
    """Whether the figure's value of an earlier time stands in brackets here: (2014: 6.1 %).

    It has the unit of the figure, or none, and nothing beside it but what dates it.
    """
    tokens, opened = state.tokens, at - 1
    if len(state.phrase.amounts) != 1 or state.phrase.change_part is not None:
        return False
    while opened >= state.phrase.amounts[0].end and "open" not in tokens[opened].word.roles:
        opened -= 1
    first, second = state.phrase.amounts[0], state.amounts.peek(at)
    if opened < first.end or second is None or first.unit is None or second.fraction:
        return False
    if not (second.unit is None or (second.unit.equals(first.unit) and second.noun == first.noun)):
        return False
    close = second.end
    while close < len(tokens) and "close" not in tokens[close].word.roles:
        close += 1
    before, behind = names_earlier(tokens, opened + 1, at), names_earlier(tokens, second.end, close)
    return None not in (before, behind) and bool(before or behind)


def behind_length(state: WordingPass, at: int) -> int:
    """Return the place behind a length of time that dates a base, else 0: from 18 % 5 years ago."""
    length = state.amounts.peek(at)
    timed = length is not None and length.unit is not None and length.unit.dimension == "time"
    return length.end if length is not None and timed else 0


def is_dated(tokens: Sequence[Token], at: int) -> bool:
    """Whether the words from here date the amount before them: 5 M€ contre 4 M€ un an plus tôt."""
    end = min(at + _REACH, len(tokens))
    places = range(at + 1, end + 1)
    return any(names_earlier(tokens, at, place, beside=_BESIDE | _MONTHS) for place in places)


def names_earlier(
    tokens: Sequence[Token], at: int, end: int, *, beside: frozenset[str] = _BESIDE
) -> bool | None:
    """Return whether these words name an earlier time; None if they say anything else."""
    dated = False
    while at < end:
        token = tokens[at]
        if date := behind_date(tokens, at, loose=True):
            at, dated = date, True
            continue
        if ago := behind_ago(tokens, at):
            at, dated = ago, True
            continue
        word, roles = token.word, token.word.roles
        time = word.unit is not None and word.unit.dimension == "time"
        if "negation" in roles or not (time or word.currency or roles & (_EARLIER | beside)):
            return None
        if word.change_before or "subject" in roles:
            return None
        dated = dated or bool(roles & _EARLIER) or "date_word" in roles
        at += 1
    return dated


def behind_ago(tokens: Sequence[Token], at: int) -> int:
    """Return the place behind a length of time that is gone, else 0: il y a 5 ans, 5 years ago."""
    before = has_role(tokens, at, "ago")
    number = at + before
    if number + 1 >= len(tokens) or not (
        tokens[number].kind == "number" or tokens[number].word.spelled
    ):
        return 0
    unit = tokens[number + 1].word.unit
    if unit is None or unit.dimension != "time":
        return 0
    if before:
        return number + 2
    return number + 3 if has_role(tokens, number + 2, "ago") else 0


def fault_of_level(state: WordingPass, at: int) -> UnreadableError | None:
    """Return why the level to which the word at `at` leads, behind a change, is not read, or None.

    It is one of an earlier time where the words of its own clause say so and compare nothing, or
    where it stands behind "after": "fell 5 %, last year it was 3 t", "fell 5 % after reaching 3 t".
    """
    settings, gap = state.amounts.settings, state.gap
    after = guards(settings.vocabulary, settings.language, AFTER)
    later = any(token.text.lower().split()[0] in after for token in gap)
    ends = [place for place, token in enumerate(gap) if token.word.roles & {"stop", "and"}]
    clause = [*gap[ends[-1] + 1 :], state.tokens[at]] if ends else []
    compared = any(token.word.roles & _COMPARED for token in clause)
    dated = any(token.word.roles & _DATED_EARLIER for token in clause)
    if not (later or (dated and not compared)):
        return None
    words = " ".join(token.text for token in [*gap, state.tokens[at]])
    return UnreadableError("number.start_of_change", words)


def behind_base(state: WordingPass, at: int) -> int:
    """Return the place behind an amount that a change is compared with, else 0: 較3890噸成長2倍."""
    if state.phrase.amounts or state.phrase.change:
        return 0
    end = _behind_hedged(state, at) or _behind_plain(state, at)
    if end and state.tokens[at - 1].word.bound_before:  # it is none of the change
        state.phrase.forget_bound()
        state.apart = ""
    return end


def _behind_plain(state: WordingPass, at: int) -> int:
    """Return the place behind a base without a bound, before a change or its number, else 0."""
    compares = state.comparing or _is_compared(state.tokens, at)
    dated = _is_dated(state.tokens, at)
    if not (compares or dated):
        return 0
    amount = state.amounts.peek(at)
    if amount is None:
        return _behind_unclear(state, at)
    if amount.unit is None or amount.end >= len(state.tokens):
        return 0
    # 较上月底854.28%增加15.67个百分点: another number follows, or the first is the change
    change = _behind_linked(state.tokens, amount.end)
    return change if compares or state.number_follows(change) else 0


def _is_dated(tokens: Sequence[Token], at: int) -> bool:
    """Whether words that compare with a date stand right before a number: 较去年7月份|5吨."""
    place = at - 1
    while place >= 0 and (tokens[place].kind == "number" or tokens[place].text in _PARTS_OF_DATE):
        place -= 1
    return place >= 0 and tokens[place].text[:1] in _COMPARES


def _behind_linked(tokens: Sequence[Token], at: int) -> int:
    """Return the place of the change behind a base, its noun and words that compare, else 0.

    For example 较6月份639万吨|进口量环比|增加108万吨.
    """
    for place, token in enumerate(tokens[at : at + _LINKED], at):
        if token.word.change_before:
            return place
        if not token.word.roles & _LINKING or token.word.says & _UNLINKED:
            return 0
    return 0


def _compares(token: Token) -> bool:
    """Whether a word compares with a base, as 较去年 does and 比重 or 较大 does not."""
    return token.text[:1] in _COMPARES and token.text[1:2] not in _DESCRIBED


def _behind_hedged(state: WordingPass, at: int) -> int:
    """Return the place behind a base with a bound of its own, before a change, else 0.

    For example 較2022年約54.3億個大幅減少約31.5%.
    """
    tokens = state.tokens
    if at < 2 or not tokens[at - 1].word.bound_before:
        return 0
    compared = any(map(_compares, tokens[: at - 1]))
    amount = state.amounts.peek(at) if compared else None
    if amount is None:
        return 0
    measured = has_role(tokens, amount.end, "classifier")  # 54.3億個
    end = amount.end + measured
    return end if end < len(tokens) and tokens[end].word.change_before else 0


def _behind_unclear(state: WordingPass, at: int) -> int:
    """Return the place behind a base whose currency alone is unclear, else 0: 較1033億元增長21%."""
    try:
        end = state.amounts.numerals.read(at, money=True).end
    except UnreadableError:
        return 0
    money = end < len(state.tokens) - 1 and len(state.tokens[end].word.currency) > 0
    return end + 1 if money and state.tokens[end + 1].word.change_before else 0


def _is_compared(tokens: Sequence[Token], at: int) -> bool:
    """Whether 的 behind words that compare stands before the number: 較上一年度的3890噸."""
    led = at > 1 and "of_before" in tokens[at - 1].word.roles
    return led and tokens[at - 2].text[:1] in _COMPARES
