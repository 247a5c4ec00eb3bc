"""Quotients: the dimension of one unit per another, by the dimensions of both."""

from __future__ import annotations

_RATES = {
    "mass": "mass_rate",
    "volume": "volume_rate",
    "energy": "energy_rate",
    "people": "count_rate",
}
_RATES |= {"count": "count_rate", "length": "speed", "area": "area_rate"}
_PER_HEAD = ("mass", "volume", "energy", "count", "area")
_PER_AREA = ("people", "count", "mass", "power")
# What may stand above and below the line of an intensity: t/km, person/household.
_ABOVE = frozenset(("mass", "volume", "energy", "power", "people", "count"))
_BELOW = frozenset(("length", "count", "volume", "mass", "area", "energy", "power"))
_MONEY_PER = frozenset(
    (
        *("money", "time", "mass", "volume", "energy", "area", "length", "power"),
        *("people", "count", "transport"),
    )
)


def dimension_per(above: str, below: str) -> str | None:
    """Return the dimension of a unit per another one, or None if nothing is measured so.

    >>> dimension_per("money", "mass"), dimension_per("mass", "length")
    ('price', 'intensity')
    """
    match above, below:
        case "money", _ if below in _MONEY_PER:
            return "price"
        case _, "time" if above in _RATES:
            return _RATES[above]
        case _, "area" if above in _PER_AREA:
            return "density"
        case _, "people" if above in _PER_HEAD:
            return "per_head"
    return "intensity" if above in _ABOVE and below in _BELOW else None
