"""The case behind a Russian preposition parts a place from what is counted per."""

from __future__ import annotations

import itertools

import pytest

from silkledger.reading.search.candidates import found_figures
from tests.support.readings import outcome

AMOUNTS = {"300 учеников": "exact 300 person", "40 судов": "exact 40 ship", "5 тонн": "exact 5 t"}
PLACES = (
    *("в школе", "в больнице", "в порту", "в аэропорту", "на заводе", "на складе", "в парке"),
    *("в крупном городе", "на новом складе", "в автобусе", "в семье", "в виде займа"),
)
SOURCES = ("с завода", "за завод", "за железнодорожников", "со склада")
RATES = {"в час": "h", "в сутки": "d", "на человека": "person", "за час": "h"}


@pytest.mark.parametrize(("amount", "place"), [*itertools.product(AMOUNTS, PLACES)])
def test_a_place_divides_nothing(amount: str, place: str) -> None:
    assert outcome(f"{amount} {place}", "ru") == AMOUNTS[amount]


@pytest.mark.parametrize(("amount", "source"), [*itertools.product(list(AMOUNTS)[:2], SOURCES)])
def test_what_things_are_from_or_for_divides_no_count(amount: str, source: str) -> None:
    assert outcome(f"{amount} {source}", "ru") in (AMOUNTS[amount], "unit.unknown")


@pytest.mark.parametrize(("amount", "rate"), [*itertools.product(("40 судов", "5 тонн"), RATES)])
def test_the_accusative_divides(amount: str, rate: str) -> None:
    assert outcome(f"{amount} {rate}", "ru") == f"{AMOUNTS[amount]}/{RATES[rate]}"


@pytest.mark.parametrize("animal", ["корову", "курицу", "лошадь"])
def test_what_each_living_thing_has_is_not_lost(animal: str) -> None:
    for amount in AMOUNTS:
        assert outcome(f"{amount} на {animal}", "ru").startswith("unit."), amount


BOUNDS = {"более чем": "gt", "менее чем": "lt", "примерно": "approx", "почти": "nearly"}
LEADS = ("у 95 % стран", "для 95 % стран", "из 95 стран", "к 95 странам", "через 95 портов")


@pytest.mark.parametrize(("bound", "lead"), [*itertools.product(BOUNDS, LEADS)])
def test_a_bound_leads_over_a_preposition(bound: str, lead: str) -> None:
    found = [each for each in found_figures(f"Это верно {bound} {lead}.", "ru") if not each.refusal]
    assert [(each.quantity.bound, int(each.quantity.value)) for each in found] == [
        (BOUNDS[bound], 95)
    ]


ENDS = {"от -50 до 50 °С": 0, "от +22°С до +24°С": 23, "от -2 % до +3 %": 0.5, "от -9 до -5 °С": -7}


@pytest.mark.parametrize("wording", ENDS)
def test_signed_numbers_make_a_range(wording: str) -> None:
    found = [each for each in found_figures(f"Прогноз {wording}.", "ru") if not each.refusal]
    assert [(each.quantity.bound, float(each.quantity.value)) for each in found] == [
        ("range", ENDS[wording])
    ]
