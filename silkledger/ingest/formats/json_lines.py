"""JSON Lines: one flat JSON object a line, its keys the columns, its values text or null.

A value that is no text (a number has lost how it was printed; spans and confidence are counted, not
printed, and may be numbers), a repeated key, a nested value or anything else that is no such object
makes the line a broken row; the lines around it are kept. Blocks of plain lines are read with
Arrow. Every other block is read a line at a time; both give the same rows (a test compares them). A
file whose first line has `extractions` is LangExtract's (silkledger.ingest.formats.langextract).
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
import pyarrow.json

from silkledger.errors import InputError
from silkledger.ingest.expected import LEFT_OUT
from silkledger.ingest.formats import langextract
from silkledger.ingest.formats.encoding import utf8_blocks
from silkledger.ingest.formats.json_values import BrokenLineError, parse, text_of
from silkledger.ingest.limits import raised, shown_bytes
from silkledger.ingest.rows import CELL, Gathering, encoded
from silkledger.schemas.raw import COUNTS, NUMBERS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from silkledger.ingest.expected import Expected
    from silkledger.ingest.inputs import InputFile
    from silkledger.ingest.rows import Intake

BLOCK = 1 << 20
_OPEN, _CLOSE, _CR, _LF = b"{}\r\n"


def read(file: InputFile, expected: Expected) -> Intake:
    """The rows of a JSON Lines file. Raises InputError for an unknown key, or a file that is no
    JSON Lines at all.
    """
    gathering = Gathering(file, expected)
    texts = _whole_lines(file, utf8_blocks(file, expected, BLOCK), expected.limits.row_bytes)
    first = next(texts, b"")
    texts = chain([first] if first else [], texts)
    if "extractions" not in expected.known and langextract.holds(first, expected.limits.depth):
        return langextract.read(gathering, texts)
    line = 1
    for text in texts:
        cells = _plain(text, expected)
        if cells is not None:
            gathering.add(cells, np.arange(line, line + cells.num_rows))
        else:
            _line_by_line(gathering, text, line)
        line += text.count(b"\n")
    intake = gathering.finish()
    if not intake.rows.num_rows and not any(
        row.text.lstrip().startswith("{") for row in intake.broken
    ):
        broken = intake.broken[0]
        raise InputError(
            file.name,
            f"no line is a JSON object; {broken.reason}",
            fix=broken.fix,
            line=broken.line,
        )
    return intake


def _whole_lines(file: InputFile, blocks: Iterable[bytes], longest: int) -> Iterator[bytes]:
    held, line = b"", 1
    for block in blocks:
        text = held + block
        if line == 1 and not held and text.lstrip()[:1] == b"[":
            raise InputError(
                file.name,
                "is a JSON array",
                fix="write one object a line, without brackets around them",
            )
        end = text.rfind(b"\n") + 1
        held = text[end:]
        if len(held) > longest:
            what = f"a line longer than {shown_bytes(longest)}"
            fix = f"write one figure a line, {raised('row_bytes')}"
            raise InputError(file.name, what, fix=fix, line=line + text.count(b"\n"))
        if end:
            line += text.count(b"\n")
            yield text[:end]
    if held:
        yield held + b"\n"


def _plain(text: bytes, expected: Expected) -> pa.Table | None:
    """The cells of a block of plain lines: each `{`, no brackets or braces inside, `}` and the line
    end. Else None.

    Arrow's reader is kept from other shapes because it crashes on some of them (a bare null, deep
    nesting).
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
    for counts in (
        (),
        COUNTS,
    ):  # spans may be written as text or as numbers, one way in all lines of a block
        cells = _read(text, expected, counts)
        if cells is not None and cells.num_rows == len(ends):
            return pa.table(
                [encoded(column) for column in cells.columns], names=list(expected.known.values())
            )
    return None


def _read(text: bytes, expected: Expected, counts: tuple[str, ...]) -> pa.Table | None:
    names = expected.known.items()
    try:
        return pyarrow.json.read_json(
            pa.py_buffer(text),
            read_options=pyarrow.json.ReadOptions(use_threads=False, block_size=len(text) + 1),
            parse_options=pyarrow.json.ParseOptions(
                explicit_schema=pa.schema(
                    [(name, pa.int64() if ours in counts else pa.string()) for name, ours in names]
                ),
                newlines_in_values=False,
                unexpected_field_behavior="error",
            ),
        ).select(list(expected.known))
    except pa.ArrowInvalid:
        return None


def _line_by_line(gathering: Gathering, text: bytes, line: int) -> None:
    expected = gathering.expected
    rows: list[dict[str, str | None]] = []
    lines: list[int] = []
    for at, raw in enumerate(text.split(b"\n")[:-1], start=line):
        written = raw.decode().removesuffix("\r")
        if not written.strip():
            continue
        try:
            found = parse(written, expected.limits.depth)
            for name in found:
                if name not in expected.known:
                    expected.refuse_unknown(gathering.file.name, name, line=at)
            row = {
                expected.known[name]: value
                for name, value in found.items()
                if expected.known[name] != LEFT_OUT
            }
            rows.append(
                {name: text_of(value, name, number=name in NUMBERS) for name, value in row.items()}
            )
        except BrokenLineError as fault:
            gathering.add_broken(at, fault.rule, written, fault.column, **fault.words)
            continue
        lines.append(at)
    names = [name for name in expected.known.values() if name != LEFT_OUT]
    cells = {
        name: pa.array([row.get(name) for row in rows], pa.string()).dictionary_encode()
        for name in names
    }
    gathering.add(
        pa.table(cells, pa.schema([(name, CELL) for name in names])), np.array(lines, np.int64)
    )
