"""Claims are read, and put into intervals and words, once for all figures that claim the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa

from silkledger.judging.checks.identities import claimed
from silkledger.judging.comparing import wide
from silkledger.judging.comparing.claims import COLUMNS

if TYPE_CHECKING:
    from decimal import Decimal

    import pytest

    from silkledger.judging.comparing import Claim, Interval

_ROWS = [
    ("exact", number, number, number, True, True, 1e9, 1e9, "USD")
    for number in (70e9, 41e9, 70e9, 70e9)
]
_FIGURES = pa.Table.from_pylist([dict(zip(COLUMNS, row, strict=True)) for row in _ROWS])


def test_claims_of_rows_are_those_of_the_table() -> None:
    found = claimed.Claimed(_FIGURES)
    found.load(np.array([0, 2, 3]))
    values = [found.claim(row).value for row in range(4)]
    assert values == [row[1] for row in _ROWS]
    assert found.words(1) == "41 billion USD"
    assert found.claim(0) is found.claim(3)


def test_an_interval_is_computed_once_per_distinct_claim(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Decimal] = []
    compute = wide

    def counted(claim: Claim) -> Interval:
        asked.append(claim.value)
        return compute(claim)

    monkeypatch.setattr(claimed, "wide", counted)
    found = claimed.Claimed(_FIGURES)
    ends = [found.wide(row).high for row in (0, 1, 2, 3, 0)]
    assert ends[0] == ends[2] == ends[4] != ends[1]
    assert sorted(asked) == [41e9, 70e9]
