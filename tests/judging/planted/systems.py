"""Consistent systems of figures as a statistical office prints them: true numbers, then rounded.

Every identity holds for the true numbers; each figure is printed with its own number of digits, and
a few with a hedge. No figure's truth is known to the code that is tested.
"""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from silkledger.indicators import indicators
from silkledger.schemas.figures import FIGURES
from silkledger.schemas.vocabulary import SHIPPED

MEMBERS = ("KAZ", "KGZ", "TJK", "TKM", "UZB")
GROUP, WORLD, PARTNER = "XCA", "WLD", "CHN"
_QUARTERS = ((1, 3, 31), (4, 6, 30), (7, 9, 30), (10, 12, 31))
Key = tuple[str, str, str]  # indicator, place, period
SMALLEST, LARGEST = 30, 300
_MOST_OF_A_BLOCK = 160


@dataclass
class System:
    """The true numbers by what they are about, how each is printed, and what each is a part of."""

    random: random.Random
    truth: dict[Key, Decimal] = field(default_factory=dict)
    digits: dict[Key, int] = field(default_factory=dict)
    hedge: dict[Key, str] = field(default_factory=dict)
    parts: dict[Key, list[Key]] = field(default_factory=dict)
    counterpart: dict[str, str | None] = field(default_factory=dict)

    def add(self, key: Key, number: Decimal, least: int = 3) -> Key:
        """State a number, printed with `least` to five significant digits."""
        self.truth[key] = number
        self.digits[key] = self.random.randint(least, 5)
        if self.random.random() < 0.05:
            self.hedge[key] = self.random.choice(("approx", "gt"))
        return key

    def uniform(self, low: float, high: float) -> Decimal:
        """A random number with six decimals."""
        return Decimal(f"{self.random.uniform(low, high):.6f}")

    def rows(self, printed: dict[Key, Decimal] | None = None) -> list[dict[str, Any]]:
        """Return the figures, with some numbers replaced."""
        printed = printed or {}
        return [
            self.row(place, key, printed.get(key, number))
            for place, (key, number) in enumerate(self.truth.items())
        ]

    def row(self, place: int, key: Key, number: Decimal) -> dict[str, Any]:
        """Return one figure as a row of figures, rounded as it is printed.

        Growth of a part of a year says that it is on the year before.
        """
        indicator, geography, period = key
        known = indicators(SHIPPED)[indicator]
        start, end, nature = _days(period)
        value, digit = self.printed(key, number)
        bound = self.hedge.get(key, "exact")
        row: dict[str, Any] = dict.fromkeys(FIGURES.names)
        return row | {
            "figure_id": f"f{place:03d}", "as_reported": f"{value:f}", "indicator": indicator,
            "geography": geography, "counterpart": self.counterpart.get(indicator),
            "base": "year_on_year" if known.statistic == "growth_rate" else None,
            "statistic": known.statistic, "status": "actual", "bound": bound,
            "value": float(value), "lower": float(value),
            "upper": None if bound == "gt" else float(value),
            "lower_inclusive": bound != "gt", "upper_inclusive": None if bound == "gt" else True,
            "lower_digit": float(digit), "upper_digit": float(digit), "significant_digits": 3,
            "unit": _unit(indicator), "period": period, "period_start": start, "period_end": end,
            "nature": nature, "stated_on": dt.date(2024, 6, 1), "said_by": "office",
            "row_id": f"f{place:03d}", "rules": [], "flags": [], "standing": "accepted",
        }  # fmt: skip

    def printed(self, key: Key, number: Decimal) -> tuple[Decimal, Decimal]:
        """Return the number as printed and one unit of its last digit."""
        if _unit(key[0]) == "percent":
            digit = Decimal("0.1") if abs(number) >= 1 else Decimal("0.01")
        else:
            digit = Decimal(1).scaleb(number.adjusted() - self.digits[key] + 1)
        if self.hedge.get(key) == "gt":
            return number.quantize(digit, rounding="ROUND_FLOOR") - digit, digit
        return number.quantize(digit), digit


def _unit(indicator: str) -> str:
    known = indicators(SHIPPED)[indicator]
    money = "USD" if "money" in known.dimension else ""
    return known.canonical_unit or money or "t"


def _days(period: str) -> tuple[dt.date, dt.date, str]:
    year, _, rest = period.partition("-")
    if len(rest) == 5:
        return dt.date.fromisoformat(period), dt.date.fromisoformat(period), "instant"
    first, last, day = _QUARTERS[int(rest[1]) - 1] if rest[:1] == "Q" else (1, 12, 31)
    if rest[:1] == "H":
        first, last, day = ((1, 6, 30), (7, 12, 31))[int(rest[1]) - 1]
    return dt.date(int(year), first, 1), dt.date(int(year), last, day), "duration"


def system(seed: int) -> System:
    """Return a consistent system of 30 to 300 figures."""
    made = System(random.Random(seed))
    places = sorted(made.random.sample(MEMBERS, made.random.choice((2, 3, 5, 5))))
    years = list(range(2023 - made.random.randint(2, 4), 2023))
    blocks = made.random.sample(_BLOCKS, made.random.randint(2, len(_BLOCKS)))
    for block in sorted(blocks, key=_BLOCKS.index):
        if len(made.truth) < LARGEST - _MOST_OF_A_BLOCK:
            block(made, places, years)
    for block in _BLOCKS:
        if len(made.truth) < SMALLEST and block not in blocks:
            block(made, places, years)
    return made


