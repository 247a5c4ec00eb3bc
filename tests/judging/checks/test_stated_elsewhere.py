"""What other figures state for the quantity of a cell, whatever the partitions."""

from __future__ import annotations

from typing import Any
from unittest import mock

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from silkledger.judging import partitions
from silkledger.judging.checks.identities import Cells
from silkledger.judging.checks.stated_elsewhere import StatedElsewhere
from tests.support.checks import figure, table
from tests.support.depth import deep

# One instant by two names, and whole periods; undated figures are dated by their source.
WHEN = ("on 31 December 2021", "on 1 January 2022", "in 2022", "in 2021", "Q1 2022", "")


@st.composite
def several(draw: st.DrawFn) -> list[dict[str, Any]]:
    return [
        figure(
            draw(st.sampled_from(["USD 5 million", "USD 2.4 billion", "about EUR 3 million"])),
            draw(st.sampled_from(["exports", "imports", "gdp"])),
            draw(st.sampled_from(WHEN)),
            geography=draw(st.sampled_from(["KAZ", "UZB", None])),
            said_by=source,
            basis=draw(st.sampled_from([None, None, "seasonally adjusted"])),
        )
        for source in draw(st.lists(st.sampled_from("abcd"), min_size=1, max_size=12))
    ]


@settings(deadline=None, max_examples=deep(30, 200))
@given(several(), st.randoms(), st.sampled_from([1, 3, 1000]))
def test_figures_of_one_quantity_are_found_in_any_partitions(
    rows: list[dict[str, Any]], random: Any, size: int
) -> None:
    figures = table(rows)
    cells = Cells.of(figures)
    asked = np.array(sorted(random.sample(range(len(cells)), random.randint(1, len(cells)))))
    with mock.patch.object(partitions, "ROWS", size):
        stated = StatedElsewhere(cells, figures, asked)
    keys = cells.keys(np.arange(len(cells)), also=("unit", "base", "share_of"))
    stated.load(asked[: len(asked) // 2])
    for cell in asked.tolist():
        alike = np.flatnonzero(keys == keys[cell]).tolist()
        expected = [cells.tight(other) for other in alike] if len(alike) > 1 else []
        assert stated.of(cell) == expected


def test_another_period_or_unit_is_another_quantity() -> None:
    rows = [
        figure("USD 5 million", "exports", "in 2022", geography="KAZ", said_by="a"),
        figure("USD 6 million", "exports", "in 2022", geography="KAZ", said_by="b"),
        figure("USD 8 million", "exports", "in 2021", geography="KAZ", said_by="b"),
        figure("EUR 9 million", "exports", "in 2022", geography="KAZ", said_by="b"),
    ]
    figures = table(rows)
    cells = Cells.of(figures)
    stated = StatedElsewhere(cells, figures, np.arange(4))
    assert [len(stated.of(cell)) for cell in range(4)] == [2, 2, 0, 0]
    assert stated.of(0) == [cells.tight(0), cells.tight(1)]
