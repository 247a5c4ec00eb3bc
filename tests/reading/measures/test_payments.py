"""What Russian money is for behind "на", and what it is counted per: на проект, на человека."""

from __future__ import annotations

from itertools import product

import pytest

from tests.support.readings import outcome, refusals

MONEY = (("5 млн рублей", "5000000 RUB"), ("80 тыс. тенге", "80000 KZT"), ("$3 млн", "3000000 USD"))
PURPOSES = ("проект", "завод", "фильм", "школу", "больницу", "ремонт", "оборону", "проекты")
DENOMINATORS = (
    ("человека", "person"),
    ("ребёнка", "person"),
    ("тонну", "t"),
    ("акцию", "share"),
    ("рабочее место", "job"),
    ("голову скота", "head"),
)
UNLISTED = ("школу", "больницу", "программу", "деревню", "теплицу")
SINGLE = ("семью", "место", "автомобиль", "квартиру", "регион", "компанию", "билет", "скважину")


@pytest.mark.parametrize(("money", "purpose"), list(product(MONEY, PURPOSES)))
def test_a_thing_is_what_money_is_for(money: tuple[str, str], purpose: str) -> None:
    printed, value = money
    for wording in (
        f"{printed} на {purpose}",
        f"выделено {printed} на {purpose}",
        f"на {purpose} выделили {printed}",
        f"расходы на {purpose} составили {printed}",
    ):
        assert outcome(wording, "ru", statistic="flow") == f"exact {value}", wording


@pytest.mark.parametrize(("money", "below"), list(product(MONEY, DENOMINATORS)))
def test_people_and_measures_divide_money(money: tuple[str, str], below: tuple[str, str]) -> None:
    (printed, value), (noun, unit) = money, below
    for frame in ("{} на {}", "выплатили {} на {}", "в среднем {} на {}"):
        wording = frame.format(printed, noun)
        assert outcome(wording, "ru", statistic="level") == f"exact {value}/{unit}", wording


@pytest.mark.parametrize("frame", ["по {} на {}", "в среднем {} на {}", "в среднем по {} на {}"])
def test_words_that_divide_make_a_denominator_of_a_thing(frame: str) -> None:
    for printed, value in MONEY:
        wording = frame.format(printed, "проект")
        assert outcome(wording, "ru", statistic="level") == f"exact {value}/project", wording
        for noun in UNLISTED:
            refusals(frame.format(printed, noun), "ru", statistic="level")


@pytest.mark.parametrize(("money", "single"), list(product(MONEY, SINGLE)))
def test_what_is_paid_for_one_by_one_stays_open(money: tuple[str, str], single: str) -> None:
    for frame in ("{} на {}", "выделили {} на {}", "субсидия {} на {}"):
        refusals(frame.format(money[0], single), "ru", statistic="flow")


@pytest.mark.parametrize(
    "wording",
    ["5 млн рублей на 25 школ", "5 млн рублей на 2 проекта", "5 млн рублей на 14 детей"],
)
def test_money_for_several_is_not_divided(wording: str) -> None:
    refusals(wording, "ru", statistic="flow")


def test_a_verb_apportions_money() -> None:
    refusals("на школу приходится 5 млн рублей", "ru", statistic="level")
    found = outcome("на проект приходится 5 млн рублей", "ru", statistic="level")
    assert found == "exact 5000000 RUB/project"
