"""The change list of a release tells of every cell that changed, as its tables and the last do."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pyarrow.parquet as pq
import pytest

from silkledger.diff.rows import MATCHED_BY, compared, identity
from silkledger.schemas.release import CONTENT
from tests.support.crowd import Crowd, crowd

if TYPE_CHECKING:
    from silkledger.schemas.table import Table

# The table, kind and column of a change.
Change = tuple[str, str, str | None]
# What is matched by other columns than its key has rows that are alike.
BY_KEY = [contract for contract in CONTENT if contract.name not in MATCHED_BY]
# A crowd that stays alike in them would prove nothing.
CHANGED = {("best", "witnesses"), ("best", "others"), ("best", "verdict"), ("figures", "standing")}


@pytest.fixture(scope="module")
def crowded(tmp_path_factory: pytest.TempPathFactory) -> Crowd:
    return crowd(tmp_path_factory.mktemp("crowd"))


@pytest.fixture(scope="module")
def listed(crowded: Crowd) -> Counter[Change]:
    changes = pq.read_table(crowded.second / "diff.parquet").to_pylist()
    return Counter((each["table"], each["change"], each["column"]) for each in changes)


def test_the_crowd_is_judged_in_every_way(crowded: Crowd) -> None:
    checks = pq.read_table(crowded.second / "checks.parquet")["kind"].to_pylist()
    fewest = {"minimal_contradiction": 20, "sum_of_periods": 20, "cumulation": 20, "stock_flow": 1}
    assert all(checks.count(kind) >= number for kind, number in fewest.items())
    assert pq.read_table(crowded.second / "conflicts.parquet").num_rows > 100


def test_cells_of_every_sort_change(listed: Counter[Change]) -> None:
    assert {(table, column) for table, _, column in listed} >= CHANGED


@pytest.mark.parametrize("contract", BY_KEY, ids=[contract.name for contract in BY_KEY])
def test_every_changed_cell_is_listed(
    contract: Table, crowded: Crowd, listed: Counter[Change]
) -> None:
    old, new = (
        {
            tuple(row[name] for name in identity(contract)): row
            for row in pq.read_table(folder / f"{contract.name}.parquet").to_pylist()
        }
        for folder in (crowded.first, crowded.second)
    )
    expected: Counter[Change] = Counter(
        (contract.name, "value_changed", name)
        for key in old.keys() & new.keys()
        for name in compared(contract)
        if old[key][name] != new[key][name]
    )
    for kind, keys in (("added", new.keys() - old.keys()), ("removed", old.keys() - new.keys())):
        if keys:
            expected[contract.name, f"row_{kind}", None] = len(keys)
    assert {change: n for change, n in listed.items() if change[0] == contract.name} == expected
