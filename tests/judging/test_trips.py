"""Who travels twice is carried twice: trips, visits and people are one count there."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from silkledger.judging.trips import counted_by_trip, with_people
from silkledger.schemas.vocabulary import SHIPPED, Vocabulary, VocabularyError
from tests.support.claims import claim
from tests.support.judged import figure, figures, judge


@pytest.mark.parametrize("unit", ["visit", "trip", "person"])
@pytest.mark.parametrize("indicator", sorted(counted_by_trip(SHIPPED)))
def test_trips_and_people_are_one_count(indicator: str, unit: str) -> None:
    cells = {"indicator": indicator, "geography": "CHN"}
    rows = [
        figure("f1", claim("exact", "38.5"), unit=unit, said_by="s", **cells),
        figure("f2", claim("exact", "38.55"), unit="person", said_by="t", **cells),
    ]
    judged = judge(*rows)
    assert [row["verdict"] for row in judged["conflicts"]] == ["rounding"]
    assert [row["unit"] for row in judged["figures"]] == [unit, "person"]


def test_visits_of_a_site_are_not_its_visitors() -> None:
    rows = [figure("f1", claim("exact", "5"), indicator="visitors", unit="visit", entity="Fair")]
    assert with_people(figures(*rows))["unit"].to_pylist() == ["visit"]


def test_an_unknown_indicator_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "vocabularies"
    shutil.copytree(SHIPPED.folder, folder)
    with (folder / "trips.csv").open("a", encoding="utf-8") as file:
        file.write("walks,Each counts\n")
    with pytest.raises(VocabularyError, match=r"trips\.csv:\d+.*walks.*not in indicators"):
        counted_by_trip(Vocabulary(folder))
