"""The file decisions.jsonl of a source: what people and programs decided on its candidates.

The file is only appended to, one object a line, so that a crash loses at most the line that was
being written. A run reads the file
only to tell which rows no person has seen (flag `unreviewed`, silkledger.ingest.folder.seen_rows).
Its lines are read in silkledger.ingest.folder.decision_lines and made in silkledger.curation.
"""

from __future__ import annotations

import json
import re
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from silkledger.ingest.folder.entries import IN_SOURCE, data_files

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

NAME = "decisions.jsonl"
ACCEPT, REJECT, EDIT, ADD, UNDO = ACTIONS = ("accept", "reject", "edit", "add", "undo")
# Who decides where no person has seen the row.
PROGRAM = "silkledger"
_PLACE = re.compile(r"(.+):([0-9]{1,18})-([0-9]{1,18})")
WORDING = "as_reported"


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
    def named_source(self) -> str:
        """The source that `row_id` names, empty if it names no place."""
        named = _PLACE.fullmatch(self.row_id)
        return named[1] if named else ""

    @property
    def place(self) -> tuple[int, int] | None:
        """The span that the decision names, by `row_id` if it has none of its own."""
        named = _PLACE.fullmatch(self.row_id)
        span = self.span or ((int(named[2]), int(named[3])) if named else (0, 0))
        return span if span[0] < span[1] else None

    @property
    def wording(self) -> str | None:
        """The words that the decision is about, None if it says only what was changed."""
        return next(
            (cells[WORDING] for cells in (self.before, self.after) if cells and WORDING in cells),
            None,
        )

    @property
    def row_id_after(self) -> str:
        """The id that the row has once the decision is made: an edit may give it another place."""
        named, after = _PLACE.fullmatch(self.row_id), self.after or {}
        if named is None or self.action != EDIT:
            return self.row_id
        start, end = after.get("char_start") or named[2], after.get("char_end") or named[3]
        return f"{named[1]}:{start}-{end}"

    @property
    def line(self) -> str:
        """The line of the file, with its end."""
        return f"{json.dumps(asdict(self), ensure_ascii=False)}\n"


def standing(decisions: Iterable[CurationDecision]) -> tuple[CurationDecision, ...]:
    """Return the decisions that stand: each undo takes back the last one on the same row.

    Rows that have moved can have had the same id at different times; their candidates differ.

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
                and (decision.candidate in (None, left[at].candidate) or not left[at].candidate)
            ),
            None,
        )
        if place is not None:
            left.pop(place)
    return tuple(left)


def is_undecided(folder: Path) -> bool:
    """Whether the folder of a source has decisions and no rows: nothing was accepted yet."""
    return (folder / NAME).exists() and not any(data_files(folder, stem) for stem in IN_SOURCE)
