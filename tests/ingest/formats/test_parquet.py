from __future__ import annotations

import datetime as dt
import io
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from silkledger.errors import InputError
from tests.support.depth import some

if TYPE_CHECKING:
    from collections.abc import Callable

    from silkledger.ingest.rows import FileContent

    Take = Callable[..., FileContent]


def written(columns: dict[str, pa.Array], **options: object) -> bytes:
    out = io.BytesIO()
    pq.write_table(pa.table(columns), out, **options)
    return out.getvalue()


def test_lines_are_row_numbers_over_all_row_groups(take: Take) -> None:
    content = written(
        {"as_reported": pa.array(["1", None, "3"]), "indicator": ["gdp", None, None]},
        row_group_size=1,
    )
    intake = take("s/figures.parquet", content)
    assert intake.rows["line"].to_pylist() == [1, 3]
    assert intake.rows["as_reported"].to_pylist() == ["1", "3"]


def test_a_null_column_is_read_as_nulls(take: Take) -> None:
    content = written({"as_reported": pa.array(["1"]), "indicator": ["gdp"], "note": pa.nulls(1)})
    assert take("s/figures.parquet", content).rows["note"].to_pylist() == [None]


@pytest.mark.parametrize(
    ("column", "kind"),
    [
        (pa.array([70.5]), "double"),
        (pa.array([7]), "int64"),
        (pa.array([dt.date(2023, 5, 3)]), "date32[day]"),
        (pa.array([b"7"]), "binary"),
        (pa.array([["7"]]), "list<element: string>"),
    ],
)
def test_a_column_that_is_not_text_is_refused_by_name(
    take: Take, column: pa.Array, kind: str
) -> None:
    with pytest.raises(InputError) as fault:
        take("s/figures.parquet", written({"as_reported": column, "indicator": ["gdp"]}))
    expected = (
        f's/figures.parquet: column "as_reported" has the type {kind}, not string; write the '
        "printed wording as text"
    )
    assert str(fault.value) == expected


@pytest.mark.parametrize(
    "damage", [lambda c: c[:-5], lambda c: c[: len(c) // 2], lambda c: b"PAR1", lambda c: b"x" + c]
)
def test_a_truncated_or_foreign_file_is_refused(
    take: Take, damage: Callable[[bytes], bytes]
) -> None:
    content = written({"as_reported": pa.array(["1"]), "indicator": ["gdp"]})
    with pytest.raises(
        InputError, match=r"s/figures.parquet: not a complete Parquet file \(.*\); write it again"
    ):
        take("s/figures.parquet", damage(content))


def test_an_unknown_column_names_the_nearest(take: Take) -> None:
    with pytest.raises(InputError, match=r'unknown column "indikator"; did you mean "indicator"\?'):
        take("s/figures.parquet", written({"as_reported": pa.array(["1"]), "indikator": ["gdp"]}))


def test_a_file_without_rows_is_refused(take: Take) -> None:
    empty = pa.array([], pa.string())
    with pytest.raises(InputError, match=r"s/figures.parquet: the file has no rows"):
        take("s/figures.parquet", written({"as_reported": empty, "indicator": empty}))


@pytest.mark.parametrize("flip", some([0x10, 0x01, 0xFF], 3))
def test_no_damaged_footer_byte_aborts_the_process(take: Take, flip: int) -> None:
    """pyarrow aborts the process if asked for the size of a column of a damaged footer."""
    content = written({"as_reported": pa.array(["1", None]), "indicator": ["gdp", "gdp"]})
    footer = int.from_bytes(content[-8:-4], "little") + 8
    for at in range(len(content) - footer, len(content)):
        damaged = bytearray(content)
        damaged[at] ^= flip
        try:
            take("s/figures.parquet", bytes(damaged))
        except InputError as fault:
            message = str(fault)
            assert message.startswith("s/figures.parquet: "), message
