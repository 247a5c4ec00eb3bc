"""plausibility: numbers are within the possible range for their unit (vocabularies/plausible.csv).

A range of a unit holds for the indicators of which its reason is true: a flow may count a person
many times, and what may be negative falls by more than all of it. Rows that name an indicator hold
in any case. What a level rises or falls by (statistic `increase`) is as large as a level at most,
in either direction; nor is a level below nothing called impossible if it may be such a fall, as
"-2.2 million barrels a day" is that a table prints. One row per indicator, unit and range gives the
smallest and the largest number within the range, and so covers all in between. Every figure outside
the range has a row of its own.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, TypeAlias

import numpy as np
import pyarrow as pa

from silkledger.columns import find_runs, group_by, is_among, on_disk, values_at
from silkledger.indicators import indicators
from silkledger.judging.checks.rows import Check
from silkledger.judging.comparing import ClaimVerdict, Interval, Value, compare_claim, wide
from silkledger.judging.comparing.intervals import exact
from silkledger.judging.comparing.words import of_interval
from silkledger.reading.text.characters import fold
from silkledger.schemas.vocabulary import Vocabulary, built_once

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import numpy.typing as npt

    from silkledger.columns import Codes, Mask, RowNumbers
    from silkledger.judging.checks.evidence import Evidence
    from silkledger.judging.comparing import Claim

KIND = "plausibility"
_PERSON, _PERCENT, _INCREASE = "person", "percent", "increase"
_OF_A_CHANGE = "A level rises or falls by as much as the range of levels at most."
_MAY_BE_A_FALL = "A number below nothing may be what the level fell by."
_RowsAndNumbers: TypeAlias = "tuple[RowNumbers, npt.NDArray[np.float64]]"


@dataclass(frozen=True, slots=True)
class Plausible:
    """The range of possible numbers in a unit, and the reason for it."""

    interval: Interval
    reason: str

    @property
    def of_change(self) -> Plausible:
        """The range of what such a number rises or falls by.

        >>> limit = Plausible(Interval(Decimal(10), Decimal(60)), "No people is younger or older.")
        >>> limit.of_change.interval.low, limit.of_change.interval.high
        (Decimal('-50'), Decimal('50'))
        """
        low, high = self.interval.low, self.interval.high
        assert low is not None  # noqa: S101
        assert high is not None  # noqa: S101
        return Plausible(Interval(low - high, high - low), f"{_OF_A_CHANGE} {self.reason}")


@dataclass(slots=True)
class _NumbersOfKind:
    """The numbers of one indicator and unit that were looked at so far, with their rows.

    So many are `inside` the range; `ends` have the smallest and the largest of these of some rows.
    """

    inside: int = 0
    ends: list[_RowsAndNumbers] = field(default_factory=list)
    outside: list[_RowsAndNumbers] = field(default_factory=list)

    def add(self, rows: RowNumbers, numbers: npt.NDArray[np.float64], is_outside: Mask) -> None:
        """Look at further rows, which are in order."""
        inside = np.flatnonzero(~is_outside)
        if len(inside):
            own = numbers[inside]
            ends = inside[[own.argmin(), own.argmax()]]
            self.ends.append((rows[ends], numbers[ends]))
        self.inside += len(inside)
        self.outside.append((rows[is_outside], numbers[is_outside]))


@built_once
def plausible(vocabulary: Vocabulary) -> dict[tuple[str, str], Plausible]:
    """Return the possible ranges by indicator (empty: any) and unit.

    Raises VocabularyError for an unknown indicator or ends that are not numbers.
    """
    ranges: dict[tuple[str, str], Plausible] = {}
    for entry in vocabulary.load(
        "plausible",
        ("indicator", "unit", "lower", "upper", "reason"),
        required=("unit", "lower", "upper", "reason"),
        key=("indicator", "unit"),
    ):
        if entry["indicator"] and entry["indicator"] not in indicators(vocabulary):
            what = f"{entry['indicator']!r} is not in indicators.csv; add it there"
            raise entry.fault(what, "indicator")
        try:
            # A minus sign may be any of the dashes that stand for one in a printed number.
            lower, upper = (Decimal(fold(entry[name])) for name in ("lower", "upper"))
            interval = Interval(lower, upper)
        except (InvalidOperation, ValueError) as fault:
            what = f"{entry['lower']!r} to {entry['upper']!r} is not a range"
            raise entry.fault(
                f"{what}; write two numbers such as -54.6, the lower one first", "lower"
            ) from fault
        ranges[entry["indicator"], entry["unit"]] = Plausible(interval, entry["reason"])
    return ranges


def plausibility(evidence: Evidence) -> Iterator[Check]:
    """Yield the checks of every indicator and unit for which a possible range is stated."""
    figures = evidence.figures
    kinds = group_by([figures["indicator"], figures["unit"], _is_increase(figures)])
    columns = (figures[name] for name in ("indicator", "unit", "statistic"))
    parts = list(zip(*(values_at(column, kinds.first) for column in columns), strict=True))
    limits = [
        _limit(indicator, unit, statistic, evidence.vocabulary)
        for indicator, unit, statistic in parts
    ]
    seen = _seen(figures, kinds.codes, limits)
    for kind in sorted(range(kinds.count), key=lambda position: parts[position]):
        if (limit := limits[kind]) is not None:
            yield from _of_kind(evidence, limit, seen[kind])


def _seen(
    figures: pa.Table, kinds: Codes, limits: Sequence[Plausible | None]
) -> list[_NumbersOfKind]:
    """Return the numbers of each kind, of which few rows are looked at together."""
    seen = [_NumbersOfKind() for _ in limits]
    low, high = (
        np.array([float(_end(limit, side)) if limit else np.nan for limit in limits])
        for side in ("low", "high")
    )
    for start in range(0, len(kinds), on_disk.PIECE):
        codes = kinds[start : start + on_disk.PIECE]
        value, lower, upper = (
            _numbers(figures[name].slice(start, on_disk.PIECE))
            for name in ("value", "lower", "upper")
        )
        least, most = low[codes], high[codes]
        with np.errstate(invalid="ignore"):
            outside = (value < least) | (value > most) | (upper < least) | (lower > most)
        order = np.argsort(codes, kind="stable")
        runs = find_runs(codes[order])
        for first, stop in zip(runs.start.tolist(), runs.stop.tolist(), strict=True):
            rows = order[first:stop]
            seen[codes[rows[0]]].add(rows + start, value[rows], outside[rows])
    return seen


def _is_increase(figures: pa.Table) -> pa.Array:
    """Whether each figure is what a level rose or fell by, whatever its indicator measures."""
    return pa.array(is_among(figures["statistic"], (_INCREASE,)))


def _limit(indicator: str, unit: str, statistic: str, vocabulary: Vocabulary) -> Plausible | None:
    """Return the range of a statistic of an indicator in a unit; None if no row states one."""
    known = plausible(vocabulary)
    limit = known.get((indicator, unit))
    if limit is None and _holds(indicator, unit, vocabulary):
        limit = known.get(("", unit))
    is_change = statistic == _INCREASE != indicators(vocabulary)[indicator].statistic
    return limit.of_change if limit and is_change else limit


def _holds(indicator: str, unit: str, vocabulary: Vocabulary) -> bool:
    """Whether what a row says of a unit, for any indicator, can be said of this one."""
    known = indicators(vocabulary)
    row = known[indicator]
    if unit == _PERSON:  # a flow may count each person many times
        return row.statistic != "flow"
    if unit == _PERCENT:  # what may be negative falls by more than all of it, and so do balances
        level = known[row.level] if row.level else row
        return not (row.statistic == "balance" or row.signed or level.has_losses)
    return True


def _of_kind(evidence: Evidence, limit: Plausible, seen: _NumbersOfKind) -> Iterator[Check]:
    """Yield one row for the figures inside the range, and one for each outside."""
    if seen.inside:
        yield _extremes(evidence, limit, seen)
    outside, value = map(np.concatenate, zip(*seen.outside, strict=True))
    outside = outside[np.argsort(value, kind="stable")]
    subjects = evidence.subjects(outside.tolist())
    for figure_id, subject in zip(evidence.figure_ids([*subjects]), subjects.values(), strict=True):
        unit = subject.claim.unit
        verdict = compare_claim(subject.claim, Value.between(limit.interval))
        word, why = verdict.verdict, f"{verdict.why} {limit.reason}"
        if _may_be_a_fall(subject.claim, limit):
            word, why = "cannot_be_checked", f"{verdict.why} {_MAY_BE_A_FALL}"
        yield Check(
            kind=KIND,
            figure_ids=(figure_id,),
            statement=f"{subject.quoted} compared with the possible range, "
            f"{of_interval(limit.interval, unit)}.",
            verdict=ClaimVerdict(word, why, verdict.claim, verdict.found),
            unit=unit,
        )


def _may_be_a_fall(claim: Claim, limit: Plausible) -> bool:
    """Whether a number below nothing, of what is never below, is as large as a level may be."""
    return (
        limit.interval.low == 0 and claim.value < 0 and limit.of_change.interval.meets(wide(claim))
    )


def _extremes(evidence: Evidence, limit: Plausible, seen: _NumbersOfKind) -> Check:
    """Return the row that gives the smallest and the largest number (the first figure of a tie)."""
    rows, value = map(np.concatenate, zip(*seen.ends, strict=True))
    first, last = value.argmin(), value.argmax()
    least, most = int(rows[first]), int(rows[last])
    (low,) = evidence.subjects([least]).values()
    unit = low.claim.unit
    span = Interval(exact(value[first]), exact(value[last]))
    figures = f"{seen.inside:,} figures from" if seen.inside > 1 else "one figure,"
    return Check(
        kind=KIND,
        figure_ids=tuple(dict.fromkeys(evidence.figure_ids([least, most]))),
        statement=f"{low.known.name}: {figures} {of_interval(span, unit)}; "
        f"the possible range is {of_interval(limit.interval, unit)}.",
        verdict=ClaimVerdict(
            "consistent",
            f"Every printed number is within the possible range. {limit.reason}",
            span,
            limit.interval,
        ),
        unit=unit,
        name=f"{low.indicator} {unit}",
    )


def _end(limit: Plausible, side: str) -> Decimal:
    end: Decimal = getattr(limit.interval, side)
    return end


def _numbers(column: pa.ChunkedArray) -> npt.NDArray[np.float64]:
    numbers: npt.NDArray[np.float64] = (
        column.fill_null(np.nan).to_numpy() if column.null_count else column.to_numpy()
    )
    return numbers
