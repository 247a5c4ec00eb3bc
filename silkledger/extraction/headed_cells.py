"""Values of a document's tables with the units that heads, captions and rows give them."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from silkledger.extraction.mentions import Mentioned
from silkledger.extraction.passages import passages
from silkledger.extraction.tables import table_figures

if TYPE_CHECKING:
    from silkledger.extraction.document_facts import DocumentFacts

    TextSpan = tuple[int, int]


class HeadedCell(NamedTuple):
    """A value as it is printed in its cell, and the words of its unit elsewhere in the table."""

    wording: str
    unit: str


@dataclass(frozen=True)
class HeadedCells:
    """The values of the tables of a text, which are read once they are asked for.

    >>> from silkledger.extraction.document_facts import DocumentFacts
    >>> text = "Exports, million US dollars\\tQ1\\tQ2\\nKenya\\t5.5\\t6.1\\nGhana\\t7.7\\t6.1\\n"
    >>> HeadedCells(text, DocumentFacts("en")).at((44, 47))
    HeadedCell(wording='6.1', unit='million US dollars')
    """

    text: str
    facts: DocumentFacts

    @cached_property
    def _cells(self) -> list[tuple[TextSpan, HeadedCell]]:
        found = passages(self.text, self.facts.vocabulary)
        mentioned = Mentioned(self.text, self.facts)
        made = (
            (each.span, HeadedCell(each.wording, each.cells["unit"].value))
            for each in table_figures(found, mentioned, "", ("", ""))
            if not each.reasons and "unit" in each.cells
        )
        return sorted(each for each in made if each[1].unit)

    def at(self, span: TextSpan) -> HeadedCell | None:
        """Return the value whose cell holds a span, None if no head gives its unit."""
        place = bisect_right(self._cells, span[0], key=lambda each: each[0][0]) - 1
        if place < 0:
            return None
        (start, end), cell = self._cells[place]
        return cell if start <= span[0] and span[1] <= end else None
