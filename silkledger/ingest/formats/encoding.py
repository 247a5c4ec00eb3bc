"""The bytes of a text file as UTF-8 blocks: what a byte order mark says, what source.toml says,
UTF-8, or the one other encoding that a file can have (silkledger.ingest.formats.charsets).

Everything else is refused with the place of the first byte that does not fit.
"""

from __future__ import annotations

import codecs
import hashlib
from typing import TYPE_CHECKING, NoReturn

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
_MARKS = {
    codecs.BOM_UTF8: "utf-8",
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
}
_NAMES = {"utf-8": "UTF-8", "utf-16-le": "UTF-16", "utf-16-be": "UTF-16"}
_FOREIGN = (
    (codecs.BOM_UTF32_LE, "is UTF-32", _SAVE),
    (codecs.BOM_UTF32_BE, "is UTF-32", _SAVE),
    (
        b"PK\x03\x04",
        "is a zip archive or a workbook, not text",
        "name a workbook .xlsx, or save it as CSV",
    ),
    (b"PAR1", "is Parquet, not text", "name it .parquet"),
    (b"\xd0\xcf\x11\xe0", "is an old or encrypted workbook, not text", "save it as CSV"),
    (b"\x1f\x8b", "is compressed", "unpack it"),
    (b"%PDF", "is a PDF, not text", "transcribe its figures into rows"),
)


def utf8_blocks(file: InputFile, expected: Expected, size: int = BLOCK) -> Iterator[bytes]:
    """The file's text as UTF-8 in blocks of about `size` bytes, the byte order mark taken off, line
    ends untouched.

    A block ends between two code points. Raises InputError for an empty file, foreign content,
    bytes that are no text in its encoding, NUL characters, and at the end if the file is not the
    one that was found.
    """
    digest = hashlib.sha256()
    with file.path.open("rb") as stream:
        block = stream.read(size)
        encoding, mark = _recognised(file, block, expected)
        text = _Transcoding(file, encoding, mark, expected)
        head = block[mark:]
        while block:
            digest.update(block)
            if found := text.take(head):
                yield found
            head = block = stream.read(size)
    text.take(b"", final=True)
    prove(file, text.offset, digest.hexdigest())


def _recognised(file: InputFile, start: bytes, expected: Expected) -> tuple[str, int]:
    """The codec, and how many bytes its mark takes."""
    if not start:
        raise InputError(file.name, "is empty", fix="fill it in or take it away")
    for magic, what, fix in _FOREIGN:
        if start.startswith(magic):
            raise InputError(file.name, what, fix=fix)
    for mark, encoding in _MARKS.items():
        if start.startswith(mark):
            if not _agree(expected.encoding, encoding):
                named = charsets.charsets()[expected.encoding or ""].name
                what = f"has the mark of {_NAMES[encoding]}, source.toml says {named}"
                raise InputError(file.name, what, fix="take encoding out of source.toml")
            return encoding, len(mark)
    if expected.encoding == "utf-16":
        what = "is named utf-16 in source.toml and has no mark"
        raise InputError(file.name, what, fix='write encoding = "utf-16le" or "utf-16be"')
    return expected.encoding or _detected(file, expected), 0


def _agree(named: str | None, marked: str) -> bool:
    return named in (None, marked) or (named == "utf-16" and marked.startswith("utf-16"))


def _detected(file: InputFile, expected: Expected) -> str:
    """UTF-8 unless the file is none and surely has another encoding. Raises InputError where others
    are open.
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
    found = charsets.detected(data, expected.language)
    if found is None:
        _refuse(file, data, expected)
    return codecs.lookup(found.codec).name


def _refuse(file: InputFile, data: bytes, expected: Expected) -> NoReturn:
    """Raises the InputError for bytes that are no UTF-8."""
    fix = _fix(expected)
    try:
        data.decode()
    except UnicodeDecodeError as fault:
        what = f"byte 0x{data[fault.start]:02X} at offset {fault.start} is no UTF-8"
        raise InputError(
            file.name, what, fix=fix, line=line_ends(data[: fault.start]) + 1
        ) from fault
    at = data.index(0)
    fix = f"it is no text, or UTF-16 without a byte order mark; {fix}"
    raise InputError(
        file.name, f"a NUL character at offset {at}", fix=fix, line=line_ends(data[:at]) + 1
    )


def _fix(expected: Expected) -> str:
    if expected.source_id is None or expected.encoding is not None:
        return _SAVE
    usual = charsets.usual(expected.language)
    name = usual[0].name if usual else "windows-1252"
    return f'{_SAVE}, or name its encoding in source.toml: encoding = "{name}" or the like'


class _Transcoding:
    """A file's bytes to UTF-8, block by block; `offset` counts the bytes taken."""

    def __init__(self, file: InputFile, encoding: str, offset: int, expected: Expected) -> None:
        self.file, self.encoding, self.offset, self.expected = file, encoding, offset, expected
        self.name = _NAMES.get(encoding) or charsets.charsets()[encoding].name
        self._decoder = codecs.getincrementaldecoder(encoding)()

    def take(self, block: bytes, *, final: bool = False) -> bytes:
        start = self.offset - len(self._decoder.getstate()[0])
        utf8 = self.encoding == "utf-8"
        try:
            ascii_only = utf8 and start == self.offset and block.isascii()
            text = block if ascii_only else self._decoded(block, final, start)
        except UnicodeDecodeError as fault:
            at = start + fault.start
            what = f"byte 0x{fault.object[fault.start]:02X} at offset {at} is no {self.name}"
            raise InputError(
                self.file.name, what, fix=_fix(self.expected), line=self._line(at)
            ) from fault
        if b"\0" in text:
            at = self.offset + block.index(0)
            raise InputError(
                self.file.name,
                f"a NUL character at offset {at}" if utf8 else "a NUL character",
                fix=f"it is no text, or UTF-16 without a byte order mark; {_SAVE}",
                line=self._line(at),
            )
        self.offset += len(block)
        return text

    def _decoded(self, block: bytes, final: bool, start: int) -> bytes:
        text = self._decoder.decode(block, final)
        if self.encoding not in _NAMES and (found := charsets.control(text)) is not None:
            at = start + len(text[: text.index(found)].encode(self.encoding))
            what = f"holds no printed text in {self.name}: U+{ord(found):04X}"
            raise InputError(
                self.file.name,
                what,
                fix="name its true encoding in source.toml",
                line=self._line(at),
            )
        return text.encode()

    def _line(self, offset: int) -> int | None:
        """The line of a byte; None in UTF-16, whose line ends are no single bytes."""
        return None if self.encoding.startswith("utf-16") else _line_at(self.file.path, offset)


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
