from __future__ import annotations

import numpy as np
import pytest

from tests.bench.shuffle import CROWDED, Rows, by_subject, drawn, with_splits

ROWS, PARTITIONS = 60_000, 32


@pytest.fixture(scope="module")
def rows() -> Rows:
    return drawn(ROWS, subjects=20_000, statements=200, seed=5)


def test_the_same_seed_draws_the_same_rows(rows: Rows) -> None:
    again, other = (drawn(ROWS, 20_000, 200, seed) for seed in (5, 6))
    assert np.array_equal(rows.subject, again.subject)
    assert np.array_equal(rows.statement, again.statement)
    assert not np.array_equal(rows.subject, other.subject)
    assert np.mean(rows.subject == 0) == pytest.approx(CROWDED, rel=0.05)


def test_a_crowded_subject_fills_one_partition(rows: Rows) -> None:
    load = by_subject(rows, PARTITIONS)
    assert load.rows.sum() == ROWS
    assert load.rows.max() >= CROWDED * ROWS * 0.95
    assert load.skew > CROWDED * PARTITIONS


def test_splitting_evens_the_load_and_moves_few_statements(rows: Rows) -> None:
    whole, split = by_subject(rows, PARTITIONS), with_splits(rows, PARTITIONS)
    assert split.rows.sum() == ROWS
    assert split.skew < whole.skew / 2
    assert split.crowded >= 1
    assert 0 < split.moved < ROWS / 4
    # What is compared, and where, does not change.
    assert np.array_equal(whole.compared, split.compared)


def test_every_part_of_a_split_subject_passes_each_statement_on_once() -> None:
    rows = Rows(np.zeros(6000, np.int64), np.repeat(np.arange(3), 2000))
    load = with_splits(rows, 8)
    assert (load.crowded, load.compared.sum()) == (1, 3)
    assert load.rows.min() > 6000 / 8 * 0.9
    assert load.moved == 8 * 3
