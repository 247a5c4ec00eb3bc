"""What the consistent input quotes: a world in which sums and products hold, 2 percent of it wrong.

All places are of a few sizes and nothing grows, so that what is moved in a month tells all other
numbers: exports are imports, half of the people use the internet, and a quarter is three months.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.bench.inputs import BenchWording, Kind, cell, periods, remarks
from tests.bench.wordings import benched

if TYPE_CHECKING:
    from random import Random

    from silkledger.indicators import Indicator

SIZES = 20
_WRONG = 50  # one of so many figures is wrong
# By dimension; of the indicators that are named, of their own.
_WORDINGS = {
    "money": "USD {} million",
    "rate": "{}%",
    "share": "{}%",
    "multiple": "{} times",
    "people": "{} million people",
    "count_rate": "{}",
    "time": "{} years",
    "mass": "{} million tonnes",
    "volume": "{} billion cubic meters",
    "price": "USD {} per tonne",
    "energy": "{} TWh",
    "transport": "{} million tonne-km",
    "count": "{} trains",
    "gdp_per_head": "USD {}",
}


def consistent(random: Random) -> Kind:
    """Return the consistent input."""
    listed = periods()
    months = [_months(period) for period in listed]
    lengths, codes = sorted(set(months)), list(benched())
    wordings = [
        _wording(code, benched()[code], length, size, is_wrong=is_wrong)
        for code in codes
        for length in lengths
        for is_wrong in (False, True)
        for size in range(1, SIZES + 1)
    ]
    of_length = [lengths.index(length) for length in months]

    def chosen(pair: int, place: int, period: int) -> int:
        number, topic = divmod(pair, len(codes))
        kind = 2 * (topic * len(lengths) + of_length[period]) + (number % _WRONG == 0)
        return kind * SIZES + place % SIZES

    return Kind({"en": wordings}, listed, remarks(random), chosen)


def _months(period: str) -> int:
    """Return the length of a period of the plain input; 12 for what has none."""
    match period.split():
        case [("Q1" | "Q2" | "Q3" | "Q4"), _] | ["first", "quarter", *_]:
            return 3
        case ["first", "half", *_] | ["H2", _]:
            return 6
        case ["first", count, "months", *_]:
            return int(count)
        case ["January-April", _]:
            return 4
        case ["March", _]:
            return 1
    return 72 if "-" in period else 12


def _wording(
    code: str, known: Indicator, months: int, size: int, *, is_wrong: bool
) -> BenchWording:
    amount = _amount(code, known, months, size)
    if is_wrong:
        amount = amount + 17 if known.statistic == "share" else amount * 10 + 7
    template = _WORDINGS.get(code) or _WORDINGS[known.dimension.partition(";")[0]]
    wording = template.format(f"{amount:,}")
    return BenchWording(cell(wording), "", code, len(wording))


def _amount(code: str, known: Indicator, months: int, size: int) -> float:
    """Return the number of an indicator, in the unit of its wording."""
    if known.level and known.statistic in ("growth_rate", "multiple"):
        return int(known.statistic == "multiple")
    return {
        "trade_balance": 0,
        "population_increase": 0,
        "internet_users_share": 50,
        "oil_reserves_share": 0.2,
        "gas_reserves_share": 0.2,
        "gdp": 1000 * months * size,
        "gdp_per_head": 500 * months,
        "trade_turnover": 2 * months * size,
        "population": 2 * size,
        "average_age": 20 + size,
        "median_age": 20 + size,
    }.get(code, size * (months if known.statistic == "flow" else 1))
