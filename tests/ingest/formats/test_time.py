"""Time: reading a file takes processor time that grows with its size, whatever is in it.

Every format is given a part that repeats, at two sizes. A reader that looks back over what it has
read would take 64 times as long for eight times the bytes.
"""

from __future__ import annotations

import contextlib
import time
from typing import TYPE_CHECKING

import pytest

from silkledger.errors import InputError
from silkledger.ingest.corrections_file import read_corrections
from silkledger.ingest.expected import Expected
from silkledger.ingest.folder.dataset_and_source_toml import load_dataset, load_source
from silkledger.ingest.formats import read_file
from silkledger.ingest.inputs import fingerprint
from silkledger.ingest.limits import Limits
from silkledger.schemas.raw import FIGURES
from tests.support.workbooks import GOOD, SHEET, book, repacked

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_SIZES = 1 << 14, 1 << 17
_AT_LEAST, _MORE = 0.05, 20  # seconds that nobody notices; between eight and 64 times
_BOOK = book(*GOOD)
_HEAD = "as_reported,indicator,note\n"


def _in_sheet(text: str, *, before: str = "</sheetData>") -> bytes:
    def change(part: bytes) -> bytes:
        at = part.index(before.encode())
        return part[:at] + text.encode() + part[at:]

    return repacked(_BOOK, {SHEET: change})


def _in_part(name: str, end: str) -> Callable[[str], bytes]:
    def whole(text: str) -> bytes:
        def change(part: bytes) -> bytes:
            at = part.index(end.encode())
            return part[:at] + text.encode() + part[at:]

        return repacked(_BOOK, {name: change})

    return whole


# By file name: how a text becomes a file, and the parts that repeat in it.
FILES: dict[str, tuple[Callable[[str], str | bytes], tuple[str, ...]]] = {
    "figures.csv": (
        lambda text: _HEAD + text,
        ('"', '""', '"a', ",", "\n", "\r", "5,gdp,\n", "'", ";", '5,"', "\\", '"\n', "x", "é", " "),
    ),
    "figures.tsv": (
        lambda text: _HEAD.replace(",", "\t") + text,
        ('"', "\t", "\n", '5\t"', "5\tgdp\t\n"),
    ),
    "figures.jsonl": (
        lambda text: f'{{"as_reported": "5", "indicator": "gdp"}}\n{text}',
        ("{", "[", '{"a":', '{"as_reported": "5"}\n', '"', "\\", "\n", "{}\n", '{"', "1", "\\u"),
    ),
    "langextract.jsonl": (
        lambda text: f'{{"extractions": [{text}',
        ('{"extraction_text": "5"},', "{", "[", '"', '{"extraction_text": "'),
    ),
    "figures.xlsx": (
        _in_sheet,
        (
            *("<row ", '<row r="2" ', "<col ", "<mergeCell ", "<row", "<", "<w", "<x:", ">", "&"),
            *('<row r="3"><c r="A3"><v>1</v></c></row>', '<c r="AAA', "<f", "<row hidden=", 'a="'),
            *('<row r="9"/>', "<!--", "<![CDATA[", '<c r="ZZZ1"/>', "<v>", "<row a='", "9"),
        ),
    ),
    "styles.xlsx": (_in_part("xl/styles.xml", "</styleSheet>"), ("<xf ", "<numFmt ", "<", "&")),
    "source.toml": (
        lambda text: f'title = "T"\npublished_at = 2023-05-03\n{text}',
        (
            "[",
            "a",
            "a.",
            '"',
            "'",
            "\n",
            "a = 1\n",
            "[[a]]\n",
            "= ",
            "{",
            "notes = '",
            "#",
            "x = [",
        ),
    ),
    "dataset.toml": (
        lambda text: f'name = "d"\ntitle = "D"\n{text}',
        ("[", "limits.", '"""', "\n", "[limits]\n", "required_places = [", "9", "\\"),
    ),
    "corrections.csv": (
        lambda text: f"row_id,column,expect,value,reason,by,date\n{text}",
        ('"', ",", "\n", "s:1-5,period,2021,2022,misread,me,2023-06-01\n"),
    ),
}


def _read(path: Path, name: str) -> None:
    file = fingerprint(path, path.name, within=path.parent)
    match name:
        case "source.toml":
            load_source(file, "s")
        case "dataset.toml":
            load_dataset(file)
        case "corrections.csv":
            read_corrections(file)
        case _:
            read_file(file, Expected(FIGURES, "s"))


@pytest.mark.parametrize("name", FILES)
def test_time_grows_with_the_size_of_a_file(tmp_path: Path, name: str) -> None:
    whole, parts = FILES[name]
    slow = []
    for part in parts:
        took = []
        for size in (64, *_SIZES):  # the first loads what reading needs
            content = whole((part * (size // len(part) + 1))[:size])
            path = tmp_path / name
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
            start = time.process_time()
            with contextlib.suppress(InputError):
                _read(path, name)
            took.append(time.process_time() - start)
        if took[2] > _MORE * max(took[1], _AT_LEAST):
            slow.append((part, took))
    assert not slow


def test_a_file_that_takes_too_long_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "figures.csv"
    path.write_text(_HEAD + "5,gdp,x\n" * 9, encoding="utf-8")
    file = fingerprint(path, path.name, within=tmp_path)
    limits = Limits(seconds=-1)
    with pytest.raises(
        InputError, match=r"figures\.csv:\d+: .*s of processor time; split the file"
    ):
        read_file(file, Expected(FIGURES, "s", limits=limits))
