"""The raw cells of refused rows, as JSON."""

from __future__ import annotations

import json

import pyarrow as pa
from hypothesis import given, settings
from hypothesis import strategies as st

from silkledger.validate.quarantine import as_json
from tests.support.depth import deep

CELLS = (
    st.none()
    | st.text(max_size=6)
    | st.sampled_from(['"', "\\", "a\nb", "\x00", "\x1f", "\x7f", "中", "\u2028"])
)


@settings(derandomize=True, max_examples=deep(48, 300))
@given(st.lists(st.tuples(CELLS, CELLS), max_size=8))
def test_each_row_is_the_json_of_its_cells_that_hold_something(
    rows: list[tuple[str | None, str | None]],
) -> None:
    names = ("as_reported", 'a "name"')
    table = pa.table(
        {name: pa.array([row[at] for row in rows], pa.string()) for at, name in enumerate(names)}
    )
    written = [
        {name: cell for name, cell in zip(names, row, strict=True) if cell is not None}
        for row in rows
    ]
    assert as_json(table).to_pylist() == [
        json.dumps(cells, ensure_ascii=False) for cells in written
    ]
