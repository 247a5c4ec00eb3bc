"""CSV files that are refused, each with a message on one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from silkledger.errors import InputError
from silkledger.ingest.expected import Expected
from silkledger.ingest.formats import read_file
from silkledger.ingest.inputs import InputFile
from silkledger.ingest.limits import Limits
from silkledger.schemas.raw import FIGURES

if TYPE_CHECKING:
    from collections.abc import Callable

    from silkledger.ingest.rows import FileContent

    Take = Callable[..., FileContent]

HEAD = "as_reported,indicator,note\n"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "s/figures.csv: the file is empty; add rows or remove the file"),
        ("\ufeff", "s/figures.csv: the file has only white space; add rows or remove the file"),
        (" \n\n", "s/figures.csv: the file has only white space; add rows or remove the file"),
        (HEAD, "s/figures.csv: the file has no rows; add rows or remove the file"),
        (HEAD + "\n,,\n", "s/figures.csv: the file has no rows; add rows or remove the file"),
        (
            "as_reported,indicater\n1,gdp\n",
            's/figures.csv:1: unknown column "indicater"; did you mean "indicator"?',
        ),
        (
            "as_reported,indicator,entitity\n1,gdp,KMG\n",
            's/figures.csv:1: unknown column "entitity"; did you mean "entity"?',
        ),
        (
            "As Reported,Indicator\n1,gdp\n",
            's/figures.csv:1: unknown column "As Reported"; did you mean "as_reported"?',
        ),
        (
            "as_reported,indicator,as_reported\n1,gdp,2\n",
            's/figures.csv:1: column "as_reported" appears twice; keep one of the two',
        ),
        (
            "as_reported,indicator,\n1,gdp,2\n",
            "s/figures.csv:1: column 3 has no name; name it or remove it",
        ),
        (
            "as_reported,note\n1,gdp\n",
            's/figures.csv:1: missing required column "indicator"; add it',
        ),
        (
            "as_reported,indicator,source_id\n1,gdp,s\n",
            (
                's/figures.csv:1: column "source_id" is not allowed in the folder of a '
                "source; remove it; the name of the folder is the source id"
            ),
        ),
        (
            "more than 5,exports\n",
            's/figures.csv:1: the first line is not a header: "more than 5,exports"; '
            "write a header such as as_reported, unit, period, "
            "period_anchor, indicator, geography, … with the same delimiter throughout",
        ),
        (
            "as_reported,indicator;unit\n1,gdp;t\n",
            "s/figures.csv:1: the delimiter of the header may be comma or semicolon; "
            "write a header such as as_reported, "
            "unit, period, period_anchor, indicator, geography, … with the same delimiter "
            "throughout",
        ),
        (
            HEAD + '1,gdp,\n2,gdp,"never\nclosed\n3,gdp,\n',
            "s/figures.csv:3: unclosed double quote; close it, or double it if it belongs to "
            "the wording",
        ),
    ],
)
def test_a_file_that_cannot_be_read_says_why_on_one_line(
    take: Take, text: str, message: str
) -> None:
    with pytest.raises(InputError) as fault:
        take("s/figures.csv", text)
    assert str(fault.value) == message


def test_ten_thousand_columns_are_refused(take: Take) -> None:
    header = ",".join(["as_reported", "indicator", *(f"c{i}" for i in range(10_000))])
    with pytest.raises(
        InputError, match=r"s/figures.csv:1: the file has 10002 columns, over the limit of 1000"
    ):
        take("s/figures.csv", header + "\n1,gdp\n")


def test_a_row_over_the_limit_is_refused_with_its_line(take: Take) -> None:
    with pytest.raises(InputError, match=r"s/figures.csv:3: the row is longer than 8 MiB"):
        take("s/figures.csv", HEAD + "1,gdp,\n2,gdp," + "x" * (13 << 20) + "\n")


def test_too_many_broken_rows_refuse_the_file(take: Take) -> None:
    with pytest.raises(InputError, match=r"s/figures.csv:7: more than 5 rows can't be split"):
        take("s/figures.csv", HEAD + "x\n" * 10, limits=Limits(broken_rows=5))
    with pytest.raises(
        InputError, match=r"s/figures.csv:4: more than 100 bytes of rows can't be split"
    ):
        take("s/figures.csv", HEAD + ("x" * 40 + "\n") * 10, limits=Limits(broken_bytes=100))


def test_a_file_that_changes_while_it_is_read_is_refused(
    put: Callable[[str, str], InputFile],
) -> None:
    file = put("s/figures.csv", HEAD + "1,gdp,\n")
    file.path.write_text(HEAD + "2,gdp,\n")
    with pytest.raises(InputError, match=r"s/figures.csv: the file changed while it was read"):
        read_file(file, Expected(FIGURES, "s"))
