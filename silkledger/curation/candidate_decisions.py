"""Decisions on candidates: making and keeping them, and which candidates are still proposed.

A new extraction proposes only candidates that no decision names. In the same rendition a candidate
is known by its id; in another one as silkledger.curation.known_again tells. How decisions that were
written elsewhere find their candidates is told in silkledger.curation.foreign_decisions.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from silkledger.curation.foreign_decisions import with_candidates
from silkledger.curation.known_again import context_of, histories
from silkledger.errors import CannotRunError
from silkledger.extraction.candidate import candidate_id
from silkledger.ingest.folder.decision_lines import decisions_of, is_json_object
from silkledger.ingest.folder.decisions_file import (
    ACCEPT,
    ACTIONS,
    ADD,
    EDIT,
    NAME,
    PROGRAM,
    REJECT,
    UNDO,
    CurationDecision,
    standing,
)
from silkledger.store import durable, regular

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from silkledger.extraction.candidate import Candidate

__all__ = [
    "ACCEPT",
    "ACTIONS",
    "ADD",
    "EDIT",
    "NAME",
    "PROGRAM",
    "REJECT",
    "UNDO",
    "CurationDecision",
    "append",
    "decide",
    "open_candidates",
    "read",
    "standing",
]


def decide(
    candidate: Candidate,
    source_id: str,
    action: str,
    *,
    by: str,
    after: Mapping[str, str] | None = None,
    note: str | None = None,
) -> CurationDecision:
    """Return a decision on a candidate, made now.

    `after` are the cells of the row that goes into raw/, None for a rejection.
    """
    start, end = candidate.span
    return CurationDecision(
        at=dt.datetime.now(dt.UTC).isoformat(timespec="seconds"),
        by=by,
        action=action,
        table=candidate.table,
        row_id=f"{source_id}:{start}-{end}",
        before={name: cell.value for name, cell in candidate.cells.items()},
        after=after,
        note=note,
        candidate=candidate.id,
        span=candidate.span,
        rendition=candidate.rendition,
        context=context_of(candidate.sentence),
    )


def read(folder: Path) -> tuple[CurationDecision, ...]:
    """Return the decisions in the folder of a source, undone ones too; none if it has no file.

    Raises InputError for a line that is not a decision.
    """
    path = folder / NAME
    try:
        content = regular.read(path)
    except FileNotFoundError:
        return ()
    except OSError as fault:
        raise CannotRunError(f"{path}: can't be read ({fault.strerror})") from fault
    return decisions_of(content, f"{folder.name}/{NAME}")


def append(folder: Path, decisions: Iterable[CurationDecision]) -> None:
    """Append decisions to the file in the folder of a source, and wait until they are on the disk.

    A line that a crash has cut off is removed first; a whole one without an end is given one.
    Raises CannotRunError.
    """
    path = folder / NAME
    try:
        _end_last_line(path)
        with regular.appending(path) as file:
            for decision in decisions:
                file.write(decision.line.encode())
            durable.flush(file)
    except OSError as fault:
        raise CannotRunError(f"{path}: can't be written ({fault.strerror})") from fault


def _end_last_line(path: Path) -> None:
    try:
        content = regular.read(path)
    except FileNotFoundError:
        return
    if not content or content.endswith(b"\n"):
        return
    start = content.rfind(b"\n") + 1
    with path.open("r+b") as file:
        if is_json_object(content[start:]):
            file.seek(0, 2)
            file.write(b"\n")
        else:
            file.truncate(start)


def open_candidates(
    candidates: Sequence[Candidate], decisions: Iterable[CurationDecision]
) -> tuple[Candidate, ...]:
    """Return the candidates that no standing decision names."""
    known = with_candidates(decisions, candidates)
    made = histories(candidates, known)
    named = {
        candidate_id(decision.table, decision.span, decision.rendition)
        for decision in standing(known)
        if decision.span is not None and decision.rendition is not None
    }
    return tuple(
        each for each in candidates if (each.table, each.id) not in made and each.id not in named
    )
