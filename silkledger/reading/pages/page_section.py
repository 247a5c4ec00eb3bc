"""Sections of the generated pages, and the date that they name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from silkledger.reading.pages.examples import Example

PUBLISHED = "2023-05-03"  # of the source of all examples of periods


@dataclass(frozen=True, slots=True)
class Section:
    """A section of the page: heading, a sentence, column names and rows.

    A cell that is an Example fills two columns.
    """

    heading: str
    sentence: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str | Example, ...], ...]
