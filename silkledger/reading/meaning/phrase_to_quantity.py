"""Turn a phrase in its context into a quantity, or every reason why it can't be one.

The order is fixed: numbers and scales, unit (unit_choice), multiples, sign and bound, then the
checks against the indicator (limits).
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from silkledger.reading.definitions import bounds
from silkledger.reading.definitions.digit_groups import EXACT, Number, quotient
from silkledger.reading.definitions.units import Unit, converted, definitions
from silkledger.reading.meaning.choices import CHANGES, LEVELS, chosen
from silkledger.reading.meaning.limits import check_limits, dimension_of
from silkledger.reading.meaning.range_scales import first_end
from silkledger.reading.meaning.signs import check_subject, read_sign, refuse_dash
from silkledger.reading.meaning.times_of_day import refuse_time_of_day
from silkledger.reading.meaning.told_parts import refuse_part
from silkledger.reading.meaning.unit_choice import fitting_unit, printed_unit
from silkledger.reading.numeric.multiples import RATIOS, percent_of_ratio, read_multiple
from silkledger.reading.numeric.ratios import counts_part
from silkledger.reading.results import Quantity
from silkledger.reading.syntax.changes.indices import refuse_index
from silkledger.reading.syntax.joins import refuse_alike
from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words.hidden_numbers import middle
from silkledger.reading.words.noun_forms import noun_language
from silkledger.reading.words.ordinary import may_turn

if TYPE_CHECKING:
    from silkledger.reading.measures.figure_case import FigureCase
    from silkledger.rules import Refusal

_HUNDRED = Decimal(100)
_SIGNED = ("balance", "growth_rate", "increase")
_OCCURRING = ("flow", "stock")  # wurde 500 Mal genutzt
_AMOUNTS = frozenset((*_OCCURRING, "increase", "balance"))
_PRECISE = 4  # digits


def quantity_of_phrase(case: FigureCase) -> Quantity | tuple[Refusal, ...]:
    """Return the quantity of a figure, or every reason why it can't be read."""
    try:
        case.phrase = chosen(case.phrase, case.statistic, case.text)
        numbers = _scaled_numbers(case)
        numbers, unit = _joined(case, numbers, printed_unit(case))
        if case.phrase.multiple:
            numbers = [_multiple(case, number) for number in numbers]
            numbers, unit = _as_change(case, numbers, unit)
        unit = fitting_unit(case, unit)
        if unit.numerator != 1 or unit.denominator != 1:
            numbers = [converted(number, unit) for number in numbers]
        return _quantity(case, numbers, unit)
    except UnreadableError as fault:
        case.refuse(fault.rule, fault.text, **fault.words)
        return tuple(case.reasons)


def _is_precise(number: Number) -> bool:
    """Whether a number has more digits than limits are printed with: 35.743, but 1.500."""
    digits = number.value.normalize().as_tuple().digits
    return len(digits) >= _PRECISE


def _scaled_numbers(case: FigureCase) -> list[Number]:
    """Return the numbers as printed times their scale.

    The scale is the number's own, the unit cell's, or the one that trails a range.
    """
    if case.cell.bound and case.cell.bound != case.bound:
        raise UnreadableError("bound.two", f"{case.phrase.bound_word} ... {case.cell.bound}")
    amounts, numbers = case.phrase.amounts, list[Number]()
    spelled, scaled = True, False
    for amount in amounts:
        numbers.append(amount.number)
        spelled, scaled = spelled and amount.spelled, scaled or amount.scale != 1
    case.rules.append("number.words" if spelled else "number.digits")
    if case.cell.scale != 1:
        if scaled:
            raise UnreadableError("scale.twice", case.text)
        case.rules.append("scale.cell")
        return [number.times(case.cell.scale) for number in numbers]
    if scaled:
        case.rules.append("scale.word")
    if len(amounts) == 2 and case.phrase.link in ("range", "plus_minus"):
        numbers[0] = first_end(case, *numbers)
    return numbers


