"""Parquet files: explicit schema, the same bytes, readable by others; tables that break their
contract are refused.
"""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import duckdb
import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from silkledger.columns import row_groups
from silkledger.errors import RefusedError
from silkledger.release import parquet
from silkledger.schemas.figures import FIGURES
from silkledger.schemas.release import TABLES
from silkledger.schemas.table import NUMBER, TEXT, TEXTS, Column, Table
from tests.support import example

FROZEN = Path(__file__).parents[1] / "frozen"
ONE = Table(
    "one",
    "One",
    "A table.",
    (Column("name", TEXT, "Name", "A name.", "m", required=True),),
    ("name",),
)


def written(table: pa.Table, contract: Table) -> bytes:
    file = io.BytesIO()
    parquet.write(table, contract, file, release="1.2.0", schema_version="1.0.0")
    return file.getvalue()


@pytest.mark.parametrize("contract", TABLES, ids=lambda table: table.name)
def test_an_empty_table_keeps_its_schema(contract: Table) -> None:
    found = pq.read_schema(io.BytesIO(written(contract.empty(), contract)))
    assert found.remove_metadata().equals(contract.arrow.remove_metadata())


def test_figures_come_back_as_they_were(tmp_path: Path) -> None:
    figures = example.tables()["figures"]
    path = tmp_path / "figures.parquet"
    path.write_bytes(written(figures, FIGURES))
    assert parquet.read_plain(path).equals(figures.select(FIGURES.names))
    assert parquet.read(path).cast(figures.schema).equals(figures)
    for most in (1, len(figures), len(figures) + 1):
        assert parquet.head(path, most).equals(figures.select(FIGURES.names).slice(0, most))
    path.write_bytes(written(FIGURES.empty(), FIGURES))
    assert parquet.head(path, 1).equals(FIGURES.empty())


def test_row_groups_are_of_fixed_size_and_the_bytes_do_not_depend_on_chunks() -> None:
    many = pa.table({"name": [f"n{number % 999}" for number in range(2 * row_groups.BLOCK + 5)]})
    plain = written(many, ONE)
    chunks = pa.chunked_array(
        [*many.column(0).slice(0, 70_001).chunks, *many.column(0).slice(70_001).chunks]
    )
    assert written(pa.table({"name": chunks.dictionary_encode()}), ONE) == plain
    with pytest.MonkeyPatch.context() as patch:  # no block is made while another one is written
        patch.setattr(parquet, "_MUCH", 0)
        assert written(many, ONE) == plain
    footer = pq.ParquetFile(io.BytesIO(plain)).metadata
    assert [footer.row_group(group).num_rows for group in range(footer.num_row_groups)] == [
        131_072,
        131_072,
        5,
    ]
    assert {footer.row_group(group).column(0).compression for group in range(3)} == {"ZSTD"}


DESCRIPTIONS = [{"name": "name", "title": "Name", "description": "A name.", "unit": "m"}]
FOOTER = {
    "silkledger.release": "1.2.0",
    "silkledger.schema_version": "1.0.0",
    "silkledger.table": "one",
    "silkledger.title": "One",
    "silkledger.description": "A table.",
    "silkledger.columns": json.dumps(DESCRIPTIONS),
}


def described(metadata: Mapping[bytes, bytes]) -> dict[str, str]:
    """The metadata that describes the table, without the Arrow schema."""
    return {
        key.decode(): value.decode() for key, value in metadata.items() if key != b"ARROW:schema"
    }


@pytest.fixture
def one_file(tmp_path: Path) -> Path:
    path = tmp_path / "one.parquet"
    path.write_bytes(written(pa.table({"name": ["a"]}), ONE))
    return path


def test_the_key_value_metadata_of_the_file_describes_the_table(one_file: Path) -> None:
    metadata = pq.read_metadata(one_file).metadata
    assert described(metadata) == FOOTER
    assert b"ARROW:schema" in metadata


def test_the_arrow_schema_describes_the_table_too(one_file: Path) -> None:
    schema = pq.read_schema(one_file)
    assert described(schema.metadata) == FOOTER
    assert schema.field("name").metadata[b"unit"] == b"m"
    assert parquet.descriptions(one_file) == DESCRIPTIONS


def test_duckdb_and_polars_find_the_description_of_the_table(one_file: Path) -> None:
    with duckdb.connect() as connection:
        query = "SELECT key, value FROM parquet_kv_metadata(?)"
        rows = connection.execute(query, [str(one_file)]).fetchall()
    assert described(dict(rows)) == FOOTER
    metadata = pl.read_parquet_metadata(one_file)
    assert {key: metadata[key] for key in FOOTER} == FOOTER


def test_a_file_that_describes_itself_in_its_arrow_schema_only_is_still_read() -> None:
    (path,) = FROZEN.glob("1.0.0/*/1.0.0/figures.parquet")
    assert list(pq.read_metadata(path).metadata) == [b"ARROW:schema"]
    names = [column.name for column in FIGURES.columns if column.since == "1.0.0"]
    assert [entry["name"] for entry in parquet.descriptions(path)] == names


@pytest.mark.parametrize(
    ("table", "contract", "message"),
    [
        (pa.table({"name": ["a", None]}), ONE, "1 cells of column name are null"),
        (pa.table({"other": ["a"]}), ONE, "lacks name, must not have other"),
        (pa.table([["a"], ["b"]], names=["name", "name"]), ONE, "repeats name"),
        (
            pa.table({"v": [1.0, float("nan")]}),
            Table("t", "", "", (Column("v", NUMBER, "", ""),)),
            "NaN",
        ),
        (
            pa.table({"v": [float("inf")]}),
            Table("t", "", "", (Column("v", NUMBER, "", ""),)),
            "infinity",
        ),
    ],
)
def test_a_table_that_breaks_its_contract_is_refused(
    table: pa.Table, contract: Table, message: str
) -> None:
    with pytest.raises(RefusedError, match=message):
        written(table, contract)


def test_lists_held_as_a_dictionary_become_lists() -> None:
    contract = Table("t", "", "", (Column("v", TEXTS, "", "", required=True),))
    held = pa.DictionaryArray.from_arrays(
        pa.array([1, 0, 1], pa.int32()), pa.array([[], ["a", "b"]], TEXTS)
    )
    found = pq.read_table(io.BytesIO(written(pa.table({"v": held}), contract)))
    assert found.column("v").to_pylist() == [["a", "b"], [], ["a", "b"]]


def test_every_block_is_shown_in_its_order_and_a_fault_of_that_is_raised() -> None:
    contract = Table("t", "T", "", (Column("word", TEXT, "", ""),), key=("word",))
    table = pa.table({"word": [f"w{number}" for number in range(7)]})
    shown: list[list[str]] = []

    def write(seen: Callable[[Sequence[pa.Array]], None]) -> None:
        parquet.write(table, contract, io.BytesIO(), release="1", schema_version="1", seen=seen)

    def refuse(_: Sequence[pa.Array]) -> None:
        raise RefusedError("this block")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(row_groups, "BLOCK", 3)
        write(lambda arrays: shown.append(arrays[0].to_pylist()))
        with pytest.raises(RefusedError, match="this block"):
            write(refuse)
    assert shown == [["w0", "w1", "w2"], ["w3", "w4", "w5"], ["w6"]]
