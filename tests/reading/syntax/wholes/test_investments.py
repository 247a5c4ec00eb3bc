"""Money that is put into something is not counted per it; per a shift, a day or a hand it is."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome, refusals

INTO = ("бюджет", "федеральный бюджет", "завод", "строительство СЭС", "основной капитал", "проект")
PAID = ("смену", "рабочую смену", "рабочий день", "сезон", "семестр", "квартал", "одни руки")


@pytest.mark.parametrize("noun", INTO)
@pytest.mark.parametrize("verb", ["вложил ", "", "направил более "])
def test_what_money_is_put_into_is_no_denominator(verb: str, noun: str) -> None:
    bound = "gt" if "более" in verb else "exact"
    wording = f"{verb}5 млрд рублей в {noun}"
    assert outcome(wording, "ru", statistic="flow") == f"{bound} 5000000000 RUB"


@pytest.mark.parametrize("noun", PAID)
def test_what_money_is_counted_per_is_not_lost(noun: str) -> None:
    assert refusals(f"5 тыс. рублей в {noun}", "ru", statistic="level")


@pytest.mark.parametrize("noun", ["смену", "вахту", "квартал"])
def test_a_measure_is_counted_per_it(noun: str) -> None:
    assert refusals(f"5 тонн в {noun}", "ru", statistic="level")


@pytest.mark.parametrize("cow", ["корову", "фуражную корову", "дойную корову"])
def test_adjectives_hide_no_living_denominator(cow: str) -> None:
    assert refusals(f"2174 кг на {cow}", "ru", statistic="level")
    assert refusals(f"2174 кг молока на {cow}", "ru", statistic="level")
