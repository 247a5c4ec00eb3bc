"""Texts of checks and of summaries share one dictionary, also where a summary repeats a text."""

from __future__ import annotations

import pyarrow as pa
import pytest

from silkledger.judging.checks import rows
from silkledger.judging.checks.rows import _text_chunks

SUMMARIES = pa.DictionaryArray.from_arrays(
    pa.array([0, 2, 1, 2], pa.int32()), pa.array(["of one name", "of one name", "of another"])
)


@pytest.mark.parametrize("texts", [["of a sum", "of another", "of a sum"], []])
def test_every_row_keeps_its_text(texts: list[str]) -> None:
    checks, summaries = _text_chunks(pa.chunked_array([pa.array(texts, pa.string())]), SUMMARIES)
    assert (checks.to_pylist(), summaries.to_pylist()) == (texts, SUMMARIES.to_pylist())
    assert len(checks.dictionary.unique()) == len(checks.dictionary)
    assert checks.dictionary.equals(summaries.dictionary)


def test_many_texts_are_encoded_by_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rows, "_MUCH", 1)
    monkeypatch.setattr(rows, "_TOGETHER", 2)
    texts = ["of a sum", "of another", "of a sum"]
    *parts, summaries = _text_chunks(pa.chunked_array([pa.array(texts, pa.string())]), SUMMARIES)
    assert [part.to_pylist() for part in parts] == [texts[:2], texts[2:]]
    assert summaries.to_pylist() == SUMMARIES.to_pylist()
