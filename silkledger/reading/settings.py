"""Settings: what is known of a source before its figures are read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from silkledger.reading.numbers import Digits, UnknownDigits


@dataclass(frozen=True, slots=True)
class Settings:
    """What decides digits and money: the locale's digits, and the places of figure and source."""

    digits: Digits | UnknownDigits
    geography: str | None = None
    default_geography: str | None = None
