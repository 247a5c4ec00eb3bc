"""Lengths: cells that are too long to be the words of one figure, refused before they are read.

Reading a wording takes time that grows with its length, and no press writes a figure in thousands
of characters.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.rules import Refusal, refuse
from silkledger.schemas.raw import longest_cell

if TYPE_CHECKING:
    from collections.abc import Mapping

_SHOWN = 60  # characters


def too_long(cells: Mapping[str, str | None]) -> list[Refusal]:
    """Return a refusal for each cell, by its column, that is longer than is read.

    >>> [refusal.column for refusal in too_long({"as_reported": "5 %", "unit": "t" * 9000})]
    ['unit']
    """
    return [
        refusal_of_length(name, text)
        for name, text in cells.items()
        if text is not None and len(text) > longest_cell(name)
    ]


def refusal_of_length(column: str, text: str) -> Refusal:
    """Return the refusal of a text that is too long, which shows its beginning only."""
    shown = f"{text[:_SHOWN]}…"
    return refuse(
        "raw.too_long", column, shown, length=f"{len(text):,}", most=f"{longest_cell(column):,}"
    )
