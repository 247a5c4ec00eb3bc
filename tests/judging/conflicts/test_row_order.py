"""The order of the rows of conflicts depends on the figures that they name, on nothing else."""

from __future__ import annotations

import random
from typing import Any

import pytest

from tests.support.claims import claim
from tests.support.judged import figure, judge

Row = dict[str, Any]

SEVENTY = claim("exact", "70")
# Two of one witness and one of another: the rows same_witness (f1 f2) and agree (f1 f2 f4).
ONE_READING = [
    figure("f1", SEVENTY, measured_by="Bureau"),
    figure("f2", SEVENTY, measured_by="Bureau"),
    figure("f4", SEVENTY, measured_by="Office"),
]
UNRELATED = [
    figure("f3", SEVENTY, geography="UZB", measured_by="Bureau"),
    figure("f5", SEVENTY, geography="UZB", measured_by="Office"),
]


def rows_naming(figure_id: str, figures: list[Row]) -> list[tuple[str, list[str]]]:
    return [
        (row["verdict"], row["figure_ids"])
        for row in judge(*figures)["conflicts"]
        if figure_id in row["figure_ids"]
    ]


def test_rows_of_one_reading_are_not_moved_by_an_unrelated_figure() -> None:
    expected = [("same_witness", ["f1", "f2"]), ("agree", ["f1", "f2", "f4"])]
    assert rows_naming("f1", ONE_READING) == expected
    by_id = sorted([*ONE_READING, *UNRELATED], key=lambda row: row["figure_id"])
    assert rows_naming("f1", by_id) == expected


@pytest.mark.parametrize("seed", range(5))
def test_rows_are_ordered_by_their_first_figures(seed: int) -> None:
    chance = random.Random(seed)
    figures = [
        figure(
            f"f{number:02}",
            claim("exact", chance.choice(["70", "70.2", "83"])),
            geography=chance.choice(["KAZ", "UZB"]),
            measured_by=chance.choice(["Bureau", "Office", None]),
        )
        for number in range(20)
    ]
    keys = []
    for row in judge(*figures)["conflicts"]:
        first, second = (
            row["figure_ids"][: row["first_figures"]],
            row["figure_ids"][row["first_figures"] :],
        )
        keys.append((first[0], second[0] if second else ""))
    assert keys == sorted(keys)
    assert len(keys) > 5
