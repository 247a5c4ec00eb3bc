"""Figures by what makes them hard: lists, comparatives, fractions, counts, in seven languages.

Each row of classes.csv has a sentence and what it says: the words that a figure must hold, its
value, unit and bound ("-" where reading it would be a guess, so that nothing may be read there).
"""

from __future__ import annotations

import csv
import math
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from silkledger.reading.figure import STATED, FigureReader
from tests.extraction.texts import candidates_of

if TYPE_CHECKING:
    from silkledger.extraction.candidate import Candidate
    from silkledger.reading.results import Quantity

BOUNDS = {"~": "approx"}
READER = FigureReader()
with Path(__file__).with_name("classes.csv").open(encoding="utf-8", newline="") as lines:
    ROWS = [tuple(row.values()) for row in csv.DictReader(lines)]


def read(candidate: Candidate, locale: str) -> Quantity | None:
    stated = {name: candidate.cells[name].value for name in STATED if name in candidate.cells}
    stated |= {"locale": locale, "published_at": "2025-03-01"}
    return READER.read(candidate.wording, stated).quantity


def is_unit(quantity: Quantity, unit: str) -> bool:
    counts = quantity.dimension in ("count", "people")
    return counts if unit == "counted" else quantity.unit == unit


@pytest.mark.parametrize(("locale", "kind", "text", "expected"), ROWS)
def test_a_class_of_figures_is_read_in_every_language(
    locale: str, kind: str, text: str, expected: str
) -> None:
    found = [each for each in candidates_of(text, locale, "2025-03-01") if each.table == "figures"]
    for each in expected.split(" | "):
        words, _, told = each.partition(" = ")
        start = text.index(words)
        end = start + len(words)
        at = [one for one in found if one.span[0] < end and start < one.span[1]]
        readings = [one for one in at if not one.reasons]
        if told == "-":
            assert not readings, (kind, words, [one.wording for one in readings])
            continue
        whole = [one for one in readings if one.span[0] <= start and end <= one.span[1]]
        assert len(whole) == 1, (kind, words, [(one.wording, one.reasons) for one in at])
        value, unit, bound = [*told.split(" "), "exact"][:3]
        quantity = read(whole[0], locale)
        assert quantity is not None
        assert math.isclose(quantity.value, float(value), rel_tol=1e-6), (kind, words, quantity)
        assert is_unit(quantity, unit), (kind, words, quantity.unit)
        assert quantity.bound == BOUNDS.get(bound, bound), (kind, words, quantity.bound)
