"""What depends on a Russian participle between a number and what it counts."""

from __future__ import annotations

from itertools import product

import pytest

from tests.support.readings import outcome, refusals

PARTICIPLES = ("построенных", "закупленных", "выявленных", "переданных", "открытых")
ADJUNCTS = ("в Омске", "за год", "в 2023 году", "в прошлом году", "в ходе проверок", "инспекторами")
NOUNS = (("школ", "school"), ("автобусов", "bus"), ("новых домов", "building"))
NUMBERS = (("25", "exact 25"), ("12 тыс.", "exact 12000"), ("более 12", "gt 12"))


@pytest.mark.parametrize(("participle", "adjunct"), list(product(PARTICIPLES, ADJUNCTS)))
def test_the_noun_behind_the_adjunct_is_counted(participle: str, adjunct: str) -> None:
    for (noun, unit), (number, value) in product(NOUNS, NUMBERS):
        wording = f"{number} {participle} {adjunct} {noun}"
        assert outcome(wording, "ru", statistic="flow") == f"{value} {unit}", wording


@pytest.mark.parametrize("receiver", ["школам", "больницам", "школам области", "компаниям"])
def test_who_is_given_things_is_not_counted(receiver: str) -> None:
    for noun, unit in NOUNS:
        wording = f"12 переданных {receiver} {noun}"
        assert outcome(wording, "ru", statistic="flow") == f"exact 12 {unit}", wording
    refusals(f"12 переданных {receiver}", "ru", statistic="flow")


@pytest.mark.parametrize(
    "wording",
    [
        "120 выявленных в ходе проверок",
        "120 выявленных на границах государств",
        "12 тыс. эвакуированных из зон бедствий",
        "1200 уволенных с завода автомобилей",
        "12 тыс. нуждающихся в жилье семей",
        "12 тыс. работающих на шахтах предприятий",
    ],
)
def test_what_may_be_a_part_of_the_adjunct_is_not_counted(wording: str) -> None:
    refusals(wording, "ru", statistic="flow")


@pytest.mark.parametrize("place", ["из Китая", "в Омск", "с завода", "из Омска"])
def test_persons_are_counted(place: str) -> None:
    wording = f"1200 прибывших {place} работников"
    assert outcome(wording, "ru", statistic="flow") == "exact 1200 person"
