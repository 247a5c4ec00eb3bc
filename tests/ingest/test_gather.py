"""Rows from several files are combined into one table."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyarrow as pa

from silkledger.ingest import rows
from silkledger.ingest.gather import gather, raw_parts, read
from silkledger.pipeline import step_functions as steps
from silkledger.release.job import Job

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pytest

    from tests.conftest import Mini


def gathered(mini: Mini) -> pa.Table:
    inputs = steps.find(Job((mini.raw,), mini.published))
    files = raw_parts(inputs)
    return gather(inputs, files, [read(part) for part in files])[0].rows


def kinds(table: pa.Table) -> Iterator[pa.DataType]:
    return (field.type.index_type for field in table.schema if pa.types.is_dictionary(field.type))


def test_a_large_file_and_small_ones_are_one_table(
    mini: Mini, monkeypatch: pytest.MonkeyPatch
) -> None:
    mini.write(
        "t/source.toml",
        (mini.raw / "s/source.toml").read_text(encoding="utf-8").replace('"s"', '"t"'),
    )
    head = "as_reported,indicator,geography,char_start,char_end,extractor,note\n"
    mini.write(
        "t/figures.csv", head + "".join(f"{n},gdp,China,{n},{n + 1},me,\n" for n in range(1, 8))
    )
    expected = gathered(mini)
    monkeypatch.setattr(rows, "_MANY", 5)
    assert gathered(mini).to_pylist() == expected.to_pylist()
    assert expected.num_rows == 9


def test_the_rows_of_one_large_file_keep_their_narrow_codes(
    mini: Mini, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rows, "_MANY", 1)
    narrow = gathered(mini).drop_columns(["row_id"])
    assert set(kinds(narrow)) == {pa.int8()}
