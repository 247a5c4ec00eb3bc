"""Judgement: a phrase in its context becomes a quantity, or every reason why it can't be one.

The order is fixed: numbers and scales, unit, multiples, sign and bound, then the checks against the
indicator.
"""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from silkledger.reading import bounds
from silkledger.reading.faults import UnreadableError
from silkledger.reading.multiples import read_multiple
from silkledger.reading.numbers import EXACT, Number, quotient
from silkledger.reading.results import Quantity
from silkledger.reading.signs import read_sign
from silkledger.reading.units import NEVER_NEGATIVE, Unit, converted, definitions, dimensions, named
from silkledger.rules import Refusal, refuse

if TYPE_CHECKING:
    from silkledger.indicators import Indicator
    from silkledger.reading.phrases import Phrase
    from silkledger.reading.unit_cells import UnitCell

_HUNDRED = Decimal(100)
_PLAIN = frozenset((None, "level", "stock", "flow"))
_TIMELESS = frozenset(("money", "price", "share", "rate", "points", "multiple", "index", "time"))


@cache
def _either(dimension: str) -> frozenset[str]:
    """The dimensions that a cell of the vocabulary lists."""
    return frozenset(part.strip() for part in dimension.split(";"))


class Judgement:
    """One figure in its context. `quantity` gives the reading or the reasons."""

    def __init__(
        self,
        text: str,
        found: Phrase,
        cell: UnitCell,
        indicator: Indicator | None,
        statistic: str | None,
        dimension: str | None,
    ) -> None:
        self.text, self.phrase, self.cell, self.indicator = text, found, cell, indicator
        self.statistic = statistic or (indicator.statistic if indicator else None)
        asked = (dimension, indicator.dimension if indicator else None)
        self.wanted = [_either(wanted) for wanted in asked if wanted]
        self.bound = found.bound or cell.bound or "exact"
        self.rules: list[str] = []
        self.flags: list[str] = []
        self.reasons: list[Refusal] = []

    def quantity(self) -> Quantity | tuple[Refusal, ...]:
        """The reading, or all reasons found."""
        try:
            numbers = self._scaled()
            unit = self._unit()
            numbers, unit = self._joined(numbers, unit)
            if self.phrase.multiple:
                numbers = [self._multiple(number) for number in numbers]
            unit = self._fitting(unit)
            if unit.numerator != 1 or unit.denominator != 1:
                numbers = [converted(number, unit) for number in numbers]
            return self._close(numbers, unit)
        except UnreadableError as fault:
            self.reasons.append(refuse(fault.rule, "as_reported", fault.text, **fault.words))
            return tuple(self.reasons)

    def _scaled(self) -> list[Number]:
        """The numbers as printed, with their scales: an own one, the cell's, or the one that trails
        a range.
        """
        if self.cell.bound not in ("", self.bound):
            raise UnreadableError("bound.two", f"{self.phrase.bound_word} ... {self.cell.bound}")
        amounts, rules = self.phrase.amounts, self.rules
        numbers = [amount.number for amount in amounts]
        rules.append(
            "number.words" if all(amount.spelled for amount in amounts) else "number.digits"
        )
        scaled = any(amount.scale != 1 for amount in amounts)
        if self.cell.scale != 1:
            if scaled:
                raise UnreadableError("scale.twice", self.text)
            rules.append("scale.cell")
            return [number.times(self.cell.scale) for number in numbers]
        if scaled:
            rules.append("scale.word")
            if (
                len(amounts) == 2
                and amounts[0].scale == 1
                and self.phrase.link in ("range", "plus_minus")
            ):
                rules.append("scale.range")
                numbers[0] = numbers[0].times(amounts[1].scale)
        return numbers

    def _unit(self) -> Unit | None:
        """The unit of the wording, of the cell where the wording has none, or None. Refuses a
        disagreement.
        """
        unit = self._printed()
        cell = self.cell.unit
        if unit is not None and cell is not None:
            refined = unit.dimension == "money" and cell.canonical.startswith(f"{unit.canonical}/")
            if refined and unit.numerator == 1:
                unit = cell
            elif (unit.canonical, unit.numerator, unit.denominator) != (
                cell.canonical,
                cell.numerator,
                cell.denominator,
            ):
                raise UnreadableError("unit.disagree", self.text, wording=unit.name, cell=cell.name)
        if unit is not None:
            self.rules.append("unit.printed")
        elif cell is not None:
            unit = cell
            self.rules.append("unit.cell")
        if unit is not None and unit.dimension == "money":
            by_place = any(amount.by_place for amount in self.phrase.amounts)
            self.rules.append("currency.by_place" if by_place else "currency.code")
        return unit

    def _printed(self) -> Unit | None:
        """The unit that the wording prints, which covers both ends of a range, with its
        denominator.
        """
        amounts = self.phrase.amounts
        unit, below = amounts[0].unit, amounts[0].below
        for amount in amounts[1:]:
            if self.phrase.link == "in":
                return None
            if unit is not None and amount.unit is not None and unit != amount.unit:
                raise UnreadableError("unit.two", f"{unit.name} and {amount.unit.name}")
            if below is not None and amount.below is not None and below != amount.below:
                raise UnreadableError("unit.two", f"{below.name} and {amount.below.name}")
            unit, below = unit or amount.unit, below or amount.below
        if below is None:
            return unit
        above = unit or self.cell.unit
        if above is None:
            raise UnreadableError("unit.none", self.text)
        if below.canonical == "year" and above.dimension in _TIMELESS:
            self.rules.append("unit.money_a_year")
            return above
        self.rules.append("unit.per")
        return above.per(below)

    def _joined(self, numbers: list[Number], unit: Unit | None) -> tuple[list[Number], Unit | None]:
        """Two amounts that make one number (ratio, N in M), a fraction that is a share, a ± as a
        range.
        """
        link, amounts = self.phrase.link, self.phrase.amounts
        if link == "ratio":
            return [quotient(numbers[0], numbers[1], self.text)], self._pure(
                unit, "x", "number.ratio"
            )
        if link == "in":
            if not 0 < numbers[0].value < numbers[1].value:
                raise UnreadableError("number.compete", self.text)
            share = quotient(numbers[0], numbers[1], self.text).times(_HUNDRED)
            return [share], self._pure(unit, "percent", "number.one_in")
        if unit is None or (unit.name == "percent" and "unit.cell" in self.rules):
            fractions = [amount.fraction for amount in amounts]
            if all(fractions) and self._is_part():
                self.rules.append("number.fraction")
                return [number.times(_HUNDRED) for number in numbers], unit or definitions()[
                    "percent"
                ]
            if any(fractions):
                raise UnreadableError("unit.none", self.text)
        if link == "plus_minus":
            self.rules.append("bound.plus_minus")
            middle, width = numbers
            digit = min(middle.digit, width.digit)
            ends = (EXACT.subtract(middle.value, width.value), EXACT.add(middle.value, width.value))
            return [Number(end, digit, middle.significant) for end in ends], unit
        return numbers, unit

    def _pure(self, unit: Unit | None, name: str, rule: str) -> Unit:
        if unit is not None and unit.name != name:
            raise UnreadableError("unit.disagree", self.text, wording=name, cell=unit.name)
        self.rules.append(rule)
        return definitions()[name]

    def _is_part(self) -> bool:
        """Whether a bare fraction is one of a total, or a rate behind a word of change."""
        phrase = self.phrase
        total = (
            phrase.of
            or self.cell.of
            or phrase.remarks & {"share", "of_total"}
            or (phrase.change and not phrase.level)
        )
        shares = self.statistic == "share" or any(wanted & {"share"} for wanted in self.wanted)
        return bool(total or shares)

    def _multiple(self, number: Number) -> Number:
        """A multiple as the ratio of end to start; words that leave open which are refused."""
        wanted = any("multiple" in wanted for wanted in self.wanted)
        asked = wanted or not self.wanted
        reading = read_multiple(
            number, self.phrase, self.bound, self.text, wanted=wanted, asked=asked
        )
        self.rules += reading.rules
        self.flags.append("multiple_reading")
        return reading.number

    def _fitting(self, unit: Unit | None) -> Unit:
        """The unit that fits the indicator: a year's where the words say so, the implied one where
        none is printed.
        """
        if unit is None:
            return self._implied()
        yearly = "per_year" in self.phrase.remarks or self.cell.per_year
        if yearly and self.statistic == "stock":
            raise UnreadableError("unit.yearly_stock", self.text)
        if yearly and unit.dimension in _TIMELESS:
            self.rules.append("unit.money_a_year")
        elif yearly and not unit.dimension.endswith("_rate"):
            unit = unit.per(definitions()["year"])
            self.rules.append("unit.a_year")
        if (
            "annual" in self.phrase.remarks
            and unit.dimension in ("people", "count", "mass")
            and self._misfit(unit)
        ):
            later = unit.per(definitions()["year"])
            if not self._misfit(later):
                self.rules.append("unit.a_year")
                unit = later
        for wanted in self.wanted:
            if not wanted & dimensions(unit):
                found = "rate or share" if unit.dimension == "share" else unit.dimension
                raise UnreadableError(
                    "unit.dimension",
                    unit.canonical,
                    found=found,
                    wanted=" or ".join(sorted(wanted)),
                )
        return unit

    def _misfit(self, unit: Unit) -> bool:
        return any(not wanted & dimensions(unit) for wanted in self.wanted)

    def _implied(self) -> Unit:
        indicator, phrase = self.indicator, self.phrase
        if indicator is None or not indicator.implied_unit or phrase.left_unit or phrase.right_unit:
            raise UnreadableError("unit.none", self.text)
        unit = named(indicator.canonical_unit)
        yearly = "per_year" in phrase.remarks or self.cell.per_year
        if (yearly and not indicator.canonical_unit.endswith("/year")) or self._misfit(unit):
            wanted = " or ".join(sorted(self.wanted[0]))
            raise UnreadableError(
                "unit.dimension", f"{self.text} a year", found="rate a year", wanted=wanted
            )
        self.rules.append("unit.implied")
        self.flags.append("unit_from_indicator")
        return unit

    def _close(self, numbers: list[Number], unit: Unit) -> Quantity | tuple[Refusal, ...]:
        """The quantity, after sign, bound and the checks; every check that fails is a reason."""
        sign, turned, rules = read_sign(self.phrase, self.statistic, self.indicator, self.text)
        self.rules += rules
        values = [
            number.value if sign * amount.sign > 0 else -number.value
            for number, amount in zip(numbers, self.phrase.amounts, strict=False)
        ]
        low, high, bound = values[0], values[-1], self.bound
        first, last = numbers[0], numbers[-1]
        if len(values) == 2:
            if bound != "exact":
                raise UnreadableError("bound.ranged", self.phrase.bound_word or self.cell.bound)
            bound = "range"
            if turned:
                low, high, first, last = high, low, last, first
            if low > high:
                self._refuse("number.reversed_range", self.text, low=f"{low:f}", high=f"{high:f}")
        elif turned and bound in bounds.MIRRORED:
            bound = bounds.mirrored(bound)
            self.rules.append("bound.mirrored")
        if (
            min(values) < 0
            and not turned
            and bound in bounds.MIRRORED
            and not self.phrase.literal_bound
        ):
            self._refuse("bound.negative", self.text)
        self.rules.append(f"bound.{self.bound if len(values) == 1 else 'range'}")
        value = low if low == high else EXACT.divide(EXACT.add(low, high), Decimal(2))
        ends = bounds.interval(bound, low, high, negative=turned or value < 0)
        dimension = self._dimension(unit)
        self._limits(value, ends, bound, dimension)
        if self.reasons:
            return tuple(self.reasons)
        return Quantity(
            bound,
            value,
            *ends,
            min(first.significant, last.significant),
            first.digit,
            last.digit,
            unit.canonical,
            dimension,
            tuple(dict.fromkeys(self.rules)),
            tuple(dict.fromkeys(self.flags)),
        )

    def _dimension(self, unit: Unit) -> str:
        """The dimension of the unit; of a percentage share or rate, as the indicator or the
        words have it.
        """
        if unit.name != "percent" and unit.canonical != "percent":
            return unit.dimension
        phrase = self.phrase
        for wanted in self.wanted:
            if len(both := wanted & {"share", "rate"}) == 1:
                return next(iter(both))
        if self.statistic in ("share", "growth_rate"):
            return "share" if self.statistic == "share" else "rate"
        part = (
            phrase.of
            or self.cell.of
            or "number.one_in" in self.rules
            or phrase.remarks & {"share", "of_total"}
        )
        return "share" if part and not phrase.change else "rate"

    def _limits(self, value: Decimal, ends: bounds.BoundEnds, bound: str, dimension: str) -> None:
        """A share lies in 0 to 100; a count, a physical amount or a stock is not negative."""
        part = dimension == "share" and self._is_share()
        kind = self.statistic == "stock" or (
            dimension in NEVER_NEGATIVE and self.statistic in _PLAIN
        )
        amount = kind and (self.phrase.level or not self.phrase.change)
        if not part and not amount:
            return
        known = [end for end in (value, ends.lower, ends.upper) if end is not None]
        if part:
            empty = (bound == "gt" and value >= 100) or (bound in ("lt", "nearly") and value <= 0)
            if min(known) < 0 or max(known) > 100 or empty:
                self._refuse("number.share_outside", f"{value:f}")
        if amount and min(known) < 0:
            self._refuse("number.negative", f"{value:f}", what=self.statistic or dimension)

    def _is_share(self) -> bool:
        """Whether indicator, statistic or words say that it is a part of a total."""
        asked = self.statistic == "share" or any(wanted == {"share"} for wanted in self.wanted)
        return asked or "of_total" in self.phrase.remarks or self.cell.of

    def _refuse(self, rule: str, text: str, **words: object) -> None:
        self.reasons.append(refuse(rule, "as_reported", text, **words))
