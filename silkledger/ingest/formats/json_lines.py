"""JSON Lines: one flat JSON object per line, with columns as keys and strings or null as values.

A line is a broken row if it repeats a key, nests values, or has a value that is not a string: a
number no longer shows how it was printed. (Spans and confidence, which are not printed, may be
numbers.) The lines around it are kept. Blocks of plain lines are read with Arrow, all other blocks
line by line; a test checks that both give the same rows. A file whose first line has a key
`extractions` is an export of LangExtract (silkledger.ingest.formats.langextract).
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
import pyarrow.json

from silkledger.errors import InputError
from silkledger.ingest.expected import DROPPED
from silkledger.ingest.formats import langextract
from silkledger.ingest.formats.encoding import utf8_blocks
from silkledger.ingest.formats.json_values import BrokenLineError, cell_text, parse
from silkledger.ingest.limits import format_bytes, or_raise
from silkledger.ingest.rows import CELL, Gathering, cell_array
from silkledger.schemas.raw import COUNTS, NUMBERS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from silkledger.ingest.expected import Expected
    from silkledger.ingest.inputs import InputFile
    from silkledger.ingest.rows import FileContent

BLOCK = 1 << 20
_OPEN, _CLOSE, _CR, _LF = b"{}\r\n"


def read(file: InputFile, expected: Expected) -> FileContent:
    """Read the rows of a JSON Lines file.

    Raises InputError for an unknown key, or if no line is a JSON object.
    """
    gathering = Gathering(file, expected)
    texts = _whole_lines(file, utf8_blocks(file, expected, BLOCK), expected.limits.row_bytes)
    first = next(texts, b"")
    texts = chain([first] if first else [], texts)
    depth = expected.limits.depth
    if "extractions" not in expected.known and langextract.is_document(first, depth):
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
        first_broken = intake.broken[0]
        what = f"no line is a JSON object ({first_broken.reason})"
        raise InputError(file.name, what, fix=first_broken.fix, line=first_broken.line)
    return intake


def _whole_lines(file: InputFile, blocks: Iterable[bytes], longest: int) -> Iterator[bytes]:
    rest, line = b"", 1
    for block in blocks:
        text = rest + block
        if line == 1 and not rest and text.lstrip()[:1] == b"[":
            fix = "write one object per line, without brackets around them"
            raise InputError(file.name, "the file is a JSON array", fix=fix)
        end = text.rfind(b"\n") + 1
        rest = text[end:]
        if len(rest) > longest:
            what = f"the line is longer than {format_bytes(longest)}"
            fix = f"write one figure per line, {or_raise('row_bytes')}"
            raise InputError(file.name, what, fix=fix, line=line + text.count(b"\n"))
        if end:
            line += text.count(b"\n")
            yield text[:end]
    if rest:
        yield rest + b"\n"


def _plain(text: bytes, expected: Expected) -> pa.Table | None:
    """Return the cells of a block if all its lines are plain, else None.

    A plain line is `{`, text without brackets or braces, `}` and the line end. Arrow is not given
    any other lines because it crashes on some of them (a bare null, deep nesting).
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
    # Spans may be strings or numbers, in the same way in all lines of a block.
    for counts in ((), COUNTS):
        cells = _read(text, expected, counts)
        if cells is not None and cells.num_rows == len(ends):
            return pa.table(
                [cell_array(column) for column in cells.columns],
                names=list(expected.known.values()),
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
    for number, raw in enumerate(text.split(b"\n")[:-1], start=line):
        written = raw.decode().removesuffix("\r")
        if not written.strip():
            continue
        try:
            values = parse(written, expected.limits.depth)
            for name in values:
                if name not in expected.known:
                    expected.refuse_unknown(gathering.file.name, name, line=number)
            row = {
                expected.known[name]: value
                for name, value in values.items()
                if expected.known[name] != DROPPED
            }
            rows.append(
                {
                    name: cell_text(value, name, number=name in NUMBERS)
                    for name, value in row.items()
                }
            )
        except BrokenLineError as fault:
            gathering.add_broken(number, fault.rule, written, fault.column, **fault.words)
            continue
        lines.append(number)
    names = [name for name in expected.known.values() if name != DROPPED]
    cells = {
        name: pa.array([row.get(name) for row in rows], pa.string()).dictionary_encode()
        for name in names
    }
    gathering.add(
        pa.table(cells, pa.schema([(name, CELL) for name in names])), np.array(lines, np.int64)
    )
