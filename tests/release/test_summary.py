"""What is counted, against counts made by hand."""

from __future__ import annotations

import datetime as dt
import gc
import json
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pyarrow.compute as pc
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from silkledger.release import summary
from silkledger.release.summary import Outcomes, summarise
from silkledger.schemas.table import TEXT
from tests.support import example
from tests.support.depth import deep

if TYPE_CHECKING:
    from collections.abc import Callable

    from silkledger.release.candidate import ReleaseCandidate


def test_the_example_is_counted_as_by_hand() -> None:
    found = summarise(example.candidate())
    assert found.outcomes == Outcomes(22, 18, 1, 2, 1)
    assert found.sources == {
        example.OTHER: Outcomes(8, 5, 1, 1, 1),
        example.SOURCE: Outcomes(14, 13, 0, 1, 0),
    }
    assert found.refused == {"place.unknown": 1, "unit.ambiguous": 1, "unit.missing": 1}
    assert found.flags["undated"] == 6
    assert found.flags["unit_from_indicator"] == 3
    assert found.indicators["population"] == 2
    assert found.places == {"CHN": 5, "KAZ": 1, "KGZ": 1, "TJK": 1, "XCA": 13}
    assert (found.dated, found.placed, found.rows["figures"], found.rows["events"]) == (
        10,
        16,
        16,
        2,
    )
    assert (found.clashes, found.contradicted, found.checked) == (1, 1, 3)
    assert (found.repeated_keys, found.unbalanced, found.newest) == ({}, 0, dt.date(2023, 5, 3))


def test_dictionary_encoding_changes_no_count() -> None:
    candidate = example.candidate()
    assert summarise(example.encoded(candidate)) == summarise(candidate)


def test_a_row_with_two_faults_of_one_rule_is_one_refused_row() -> None:
    reasons = [
        ("raw.required", column, "", "empty", "fill in") for column in ("as_reported", "indicator")
    ]
    assert summarise(example.candidate(quarantine=example.refusal(30, "", *reasons))).refused == {
        "raw.required": 1
    }


def test_a_place_on_both_sides_of_a_figure_counts_once() -> None:
    figure = example.figure(
        "a", "1", "exports", "exact", 1, "USD", geography="CHN", counterpart="CHN"
    )
    assert summarise(example.candidate(figures=[figure])).places == {"CHN": 1}


def test_places_are_counted_on_either_side() -> None:
    sides = (("CHN", "USA"), ("CHN", None), (None, "CHN"), ("USA", "FRA"))
    figures = [
        example.figure(
            "a", f"{row + 1}", "exports", "exact", 1, "USD", geography=own, counterpart=other
        )
        for row, (own, other) in enumerate(sides)
    ]
    counts = summarise(example.candidate(figures=figures)).places
    assert counts == {"CHN": 3, "FRA": 1, "USA": 2}


def test_an_empty_candidate_is_all_zeros() -> None:
    nothing: dict[str, list[dict[str, Any]]] = {name: [] for name in example.tables()}
    found = summarise(example.candidate(**nothing))
    assert found.outcomes == Outcomes(0, 0, 0, 0, 0)
    assert found.outcomes.refused_share == 0
    assert (found.newest, found.flags, found.sources, found.unbalanced) == (None, {}, {}, 0)


def test_json_says_the_same() -> None:
    found = summarise(example.candidate())
    read = json.loads(json.dumps(found.as_json()))
    assert read["outcomes"] == {
        "rows": 22,
        "published": 18,
        "duplicate": 1,
        "quarantined": 2,
        "excluded": 1,
    }
    assert read["newest"] == "2023-05-03"
    assert read["indicators"] == found.indicators


def _ledger() -> list[dict[str, Any]]:
    return example.candidate().tables["ledger"].to_pylist()


def _unknown_figure(rows: list[dict[str, Any]]) -> None:
    next(row for row in rows if row["outcome"] == "published")["figure_id"] = "nowhere"


def _published_twice(rows: list[dict[str, Any]]) -> None:
    first = next(row for row in rows if row["outcome"] == "published")
    rows.append({**first, "line": 999})


