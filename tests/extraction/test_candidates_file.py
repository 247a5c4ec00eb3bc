"""The file of candidates: what is written is read again, and what is no candidate is named."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import settings as profile
from hypothesis import strategies as st

from silkledger.errors import InputError
from silkledger.extraction import candidates_file
from silkledger.extraction.candidate import TABLES, Candidate, CandidateReason, Cell, Choice
from tests.support.depth import deep

if TYPE_CHECKING:
    from pathlib import Path

SPANS = st.tuples(st.integers(0, 99), st.integers(100, 200))
WORDS = st.text(st.characters(codec="utf-8"), min_size=1, max_size=12)
CHOICES = st.builds(Choice, WORDS, st.none() | SPANS, WORDS, st.floats(0, 1))
CELLS = st.builds(Cell, WORDS, st.none() | SPANS, WORDS, st.lists(CHOICES, max_size=2).map(tuple))
CANDIDATES = st.builds(
    Candidate,
    table=st.sampled_from(TABLES),
    span=SPANS,
    confidence=st.floats(0, 1),
    cells=st.dictionaries(st.sampled_from(("period", "unit")), CELLS).map(
        lambda cells: {"as_reported": Cell("9 %", (1, 4), "printed"), **cells}
    ),
    sentence=WORDS,
    sentence_span=SPANS,
    rendition=st.just("ab" * 32),
    extractor=st.just(("silkledger", "1")),
    reasons=st.lists(st.builds(CandidateReason, WORDS, WORDS), max_size=1).map(tuple),
)


@given(st.lists(CANDIDATES, max_size=3))
@profile(derandomize=True, max_examples=deep(10, 60))
def test_what_is_written_is_read_again(made: list[Candidate]) -> None:
    import tempfile
    from pathlib import Path

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / candidates_file.NAME
        path.write_text(candidates_file.text_of(made), encoding="utf-8", newline="")
        assert candidates_file.read(path) == tuple(made)


def test_a_line_that_is_no_candidate_is_named(tmp_path: Path) -> None:
    candidate = Candidate(
        table="figures",
        span=(0, 3),
        confidence=0.9,
        cells={"as_reported": Cell("9 %", (0, 3), "printed")},
        sentence="9 %",
        sentence_span=(0, 3),
        rendition="ab" * 32,
        extractor=("silkledger", "1"),
    )
    path = tmp_path / candidates_file.NAME
    line = candidates_file.text_of([candidate])
    forged = json.dumps(json.loads(line) | {"span": [1, 3]})
    for broken in ("{}", "[]", "{", forged):
        path.write_text(line + broken, encoding="utf-8")
        with pytest.raises(InputError, match=r"candidates\.jsonl:2: not a candidate"):
            candidates_file.read(path)
