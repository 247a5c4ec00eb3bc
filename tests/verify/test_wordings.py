"""Published readings must be those of their wordings, without any document."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest

from silkledger.parts import ThisProcess
from silkledger.reading.quantities import QuantityContext, read_quantity
from silkledger.reconcile import quantities
from silkledger.release import engine
from silkledger.verify import Problem, tables, verify, wordings
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


class _Beginning(ThisProcess):
    """Notes what is begun, and when it is asked for."""

    def __init__(self, told: list[str]) -> None:
        super().__init__()
        self._told = told

    def begin(self, make: Callable[[], Iterable[Any]], count: int) -> Callable[[], Iterable[Any]]:
        self._told.append("begun")

        def asked() -> Iterable[Any]:
            self._told.append("asked")
            return make()

        assert count
        return asked


def test_wordings_are_begun_before_tables_are_checked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    release, told = made.publish_next(tmp_path, made.candidate()), list[str]()
    checked = tables.problems

    def noted(*of: Any) -> Iterable[Problem]:
        told.append("tables")
        return checked(*of)

    monkeypatch.setattr(quantities, "_FEW", 1)
    monkeypatch.setattr(tables, "problems", noted)
    assert verify(release, workers=_Beginning(told)) == ()
    assert told == ["begun", "tables", "asked"]


def test_where_wordings_cannot_be_begun_tables_say_why(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    release, problem = made.publish_next(tmp_path, made.candidate()), Problem("figures", "is bad")

    def broken(_: Path) -> None:
        raise KeyError("locale")

    monkeypatch.setattr(wordings, "sources_of", broken)
    with pytest.raises(KeyError, match="locale"):
        verify(release)  # where nothing is wrong with the tables, it is a fault of the reading
    monkeypatch.setattr(tables, "problems", lambda *_: (problem,))
    assert verify(release) == (problem,)
