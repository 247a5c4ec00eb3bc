"""One figure as a curator states it: wording, unit, period, place and base, read together.

`read_figure` reads one; `FigureReader` reads many and keeps what repeats (periods, places). Nothing
is published, and nothing raises: what can't be read becomes reasons.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from operator import itemgetter
from typing import TYPE_CHECKING, Any, TypedDict, Unpack

from silkledger.digits import whole_number
from silkledger.indicators import indicators
from silkledger.reading.agreement import disagreements
from silkledger.reading.base import CHANGES, in_period, read_base
from silkledger.reading.geography.places import read_place
from silkledger.reading.periods import PeriodContext, read_period
from silkledger.reading.quantities import QuantityContext, read_quantity
from silkledger.reading.text.lengths import too_long
from silkledger.rules import Refusal, refuse
from silkledger.schemas.raw import FISCAL_YEAR_NAMED_BY, STATISTICS, STATUSES, longest_cell
from silkledger.schemas.vocabulary import SHIPPED, Vocabulary
from silkledger.unexpected import guarded

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from silkledger.reading.results import Period, Place, Quantity

    _Refusals = tuple[Refusal, ...]


class Stated(TypedDict, total=False):
    """What may be stated besides the wording, as text; empty and absent cells are not stated."""

    unit: str | None
    period: str | None
    period_anchor: str | None
    published_at: str | None
    locale: str | None
    indicator: str | None
    geography: str | None
    statistic: str | None
    status: str | None
    base: str | None
    dimension: str | None
    fiscal_year_start_month: str | None
    fiscal_year_named_by: str | None


STATED = tuple(Stated.__annotations__)
_KEPT = 16_384  # distinct rows of what is stated beside wordings, and distinct sets of rules
# Cells of the context, and of the period; two are of both.
_CONTEXT = ("unit", "locale", "indicator", "geography", "statistic", "status", "base", "dimension")
_TIME = (
    *("period", "period_anchor", "published_at"),
    "locale",
    "status",
    "fiscal_year_start_month",
    "fiscal_year_named_by",
)
_of_context, _of_time = (itemgetter(*map(STATED.index, names)) for names in (_CONTEXT, _TIME))
_LONGEST = longest_cell("as_reported")


@dataclass(frozen=True, slots=True)
class FigureReading:
    """What a figure says, or why it can't be read.

    `quantity` and `period` are None where `reasons` is not empty; `base` is also None where nothing
    states one. `rules` are sorted, and so are `flags`.
    """

    quantity: Quantity | None
    period: Period | None
    base: str | None
    status: str
    rules: tuple[str, ...]
    flags: tuple[str, ...]
    reasons: tuple[Refusal, ...]

    @property
    def outcome(self) -> str:
        """The text read or refused."""
        return "refused" if self.reasons else "read"


@dataclass(frozen=True, slots=True)
class _Beside:
    """What is stated beside a wording: the context of its quantity, and the cell of its base.

    `statistic` is that of row or indicator, `changes` says that it may have a base; `reasons` is
    what speaks against any reading.
    """

    context: QuantityContext
    base: str | None
    statistic: str | None
    changes: bool
    status: str
    flags: tuple[str, ...]
    reasons: _Refusals


class FigureReader:
    """Reads figures with one vocabulary; what repeats beside the wordings is read once.

    >>> reader = FigureReader()
    >>> reading = reader.read("nearly 9%", {"locale": "en", "period": "2022"})
    >>> reading.quantity.bound, reading.quantity.unit, reading.period.edtf
    ('nearly', 'percent', '2022')
    """

    def __init__(self, vocabulary: Vocabulary = SHIPPED) -> None:
        self.vocabulary = vocabulary
        self._places: dict[str, Place | Refusal] = {}
        self._beside = lru_cache(maxsize=_KEPT, typed=True)(self._read_beside)
        self._period = lru_cache(maxsize=_KEPT, typed=True)(self._read_period)

    def read(self, as_reported: str, stated: Mapping[str, Any]) -> FigureReading:
        """Return the reading of a wording with what is stated beside it (keys of `Stated`)."""
        return self.read_cells(as_reported, [*map(stated.get, STATED)])

    def read_cells(self, as_reported: str, cells: Sequence[Any]) -> FigureReading:
        """Return the reading of a wording with what is stated beside it, in the order of STATED."""
        reading = guarded(self._read, "as_reported", as_reported, cells)
        if isinstance(reading, FigureReading):
            return reading
        return FigureReading(None, None, None, "actual", (), (), reading)

    def _read(self, as_reported: str, cells: Sequence[Any]) -> FigureReading:
        try:
            beside, period = self._beside(*_of_context(cells)), self._period(*_of_time(cells))
        except TypeError:  # a cell can't be a key
            beside = self._read_beside(*_of_context(cells))
            period = self._read_period(*_of_time(cells))
        if beside is None or period is None or len(as_reported) > _LONGEST:
            named = zip(STATED, map(_cell, cells), strict=True)
            long = tuple(too_long({"as_reported": as_reported, **dict(named)}))
            return FigureReading(None, None, None, "actual", (), (), long)
        context = beside.context
        quantity = read_quantity(as_reported, context)
        base = None
        if beside.changes or beside.base is not None:
            base = read_base(
                as_reported,
                beside.base,
                unit=context.unit,
                statistic=beside.statistic,
                locale=context.locale,
                vocabulary=self.vocabulary,
            )
        if isinstance(quantity, tuple) or isinstance(period, tuple):
            return _refused(beside, quantity, period, base)
        stated = (context.locale, self.vocabulary)
        against = disagreements(as_reported, quantity, period, *stated)
        if against or beside.reasons or isinstance(base, tuple):
            return _refused(beside, base, against)
        base = None if base is None else in_period(base, period)
        return FigureReading(  # by position: names of arguments take twice as long
            quantity,
            period,
            None if base is None else base.code,
            beside.status,
            _sorted(quantity.rules, period.rules, () if base is None else base.rules),
            _sorted(beside.flags, quantity.flags, period.flags),
            (),
        )

    def _read_beside(self, *stated: object) -> _Beside | None:
        """Return what the cells of _CONTEXT say of a wording; None if one is too long."""
        cells = dict(zip(_CONTEXT, map(_cell, stated), strict=True))
        if too_long(cells):
            return None
        reasons: list[Refusal] = []
        status = _known(cells, "status", STATUSES, reasons) or "actual"
        statistic = _known(cells, "statistic", STATISTICS, reasons)
        code = cells["indicator"]
        indicator = indicators(self.vocabulary).get(code) if code else None
        flags = {"indicator_unknown"} if code and indicator is None else set()
        place = self._place(cells["geography"], reasons)
        meant = statistic or (indicator.statistic if indicator else None)
        return _Beside(
            context=QuantityContext(
                unit=cells["unit"],
                locale=cells["locale"],
                indicator=indicator,
                statistic=statistic,
                geography=place,
                dimension=cells["dimension"],
                vocabulary=self.vocabulary,
            ),
            base=cells["base"],
            statistic=meant,
            changes=meant is None or meant in CHANGES,
            status=status,
            flags=tuple(flags if status == "actual" else {*flags, "forecast_period"}),
            reasons=tuple(reasons),
        )

    def _place(self, text: str | None, reasons: list[Refusal]) -> str | None:
        """Return the code of a place; one that can't be read adds a reason."""
        if text is None:
            return None
        place = self._places.get(text)
        if place is None:
            place = self._places[text] = read_place(text, vocabulary=self.vocabulary)
        if isinstance(place, Refusal):
            reasons.append(place)
            return None
        return place.code

    def _read_period(self, *stated: object) -> Period | _Refusals | None:
        """Return the period of a figure or why it can't be read; None if a cell is too long."""
        cells = dict(zip(_TIME, map(_cell, stated), strict=True))
        return None if too_long(cells) else _read_period(cells, self.vocabulary)


