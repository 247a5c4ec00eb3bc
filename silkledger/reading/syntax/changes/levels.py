"""Levels: the level that a change leads to ("by 5 % to 8 million"), and the start that it left.

"by A to B" holds two figures, the change A and the level B; the statistic chooses (choices).
"from A to B" holds the level B; without a verb of change most languages write a range like that.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import RATES
from silkledger.reading.syntax.changes.leads import lead_behind, number_ahead
from silkledger.reading.syntax.han.han_doers import leads_to_doers
from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words.guard_kinds import GROWING
from silkledger.reading.words.guards import guards
from silkledger.reading.words.phrases import BALANCED
from silkledger.reading.words.senses import CHINESE, has_role

if TYPE_CHECKING:
    from silkledger.reading.syntax.wording_pass import WordingPass
    from silkledger.reading.words.phrases import Amount, Phrase
    from silkledger.reading.words.senses import Token

_HUNDRED, _TENFOLD = 100, 10
# The remark of an amount whose start is a deficit or surplus: from a deficit of 5 m to one of 3 m.
START_BALANCED = "start_balanced"
_WIDE = 4  # times the first rate: no range of rates is as wide
_MULTIPLES = ("ratio", "times_in")  # doubled; в 1,5 раза, до 500
_UNCLEAR = frozenset(("unit.ambiguous", "unit.two", "currency.ambiguous", "scale.unclear"))


def leads_to_level(state: WordingPass, at: int) -> bool:
    """Whether the word at `at`, behind the number of a change, leads to the level of that change.

    Raises UnreadableError where the two numbers may also be a range: "rose 5 to 10 million".
    """
    phrase, roles = state.phrase, state.tokens[at].word.roles
    leads = roles & {"to", "verb"} and "share" not in roles  # de 3 millions, soit 5 %
    leads = bool(leads and (phrase.change or not state.between)) or _exceeds(state, at)
    if not leads or phrase.level or phrase.change_part is not None:
        return False
    minus = phrase.negative or (bool(phrase.amounts) and phrase.amounts[0].sign < 0)
    doubled = phrase.multiple in _MULTIPLES and not phrase.change
    changed = bool(phrase.change or minus or doubled or phrase.signed)
    if minus and not phrase.change and "to" not in roles and not phrase.amounts[0].relative:
        return False  # -12 million was the balance itself
    if not changed and (state.by_word or phrase.explicit):
        # The word for "by" may be "per": "на 2 коровы составил 5 т" is not a change.
        unit = phrase.amounts[0].unit if phrase.amounts else None
        changed = "to" in roles or (unit is not None and unit.dimension in RATES)
    number = number_ahead(state, at) if changed and len(phrase.amounts) == 1 else None
    if number is None:
        return False
    apart = state.based or any("stop" in token.word.roles for token in state.gap)
    apart = apart or _is_described(state)
    ranged = "range" in roles and not (apart or doubled)
    return not ranged or (not _is_range_of_growth(state, number) and _is_no_range(state, number))


def begin(state: WordingPass, lead: Token) -> None:
    """Go on with the level to which `lead` leads, and with the loss that the words before it name.

    Of revenue that rose 3 % "and the loss was" 5 million, the level is a loss; behind other words
    it may be of either side. Raises UnreadableError for a bound right before `lead`: "rose 3 % at
    least to 5 million" may bound either number.
    """
    last = state.gap[-1] if state.gap else None
    if last is not None and last.word.bound_before and not last.word.change_after:
        raise UnreadableError("bound.misplaced", last.text)
    named = [BALANCED & token.word.roles for token in state.gap]
    sides = frozenset[str]().union(*named)
    state.begin_level(lead)
    state.phrase.remarks |= BALANCED if sides and not named[-1] else sides


def _is_described(state: WordingPass) -> bool:
    """Whether words stand between an amount and "to", as they do in no range: £6m on the year to.

    Of two rates the first may still be the change of the second.
    """
    unit = state.phrase.amounts[0].unit
    if unit is None or unit.dimension in RATES:
        return False
    return any(
        token.text[:1].isalpha() and not (token.word.currency or "article" in token.word.roles)
        for token in state.gap
    )


def _exceeds(state: WordingPass, at: int) -> bool:
    """Whether a verb here bounds the level that a rate led to: rose 5 %, exceeding 5 million t."""
    first = state.phrase.amounts[0].unit if len(state.phrase.amounts) == 1 else None
    bounds = "bound_verb" in state.tokens[at].word.roles
    if not bounds or first is None or first.dimension not in RATES:
        return False
    number = number_ahead(state, at)
    second = state.amounts.peek(number) if number is not None else None
    if second is None or second.fraction or second.multiple:
        return False
    return second.unit is not None and second.unit.dimension not in RATES


def _is_no_range(state: WordingPass, number: int) -> bool:
    """Whether the change and the number at `number` are not a range: the latter is a level.

    Raises UnreadableError where they may be one.
    """
    phrase = state.phrase
    first = phrase.amounts[0]
    second = state.amounts.peek(number)
    differ = second is None or (first.unit and second.unit and not first.unit.equals(second.unit))
    if second is None or differ or _is_count_of_rate(first, second):
        return True
    if first.fraction and phrase.by and not second.fraction:  # by a third to 5 t
        return True
    if state.by_or_from:
        if not (first.unit and second.unit) or first.unit.dimension in RATES:
            raise UnreadableError("number.two_figures", f"{first.text} ... {second.text}")
        # It may be the change itself, or the level that the change left.
        phrase.begins = phrase.restated is None
        return True
    if second.unit is None and first.unit and _leads_both(state, number):
        phrase.rates = True
        return False
    if second.unit is not None and second.unit.dimension == "temperature" and not phrase.change:
        return False  # -5 to 3 °C
    wide = state.finite and CHINESE not in state.said and phrase.change != ""
    return _is_level(phrase, second, by=phrase.by or state.by_word, wide=wide)


def _is_range_of_growth(state: WordingPass, number: int) -> bool:
    """Whether a growth alone has the range that ends at `number`: une croissance de 2 à 3 %.

    Its noun is the only word of change, and opens the wording or has "a".
    """
    first, second = state.phrase.amounts[0], state.amounts.peek(number)
    if not state.by_or_from or second is None or second.number.value <= first.number.value:
        return False
    if first.unit and not (second.unit and first.unit.equals(second.unit)):
        return False
    tokens, settings = state.tokens, state.amounts.settings
    changes = [at for at, token in enumerate(tokens) if token.word.change_before]
    if len(changes) != 1:
        return False
    at = changes[0]
    growing = guards(settings.vocabulary, settings.language, GROWING)
    return tokens[at].text.lower() in growing and (at == 0 or has_role(tokens, at - 1, "article"))


def _is_count_of_rate(first: Amount, second: Amount) -> bool:
    """Whether the first amount is a rate and the second a bare number too large for one."""
    rate = first.unit is not None and first.unit.dimension in RATES
    return rate and second.unit is None and second.number.value > _HUNDRED


def leaves_change(state: WordingPass, at: int, fault: UnreadableError) -> bool:
    """Whether only the level at `at` has an ambiguous unit, so that its change can be read.

    The fault is kept for the level: снизились на 14%, до $340 за унцию. No further number may
    stand behind it.
    """
    if state.phrase.change_part is None or state.phrase.amounts or fault.rule not in _UNCLEAR:
        return False
    try:
        end = state.amounts.numerals.read(at, money=True).end
    except UnreadableError:
        return False
    if any(state.amounts.numerals.starts(place) for place in range(end, len(state.tokens))):
        return False
    state.phrase.unread = fault
    return True


def is_rate_of_change(state: WordingPass, at: int, start: int) -> bool:
    """Whether the number at `at` is a change although "from" leads to it: von 8,4 % auf 6200."""
    told = state.phrase.change or state.phrase.negative  # ein Minus im Jahr 2019 von 5 % auf 20 t
    first = state.amounts.peek(at) if told else None
    lead = lead_behind(state, first.end) if first is not None else None
    number = number_ahead(state, lead) if lead is not None else None
    second = state.amounts.peek(number) if number is not None else None
    if first is None or second is None or "start" in state.tokens[start].word.roles:
        return False
    rate = first.unit is not None and first.unit.dimension in RATES
    other = second.unit is not None and second.unit.dimension not in RATES
    return (rate and other) or _is_count_of_rate(first, second)


def _leads_both(state: WordingPass, second: int) -> bool:
    """Whether the unit before the first number covers the second too: 百分之五至二十五."""
    return any("leading_unit" in token.word.roles for token in state.tokens[:second]) and not any(
        token.word.currency for token in state.tokens[second:]
    )


def _is_level(phrase: Phrase, second: Amount, *, by: bool, wide: bool) -> bool:
    """Whether an amount behind a change and "to" is a level and not the end of a range."""
    first = phrase.amounts[0]
    rate = second.unit is not None and second.unit.dimension in RATES
    if first.unit is None:
        if rate and not by:
            return False
        bare = second.unit is None and first.scale == second.scale
        if bare and abs(second.number.value) >= _TENFOLD * abs(first.number.value):
            return True  # went down 45,400 to 8,153,900
    elif second.unit is None:
        return True
    elif rate and wide and not by and abs(second.number.value) >= _WIDE * abs(first.number.value):
        if abs(second.number.value) >= _TENFOLD * abs(first.number.value):
            return True  # edged up 0.1% to 4.7%
    elif by or rate:
        phrase.rates = not by
        return by
    elif abs(second.number.value) >= _TENFOLD * abs(first.number.value):
        return True  # rose $1.20 to $63.40: no range is as wide
    raise UnreadableError("number.two_figures", f"{first.text} ... {second.text}")


def start_end(state: WordingPass, at: int, start: int) -> int:
    """Return the place of the word that leads from the start of a change, whose number is at `at`.

    `start` is the place of "from". 0 where the two numbers are the ends of a range. Raises
    UnreadableError where only the start of a change is printed.
    """
    tokens = state.tokens
    amount, told = state.amounts.peek(at), state.phrase.change
    lead = lead_behind(state, amount.end) if amount is not None else None
    if amount is not None and lead is not None and _leads_to_rate(state, amount, lead):
        state.phrase.change = told
        return 0
    change = bool(state.phrase.change) or state.starts or "start" in tokens[start].word.roles
    if lead is None:
        if state.between or leads_to_doers(state, amount, start):
            return 0
        words = f"{tokens[start].text} {tokens[at].text}"
        raise UnreadableError("number.start_of_change", words)
    if change or "range" not in tokens[lead].word.roles:
        if any(token.word.roles & BALANCED for token in tokens[start + 1 : at]):
            state.phrase.remarks.add(START_BALANCED)
        return lead
    doubtful = "to" in tokens[lead].word.roles and "by" not in tokens[start].word.roles
    state.phrase.starts = state.phrase.starts or doubtful
    return 0


def _leads_to_rate(state: WordingPass, amount: Amount, lead: int) -> bool:
    """Whether a verb leads from an amount to its rate, not to its end: 5 t, which is 3 %."""
    number = number_ahead(state, lead)
    while number is not None and "article" in state.tokens[number].word.roles:
        number = number_ahead(state, number)  # un incremento del 17 %
    rate = state.amounts.peek(number) if number is not None else None
    if rate is None or "to" in state.tokens[lead].word.roles or rate.unit is None:
        return False
    other = amount.unit is not None and amount.unit.dimension not in RATES
    return other and rate.unit.dimension in RATES
