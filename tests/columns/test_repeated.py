"""Repeated rows, compared with plain Python."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings

from silkledger.columns import duplicated, repeated
from tests.columns.test_grouping import ROWS, Row, columns_of
from tests.support.depth import deep


@settings(derandomize=True, max_examples=deep(16, 100))
@given(ROWS)
@pytest.mark.parametrize("many", [0, 1000])
def test_duplicated_rows_are_those_that_occur_more_than_once(many: int, table: list[Row]) -> None:
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(repeated, "_MANY", many)
        assert duplicated(columns_of(table)).tolist() == [table.count(row) > 1 for row in table]


def test_keys_with_one_hash_are_told_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(repeated, "_MANY", 0)
    monkeypatch.setattr(repeated, "MULTIPLIER", np.uint64(0))
    assert duplicated([np.array([5, 2, 5, 9])]).tolist() == [True, False, True, False]
