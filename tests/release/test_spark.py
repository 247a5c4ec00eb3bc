"""Spark reads a release's plain files as they stand, where Java and pyspark are there (pyspark is
not in the lock).
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from tests.support import releases as made

pytestmark = pytest.mark.slow
sql = pytest.importorskip("pyspark.sql", reason="pyspark is not installed; it is not in the lock")
if shutil.which("java") is None:
    pytest.skip("Spark needs Java, which is not on this machine", allow_module_level=True)


def test_spark_reads_the_published_rows(tmp_path: Path) -> None:
    release = made.publish_first(tmp_path / "published")
    spark = (
        sql.SparkSession.builder.master("local[1]")
        .config("spark.ui.enabled", "false")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.sql.warehouse.dir", str(tmp_path / "warehouse"))
        .getOrCreate()
    )
    try:
        figures = spark.read.parquet(str(release / "figures.parquet"))
        table = pq.read_table(release / "figures.parquet")
        assert figures.columns == table.column_names
        types = dict(figures.dtypes)
        assert (types["value"], types["flags"], types["stated_on"]) == (
            "double",
            "array<string>",
            "date",
        )
        names = [
            "figure_id",
            "value",
            "lower",
            "flags",
            "period_start",
            "significant_digits",
            "lower_inclusive",
        ]
        rows = [row.asDict() for row in figures.select(*names).collect()]
        assert rows == table.select(names).to_pylist()
    finally:
        spark.stop()
