"""One figure of a public set: its wording and what the set says that it means."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Stated:
    """The value of a figure in the unit of the set, or its two ends; None where there is none.

    `bounds` are the names of ours that fit; None where the set doesn't say. `signed` is False where
    the wording may hold words of decrease that the set doesn't annotate.
    """

    value: Fraction | None = None
    lower: Fraction | None = None
    upper: Fraction | None = None
    bounds: tuple[str, ...] | None = None
    signed: bool = True


@dataclass(frozen=True, slots=True)
class Row:
    """A figure: set, language and kind to count by, wording, unit name of the set, what is stated.

    `unit_cell` is stated beside the wording where the set has numbers without a unit. `text` is the
    sentence, for listings.
    """

    public_set: str
    language: str
    kind: str
    wording: str
    unit_name: str
    stated: Stated
    unit_cell: str | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class Loaded:
    """The rows of a set, and how many of its entries give none, by reason."""

    rows: tuple[Row, ...]
    left_out: dict[str, int]
