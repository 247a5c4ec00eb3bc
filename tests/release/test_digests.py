"""Content digests: of what is said, not of how it is held; against a plain reading of their
definition.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import io
import json
import struct
from typing import Any

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from silkledger.columns import row_groups
from silkledger.release import digests, parquet
from silkledger.schemas.figures import FIGURES
from silkledger.schemas.table import COUNT, DAY, NUMBER, TEXT, TEXTS, TRUTH, Column, Table
from tests.diff.test_rows import CONTRACT, ROWS, Rows, table
from tests.support import releases as made
from tests.support.depth import deep

FIXED = {NUMBER: "<d", COUNT: "<q", DAY: "<i", TRUTH: "<B"}


def by_definition(values: list[Any], type_: pa.DataType, block: int) -> str:
    """The digest of a column, step by step as the module says it."""
    digest = hashlib.sha256()
    for start in range(0, len(values), block):
        part = values[start : start + block]
        if type_ in FIXED:
            digest.update(bytes(value is not None for value in part))
            for value in part:
                number = (value - dt.date(1970, 1, 1)).days if isinstance(value, dt.date) else value
                digest.update(struct.pack(FIXED[type_], (number or 0) + 0))
            continue
        texts = part
        if type_ == TEXTS:
            digest.update(
                b"".join(struct.pack("<i", -1 if value is None else len(value)) for value in part)
            )
            texts = [item for value in part for item in value or ()]
        known = list(dict.fromkeys(text.encode() for text in texts if text is not None))
        digest.update(struct.pack("<i", len(known)))
        digest.update(b"".join(struct.pack("<i", len(text)) for text in known) + b"".join(known))
        digest.update(
            b"".join(
                struct.pack("<i", -1 if text is None else known.index(text.encode()))
                for text in texts
            )
        )
    return digest.hexdigest()


@given(ROWS, st.booleans(), st.integers(1, 4))
@settings(derandomize=True, max_examples=deep(24, 150))
def test_column_digests_follow_their_definition(rows: Rows, encoded: bool, block: int) -> None:
    held = table(rows, encoded=encoded)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(row_groups, "BLOCK", block)
        found = digests.column_digests(held, CONTRACT)
    plain = table(rows, encoded=False)
    for column in CONTRACT.columns:
        assert found[column.name] == by_definition(
            plain.column(column.name).to_pylist(), column.type, block
        )


@given(ROWS, st.integers(0, 8))
@settings(derandomize=True, max_examples=deep(8, 50))
def test_chunks_do_not_show(rows: Rows, cut: int) -> None:
    whole, held = (table(rows, encoded=encoded) for encoded in (False, True))
    expected = digests.column_digests(whole, CONTRACT)
    for each in (whole, held):
        chunked = pa.concat_tables([each.slice(0, cut), each.slice(cut)])
        assert digests.column_digests(chunked, CONTRACT) == expected


@given(ROWS, st.integers(1, 3))
@settings(derandomize=True, max_examples=deep(10, 50))
def test_blocks_that_are_written_are_digested_as_the_table(rows: Rows, block: int) -> None:
    whole = table(rows, encoded=True)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(row_groups, "BLOCK", block)
        taken = digests.TableDigests(whole, CONTRACT)
        parquet.write(
            whole, CONTRACT, io.BytesIO(), release="", schema_version="", seen=taken.update
        )
        assert taken.whole() == digests.column_digests(whole, CONTRACT)


def test_negative_zero_is_zero() -> None:
    one = Table("t", "", "", (Column("number", NUMBER, "", ""),))
    first, second = (
        digests.column_digests(pa.table({"number": [zero]}), one) for zero in (0.0, -0.0)
    )
    assert first == second


def test_history_does_not_enter() -> None:
    candidate = made.candidate().tables["figures"]
    dated = candidate.append_column("since_release", pa.array(["1.0.0"] * len(candidate)))
    dated = dated.append_column("changed_release", pa.array(["2.0.0"] * len(candidate)))
    assert digests.column_digests(dated, FIGURES) == digests.column_digests(candidate, FIGURES)


def test_the_table_digest_is_that_of_its_json() -> None:
    columns = [["name", "string", "", "Nam\u00e9", True, "00"]]
    text = '[["name"],[["name","string","","Nam\u00e9",true,"00"]]]'
    assert json.loads(text) == [["name"], columns]
    assert digests.table_digest(("name",), columns) == hashlib.sha256(text.encode()).hexdigest()


def test_digests_of_long_ago_still_hold() -> None:
    """Frozen: a change here means that old releases no longer compare with new ones."""
    rows: Rows = [
        (("x", None), {"text": "中", "texts": ["a", ""], "number": 1.5, "count": -3, "truth": True})
    ]
    found = digests.column_digests(table(rows, encoded=False), CONTRACT)
    one, none = b"\x01\0\0\0", b"\xff\xff\xff\xff"
    items = b"\x02\0\0\0" + one + b"\0\0\0\0" + b"a" + b"\0\0\0\0" + one
    assert found["texts"] == hashlib.sha256(b"\x02\0\0\0" + items).hexdigest()
    assert found["part"] == hashlib.sha256(b"\0\0\0\0" + none).hexdigest()
    assert found["day"] == hashlib.sha256(b"\0" + b"\0\0\0\0").hexdigest()
    assert (
        found["text"]
        == hashlib.sha256(one + b"\x03\0\0\0" + "中".encode() + b"\0\0\0\0").hexdigest()
    )
    assert row_groups.BLOCK == 131_072


def test_text_that_names_rows_is_digested_as_it_stands() -> None:
    contract = Table("t", "", "", (Column("row_id", TEXT, "", ""),))
    held = pa.array(["s:1-2", None, "", "s:1-2"])
    lengths = struct.pack("<iiii", 5, -1, 0, 5)
    for column in (held, held.dictionary_encode()):
        found = digests.column_digests(pa.table({"row_id": column}), contract)
        assert found["row_id"] == hashlib.sha256(lengths + b"s:1-2s:1-2").hexdigest()
