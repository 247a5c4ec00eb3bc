"""The case of one figure: its phrase, unit cell and indicator, and what is known of it so far."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from silkledger.reading.definitions.units import Unit, unit_dimensions
from silkledger.rules import Refusal, refuse
from silkledger.schemas.vocabulary import SHIPPED, Vocabulary

if TYPE_CHECKING:
    from silkledger.indicators import Indicator
    from silkledger.reading.measures.unit_cells import UnitCell
    from silkledger.reading.words.phrases import Phrase


class Measured(NamedTuple):
    """What an indicator says of its figures: all that their judging depends on.

    `implied_unit` is the unit of a bare number, `below` the money that its prices are in, each
    empty if there is none.
    """

    statistic: str
    dimension: str
    implied_unit: str
    below: str
    is_deficit: bool
    has_losses: bool

    @classmethod
    def by(cls, indicator: Indicator) -> Measured:
        """Return what an indicator says."""
        known = _measured.get(id(indicator))
        if known is None or known[0] is not indicator:
            unit = indicator.canonical_unit
            measured = cls(
                indicator.statistic,
                indicator.dimension,
                unit if indicator.implied_unit else "",
                unit[1:] if unit.startswith("/") else "",
                "deficit" in f"{indicator.code} {indicator.name}".lower(),
                indicator.has_losses,
            )
            if len(_measured) >= _MOST:
                _measured.clear()
            known = _measured[id(indicator)] = indicator, measured
        return known[1]


_MOST = 20_000  # indicators of all vocabularies
_measured: dict[int, tuple[Indicator, Measured]] = {}  # by the ids of indicators, which it keeps


@dataclass(slots=True)
class FigureCase:
    """One figure in its context, with the rules, flags and reasons collected while it is judged.

    `language` is that of the words, empty if none is known. `statistic` and `dimension` are the
    row's own; where the row states no statistic, the indicator's applies. `counted` is the base
    form of a noun without a unit of its own. A unit must fit the dimensions of both the row and the
    indicator; `wanted` holds the set of each, the row's first.
    """

    text: str
    phrase: Phrase
    cell: UnitCell
    indicator: Measured | None = None
    statistic: str | None = None
    dimension: str | None = None
    vocabulary: Vocabulary = SHIPPED
    language: str = ""
    counted: str | None = None
    rules: list[str] = field(default_factory=list)
    flags: list[str] = field(default_factory=list)
    reasons: list[Refusal] = field(default_factory=list)
    wanted: tuple[frozenset[str], ...] = field(init=False)

    def __post_init__(self) -> None:
        if not self.statistic:
            self.statistic = self.indicator.statistic if self.indicator else None
        self.wanted = _wanted(self.dimension, self.indicator.dimension if self.indicator else None)

    @property
    def bound(self) -> str:
        """The bound of the wording, else that of the unit cell, else exact."""
        return self.phrase.bound or self.cell.bound or "exact"

    @property
    def yearly(self) -> bool:
        """Whether the wording or the unit cell says that the figure is an amount per year."""
        return "per_year" in self.phrase.remarks or self.cell.per_year

    def fits(self, unit: Unit) -> bool:
        """Whether a unit has one of the dimensions that are wanted."""
        return not any(map(unit_dimensions(unit).isdisjoint, self.wanted))

    def refuse(self, rule: str, text: str, **words: object) -> None:
        """Add a reason for refusing the figure.

        Judging goes on, so that all reasons are reported.
        """
        self.reasons.append(refuse(rule, "as_reported", text, **words))


@cache
def _wanted(*cells: str | None) -> tuple[frozenset[str], ...]:
    """The dimensions in cells that are not empty; semicolons separate those of one."""
    return tuple(frozenset(part.strip() for part in cell.split(";")) for cell in cells if cell)
