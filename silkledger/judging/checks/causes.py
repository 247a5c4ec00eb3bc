"""Causes: what may have gone wrong with a figure that others contradict.

The causes are rows of vocabularies/causes.csv, tried in their order: a factor of 1,000 or 10, the
other sign, another edition's number, the number of a part, two exchanged digits, another unit,
another base. Only a number that is printed closely enough can fit one by more than chance.
"""

from __future__ import annotations

import itertools
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from silkledger.columns import distinct, on_disk, stable_order
from silkledger.judging.checks.identities.items_sums import ITEMS
from silkledger.judging.checks.identities.parts import PARTS
from silkledger.judging.checks.identities.sum_arrays import PERIODS
from silkledger.judging.checks.identities.sums_of_members import MEMBERS, PART_OF_WHOLE
from silkledger.judging.checks.stated_elsewhere import StatedElsewhere
from silkledger.judging.comparing.arithmetic import growth_of_factor, interval_quotient, nonnegative
from silkledger.judging.comparing.claim_intervals import cut
from silkledger.judging.comparing.intervals import EXACT, UP, Interval
from silkledger.judging.contradictions import Cause
from silkledger.judging.contradictions.rules import Product, implied
from silkledger.judging.exchange_rates import AVERAGE, END, RateKey
from silkledger.schemas.vocabulary import built_once

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    import pyarrow as pa

    from silkledger.columns import Codes, RowNumbers
    from silkledger.judging.checks.identities.cells import Cells
    from silkledger.judging.checks.identities.usable import UsableIdentities
    from silkledger.judging.checks.subjects import Subject
    from silkledger.judging.exchange_rates import Rate
    from silkledger.schemas.vocabulary import Vocabulary

# The widest interval, as a share of its number, that a cause may be read from.
_CLOSE = Decimal("0.25")
_USD = "USD"
_OF_PARTS = frozenset((MEMBERS, PARTS, ITEMS, PART_OF_WHOLE, PERIODS))


@dataclass(frozen=True, slots=True)
class KnownCause:
    """One row of the vocabulary: `factor` is empty for a cause that is not a factor.

    `unit` is the canonical unit to which it applies; empty for any.
    """

    code: str
    unit: str
    factor: Decimal | None
    meaning: str


@built_once
def known_causes(vocabulary: Vocabulary) -> tuple[KnownCause, ...]:
    """Return all causes, in the order in which they are tried.

    Raises VocabularyError for a factor that is not a number above 0.
    """
    causes = []
    for entry in vocabulary.load(
        "causes",
        ("cause", "unit", "factor", "meaning"),
        required=("cause", "meaning"),
        key=("cause", "unit", "factor"),
    ):
        try:
            factor = Decimal(entry["factor"]) if entry["factor"] else None
        except ArithmeticError as fault:
            raise entry.fault(f"factor {entry['factor']!r} is not a number") from fault
        if factor is not None and not (factor.is_finite() and factor > 0):
            raise entry.fault(f"factor {entry['factor']!r} is not a number above 0")
        causes.append(KnownCause(entry["cause"], entry["unit"], factor, entry["meaning"]))
    return tuple(causes)


