"""The datasets in examples/ publish with the shipped code, and nothing in them is refused."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from silkledger.pipeline import chain
from silkledger.release.job import Job

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.mark.parametrize("name", sorted(path.name for path in EXAMPLES.iterdir() if path.is_dir()))
def test_it_publishes_every_row(name: str, tmp_path: Path) -> None:
    shutil.copytree(EXAMPLES / name / "raw", tmp_path / "raw")
    _, candidate = chain.build(Job((tmp_path / "raw",), tmp_path / "published"))
    assert candidate.dataset.name == name
    assert candidate.tables["quarantine"].num_rows == 0
    assert len({row["said_by"] for row in candidate.tables["figures"].to_pylist()}) >= 10