def _joined(
    case: FigureCase, numbers: list[Number], unit: Unit | None
) -> tuple[list[Number], Unit | None]:
    """Return the numbers and unit after joining what two amounts say together.

    A ratio (A:B) and "N in M" become one number, a bare fraction becomes a share, and a ± d becomes
    the two ends of a range.
    """
    link, amounts = case.phrase.link, case.phrase.amounts
    if link == "ratio":
        refuse_time_of_day(case)
        ratio = quotient(numbers[0], numbers[1], case.text)
        return [ratio], _pure_unit(case, unit, "x", "number.ratio")
    refuse_alike(case.phrase, numbers, case.text)
    several = link == "in" and case.statistic in _AMOUNTS and counts_part(*numbers)
    if several or (link == "of_all" and case.statistic != "share"):
        raise UnreadableError("number.compete", case.text)
    if link in ("in", "of_all"):
        return [_share(case, numbers)], _pure_unit(case, unit, "percent", "number.one_in")
    if unit is None or (unit.name == "percent" and "unit.cell" in case.rules):
        fractions = [amount.fraction for amount in amounts]
        left = case.phrase.level and case.phrase.change == "down"
        left = left or not case.phrase.change
        if all(fractions) and left and case.statistic == "multiple":
            case.rules.append("number.fraction")
            return numbers, definitions(case.vocabulary)["x"]  # half the figure, fell to a third
        if all(fractions) and _is_part(case):
            case.rules.append("number.fraction")
            percent = unit or definitions(case.vocabulary)["percent"]
            return [number.times(_HUNDRED) for number in numbers], percent
        if any(fractions):
            raise UnreadableError("unit.none", case.text)
    if link == "range" and amounts[0].fraction and not amounts[1].fraction:
        raise UnreadableError("number.compete", case.text)  # the quarter to $ 254 million
    if link == "plus_minus":
        case.rules.append("bound.plus_minus")
        middle, width = numbers
        digit = min(middle.digit, width.digit)
        ends = (EXACT.subtract(middle.value, width.value), EXACT.add(middle.value, width.value))
        return [Number(end, digit, middle.significant) for end in ends], unit
    return numbers, unit


def _share(case: FigureCase, numbers: list[Number]) -> Number:
    """Return the percentage of "N in M", "N of all M" or "a third of all M".

    Raises UnreadableError where the part is not smaller than the whole.
    """
    (part, whole), phrase = numbers, case.phrase
    parted = phrase.link == "in" and phrase.change == "down" and not phrase.by  # cuts at 12 of 23
    if parted or phrase.amounts[1].relative:  # a quarter of the 40 % who
        raise UnreadableError("number.compete", case.text)
    if phrase.amounts[0].fraction:
        return part.times(_HUNDRED)
    if not 0 < part.value < whole.value:
        raise UnreadableError("number.compete", case.text)
    return quotient(part, whole, case.text).times(_HUNDRED)


def _pure_unit(case: FigureCase, unit: Unit | None, name: str, rule: str) -> Unit:
    """Return the unit of a ratio or share, which no other printed unit may contradict."""
    if unit is not None and unit.name != name:
        raise UnreadableError("unit.disagree", case.text, wording=name, cell=unit.name)
    case.rules.append(rule)
    return definitions(case.vocabulary)[name]


def _is_part(case: FigureCase) -> bool:
    """Whether a bare fraction is part of a total, or a rate because a word of change governs it."""
    phrase = case.phrase
    total = (
        phrase.of
        or case.cell.of
        or phrase.remarks & {"share", "of_total"}
        or (phrase.change and not phrase.level)
    )
    shares = case.statistic == "share" or any(wanted & {"share"} for wanted in case.wanted)
    if phrase.part_of and not shares:
        raise UnreadableError("unit.part", phrase.part_of)
    return bool(total or shares)


def _is_said_negative(case: FigureCase) -> bool:
    """Whether an adjective says the sign of a balance, and the bound is one of its size.

    For example "une balance négative de plus de 5 millions", which is below -5 million.
    """
    phrase = case.phrase
    signed = phrase.bracketed or -1 in [amount.sign for amount in phrase.amounts]
    return case.statistic in _SIGNED and phrase.described_negative and not signed


