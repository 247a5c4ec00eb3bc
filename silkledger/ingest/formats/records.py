"""Where the records of a delimited text begin and end, quoted line ends included.

A cell that begins with a double quote ends with one, and a quote inside it is doubled (RFC 4180); a
quote inside a cell that does not begin with one is itself. Text behind a closing quote makes its
record broken. Lines end with LF, CR LF or CR. Blocks without such oddities are cut by counting
quotes, the others by walking over their cells: the same cuts, slower.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import numpy as np

from silkledger.errors import InputError
from silkledger.ingest.formats.encoding import line_ends
from silkledger.ingest.limits import raised, shown_bytes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_QUOTE, _CR, _LF = b'"\r\n'


@dataclass(frozen=True, slots=True)
class Records:
    """Whole records that follow each other: their bytes, the line where they start, and how many
    lines they take.

    `broken` means that it is a single record with text behind a closing quote.
    """

    data: bytes
    line: int
    lines: int
    broken: bool = False


def records(
    file: str, blocks: Iterable[bytes], delimiter: str, line: int, longest: int
) -> Iterator[Records]:
    """The text of `blocks` cut into runs of whole records; `line` is the number of its first line.

    Raises InputError for a quote that is never closed, with the line where it opens, and for a
    record of more than `longest` bytes: it is a quote that was never closed, or no table.
    """
    held = b""
    for block in blocks:
        text = held + block
        end = 0
        for start, end, broken in _cuts(text, delimiter, final=False):
            run = _run(text[start:end], line, broken=broken)
            line += run.lines
            yield run
        held = text[end:]
        if len(held) > longest:
            _refuse_unclosed(file, held, delimiter, line)
            what = f"a row longer than {shown_bytes(longest)}"
            fix = f"put one figure a row, with its wording only, {raised('row_bytes')}"
            raise InputError(file, what, fix=fix, line=line)
    end = 0
    for start, end, broken in _cuts(held, delimiter, final=True):
        run = _run(held[start:end], line, broken=broken)
        line += run.lines
        yield run
    if end < len(held):
        _refuse_unclosed(file, held[end:], delimiter, line)


def _run(data: bytes, line: int, *, broken: bool) -> Records:
    return Records(data, line, line_ends(data) + (not data.endswith((b"\n", b"\r"))), broken)


def _cuts(text: bytes, delimiter: str, *, final: bool) -> Iterator[tuple[int, int, bool]]:
    """(start, end, broken) of the runs of whole records at the head of `text`, which starts at a
    record.

    Unless `final`, what follows the last line end is left for the next block, and so is a CR that
    ends the text: it may be half of a CR LF.
    """
    if b'"' not in text:
        end = len(text) if final else _last_line_end(text, 0, len(text))
    else:
        found = _end_by_quotes(text, delimiter, final=final)
        if found is None:
            yield from _walk(text, delimiter, final=final)
            return
        end = found
    if end:
        yield 0, end, False


def _last_line_end(text: bytes, start: int, stop: int) -> int:
    end = text.rfind(b"\n", start, stop) + 1
    if text.find(b"\r", start, stop) >= 0:
        end = max(end, text.rfind(b"\r", start, min(stop, len(text) - 1)) + 1)
    return end


def _end_by_quotes(text: bytes, delimiter: str, *, final: bool) -> int | None:
    """Where the whole records end, found by the parity of quotes; None where the parity can't be
    trusted.

    It can where every odd quote opens a cell (or is the second of a doubled one) and every even
    quote closes one (or is the first of a doubled one).
    """
    view = np.frombuffer(text, np.uint8)
    quotes = np.flatnonzero(view == _QUOTE)
    beside = np.zeros(256, bool)
    beside[[_QUOTE, _CR, _LF, ord(delimiter)]] = True
    opening, closing = quotes[0::2], quotes[1::2]
    before = view[opening[opening > 0] - 1]
    after = view[closing[closing < len(text) - 1] + 1]
    if not (beside[before].all() and beside[after].all()):
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


def _walk(text: bytes, delimiter: str, *, final: bool) -> Iterator[tuple[int, int, bool]]:
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
    return re.compile(
        rf'(?:"(?:[^"]++|"")*+"(?P<behind>[^{stop}]*+)|(?!")[^{stop}]*+)(?P<end>{re.escape(delimiter)}|\r\n|\r|\n|\Z)'.encode()
    )


def _refuse_unclosed(file: str, record: bytes, delimiter: str, line: int) -> None:
    """Raises InputError if the record, which is not whole, ends inside a quoted cell."""
    cell, position = _cell(delimiter), 0
    while (match := cell.match(record, position)) and match.end() < len(record):
        position = match.end()
    if not match:
        raise InputError(
            file,
            "a double quote opens a cell and is never closed",
            fix="close it, or double it if it belongs to the wording",
            line=line + line_ends(record[:position]),
        )
