"""Rates at which a source may have converted an amount of an earlier period.

Papers convert last year's revenue at the rate of the day on which they print it, and rarely say so.
So amounts in two currencies contradict each other only if no rate between that of their period and
the day of print explains them, as far as rates are known.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from silkledger.judging.comparing import Interval
from silkledger.judging.comparing.intervals import EXACT

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping
    from decimal import Decimal

    from silkledger.judging.exchange_rates import Rate, RateKey


class LaterRates:
    """The rates of each currency in the order of their periods."""

    def __init__(self, usd_rates: Mapping[RateKey, Rate]) -> None:
        self._own = usd_rates
        self._known: dict[str, list[tuple[dt.date, dt.date, Decimal]]] = defaultdict(list)
        for key, rate in usd_rates.items():
            self._known[key.currency].append((key.end, key.start or key.end, rate.number))
        for several in self._known.values():
            several.sort()

    def until(self, key: RateKey, printed: dt.date) -> Interval | None:
        """Return all rates from that of a period to those of a day; None if no later one is known.

        As the mean of a year is not the rate of its end, the last step is taken twice.

        >>> import datetime as dt
        >>> from decimal import Decimal
        >>> from silkledger.judging.exchange_rates import Rate, RateKey
        >>> years = [(dt.date(year, 1, 1), dt.date(year, 12, 31)) for year in (2021, 2022)]
        >>> keys = [RateKey("EUR", "period average", *year) for year in years]
        >>> numbers = (Decimal("0.85"), Decimal("0.95"))
        >>> rates = LaterRates({k: Rate(n, n, "") for k, n in zip(keys, numbers, strict=True)})
        >>> found = rates.until(keys[0], dt.date(2022, 9, 28))
        >>> str(found.low), str(found.high), rates.until(keys[1], dt.date(2023, 2, 1))
        ('0.85', '1.05', None)
        """
        if key not in self._own:
            return None
        later = [
            number
            for end, start, number in self._known[key.currency]
            if end > key.end and start <= printed
        ]
        if not later:
            return None
        numbers = [self._own[key].number, *later]
        step = EXACT.subtract(numbers[-1], numbers[-2])
        # A rate that fell by more than half is not taken to nothing.
        if abs(step) * 2 < numbers[-1]:
            numbers.append(EXACT.add(numbers[-1], step))
        return Interval(min(numbers), max(numbers))
