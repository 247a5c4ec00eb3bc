"""The file decisions.jsonl of a source: what people and programs decided on its candidates.

The file is only appended to, one object a line, so that a crash loses at most the line that was
being written: a last line without an end is left out. A run reads the file only to tell which rows
no person has seen (flag `unreviewed`). Decisions are made in silkledger.curation.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from silkledger.errors import InputError
from silkledger.ingest.folder.entries import IN_SOURCE, data_files
from silkledger.ingest.inputs import content

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from silkledger.ingest.inputs import InputFile

NAME = "decisions.jsonl"
ACCEPT, REJECT, EDIT, ADD, UNDO = ACTIONS = ("accept", "reject", "edit", "add", "undo")
# Who decides where no person has seen the row.
PROGRAM = "silkledger"
_KEYS = ("at", "by", "action", "table", "row_id")


@dataclass(frozen=True, slots=True)
class CurationDecision:
    """A decision on a candidate or raw row.

    `at` is an ISO time with its zone, `by` a person or PROGRAM, `row_id` that of the raw row.
    `before` and `after` are the cells that were changed, or of a new row all. `context` is a
    digest of the sentence, by which a candidate is known again in a changed document.
    """

    at: str
    by: str
    action: str
    table: str
    row_id: str
    before: Mapping[str, str] | None = None
    after: Mapping[str, str] | None = None
    note: str | None = None
    candidate: str | None = None
    span: tuple[int, int] | None = None
    rendition: str | None = None
    context: str | None = None

    @property
    def line(self) -> str:
        """The line of the file, with its end."""
        return f"{json.dumps(asdict(self), ensure_ascii=False)}\n"


def decisions_of(content: bytes, name: str) -> tuple[CurationDecision, ...]:
    """Return the decisions in the bytes of a file, in the order in which they were made.

    Raises InputError with the line of what is not a decision.
    """
    decisions: list[CurationDecision] = []
    # A line that a crash cut off has no end.
    for number, line in enumerate(content.split(b"\n")[:-1], start=1):
        if not line.strip():
            continue
        try:
            decisions.append(_decision(json.loads(line)))
        except (KeyError, TypeError, ValueError, AttributeError, RecursionError) as fault:
            fix = f"remove the line; {', '.join(ACTIONS)} are written by silkledger"
            raise InputError(name, "not a decision", fix=fix, line=number) from fault
    return tuple(decisions)


def _decision(written: dict[str, Any]) -> CurationDecision:
    if written["action"] not in ACTIONS:
        raise ValueError(written["action"])
    required = {key: str(written[key]) for key in _KEYS}
    known = {key: written.get(key) for key in CurationDecision.__slots__ if key not in required}
    if known["span"] is not None:
        start, end = known["span"]
        known["span"] = int(start), int(end)
    return CurationDecision(**required, **known)  # type: ignore[arg-type]


def standing(decisions: Iterable[CurationDecision]) -> tuple[CurationDecision, ...]:
    """Return the decisions that stand: each undo takes back the last one on the same row.

    >>> made = [CurationDecision("2026-01-01T08:00Z", "A", action, "figures", "s:1-3")
    ...         for action in ("accept", "edit", "undo", "undo", "reject")]
    >>> [decision.action for decision in standing(made)]
    ['reject']
    """
    left: list[CurationDecision] = []
    for decision in decisions:
        if decision.action != UNDO:
            left.append(decision)
            continue
        place = next(
            (
                at
                for at in range(len(left) - 1, -1, -1)
                if (left[at].table, left[at].row_id) == (decision.table, decision.row_id)
            ),
            None,
        )
        if place is not None:
            left.pop(place)
    return tuple(left)


def unreviewed_in(file: InputFile) -> frozenset[tuple[str, str]]:
    """Return the rows of a file of decisions that no person has seen. Raises InputError."""
    return unreviewed(decisions_of(content(file), file.name))


def unreviewed(decisions: Iterable[CurationDecision]) -> frozenset[tuple[str, str]]:
    """Return table and row id of each row that a program put into raw/ and no person has seen."""
    unseen: set[tuple[str, str]] = set()
    for decision in standing(decisions):
        key = decision.table, decision.row_id
        if decision.by == PROGRAM and decision.action in (ACCEPT, ADD):
            unseen.add(key)
        elif decision.by != PROGRAM:
            unseen.discard(key)
    return frozenset(unseen)


def is_undecided(folder: Path) -> bool:
    """Whether the folder of a source has decisions and no rows: nothing was accepted yet."""
    return (folder / NAME).exists() and not any(data_files(folder, stem) for stem in IN_SOURCE)
