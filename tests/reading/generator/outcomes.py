"""What the reading engine makes of a case: read as expected, refused, or read wrong."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from fractions import Fraction
from typing import Literal, NamedTuple

from silkledger.indicators import indicators
from silkledger.reading.quantities import QuantityContext, read_quantity
from silkledger.reading.results import Quantity
from silkledger.schemas.vocabulary import SHIPPED
from tests.reading.generator.case import Case, Reading

Verdict = Literal["same", "allowed", "refused", "wrong"]
VERDICTS: tuple[Verdict, ...] = ("same", "allowed", "refused", "wrong")


class Outcome(NamedTuple):
    """A case with its verdict and what the engine read or the rules by which it refused.

    "same" is the reading or refusal that is due, "allowed" a refusal that is right as well as a
    reading, "refused" a clean wording that is refused.
    """

    case: Case
    verdict: Verdict
    got: str


def outcome(case: Case) -> Outcome:
    """Read the case and judge the reading."""
    context = QuantityContext(
        unit=case.unit,
        locale=case.locale,
        indicator=indicators(SHIPPED)[case.indicator] if case.indicator else None,
        statistic=case.statistic,
    )
    quantity = read_quantity(case.wording, context)
    if isinstance(quantity, Quantity):
        right = any(_agrees(quantity, reading) for reading in case.expected.readings)
        return Outcome(case, "same" if right else "wrong", _shown(quantity))
    rules = " ".join(refusal.rule for refusal in quantity)
    if not case.expected.readings:
        return Outcome(case, "same", rules)
    return Outcome(case, "allowed" if case.expected.refusable else "refused", rules)


def counts(outcomes: list[Outcome]) -> dict[tuple[str, str], Counter[Verdict]]:
    """The number of each verdict by kind and language."""
    by_kind: dict[tuple[str, str], Counter[Verdict]] = {}
    for case, verdict, _ in outcomes:
        by_kind.setdefault((case.kind, case.language), Counter())[verdict] += 1
    return by_kind


def _agrees(quantity: Quantity, reading: Reading) -> bool:
    counted = getattr(quantity, "counted", None) or None
    if (quantity.bound, quantity.unit) != (reading.bound, reading.unit):
        return False
    if reading.unit == "count" and counted != reading.counted:
        return False
    if reading.flag and reading.flag not in quantity.flags:
        return False
    printed = (quantity.value, quantity.lower, quantity.upper)
    expected = (reading.value, *reading.ends())
    return all(_near(*pair) for pair in zip(printed, expected, strict=True))


def _near(printed: Decimal | None, expected: Fraction | None) -> bool:
    """Whether two numbers are equal up to the digits of a fraction without an end."""
    if printed is None or expected is None:
        return printed is None and expected is None
    return abs(Fraction(printed) - expected) <= abs(expected) / 10**20


def _shown(quantity: Quantity) -> str:
    value = f"{quantity.value:.12g}"
    if quantity.bound == "range":
        value = f"{quantity.lower:.12g}..{quantity.upper:.12g}"
    counted = getattr(quantity, "counted", None)
    extras = [counted] if counted else []
    return " ".join([quantity.bound, value, quantity.unit, *extras, *quantity.flags])
