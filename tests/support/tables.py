"""Tests over long tables of cases: one test a table, and a failure that names the rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_SHOWN = 20


def every_row(rows: Iterable[Any]) -> Callable[[Callable[..., None]], Callable[[], None]]:
    """Make one test of a test of one row. It fails with the first rows that fail, at most 20.

    A test for each of thousands of rows costs more to collect and to report than to run. A row
    that is no tuple is the only argument.
    """
    table = list(rows)

    def decorate(row_test: Callable[..., None]) -> Callable[[], None]:
        def table_test() -> None:
            assert table, "no rows"
            faults = []
            for row in table:
                try:
                    row_test(*(row if isinstance(row, tuple) else (row,)))
                except Exception as fault:  # noqa: BLE001 -- any fault is one of this row
                    faults.append(f"{row!r}: {type(fault).__name__}: {fault}")
                    if len(faults) == _SHOWN:
                        break
            assert not faults, f"{len(faults)} rows (at most {_SHOWN} shown)\n" + "\n".join(faults)

        table_test.__doc__ = row_test.__doc__
        return table_test

    return decorate
