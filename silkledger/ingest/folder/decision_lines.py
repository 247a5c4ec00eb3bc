"""The lines of decisions.jsonl: read, or refused by file and line with what is missing.

A last line that has no end and is not an object is what a crash has left of one; it is left out.

A person or another program may write lines too. They need no more than at, by, action, table,
row_id, and the wording (as_reported in before or after) in the first line on a row: a place alone
could be that of another figure once the document has changed.
"""

from __future__ import annotations

import datetime as dt
import json
import unicodedata
from typing import TYPE_CHECKING, Any

from silkledger.errors import InputError
from silkledger.ingest.folder.decisions_file import ACTIONS, UNDO, WORDING, CurationDecision
from silkledger.messages import near, quoted
from silkledger.schemas.raw import EVENTS, FIGURES

if TYPE_CHECKING:
    from collections.abc import Sequence

_KEYS = ("at", "by", "action", "table", "row_id")
_COLUMNS = {table.name: table.names for table in (FIGURES, EVENTS)}


class NotADecisionError(ValueError):
    """What is wrong with a line, and what would mend it."""

    def __init__(self, what: str, fix: str) -> None:
        super().__init__(what)
        self.what, self.fix = what, fix


def decisions_of(content: bytes, name: str) -> tuple[CurationDecision, ...]:
    """Return the decisions in the bytes of a file, in the order in which they were made.

    `name` is that of the file, from the folder of the source on. Raises InputError with the line of
    what is not a decision.
    """
    decisions: list[CurationDecision] = []
    rows: set[tuple[str, str]] = set()
    *lines, last = content.split(b"\n")
    if is_json_object(last):
        lines.append(last)
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            decision = _decision(_object(line))
            if decision.candidate is None:
                _require_known(decision, name.rpartition("/")[0], rows)
        except NotADecisionError as fault:
            what = f"not a decision: {fault.what}"
            raise InputError(
                name, what, fix=f"{fault.fix}, or remove the line", line=number
            ) from fault
        rows |= {(decision.table, decision.row_id), (decision.table, decision.row_id_after)}
        decisions.append(decision)
    return tuple(decisions)


def is_json_object(line: bytes) -> bool:
    """Whether a line without an end is an object, and not what a crash has left of one."""
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False


def _object(line: bytes) -> dict[str, Any]:
    try:
        written = json.loads(line)
    except (ValueError, RecursionError) as fault:
        raise NotADecisionError("not JSON", "write one object a line") from fault
    if not isinstance(written, dict):
        raise NotADecisionError("not an object", "write one object a line")
    return written


def _decision(written: dict[str, Any]) -> CurationDecision:
    """Return what is written. Raises NotADecisionError."""
    required = {key: str(written.get(key) or "").strip() for key in _KEYS}
    if missing := [key for key, value in required.items() if not value]:
        raise NotADecisionError(f"{' and '.join(missing)} missing", f"add {', '.join(missing)}")
    for key, known in (("action", ACTIONS), ("table", tuple(_COLUMNS))):
        if required[key] not in known:
            what = f"{key} is {quoted(required[key])}"
            raise NotADecisionError(what, _instead(required[key], known))
    try:
        dt.datetime.fromisoformat(required["at"])
    except ValueError as fault:
        what = f"at is {quoted(required['at'])}"
        raise NotADecisionError(what, "write a time such as 2026-01-31T08:00:00+00:00") from fault
    return CurationDecision(
        **required,
        before=_cells(written, "before"),
        after=_cells(written, "after"),
        note=_text(written, "note"),
        candidate=_text(written, "candidate"),
        span=_span(written.get("span")),
        rendition=_text(written, "rendition"),
        context=_text(written, "context"),
    )


def _text(written: dict[str, Any], key: str) -> str | None:
    value = written.get(key)
    if value is not None and not isinstance(value, str):
        raise NotADecisionError(f"{key} is not a text", "quote it, or write null")
    return value or None


def _cells(written: dict[str, Any], key: str) -> dict[str, str] | None:
    cells = written.get(key)
    if cells is None:
        return None
    if not isinstance(cells, dict) or any(
        not isinstance(cell, str | int | None) or isinstance(cell, bool) for cell in cells.values()
    ):
        raise NotADecisionError(
            f"{key} is not an object of cells", "write texts by column, or null"
        )
    return {name: "" if cell is None else str(cell) for name, cell in cells.items()}


def _span(written: Any) -> tuple[int, int] | None:
    if written is None:
        return None
    if (
        not isinstance(written, list)
        or len(written) != 2
        or not all(isinstance(end, int) for end in written)
    ):
        raise NotADecisionError("span is not a pair of numbers", "write [start, end], or null")
    start, end = written
    return start, end


def _require_known(decision: CurationDecision, folder: str, rows: set[tuple[str, str]]) -> None:
    """Refuse a line that names no candidate and does not say which row it is about.

    `rows` are table and row id of those that lines before have named.
    """
    columns = _COLUMNS[decision.table]
    for name in (*(decision.before or {}), *(decision.after or {})):
        if name not in columns:
            what = f"{decision.table} have no column {quoted(name)}"
            raise NotADecisionError(what, _instead(name, columns))
    source = unicodedata.normalize("NFC", decision.named_source)
    if source and folder and source != unicodedata.normalize("NFC", folder):
        what = f"row_id is of another source, {quoted(source)}"
        raise NotADecisionError(what, f"write {folder}:START-END")
    if (decision.table, decision.row_id) in rows or decision.action == UNDO:
        return
    if decision.place is None:
        what = f"row_id {quoted(decision.row_id)} names no place"
        raise NotADecisionError(what, f"write {folder or 'SOURCE'}:START-END")
    if decision.rendition is None and not (decision.wording or "").strip():
        what = f"the wording of {decision.row_id} is missing"
        raise NotADecisionError(what, f"add {WORDING} to before or after")


def _instead(word: str, known: Sequence[str]) -> str:
    match = near(word, known)
    return f'write "{match}"' if match else f"write one of {', '.join(known)}"
