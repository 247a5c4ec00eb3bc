"""A table on disk is the same table, and needs neither memory nor anybody who removes its file."""

from __future__ import annotations

import gc
import mmap
import sys
import tempfile
import threading
import time
from collections import deque
from multiprocessing import get_context
from typing import IO, TYPE_CHECKING

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from silkledger.columns import freed_memory, spilling
from silkledger.errors import CannotRunError
from silkledger.schemas.table import COUNT, DAY, NUMBER, TEXT, TEXTS, TRUTH
from tests.support.depth import deep
from tests.support.forking import needs_fork

if TYPE_CHECKING:
    from pathlib import Path

WORDS = pa.array(["b", None, "a", "b"], TEXT)  # with a null and a repeat, as codes may have
CELLS = {
    TEXT: st.text("aé\0鹧", max_size=3),
    TEXTS: st.lists(st.text("ab", max_size=2), max_size=3),
    NUMBER: st.floats(allow_nan=False),
    COUNT: st.integers(-(2**63), 2**63 - 1),
    DAY: st.dates(),
    TRUTH: st.booleans(),
}


@st.composite
def tables(draw: st.DrawFn) -> pa.Table:
    """A slice of a table with columns of every type, plain and encoded, in one or two chunks."""
    rows = draw(st.integers(0, 9))
    columns: dict[str, pa.ChunkedArray] = {}
    for number, type_ in enumerate(CELLS):
        cells = st.lists(st.one_of(st.none(), CELLS[type_]), min_size=rows, max_size=rows)
        plain = pa.array(draw(cells), type_)
        cut = draw(st.integers(0, rows))
        columns[f"{number}"] = pa.chunked_array([plain.slice(0, cut), plain.slice(cut)], type_)
        if type_ != TEXTS:
            columns[f"{number} encoded"] = columns[f"{number}"].dictionary_encode()
    codes = pa.array(draw(st.lists(st.integers(0, 3), min_size=rows, max_size=rows)), pa.int8())
    for name, values in (("words", WORDS), ("others", pa.array([1.5, None, 2.0, -0.0]))):
        shared = pa.DictionaryArray.from_arrays(codes, values, safe=False)
        columns[name] = pa.chunked_array([shared])
    lists = pa.array([["a"], [], ["b", "a"], ["a"]], TEXTS)
    columns["lists"] = pa.chunked_array([pa.DictionaryArray.from_arrays(codes, lists, safe=False)])
    start = draw(st.integers(0, rows))
    return pa.table(columns).slice(start, draw(st.integers(0, rows)))


def _spilled(table: pa.Table) -> pa.Table:
    return spilling.spill({"t": table}, least=0)["t"]


def _same(one: pa.Table, other: pa.Table) -> None:
    assert one.schema == other.schema
    assert one.to_pylist() == other.to_pylist()
    for left, right in zip(one.columns, other.columns, strict=True):
        assert [len(chunk) for chunk in left.chunks] == [len(chunk) for chunk in right.chunks]
    one.validate(full=True)


@settings(derandomize=True, max_examples=deep(16, 100))
@given(tables())
def test_a_table_on_disk_is_the_same(table: pa.Table) -> None:
    on_disk = _spilled(table)
    _same(on_disk, table)
    freed_memory.give_back()
    spilling.forget(0)
    _same(on_disk, table)
    _same(_spilled(on_disk.append_column("more", pa.array(range(len(table))))).drop("more"), table)


def test_what_is_shared_or_on_disk_is_written_once(monkeypatch: pytest.MonkeyPatch) -> None:
    written: list[pa.Array] = []
    write = spilling._write

    def noted(array: pa.Array, file: IO[bytes]) -> None:
        written.append(array)
        write(array, file)

    monkeypatch.setattr(spilling, "_write", noted)
    codes = pa.array([0, 1, 0], pa.int8())
    table = pa.table(
        {
            name: pa.DictionaryArray.from_arrays(codes, pa.array([name, "other"]))
            for name in ("one", "two")
        }
    )
    both = spilling.spill({"first": table, "second": table.select(["two"])}, least=0)
    assert len(written) == 3  # the codes, and two dictionaries
    again = spilling.spill({"first": both["first"].append_column("n", codes)}, least=0)["first"]
    assert len(written) == 4
    _same(again.select(["one", "two"]), table)


