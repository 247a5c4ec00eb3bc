"""Every limit is enforced in every format, with a message that says how to raise it."""

from __future__ import annotations

import io
import json
import resource
import zipfile
from dataclasses import fields
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from silkledger.errors import InputError
from silkledger.ingest.limits import Limits
from tests.ingest.formats.test_formats import FILES

if TYPE_CHECKING:
    from collections.abc import Callable

    from silkledger.ingest.rows import FileContent

    Take = Callable[..., FileContent]

GOOD = '{"as_reported": "5", "indicator": "gdp"}\n'
HEAD = "as_reported,indicator,note\n"


def parquet(columns: dict[str, object], **options: object) -> bytes:
    out = io.BytesIO()
    pq.write_table(pa.table(columns), out, **options)
    return out.getvalue()


def repeated(text: str, times: int) -> pa.DictionaryArray:
    return pa.DictionaryArray.from_arrays(pa.array(np.zeros(times, np.int32)), pa.array([text]))


def padded(content: bytes, part: bytes) -> bytes:
    out = io.BytesIO(content)
    with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/more.xml", part)
    return out.getvalue()


SHORT, WIDE = {"note": "x" * 300}, "x" * 300
# By limit: a value, files that exceed it, and their messages.
BEYOND: dict[str, tuple[int, dict[str, bytes | str], str]] = {
    "file_bytes": (100, dict(FILES.values()), "the file is larger than 100 bytes; split it"),
    "rows": (3, dict(FILES.values()), "the limit of 3; split it"),
    "columns": (
        3,
        {name: content for name, content in FILES.values() if not name.endswith("jsonl")},
        "has 4 columns, over the limit of 3",
    ),
    "row_bytes": (
        200,
        {
            "figures.csv": HEAD + f"5,gdp,{WIDE}\n",
            "figures.tsv": HEAD.replace(",", "\t") + f"5\tgdp\t{WIDE}\n",
            "figures.jsonl": json.dumps(SHORT) + "\n",
            "figures.parquet": parquet(
                {"as_reported": ["5"], "indicator": ["gdp"], "note": [WIDE]}
            ),
        },
        "longer than 200 bytes",
    ),
    "packed_bytes": (
        100,
        {"figures.xlsx": FILES["xlsx"][1]},
        "the file is larger than 100 bytes; save it as CSV",
    ),
    "unpacked_bytes": (
        100,
        {"figures.xlsx": FILES["xlsx"][1]},
        "the workbook unpacks to more than 100 bytes; save it as CSV",
    ),
    "expansion": (
        50,
        {"figures.xlsx": padded(FILES["xlsx"][1], b" " * 4_000_000)},
        "a part unpacks to more than 50 times its size",
    ),
    "group_bytes": (
        100,
        {
            "figures.parquet": parquet(
                {"as_reported": [f"{n} t" for n in range(100)], "indicator": ["gdp"] * 100},
                use_dictionary=False,
            )
        },
        "row group 1 is larger than 100 bytes when uncompressed; write smaller row groups",
    ),
    "broken_rows": (
        2,
        {"figures.csv": HEAD + "x\n" * 9, "figures.jsonl": GOOD + "x\n" * 9},
        "more than 2 rows can't be split",
    ),
    "broken_bytes": (
        50,
        {
            "figures.csv": HEAD + f"{WIDE}\n" * 9,
            "figures.jsonl": GOOD + "{".ljust(40) + "\n" + "{".ljust(40) + "\n",
        },
        "more than 50 bytes of rows can't be split",
    ),
}


@pytest.mark.parametrize("limit", BEYOND)
def test_a_file_over_a_limit_is_refused_and_the_limit_named(take: Take, limit: str) -> None:
    most, files, message = BEYOND[limit]
    for name, content in files.items():
        with pytest.raises(InputError) as fault:
            take(f"s/{name}", content, limits=Limits(**{limit: most}))
        text = str(fault.value)
        assert message in text, text
        assert f"raise {limit} under [limits] in dataset.toml" in text or "broken" in limit, text
        assert text.isprintable()


def test_every_limit_is_tested_here() -> None:
    elsewhere = {"depth", "document_bytes", "seconds"}
    assert {*BEYOND} | elsewhere == {limit.name for limit in fields(Limits)}


@pytest.mark.parametrize(("depth", "kept"), [(2, 1), (3, 2)])
def test_a_line_nested_too_deeply_is_a_broken_row(take: Take, depth: int, kept: int) -> None:
    nested = '{"as_reported": "5", "indicator": "gdp", "x": [["a"]]}\n'
    intake = take("s/figures.jsonl", GOOD + nested, columns={"x": ""}, limits=Limits(depth=depth))
    assert intake.rows.num_rows == kept
    assert [row.rule for row in intake.broken] == ["ingest.json_deep"] * (2 - kept)


def test_a_parquet_dictionary_is_never_expanded(take: Take) -> None:
    """A million rows of the same megabyte of text: 50 kB on disk, a terabyte expanded."""
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    content = parquet(
        {
            "as_reported": repeated("x" * 1_000_000, 1_000_000),
            "indicator": repeated("gdp", 1_000_000),
        }
    )
    assert len(content) < 200_000
    with pytest.raises(
        InputError,
        match=r"figures.parquet: the text of all cells takes more than 4096 MiB; split the file",
    ):
        take("s/figures.parquet", content)
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 300_000  # kB


def test_many_short_cells_beside_a_long_one_are_within_the_limit(take: Take) -> None:
    rows = f"5,gdp,{WIDE}\n" + "5,gdp,x\n" * 9  # as many long ones would take 3,000 bytes
    limits = Limits(file_bytes=1_000)
    assert take("s/figures.csv", (HEAD + rows).encode(), limits=limits).rows.num_rows == 10


def test_a_footer_that_promises_too_much_is_refused_before_anything_is_read(take: Take) -> None:
    content = parquet(
        {"as_reported": repeated("5", 2_000_000), "indicator": repeated("gdp", 2_000_000)}
    )
    with pytest.raises(
        InputError,
        match=r"figures.parquet: the file has 2000000 rows, more than the limit of 1000000",
    ):
        take("s/figures.parquet", content, limits=Limits(rows=1_000_000))


def test_a_dictionary_keeps_each_used_word_once(take: Take) -> None:
    words = pa.DictionaryArray.from_arrays(
        pa.array([3, 1, None, 3], pa.int8()), pa.array(["no", "5", "5", "6"])
    )
    rows = take("s/figures.parquet", parquet({"as_reported": words, "indicator": ["gdp"] * 4})).rows
    assert rows["as_reported"].to_pylist() == ["6", "5", None, "6"]
    assert sorted(rows["as_reported"].chunk(0).dictionary.to_pylist()) == ["5", "6"]
