"""The bump is a function of two sets of facts, and a raised version is a version."""

from __future__ import annotations

import dataclasses
from typing import Any

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from silkledger.diff import versions
from silkledger.diff.comparison import ReleaseComparison, ReleaseSide
from silkledger.diff.rows import RowDiff
from silkledger.release.facts import ColumnFacts, TableFacts
from silkledger.semver import Version
from tests.support.depth import deep

COLUMN = ColumnFacts("name", "string", "m", "A name.", required=True, content="00")
TABLE = TableFacts("things", "Things", "", 1, ("name",), (COLUMN,), "00")


def _with(**fields: Any) -> dict[str, TableFacts]:
    return {
        "things": dataclasses.replace(
            TABLE, content="11", columns=(dataclasses.replace(COLUMN, **fields),)
        )
    }


SCHEMAS: dict[str, tuple[dict[str, TableFacts], str]] = {
    "type": (_with(type="float64"), "major"),
    "unit": (_with(unit="km"), "major"),
    "wording": (_with(description="Another name."), "none"),
    "may be null": (_with(required=False), "major"),
    "column gone": ({"things": dataclasses.replace(TABLE, columns=())}, "major"),
    "key": ({"things": dataclasses.replace(TABLE, key=())}, "major"),
    "table gone": ({}, "major"),
    "column came": (
        {
            "things": dataclasses.replace(
                TABLE, columns=(COLUMN, dataclasses.replace(COLUMN, name="more"))
            )
        },
        "minor",
    ),
    "table came": ({"things": TABLE, "more": dataclasses.replace(TABLE, name="more")}, "minor"),
    "nothing": ({"things": TABLE}, "none"),
}


def _judged(after: dict[str, TableFacts], rows: dict[str, RowDiff]) -> str:
    old, new = (
        ReleaseSide(facts, lambda _: pa.table({}), {}) for facts in ({"things": TABLE}, after)
    )
    return versions.judge(ReleaseComparison(old, new, rows, pa.table({})))[0]


@pytest.mark.parametrize("what", SCHEMAS)
def test_schema_changes(what: str) -> None:
    after, bump = SCHEMAS[what]
    assert _judged(after, {}) == bump


@given(
    st.sets(st.sampled_from(["cell", "row", "table", "column", "unit"])),
    st.sampled_from(["cell", "row", "table", "unit"]),
)
@settings(derandomize=True, max_examples=deep(10, 60))
def test_more_changes_never_make_a_smaller_bump(changes: set[str], more: str) -> None:
    smaller, larger = (versions.BUMPS.index(_bump(each)) for each in (changes, changes | {more}))
    assert smaller <= larger


def _bump(changes: set[str]) -> str:
    columns: tuple[ColumnFacts, ...] = (
        dataclasses.replace(COLUMN, unit="km") if "unit" in changes else COLUMN,
    )
    if "column" in changes:
        columns = (*columns, dataclasses.replace(COLUMN, name="more"))
    table = dataclasses.replace(TABLE, columns=columns, content="11" if changes else "00")
    after = {"things": table} | (
        {"more": dataclasses.replace(TABLE, name="more")} if "table" in changes else {}
    )
    kept = np.arange(1)
    diff = RowDiff(
        np.arange(1 if "row" in changes else 0),
        np.arange(0),
        kept,
        kept,
        {"name": np.array([True])} if "cell" in changes else {},
    )
    return _judged(after, {"things": diff} if changes else {})


@given(st.tuples(*[st.integers(0, 50)] * 3), st.sampled_from(["major", "minor", "patch"]))
@settings(derandomize=True, max_examples=deep(10, 50))
def test_a_raised_version_is_higher_and_reads_back(
    numbers: tuple[int, int, int], bump: str
) -> None:
    version = Version(*numbers)
    assert version.raised(bump) > version
    assert Version.parse(str(version)) == version


@pytest.mark.parametrize(
    "text", ["1.0", "1.0.0.0", "01.0.0", "1.0.-1", "1.0.0-rc1", "latest", "", "١.0.0"]
)
def test_what_is_no_version(text: str) -> None:
    with pytest.raises(ValueError, match="is not a version"):
        Version.parse(text)
