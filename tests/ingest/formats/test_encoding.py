from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from silkledger.errors import InputError
from silkledger.ingest.expected import Expected
from silkledger.ingest.formats.encoding import line_ends, utf8_blocks
from silkledger.ingest.inputs import InputFile, fingerprint
from silkledger.schemas.raw import FIGURES
from tests.support.depth import deep

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Put = Callable[[str, bytes | str], InputFile]

# A file outside a source folder: no source.toml can name its encoding.
LOOSE = Expected(FIGURES, None)


@pytest.mark.parametrize(
    "mark",
    [
        (b"", "utf-8"),
        (b"\xef\xbb\xbf", "utf-8"),
        (b"\xff\xfe", "utf-16-le"),
        (b"\xfe\xff", "utf-16-be"),
    ],
)
@given(
    text=st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), min_size=1),
    size=st.integers(4, 9),
)
@settings(
    max_examples=deep(10, 60),
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_text_is_unchanged_for_every_block_size(
    tmp_path: Path, mark: tuple[bytes, str], text: str, size: int
) -> None:
    path = tmp_path / "t.csv"
    content = mark[0] + text.encode(mark[1])
    path.write_bytes(content)
    if mark == (b"", "utf-8") and content.startswith(
        (b"PK\x03\x04", b"PAR1", b"%PDF", b"\xef\xbb\xbf")
    ):
        return
    blocks = list(utf8_blocks(fingerprint(path, "t.csv", within=tmp_path), LOOSE, size))
    assert b"".join(blocks).decode() == text
    assert all(block.decode() for block in blocks)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (
            "a\nb\nMünchen".encode("latin-1"),
            "t.csv:3: byte 0xFC at offset 5 is not valid UTF-8; save the file as UTF-8",
        ),
        (
            "a\r\nb\rПривет".encode("cp1251"),
            "t.csv:3: byte 0xCF at offset 5 is not valid UTF-8; save the file as UTF-8",
        ),
        (
            b"abc\xe2\x82",
            "t.csv:1: byte 0xE2 at offset 3 is not valid UTF-8; save the file as UTF-8",
        ),
        (
            b"\xef\xbb\xbfa\n\xff",
            "t.csv:2: byte 0xFF at offset 5 is not valid UTF-8; save the file as UTF-8",
        ),
        (
            b"\xff\xfea\x00\x00\xd8",
            "t.csv: byte 0x00 at offset 4 is not valid UTF-16; save the file as UTF-8",
        ),
        (
            b"a\x00b\x00",
            (
                "t.csv:1: NUL character at offset 1 (not text, or UTF-16 without a byte order "
                "mark); save the file as UTF-8"
            ),
        ),
        (b"\xff\xfe\x00\x00a\x00\x00\x00", "t.csv: the encoding is UTF-32; save the file as UTF-8"),
        (b"\x1f\x8b\x08", "t.csv: the file is compressed; decompress it"),
        (b"%PDF-1.7", "t.csv: the file is a PDF, not text; transcribe its figures into rows"),
        (b"", "t.csv: the file is empty; add rows or remove the file"),
    ],
)
@pytest.mark.parametrize("size", [4, 5, 1000])
def test_a_file_that_is_not_text_is_refused_at_its_first_bad_byte(
    put: Put, content: bytes, message: str, size: int
) -> None:
    with pytest.raises(InputError) as fault:
        list(utf8_blocks(put("t.csv", content), LOOSE, size))
    assert str(fault.value) == message


def test_a_file_truncated_after_its_fingerprint_is_refused(put: Put) -> None:
    file = put("t.csv", "abc")
    file.path.write_text("ab")
    with pytest.raises(
        InputError,
        match=r"t.csv: the file changed while it was read; run again once nothing writes to it",
    ):
        list(utf8_blocks(file, LOOSE))


def test_line_ends_are_counted_once_each() -> None:
    assert line_ends(b"a\r\nb\rc\n\n\r\r\n") == 6
