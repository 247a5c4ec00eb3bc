"""Dates between a verb and its number, and participles behind an amount."""

from __future__ import annotations

import pytest

from silkledger.reading.quantities import QuantityContext, read_quantity
from silkledger.reading.results import Quantity


def reading(wording: str, statistic: str = "flow", locale: str = "de") -> tuple[str, int] | None:
    found = read_quantity(wording, QuantityContext(locale=locale, statistic=statistic))
    return (found.bound, int(found.value)) if isinstance(found, Quantity) else None


@pytest.mark.parametrize("year", [2011, 2018, 2024])
@pytest.mark.parametrize(
    ("frame", "expected"),
    [
        ("erreichte {} insgesamt 5 Tonnen", ("exact", 5)),
        ("verkaufte {} mehr als 5 Autos", ("gt", 5)),
        ("bis zum Jahr {} mindestens 5 Tonnen", ("ge", 5)),
        ("lieferte {} Tonnen", None),
    ],
)
def test_a_year_behind_a_verb_or_until_is_a_date(
    year: int, frame: str, expected: tuple[str, int] | None
) -> None:
    assert reading(frame.format(year)) == (expected or ("exact", year))


@pytest.mark.parametrize("thing", ["Holz", "Zorgelholz"])
@pytest.mark.parametrize("done", ["seien angefallen", "wiederbewaldet werden müssen"])
def test_a_german_participle_beside_its_auxiliary_says_what_was_done(thing: str, done: str) -> None:
    wording = f"rund 160 Tonnen {thing} {done}"
    assert reading(wording) == ("approx", 160)
    assert reading(wording, "increase") is None
    assert reading(f"um 160 Tonnen {thing} {done}") is None


@pytest.mark.parametrize(
    ("wording", "locale", "expected"),
    [
        ("dépassait fin 2014 les 50 GW", "fr", ("gt", 50_000)),
        ("n'atteignait pas fin 2014 les 50 GW", "fr", ("lt", 50_000)),
        ("frôlait début mai les 50 GW", "fr", ("nearly", 50_000)),
        ("überstieg Ende 2014 50 GW", "de", ("gt", 50_000)),
        ("exceeded at the end of 2014 50 GW", "en", ("gt", 50_000)),
        ("superaba a finales de 2014 los 50 GW", "es", ("gt", 50_000)),
    ],
)
def test_a_date_parts_no_verb_of_bound_from_its_number(
    wording: str, locale: str, expected: tuple[str, int]
) -> None:
    assert reading(wording, "stock", locale) == expected
