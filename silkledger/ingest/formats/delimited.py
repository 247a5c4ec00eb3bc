"""CSV and TSV: delimited text, parsed with Arrow in blocks of whole records.

The header determines the delimiter. Cells are never interpreted as numbers, dates or missing
values. A record whose number of cells differs from that of the header, or with text after a closing
quote, is kept as a broken row. The line of a row is the physical line on which it starts, counting
blank lines and line breaks inside cells.
"""

from __future__ import annotations

import csv
import os
import re
from codecs import BOM_UTF8
from collections import deque
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv

from silkledger.errors import InputError
from silkledger.ingest.formats.encoding import BLOCK, line_ends, utf8_blocks
from silkledger.ingest.formats.quoted_records import records
from silkledger.ingest.rows import CELL, Gathering
from silkledger.messages import near, quoted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from concurrent.futures import Future

    from silkledger.ingest.expected import Expected
    from silkledger.ingest.formats.quoted_records import Records
    from silkledger.ingest.inputs import InputFile
    from silkledger.ingest.rows import FileContent

DELIMITERS = {",": "comma", ";": "semicolon", "\t": "tab", "|": "vertical bar"}
_HEADER = re.compile(
    rb"(?P<blank>(?:[ \t]*+(?:\r\n|\r|\n))*+)(?P<header>[^\r\n]*+)(?:\r\n|\r|\n|\Z)"
)
_LONGEST_HEADER = 1 << 20
_WORKERS = min(4, os.cpu_count() or 1)


@dataclass(frozen=True, slots=True)
class _Ragged:
    """A record whose number of cells differs from that of the header.

    `position` is its index among the records of its run.
    """

    position: int
    cells: int
    text: str


@dataclass(frozen=True, slots=True)
class _Parsed:
    """A parsed run of records.

    `cells` and `lines` belong to the records that fit the header; `ragged` lists the others, each
    with its line.
    """

    cells: pa.Table
    lines: np.ndarray
    ragged: tuple[tuple[int, _Ragged], ...]


def read(file: InputFile, expected: Expected) -> FileContent:
    """Read the rows of a CSV or TSV file. Raises InputError if it can't be read as a whole."""
    blocks = utf8_blocks(file, expected)
    header, line, rest = _header_line(file, next(blocks, b""))
    delimiter, names = _names(file, header, line, tuple(expected.known))
    ours = expected.check(file.name, names, line=line)
    gathering = Gathering(file, expected)
    runs = records(file.name, chain([rest], blocks), delimiter, line + 1, expected.limits.row_bytes)
    parse = partial(_parse, file.name, names=names, delimiter=delimiter)
    for run, parsed in (_parsed_in_threads if file.size > BLOCK else _parsed_in_turn)(runs, parse):
        if parsed is None:
            gathering.add_broken(run.line, "ingest.quote", bytes(run.data).decode().rstrip("\r\n"))
            continue
        gathering.add(parsed.cells.rename_columns(ours), parsed.lines)
        for row_line, ragged in parsed.ragged:
            gathering.add_broken(
                row_line, "ingest.ragged", ragged.text, cells=ragged.cells, columns=len(names)
            )
    return gathering.finish()


def _header_line(file: InputFile, text: bytes) -> tuple[str, int, bytes]:
    """Return the first non-blank line, its number, and the rest of the first block."""
    match = _HEADER.match(text)
    if not match or len(match["header"]) > _LONGEST_HEADER:
        what, fix = "the first line is not a header", "write the column names on the first line"
        raise InputError(file.name, what, fix=fix, line=1)
    if not match["header"].strip():
        what, fix = "the file has only white space", "add rows or remove the file"
        raise InputError(file.name, what, fix=fix)
    return match["header"].decode(), line_ends(match["blank"]) + 1, text[match.end() :]


