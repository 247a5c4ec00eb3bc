"""Texts that are looked for among known ones: every byte counts, whatever their hashes say."""

import numpy as np
import pyarrow as pa
import pytest

from silkledger.columns import known_texts
from silkledger.columns.known_texts import KnownTexts


def are_known(texts: pa.Array, known: pa.Array) -> np.ndarray:
    return KnownTexts(known).have(texts)


@pytest.fixture(autouse=True)
def _few_texts_are_hashed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(known_texts, "_FEW", 1)


@pytest.mark.parametrize("width", [1, 7, 8, 9, 16, 21])
def test_one_byte_makes_another_text_wherever_it_is(width: int) -> None:
    text = "x" * width
    others = [f"{text[:place]}y{text[place + 1 :]}" for place in range(width)]
    assert are_known(pa.array([text, *others]), pa.array([text])).tolist() == [True] + [
        False
    ] * len(others)
    assert not are_known(pa.array([text]), pa.array(others)).any()
    assert are_known(pa.array([*others, text]), pa.array([text, *others])).all()


@pytest.mark.parametrize("hashes", ["own", "equal", "greatest"])
def test_it_gives_what_sets_give_also_where_hashes_are_equal(
    hashes: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if hashes != "own":

        def add(_data: object, _places: object, _width: object, own: np.ndarray) -> None:
            own += np.uint64(0 if hashes == "equal" else 2**64 - 1)

        monkeypatch.setattr(known_texts, "add_hashes", add)
        monkeypatch.setattr(known_texts, "MULTIPLIER", np.uint64(1))
    numbers = np.random.default_rng(1).integers(0, 200, (2, 150)).tolist()
    # Slices, whose first text does not begin where the bytes do.
    texts, known = (
        pa.array(["left out", *(f"f{number:020x}" for number in some)]).slice(1) for some in numbers
    )
    among = set(known.to_pylist())
    assert are_known(texts, known).tolist() == [text in among for text in texts.to_pylist()]


def test_texts_of_several_widths_are_compared_too() -> None:
    known = pa.array(["12345678", "123456789"])
    assert are_known(pa.array(["12345678", "87654321"]), known).tolist() == [True, False]
    assert are_known(pa.array(["12345678", "1234567", ""]), known[:1]).tolist() == [
        True,
        False,
        False,
    ]
    assert are_known(pa.array([], pa.string()), known).tolist() == []
    assert not are_known(known, pa.array([], pa.string())).any()
