"""Examples: what each row of the vocabularies reads as, worked out from the row and not by the
reader.

The page docs/vocabularies.md shows them, and a test runs each through the reader. Left out on
purpose: the rules, which docs/reading.md lists, and plain number words (one to ninety), which have
no row worth an example.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from silkledger.reading.bounds import interval

if TYPE_CHECKING:
    from silkledger.reading.currencies import Currency
    from silkledger.reading.units import Unit
    from silkledger.schemas.vocabulary import Entry

_FIVE = Decimal(5)
_EVERY = "*"
# A total to take a fraction of, and a verb for a multiple, by language.
_OF_EXPORTS = {
    "en": "{} of exports",
    "zh": "出口的{}",
    "ru": "{} экспорта",
    "de": "{} der Exporte",
    "fr": "{} des exportations",
}
_UNITS_LEFT = ("分之",)  # of Chinese percentages: 百分之五


@dataclass(frozen=True, slots=True)
class Example:
    """A wording in a language, and what it reads as: "bound value unit"; refused by `rule` where
    that is filled.
    """

    language: str
    wording: str
    bound: str
    value: Fraction
    unit: str
    rule: str = ""

    @property
    def locale(self) -> str:
        """The locale to read it under."""
        return "en" if self.language == _EVERY else self.language

    @property
    def reading(self) -> str:
        """The reading as the page shows it."""
        if self.rule:
            return f"refused: {self.rule}"
        value = Decimal(self.value.numerator) / self.value.denominator
        shown = (
            f"{value.normalize():f}" if 10**40 % self.value.denominator == 0 else f"{value:.12g}…"
        )
        return f"{self.bound} {shown} {self.unit}"


def of_unit_word(language: str, word: str, unit: Unit) -> Example:
    """Five of a unit."""
    space = "" if language == "zh" else " "
    wording = f"{word}5" if word.endswith(_UNITS_LEFT) else f"5{space}{word}"
    value = Fraction(5) * Fraction(unit.numerator) / Fraction(unit.denominator)
    return Example(language, wording, "exact", value, unit.canonical)


def of_currency(language: str, word: str, currency: Currency) -> Example:
    """Five of a currency; where its word is read at some places only, the refusal that no place
    decides it.
    """
    space = "" if language == "zh" or not word[-1:].isalpha() else " "
    wording = f"5{space}{word}"
    rule = "currency.ambiguous" if currency.only_in else ""
    return Example(
        language, wording, "exact", Fraction(5) * Fraction(currency.factor), currency.code, rule
    )


def of_scale(entry: Entry, word: str) -> Example:
    """Five of a scale, of money."""
    wording = f"5{word}美元" if entry["language"] == "zh" else f"5 {word} USD"
    return Example(entry["language"], wording, "exact", 5 * Fraction(entry["factor"]), "USD")


def of_bound(entry: Entry, word: str) -> Example:
    """Five percent under a bound."""
    space = "" if entry["language"] == "zh" else " "
    wording = f"{word}{space}5{space}%" if entry["side"] == "before" else f"5%{space}{word}"
    return Example(entry["language"], wording, entry["bound"], Fraction(5), "percent")


def of_change(entry: Entry, word: str) -> Example:
    """Five percent up or down."""
    space = "" if entry["language"] == "zh" else " "
    wording = f"{word}{space}5{space}%" if entry["side"] == "before" else f"5{space}%{space}{word}"
    return Example(
        entry["language"],
        wording,
        "exact",
        Fraction(5 if entry["direction"] == "up" else -5),
        "percent",
    )


def of_fraction(entry: Entry, word: str) -> Example:
    """A fraction of exports, in percent."""
    article = "a " if entry["language"] == "en" else "ein " if entry["language"] == "de" else ""
    wording = _OF_EXPORTS[entry["language"].replace(_EVERY, "en")].format(
        article + word if word.isalpha() else word
    )
    return Example(entry["language"], wording, "exact", 100 * Fraction(entry["value"]), "percent")


def of_multiple(entry: Entry, word: str) -> Example:
    """The ratio that a word names by itself."""
    rule = "multiple.occurrences" if entry["kind"] == "counted" else ""
    return Example(entry["language"], word, "exact", Fraction(entry["value"]), "x", rule)


def ends(bound: str) -> str:
    """What a bound says of the number, in words."""
    lower, upper, lower_in, upper_in = interval(bound, _FIVE, _FIVE)
    parts = []
    if lower is not None:
        parts.append("the number or above" if lower_in else "above the number")
    if upper is not None:
        parts.append("the number or below" if upper_in else "below the number")
    return (
        "exactly the number"
        if len(parts) == 2
        else parts[0]
        if parts
        else "near the number, without ends"
    )
