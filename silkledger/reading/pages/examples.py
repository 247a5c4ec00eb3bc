"""Examples of what the vocabularies' words read as, computed from the rows and not by the reader.

The page docs/vocabularies.md shows them, and a test reads each of them. Rules (listed in
docs/reading.md) and plain number words (one to ninety) have no examples.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from silkledger.reading.definitions.bounds import interval
from silkledger.reading.text.languages import listed_languages
from silkledger.schemas.vocabulary import SHIPPED

if TYPE_CHECKING:
    from silkledger.reading.definitions.currencies import Currency
    from silkledger.reading.definitions.units import Unit
    from silkledger.schemas.vocabulary import Entry

_FIVE = Decimal(5)
_EVERY = "*"
_UNITS_LEFT = ("分之",)  # of Chinese percentages: 百分之五


@dataclass(frozen=True, slots=True)
class Example:
    """A wording in a language and its reading, "bound value unit"; `rule` refuses it if filled."""

    language: str
    wording: str
    bound: str
    value: Fraction
    unit: str
    rule: str = ""

    @property
    def locale(self) -> str:
        """The locale to read the wording under."""
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
    """Return the example "5 <unit>"."""
    space = "" if language.startswith("zh") else " "
    wording = f"{word}5" if word.endswith(_UNITS_LEFT) else f"5{space}{word}"
    value = Fraction(5) * Fraction(unit.numerator) / Fraction(unit.denominator)
    return Example(language, wording, "exact", value, unit.canonical)


def of_currency(language: str, word: str, currency: Currency, *, is_mass: bool) -> Example:
    """Return the example "5 <currency>", which is refused if a place has to decide the currency.

    Some words may be units of mass too (`is_mass`): libras.
    """
    space = "" if language.startswith("zh") or not word[-1:].isalpha() else " "
    wording = f"5{space}{word}"
    rule = "currency.ambiguous" if currency.only_in else ""
    rule = "unit.ambiguous" if is_mass else rule
    return Example(
        language=language,
        wording=wording,
        bound="exact",
        value=Fraction(5) * Fraction(currency.factor),
        unit=currency.code,
        rule=rule,
    )


def of_scale(entry: Entry, word: str) -> Example:
    """Return the example "5 <scale> USD"."""
    wording = f"5{word}美元" if entry["language"].startswith("zh") else f"5 {word} USD"
    return Example(entry["language"], wording, "exact", 5 * Fraction(entry["factor"]), "USD")


def of_bound(entry: Entry, word: str) -> Example:
    """Return the example "<bound> 5 %"."""
    space = "" if entry["language"].startswith("zh") else " "
    wording = f"{word}{space}5{space}%" if entry["side"] == "before" else f"5%{space}{word}"
    return Example(entry["language"], wording, entry["bound"], Fraction(5), "percent")


def of_change(entry: Entry, word: str) -> Example:
    """Return the example "<change> 5 %", which a verb in two parts stands around.

    It is refused for a form that needs "by".
    """
    space = "" if entry["language"].startswith("zh") else " "
    number = f"5{space}%"
    match entry["side"]:
        case "before":
            wording = f"{word}{space}{number}"
        case "around":
            wording = word.replace("…", number)
        case _:
            wording = f"{number}{space}{word}"
    return Example(
        entry["language"],
        wording,
        "exact",
        Fraction(-5 if entry["direction"] == "down" else 5),
        "percent",
        "sign.unclear" if entry["form"] == "bare" else "",
    )


def of_fraction(entry: Entry, word: str) -> Example:
    """Return the example of a fraction of exports, in percent."""
    language = listed_languages(SHIPPED)[entry["language"].replace(_EVERY, "en").partition("-")[0]]
    article = f"{language.article} " if language.article and word.isalpha() else ""
    wording = language.total.format(article + word)
    return Example(entry["language"], wording, "exact", 100 * Fraction(entry["value"]), "percent")


def of_multiple(entry: Entry, word: str) -> Example:
    """Return the example of a word that is a multiple by itself."""
    rule = "multiple.occurrences" if entry["kind"] == "counted" else ""
    return Example(
        language=entry["language"],
        wording=word,
        bound="exact",
        value=Fraction(entry["value"]),
        unit="x",
        rule=rule,
    )


def ends(bound: str) -> str:
    """Return in words where a bound leaves the true value."""
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
