"""English wordings of figures as articles print them, for every indicator, by its dimension: all of
them readable.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.indicators import Indicator, indicators
from silkledger.schemas.vocabulary import SHIPPED

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

_HEDGES = (
    "",
    "",
    "",
    "more than ",
    "over ",
    "at least ",
    "nearly ",
    "almost ",
    "about ",
    "around ",
    "less than ",
    "up to ",
)
_BENCHED = 38
_SHARES = ("{}%", "{} percent", "{} per cent")


def benched() -> dict[str, Indicator]:
    """The indicators that the large input quotes: the first of the vocabulary, so that what is
    measured stays the same when it grows.
    """
    return dict(list(indicators(SHIPPED).items())[:_BENCHED])


def wordings(dimension: str, count: int, random: Random) -> list[tuple[str, str]]:
    """`count` distinct pairs of wording and unit printed apart (mostly empty) for an indicator of
    that dimension.

    Where an indicator has several, its figures are printed in the first.
    """
    found: dict[tuple[str, str], None] = {}
    while len(found) < count:
        found[wording_of(dimension, random)] = None
    return list(found)


def wording_of(dimension: str, random: Random) -> tuple[str, str]:
    """A wording and its unit printed apart, for an indicator of that dimension."""
    return _BY_DIMENSION[dimension.split(";", maxsplit=1)[0]](random)


def _decimal(random: Random, low: int, high: int) -> str:
    return f"{random.randint(low * 10, high * 10) / 10:.1f}"


def _hedged(random: Random, wording: str) -> tuple[str, str]:
    return random.choice(_HEDGES) + wording, ""


def _money(random: Random) -> tuple[str, str]:
    scale = random.choice(("million", "billion"))
    currency = random.choice(("USD ", "US$", "EUR ", "CNY "))
    match random.randrange(6):
        case 0:
            return _decimal(random, 1, 999), f"{scale} USD"
        case 1:
            low = random.randint(1, 400)
            return (
                (
                    f"between {currency}{low} {scale} and "
                    f"{currency}{low + random.randint(1, 90)} {scale}"
                ),
                "",
            )
        case 2:
            return _hedged(
                random, f"{currency}{random.randint(1, 9)},{random.randint(0, 999):03d} million"
            )
        case _:
            return _hedged(random, f"{currency}{_decimal(random, 1, 999)} {scale}")


def _rate(random: Random) -> tuple[str, str]:
    shown = random.choice(_SHARES).format(_decimal(random, 0, 99))
    if not random.randrange(5):
        return random.choice(("up ", "down ")) + shown, ""
    return _hedged(random, shown)


def _share(random: Random) -> tuple[str, str]:
    return _hedged(random, random.choice(_SHARES).format(_decimal(random, 1, 99)))


def _multiple(random: Random) -> tuple[str, str]:
    return _hedged(random, f"{_decimal(random, 2, 120)} times")


def _people(random: Random) -> tuple[str, str]:
    wording = f"{_decimal(random, 1, 900)} million"
    return _hedged(random, wording + random.choice(("", " people")))


def _people_a_year(random: Random) -> tuple[str, str]:
    return _hedged(random, f"{random.randint(1, 900)},{random.randint(0, 999):03d}")


def _years(random: Random) -> tuple[str, str]:
    return _hedged(random, _decimal(random, 15, 55) + random.choice(("", " years")))


def _mass(random: Random) -> tuple[str, str]:
    return _hedged(
        random,
        (
            f"{_decimal(random, 1, 900)} {random.choice(('million', 'billion'))} "
            f"{random.choice(('tons', 'tonnes'))}"
        ),
    )


def _volume(random: Random) -> tuple[str, str]:
    if not random.randrange(4):
        return _hedged(random, f"{_decimal(random, 1, 900)} bcm")
    return _hedged(
        random, f"{_decimal(random, 1, 900)} {random.choice(('billion', 'trillion'))} cubic meters"
    )


def _price(random: Random) -> tuple[str, str]:
    return _hedged(
        random, f"USD {_decimal(random, 1, 900)} per {random.choice(('barrel', 'tonne'))}"
    )


def _energy(random: Random) -> tuple[str, str]:
    return _hedged(
        random, f"{_decimal(random, 1, 900)} {random.choice(('TWh', 'GWh', 'billion kWh'))}"
    )


def _transport(random: Random) -> tuple[str, str]:
    return _hedged(
        random, f"{_decimal(random, 1, 900)} {random.choice(('million', 'billion'))} tonne-km"
    )


def _count(random: Random) -> tuple[str, str]:
    return _hedged(random, f"{random.randint(1, 900)},{random.randint(0, 999):03d} trains")


_BY_DIMENSION: dict[str, Callable[[Random], tuple[str, str]]] = {
    "money": _money,
    "rate": _rate,
    "share": _share,
    "multiple": _multiple,
    "people": _people,
    "count_rate": _people_a_year,
    "time": _years,
    "mass": _mass,
    "volume": _volume,
    "price": _price,
    "energy": _energy,
    "transport": _transport,
    "count": _count,
}
