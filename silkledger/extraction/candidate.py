"""Candidates: figures and events that a document may state, with the origin of each cell.

A cell is printed in the document, or it is a code whose suggesting words are printed there; both
have a span. Only a default of the source has none. Spans are half-open and count the code points of
the rendition (silkledger.documents).
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

READ, REFUSED = "read", "refused"
OUTCOMES = (READ, REFUSED)
TABLES = ("figures", "events")
# The reason of a cell that a default of the source fills.
BY_SOURCE = "source"
_ID_DIGITS = 16

TextSpan = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the values that a cell may have, with its score from 0 to 1; the best comes first."""

    value: str
    span: TextSpan | None
    reason: str
    score: float


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: its value, the span of the words that give it, and the reason.

    `choices` ranks the values of a cell that may have several, its own value first.
    """

    value: str
    span: TextSpan | None
    reason: str
    choices: tuple[Choice, ...] = ()


@dataclass(frozen=True, slots=True)
class CandidateReason:
    """Why a candidate is refused: a rule of the register, and its message."""

    rule: str
    message: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """A figure or event that a document may state.

    `confidence` is the share of right candidates among those like it, from 0 to 1. `cells` are
    columns of the raw contract; a cell that the document does not give is absent. `sentence` is
    the text of the sentence at `sentence_span`. `rendition` is the SHA-256 of the text that spans
    count; `extractor` names the program that found the candidate and its version.
    """

    table: str
    span: TextSpan
    confidence: float
    cells: Mapping[str, Cell]
    sentence: str
    sentence_span: TextSpan
    rendition: str
    extractor: tuple[str, str]
    reasons: tuple[CandidateReason, ...] = field(default=())

    @property
    def id(self) -> str:
        """The id: 16 hexadecimal digits of the SHA-256 of table, span and rendition."""
        return candidate_id(self.table, self.span, self.rendition)

    @property
    def outcome(self) -> str:
        """`refused` if there is a reason to refuse it, else `read`."""
        return REFUSED if self.reasons else READ

    @property
    def wording(self) -> str:
        """The words of the figure, or of the event's date."""
        return self.cells["as_reported"].value


def candidate_id(table: str, span: TextSpan, rendition: str) -> str:
    """Return the id of the candidate of a table at a span of a rendition.

    >>> candidate_id("figures", (10, 18), "0" * 64)
    '52470e123667670b'
    """
    named = f"{table}:{span[0]}-{span[1]}:{rendition}"
    return hashlib.sha256(named.encode()).hexdigest()[:_ID_DIGITS]
