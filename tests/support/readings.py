"""What the tests of reading share: one wording in, its quantity or the ids of its refusals out."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TypedDict, Unpack

from silkledger.indicators import indicators
from silkledger.reading.quantities import QuantityContext, read_quantity
from silkledger.reading.results import Quantity
from silkledger.rules import Refusal
from silkledger.schemas.vocabulary import SHIPPED


class Stated(TypedDict, total=False):
    """What a row may state beside its wording; the indicator by its code."""

    unit: str | None
    indicator: str | None
    statistic: str | None
    geography: str | None
    default_geography: str | None
    dimension: str | None


def read(text: str, locale: str | None = "en", **stated: Unpack[Stated]) -> Quantity:
    """The quantity that a wording must have; a refusal fails with its reasons."""
    found = _found(text, locale, stated)
    assert isinstance(found, Quantity), [(reason.rule, reason.reason) for reason in found]
    return found


def refusals(text: str, locale: str | None = "en", **stated: Unpack[Stated]) -> list[str]:
    """The rules by which a wording must be refused; a reading fails with its value."""
    found = _found(text, locale, stated)
    assert not isinstance(found, Quantity), (
        f"{text!r} was read as {found.bound} {found.value} {found.unit}"
    )
    for reason in found:
        assert said_whole(reason), reason
    return [reason.rule for reason in found]


def outcome(text: str, locale: str | None = "en", **stated: Unpack[Stated]) -> str:
    """What a wording says (exact 5 t), or the rule by which it is refused."""
    found = _found(text, locale, stated)
    if not isinstance(found, Quantity):
        return found[0].rule
    return f"{found.bound} {found.value.normalize():f} {found.unit}"


def said_whole(reason: Refusal) -> bool:
    """Whether a reason has its sentence and its fix, with every word filled in."""
    sentence = f"{reason.reason}; {reason.fix}"
    return bool(reason.reason and reason.fix) and not re.search(r'None|[{}]|XX|""', sentence)


def said(found: Quantity) -> tuple[str, Decimal, str]:
    """Bound, value and unit: what most cases state."""
    return found.bound, found.value, found.unit


def stated(text: str) -> tuple[str, Decimal, str]:
    """The same, written as "gt 7e10 USD"."""
    bound, value, unit = text.split(" ", 2)
    return bound, Decimal(value), unit


def _found(text: str, locale: str | None, stated: Stated) -> Quantity | tuple[Refusal, ...]:
    code = stated.get("indicator")
    context = QuantityContext(
        unit=stated.get("unit"),
        locale=locale,
        indicator=indicators(SHIPPED)[code] if code else None,
        statistic=stated.get("statistic"),
        geography=stated.get("geography"),
        default_geography=stated.get("default_geography"),
        dimension=stated.get("dimension"),
    )
    return read_quantity(text, context)
