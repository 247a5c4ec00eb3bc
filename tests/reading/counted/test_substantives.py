"""Adjectives that name people count them only where they describe no noun behind them."""

from __future__ import annotations

import itertools

import pytest

from silkledger.reading.quantities import QuantityContext, read_quantity
from silkledger.reading.results import Quantity
from silkledger.reading.search.candidates import found_figures

RUSSIAN = QuantityContext(locale="ru")
PEOPLE = ("рабочих", "пожарных", "больных", "раненых", "полицейских", "безработных")
THINGS = ("станций", "групп", "дней", "сигналов", "кораблей", "телефонов")
BEHIND = ("", " пришли", " вышли на улицу", " в городе", " завода", " и 5 машин")


@pytest.mark.parametrize(("people", "thing"), [*itertools.product(PEOPLE, THINGS)])
def test_people_are_not_counted_before_a_thing_that_they_describe(people: str, thing: str) -> None:
    reading = read_quantity(f"15 {people} {thing}", RUSSIAN)
    assert not isinstance(reading, Quantity) or reading.unit != "person"
    found = found_figures(f"Там было 15 {people} {thing}.", "ru")
    assert all(each.quantity.unit != "person" or each.refusal for each in found)


@pytest.mark.parametrize("thing", ["дня", "часа", "станции"])
def test_a_few_have_a_noun_in_the_singular(thing: str) -> None:
    assert not isinstance(read_quantity(f"22 рабочих {thing}", RUSSIAN), Quantity)


@pytest.mark.parametrize(("people", "behind"), [*itertools.product(PEOPLE, BEHIND)])
def test_people_are_counted_before_anything_else(people: str, behind: str) -> None:
    found = [each for each in found_figures(f"Там 15 {people}{behind}.", "ru") if not each.refusal]
    assert found
    assert (found[0].quantity.unit, int(found[0].quantity.value)) == ("person", 15)


@pytest.mark.parametrize("verb", ["тушат", "видели", "покинули", "снимут"])
def test_a_verb_ends_what_is_counted(verb: str) -> None:
    """What the verb has as its object is not counted: 200 пожарных тушат пожар."""
    reading = read_quantity(f"200 пожарных {verb} пожар", RUSSIAN)
    assert not isinstance(reading, Quantity) or reading.unit == "person"


@pytest.mark.parametrize("people", ["обучающихся", "отдыхающих"])
def test_of_a_participle_before_a_thing_it_is_open_what_is_counted(people: str) -> None:
    assert not isinstance(read_quantity(f"200 {people} школ", RUSSIAN), Quantity)


@pytest.mark.parametrize("adjective", ["новых", "постоянных", "крупных"])
def test_adjectives_before_a_noun_of_several_words_describe_it(adjective: str) -> None:
    reading = read_quantity(f"не менее 20 {adjective} рабочих мест", RUSSIAN)
    assert isinstance(reading, Quantity)
    assert (reading.unit, int(reading.value)) == ("job", 20)


@pytest.mark.parametrize("place", ["в целевом варианте", "в основном", "на складе", "в школах"])
def test_a_place_behind_an_amount_is_not_a_part_of_it(place: str) -> None:
    text = f"Составит 536,7 млрд рублей {place}."
    assert [text[each.start : each.end] for each in found_figures(text, "ru")] == [
        "536,7 млрд рублей"
    ]


@pytest.mark.parametrize("rate", ["с гектара", "за тонну", "в сутки", "на человека"])
def test_a_denominator_behind_an_amount_is_a_part_of_it(rate: str) -> None:
    text = f"Составило 11,4 рубля {rate}."
    assert [text[each.start : each.end] for each in found_figures(text, "ru")] == [
        f"11,4 рубля {rate}"
    ]


def test_a_relative_clause_begins_before_a_figure() -> None:
    text = "Прошёл опрос, в котором приняли участие 1800 человек."
    assert [text[each.start : each.end] for each in found_figures(text, "ru")] == ["1800 человек"]