class Causes:
    """What may have gone wrong with a cell of an identity that accuses, asked one at a time."""

    def __init__(
        self,
        cells: Cells,
        figures: pa.Table,
        identities: UsableIdentities,
        rates: Mapping[RateKey, Rate],
    ) -> None:
        self._cells, self._figures, self._rates = cells, figures, rates
        self._identities = identities
        firm = np.flatnonzero(~identities.is_open)
        self._blamed = distinct(identities.groups.take(firm).rows)
        using, numbers = identities.groups.rows, identities.groups.numbers
        # Nobody asks about the others, which are most.
        is_blamed = np.zeros(int(using.max(initial=0)) + 1, bool)
        is_blamed[self._blamed] = True
        kept = np.flatnonzero(is_blamed[using])
        order = kept[stable_order(using[kept])]
        self._using, self._places = (
            on_disk.put_numbers_away(of_all[order]) for of_all in (using, numbers)
        )
        self._in_series: dict[str, tuple[RowNumbers, Codes, RowNumbers, Codes]] = {}

    @cached_property
    def _stated(self) -> StatedElsewhere:
        return StatedElsewhere(self._cells, self._figures, self._blamed)

    def prepare(self) -> None:
        """Find what other figures state, once for all processes that are forked."""
        _ = self._stated

    def load(self, rows: RowNumbers) -> None:
        """Read what is asked about cells, and what other figures state for them, all at once."""
        self._stated.load(rows)
        if self._rates:
            self._cells.load(rows.tolist())

    def forget(self) -> None:
        """Let go what was read, where other cells will be asked about next."""
        self._stated.forget()

    def of(self, row: int) -> Iterator[Cause]:
        """Yield the causes to try for a cell, in the order of the vocabulary."""
        reported = self._cells.tight(row)
        if not _is_close(reported):
            return
        for place, known in enumerate(known_causes(self._cells.vocabulary)):
            for interval in self._intervals(known, row, reported):
                yield Cause(str(place), interval)

    def recomputed(self, row: int) -> Interval | None:
        """Return where a ratio lies if its source computed it from the rounded numbers beside it.

        None if it is not what these numbers give as they are printed (0.5 percent less, from 1
        billion to 994.7 million). Its digits are then no evidence beyond theirs.
        """
        cells = self._cells
        for place in self._identities_of(row):
            rule = self._identities.rule(place)
            if not (isinstance(rule, Product) and rule.right == row):
                continue
            if len({int(cells.codes["said_by"][other]) for other in rule.quantities}) > 1:
                continue
            kept = cut(cells.claim(row))
            printed = implied(rule, row, lambda other: Interval(*(cells.claim(other).value,) * 2))
            if printed is None or not (
                cells.tight(row).meets(printed) or (kept is not None and kept.meets(printed))
            ):
                continue
            reached = implied(rule, row, cells.tight)
            return None if reached is None else reached.hull(cells.widest(row))
        return None

    def _identities_of(self, row: int) -> list[int]:
        """Return the places of the identities of a cell."""
        using = self._using.data
        places: list[int] = self._places[
            bisect_left(using, row) : bisect_right(using, row)
        ].tolist()
        return places

    def _intervals(
        self, known: KnownCause, row: int, reported: Interval
    ) -> Iterator[Interval | None]:
        claim = self._cells.claim(row)
        if known.factor is not None:
            if known.unit in ("", claim.unit):
                for factor in (known.factor, UP.divide(Decimal(1), known.factor)):
                    yield reported.times(factor)
            return
        match known.code:
            case "transposed_digits" if claim.bound != "range":
                yield from _transposed(claim.value, reported)
            case "swapped_sign" if self._cells.indicator(row).can_be_negative:
                yield reported.times(Decimal(-1))
            case "old_edition":
                yield from self._elsewhere(row, reported)
            case "part_for_whole" if self._has_number_of_another(row, reported):
                yield None
            case "exchanged_unit" if self._rates:
                yield from _in_currencies(self._cells.subject(row), reported, self._rates)
            case "other_base" if self._is_on_another_base(row, reported):
                yield None

    def _has_number_of_another(self, row: int, reported: Interval) -> bool:
        """Whether a part or the whole of a cell has its number."""
        return any(
            other != row and self._cells.tight(other).meets(reported)
            for place in self._identities_of(row)
            if self._identities.kind(place) in _OF_PARTS
            for other in self._identities.groups.rows_of(place)
        )

    def _is_on_another_base(self, row: int, reported: Interval) -> bool:
        """Whether a growth is that between the later level and the level of another period."""
        for place in self._identities_of(row):
            rule = self._identities.rule(place)
            if not (isinstance(rule, Product) and rule.periods and rule.right == row):
                continue
            end = nonnegative(self._cells.tight(rule.result))
            for base in self._series(rule.left) - {rule.left, rule.result}:
                start = nonnegative(self._cells.tight(base))
                if start is None or end is None:
                    continue
                if growth_of_factor(interval_quotient(end, start), rule.periods).meets(reported):
                    return True
        return False

    def _series(self, row: int) -> set[int]:
        """Return the cells that differ from one in their period alone."""
        cells = self._cells
        indicator = cells.indicator(row).code
        if indicator not in self._in_series:
            rows = cells.rows_of([indicator])
            keys = cells.keys(rows, apart=("period",), also=("unit",))
            order = stable_order(keys)
            in_order = rows[order].astype(np.int32)
            # Those of all indicators stay, in each process.
            self._in_series[indicator] = (
                on_disk.put_numbers_away(rows.astype(np.int32)),
                on_disk.put_numbers_away(keys),
                on_disk.put_numbers_away(in_order),
                on_disk.put_numbers_away(keys[order]),
            )
        rows, keys, in_order, sorted_keys = self._in_series[indicator]
        key = keys[bisect_left(rows.data, row)]
        start, end = (np.searchsorted(sorted_keys, key, side) for side in ("left", "right"))
        same = in_order[start:end]
        cells.distinct_claims(same)  # which will be asked for
        return set(same.tolist())

    def _elsewhere(self, row: int, reported: Interval) -> Iterable[Interval]:
        """Return what other figures state for the quantity of a cell."""
        others = self._stated.of(row)
        return [interval for interval in others if not interval.meets(reported)]


def _is_close(interval: Interval) -> bool:
    if interval.low is None or interval.high is None:
        return False
    size = max(abs(interval.low), abs(interval.high))
    return EXACT.subtract(interval.high, interval.low) <= EXACT.multiply(size, _CLOSE)


def _transposed(number: Decimal, reported: Interval) -> Iterator[Interval]:
    """Yield what a claim would be with two neighbouring digits of its number exchanged.

    >>> around = Interval(Decimal("1.225"), Decimal("1.235"))
    >>> [str(each.low) for each in _transposed(Decimal("1.23"), around)]
    ['2.125', '1.315']
    """
    if reported.low is None or reported.high is None:
        return
    sign, digits, exponent = number.normalize().as_tuple()
    for place, (left, right) in enumerate(itertools.pairwise(digits)):
        if left != right:
            exchanged = (*digits[:place], right, left, *digits[place + 2 :])
            moved = EXACT.subtract(Decimal((sign, exchanged, int(exponent))), number)
            yield replace(
                reported,
                low=EXACT.add(reported.low, moved),
                high=EXACT.add(reported.high, moved),
            )


def _in_currencies(
    subject: Subject, reported: Interval, rates: Mapping[RateKey, Rate]
) -> Iterator[Interval]:
    """Yield a value in dollars that was meant in another currency, or the other way round."""
    unit, end = subject.claim.unit, subject.period_end or subject.period_start
    is_instant = subject.nature == "instant"
    for key, rate in rates.items():
        if key.end != end or key.basis != (END if is_instant else AVERAGE):
            continue
        if not is_instant and key.start != subject.period_start:
            continue
        if unit == key.currency:
            yield reported.times(rate.number)
        elif unit == _USD:
            yield reported.times(UP.divide(Decimal(1), rate.number))
