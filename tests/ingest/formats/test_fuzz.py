"""Damaged files of every format result in a consistent FileContent or one InputError on one line.

Seeded and bounded; SILKLEDGER_FUZZ=10000 tries as many files of each kind.
"""

from __future__ import annotations

import os
import random
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from silkledger.errors import InputError
from silkledger.ingest.corrections_file import read_corrections
from silkledger.ingest.expected import Expected
from silkledger.ingest.folder.dataset_and_source_toml import load_dataset, load_source
from silkledger.ingest.formats import read_file
from silkledger.ingest.inputs import InputFile, fingerprint
from silkledger.schemas.raw import FIGURES
from tests.ingest.formats.test_formats import FILES
from tests.ingest.formats.test_langextract import document, extraction
from tests.ingest.test_expected import CONSTANTS, MAPPED
from tests.ingest.test_expected import FILES as EXTRACTED
from tests.support.depth import deep

if TYPE_CHECKING:
    from pathlib import Path

    from silkledger.ingest.rows import FileContent

TRIES = int(os.environ.get("SILKLEDGER_FUZZ", deep(40, 120)))
# Bytes and byte sequences that often break readers.
_NASTY = (
    b"\0",
    b"\n",
    b"\r",
    b'"',
    b",",
    b"\t",
    b"{",
    b"}",
    b"[",
    b"]",
    b"null",
    b"\\u0000",
    b"\\ud800",
    b"\xff",
    b"\xc3",
    b"\xed\xa0\x80",
    b"\xef\xbb\xbf",
    b"\xff\xfe",
    b"PK\x03\x04",
    b"PAR1",
    b"NaN",
    b"-",
    b"1e999",
    b"<",
    b"&",
    b"]]>",
    b"<!DOCTYPE",
    b"A" * 5000,
    b"[" * 3000,
)


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
                    content[:at]
                    + bytes(byte ^ (1 << chance.randrange(8)) for byte in content[at:to])
                    + content[to:]
                )
            case _:
                content = content[:at]
    return content


RUSSIAN = "as_reported,indicator\n" + "".join(
    f"Свыше {n} млрд долларов в прошлом году,gdp\n" for n in range(20)
)
# Further cases: file name, content and the declarations in source.toml.
KINDS: dict[str, tuple[str, bytes, dict[str, Any]]] = {
    **{kind: (name, content, {}) for kind, (name, content) in FILES.items()},
    "jsonl, LangExtract": (
        "figures.jsonl",
        document(extraction(), extraction("USD 70\nbillion")).encode(),
        {},
    ),
    "csv, encoding to detect": ("figures.csv", RUSSIAN.encode("cp1251"), {"locale": "ru"}),
    "csv, encoding named": ("figures.csv", RUSSIAN.encode("koi8-r"), {"encoding": "koi8-r"}),
    **{
        f"mapped, {name}": (
            name,
            content,
            {"columns": MAPPED | {"scores": ""}, "constants": CONSTANTS},
        )
        for name, content in EXTRACTED.items()
    },
}


def attempt(folder: Path, name: str, content: bytes, how: dict[str, Any]) -> None:
    """Read the file, which must result in a consistent FileContent or a message on one line."""
    (folder / name).write_bytes(content)
    try:
        intake = read_file(
            fingerprint(folder / name, name, within=folder), Expected(FIGURES, "s", **how)
        )
    except InputError as fault:
        message = str(fault)
        assert message.startswith(name), message
        assert message.isprintable(), message
    else:
        check(intake)


@pytest.mark.parametrize("kind", KINDS)
def test_damaged_files_are_read_or_refused_on_one_line(tmp_path: Path, kind: str) -> None:
    name, content, how = KINDS[kind]
    chance = random.Random(kind)
    for _ in range(TRIES):
        attempt(tmp_path, name, damaged(content, chance), how)


@pytest.mark.parametrize("kind", [kind for kind in KINDS if "mapped" not in kind])
@given(data=st.data())
@settings(
    max_examples=deep(16, 40),
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_files_with_inserted_bytes_are_read_or_refused(
    tmp_path: Path, kind: str, data: st.DataObject
) -> None:
    name, content, how = KINDS[kind]
    at = data.draw(st.integers(0, len(content)))
    to = data.draw(st.integers(at, len(content)))
    attempt(tmp_path, name, content[:at] + data.draw(st.binary(max_size=40)) + content[to:], how)


DECLARED: dict[str, tuple[Callable[[InputFile], object], str]] = {
    "source.toml": (
        lambda file: load_source(file, "s"),
        'title = "T"\npublished_at = 2023-05-03T09:00:00+08:00\nlocale = "de-CH"\n'
        'encoding = "cp1252"\n'
        'fiscal_year_start_month = 4\n[columns]\nquote = "as_reported"\n[constants]\n'
        'extractor = "x"\n',
    ),
    "dataset.toml": (
        load_dataset,
        (
            'name = "d"\ntitle = "D"\nfreshness_days = 3\nrequired_indicators = ["gdp"]\n'
            "[limits]\nrows = 5\n"
        ),
    ),
    "corrections.csv": (
        read_corrections,
        (
            "row_id,column,expect,value,reason,by,date\n"
            "s:1-5,period,2021,2022,misread,me,2023-06-01\ns:p1,*,,exclude,x,y,2023-06-02\n"
        ),
    ),
}


@pytest.mark.parametrize("name", DECLARED)
def test_damaged_declarations_are_read_or_refused_on_one_line(tmp_path: Path, name: str) -> None:
    load, content = DECLARED[name]
    chance = random.Random(name)
    for _ in range(TRIES):
        (tmp_path / name).write_bytes(damaged(content.encode(), chance))
        try:
            load(fingerprint(tmp_path / name, name, within=tmp_path))
        except InputError as fault:
            message = str(fault)
            assert message.startswith(name), message
            assert message.isprintable(), message


def check(intake: FileContent) -> None:
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
def test_noise_is_refused_under_every_name(take: Callable[..., FileContent], suffix: str) -> None:
    chance = random.Random(suffix)
    for _ in range(TRIES // 4):
        with pytest.raises(InputError):
            take(f"figures{suffix}", b"\x80" + chance.randbytes(chance.randrange(400)))
