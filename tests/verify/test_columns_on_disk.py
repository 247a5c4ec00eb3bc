"""Columns that are kept on disk are those that are read as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from silkledger.columns import decode
from silkledger.release import parquet
from silkledger.schemas.table import TEXTS
from silkledger.verify.columns_on_disk import kept_columns

if TYPE_CHECKING:
    from pathlib import Path

ROWS = pa.table(
    {
        "figure_id": pa.array([f"id{number}" for number in range(9)]),
        "outcome": pa.array(["published", None, "duplicate"] * 3),
        "figure_ids": pa.array([["a"], [], ["a", "b"]] * 3, TEXTS),
        "line": pa.array([*range(8), None], pa.int64()),
    }
)


@pytest.mark.parametrize("count", [0, 5, 9])
def test_columns_are_those_of_all_files(tmp_path: Path, count: int) -> None:
    files = [tmp_path / "t-1.parquet", tmp_path / "t-2.parquet"]
    for file, rows in zip(files, (ROWS.slice(0, count), ROWS.slice(count)), strict=True):
        pq.write_table(rows, file, row_group_size=2)
    names = ["line", "figure_ids", "outcome", "figure_id"]
    wanted = parquet.read_plain(files, names)
    for away in (False, True):
        kept = kept_columns(files, names, away=away)
        for name in names:
            assert decode(kept[name]).to_pylist() == wanted[name].to_pylist()
    assert kept_columns(files, names, away=True).column_names == names


def test_nothing_is_kept_of_no_rows(tmp_path: Path) -> None:
    pq.write_table(ROWS.slice(0, 0), tmp_path / "t.parquet")
    assert kept_columns([tmp_path / "t.parquet"], ["line"], away=True).num_rows == 0


def test_files_of_different_columns_are_refused(tmp_path: Path) -> None:
    files = [tmp_path / "t-1.parquet", tmp_path / "t-2.parquet"]
    pq.write_table(ROWS, files[0])
    for other in (ROWS.drop_columns(["line"]), ROWS.set_column(3, "line", ROWS["figure_id"])):
        pq.write_table(other, files[1])
        with pytest.raises(pa.ArrowException):
            kept_columns(files, ["line"], away=True)
