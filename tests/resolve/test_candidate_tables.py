"""No row is lost and order does not matter, for any mix of valid, broken and repeated rows."""

from __future__ import annotations

import csv
import io
import random
from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from silkledger.pipeline import chain
from silkledger.release.job import Job
from silkledger.schemas.release import CONTENT
from tests.conftest import DATASET, SOURCE
from tests.support.depth import deep

if TYPE_CHECKING:
    from silkledger.release.candidate import ReleaseCandidate

NAMES = ("as_reported", "indicator", "geography", "period", "status", "char_start", "char_end")
POOLS = {
    "as_reported": ("USD 70 billion", "over USD 3 million", "several", "", "5m"),
    "indicator": ("gdp", "exports", "", "gpd"),
    "geography": ("China", "Kazakhstan", "Atlantis", ""),
    "period": ("in 2022", "last year", "Q5 2022", ""),
    "status": ("", "forecast", "maybe"),
    "char_start": ("0", "5", "x", ""),
    "char_end": ("9", "20", ""),
}
rows = st.lists(
    st.tuples(*(st.sampled_from(POOLS[name]) for name in NAMES)), min_size=1, max_size=12
)


def candidate(folder: Path, cells: list[tuple[str, ...]]) -> ReleaseCandidate:
    text = io.StringIO()
    csv.writer(text).writerows([NAMES, *cells])
    (folder / "s").mkdir(exist_ok=True)
    (folder / "dataset.toml").write_text(DATASET, encoding="utf-8")
    (folder / "s" / "source.toml").write_text(SOURCE, encoding="utf-8")
    (folder / "s" / "figures.csv").write_text(text.getvalue(), encoding="utf-8", newline="")
    job = Job((folder,), folder / "published")
    return chain.build(job)[1]


@settings(derandomize=True, max_examples=deep(8, 20))
@given(rows)
def test_every_raw_row_has_exactly_one_outcome(
    tmp_path_factory: object, cells: list[tuple[str, ...]]
) -> None:
    folder = Path(tmp_path_factory.mktemp("raw"))  # type: ignore[attr-defined]
    full = [row for row in cells if any(row)] or [("USD 1", *("",) * 6)]
    tables = candidate(folder, full).tables
    ledger = tables["ledger"].to_pylist()
    assert [row["line"] for row in ledger] == list(range(2, len(full) + 2))
    ids = tables["figures"]["figure_id"].to_pylist()
    refused = {(row["file"], row["line"]) for row in tables["quarantine"].to_pylist()}
    for row in ledger:
        assert (row["outcome"] == "quarantined") == ((row["file"], row["line"]) in refused)
        assert (row["figure_id"] in ids) == (row["outcome"] in ("published", "duplicate"))
    published = [row["figure_id"] for row in ledger if row["outcome"] == "published"]
    assert sorted(published) == sorted(ids)
    for table in CONTENT:
        if table.key and table.name != "best":
            keys = list(
                zip(*(tables[table.name][name].to_pylist() for name in table.key), strict=True)
            )
            assert len(set(keys)) == len(keys), table.name


def test_the_order_of_raw_rows_changes_only_lines(tmp_path: Path) -> None:
    chance = random.Random(7)
    cells = [tuple(chance.choice(POOLS[name]) for name in NAMES) for _ in range(80)]
    cells = [row for row in dict.fromkeys(cells) if row[0]]
    shuffled = chance.sample(cells, len(cells))
    results = []
    for number, order in enumerate((cells, shuffled)):
        (tmp_path / str(number)).mkdir()
        results.append(candidate(tmp_path / str(number), order).tables)
    for table in CONTENT:
        first, second = (tables[table.name].to_pylist() for tables in results)
        if table.name in ("ledger", "quarantine"):
            first, second = (
                sorted(str({**row, "line": 0}) for row in rows) for rows in (first, second)
            )
        assert first == second, table.name
