"""A vocabulary is a value: readings follow the one that is passed in, and no other."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from silkledger.reading.geography.places import read_place
from silkledger.reading.periods import PeriodContext, read_period
from silkledger.reading.quantities import QuantityContext, read_quantity
from silkledger.reading.results import Period, Place, Quantity
from silkledger.reading.search.candidates import candidates
from silkledger.schemas.vocabulary import SHIPPED, Vocabulary

if TYPE_CHECKING:
    from pathlib import Path

ROWS = {
    "units/mass.csv": "quern,t,1/8,mass,,",
    "unit_words/en.csv": "quern,en,quern;querns",
    "currencies.csv": "KZT,1,en,,,ledgercoin",
    "scales.csv": "40,en,,twoscore",
    "period_words/en.csv": "en,lunation,months,",
    "place_aliases.csv": "KAZ,en,Steppe Realm",
}


@pytest.fixture
def own(tmp_path: Path) -> Vocabulary:
    folder = tmp_path / "vocabularies"
    shutil.copytree(SHIPPED.folder, folder)
    for file, row in ROWS.items():
        with (folder / file).open("a", encoding="utf-8") as lines:
            lines.write(row + "\n")
    return Vocabulary(folder)


def quantity(wording: str, vocabulary: Vocabulary, unit: str | None = None) -> object:
    context = QuantityContext(locale="en", unit=unit, vocabulary=vocabulary)
    reading = read_quantity(wording, context)
    return (reading.value, reading.unit) if isinstance(reading, Quantity) else None


@pytest.mark.parametrize(
    ("wording", "unit", "expected"),
    [
        ("16 querns", None, (2, "t")),
        ("16", "thousand querns", (2000, "t")),
        ("80 ledgercoin per quern", None, (640, "KZT/t")),
        ("3 twoscore tonnes", None, (120, "t")),
    ],
)
def test_words_of_the_own_vocabulary_are_read(
    wording: str, unit: str | None, expected: tuple[int, str], own: Vocabulary
) -> None:
    assert quantity(wording, own, unit) == expected
    assert quantity(wording, SHIPPED, unit) in (None, (16, "count"), (16_000, "count"))


def test_periods_places_and_candidates_follow_it(own: Vocabulary) -> None:
    words = "the first nine lunation of 2022"
    period = read_period(words, PeriodContext(locale="en", vocabulary=own))
    assert isinstance(period, Period)
    assert period.edtf == "2022-01/2022-09"
    assert not isinstance(read_period(words, PeriodContext(locale="en")), Period)
    assert isinstance(read_place("Steppe Realm", vocabulary=own), Place)
    assert not isinstance(read_place("Steppe Realm"), Place)
    text = "They sold 16 querns."
    assert [text[figure.start : figure.end] for figure in candidates(text, "en", own)] == [
        "16 querns"
    ]
    assert [figure.quantity.unit for figure in candidates(text, "en", own)] == ["t"]
    assert [figure.quantity.unit for figure in candidates(text, "en")] == ["count"]
