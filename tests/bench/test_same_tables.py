"""The tables that DuckDB writes are those of the release, parts joined."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.parquet as pq

from tests.bench.same_tables import write

if TYPE_CHECKING:
    from pathlib import Path


def test_every_table_is_written_with_the_rows_of_all_its_parts(tmp_path: Path) -> None:
    release, out = tmp_path / "1.0.0", tmp_path / "out"
    (release / "checks").mkdir(parents=True)
    out.mkdir()
    several = [pa.table({"n": [*range(start, start + 3)]}) for start in (0, 3)]
    for number, part in enumerate(several):
        pq.write_table(part, release / "checks" / f"part-{number}.parquet")
    pq.write_table(pa.table({"figure_id": ["a"]}), release / "figures.parquet")
    assert min(write(release, out)) >= 0
    assert {file.name for file in out.iterdir()} == {"checks.parquet", "figures.parquet"}
    assert pq.read_table(out / "checks.parquet")["n"].to_pylist() == [*range(6)]
