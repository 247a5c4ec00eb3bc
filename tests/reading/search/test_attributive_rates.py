"""Attributive rates: the noun of change behind an adjective of a rate gives it its sign."""

from __future__ import annotations

from itertools import product

import pytest

from silkledger.reading.search.candidates import candidates, found_figures

RATES = ("30-prozentige", "30%ige", "30-prozentiger", "30-prozentigen")
FALLS = ("Reduktion", "Senkung", "Kürzung", "Abnahme", "Produktionssenkung")
OTHERS = ("Beteiligung", "Quote", "Zunahme", "Erhöhung", "Chance")


@pytest.mark.parametrize(("rate", "noun"), [*product(RATES, FALLS)])
def test_a_noun_of_decrease_turns_the_sign(rate: str, noun: str) -> None:
    for described in (noun, f"deutliche {noun}"):
        (found,) = candidates(f"Sie plant die {rate} {described} der Preise.", "de")
        assert found.quantity.value == -30


@pytest.mark.parametrize(("rate", "noun"), [*product(RATES, OTHERS)])
def test_another_noun_leaves_it(rate: str, noun: str) -> None:
    (found,) = candidates(f"Sie plant die {rate} {noun}.", "de")
    assert found.quantity.value == 30


def test_a_noun_that_may_be_a_decrease_leaves_it_open() -> None:
    (found,) = found_figures("der 30-prozentige Ernteausfall", "de")
    assert found.refusal is not None


@pytest.mark.parametrize("rate", ["10-процентное", "10 %", "10%"])
@pytest.mark.parametrize("noun", ["снижение", "падение", "сокращение"])
def test_a_russian_noun_of_decrease_turns_the_sign(rate: str, noun: str) -> None:
    (found,) = candidates(f"Ожидается {rate} {noun} экспорта.", "ru")
    assert found.quantity.value == -10


def test_a_russian_noun_of_increase_leaves_it() -> None:
    (found,) = candidates("Ожидается 10-процентный рост экспорта.", "ru")
    assert found.quantity.value == 10
