"""Rates a year: growth over several years that its words call an average annual one.

"7.3 % a year from 2013 to 2024" and "116 % from 2013 to 2024" are two statements about one growth.
The words are those of vocabularies/particles with the role annual or per_year.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from silkledger.columns import decode, encode, is_among, row_codes, values_at
from silkledger.reading.base import SINCE
from silkledger.reading.text import languages
from silkledger.reading.text.characters import fold
from silkledger.reading.text.variants import variants
from silkledger.reading.words.choosing import choose
from silkledger.schemas.vocabulary import built_once

if TYPE_CHECKING:
    from silkledger.columns import Mask
    from silkledger.schemas.vocabulary import Vocabulary

YEARLY = "yearly"
# The columns that `yearly_rates` reads.
WORDS = (
    *("as_reported", "unit_as_reported", "statistic", "base"),
    *("period_start", "period_end"),
)
_ROLES = frozenset(("annual", "per_year"))
_REQUIRED = ("language", "words")
_YEAR = 366  # days; growth over more is over several years


@lru_cache(maxsize=65536)
def is_yearly(words: str, unit: str | None, vocabulary: Vocabulary) -> bool:
    """Whether the words of a rate, or its unit cell, say that it is one a year.

    >>> from silkledger.schemas.vocabulary import SHIPPED
    >>> is_yearly("an average annual increase of 7.3%", None, SHIPPED)
    True
    """
    text = fold(f"{words} {unit or ''}")
    if not may_be_yearly(text, vocabulary):
        return False
    lexicon = choose(text, None, vocabulary)
    return any(token.word.roles & _ROLES for token in lexicon.tokens(text))


def may_be_yearly(folded: str, vocabulary: Vocabulary) -> bool:
    """Whether a folded text has the letters of a word of yearly rates, in any language.

    A text without them needs no lexicons, of which one that states no language needs many.
    """
    words, table = _yearly_words(vocabulary)
    text = " ".join(folded.lower().translate(table).split())
    return any(word in text for word in words)


@built_once
def _yearly_words(vocabulary: Vocabulary) -> tuple[list[str], dict[int, str]]:
    """Return the words of all languages, and the table that folds their variants and the text's.

    Of thousands, the few that are in all others (年, annual) are enough.
    """
    table: dict[int, str] = {}
    for language in languages.language_codes(vocabulary):
        table |= variants(vocabulary, language)
    rows = vocabulary.load("particles", ("role", "language", "words"), required=_REQUIRED)
    listed = (word for row in rows if row["role"] in _ROLES for word in row.list("words"))
    enough: list[str] = []
    for word in sorted({fold(word).lower().translate(table) for word in listed}, key=len):
        if not any(shorter in word for shorter in enough):
            enough.append(word)
    return enough, table


def yearly_rates(figures: pa.Table, vocabulary: Vocabulary) -> pa.Array:
    """Return YEARLY for each growth over several years that its words call one a year, else null.

    `figures` has the columns of schemas.figures.FIGURES.
    """
    rows = np.flatnonzero(is_among(figures["statistic"], ("growth_rate",)) & _over_years(figures))
    codes = np.zeros(figures.num_rows, np.int8)
    cells = (values_at(figures[name], rows) for name in ("as_reported", "unit_as_reported"))
    is_stated = [is_yearly(words, unit, vocabulary) for words, unit in zip(*cells, strict=True)]
    codes[rows[np.array(is_stated, bool)]] = 1
    return pa.array([None, YEARLY]).take(pa.array(codes))


def _over_years(figures: pa.Table) -> Mask:
    """Whether each period is longer than a year, or its base an earlier year."""
    start, end = (decode(figures[name]) for name in ("period_start", "period_end"))
    days = pc.fill_null(pc.days_between(start, end), 0).to_numpy()
    bases = encode(figures["base"])
    since = [False, *(base.startswith(f"{SINCE}:") for base in bases.dictionary.to_pylist())]
    return (days > _YEAR) | np.array(since, bool)[row_codes(bases)]
