from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from silkledger.errors import InputError
from silkledger.ingest.corrections_file import Correction, read_corrections

if TYPE_CHECKING:
    from collections.abc import Callable

    from silkledger.ingest.inputs import InputFile

    Put = Callable[[str, bytes | str], InputFile]

HEAD = "row_id,column,expect,value,reason,by,date\n"


def test_corrections_are_read_with_their_line(put: Put) -> None:
    rows = (
        's:1-5,period,2021,2022,misread,A. B.,2023-06-01\ns:7-9,unit,,t,"left\n'
        'out",C,2023-06-02\ns:p1,*,,exclude,twice,C,2023-06-02\n'
    )
    corrections = read_corrections(put("s/corrections.csv", HEAD + rows))
    day = dt.date(2023, 6, 2)
    assert corrections == (
        Correction(
            "s:1-5",
            "period",
            "2021",
            "2022",
            "misread",
            "A. B.",
            dt.date(2023, 6, 1),
            "s/corrections.csv",
            2,
        ),
        Correction("s:7-9", "unit", "", "t", "left\nout", "C", day, "s/corrections.csv", 3),
        Correction("s:p1", "*", "", "exclude", "twice", "C", day, "s/corrections.csv", 5),
    )


@pytest.mark.parametrize(
    ("row", "message"),
    [
        (",unit,,t,why,me,2023-06-01", "(row_id): the cell is empty; fill in row_id"),
        ("s:1-2,unit,,t,,me,2023-06-01", "(reason): the cell is empty; fill in reason"),
        (
            "s:1-2,unti,,t,why,me,2023-06-01",
            '(column): unknown column "unti"; did you mean "unit"?',
        ),
        (
            "s:1-2,*,,t,why,me,2023-06-01",
            (
                '(value): column "*" can\'t have the value "t"; write column * and value exclude '
                "to exclude a row"
            ),
        ),
        (
            "s:1-2,unit,,exclude,why,me,2023-06-01",
            (
                '(value): column "unit" can\'t have the value "exclude"; write column * and '
                "value exclude to exclude a row"
            ),
        ),
        (
            "s:1-2,unit,,t,why,me,2023-06-31",
            '(date): "2023-06-31" is not a date; write a date such as 2023-05-03',
        ),
        (
            "s:1-2,unit,,t,why,me,20230601",
            '(date): "20230601" is not a date; write a date such as 2023-05-03',
        ),
    ],
)
def test_an_invalid_correction_is_reported_by_line_and_column(
    put: Put, row: str, message: str
) -> None:
    with pytest.raises(InputError) as fault:
        read_corrections(put("s/corrections.csv", f"{HEAD}{row}\n"))
    assert str(fault.value) == f"s/corrections.csv:2 {message}"


def test_a_ragged_correction_stops_the_run(put: Put) -> None:
    with pytest.raises(
        InputError, match=r"s/corrections.csv:2: the row has 3 cells but the header has 7"
    ):
        read_corrections(put("s/corrections.csv", HEAD + "a,b,c\n"))