def _folded_into_nothing(rows: list[dict[str, Any]]) -> None:
    next(row for row in rows if row["outcome"] == "duplicate")["figure_id"] = "nowhere"


def _refused_without_reason(rows: list[dict[str, Any]]) -> None:
    rows.append({**rows[0], "line": 999, "outcome": "quarantined", "figure_id": None})


def _reason_without_row(rows: list[dict[str, Any]]) -> None:
    rows.remove(next(row for row in rows if row["outcome"] == "quarantined"))


def _row_lost(rows: list[dict[str, Any]]) -> None:
    rows.remove(next(row for row in rows if row["outcome"] == "published"))


@pytest.mark.parametrize(
    ("spoil", "rows"),
    [
        (_unknown_figure, 2),
        (_published_twice, 1),
        (_folded_into_nothing, 1),
        (_refused_without_reason, 1),
        (_reason_without_row, 1),
        (_row_lost, 1),
    ],
)
def test_every_break_of_the_account_is_counted(
    spoil: Callable[[list[dict[str, Any]]], None], rows: int
) -> None:
    ledger = _ledger()
    spoil(ledger)
    candidate = example.candidate(ledger=ledger)
    assert summarise(candidate).unbalanced == rows
    assert summarise(_with_one_dictionary(candidate)).unbalanced == rows


CODES = st.lists(st.sampled_from((0, 1, 2, 3, None)), max_size=5)


@settings(derandomize=True, max_examples=deep(24, 200))
@given(CODES, CODES, CODES, st.integers(1, 3))
def test_accounts_that_disagree_are_counted_by_code(
    tables: list[int | None], ledger: list[int | None], folded: list[int | None], at_once: int
) -> None:
    codes = pa.array([*tables, *ledger, *folded], pa.int8())
    ids = pa.DictionaryArray.from_arrays(codes, pa.array(["a", "b", "c", "d"]))
    there, told = Counter(tables), Counter(ledger)
    del there[None]
    wanted = sum(abs(there[code] - told[code]) for code in {*there, *told})
    wanted += sum(not there[code] for code in folded)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(summary, "_AT_ONCE", at_once)
        assert summary._unbalanced_codes(ids, [len(tables), len(ledger), len(folded)]) == wanted


def test_an_account_that_balances_does_so_by_codes() -> None:
    assert summarise(_with_one_dictionary(example.candidate())).unbalanced == 0


def _with_one_dictionary(candidate: ReleaseCandidate) -> ReleaseCandidate:
    """The candidate with one dictionary for the ids of all its tables."""
    keys = {"figures": "figure_id", "events": "event_id", "ledger": "figure_id"}
    columns = [candidate.tables[name][key].cast(TEXT) for name, key in keys.items()]
    words = pa.chunked_array([chunk for column in columns for chunk in column.chunks]).unique()
    words = words.drop_null()
    tables = dict(candidate.tables)
    for (name, key), column in zip(keys.items(), columns, strict=True):
        codes = pc.index_in(column, value_set=words).combine_chunks()
        ids = pa.DictionaryArray.from_arrays(codes, words)
        tables[name] = tables[name].set_column(tables[name].column_names.index(key), key, ids)
    return replace(candidate, tables=tables)


def test_repeated_keys_are_counted_by_table() -> None:
    figures = example.figures()
    ledger = _ledger()
    twice = summarise(
        example.candidate(figures=[*figures, figures[0], figures[0]], ledger=[*ledger, ledger[0]])
    )
    assert twice.repeated_keys == {"figures": 2, "ledger": 1}


def test_a_candidate_is_counted_once_while_it_lives(monkeypatch: pytest.MonkeyPatch) -> None:
    candidate = example.candidate()
    first = summarise(candidate)
    monkeypatch.setattr(summary, "_summarise", lambda candidate: pytest.fail("counted again"))
    assert summarise(candidate) is first
    kept = len(summary._COUNTED)
    del candidate
    gc.collect()
    assert len(summary._COUNTED) < kept
