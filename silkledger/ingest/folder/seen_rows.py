"""Which rows a person has seen, by the decisions of their source.

A row is seen once a person has accepted or added it, or edited one of its cells. What only gives
rows their places in a changed text is not a judgement of any of them: it changes their ids, and
who has seen them stays as it was.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from silkledger.ingest.folder.decision_lines import decisions_of
from silkledger.ingest.folder.decisions_file import ACCEPT, ADD, EDIT, PROGRAM, REJECT, standing
from silkledger.ingest.inputs import content

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from silkledger.ingest.folder.decisions_file import CurationDecision
    from silkledger.ingest.inputs import InputFile

_SPAN = frozenset(("char_start", "char_end"))


@dataclass
class _Row:
    """A row that was accepted or added; the candidate is known by its text too."""

    candidate: str | None
    rendition: str | None
    is_seen: bool = False
    is_rejected: bool = False


def unreviewed_in(file: InputFile) -> frozenset[tuple[str, str]]:
    """Return the rows of a file of decisions that no person has seen. Raises InputError."""
    return unreviewed(decisions_of(content(file), file.name))


def unreviewed(decisions: Iterable[CurationDecision]) -> frozenset[tuple[str, str]]:
    """Return table and row id of each row that a program put into raw/ and no person has seen."""
    rows: dict[tuple[str, str], list[_Row]] = {}
    for decision in standing(decisions):
        here = rows.setdefault((decision.table, decision.row_id), [])
        row = _named(decision, here)
        is_person = decision.by != PROGRAM
        if decision.action in (ACCEPT, ADD):
            if row is None:
                row = _Row(decision.candidate, decision.rendition)
                here.append(row)
            row.is_seen, row.is_rejected = is_person, False
        if row is None:
            continue
        row.candidate = decision.candidate or row.candidate
        row.rendition = decision.rendition or row.rendition
        if decision.action == REJECT:
            row.is_rejected = True
        elif decision.action == EDIT:
            row.is_seen |= is_person and not _is_move(decision)
            here.remove(row)
            rows.setdefault((decision.table, decision.row_id_after), []).append(row)
    return frozenset(key for key, here in rows.items() if any(map(_is_unseen, _left(here))))


def _named(decision: CurationDecision, here: Sequence[_Row]) -> _Row | None:
    """Return the row that a decision is about, of those with its row id.

    Two rows of one text can have the same words; their candidates differ. While the rows of a text
    move one by one, a place can be that of a row that has moved and of one that has not yet.
    """
    named = decision.candidate
    if named is None:
        return here[-1] if here else None
    again = (row for row in here if row.candidate == named)
    other = (row for row in here if row.candidate is None or row.rendition != decision.rendition)
    return next(again, None) or next(other, None)


def _left(here: Sequence[_Row]) -> Sequence[_Row]:
    """Return the rows that count: a rejected one only if it alone could stand there."""
    return [row for row in here if not row.is_rejected] or here


def _is_unseen(row: _Row) -> bool:
    return not row.is_seen


def _is_move(decision: CurationDecision) -> bool:
    """Whether an edit changes the place of a row and none of its words."""
    return bool(decision.after) and _SPAN.issuperset(decision.after or ())
