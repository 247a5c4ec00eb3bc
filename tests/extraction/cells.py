"""The other cells of a figure: indicator, period, place, counterpart, status, witness.

Compared on figures whose candidate was read, whatever its value. Of a cell that the document gives,
a candidate is right, empty or wrong; a cell that it does not give and a candidate states is wrong,
too. What the gold accepts anything for is not compared, nor an indicator without an agreed code.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from tests.extraction.gold_documents import ANYTHING, CELLS, NOTHING
from tests.extraction.readings import place

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tests.extraction.scoring import Scored

COLUMNS = {"place": "geography", "witness": "measured_by"}
# What is counted of a cell; `invented` is stated although the document does not give it.
VERDICTS = ("right", "empty", "wrong", "invented")


def verdict(scored: Scored, cell: str) -> str | None:
    """Return what is to be told of a cell, None where it is not compared."""
    if scored.figure is None or scored.candidate is None or scored.reading is None:
        return None
    accepted = scored.figure.cells[cell]
    if ANYTHING in accepted or (cell == "indicator" and accepted == (NOTHING,)):
        return None
    found = _found(scored, cell)
    given = [each for each in accepted if each != NOTHING]
    if not given:
        return "invented" if found else None
    if not found:
        return "right" if _may_be_empty(accepted) else "empty"
    return "right" if _is(found, given, cell) else "wrong"


def counts(scored: Iterable[Scored]) -> dict[str, Counter[str]]:
    """Return how often each cell has each verdict."""
    counted: dict[str, Counter[str]] = {cell: Counter() for cell in CELLS}
    for each in scored:
        for cell in CELLS:
            if outcome := verdict(each, cell):
                counted[cell][outcome] += 1
    return counted


def _found(scored: Scored, cell: str) -> str:
    assert scored.candidate is not None
    assert scored.reading is not None
    if cell == "period":
        return scored.reading.period
    found = scored.candidate.cells.get(COLUMNS.get(cell, cell), "")
    if cell == "status":
        return found or "actual"
    return place(found) if found and cell in ("place", "counterpart") else found


def _may_be_empty(accepted: tuple[str, ...]) -> bool:
    return NOTHING in accepted or any(each.startswith("~") for each in accepted)


def _is(found: str, given: list[str], cell: str) -> bool:
    if cell == "witness":
        names = [each.removeprefix("~").casefold() for each in given]
        printed = found.casefold()
        return any(name in printed or printed in name for name in names)
    if cell in ("place", "counterpart"):
        return found in (place(each) for each in given)
    return found in given
