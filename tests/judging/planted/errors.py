"""Six kinds of error, one of which is planted in a consistent system."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from silkledger.indicators import indicators
from silkledger.schemas.vocabulary import SHIPPED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.judging.planted.systems import Key, System

SHORT_TON = Decimal("0.90718474")
CNY_PER_USD = {2019: "6.9080", 2020: "6.9003", 2021: "6.4490", 2022: "6.7372"}
# A planted number differs from the printed one by more than this share: less is no error that
# rounding would not hide.
_VISIBLE = Decimal("0.03")


def _factor(made: System) -> Iterator[tuple[Key, Decimal]]:
    for key, number in made.truth.items():
        if not indicators(SHIPPED)[key[0]].in_points:
            for factor in ("1000", "0.001", "10", "0.1"):
                yield key, number * Decimal(factor)


def _sign(made: System) -> Iterator[tuple[Key, Decimal]]:
    for key, number in made.truth.items():
        if indicators(SHIPPED)[key[0]].can_be_negative:
            yield key, -number


def _unit(made: System) -> Iterator[tuple[Key, Decimal]]:
    for key, number in made.truth.items():
        if key[0] in ("freight_volume", "oil_reserves"):
            yield key, number / SHORT_TON
        elif key[0] in ("exports", "imports", "trade_turnover", "trade_balance", "gdp"):
            yield key, number * Decimal(CNY_PER_USD[int(key[2][:4])])


def _base(made: System) -> Iterator[tuple[Key, Decimal]]:
    for key in made.truth:
        indicator, place, period = key
        if indicator.endswith("_growth") and period.isdecimal():
            level = indicator.removesuffix("_growth")
            earlier = made.truth.get((level, place, str(int(period) - 2)))
            if earlier is not None:
                yield key, (made.truth[level, place, period] / earlier - 1) * 100


def _edition(made: System) -> Iterator[tuple[Key, Decimal]]:
    for key, number in made.truth.items():
        if not indicators(SHIPPED)[key[0]].in_points:
            yield key, number * made.uniform(0.85, 0.95)
            yield key, number * made.uniform(1.05, 1.15)


def _part(made: System) -> Iterator[tuple[Key, Decimal]]:
    for whole, parts in made.parts.items():
        for part in parts:
            yield whole, made.truth[part]


ERRORS: dict[str, Callable[[System], Iterator[tuple[Key, Decimal]]]] = {
    "factor": _factor,
    "sign": _sign,
    "unit": _unit,
    "base": _base,
    "edition": _edition,
    "part": _part,
}
# The codes of vocabularies/causes.csv that explain each kind.
EXPLANATIONS = {
    "factor": {"factor_1000", "factor_10"},
    "sign": {"swapped_sign"},
    "unit": {"exchanged_unit"},
    "base": {"other_base"},
    "edition": {"old_edition"},
    "part": {"part_for_whole"},
}


def planted(made: System, kind: str) -> tuple[Key, Decimal] | None:
    """Return a figure and the wrong number that is printed for it; None if there is no such figure.

    Only plainly worded figures are chosen, and numbers that rounding would not hide.
    """
    choices = [
        (key, number)
        for key, number in ERRORS[kind](made)
        if key not in made.hedge and abs(number - made.truth[key]) > _visible(made, key)
    ]
    return made.random.choice(choices) if choices else None


def _visible(made: System, key: Key) -> Decimal:
    number = made.truth[key]
    if indicators(SHIPPED)[key[0]].in_points:
        return Decimal("1.5")
    return abs(number) * _VISIBLE