def _refused(beside: _Beside, *parts: object) -> FigureReading:
    """Return the reading of a figure that is refused, beside its wording or by some parts."""
    refused = (part for part in (beside.reasons, *parts) if isinstance(part, tuple))
    reasons = tuple(chain.from_iterable(refused))
    return FigureReading(None, None, None, beside.status, (), _sorted(beside.flags), reasons)


@lru_cache(maxsize=_KEPT)
def _sorted(*names: tuple[str, ...]) -> tuple[str, ...]:
    """Return what several tuples name, once each, sorted."""
    return tuple(sorted(set().union(*names)))


def read_figure(
    as_reported: str, vocabulary: Vocabulary = SHIPPED, **stated: Unpack[Stated]
) -> FigureReading:
    """Return the reading of one figure: value, bounds, unit and dates, or the reasons against it.

    Values are exact decimals in the canonical unit.

    >>> reading = read_figure("exceeded USD 70 billion", locale="en", period="2022")
    >>> reading.quantity.bound, reading.quantity.unit, reading.period.start.isoformat()
    ('gt', 'USD', '2022-01-01')
    >>> [reason.rule for reason in read_figure("several dozen", locale="en").reasons]
    ['number.vague']
    """
    return FigureReader(vocabulary).read(as_reported, stated)


def _read_period(cells: Mapping[str, str | None], vocabulary: Vocabulary) -> Period | _Refusals:
    published_on = month = None
    reasons: list[Refusal] = []
    if printed := cells["published_at"]:
        try:
            published_on = dt.datetime.fromisoformat(printed).date()
        except ValueError:
            reasons.append(refuse("raw.date_malformed", "published_at", printed))
    if printed := cells["fiscal_year_start_month"]:
        month = whole_number(printed)
        if month is None or not 1 <= month <= 12:
            reasons.append(refuse("raw.month_unknown", "fiscal_year_start_month", printed))
            return tuple(reasons)
    named_by = _known(cells, "fiscal_year_named_by", FISCAL_YEAR_NAMED_BY, reasons)
    context = PeriodContext(
        locale=cells["locale"],
        published_on=published_on,
        anchor=cells["period_anchor"],
        fiscal_year_start_month=month,
        fiscal_year_named_by=named_by,
        status=_known(cells, "status", STATUSES, []) or "actual",
        vocabulary=vocabulary,
    )
    period = read_period(cells["period"], context)
    if isinstance(period, tuple):
        reasons += period
    return tuple(reasons) if reasons or isinstance(period, tuple) else period


def _known(
    cells: Mapping[str, str | None], name: str, allowed: tuple[str, ...], reasons: list[Refusal]
) -> str | None:
    value = cells[name]
    if value is not None and value not in allowed:
        reasons.append(refuse("raw.unknown_value", name, value, allowed=", ".join(allowed)))
        return None
    return value


def _cell(value: object) -> str | None:
    """Return a cell as text; None for empty, blank and absent ones."""
    if isinstance(value, str):
        return value if value and not value.isspace() else None
    if value is None or value != value:  # noqa: PLR0124  NaN, as pandas writes what is absent
        return None
    return _cell(str(value))
