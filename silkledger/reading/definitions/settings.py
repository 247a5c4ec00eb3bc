"""Settings: what is known of a source before its figures are read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from silkledger.reading.definitions.digit_groups import Digits, UnknownDigits
    from silkledger.schemas.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True, eq=False)
class Settings:
    """What is known before a wording is read.

    The vocabulary decides what words mean, the locale's digits and the places of figure and source
    decide numbers and money. `language` is that of the words, which decides how nouns are read.
    `money` is the code of the currency in the unit cell; `points` that of the points it says;
    `within` that more words of a text may follow (250 phone | calls).
    """

    vocabulary: Vocabulary
    digits: Digits | UnknownDigits
    geography: str | None = None
    default_geography: str | None = None
    language: str = "en"
    money: str | None = None
    points: str | None = None
    within: bool = False