def test_little_stays_in_memory() -> None:
    table = pa.table({"n": [1, 2]})
    assert spilling.spill({"t": table})["t"] is table
    assert spilling.spill({"t": table.slice(0, 0)}, least=0)["t"].num_rows == 0


def test_the_file_has_no_name_and_goes_with_the_last_column(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    before = len(spilling._files)
    column = _spilled(pa.table({"n": [1, 2], "m": [3, 4]}))["m"]
    assert not list(tmp_path.iterdir())
    assert len(spilling._files) == before + 1
    assert column.to_pylist() == [3, 4]
    del column
    gc.collect()
    assert len(spilling._files) == before


@pytest.mark.parametrize("of_files", [1 << 40, 0])  # many, or as many as nobody knows
def test_pages_are_forgotten_while_a_step_lasts(
    monkeypatch: pytest.MonkeyPatch, of_files: int
) -> None:
    forgotten = _noting_forgotten(monkeypatch, of_files)
    column = _spilled(pa.table({"n": [1, 2]}))["n"]
    end = time.process_time() + 5
    while not forgotten.is_set() and time.process_time() < end:
        sum(range(1000))
    assert forgotten.is_set()
    assert column.to_pylist() == [1, 2]


@pytest.mark.parametrize(("more", "are_forgotten"), [(31 << 20, False), (32 << 20, True)])
def test_few_pages_are_kept(
    monkeypatch: pytest.MonkeyPatch, more: int, *, are_forgotten: bool
) -> None:
    forgotten = _noting_forgotten(monkeypatch, (85 << 20) + more, 85 << 20)
    spilling.forget()
    assert forgotten.is_set() == are_forgotten


def test_what_is_read_while_pages_are_forgotten_is_not_taken_for_libraries(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    forgotten = _noting_forgotten(monkeypatch, 200 << 20, 85 << 20)
    spilling.forget()  # as much is there behind it
    forgotten.clear()
    spilling.forget()
    assert forgotten.is_set()


def test_libraries_that_are_loaded_meanwhile_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    forgotten = _noting_forgotten(monkeypatch, 200 << 20, 85 << 20)
    for _ in range(8):
        spilling.forget()
    forgotten.clear()
    spilling.forget()
    assert not forgotten.is_set()


def _noting_forgotten(
    monkeypatch: pytest.MonkeyPatch, of_files: int, left: int = 0
) -> threading.Event:
    forgotten, contents = threading.Event(), spilling._contents

    def noted() -> list[mmap.mmap]:
        forgotten.set()
        return contents()

    monkeypatch.setattr(spilling, "_left", deque([left], maxlen=8))
    monkeypatch.setattr(spilling, "resident", lambda: spilling.Resident(of_files, of_files))
    monkeypatch.setattr(spilling, "_contents", noted)
    return forgotten


def test_a_folder_that_takes_no_file_ends_the_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "missing"))
    with pytest.raises(CannotRunError, match=r"missing.*TMPDIR"):
        _spilled(pa.table({"n": [1, 2]}))


def test_pages_are_forgotten_while_others_are_mapped() -> None:
    interval, faults, is_done = sys.getswitchinterval(), list[Exception](), threading.Event()

    def keep_forgetting() -> None:
        while not is_done.is_set():
            try:
                spilling.forget(0)
            except RuntimeError as fault:
                faults.append(fault)

    sys.setswitchinterval(1e-5)
    beside = threading.Thread(target=keep_forgetting)
    beside.start()
    try:
        for number in range(600):
            kept = _spilled(pa.table({"n": [number]}))
    finally:
        is_done.set()
        beside.join()
        sys.setswitchinterval(interval)
    assert not faults
    assert kept["n"].to_pylist() == [599]


def _growth() -> int:
    """How much more this process has in memory once it has taken 64 MiB."""
    before = spilling.resident().every
    taken = np.ones(64 << 20, np.uint8)
    return spilling.resident().every - before if taken.all() else 0


@needs_fork
def test_a_forked_process_is_told_of_its_own_memory() -> None:
    assert spilling.resident().every
    with get_context("fork").Pool(1) as pool:
        assert pool.apply(_growth) > 48 << 20
