from __future__ import annotations

import csv
from pathlib import Path

from tests.bench.command import write


def test_each_record_has_a_wording_of_its_own(tmp_path: Path) -> None:
    write(tmp_path / "records.csv", 500)
    with (tmp_path / "records.csv").open(encoding="utf-8", newline="") as lines:
        records = [*csv.DictReader(lines)]
    assert len({(record["as_reported"], record["unit"]) for record in records}) == 500
    assert {record["locale"] for record in records} == {"en"}
