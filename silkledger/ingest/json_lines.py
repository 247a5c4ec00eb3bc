"""JSON Lines: one flat JSON object a line, its keys the columns, its values text or null.

A value that is no text (a number has lost how it was printed), a repeated key, a nested value or anything else that is
no such object makes the line a broken row; the lines around it are kept. Blocks of plain lines are read with Arrow.
Every other block is read a line at a time; both give the same rows (a test compares them).
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NoReturn

import numpy as np
import pyarrow as pa
import pyarrow.json

from silkledger.errors import InputError
from silkledger.ingest import columns
from silkledger.ingest.encoding import utf8_blocks
from silkledger.ingest.rows import CELL, Gathering, encoded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from schemas.table import Table
    from silkledger.ingest.rows import Intake
    from silkledger.inputs import InputFile

BLOCK = 1 << 20
LONGEST_LINE = 8 << 20
_OPEN, _CLOSE, _CR, _LF = b"{}\r\n"
_KINDS = {bool: "truth value", list: "array", dict: "object", str: "text", type(None): "null"}


class _BrokenLineError(Exception):
    """Why a line is no row: the rule, the column and the words that the rule needs."""

    def __init__(self, rule: str, column: str = "", **words: object) -> None:
        super().__init__(rule)
        self.rule, self.column, self.words = rule, column, words


class _Number(str):
    """A JSON number as it is written; never converted."""

    __slots__ = ()


def read(file: InputFile, table: Table, source_id: str | None) -> Intake:
    """The rows of a JSON Lines file. Raises InputError for an unknown key, or a file that is no JSON Lines at all."""
    known = columns.known(table, source_id)
    gathering = Gathering(file, table, source_id)
    line = 1
    for text in _whole_lines(file, utf8_blocks(file, BLOCK)):
        cells = _plain(text, known)
        if cells is not None:
            gathering.add(cells, np.arange(line, line + cells.num_rows))
        else:
            _line_by_line(gathering, text, line, known)
        line += text.count(b"\n")
    intake = gathering.finish()
    if not intake.rows.num_rows and not any(row.text.lstrip().startswith("{") for row in intake.broken):
        first = intake.broken[0]
        raise InputError(file.name, f"no line is a JSON object; {first.reason}", fix=first.fix, line=first.line)
    return intake


def _whole_lines(file: InputFile, blocks: Iterable[bytes]) -> Iterator[bytes]:
    held, line = b"", 1
    for block in blocks:
        text = held + block
        if line == 1 and not held and text.lstrip()[:1] == b"[":
            raise InputError(file.name, "is a JSON array", fix="write one object a line, without brackets around them")
        end = text.rfind(b"\n") + 1
        held = text[end:]
        if len(held) > LONGEST_LINE:
            what = f"a line longer than {LONGEST_LINE >> 20} MiB"
            raise InputError(file.name, what, fix="write one figure a line", line=line + text.count(b"\n"))
        if end:
            line += text.count(b"\n")
            yield text[:end]
    if held:
        yield held + b"\n"


def _plain(text: bytes, known: tuple[str, ...]) -> pa.Table | None:
    """The cells of a block of plain lines: each `{`, no brackets or braces inside, `}` and the line end. Else None.

    Arrow's reader is kept from other shapes because it crashes on some of them (a bare null, deep nesting).
    """
    view = np.frombuffer(text, np.uint8)
    ends, opens, closes = (np.flatnonzero(view == byte) for byte in (_LF, _OPEN, _CLOSE))
    if b"[" in text or not len(ends) == len(opens) == len(closes):
        return None
    starts = np.concatenate(([0], ends[:-1] + 1))
    before_end = view[ends - 1]
    gap = np.where(before_end == _CR, 2, 1)
    if not ((opens == starts).all() and (closes == ends - gap).all()):
        return None
    try:
        cells = pyarrow.json.read_json(
            pa.py_buffer(text),
            read_options=pyarrow.json.ReadOptions(use_threads=False, block_size=len(text) + 1),
            parse_options=pyarrow.json.ParseOptions(
                explicit_schema=pa.schema([(name, pa.string()) for name in known]),
                newlines_in_values=False,
                unexpected_field_behavior="error",
            ),
        )
    except pa.ArrowInvalid:
        return None
    if cells.num_rows != len(ends):
        return None
    return pa.table({name: encoded(cells[name]) for name in known})


def _line_by_line(gathering: Gathering, text: bytes, line: int, known: tuple[str, ...]) -> None:
    rows: list[dict[str, str | None]] = []
    lines: list[int] = []
    for at, raw in enumerate(text.split(b"\n")[:-1], start=line):
        written = raw.decode().removesuffix("\r")
        if not written.strip():
            continue
        try:
            row = _row(written)
        except _BrokenLineError as fault:
            gathering.add_broken(at, fault.rule, written, fault.column, **fault.words)
            continue
        for name in row:
            if name not in known:
                columns.refuse_unknown(gathering.file.name, name, gathering.table, gathering.source_id, line=at)
        rows.append(row)
        lines.append(at)
    cells = {name: pa.array([row.get(name) for row in rows], pa.string()).dictionary_encode() for name in known}
    gathering.add(pa.table(cells, pa.schema([(name, CELL) for name in known])), np.array(lines, np.int64))


def _row(written: str) -> dict[str, str | None]:
    try:
        found = json.loads(
            written, object_pairs_hook=_pairs, parse_int=_Number, parse_float=_Number, parse_constant=_no_number
        )
    except RecursionError as fault:
        raise _BrokenLineError("ingest.json_deep") from fault
    except json.JSONDecodeError as fault:
        raise _BrokenLineError("ingest.json_broken", fault=f"{fault.msg} at character {fault.pos + 1}") from fault
    if not isinstance(found, dict):
        raise _BrokenLineError("ingest.json_no_object", kind=_kind(found))
    for name, value in found.items():
        if not (value is None or type(value) is str):
            raise _BrokenLineError("ingest.json_no_text", name, kind=_kind(value))
        try:
            f"{name}{value}".encode()
        except UnicodeEncodeError as fault:
            raise _BrokenLineError("ingest.json_broken", fault="half of a surrogate pair") from fault
    return found


def _pairs(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found: dict[str, object] = {}
    for name, value in pairs:
        if name in found:
            raise _BrokenLineError("ingest.json_repeated_key", name)
        found[name] = value
    return found


def _no_number(written: str) -> NoReturn:
    raise _BrokenLineError("ingest.json_broken", fault=f"{written} is no JSON")


def _kind(value: object) -> str:
    return "number" if isinstance(value, _Number) else _KINDS[type(value)]
