"""Russian nouns in front of the number that counts them: выявленных нарушений 120."""

from __future__ import annotations

from itertools import product

import pytest

from tests.support.readings import outcome, refusals

NOUNS = (("школ", "school"), ("автомобилей", "car"), ("туристов", "person"), ("домов", "building"))
DESCRIBED = ("новых {}", "зарегистрированных {}", "выявленных {}", "всего крупных {}")
TOLD = ("{} открыто", "{} выявлено", "{} было зарегистрировано", "в прошлом году открыто новых {}")
NUMBERS = (("25", "exact 25"), ("1,2 млн", "exact 1200000"), ("более 120", "gt 120"))
DASHES = ("", "- ", "– ", "— ")


@pytest.mark.parametrize(("noun", "frame"), list(product(NOUNS, DESCRIBED + TOLD)))
def test_described_or_told_nouns_are_counted(noun: tuple[str, str], frame: str) -> None:
    for (number, value), dash in product(NUMBERS, DASHES):
        wording = f"{frame.format(noun[0])} {dash}{number}"
        assert outcome(wording, "ru", statistic="stock") == f"{value} {noun[1]}", wording


@pytest.mark.parametrize("noun", [noun for noun, _ in NOUNS])
def test_a_noun_right_before_a_round_number_may_mean_about(noun: str) -> None:
    for number in ("20", "25", "100"):
        refusals(f"{noun} {number}", "ru", statistic="stock")


@pytest.mark.parametrize(
    ("governing", "noun"),
    list(
        product(
            ("доходы", "площадь", "стоимость", "протяжённость", "рост", "сокращение", "для", "из"),
            ("школ", "жителей", "маршрутов"),
        )
    ),
)
def test_what_governs_the_nouns_may_be_the_figure(governing: str, noun: str) -> None:
    for number in ("120", "25 тыс."):
        refusals(f"{governing} {noun} {number}", "ru", statistic="stock")


@pytest.mark.parametrize(
    "wording",
    [
        "договоров заключено на сумму 25 млн",
        "договоров стоимостью 25 млн",
        "школ площадью 25 тыс.",
        "врачей на школу 25",
        "школ не построено 25",
        "выпускников 2024",
        "учеников школ 25",
        "тонн 25",
        "лет 25",
        "школ открыто 25 и закрыто 3",
    ],
)
def test_other_numbers_count_no_nouns(wording: str) -> None:
    refusals(wording, "ru", statistic="stock")
