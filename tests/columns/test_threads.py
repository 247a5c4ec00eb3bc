"""Many rows are worked on in threads, few in this one, with the same results."""

from __future__ import annotations

import threading

import pytest

from silkledger.columns.threads import FEW, each_in_threads


@pytest.mark.parametrize(("rows", "is_here"), [(FEW - 1, True), (FEW, False)])
def test_only_many_rows_start_threads(rows: int, is_here: bool) -> None:
    here = threading.get_ident()
    done = each_in_threads(lambda n: (n, threading.get_ident()), range(20), rows, threads=2)
    assert [number for number, _ in done] == list(range(20))
    assert {thread == here for _, thread in done} == {is_here}


@pytest.mark.parametrize("rows", [1, FEW])
def test_a_fault_of_one_column_is_raised(rows: int) -> None:
    with pytest.raises(ZeroDivisionError):
        each_in_threads(lambda n: 1 // n, [1, 0], rows, threads=2)
