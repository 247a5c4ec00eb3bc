"""Releases of every schema version, frozen as they were published: today's reader and verify read
them.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow.parquet as pq
import pytest

import silkledger
from silkledger.diff.comparison import ReleaseSide, compare
from silkledger.diff.differences import between
from silkledger.diff.versions import judge
from silkledger.published import releases
from silkledger.release import manifest
from silkledger.schemas.release import SCHEMA_VERSION, TABLES
from silkledger.semver import Version
from silkledger.verify import verify

FROZEN = Path(__file__).parent / "frozen"
VERSIONS = sorted(
    (path.name for path in FROZEN.iterdir() if path.name[0].isdigit()), key=Version.parse
)
# One figure of the example that every frozen release holds.
KNOWN = {"figure_id": "a01", "bound": "gt", "value": 7e10, "lower": 7e10, "unit": "USD"}


def _release(schema_version: str) -> tuple[Path, dict[str, Any]]:
    (status,) = (FROZEN / schema_version).glob("*/status.json")
    latest = json.loads((status.parent / "latest.json").read_bytes())
    folder = status.parent / latest["version"]
    return folder, json.loads((folder / "manifest.json").read_bytes())


def test_the_current_schema_version_is_frozen() -> None:
    assert VERSIONS[-1] == SCHEMA_VERSION, "run `python -m tests.frozen` (tests/frozen/README.md)"


@pytest.mark.parametrize("schema_version", VERSIONS)
def test_it_is_whole(schema_version: str) -> None:
    folder, found = _release(schema_version)
    assert found["schema_version"] == schema_version
    assert verify(folder) == ()


@pytest.mark.parametrize("schema_version", VERSIONS)
def test_every_table_is_read_as_it_was_published(schema_version: str) -> None:
    folder, found = _release(schema_version)
    published = FROZEN / schema_version
    for name, facts in manifest.tables(found).items():
        table = silkledger.load(name, published=published, arrow=True)
        assert table.num_rows == facts.rows
        assert table.equals(pq.read_table(folder / f"{name}.parquet"))
        described = silkledger.describe(name, published=published)
        assert list(described.index) == [column.name for column in facts.columns]
        assert list(described["unit"]) == [column.unit for column in facts.columns]
        assert list(described["type"]) == [column.type for column in facts.columns]
    figures = silkledger.load(published=published)
    (known,) = figures[figures["figure_id"] == KNOWN["figure_id"]].to_dict("records")
    assert {name: known[name] for name in KNOWN} == KNOWN
    assert pd.isna(known["point"])


def test_columns_that_came_with_1_1_0_are_a_major_change_of_what_1_0_0_published() -> None:
    (old, _), (new, _) = (_release(version) for version in ("1.0.0", "1.1.0"))
    comparison = compare(ReleaseSide.of_folder(old), ReleaseSide.of_folder(new))
    bump, why = judge(comparison)
    assert bump == "major"
    assert "key of best is now" in why
    changes = comparison.changes.to_pylist()
    came = {row["column"] for row in changes if row["change"] == "column_added"}
    assert came == {
        column.name for table in TABLES for column in table.columns if column.since == "1.1.0"
    }
    lost = [row for row in changes if row["change"] in ("row_removed", "row_added")]
    assert [row for row in lost if row["table"] == "figures"] == []


def test_official_values_came_as_a_table_of_their_own_with_1_3_0() -> None:
    (old, _), (new, _) = (_release(version) for version in ("1.2.0", "1.3.0"))
    comparison = compare(ReleaseSide.of_folder(old), ReleaseSide.of_folder(new))
    bump, why = judge(comparison)
    assert bump == "major"
    assert "reference" in why
    changes = comparison.changes.to_pylist()
    assert [row["table"] for row in changes if row["change"] == "table_added"] == [
        "official_values"
    ]
    assert not [row for row in changes if row["change"] in ("row_removed", "row_added")]


def test_how_fiscal_years_are_named_came_with_1_4_0_as_a_minor_change() -> None:
    (old, _), (new, _) = (_release(version) for version in ("1.3.0", "1.4.0"))
    comparison = compare(ReleaseSide.of_folder(old), ReleaseSide.of_folder(new))
    bump, why = judge(comparison)
    assert bump == "minor"
    assert "column sources.fiscal_year_named_by added" in why
    changes = comparison.changes.to_pylist()
    assert [(row["table"], row["change"]) for row in changes] == [("sources", "column_added")]


@pytest.mark.parametrize("schema_version", VERSIONS)
def test_it_is_listed_and_compared(schema_version: str) -> None:
    folder, _ = _release(schema_version)
    (listed,) = releases.listing(FROZEN / schema_version, folder.parent.name)
    assert (listed.version, listed.state, listed.latest) == (folder.name, "ok", True)
    newest, _ = _release(VERSIONS[-1])
    assert between(folder, newest).same == (schema_version == VERSIONS[-1])
