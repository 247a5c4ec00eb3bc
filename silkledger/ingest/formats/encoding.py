"""The bytes of a text file as UTF-8 blocks.

The encoding is given by a byte order mark or by source.toml, or else is UTF-8, or the only other
encoding that the file can have (silkledger.ingest.formats.charsets). Any other file is refused,
with the position of its first invalid byte.
"""

from __future__ import annotations

import codecs
import hashlib
from typing import TYPE_CHECKING, NoReturn

import numpy as np

from silkledger.errors import InputError
from silkledger.ingest.formats import charsets
from silkledger.ingest.inputs import content, prove

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from silkledger.ingest.expected import Expected
    from silkledger.ingest.inputs import InputFile

BLOCK = 4 << 20
_SAVE = "save the file as UTF-8"
_NOT_TEXT = "(not text, or UTF-16 without a byte order mark)"
_MARKS = {
    codecs.BOM_UTF8: "utf-8",
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
}
_NAMES = {"utf-8": "UTF-8", "utf-16-le": "UTF-16", "utf-16-be": "UTF-16"}
_FOREIGN = (
    (codecs.BOM_UTF32_LE, "the encoding is UTF-32", _SAVE),
    (codecs.BOM_UTF32_BE, "the encoding is UTF-32", _SAVE),
    (
        b"PK\x03\x04",
        "the file is a zip archive or a workbook, not text",
        "rename a workbook to .xlsx, or save it as CSV",
    ),
    (b"PAR1", "the file is Parquet, not text", "rename it to .parquet"),
    (b"\xd0\xcf\x11\xe0", "the file is an old or encrypted workbook, not text", "save it as CSV"),
    (b"\x1f\x8b", "the file is compressed", "decompress it"),
    (b"%PDF", "the file is a PDF, not text", "transcribe its figures into rows"),
)


def utf8_blocks(file: InputFile, expected: Expected, size: int = BLOCK) -> Iterator[bytes]:
    """Yield the text of a file as UTF-8 in blocks of about `size` bytes.

    The byte order mark is removed, line ends are unchanged, and blocks end between code points.
    Raises InputError if the file is empty, is not a text file, has bytes that are invalid in its
    encoding or NUL characters, or (at the end) if it has changed since it was discovered.
    """
    digest = hashlib.sha256()
    with file.path.open("rb") as stream:
        block = stream.read(size)
        encoding, mark_length = _recognised(file, block, expected)
        transcoder = _Transcoder(file, encoding, mark_length, expected)
        data = block[mark_length:]
        while block:
            digest.update(block)
            if text := transcoder.transcode(data):
                yield text
            data = block = stream.read(size)
    transcoder.transcode(b"", final=True)
    prove(file, transcoder.offset, digest.hexdigest())


def _recognised(file: InputFile, start: bytes, expected: Expected) -> tuple[str, int]:
    """Return the codec, and the length of the byte order mark."""
    if not start:
        raise InputError(file.name, "the file is empty", fix="add rows or remove the file")
    for magic, what, fix in _FOREIGN:
        if start.startswith(magic):
            raise InputError(file.name, what, fix=fix)
    for mark, encoding in _MARKS.items():
        if start.startswith(mark):
            if not _agree(expected.encoding, encoding):
                named = charsets.charsets()[expected.encoding or ""].name
                what = f"the byte order mark is {_NAMES[encoding]} but source.toml says {named}"
                raise InputError(file.name, what, fix="remove encoding from source.toml")
            return encoding, len(mark)
    if expected.encoding == "utf-16":
        what = "source.toml says utf-16 but the file has no byte order mark"
        raise InputError(file.name, what, fix='write encoding = "utf-16le" or "utf-16be"')
    return expected.encoding or _detected(file, expected), 0


def _agree(named: str | None, marked: str) -> bool:
    return named in (None, marked) or (named == "utf-16" and marked.startswith("utf-16"))


def _detected(file: InputFile, expected: Expected) -> str:
    """Return UTF-8, or the other encoding that the file certainly has.

    Raises InputError if the file is not UTF-8 and its encoding is not certain.
    """
    if file.size > charsets.LARGEST:
        return "utf-8"
    data = content(file)
    try:
        if b"\0" not in data:
            data.decode()
            return "utf-8"
    except UnicodeDecodeError:
        pass
    charset = charsets.detected(data, expected.language)
    if charset is None:
        _refuse(file, data, expected)
    return codecs.lookup(charset.codec).name


