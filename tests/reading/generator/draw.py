"""What the grammars share: a drawn style of numbers, bounds around an amount, the case itself."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from random import Random

from tests.reading.generator.amounts import Amount, money, percentage, quantity, small
from tests.reading.generator.case import Case, Expected, Reading
from tests.reading.generator.languages import Language, Style

COUNTED = ("person", "train", "company", "country", "TEU")


class Draw:
    """One drawing of a case: its kind, language, style of numbers and source of randomness."""

    def __init__(self, kind: str, language: Language, random: Random) -> None:
        self.kind = kind
        self.language = language
        self.random = random
        self.style: Style = random.choice(language.styles)

    def case(
        self,
        wording: str,
        expected: Expected,
        *,
        statistic: str | None = None,
        unit: str | None = None,
        indicator: str | None = None,
    ) -> Case:
        """The case of a wording."""
        return Case(
            self.kind,
            self.language.tag,
            wording,
            self.style.locale,
            expected,
            unit,
            statistic,
            indicator,
        )

    def chance(self, share: float) -> bool:
        """Whether something of that probability happens."""
        return self.random.random() < share

    def amount(self) -> Amount:
        """An amount of any unit or currency that is no rate; counts are whole."""
        if self.chance(0.35):
            return money(self.language, self.style, self.random)
        while True:
            amount = quantity(self.language, self.style, self.random)
            if amount.unit not in COUNTED or amount.value.denominator == 1:
                return amount

    def physical(self) -> Amount:
        """A mass, volume or power."""
        return quantity(self.language, self.style, self.random, "physical")

    def percentage(self) -> Amount:
        """A percentage from 2 to 95."""
        return self.percentages(small(self.random))[0]

    def percentages(self, *values: Decimal) -> list[Amount]:
        """The numbers as percentages that are written alike."""
        template = self.language.some("percent", self.random).text
        return [percentage(value, self.style, template) for value in values]

    def bounded(self, amount: Amount, role: str = "bound") -> tuple[str, Reading]:
        """The amount inside a bound of that role, and its reading."""
        bound = self.language.some(role, self.random)
        return fill(bound.text, amount.text), reading(amount, bound.key)

    def maybe_bounded(self, amount: Amount, share: float = 0.4) -> tuple[str, Reading]:
        """The amount, within a bound in that share of the cases."""
        return self.bounded(amount) if self.chance(share) else (amount.text, reading(amount))

    def by(self, amount: Amount) -> tuple[str, Reading]:
        """The amount as the size of a change ("by more than 5 %"), and its reading as a rise."""
        bound = self.language.some("by", self.random)
        return fill(bound.text, amount.text), reading(amount, bound.key)

    def changed(self, role: str, amount: Amount) -> tuple[str, Reading]:
        """A verb of change with the amount, half of them within a bound; signed."""
        verb = self.language.some(role, self.random)
        size, change = fill(verb.text, amount.text), reading(amount)
        if self.chance(0.6):
            words, change = self.by(amount)
            by_alone = [word.text for word in self.language.words["by"] if word.key == "exact"]
            slot = next((text for text in by_alone if text in verb.text), "{}")
            size = verb.text.replace(slot, words)
        return size, change if verb.key == "up" else change.falling()

    def statistic(self, *choices: str | None) -> str | None:
        """One of the statistics."""
        return self.random.choice(choices)


def fill(template: str, text: str) -> str:
    """The template with the text in its slot, or behind it where it has none."""
    return template.replace("{}", text) if "{}" in template else f"{template} {text}"


def reading(amount: Amount, bound: str = "exact") -> Reading:
    """The amount as a reading."""
    return Reading(bound, amount.value, amount.unit)


def range_of(low: Fraction, high: Fraction, unit: str) -> Reading:
    """A range with its middle as the value."""
    return Reading("range", (low + high) / 2, unit, low, high)
