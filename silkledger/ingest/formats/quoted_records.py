"""Boundaries of records in delimited text, including quoted line breaks.

A cell that starts with a double quote ends with one, and quotes inside it are doubled (RFC 4180). A
quote inside a cell that does not start with one is an ordinary character. Text after a closing
quote makes its record broken. Lines end with LF, CR LF or CR. Blocks without irregular quotes are
split by counting quotes, all others by scanning their cells, which gives the same result but is
slower.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import numpy as np

from silkledger.errors import InputError
from silkledger.ingest.formats.encoding import line_ends
from silkledger.ingest.limits import format_bytes, or_raise

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_QUOTE, _CR, _LF = b'"\r\n'


@dataclass(frozen=True, slots=True)
class Records:
    """A run of whole records: its place in a text, the line on which it starts, and their number.

    `broken` marks a single record with text after a closing quote.
    """

    text: bytes
    start: int
    end: int
    line: int
    lines: int
    broken: bool = False

    @property
    def data(self) -> memoryview:
        """Its bytes, which are not copied: making room for them takes longer than reading them."""
        return memoryview(self.text)[self.start : self.end]


def records(
    file: str, blocks: Iterable[bytes], delimiter: str, line: int, longest: int
) -> Iterator[Records]:
    """Split the text of `blocks`, which starts on line `line`, into runs of whole records.

    Raises InputError for an unclosed quote, with the line on which it opens, and for a record of
    more than `longest` bytes, which has an unclosed quote or is not part of a table.

    >>> runs = records("f.csv", [b'a,"b\\nc"\\nd', b",e\\n"], ",", line=2, longest=100)
    >>> [(bytes(run.data), run.line, run.lines) for run in runs]
    [(b'a,"b\\nc"\\n', 2, 2), (b'd,e\\n', 4, 1)]
    """
    rest = b""
    for block in blocks:
        text = rest + block
        end = 0
        for start, end, broken in _cuts(text, delimiter, final=False):
            run = _run(text, start, end, line, broken=broken)
            line += run.lines
            yield run
        rest = text[end:]
        if len(rest) > longest:
            _refuse_unclosed(file, rest, delimiter, line)
            what = f"the row is longer than {format_bytes(longest)}"
            fix = f"put one figure per row, with only its wording, {or_raise('row_bytes')}"
            raise InputError(file, what, fix=fix, line=line)
    end = 0
    for start, end, broken in _cuts(rest, delimiter, final=True):
        run = _run(rest, start, end, line, broken=broken)
        line += run.lines
        yield run
    if end < len(rest):
        _refuse_unclosed(file, rest[end:], delimiter, line)


def _run(text: bytes, start: int, end: int, line: int, *, broken: bool) -> Records:
    lines = line_ends(text, start, end) + (text[end - 1] not in (_LF, _CR))
    return Records(text, start, end, line, lines, broken)


def _cuts(text: bytes, delimiter: str, *, final: bool) -> Iterator[tuple[int, int, bool]]:
    """Yield (start, end, broken) of the runs of whole records in `text`, which starts at a record.

    Unless `final`, text after the last line break is left for the next block, and so is a trailing
    CR, which may be half of a CR LF.
    """
    if b'"' not in text:
        end = len(text) if final else _last_line_end(text, 0, len(text))
    else:
        end_by_quotes = _end_by_quotes(text, delimiter, final=final)
        if end_by_quotes is None:
            yield from _scan(text, delimiter, final=final)
            return
        end = end_by_quotes
    if end:
        yield 0, end, False


def _last_line_end(text: bytes, start: int, stop: int) -> int:
    end = text.rfind(b"\n", start, stop) + 1
    if text.find(b"\r", start, stop) >= 0:
        end = max(end, text.rfind(b"\r", start, min(stop, len(text) - 1)) + 1)
    return end


def _end_by_quotes(text: bytes, delimiter: str, *, final: bool) -> int | None:
    """Return where the whole records end, judged by the parity of quotes.

    Returns None if the parity can't be trusted. It can if every odd quote opens a cell (or is the
    second of a doubled quote) and every even quote closes one (or is the first of a doubled quote).
    """
    view = np.frombuffer(text, np.uint8)
    quotes = np.flatnonzero(view == _QUOTE)
    is_neighbour = np.zeros(256, bool)
    is_neighbour[[_QUOTE, _CR, _LF, ord(delimiter)]] = True
    opening, closing = quotes[0::2], quotes[1::2]
    before = view[opening[opening > 0] - 1]
    after = view[closing[closing < len(text) - 1] + 1]
    if not (is_neighbour[before].all() and is_neighbour[after].all()):
        return None
    if len(quotes) % 2:
        if final:
            return None
        stop = int(quotes[-1])
        quotes = quotes[:-1]
    else:
        stop = len(text)
        if final:
            return stop
    for index in range(len(quotes) - 1, -1, -2):
        end = _last_line_end(text, int(quotes[index]), stop)
        if end:
            return end
        stop = int(quotes[index - 1])
    return _last_line_end(text, 0, stop)


def _scan(text: bytes, delimiter: str, *, final: bool) -> Iterator[tuple[int, int, bool]]:
    cell = _cell(delimiter)
    start = record = position = 0
    broken = False
    while (match := cell.match(text, position)) and (final or match.end() < len(text)):
        broken = broken or bool(match["behind"])
        position = match.end()
        if match["end"] == delimiter.encode():
            continue
        if broken:
            if record > start:
                yield start, record, False
            yield record, position, True
            start, broken = position, False
        record = position
        if position == len(text):
            break
    if record > start:
        yield start, record, False


@cache
def _cell(delimiter: str) -> re.Pattern[bytes]:
    stop = re.escape(delimiter) + r"\r\n"
    cell = rf'(?:"(?:[^"]++|"")*+"(?P<behind>[^{stop}]*+)|(?!")[^{stop}]*+)'
    end = rf"(?P<end>{re.escape(delimiter)}|\r\n|\r|\n|\Z)"
    return re.compile((cell + end).encode())


def _refuse_unclosed(file: str, record: bytes, delimiter: str, line: int) -> None:
    """Raise InputError if the incomplete record ends inside a quoted cell."""
    cell, position = _cell(delimiter), 0
    while (match := cell.match(record, position)) and match.end() < len(record):
        position = match.end()
    if not match:
        raise InputError(
            file,
            "unclosed double quote",
            fix="close it, or double it if it belongs to the wording",
            line=line + line_ends(record[:position]),
        )
