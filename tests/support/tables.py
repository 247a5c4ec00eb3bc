"""Tests over long tables of cases: one test a table, and a failure that names the rows.

A test for each of thousands of rows costs more to collect and to report than to run. The packages
of tests that import `pytest_pycollect_makeitem` into their conftest.py make one test of each table
of `parametrize`; with `--each-row`, or a row named on the command line, each row is a test.
"""

from __future__ import annotations

import inspect
from itertools import chain, product
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

EACH_ROW = "--each-row"
_SHOWN = 20


def every_row(
    rows: Iterable[Any] | Callable[[], Iterable[Any]],
) -> Callable[[Callable[..., None]], Callable[[], None]]:
    """Make one test of a test of one row. It fails with the first rows that fail, at most 20.

    A row that is not a tuple is the only argument. A function that makes the rows is called by the
    test, so that long work is not done by each process that collects the tests.
    """
    listed = None if callable(rows) else list(rows)

    def decorate(row_test: Callable[..., None]) -> Callable[[], None]:
        def table_test() -> None:
            table = list(rows()) if callable(rows) else listed
            assert table, "no rows"
            faults = []
            for row in table:
                try:
                    row_test(*(row if isinstance(row, tuple) else (row,)))
                except (Exception, pytest.fail.Exception) as fault:  # noqa: BLE001 -- any fault is one of this row
                    faults.append(f"{row!r}: {type(fault).__name__}: {fault}")
                    if len(faults) == _SHOWN:
                        break
            assert not faults, f"{len(faults)} rows (at most {_SHOWN} shown)\n" + "\n".join(faults)

        table_test.__doc__ = row_test.__doc__
        return table_test

    return decorate


def pytest_pycollect_makeitem(
    collector: pytest.Collector, name: str, obj: object
) -> pytest.Function | None:
    """Make one test of a function that asks for nothing but the cells of its tables."""
    config = collector.config
    if config.getoption(EACH_ROW) or any("[" in word for word in config.args):
        return None
    if not (name.startswith("test_") and inspect.isfunction(obj)):
        return None
    rows = rows_of(obj)
    if rows is None:
        return None
    names = [*inspect.signature(obj).parameters]

    def of_row(*cells: Any) -> None:
        obj(**dict(zip(names, cells, strict=True)))  # some take them by name alone

    return pytest.Function.from_parent(collector, name=name, callobj=every_row(rows)(of_row))


def rows_of(test: Callable[..., None]) -> list[tuple[Any, ...]] | None:
    """Return the arguments of each row of a test; None if they are not all in plain tables."""
    marks = getattr(test, "pytestmark", ())
    if not marks or any(mark.name != "parametrize" or mark.kwargs for mark in marks):
        return None
    names: list[str] = []
    tables: list[list[tuple[Any, ...]]] = []
    for columns, _ in (mark.args for mark in marks):
        names += map(str.strip, columns.split(",")) if isinstance(columns, str) else columns
    parameters = [*inspect.signature(test).parameters]
    if sorted(names) != sorted(parameters):
        return None
    for columns, rows in (mark.args for mark in marks):
        if any(hasattr(row, "marks") for row in rows):
            return None
        is_one = isinstance(columns, str) and "," not in columns
        tables.append([(row,) if is_one else tuple(row) for row in rows])
    places = [names.index(parameter) for parameter in parameters]
    lines = (tuple(chain.from_iterable(cells)) for cells in product(*tables))
    return [tuple(line[place] for place in places) for line in lines]
