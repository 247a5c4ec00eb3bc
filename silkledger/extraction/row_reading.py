"""Rows as a release would read them: a cell that can't be read stays empty, with the reason."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from silkledger.extraction.candidate import CandidateReason, Cell
from silkledger.reading.definitions.units import COUNTED, RATIOS
from silkledger.reading.figure import STATED, FigureReader

if TYPE_CHECKING:
    from collections.abc import Mapping

    from silkledger.extraction.candidate import TextSpan
    from silkledger.extraction.document_facts import DocumentFacts
    from silkledger.reading.results import Quantity
    from silkledger.rules import Refusal

# A date that source.toml asks for settles these.
_STILL_OPEN = frozenset(("period.no_publication_date",))
# Days of publication, one a month: a range over the end of a year fits some of them, or none.
_SOME_DAYS = tuple(f"2023-{month:02}-28" for month in range(1, 13))
# Cells that are left empty, each with those that mean nothing without it.
_OPTIONAL = {
    "period": ("period_anchor",),
    "geography": (),
    "base": (),
    "indicator": (),
}
_COLUMNS = {"period_anchor": "period"}
# A change and its level, perhaps with a year before them: gingen 2019 um 3,1 % auf 5.152 zurück.
_TWO = ("number.two_figures", "number.compete")
_NEGATIVE = "number.negative"
_SIGN = re.compile(r"[(]?\s?[-−–]\s?\d")


@dataclass
class RowReader:
    """Reads the rows of one source; what repeats is read once."""

    source: DocumentFacts
    _reader: FigureReader = field(init=False)

    def __post_init__(self) -> None:
        self._reader = FigureReader(self.source.vocabulary)

    def checked(
        self, cells: Mapping[str, Cell]
    ) -> tuple[dict[str, Cell], tuple[CandidateReason, ...]]:
        """Return the cells without those that can't be read, and why the row can't be, if so."""
        kept = dict(cells)
        for _ in _OPTIONAL:
            reasons = self._reasons(kept)
            unreadable = self._unreadable(kept, reasons)
            if not unreadable:
                break
            for column, why in unreadable.items():
                for name in _OPTIONAL[column]:
                    kept.pop(name, None)
                kept[column] = Cell("", kept[column].span, why, kept[column].choices)
        return kept, tuple(CandidateReason(each.rule, each.reason) for each in reasons)

    def _reasons(self, cells: Mapping[str, Cell]) -> list[Refusal]:
        source = self.source
        stated = {name: cells[name].value for name in STATED if name in cells}
        stated["locale"] = source.locale or ""
        if source.published_on is not None:
            stated["published_at"] = source.published_on.isoformat()
        reading = self._reader.read(cells["as_reported"].value, stated)
        if any(each.rule in _STILL_OPEN for each in reading.reasons):
            never = self._never(cells["as_reported"].value, stated)
            return [*never, *(each for each in reading.reasons if each.rule not in _STILL_OPEN)]
        return list(reading.reasons)

    def _never(self, wording: str, stated: Mapping[str, str]) -> list[Refusal]:
        """Return why a date is none on whatever day the document appeared, empty if it may be."""
        refusals: list[Refusal] = []
        for day in _SOME_DAYS:
            reading = self._reader.read(wording, {**stated, "published_at": day})
            refusals = [each for each in reading.reasons if each.column == "period"]
            if not refusals:
                break
        return refusals

    def _unreadable(self, cells: Mapping[str, Cell], reasons: list[Refusal]) -> dict[str, str]:
        """Return the filled cells that can't be read, each with the reason."""
        named = {_COLUMNS.get(each.column, each.column): each.reason for each in reasons}
        reasons_of = {name: why for name, why in named.items() if name in _OPTIONAL}
        if not reasons_of and reasons:
            # The words contradict the indicator (a place, a unit), or there is no other cause.
            reasons_of = {"indicator": reasons[0].reason}
        return {
            name: why for name, why in reasons_of.items() if name in cells and cells[name].value
        }


def checked_as_change(
    reader: RowReader,
    cells: Mapping[str, Cell],
    quantity: Quantity,
    span: TextSpan,
    *,
    is_pair: bool = False,
) -> tuple[dict[str, Cell], tuple[CandidateReason, ...]]:
    """Return the cells that can be read, and why the row can't be, if so.

    Words that say a change and its level get the statistic of the change, if that is what they say
    then: ist um 2,7 Prozent auf 45,8 Mio. Liter gesunken. A negative count is a change as well.
    """
    kept, reasons = reader.checked(cells)
    signed = quantity.dimension in COUNTED and _SIGN.match(cells["as_reported"].value)
    if [each.rule for each in reasons] == [_NEGATIVE] and signed:
        told = Cell("increase", span, "a count with a sign in brackets")
        return reader.checked({**cells, "statistic": told})
    is_change = quantity.dimension in RATIOS and quantity.bound != "range"
    two = len(reasons) == 1 and reasons[0].rule in _TWO
    if not two or is_pair or not is_change:
        return kept, reasons
    both = {**cells, "statistic": Cell("growth_rate", span, "a change and its level")}
    again, still = reader.checked(both)
    return (again, still) if not still else (kept, reasons)
