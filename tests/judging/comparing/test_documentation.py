"""docs/comparing.md names every bound, verdict, flag and rule that the tables can hold."""

from __future__ import annotations

from pathlib import Path

from silkledger.judging.best import RULES
from silkledger.judging.conflicts.conflicts_table import LOOSE, NOT_STATED
from silkledger.judging.conflicts.pairs import EXPECTED, FEW
from silkledger.judging.conflicts.shown_meetings import EVERY
from silkledger.schemas.figure_columns import BOUNDS
from silkledger.schemas.judgements import MEETINGS

PAGE = (Path(__file__).parents[3] / "docs" / "comparing.md").read_text(encoding="utf-8")


def test_every_word_stands_on_the_page() -> None:
    cells = {
        cell.strip(" `")
        for line in PAGE.splitlines()
        if line.startswith("|")
        for cell in line.split("|")
    }
    assert {*MEETINGS, *RULES} <= cells
    bounds = {word for cell in cells for word in cell.split(", ")}
    assert set(BOUNDS) <= bounds
    assert all(f"`{flag}`" in PAGE for flag in (LOOSE, NOT_STATED))
    assert EVERY == 3  # "more than three different readings"
    assert FEW == 8  # "more than eight different readings"
    assert f"up to {FEW * EXPECTED} readings" in PAGE