def _names(
    file: InputFile, header: str, line: int, known: tuple[str, ...]
) -> tuple[str, tuple[str, ...]]:
    """Return the delimiter that splits the header into most known columns, and the column names.

    If no delimiter gives a known column, names close to known ones count.
    """
    splits: dict[tuple[str, ...], str] = {}
    for delimiter in DELIMITERS:
        try:
            cells = next(csv.reader([header], delimiter=delimiter, strict=True))
        except csv.Error:
            continue
        splits.setdefault(tuple(cell.strip() for cell in cells), delimiter)
    scores = {names: sum(name in known for name in names) for names in splits}
    if not any(scores.values()):
        close = {
            names: sum(bool(near(name, known)) for name in names[: len(known)]) for names in splits
        }
        scores = {names: score if 2 * score > len(names) else 0 for names, score in close.items()}
    best = max(scores.values(), default=0)
    fix = f"write a header such as {', '.join(known[:6])}, … with the same delimiter throughout"
    if not best:
        what = f"the first line is not a header: {quoted(header)}"
        raise InputError(file.name, what, fix=fix, line=line)
    leading = [names for names, score in scores.items() if score == best]
    if len(leading) > 1:
        names_of_delimiters = " or ".join(DELIMITERS[splits[names]] for names in leading)
        what = f"the delimiter of the header may be {names_of_delimiters}"
        raise InputError(file.name, what, fix=fix, line=line)
    names = leading[0]
    delimiter = splits[names]
    if file.path.suffix.lower() == ".tsv" and delimiter != "\t" and len(names) > 1:
        what = f"the file is named .tsv but its delimiter is a {DELIMITERS[delimiter]}"
        raise InputError(file.name, what, fix="rename it to .csv", line=line)
    return delimiter, names


def _parsed_in_turn(
    runs: Iterable[Records], parse: Callable[[Records], _Parsed]
) -> Iterator[tuple[Records, _Parsed | None]]:
    """Yield each run with its parsed records (None for a broken run), in file order."""
    for run in runs:
        yield run, None if run.broken else parse(run)


def _parsed_in_threads(
    runs: Iterable[Records], parse: Callable[[Records], _Parsed]
) -> Iterator[tuple[Records, _Parsed | None]]:
    """Yield the same as `_parsed_in_turn`, parsing several runs at a time in threads.

    Starting threads takes longer than parsing a small file.
    """
    with ThreadPoolExecutor(_WORKERS) as pool:
        waiting: deque[tuple[Records, Future[_Parsed] | None]] = deque()
        for run in runs:
            waiting.append((run, None if run.broken else pool.submit(parse, run)))
            if len(waiting) > _WORKERS:
                first, parsed = waiting.popleft()
                yield first, parsed.result() if parsed else None
        for first, parsed in waiting:
            yield first, parsed.result() if parsed else None


def _parse(file: str, run: Records, names: tuple[str, ...], delimiter: str) -> _Parsed:
    ragged: list[_Ragged] = []

    def keep(row: pyarrow.csv.InvalidRow) -> str:
        ragged.append(_Ragged(row.number - 1, row.actual_columns, row.text))
        return "skip"

    # Arrow strips a byte order mark from its input. That of the file is gone already; any other is
    # a character of the text.
    data = run.data
    if bytes(data[: len(BOM_UTF8)]) == BOM_UTF8:
        data = memoryview(BOM_UTF8 + data)
    cells = pyarrow.csv.read_csv(
        pa.py_buffer(data),
        read_options=pyarrow.csv.ReadOptions(
            column_names=list(names), use_threads=False, block_size=len(data) + 1
        ),
        parse_options=pyarrow.csv.ParseOptions(
            delimiter=delimiter,
            newlines_in_values=True,
            ignore_empty_lines=False,
            invalid_row_handler=keep,
        ),
        convert_options=pyarrow.csv.ConvertOptions(
            column_types=dict.fromkeys(names, CELL),
            null_values=[""],
            strings_can_be_null=True,
            check_utf8=False,
        ),
    )
    fits = np.ones(cells.num_rows + len(ragged), bool)
    fits[np.array([row.position for row in ragged], np.int64)] = False
    heights = np.ones(len(fits), np.int64)
    if len(fits) != run.lines:
        heights[fits] += _line_ends_inside(cells)
        heights[~fits] += np.array([line_ends(row.text.encode()) for row in ragged], np.int64)
    if int(heights.sum()) != run.lines:
        what, fix = "the quoting can't be parsed", "put every cell in double quotes"
        raise InputError(file, what, fix=fix, line=run.line)
    lines = run.line + np.cumsum(heights) - heights
    broken = tuple((int(lines[row.position]), row) for row in ragged if row.text.strip())
    return _Parsed(cells, lines[fits], broken)


def _line_ends_inside(cells: pa.Table) -> np.ndarray:
    """Return the number of line breaks inside the cells of each row."""
    inside = np.zeros(cells.num_rows, np.int64)
    for column in cells.columns:
        array = column.combine_chunks()
        counts = pc.count_substring_regex(array.dictionary, r"\r\n|\r|\n")
        if pc.max(counts).as_py():
            inside += counts.take(array.indices).fill_null(0).to_numpy()
    return inside
