"""One figure as a curator states it: wording, unit, period, place and base, read together.

`read_figure` reads one; `FigureReader` reads many and keeps what repeats (periods, places). Nothing
is published, and nothing raises: what can't be read becomes reasons.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any, TypedDict, Unpack

from silkledger.digits import whole_number
from silkledger.indicators import indicators
from silkledger.reading.agreement import disagreements
from silkledger.reading.base import Base, in_period, read_base
from silkledger.reading.geography.places import read_place
from silkledger.reading.periods import PeriodContext, read_period
from silkledger.reading.quantities import QuantityContext, read_quantity
from silkledger.reading.text.lengths import too_long
from silkledger.rules import Refusal, refuse
from silkledger.schemas.raw import FISCAL_YEAR_NAMED_BY, STATISTICS, STATUSES
from silkledger.schemas.vocabulary import SHIPPED, Vocabulary
from silkledger.unexpected import guarded

if TYPE_CHECKING:
    from collections.abc import Mapping

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
_KEPT = 4096  # distinct rows of what is stated beside wordings


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
    """What is stated beside a wording: the context of its quantity, its period, its base's cell.

    `statistic` is that of row or indicator, `reasons` what speaks against any reading, `too_long`
    against reading at all.
    """

    context: QuantityContext
    period: Period | _Refusals
    base: str | None
    statistic: str | None
    status: str
    flags: frozenset[str]
    reasons: _Refusals
    too_long: _Refusals


class FigureReader:
    """Reads figures with one vocabulary; what repeats beside the wordings is read once.

    >>> reader = FigureReader()
    >>> reading = reader.read("nearly 9%", {"locale": "en", "period": "2022"})
    >>> reading.quantity.bound, reading.quantity.unit, reading.period.edtf
    ('nearly', 'percent', '2022')
    """

    def __init__(self, vocabulary: Vocabulary = SHIPPED) -> None:
        self.vocabulary = vocabulary
        self._periods: dict[tuple[str | None, ...], Period | _Refusals] = {}
        self._places: dict[str, Place | Refusal] = {}
        self._beside = lru_cache(maxsize=_KEPT)(self._read_beside)

    def read(self, as_reported: str, stated: Mapping[str, Any]) -> FigureReading:
        """Return the reading of a wording with what is stated beside it (keys of `Stated`)."""
        reading = guarded(self._read, "as_reported", as_reported, stated)
        if isinstance(reading, FigureReading):
            return reading
        return FigureReading(None, None, None, "actual", (), (), reading)

    def _read(self, as_reported: str, stated: Mapping[str, Any]) -> FigureReading:
        beside = self._beside(
            *[None if cell is None else _cell(cell) for cell in map(stated.get, STATED)]
        )
        long = (*too_long({"as_reported": as_reported}), *beside.too_long)
        if long:
            return FigureReading(None, None, None, "actual", (), (), long)
        context, period = beside.context, beside.period
        quantity = read_quantity(as_reported, context)
        base = read_base(
            as_reported,
            beside.base,
            unit=context.unit,
            statistic=beside.statistic,
            locale=context.locale,
            vocabulary=self.vocabulary,
        )
        reasons = list(beside.reasons)
        for part in (quantity, period, base):
            if isinstance(part, tuple):
                reasons += part
        if not (isinstance(quantity, tuple) or isinstance(period, tuple)):
            locale = context.locale
            reasons += disagreements(as_reported, quantity, period, locale, self.vocabulary)
        status, flags = beside.status, beside.flags
        if reasons or isinstance(quantity, tuple) or isinstance(period, tuple):
            return FigureReading(None, None, None, status, (), tuple(sorted(flags)), tuple(reasons))
        rules = {*quantity.rules, *period.rules}
        if isinstance(base, Base):
            base = in_period(base, period)
            rules.update(base.rules)
        if quantity.flags or period.flags:
            flags = flags.union(quantity.flags, period.flags)
        return FigureReading(  # by position: names of arguments take twice as long
            quantity,
            period,
            base.code if isinstance(base, Base) else None,
            status,
            tuple(sorted(rules)),
            tuple(sorted(flags)) if flags else (),
            (),
        )

    def _read_beside(self, *stated: str | None) -> _Beside:
        """Return what the cells beside a wording, in the order of STATED, say of it."""
        cells = dict(zip(STATED, stated, strict=True))
        long = tuple(too_long(cells))
        cells = dict.fromkeys(STATED) if long else cells
        reasons: list[Refusal] = []
        status = _known(cells, "status", STATUSES, reasons) or "actual"
        statistic = _known(cells, "statistic", STATISTICS, reasons)
        code = cells["indicator"]
        indicator = indicators(self.vocabulary).get(code) if code else None
        flags = {"indicator_unknown"} if code and indicator is None else set()
        context = QuantityContext(
            unit=cells["unit"],
            locale=cells["locale"],
            indicator=indicator,
            statistic=statistic,
            geography=self._place(cells["geography"], reasons),
            dimension=cells["dimension"],
            vocabulary=self.vocabulary,
        )
        return _Beside(
            context=context,
            period=self._period(cells, status),
            base=cells["base"],
            statistic=statistic or (indicator.statistic if indicator else None),
            status=status,
            flags=frozenset(flags if status == "actual" else {*flags, "forecast_period"}),
            reasons=tuple(reasons),
            too_long=long,
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

    def _period(self, cells: Mapping[str, str | None], status: str) -> Period | _Refusals:
        """Return the period of a figure, or why it can't be read."""
        key = (
            cells["period"],
            cells["period_anchor"],
            cells["published_at"],
            cells["locale"],
            cells["fiscal_year_start_month"],
            cells["fiscal_year_named_by"],
            status,
        )
        period = self._periods.get(key)
        if period is None:
            period = self._periods[key] = _read_period(cells, status, self.vocabulary)
        return period


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


def _read_period(
    cells: Mapping[str, str | None], status: str, vocabulary: Vocabulary
) -> Period | _Refusals:
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
        status=status,
        vocabulary=vocabulary,
    )
    period = read_period(cells["period"], context)
    if isinstance(period, tuple):
        reasons += period
    return tuple(reasons) if reasons or isinstance(period, tuple) else period


def _known(
    cells: Mapping[str, str | None],
    name: str,
    allowed: tuple[str, ...],
    reasons: list[Refusal],
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