def _multiple(case: FigureCase, number: Number) -> Number:
    """Return a multiple as the ratio of end to start.

    Raises UnreadableError where the words are ambiguous.
    """
    wanted = any("multiple" in wanted for wanted in case.wanted)
    reading = read_multiple(
        number,
        case.phrase,
        case.bound,
        case.text,
        wanted=wanted,
        allowed=wanted or not (case.wanted or case.statistic in _OCCURRING),
    )
    case.rules += reading.rules
    case.flags.append("multiple_reading")
    return reading.number


def _as_change(
    case: FigureCase, numbers: list[Number], unit: Unit | None
) -> tuple[list[Number], Unit | None]:
    """Return the ratio of a change (halved, grew threefold) as the rate that a statistic asks for.

    Raises UnreadableError under a statistic of levels: it tells none.
    """
    phrase = case.phrase
    grown = phrase.multiple != "as" and phrase.change and not phrase.level
    if case.cell.unit is not None or not (grown or phrase.multiple in RATIOS):
        return numbers, unit
    if any("multiple" in wanted for wanted in case.wanted):
        return numbers, unit
    if case.statistic in LEVELS:
        raise UnreadableError("sign.change_under_level", case.text, statistic=case.statistic)
    if case.statistic not in CHANGES:
        return numbers, unit
    case.rules.append("multiple.rate")
    return [percent_of_ratio(number) for number in numbers], definitions(case.vocabulary)["percent"]


def _check_subject(case: FigureCase, unit: Unit) -> None:
    """Raise UnreadableError where unknown words or a dash beside the number may tell a decrease."""
    if case.phrase.dash:
        refuse_dash(case.phrase, case.statistic)
    if case.phrase.thing or case.phrase.subject:
        nouns = noun_language(case.vocabulary, case.language)
        capital = nouns is not None and nouns.capital
        if nouns is not None and capital and case.statistic == "level":
            capital = may_turn(case.phrase.thing, nouns, case.vocabulary)  # eine Neigung von 25 %
        check_subject(case.phrase, case.statistic, unit.dimension, capital=capital)


def _quantity(
    case: FigureCase, numbers: list[Number], unit: Unit
) -> Quantity | tuple[Refusal, ...]:
    """Return the quantity after applying sign and bound; each check that fails adds a reason."""
    phrase = case.phrase
    _check_subject(case, unit)
    sign, turned, rules = read_sign(phrase, case.statistic, case.indicator, case.text)
    case.rules += rules
    first, last, bound = numbers[0], numbers[-1], case.bound
    low = high = _signed(first, sign * phrase.amounts[0].sign)
    stated = bound
    if len(numbers) == 2:
        if bound != "exact":
            raise UnreadableError("bound.ranged", phrase.bound_word or case.cell.bound)
        high = _signed(last, sign * phrase.amounts[1].sign)
        stated = bound = "range"
        if turned:
            low, high, first, last = high, low, last, first
        if low > high:
            case.refuse("number.reversed_range", case.text, low=f"{low:f}", high=f"{high:f}")
    elif bound in bounds.MIRRORED and (turned or _is_said_negative(case)):
        turned = True
        bound = bounds.mirrored(bound)
        case.rules.append("bound.mirrored")
    bounded = bound in bounds.MIRRORED and not phrase.literal_bound
    if bounded and not turned and low < 0:
        case.refuse("bound.negative", case.text)
    case.rules.append(f"bound.{stated}")
    if phrase.bound_opens and phrase.bound == bound and _is_precise(first):
        raise UnreadableError("bound.level", case.text)
    if phrase.bound and phrase.bound_close:
        case.flags.append("close")
    value = low if low is high or low == high else middle(low, high)
    ends = bounds.interval(bound, low, high, negative=turned or value < 0)
    dimension = dimension_of(case, unit)
    check_limits(case, value, ends, bound=bound, dimension=dimension)
    refuse_index(case, value, unit)
    refuse_part(case, unit)
    if case.reasons:
        return tuple(case.reasons)
    return Quantity(  # by position: names of arguments take twice as long
        bound,
        value,
        *ends,
        min(first.significant, last.significant),
        first.digit,
        last.digit,
        unit.canonical,
        dimension,
        tuple(dict.fromkeys(case.rules)),
        tuple(dict.fromkeys(case.flags)) if case.flags else (),
        case.counted,
    )


def _signed(number: Number, sign: int) -> Decimal:
    return number.value if sign > 0 else -number.value
