"""Forms of listed Russian adjectives and measures that no row lists."""

from __future__ import annotations

from itertools import product

import pytest

from silkledger.reading.words.lexicon import lexicon
from silkledger.schemas.vocabulary import SHIPPED
from tests.support.readings import outcome, refusals
from tests.support.tables import every_row

MEASURES = {"баррелям": "bbl", "тоннам": "t", "килограммам": "t", "кубометрам": "m3"}


@every_row(product(("равно", "эквивалентно", "равняется"), MEASURES))
def test_a_measure_is_the_same_in_each_case(equals: str, measure: str) -> None:
    amount = {"килограммам": "5000"}.get(measure, "5000000")
    read = outcome(f"{equals} 5 млн {measure}", "ru", statistic="flow")
    assert read == f"exact {amount} {MEASURES[measure]}"


@pytest.mark.parametrize(
    ("wording", "statistic", "reading"),
    [
        ("равна 5 процентам", "share", "exact 5 percent"),
        ("с годовым ростом в 19,5%", "growth_rate", "exact 19.5 percent"),
        ("с годовыми темпами роста 19,5%", "growth_rate", "exact 19.5 percent"),
        ("с ежегодным приростом 5%", "growth_rate", "exact 5 percent"),
        ("был эквивалентен 9,9% ВВП", "share", "exact 9.9 percent"),
        ("он составил 7,8 кубокилометра", "flow", "exact 7800000000 m3"),
        ("составило 7 123 408 пассажира", "flow", "exact 7123408 person"),
        ("4574 злотых без вычета налогов", "level", "exact 4574 PLN"),
        ("сократить добычу хотя бы на 5%", "growth_rate", "le -5 percent"),
        ("хотя бы 5 млн тонн", "flow", "ge 5000000 t"),
        ("выплаты по процентам составили 5 млн долларов", "flow", "exact 5000000 USD"),
    ],
)
def test_forms_are_read_as_their_base(wording: str, statistic: str, reading: str) -> None:
    assert outcome(wording, "ru", statistic=statistic) == reading


@pytest.mark.parametrize("form", ["суммам", "вато", "полам", "годовее", "большим", "странам"])
def test_a_form_of_another_word_names_no_measure(form: str) -> None:
    tokens = lexicon(SHIPPED, "ru").tokens(form)
    assert not any(token.word.unit or token.word.currency for token in tokens)


@every_row(product(("в сутки", "в день", "ежедневно"), (" до", " - до", ", до")))
def test_the_time_of_a_change_and_its_level_may_be_printed_twice(time: str, to: str) -> None:
    wording = f"выросла на 3 млн баррелей {time}{to} 93,6 млн баррелей {time}"
    assert outcome(wording, "ru", statistic="flow") == "exact 93600000 bbl/d"


def test_another_time_of_the_level_is_refused() -> None:
    wording = "выросла на 3 млн баррелей в сутки до 93,6 млн баррелей в месяц"
    assert refusals(wording, "ru", statistic="flow")


@pytest.mark.parametrize(
    ("wording", "reading"),
    [
        ("увеличилась на один процент до 12,83 евро", "exact 12.83 EUR"),
        ("выросла на один процент - до 12,83 евро за тонну", "exact 12.83 EUR/t"),
        ("на один гектар приходится 5 тонн", "exact 500 t/km2"),
    ],
)
def test_a_change_by_one_divides_nothing(wording: str, reading: str) -> None:
    assert outcome(wording, "ru", statistic="level") == reading
