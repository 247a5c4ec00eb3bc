"""Published cells of qualities: codes where the vocabulary knows the words, else the words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from silkledger.columns import combine_chunks, encode
from silkledger.judging.quality_words import SEPARATOR, as_codes
from silkledger.schemas.vocabulary import SHIPPED

if TYPE_CHECKING:
    from silkledger.schemas.vocabulary import Vocabulary

# The columns whose printed words are kept beside them, in <name>_as_reported.
CODED = ("share_of", "basis", "coverage")


def with_codes(table: pa.Table, vocabulary: Vocabulary = SHIPPED) -> pa.Table:
    """Return the table with codes in the columns CODED that it has; each text is read once.

    >>> with_codes(pa.table({"basis": ["FOB", "free on board", None]}))["basis"].to_pylist()
    ['fob', 'fob', None]
    """
    for name in set(CODED) & set(table.column_names):
        place = table.column_names.index(name)
        table = table.set_column(place, name, _coded(table[name], name, vocabulary))
    return table


def _coded(column: pa.ChunkedArray, name: str, vocabulary: Vocabulary) -> pa.DictionaryArray:
    encoded = combine_chunks(encode(column))
    texts = [as_codes(name, text, vocabulary) for text in encoded.dictionary.to_pylist()]
    distinct = list(dict.fromkeys(texts))
    place = {text: code for code, text in enumerate(distinct)}
    codes = pa.array(np.array([place[text] for text in texts], np.int32), pa.int32())
    return pa.DictionaryArray.from_arrays(
        pc.take(codes, encoded.indices), pa.array(distinct, pa.string())
    )


def cell_in_words(cell: str) -> str:
    """Return a published cell for a sentence.

    >>> cell_in_words("constant_prices;price_year:2015"), cell_in_words("old method")
    ('constant prices, price year 2015', 'old method')
    """
    return cell.replace(SEPARATOR, ", ").replace("_", " ").replace(":", " ")