def _refuse(file: InputFile, data: bytes, expected: Expected) -> NoReturn:
    """Raise the InputError for bytes that are not valid UTF-8 text."""
    fix = _fix(expected)
    try:
        data.decode()
    except UnicodeDecodeError as fault:
        what = f"byte 0x{data[fault.start]:02X} at offset {fault.start} is not valid UTF-8"
        raise InputError(
            file.name, what, fix=fix, line=line_ends(data[: fault.start]) + 1
        ) from fault
    offset = data.index(0)
    what = f"NUL character at offset {offset} {_NOT_TEXT}"
    raise InputError(file.name, what, fix=fix, line=line_ends(data[:offset]) + 1)


def _fix(expected: Expected) -> str:
    if expected.source_id is None or expected.encoding is not None:
        return _SAVE
    usual = charsets.usual(expected.language)
    name = usual[0].name if usual else "windows-1252"
    return f'{_SAVE}, or name its encoding in source.toml, such as encoding = "{name}"'


class _Transcoder:
    """Converts the bytes of a file to UTF-8, block by block; `offset` counts the input bytes."""

    def __init__(self, file: InputFile, encoding: str, offset: int, expected: Expected) -> None:
        self.file, self.encoding, self.offset, self.expected = file, encoding, offset, expected
        self.name = _NAMES.get(encoding) or charsets.charsets()[encoding].name
        self._decoder = codecs.getincrementaldecoder(encoding)()

    def transcode(self, block: bytes, *, final: bool = False) -> bytes:
        start = self.offset - len(self._decoder.getstate()[0])
        utf8 = self.encoding == "utf-8"
        try:
            ascii_only = utf8 and start == self.offset and block.isascii()
            text = block if ascii_only else self._decoded(block, final, start)
        except UnicodeDecodeError as fault:
            offset = start + fault.start
            byte = fault.object[fault.start]
            what = f"byte 0x{byte:02X} at offset {offset} is not valid {self.name}"
            raise InputError(
                self.file.name, what, fix=_fix(self.expected), line=self._line(offset)
            ) from fault
        if b"\0" in text:
            offset = self.offset + block.index(0)
            place = f" at offset {offset}" if utf8 else ""
            what = f"NUL character{place} {_NOT_TEXT}"
            raise InputError(self.file.name, what, fix=_SAVE, line=self._line(offset))
        self.offset += len(block)
        return text

    def _decoded(self, block: bytes, final: bool, start: int) -> bytes:
        text = self._decoder.decode(block, final)
        if self.encoding not in _NAMES and (character := charsets.control(text)) is not None:
            offset = start + len(text[: text.index(character)].encode(self.encoding))
            what = f"non-printing character U+{ord(character):04X} in text read as {self.name}"
            fix = "name the correct encoding in source.toml"
            raise InputError(self.file.name, what, fix=fix, line=self._line(offset))
        return text.encode()

    def _line(self, offset: int) -> int | None:
        """Return the line of a byte; None in UTF-16, whose line ends are not single bytes."""
        return None if self.encoding.startswith("utf-16") else _line_at(self.file.path, offset)


def _line_at(path: Path, offset: int) -> int:
    lines, last = 1, b""
    with path.open("rb") as stream:
        while offset and (block := stream.read(min(BLOCK, offset))):
            offset -= len(block)
            lines += line_ends(block) - (last == b"\r" and block.startswith(b"\n"))
            last = block[-1:]
    return lines


def line_ends(text: bytes, start: int = 0, end: int | None = None) -> int:
    """Return the number of line ends from `start` to `end`; LF, CR and CR LF count as one each.

    >>> line_ends(b"a\\nb\\r\\nc\\r"), line_ends(b"a\\nb\\r\\nc\\r", 2, 5)
    (3, 1)
    """
    end = len(text) if end is None else end
    # As an array: bytes.count looks for the next line end again and again, four times as long.
    characters = np.frombuffer(text, np.uint8)[start:end]
    count = int(np.count_nonzero(characters == ord("\n")))
    if text.find(b"\r", start, end) >= 0:
        count += text.count(b"\r", start, end) - text.count(b"\r\n", start, end)
    return count
