"""Published cells of qualities: codes mean what the words mean that they stand for."""

from __future__ import annotations

import pyarrow as pa
import pytest

from silkledger.judging.quality_cells import CODED, cell_in_words, with_codes
from silkledger.judging.quality_words import as_codes, meaning
from silkledger.schemas.vocabulary import SHIPPED


def test_the_codes_of_every_known_wording_mean_the_same() -> None:
    columns = ("quality", "codes", "language", "words")
    cells = [
        (entry["quality"], words.replace("{year}", "2015").replace("{place}", "Kenya").strip("*"))
        for entry in SHIPPED.load("qualities", columns, required=("quality",))
        if entry["quality"] in CODED
        for words in entry.list("words")
    ]
    assert len(cells) > 1000
    for quality, words in cells:
        codes = as_codes(quality, words)
        assert meaning(quality, codes) == meaning(quality, words), (quality, words, codes)
        assert as_codes(quality, codes) == codes


@pytest.mark.parametrize(
    ("quality", "words", "cell"),
    [
        ("basis", "Free on board", "fob"),
        ("basis", "в постоянных ценах 2015 года", "constant_prices;price_year:2015"),
        ("basis", "not annualised", "not_annualised"),
        ("basis", "FOB, method X", "FOB, method X"),
        ("basis", "not in constant prices", "not in constant prices"),
        ("basis", "price_year", "price_year"),
        ("coverage", "货物", "goods"),
        ("coverage", "excluding Russia", "without:RUS"),
        ("share_of", "the world's total", "place:WLD"),
        ("share_of", "all freight", "all freight"),
    ],
)
def test_a_cell_is_codes_only_if_every_word_is_known(quality: str, words: str, cell: str) -> None:
    assert as_codes(quality, words) == cell


def test_equal_codes_of_several_chunks_share_one_dictionary() -> None:
    chunks = [pa.array(["FOB", None]).dictionary_encode(), pa.array(["离岸价", "as agreed"])]
    column = pa.chunked_array([chunks[0], chunks[1].dictionary_encode()])
    coded = with_codes(pa.table({"basis": column, "item": ["gas"] * 4}))
    assert coded["basis"].to_pylist() == ["fob", None, "fob", "as agreed"]
    assert coded["basis"].combine_chunks().dictionary.to_pylist() == ["fob", "as agreed"]
    assert coded["item"].to_pylist() == ["gas"] * 4


def test_codes_are_shown_in_words() -> None:
    assert cell_in_words("constant_prices;price_year:2015") == "constant prices, price year 2015"
