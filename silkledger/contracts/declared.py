"""What the contracts of pandas and polars have in common: words, limits and comparisons."""

from __future__ import annotations

import operator
from typing import TYPE_CHECKING, Any

import pandera

if TYPE_CHECKING:
    from silkledger.schemas.table import Column, Table

COMPARE = {"<=": operator.le, "<": operator.lt, "==": operator.eq}


def of_table(table: Table) -> dict[str, Any]:
    """Return the arguments of a schema that do not depend on the library of frames."""
    return {
        "unique": list(table.key) or None,
        "name": table.name,
        "title": table.title,
        "description": table.description,
        "strict": True,
    }


def of_column(column: Column, *, may_lack: bool) -> dict[str, Any]:
    """Return the arguments of a column that do not depend on the library of frames.

    With `may_lack`, as in raw tables, a frame may lack the column if it may be null.
    """
    return {
        "nullable": not column.required,
        "required": column.required or not may_lack,
        "title": column.title,
        "description": column.description,
        "metadata": {"unit": column.unit, "since": column.since},
    }


def limits(column: Column) -> list[pandera.Check]:
    """Return the checks of allowed values and limits, each named by the rule that it enforces."""
    checks = []
    if column.allowed:
        checks.append(pandera.Check.isin(list(column.allowed), error="value.unknown"))
    if column.minimum is not None:
        checks.append(pandera.Check.ge(column.minimum, error="value.too_small"))
    if column.maximum is not None:
        checks.append(pandera.Check.le(column.maximum, error="value.too_large"))
    return checks
