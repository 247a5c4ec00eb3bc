"""Repeated rows are folded into the first, contradictory ones all refused."""

from __future__ import annotations

import numpy as np
import pytest

from silkledger.identity import FIGURE_KEY, identify
from silkledger.resolve.duplicates import Folded, fold_duplicates
from tests.support.rows import raw_rows

ROW = {"as_reported": "70", "indicator": "gdp", "char_start": "1", "char_end": "3"}


def folded(*rows: dict[str, str]) -> Folded:
    raw = raw_rows(*rows)
    return fold_duplicates(raw, identify(raw, FIGURE_KEY, "f"), np.arange(len(rows)))


def test_a_repeated_row_is_folded_into_the_first() -> None:
    result = folded(ROW, {**ROW, "char_start": "0"}, {**ROW, "note": "again", "extractor": "x"})
    assert result.published.tolist() == [0, 1]
    assert result.ids[2] == result.ids[0]
    assert not len(result.reasons.rows)


def test_rows_that_contradict_each_other_are_all_refused() -> None:
    result = folded(ROW, {**ROW, "as_reported": "71"}, {**ROW, "char_start": "0"}, ROW)
    assert result.published.tolist() == [2]
    assert sorted(result.reasons.rows.tolist()) == [0, 1, 3]
    assert {refusal.rule for refusal in result.reasons.refusals} == {"identity.conflict"}


@pytest.mark.parametrize("seed", range(4))
def test_every_row_is_published_folded_or_refused(seed: int) -> None:
    chance = np.random.default_rng(seed)
    rows = [
        {**ROW, "char_start": str(chance.integers(4)), "as_reported": str(chance.integers(2))}
        for _ in range(40)
    ]
    result = folded(*rows)
    refused = set(result.reasons.rows.tolist())
    ids = result.ids.to_pylist()
    published = {ids[row]: row for row in result.published.tolist()}
    for row in range(40):
        assert (row in refused) != (ids[row] in published)
        if row not in refused:
            assert published[ids[row]] <= row
            assert rows[published[ids[row]]] == rows[row]


def test_a_row_that_is_already_refused_is_neither_published_nor_a_contradiction() -> None:
    raw = raw_rows(
        {**ROW, "as_reported": "several"}, ROW, {**ROW, "note": "again"}, {**ROW, "char_start": "0"}
    )
    result = fold_duplicates(raw, identify(raw, FIGURE_KEY, "f"), np.array([1, 2, 3]))
    assert result.published.tolist() == [0, 2]
    assert result.ids[1] == result.ids[0]
    assert not len(result.reasons.rows)
