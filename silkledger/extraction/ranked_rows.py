"""First columns of tables that only number their rows: a ranking, or the numbers of an outline."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from silkledger.extraction.text_tables import CellText

_OUTLINED = re.compile(r"\d{1,2}(?:\.\d{1,2}){0,3}\Z")
_LEAST_RANKED, _MOST_STEP = 2, 4  # rows of a ranking, and from a rank to the next
_LEAST_COLUMNS = 3  # that a row numbers


def numbers_columns(cells: Sequence[CellText]) -> bool:
    """Whether a row below heads has the numbers of the columns and nothing else: 1 | 2 | 3."""
    filled = [cell.text for cell in cells if cell.text]
    return len(filled) >= _LEAST_COLUMNS and filled == [str(n + 1) for n in range(len(filled))]


def is_ranked(body: Sequence[tuple[CellText, ...]], is_measure: Callable[[str], bool]) -> bool:
    """Whether the first column ranks rows of words: 1, 2, 3, or 1, 2, 2, 4, or 1, 1.1, 1.2.

    The last row may have no rank: a total.
    """
    rows = [cells for cells in body if len(cells) > 1 and any(cell.text for cell in cells[1:])]
    if rows and not rows[-1][0].text and rows[-1][1].text and not is_measure(rows[-1][1].text):
        rows = rows[:-1]
    ranks = [cells[0].text.rstrip(".") for cells in rows]
    if _are_outlined(ranks) and not any(is_measure(cells[1].text) for cells in rows):
        return True
    if len(ranks) < _LEAST_RANKED or not all(re.fullmatch(r"\d{1,3}", rank) for rank in ranks):
        return False
    steps = [int(b) - int(a) for a, b in itertools.pairwise(ranks)]
    named = not any(is_measure(cells[1].text) for cells in rows)
    return named and ranks[0] == "1" and all(0 <= step <= _MOST_STEP for step in steps)


def _are_outlined(ranks: Sequence[str]) -> bool:
    """Whether ranks are the numbers of an outline: 1, 1.1, 1.2, 2, 2.10."""
    if len(ranks) < _LEAST_RANKED or not all(map(_OUTLINED.match, ranks)):
        return False
    numbers = [tuple(map(int, rank.split("."))) for rank in ranks]
    return any("." in rank for rank in ranks) and all(a < b for a, b in itertools.pairwise(numbers))
