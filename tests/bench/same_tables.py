"""What DuckDB takes to write the tables of a release, from memory: what no release can be without.

The floor writes one table of the raw columns. A release has five large ones, whose ids and
sentences hardly repeat.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from tests.bench.measure import processor_time

if TYPE_CHECKING:
    from pathlib import Path


def write(release: Path, out: Path) -> tuple[float, float]:
    """Writes each table of a release as Parquet with zstd, and gives seconds and processor seconds.

    Each is loaded before, which is not counted; one at a time is in memory.
    """
    import duckdb  # not before: the release is measured without it

    seconds = processor = 0.0
    tables: dict[str, list[str]] = {}
    for file in sorted(release.rglob("*.parquet")):
        part = file.relative_to(release)
        tables.setdefault(part.parts[0].removesuffix(".parquet"), []).append(str(file))
    for name, files in tables.items():
        with duckdb.connect(config={"temp_directory": str(out)}) as connection:
            connection.execute("set enable_progress_bar = false")
            connection.execute("create table loaded as from read_parquet($files)", {"files": files})
            start, start_processor = time.perf_counter(), processor_time()
            connection.execute(
                f"copy loaded to '{out / name}.parquet' (format parquet, compression zstd)"
            )
            seconds += time.perf_counter() - start
            processor += processor_time() - start_processor
    return seconds, processor
