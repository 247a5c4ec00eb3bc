"""Whether hashes prove that texts differ: by the last byte too, in chunks, and of few bytes."""

import pyarrow as pa
import pytest

from silkledger.columns import stored_texts
from silkledger.columns.distinct_texts import may_be_among, provably_unique

_LENGTHS = (1, 2, 7, 8, 9, 15, 16, 17, 24, 31)


@pytest.mark.parametrize("length", _LENGTHS)
def test_one_byte_makes_texts_differ_wherever_it_is(length: int) -> None:
    text = "x" * length
    others = [f"{text[:place]}y{text[place + 1 :]}" for place in range(length)]
    assert provably_unique(pa.array([text, *others]))
    assert provably_unique(pa.chunked_array([[text], others]))


@pytest.mark.parametrize("length", _LENGTHS)
def test_a_repeated_text_is_not_unique(length: int) -> None:
    texts = [f"{number:0{length}d}" for number in range(9)]
    assert provably_unique(pa.array(texts))
    assert not provably_unique(pa.array([*texts, texts[0]]))
    assert not provably_unique(pa.chunked_array([texts, texts[-1:]]))


def test_texts_of_several_lengths_and_of_a_slice_are_looked_at() -> None:
    texts = ["left out", *("a" * length for length in _LENGTHS), "ä", "元元元"]
    assert provably_unique(pa.array(texts).slice(1))
    assert not provably_unique(pa.array([*texts, "元元元"]).slice(1))


def test_texts_of_no_bytes_and_nulls() -> None:
    assert provably_unique(pa.array(["", "a"]))
    assert not provably_unique(pa.array(["", ""]))
    assert not provably_unique(pa.array(["a", None]))


@pytest.mark.parametrize(
    "texts", [["ab", "cd", "efghijklmno", "ef", "g"], [f"{n:012d}" for n in range(7)]]
)
def test_texts_are_told_apart_across_the_pieces_that_are_looked_at(
    texts: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stored_texts, "ROWS_AT_ONCE", 2)
    assert provably_unique(pa.array(["left out", *texts]).slice(1))
    for text in texts:
        assert not provably_unique(pa.array([*texts, text]))


@pytest.mark.parametrize("length", _LENGTHS)
def test_what_is_wanted_is_among_them_and_another_ending_is_not(length: int) -> None:
    texts = [f"{number:0{length}d}" for number in range(9)]
    wanted = pa.array(["left out", *texts[3:5]]).slice(1)
    found = may_be_among(pa.array(["", *texts, "9" * 40]).slice(1), wanted)
    assert found[3:5].all()
    assert found.sum() == 2 if length >= 8 else found[:9].all()


def test_none_is_among_none() -> None:
    assert not may_be_among(pa.array(["a" * 9, "b" * 20]), pa.array([], pa.string())).any()
    assert len(may_be_among(pa.array([], pa.string()), pa.array(["a"]))) == 0
