from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.raw_folder import DATASET, FIGURES, SOURCE, written


@pytest.fixture
def raw(tmp_path: Path) -> Path:
    """Return a raw folder with the sources a (events and a correction) and b (figures)."""
    return written(
        tmp_path / "raw",
        {
            "dataset.toml": DATASET
            + 'required_indicators = ["gdp"]\nfreshness_days = 30\nreview = "required"\n',
            "b/source.toml": SOURCE + 'locale = "de-CH"\nfiscal_year_start_month = 4\nnotes = ""\n',
            "b/figures.csv": FIGURES,
            "a/source.toml": 'title = "T"\npublished_at = "2023-05-03T23:30:00-05:00"\n',
            "a/events.jsonl": "{}",
            "a/corrections.csv": (
                "row_id,column,expect,value,reason,by,date\na:1-2,note,,x,why,me,2023-06-01\n"
            ),
            "reference/gdp.csv": "indicator\n",
            "documents/a.txt": "text",
        },
    )
