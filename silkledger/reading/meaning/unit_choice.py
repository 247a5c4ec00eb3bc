"""Unit choice: which unit applies to a figure and whether it fits the indicator.

The wording's own unit comes first, then the unit cell's, then the one that the indicator implies.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from silkledger.messages import quoted
from silkledger.reading.definitions.units import definitions, money, named_unit, unit_dimensions
from silkledger.reading.meaning.choices import LEVELS
from silkledger.reading.text.faults import UnreadableError

if TYPE_CHECKING:
    from silkledger.reading.definitions.units import Unit
    from silkledger.reading.measures.figure_case import FigureCase

# Dimensions whose unit stays the same when the text says "per year": the period names the year.
_BASIS_POINT = "bp"
# Chinese nouns of rates of exchange, whose basis points are ten-thousandths of the money.
_MONEY_RATES = ("中间价", "中間價", "汇率", "匯率", "汇价", "匯價")
_PIPS = "percentage points or ten-thousandths of the money"
_TIMELESS = frozenset(("money", "price", "share", "rate", "points", "multiple", "index", "time"))
# A noun that no vocabulary has is counted; a row can give it another dimension.
_LISTING = ", or add the noun to raw/vocabularies/units.csv and unit_words.csv"


def printed_unit(case: FigureCase) -> Unit | None:
    """Return the unit of the wording, else the unit cell's, else None.

    Raises UnreadableError if the wording and the cell disagree.
    """
    unit = _unit_in_wording(case)
    cell = case.cell.unit
    if unit is not None and cell is not None:
        if unit.dimension == "money" and _agrees(case, unit, cell):
            unit = cell
        elif not (unit.equals(cell) or _is_coin(case, unit, cell)):
            raise UnreadableError("unit.disagree", case.text, wording=unit.name, cell=cell.name)
    if unit is not None:
        case.rules.append("unit.printed")
    elif cell is not None:
        if case.cell.named and case.statistic not in LEVELS - {"balance"}:
            raise UnreadableError("unit.unknown", cell.name)
        unit = cell
        case.rules.append(case.cell.rule)
        _record_noun(case, case.cell.noun)
    if unit is not None and unit.dimension == "money":
        by_place = any(amount.by_place for amount in case.phrase.amounts)
        case.rules.append("currency.by_place" if by_place else "currency.code")
    return unit


def _agrees(case: FigureCase, unit: Unit, cell: Unit) -> bool:
    """Whether a cell names the currency of the wording, perhaps with a denominator.

    A sign that several currencies share ($, 元) agrees with the name of each of them.
    """
    code = cell.canonical.partition("/")[0]
    names = code == unit.canonical or all(code in amount.sign_of for amount in case.phrase.amounts)
    refined = "/" in cell.canonical and cell.dimension == "price"
    return names and unit.numerator == 1 and (refined or cell.numerator == 1)


def _is_coin(case: FigureCase, unit: Unit, cell: Unit) -> bool:
    """Whether an ambiguous sign is one of coins of the money in the cell: 210.0p below £."""
    whole = case.cell.decides and cell.numerator == cell.denominator == case.cell.scale == 1
    same = unit.dimension == "money" and unit.canonical == cell.canonical
    return whole and same and unit.numerator < unit.denominator


def _unit_in_wording(case: FigureCase) -> Unit | None:
    """Return the unit that the wording prints, with its denominator.

    One unit covers both ends of a range.
    """
    amounts = case.phrase.amounts
    unit, below = amounts[0].unit, amounts[0].below
    for amount in amounts[1:] if len(amounts) > 1 else ():
        if case.phrase.link in ("in", "of_all"):
            return None
        if unit is not None and amount.unit is not None and unit != amount.unit:
            raise UnreadableError("unit.two", f"{unit.name} and {amount.unit.name}")
        if below is not None and amount.below is not None and below != amount.below:
            raise UnreadableError("unit.two", f"{below.name} and {amount.below.name}")
        unit, below = unit or amount.unit, below or amount.below
    if case.phrase.left_measure and unit is not None and unit.dimension != "money":
        raise UnreadableError("unit.two", f"{case.phrase.left_measure} ... {unit.name}")
    if len(amounts) > 1 or amounts[0].noun:
        _count_noun(case, unit)
    if below is None:
        return unit
    above = unit or case.cell.unit
    if above is None:
        raise UnreadableError("unit.none", case.text)
    if below.canonical == "year" and above.dimension in _TIMELESS:
        case.rules.append("unit.money_a_year")
        return above
    case.rules.append("unit.per")
    return above.per(below)


def _count_noun(case: FigureCase, unit: Unit | None) -> None:
    """Record what is counted if it has no unit of its own. Raises UnreadableError for two nouns."""
    nouns = {amount.noun for amount in case.phrase.amounts if amount.noun}
    if len(nouns) > 1:
        raise UnreadableError("unit.two", " and ".join(sorted(nouns)))
    if nouns and unit is not None:
        _record_noun(case, *nouns)


def _record_noun(case: FigureCase, noun: str) -> None:
    if noun:
        case.counted = noun
        case.rules.append("unit.noun")
        case.flags.append("noun_unlisted")


def fitting_unit(case: FigureCase, unit: Unit | None) -> Unit:
    """Return the unit as the indicator wants it: per year, or implied if none is printed.

    Raises UnreadableError if the unit is missing or its dimension does not fit.
    """
    if unit is None:
        return _implied_unit(case)
    if case.phrase.remarks or case.cell.per_year:
        unit = _yearly(case, unit)
    if unit.name == _BASIS_POINT and any(rate in case.text for rate in _MONEY_RATES):
        raise UnreadableError("unit.ambiguous", unit.name, may_mean=_PIPS)
    if unit.dimension == "money":
        unit = _with_denominator(case, unit)
    _check_dimension(case, unit)
    return unit


def _yearly(case: FigureCase, unit: Unit) -> Unit:
    """Return the unit per year where the wording or the unit cell says so."""
    if case.yearly and case.statistic == "stock" and "capacity" not in case.phrase.remarks:
        raise UnreadableError("unit.yearly_stock", case.text)
    annual = "annual" in case.phrase.remarks and unit.dimension == "money"
    annual = annual and case.statistic in LEVELS and not case.phrase.change
    if (case.yearly and unit.dimension in _TIMELESS) or annual:
        case.rules.append("unit.money_a_year")
    elif case.yearly and not unit.dimension.endswith("_rate"):
        unit = unit.per(definitions(case.vocabulary)["year"])
        case.rules.append("unit.a_year")
    if (
        "annual" in case.phrase.remarks
        and unit.dimension in ("people", "count", "mass")
        and (case.statistic == "increase" or not case.fits(unit))
    ):
        per_year = unit.per(definitions(case.vocabulary)["year"])
        if case.fits(per_year):
            case.rules.append("unit.a_year")
            unit = per_year
    return unit


def _with_denominator(case: FigureCase, unit: Unit) -> Unit:
    """Return money as its price under an indicator whose denominator is fixed ("/USD")."""
    below = case.indicator.below if case.indicator else ""
    if not below or case.fits(unit) or unit.canonical == below:
        return unit
    case.rules.append("unit.indicator_denominator")
    return unit.per(money(below, Decimal(1)))


def _check_dimension(case: FigureCase, unit: Unit) -> None:
    if case.fits(unit):
        return
    wanted = next(wanted for wanted in case.wanted if not wanted & unit_dimensions(unit))
    raise UnreadableError(
        "unit.dimension",
        quoted(case.counted) if case.counted else unit.canonical,
        found="rate or share" if unit.dimension == "share" else unit.dimension,
        wanted=" or ".join(sorted(wanted)),
        listing=_LISTING if case.counted else "",
    )


def _implied_unit(case: FigureCase) -> Unit:
    """Return the only unit that the indicator can have.

    Raises UnreadableError if it implies none.
    """
    indicator, phrase = case.indicator, case.phrase
    if indicator is None or not indicator.implied_unit or phrase.left_unit or phrase.right_unit:
        raise UnreadableError("unit.none", case.text)
    unit = named_unit(case.vocabulary, indicator.implied_unit)
    if (case.yearly and not indicator.implied_unit.endswith("/year")) or not case.fits(unit):
        wanted = " or ".join(sorted(case.wanted[0]))
        raise UnreadableError(
            "unit.dimension",
            f"{case.text} a year",
            found="rate a year",
            wanted=wanted,
            listing="",
        )
    case.rules.append("unit.implied")
    case.flags.append("unit_from_indicator")
    return unit
