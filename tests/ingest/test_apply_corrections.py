from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from silkledger.errors import InputError
from silkledger.ingest.apply_corrections import correct
from silkledger.ingest.corrections_file import Correction
from tests.support.rows import raw_rows

ROWS = raw_rows(
    {"as_reported": "70", "indicator": "gdp", "char_start": "1", "char_end": "3"},
    {"as_reported": "71", "indicator": "gdp", "char_start": "4", "char_end": "6"},
)
FIX = Correction(
    "s:4-6",
    "as_reported",
    "71",
    "17",
    "digits swapped",
    "A. Editor",
    dt.date(2023, 6, 1),
    "s/corrections.csv",
    2,
)


def test_a_cell_with_the_expected_value_is_replaced() -> None:
    rows, excluded = correct(ROWS, [FIX])
    assert rows["as_reported"].to_pylist() == ["70", "17"]
    assert not excluded.any()


def test_an_empty_cell_can_be_filled_and_a_cell_emptied() -> None:
    rows, _ = correct(
        ROWS,
        [
            replace(FIX, column="unit", expect="", value="t"),
            replace(FIX, column="indicator", expect="gdp", value=""),
        ],
    )
    assert rows["unit"].to_pylist() == [None, "t"]
    assert rows["indicator"].to_pylist() == ["gdp", None]


def test_a_row_is_removed() -> None:
    assert correct(ROWS, [replace(FIX, column="*", value="exclude")])[1].tolist() == [False, True]


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"expect": "72"}, 'the cell is "71", not "72"; remove or update the correction'),
        ({"row_id": "s:9-9"}, 'no row has the id "s:9-9"'),
        ({"column": "colour"}, 'unknown column "colour"'),
        ({"column": "*", "value": "drop"}, 'the value is "drop"'),
    ],
)
def test_an_outdated_correction_fails(change: dict[str, str], words: str) -> None:
    with pytest.raises(InputError, match=r"corrections\.csv:2") as fault:
        correct(ROWS, [replace(FIX, **change)])  # type: ignore[arg-type]
    assert words in str(fault.value)


def test_a_correction_that_matches_two_rows_fails() -> None:
    twice = raw_rows(
        *[{"as_reported": "70", "indicator": "gdp", "char_start": "1", "char_end": "3"}] * 2
    )
    with pytest.raises(InputError, match="2 rows have the id"):
        correct(twice, [replace(FIX, row_id="s:1-3#gdp", expect="70")])
