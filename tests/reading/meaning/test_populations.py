"""A Russian population is counted behind a word for a number, and no region that it is of."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome, refusals

DESCRIBED = ("", "городского ", "постоянного ", "экономически активного ")


@pytest.mark.parametrize("described", DESCRIBED)
@pytest.mark.parametrize("place", ["страны", "области", "города", "республики"])
def test_the_number_of_a_population_counts_people(described: str, place: str) -> None:
    subject = f"численность {described}населения {place}"
    assert outcome(f"{subject} составила 9 млн", "ru", statistic="stock") == "exact 9000000 person"
    rise = f"{subject} возросла на 54 тысячи"
    assert outcome(rise, "ru", statistic="increase") == "exact 54000 person"


@pytest.mark.parametrize(
    ("wording", "expected"),
    [
        ("средний возраст населения 40", "exact 40 year"),
        ("продолжительность жизни населения 73", "exact 73 year"),
        ("население составило 73 тысячи", "exact 73000 person"),
        ("численность населения 73 тысячи", "exact 73000 person"),
        ("число школ для населения района выросло на 54", "exact 54 school"),
        ("число обращений населения выросло на 54", "exact 54 count"),
    ],
)
def test_what_governs_a_population_has_the_number(wording: str, expected: str) -> None:
    statistic = "increase" if "выросло" in wording else "level"
    assert outcome(wording, "ru", statistic=statistic) == expected


@pytest.mark.parametrize("noun", ["плотность", "доходы", "миграция", "рождаемость", "обращений"])
def test_no_other_noun_makes_its_number_one_of_people(noun: str) -> None:
    assert refusals(f"{noun} населения 73", "ru", statistic="level")


@pytest.mark.parametrize("noun", ["пассажиропоток", "турпоток"])
def test_a_flow_of_travellers_counts_persons(noun: str) -> None:
    for frame in ("{} — 5 млн", "{} составил 5 млн", "{} вырос до 5 млн", "{} (5 млн)"):
        found = outcome(frame.format(noun), "ru", statistic="flow")
        assert found == "exact 5000000 person", frame
    for frame in ("{} принёс 5 млн", "доходы от {}а 5 млн", "{} терминала 2"):
        refusals(frame.format(noun), "ru", statistic="flow")
