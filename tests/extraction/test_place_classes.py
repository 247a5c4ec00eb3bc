"""Places by class: what a dateline, a capital, a company, a comparison or a partner makes of them.

A wrong place is worse than an open one: `-` is open, alternatives are parted by semicolons. The
last figure of a text is meant; " / " parts its paragraphs.
"""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from silkledger.reading.geography.places import read_place
from silkledger.reading.results import Place
from tests.extraction.texts import candidates_of, cell
from tests.support.depth import some

with Path(__file__).with_name("place_sentences.csv").open(encoding="utf-8", newline="") as file:
    SENTENCES = [tuple(row.values()) for row in csv.DictReader(file)]
OPEN = "-"


@pytest.mark.parametrize(("kind", "locale", "places", "text"), some(SENTENCES, 3))
def test_places_of_a_class(kind: str, locale: str, places: str, text: str) -> None:
    text = text.replace(" / ", "\n\n")
    figures = [each for each in candidates_of(text, locale) if each.table == "figures"]
    made = cell(figures[-1], "geography")
    place = read_place(made) if made else None
    found = place.code if isinstance(place, Place) else OPEN
    assert found in places.split(";"), kind
