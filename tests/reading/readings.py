"""What the tests of reading share: one wording in, its quantity or the ids of its refusals out."""

from __future__ import annotations

from decimal import Decimal

from silkledger.indicators import indicators
from silkledger.reading.quantities import QuantityContext, read_quantity
from silkledger.reading.results import Quantity


def read(
    text: str,
    locale: str | None = "en",
    *,
    unit: str | None = None,
    indicator: str | None = None,
    statistic: str | None = None,
    geography: str | None = None,
    default_geography: str | None = None,
    dimension: str | None = None,
) -> Quantity:
    """The quantity that a wording must have; a refusal fails with its reasons."""
    context = QuantityContext(
        unit=unit,
        locale=locale,
        indicator=indicators()[indicator] if indicator else None,
        statistic=statistic,
        geography=geography,
        default_geography=default_geography,
        dimension=dimension,
    )
    found = read_quantity(text, context)
    assert isinstance(found, Quantity), [(reason.rule, reason.reason) for reason in found]
    return found


def refusals(
    text: str,
    locale: str | None = "en",
    *,
    unit: str | None = None,
    indicator: str | None = None,
    statistic: str | None = None,
    geography: str | None = None,
    default_geography: str | None = None,
    dimension: str | None = None,
) -> list[str]:
    """The rules by which a wording must be refused; a reading fails with its value."""
    context = QuantityContext(
        unit=unit,
        locale=locale,
        indicator=indicators()[indicator] if indicator else None,
        statistic=statistic,
        geography=geography,
        default_geography=default_geography,
        dimension=dimension,
    )
    found = read_quantity(text, context)
    assert not isinstance(found, Quantity), f"{text!r} was read as {found.bound} {found.value} {found.unit}"
    assert all(reason.reason and reason.fix for reason in found)
    return [reason.rule for reason in found]


def said(found: Quantity) -> tuple[str, Decimal, str]:
    """Bound, value and unit: what most cases state."""
    return found.bound, found.value, found.unit


def stated(text: str) -> tuple[str, Decimal, str]:
    """The same, written as "gt 7e10 USD"."""
    bound, value, unit = text.split(" ", 2)
    return bound, Decimal(value), unit
