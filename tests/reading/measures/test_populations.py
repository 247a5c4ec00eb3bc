"""A round number of people behind a preposition is the denominator of a rate."""

from __future__ import annotations

from tests.support.readings import read, refusals


def test_a_rate_of_people() -> None:
    births = read("11,3 Geburten auf 1.000 Einwohner", "de")
    assert (str(births.value), births.unit) == ("0.0113", "birth/person")
    assert read("215 cas pour 100 000 habitants", "fr").unit == "case/person"


def test_a_level_is_none() -> None:
    assert refusals("stieg von 5 Fällen auf 1.000 Einwohner", "de")
    assert read("stieg auf 1.000 Einwohner", "de").unit == "person"
