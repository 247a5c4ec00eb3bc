"""Published readings must be those of their wordings, without any document."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from silkledger.reading.quantities import QuantityContext, read_quantity
from silkledger.reconcile import quantities
from silkledger.release import engine
from silkledger.verify import verify, wordings
from tests.support import example
from tests.support import releases as made

FORGED = [
    ("figures", {"value": 7.1e10}, "'exceeded USD 70 billion' is now read with value 7"),
    ("figures", {"lower": 6e10}, "is now read with lower 7"),
    ("figures", {"unit": "EUR"}, "is now read with unit USD"),
    ("figures", {"as_reported": "exceeded USD 71 billion"}, "is now read with value 71"),
    ("figures", {"period_end": dt.date(2022, 6, 30)}, "the period '2022' is now read as"),
    ("events", {"period_start": dt.date(2023, 4, 17)}, "the period 'On April 18th' is now read"),
]


@pytest.mark.parametrize(("table", "cells", "said"), FORGED)
def test_a_forged_cell_beside_its_wording_is_found(
    table: str, cells: dict[str, object], said: str, tmp_path: Path
) -> None:
    rows = getattr(example, table)()
    rows[0] |= cells
    (problem,) = verify(made.publish_next(tmp_path, made.candidate(**{table: rows})))
    assert problem.file == f"{table}.parquet"
    assert said in problem.what


def test_what_another_engine_read_is_not_accused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = example.figures()
    rows[0] |= {"value": 7.1e10}
    with monkeypatch.context() as patch:
        patch.setattr(engine, "digest", lambda: "0" * 64)
        release = made.publish_next(tmp_path, made.candidate(figures=rows))
    assert verify(release) == ()


def test_equal_wordings_of_equal_context_are_read_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = example.figures()
    again = [
        {**rows[0], "figure_id": f"b{i}", "row_id": f"b{i}", "line": 900 + i} for i in range(9)
    ]
    release = made.publish_next(tmp_path, made.candidate(figures=[*rows, *again]))
    read = []

    def counted(words: str, context: QuantityContext) -> object:
        read.append(words)
        return read_quantity(words, context)

    monkeypatch.setattr(quantities, "read_quantity", counted)
    assert wordings.problems(release) == ()
    assert len(read) == len(rows)
