"""Whether a key repeats, where some of its columns have no value."""

from __future__ import annotations

import pyarrow as pa
import pytest

from silkledger.columns import findings, known_unique, spilling, unique_keys


def test_columns_without_a_value_tell_no_rows_apart() -> None:
    empty = pa.nulls(2, pa.string())
    assert known_unique([pa.array(["a", "b"]), empty])
    assert not known_unique([pa.array(["a", "a"]), empty])
    assert not known_unique([empty])
    assert known_unique([empty.slice(1)])
    # Of the columns of a key, also one that is left says exactly whether a row is repeated.
    for left in ([3, 5], [None, 5], ["a" * 300, "b"]):
        assert known_unique([pa.array(left), empty])
        assert not known_unique([pa.array([left[0]] * 2), empty])


def test_a_column_in_memory_that_has_no_value_does_not_keep_keys_from_being_known(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(findings, "_LITTLE", 0)
    texts = pa.table({"a": ["x", "x"], "b": ["y", "z"]})
    away = spilling.spill({"t": texts}, least=0)["t"]
    columns = [*away.columns, pa.nulls(2, pa.string())]
    assert known_unique(columns)
    monkeypatch.setattr(unique_keys, "_are_all_told_apart", lambda _: pytest.fail("asked again"))
    assert known_unique(columns)
