"""What Russian counts are per is not lost: 11,2 человека на место, 14,5 ученика в классе."""

from __future__ import annotations

from itertools import product

import pytest

from tests.support.readings import outcome, refusals

COUNTED = ("человек", "абитуриентов", "детей", "автомобилей", "станков", "резюме")
THINGS = ("место", "вакансию", "группу", "комнату", "койку", "ставку", "класс", "смену", "семью")
VERBS = ("претендуют", "приходится", "приходилось", "рассчитано")
CLAIMS = ("лицензий на добычу", "жалоб на шум", "договоров на поставку", "виз на въезд")
INSIDE = ("в классе", "в кабинете", "в семье", "в бригаде", "у преподавателя", "в группе")
AREAS = ("в области", "в городе", "в крае", "в Москве", "в столице", "в мае")


@pytest.mark.parametrize(("counted", "thing"), list(product(COUNTED, THINGS)))
def test_a_count_per_one_thing_is_not_read_without_it(counted: str, thing: str) -> None:
    for wording in (
        f"12 {counted} на {thing}",
        f"конкурс составил 12 {counted} на {thing}",
        f"(12 {counted} на {thing})",
        *(f"на {thing} {verb} 12 {counted}" for verb in VERBS),
    ):
        refusals(wording, "ru", statistic="level")


@pytest.mark.parametrize("thing", THINGS)
def test_a_part_of_one_thing_is_per_some(thing: str) -> None:
    for wording in (f"11,22 человека на {thing}", f"приняли 1,5 врача на {thing}"):
        refusals(wording, "ru", statistic="flow")


@pytest.mark.parametrize("claim", CLAIMS)
def test_what_asks_for_a_thing_is_counted(claim: str) -> None:
    assert outcome(f"выдано 12 {claim}", "ru", statistic="flow").startswith("exact 12 ")
    assert outcome(f"12 {claim}", "ru", statistic="flow").startswith("exact 12 ")


@pytest.mark.parametrize("inside", INSIDE)
def test_an_average_keeps_what_it_is_in(inside: str) -> None:
    refusals(f"14,5 ученика {inside}", "ru", statistic="level")
    refusals(f"в среднем 14,5 человека {inside}", "ru", statistic="level")
    assert outcome(f"14,5 тыс. человек {inside}", "ru", statistic="level") == "exact 14500 person"


@pytest.mark.parametrize("area", AREAS)
def test_an_area_is_none(area: str) -> None:
    assert outcome(f"14,5 ребёнка {area}", "ru", statistic="level") == "exact 14.5 person"