def _sum(made: System, indicator: str, places: list[str], period: str) -> None:
    """The figure of the group, where all of its members are stated."""
    if len(places) == len(MEMBERS):
        keys = [(indicator, place, period) for place in places]
        whole = made.add(
            (indicator, GROUP, period), sum((made.truth[key] for key in keys), Decimal(0))
        )
        made.parts[whole] = keys


def _growth(made: System, indicator: str, place: str, before: str, after: str) -> None:
    old, new = (made.truth[indicator, place, period] for period in (before, after))
    made.add((f"{indicator}_growth", place, after), (new / old - 1) * 100)


def _trade(made: System, places: list[str], years: list[int]) -> None:
    made.counterpart |= dict.fromkeys(
        ("exports", "imports", "trade_turnover", "trade_balance", "exports_growth",
         "imports_growth", "trade_turnover_growth"), PARTNER,
    )  # fmt: skip
    for place in places:
        flows = [made.uniform(2, 90) * 10**9 for _ in range(2)]
        for year in years:
            flows = [flow * made.uniform(0.7, 1.5) for flow in flows]
            exports, imports = (
                made.add((name, place, str(year)), flow)
                for name, flow in zip(("exports", "imports"), flows, strict=True)
            )
            whole = made.add(("trade_turnover", place, str(year)), sum(flows, Decimal(0)))
            made.parts[whole] = [exports, imports]
            made.add(("trade_balance", place, str(year)), flows[0] - flows[1])
            if year > years[0]:
                for name in ("exports", "imports", "trade_turnover"):
                    _growth(made, name, place, str(year - 1), str(year))
    for year in years:
        for name in ("exports", "imports", "trade_turnover"):
            _sum(made, name, places, str(year))


def _people(made: System, places: list[str], years: list[int]) -> None:
    for place in places:
        urban, rural = (made.uniform(1, 20) * 10**6 for _ in range(2))
        for year in years:
            urban, rural = urban * made.uniform(1.005, 1.06), rural * made.uniform(0.95, 1.02)
            parts = [
                made.add((f"{name}_population", place, str(year)), number)
                for name, number in (("urban", urban), ("rural", rural))
            ]
            whole = made.add(("population", place, str(year)), urban + rural, least=4)
            made.parts[whole] = parts
            for name, number in (("urban", urban), ("rural", rural)):
                share = number * 100 / (urban + rural)
                made.add((f"{name}_population_share", place, str(year)), share)
    for year in years:
        _sum(made, "population", places, str(year))


def _output(made: System, places: list[str], years: list[int]) -> None:
    for place in places:
        for year in years:
            people = ("population", place, str(year))
            if people not in made.truth:
                made.add(people, made.uniform(5, 40) * 10**6, least=4)
            output = made.uniform(2000, 14000) * made.truth[people]
            made.add(("gdp", place, str(year)), output)
            made.add(("gdp_per_head", place, str(year)), output / made.truth[people])
            debt = output * made.uniform(0.1, 0.8)
            made.add(("public_debt", place, f"{year}-12-31"), debt)
            made.add(("public_debt_gdp_share", place, f"{year}-12-31"), debt * 100 / output)
    for year in years:
        for name in ("gdp", "population"):
            if (name, GROUP, str(year)) not in made.truth:
                _sum(made, name, places, str(year))


def _freight(made: System, places: list[str], years: list[int]) -> None:
    for place in places[:2]:
        quarters = [made.uniform(2, 20) * 10**6 for _ in range(4)]
        for year in years:
            quarters = [quarter * made.uniform(0.8, 1.4) for quarter in quarters]
            keys = [
                made.add(("freight_volume", place, f"{year}-Q{number}"), quarter)
                for number, quarter in enumerate(quarters, 1)
            ]
            halves = [
                made.add(("freight_volume", place, f"{year}-H{number + 1}"),
                         quarters[2 * number] + quarters[2 * number + 1])
                for number in range(2)
            ]  # fmt: skip
            for number, half in enumerate(halves):
                made.parts[half] = keys[2 * number : 2 * number + 2]
            whole = made.add(("freight_volume", place, str(year)), sum(quarters, Decimal(0)))
            made.parts[whole] = [*keys, *halves]
            if year > years[0]:
                for span in ("", "-Q1", "-Q2", "-Q3", "-Q4"):
                    _growth(made, "freight_volume", place, f"{year - 1}{span}", f"{year}{span}")


def _reserves(made: System, places: list[str], years: list[int]) -> None:
    for year in years:
        day = f"{year}-12-31"
        world = made.uniform(200, 260) * 10**9
        made.add(("oil_reserves", WORLD, day), world, least=4)
        for place in places:
            number = world * made.uniform(0.005, 0.15)
            made.add(("oil_reserves", place, day), number)
            made.add(("oil_reserves_share", place, day), number * 100 / world)
        _sum(made, "oil_reserves", places, day)


# In an order in which none replaces what another has stated.
_BLOCKS = (_people, _trade, _output, _freight, _reserves)
