"""Figures may be judged one partition of subjects at a time: what may meet lies in one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa

from silkledger.columns import decode, row_codes, take
from silkledger.judging.judgements import judgements
from tests.bench.generate import generate
from tests.bench.job import settled

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

KEYS = {"figures": "figure_id", "best": "figure_id", "conflicts": "conflict_id"}


def _joined(parts: Sequence[Mapping[str, pa.Table]], name: str) -> list[dict[str, object]]:
    rows = [
        row
        for part in parts
        for row in pa.table(
            {column: decode(part[name][column]) for column in part[name].column_names}
        ).to_pylist()
    ]
    return sorted(rows, key=lambda row: str(row[KEYS[name]]))


def test_partitions_of_indicators_are_judged_like_the_whole(tmp_path: Path) -> None:
    generate(tmp_path / "raw", 4000, seed=3, is_harder=True)
    (tmp_path / "out").mkdir()
    _, candidate = settled(tmp_path / "raw", tmp_path / "out")
    tables = dict(candidate.tables)
    part_of = row_codes(tables["figures"]["indicator"]) % 3
    whole = judgements(tables)
    parts = [
        judgements(tables | {"figures": take(tables["figures"], np.flatnonzero(part_of == part))})
        for part in range(3)
    ]
    assert whole["conflicts"].num_rows > 20
    for name in KEYS:
        assert _joined(parts, name) == _joined([whole], name)
