# ruff: noqa: E501  (a table of bytes)
"""Damaged files of every format: an Intake that holds together, or one InputError of one line. Never anything else.

Seeded and bounded; SILKLEDGER_FUZZ=10000 tries as many files of each kind.
"""

from __future__ import annotations

import os
import random
from typing import TYPE_CHECKING

import pytest

from schemas.raw import FIGURES
from silkledger.errors import InputError
from silkledger.ingest import Expected, ingest
from silkledger.inputs import fingerprint
from tests.ingest.test_formats import FILES

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from silkledger.ingest import Intake

TRIES = int(os.environ.get("SILKLEDGER_FUZZ", "120"))
# Bytes and runs of bytes that readers stumble over.
_NASTY = (
    b"\0", b"\n", b"\r", b'"', b",", b"\t", b"{", b"}", b"[", b"]", b"null", b"\\u0000", b"\\ud800", b"\xff", b"\xc3", b"\xed\xa0\x80",
    b"\xef\xbb\xbf", b"\xff\xfe", b"PK\x03\x04", b"PAR1", b"NaN", b"-", b"1e999", b"<", b"&", b"]]>", b"<!DOCTYPE", b"A" * 5000, b"[" * 3000,
)  # fmt: skip


def damaged(content: bytes, chance: random.Random) -> bytes:
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(content) + 1)
        to = min(len(content), at + chance.choice((1, 1, 2, 8, 64, 1000)))
        match chance.randrange(6):
            case 0:
                content = content[:at] + chance.choice(_NASTY) + content[at:]
            case 1:
                content = content[:at] + content[to:]
            case 2:
                content = content[:at] + chance.choice(_NASTY) + content[to:]
            case 3:
                content = content[:at] + content[at:to] * chance.randint(2, 5) + content[to:]
            case 4:
                content = (
                    content[:at] + bytes(byte ^ (1 << chance.randrange(8)) for byte in content[at:to]) + content[to:]
                )
            case _:
                content = content[:at]
    return content


@pytest.mark.parametrize("kind", FILES)
def test_damaged_files_are_read_or_refused_on_one_line(tmp_path: Path, kind: str) -> None:
    name, content = FILES[kind]
    path = tmp_path / name
    chance = random.Random(kind)
    for _ in range(TRIES):
        path.write_bytes(damaged(content, chance))
        try:
            intake = ingest(fingerprint(path, name, within=tmp_path), Expected(FIGURES, "s"))
        except InputError as fault:
            said = str(fault)
            assert said.startswith(name), said
            assert said.isprintable(), said
        else:
            check(intake)


def check(intake: Intake) -> None:
    lines = intake.rows["line"].to_pylist()
    assert lines == sorted(set(lines))
    assert all(line >= 1 for line in lines)
    assert {row.line for row in intake.broken}.isdisjoint(lines)
    intake.rows.validate(full=True)
    for name in (*FIGURES.names, "source_id", "file"):
        words = intake.rows[name].chunk(0).dictionary.to_pylist()
        assert len(set(words)) == len(words)
        assert all(word.strip() for word in words)


@pytest.mark.parametrize("suffix", [".csv", ".tsv", ".jsonl", ".xlsx", ".parquet"])
def test_noise_is_refused_under_every_name(take: Callable[..., Intake], suffix: str) -> None:
    chance = random.Random(suffix)
    for _ in range(TRIES // 4):
        with pytest.raises(InputError):
            take(f"figures{suffix}", b"\x80" + chance.randbytes(chance.randrange(400)))
