"""Pieces of a column are the same column when they are joined, in memory or on disk."""

from __future__ import annotations

import gc
import tempfile
from itertools import pairwise
from typing import TYPE_CHECKING

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from silkledger.columns import pieces, spilling
from silkledger.columns.pieces import joined_chunks, joined_pieces, text_bytes
from silkledger.errors import CannotRunError
from tests.columns.test_spilling import tables
from tests.support.depth import deep

if TYPE_CHECKING:
    from pathlib import Path


@settings(derandomize=True, max_examples=deep(16, 150))
@given(tables(), st.lists(st.integers(0, 9), max_size=4), st.sampled_from((0, 1, 1 << 20)))
def test_joined_pieces_are_the_column(table: pa.Table, cuts: list[int], least: int) -> None:
    for column in table.unify_dictionaries().columns:
        bounds = sorted({0, len(table), *(min(cut, len(table)) for cut in cuts)})
        parts = [
            chunk
            for start, stop in pairwise(bounds)
            for chunk in column.slice(start, stop - start).chunks
        ]
        joined = joined_pieces(parts, column.type, least)
        joined.validate(full=True)
        assert joined.type == column.type
        assert joined.to_pylist() == column.to_pylist()
        spilling.forget(0)
        assert joined.to_pylist() == column.to_pylist()


@settings(derandomize=True, max_examples=deep(16, 100))
@given(tables(), st.lists(st.integers(0, 9), max_size=4), st.integers(1, 20))
def test_chunks_hold_no_more_text_than_they_may(
    table: pa.Table, cuts: list[int], most: int
) -> None:
    bounds = sorted({0, len(table), *(min(cut, len(table)) for cut in cuts)})
    for column in table.unify_dictionaries().columns:
        parts = [
            chunk
            for start, stop in pairwise(bounds)
            for chunk in column.slice(start, stop - start).chunks
        ]
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(pieces, "CHUNK", most)
            joined = joined_chunks(parts, column.type)
        joined.validate(full=True)
        assert joined.to_pylist() == column.to_pylist()
        longest = max(map(text_bytes, parts), default=0)
        assert all(text_bytes(chunk) <= max(most, longest) for chunk in joined.chunks)
        assert joined.num_chunks >= 1


def test_the_files_have_no_name_and_go_with_the_column(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    before = len(spilling._files)
    column = joined_pieces([pa.array(["a", None])] * 2, pa.string(), least=1)
    assert not list(tmp_path.iterdir())
    assert len(spilling._files) > before
    assert column.to_pylist() == ["a", None] * 2
    del column
    gc.collect()
    assert len(spilling._files) == before


def test_pieces_with_other_dictionaries_are_refused() -> None:
    parts = [pa.array([text]).dictionary_encode() for text in ("a", "b")]
    with pytest.raises(ValueError, match="different dictionaries"):
        joined_pieces(parts, parts[0].type)


def test_too_much_text_is_refused_not_wrapped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pieces, "_MOST", 5)
    assert joined_pieces([pa.array(["abc", "de"])], pa.string()).to_pylist() == ["abc", "de"]
    for one in (pa.array(["abc"]), pa.array([["a", "b", "c"]])):
        with pytest.raises(CannotRunError, match="divide the dataset"):
            joined_pieces([one, one], one.type)


def test_a_folder_that_takes_no_file_ends_the_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "missing"))
    with pytest.raises(CannotRunError, match=r"missing.*TMPDIR"):
        joined_pieces([pa.array([1, 2])], pa.int64(), least=1)
