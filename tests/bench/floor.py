"""The floor: DuckDB reads the same CSV, casts its spans, keeps one row a statement, writes zstd
Parquet. Nothing else: no reading of wordings, periods or places, no reasons, no lines, no ledger.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import duckdb

from tests.bench.measure import measured

if TYPE_CHECKING:
    from pathlib import Path

_QUERY = """
copy (
    select * replace (
        try_cast(char_start as integer) as char_start, try_cast(char_end as integer) as char_end
    )
    from read_csv($raw, header = true, all_varchar = true, ignore_errors = true)
    qualify row_number() over (
        partition by source_id, char_start, char_end, indicator, geography, counterpart, period
    ) = 1
) to '{out}' (format parquet, compression zstd)
"""


def run(raw: Path, out: Path) -> dict[str, float]:
    """Writes `out`/figures.parquet and gives its number of rows."""
    with duckdb.connect() as connection:
        connection.execute("set enable_progress_bar = false")
        connection.execute(
            _QUERY.format(out=out / "figures.parquet"), {"raw": str(raw / "figures.csv")}
        )
        (count,) = connection.execute(
            f"select count(*) from '{out / 'figures.parquet'}'"
        ).fetchone() or (0,)
    return {"rows": count}


if __name__ == "__main__":
    measured(run)
