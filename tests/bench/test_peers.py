"""Other tools find the bad rows that their rules can see, and no others."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.bench.generate import BAD, generate
from tests.bench.peers import PEERS
from tests.support.depth import in_depth

if TYPE_CHECKING:
    from pathlib import Path

ROWS = 3000
# pandas leaves out rows with too many cells and says nothing, DuckDB takes them if one is empty.
UNSEEN = {
    "pandera on pandas": {"ragged_row"},
    "Great Expectations": {"ragged_row"},
    "DuckDB SQL": {"ragged_row"},
}
# It counts every one of the rows that are equal, the first too.
AT_LEAST = {"Great Expectations": {"repeated_row"}}


@pytest.fixture(scope="module")
def raw(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("peers") / "raw"
    generate(folder, ROWS, seed=2)
    return folder


@in_depth
@pytest.mark.parametrize("name", [name for name in PEERS if name != "pint, dateparser"])
def test_a_peer_finds_the_bad_rows(
    name: str, raw: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GX_ANALYTICS_ENABLED", "false")
    found = PEERS[name].run(raw, tmp_path, ROWS)
    each = ROWS * 15 // (1000 * len(BAD))
    for kind in BAD:
        if kind in UNSEEN.get(name, ()):
            assert kind not in found
        elif kind in AT_LEAST.get(name, ()):
            assert found[kind] >= each
        else:
            assert found[kind] == each, kind


def test_quantities_and_dates_are_read_one_row_at_a_time(raw: Path, tmp_path: Path) -> None:
    found = PEERS["pint, dateparser"].run(raw, tmp_path, 50)
    assert 0 < found["quantities read"] < 50
    assert 0 < found["dates read"] < 50
