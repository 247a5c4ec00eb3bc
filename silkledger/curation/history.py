"""The decisions of one person in the order in which they can be taken back and made again."""

from __future__ import annotations

import datetime as dt
from itertools import groupby
from typing import TYPE_CHECKING

from silkledger.curation.candidate_decisions import standing
from silkledger.ingest.folder.decisions_file import UNDO

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.ingest.folder.decisions_file import CurationDecision

# Notes that the desk itself writes; a row that was written by hand is not taken back by an undo.
_UNDO, _REDO, BY_HAND = "undo: ", "redo: ", "written by hand"


def moment() -> str:
    """Return this moment in ISO 8601 with the offset from UTC."""
    return dt.datetime.now(dt.UTC).isoformat(timespec="milliseconds")


def moved(time: str, milliseconds: int) -> str:
    """Return a moment later or earlier than another.

    >>> moved("2026-01-01T08:00:00.000+00:00", -1)
    '2026-01-01T07:59:59.999+00:00'
    """
    moved = dt.datetime.fromisoformat(time) + dt.timedelta(milliseconds=milliseconds)
    return moved.isoformat(timespec="milliseconds")


def note_of(action: str, decision: CurationDecision) -> str:
    """Return the note of an undo of a decision, or of one that makes it again."""
    return f"{_UNDO if action == UNDO else _REDO}{decision.action} of {decision.at}"


def last_of(decisions: Sequence[CurationDecision], by: str) -> tuple[CurationDecision, ...]:
    """Return what the person did last and can take back: all that was made at one moment."""
    own = [each for each in standing(decisions) if each.by == by and each.note != BY_HAND]
    return tuple(each for each in own if each.at == own[-1].at)


def just_undone(decisions: Sequence[CurationDecision], by: str) -> tuple[CurationDecision, ...]:
    """Return what the person's last undo took back, none if something else came after it."""
    done: list[tuple[CurationDecision, ...]] = []
    undone: list[tuple[CurationDecision, ...]] = []
    own = (each for each in decisions if each.by == by and each.note != BY_HAND)
    for _, group in groupby(own, key=lambda each: (each.at, each.action == UNDO)):
        made = tuple(group)
        if made[0].action == UNDO:
            undone += [done.pop()] if done else []
            continue
        if undone and (made[0].note or "").startswith(_REDO):
            undone.pop()
        else:
            undone = []
        done.append(made)
    return undone[-1] if undone else ()
