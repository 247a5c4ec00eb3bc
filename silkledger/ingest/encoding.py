"""The bytes of a text file as UTF-8 blocks: UTF-8 with or without a byte order mark, UTF-16 with one.

Everything else is refused with the place of the first byte that does not fit. Left out on purpose: guessing a character
set from the frequency of its bytes; two of them fit most files, and a wrong guess garbles what was printed.
"""

from __future__ import annotations

import codecs
import hashlib
from typing import TYPE_CHECKING

from silkledger.errors import InputError
from silkledger.inputs import prove

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from silkledger.inputs import InputFile

BLOCK = 4 << 20
_SAVE = "save the file as UTF-8"
_MARKS = {codecs.BOM_UTF8: "utf-8", codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}
_NAMES = {"utf-8": "UTF-8", "utf-16-le": "UTF-16", "utf-16-be": "UTF-16"}
_FOREIGN = (
    (codecs.BOM_UTF32_LE, "is UTF-32", _SAVE),
    (codecs.BOM_UTF32_BE, "is UTF-32", _SAVE),
    (b"PK\x03\x04", "is a zip archive or a workbook, not text", "name a workbook .xlsx, or save it as CSV"),
    (b"PAR1", "is Parquet, not text", "name it .parquet"),
    (b"\xd0\xcf\x11\xe0", "is an old or encrypted workbook, not text", "save it as CSV"),
    (b"\x1f\x8b", "is compressed", "unpack it"),
    (b"%PDF", "is a PDF, not text", "transcribe its figures into rows"),
)


def utf8_blocks(file: InputFile, size: int = BLOCK) -> Iterator[bytes]:
    """The file's text as UTF-8 in blocks of about `size` bytes, the byte order mark taken off, line ends untouched.

    A block ends between two code points. Raises InputError for an empty file, foreign content, bytes that are no text
    in its encoding, NUL characters, and at the end if the file is not the one that was found.
    """
    digest = hashlib.sha256()
    with file.path.open("rb") as stream:
        block = stream.read(size)
        encoding, mark = _recognised(file, block)
        text = _Transcoding(file, encoding, mark)
        head = block[mark:]
        while block:
            digest.update(block)
            if found := text.take(head):
                yield found
            head = block = stream.read(size)
    text.take(b"", final=True)
    prove(file, text.offset, digest.hexdigest())


def _recognised(file: InputFile, start: bytes) -> tuple[str, int]:
    """The encoding, and how many bytes its mark takes."""
    if not start:
        raise InputError(file.name, "is empty", fix="fill it in or take it away")
    for magic, what, fix in _FOREIGN:
        if start.startswith(magic):
            raise InputError(file.name, what, fix=fix)
    for mark, encoding in _MARKS.items():
        if start.startswith(mark):
            return encoding, len(mark)
    return "utf-8", 0


class _Transcoding:
    """A file's bytes to UTF-8, block by block; `offset` counts the bytes taken."""

    def __init__(self, file: InputFile, encoding: str, offset: int) -> None:
        self.file, self.encoding, self.offset = file, encoding, offset
        self._decoder = codecs.getincrementaldecoder(encoding)()

    def take(self, block: bytes, *, final: bool = False) -> bytes:
        start = self.offset - len(self._decoder.getstate()[0])
        utf8 = self.encoding == "utf-8"
        try:
            text = block if utf8 and start == self.offset and block.isascii() else self._decoded(block, final)
        except UnicodeDecodeError as fault:
            at = start + fault.start
            what = f"byte 0x{fault.object[fault.start]:02X} at offset {at} is no {_NAMES[self.encoding]}"
            line = _line_at(self.file.path, at) if utf8 else None
            raise InputError(self.file.name, what, fix=_SAVE, line=line) from fault
        if b"\0" in text:
            at = start + text.index(0)
            raise InputError(
                self.file.name,
                f"a NUL character at offset {at}" if utf8 else "a NUL character",
                fix=f"it is no text, or UTF-16 without a byte order mark; {_SAVE}",
                line=_line_at(self.file.path, at) if utf8 else None,
            )
        self.offset += len(block)
        return text

    def _decoded(self, block: bytes, final: bool) -> bytes:
        return self._decoder.decode(block, final).encode()


def _line_at(path: Path, offset: int) -> int:
    lines, last = 1, b""
    with path.open("rb") as stream:
        while offset and (block := stream.read(min(BLOCK, offset))):
            offset -= len(block)
            lines += line_ends(block) - (last == b"\r" and block.startswith(b"\n"))
            last = block[-1:]
    return lines


def line_ends(text: bytes) -> int:
    """How many line ends it holds; LF, CR and CR LF are one each."""
    count = text.count(b"\n")
    return count + text.count(b"\r") - text.count(b"\r\n") if b"\r" in text else count
