"""What figures leave open that makes them differ without a contradiction, though none states it.

- The reporter of a flow or stock between two places: each side counts it, and their counts differ.
- The date: of what one source leaves undated (an edition dates all that it prints), and of a
  quantity that lasts (vocabularies/lasting.csv) of a named entity or item: the length of a railway
  needs no date to be compared, but plans and costs change.
- The place, where none is named and no entity has one.
- The part: entity or item of an indicator that has no total (vocabularies/parts_needed.csv), such
  as the revenue of a company or the price of a product; which of the loans, owners, grades or
  markets of one entity or item is meant (vocabularies/many_of_one.csv); and what tells the numbers
  apart that one article prints side by side (silkledger.judging.conflicts.lists).

Figures that leave the same open are about the same thing, and agree if they say the same; if they
differ, independent witnesses do not clash. Nor does a witness with itself, unless what is open is
the reporter or the date of what lasts, which one witness would not take from two sides or times.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from silkledger.columns import encode, is_among, row_codes
from silkledger.indicators import indicators
from silkledger.judging.qualities import QUALITIES
from silkledger.reading.geography.place_codes import WORLD
from silkledger.schemas.vocabulary import SHIPPED, built_once

if TYPE_CHECKING:
    import pyarrow as pa

    from silkledger.columns import Codes, Mask
    from silkledger.judging.qualities import Qualities
    from silkledger.schemas.vocabulary import Entry, Vocabulary

# Bits of the masks, and their names in the column left_open.
REPORTER, PERIOD, PLACE, PART, UNDATED = 1, 2, 4, 8, 16
NAMES = {
    REPORTER: "reporter",
    PERIOD: "period",
    PLACE: "place",
    PART: "part",
    UNDATED: "period",
}
WORDS = {"reporter": "reporter", "period": "date", "place": "place", "part": "entity or item"}
# What excuses two numbers of one witness, too.
INDISTINCT = PLACE | PART | UNDATED


@built_once
def lasting(vocabulary: Vocabulary) -> frozenset[str]:
    """Return the indicators whose undated values of one entity or item are compared.

    Raises VocabularyError for an unknown indicator.

    >>> "project_cost" in lasting(SHIPPED), "population" in lasting(SHIPPED)
    (True, False)
    """
    return _indicators_in("lasting", vocabulary)


@built_once
def parts_needed(vocabulary: Vocabulary) -> frozenset[str]:
    """Return the indicators that say nothing definite of a place without an entity or item.

    Raises VocabularyError for an unknown indicator.

    >>> "revenue" in parts_needed(SHIPPED), "exports" in parts_needed(SHIPPED)
    (True, False)
    """
    return _indicators_in("parts_needed", vocabulary)


@built_once
def many_of_one(vocabulary: Vocabulary) -> dict[str, tuple[str, ...]]:
    """Return the indicators of which one entity or item has several at a time.

    With the qualities any of which, if it is stated, says which one is meant. Raises
    VocabularyError for an unknown indicator or quality.

    >>> many_of_one(SHIPPED)["loan"], many_of_one(SHIPPED)["price"]
    ((), ('basis', 'coverage'))
    """
    names_of = {}
    columns = ("indicator", "unless_stated", "reason")
    for entry in vocabulary.load(
        "many_of_one", columns, required=("indicator", "reason"), key=("indicator",)
    ):
        names = entry.list("unless_stated")
        if unknown := [name for name in names if name not in QUALITIES]:
            raise entry.fault(f"{unknown[0]!r} is not {', '.join(QUALITIES)}", "unless_stated")
        names_of[_known(entry, vocabulary)] = tuple(names)
    return names_of


def _indicators_in(name: str, vocabulary: Vocabulary) -> frozenset[str]:
    codes = set()
    columns = ("indicator", "reason")
    for entry in vocabulary.load(name, columns, required=columns, key=("indicator",)):
        codes.add(_known(entry, vocabulary))
    return frozenset(codes)


@built_once
def directed(vocabulary: Vocabulary) -> frozenset[str]:
    """Return codes of indicators with a direction or that add up, or a change or part of one."""
    known = indicators(vocabulary)
    counted = {code for code, row in known.items() if row.direction or row.additive}
    return frozenset(
        counted | {code for code, row in known.items() if not counted.isdisjoint(row.related)}
    )


def _known(entry: Entry, vocabulary: Vocabulary) -> str:
    """Return the indicator of a row; raises VocabularyError if it is unknown."""
    if entry["indicator"] not in indicators(vocabulary):
        what = f"{entry['indicator']!r} is not in indicators.csv; add it there"
        raise entry.fault(what, "indicator")
    return entry["indicator"]


def undated_that_last(figures: pa.Table, stated: Qualities, vocabulary: Vocabulary) -> Mask:
    """Return which figures are undated values of what lasts, of a named entity or item."""
    part = (stated["entity"] > 0) | (stated["item"] > 0)
    undated = row_codes(figures["period"]) == 0
    return part & undated & is_among(figures["indicator"], lasting(vocabulary))


def unstated(figures: pa.Table, stated: Qualities, vocabulary: Vocabulary = SHIPPED) -> Codes:
    """Return what each figure leaves open, as a mask of NAMES.

    `stated` are the qualities of the figures.
    """
    mask = REPORTER * (_two_sided(figures, vocabulary) & (stated["reporter"] == 0))
    mask += PERIOD * undated_that_last(figures, stated, vocabulary)
    mask += indistinct(figures, stated, vocabulary)
    mask |= PART * _of_several(figures, stated, vocabulary)
    return mask.astype(np.int8)


def indistinct(figures: pa.Table, stated: Qualities, vocabulary: Vocabulary = SHIPPED) -> Codes:
    """Return what keeps each figure from saying what exactly it is about, as a mask of INDISTINCT.

    `stated` are the qualities of the figures.
    """
    has_no_entity = stated["entity"] == 0
    undated = (row_codes(figures["period"]) == 0) & (row_codes(figures["edition"]) == 0)
    mask = UNDATED * (undated & ~undated_that_last(figures, stated, vocabulary))
    mask += PLACE * ((row_codes(figures["geography"]) == 0) & has_no_entity)
    is_whole = has_no_entity & (stated["item"] == 0)
    mask += PART * (is_whole & is_among(figures["indicator"], parts_needed(vocabulary)))
    codes: Codes = mask.astype(np.int8)
    return codes


def named_unstated(mask: int) -> tuple[str, ...]:
    """Return the names of what a mask leaves open.

    >>> named_unstated(REPORTER | PERIOD)
    ('reporter', 'period')
    """
    return tuple(name for bit, name in NAMES.items() if mask & bit)


def _of_several(figures: pa.Table, stated: Qualities, vocabulary: Vocabulary) -> Mask:
    """Whether the entity or item of each figure may have several of what it says."""
    has_several = np.zeros(figures.num_rows, bool)
    by_names: dict[tuple[str, ...], set[str]] = {}
    for code, names in many_of_one(vocabulary).items():
        by_names.setdefault(names, set()).add(code)
    for names, codes in by_names.items():
        is_open = is_among(figures["indicator"], codes)
        for name in names:
            is_open &= stated[name] == 0
        has_several |= is_open
    return has_several


def _two_sided(figures: pa.Table, vocabulary: Vocabulary) -> Mask:
    """Whether two sides count what a figure says: a flow or stock between two places.

    Or a balance of such flows, or a change or part of one.
    """
    counterpart = encode(figures["counterpart"])
    is_place = [False, *(place != WORLD for place in counterpart.dictionary.to_pylist())]
    return (
        is_among(figures["indicator"], directed(vocabulary))
        & np.array(is_place, bool)[row_codes(counterpart)]
    )
