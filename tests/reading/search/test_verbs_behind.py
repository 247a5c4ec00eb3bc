"""A Russian change may stand before its verb: the figure holds the verb, and with it the sign."""

from __future__ import annotations

import itertools
from fractions import Fraction

import pytest

from silkledger.reading.search.candidates import found_figures

CHANGES: dict[str, Fraction | int] = {
    "на 5 %": -5,
    "примерно на 5 %": -5,
    "на 5 млн рублей": -5_000_000,
    "на треть": Fraction(-100, 3),
    "на четверть": -25,
    "на две трети": Fraction(-200, 3),
    "вдвое": Fraction(1, 2),
    "в 2 раза": Fraction(1, 2),
    "почти втрое": Fraction(1, 3),
    "более чем в 4 раза": Fraction(1, 4),
}
SUBJECTS = ("Экспорт за год", "Закон", "Выпуск, по данным ведомства,")
FALLING = ("снизился", "сократил", "уменьшает", "сократит", "упал")
RISING = ("вырос", "увеличил", "повышает")


@pytest.mark.parametrize(
    ("subject", "change", "verb"), [*itertools.product(SUBJECTS, CHANGES, FALLING + RISING)]
)
def test_the_verb_behind_a_change_tells_its_sign(subject: str, change: str, verb: str) -> None:
    """It has the sign of its verb, or is refused."""
    value = Fraction(CHANGES[change])
    if verb in RISING:
        value = 1 / value if 0 < value < 1 else -value
    text = f"{subject} {change} {verb} расходы."
    read = [each.quantity.value for each in found_figures(text, "ru") if each.refusal is None]
    assert len(read) == 1, text
    assert abs(Fraction(read[0]) - value) < Fraction(1, 10**9), text


FALLS = ("похудел", "обмелело", "поредела", "обеднели", "растаяли")
RISES = ("потолстел", "поправилась", "разбухло", "разбогатели", "потяжелел")
OPEN = ("подтаивал", "недобрал", "опустошался", "лишился")
AMOUNTS = {"на 8 кг": 0.008, "на 5 млн рублей": 5_000_000, "на 5 %": 5}


@pytest.mark.parametrize(("verb", "amount"), [*itertools.product(FALLS + RISES + OPEN, AMOUNTS)])
def test_an_amount_behind_a_verb_that_may_fall_is_not_read_as_a_rise(
    verb: str, amount: str
) -> None:
    found = [each for each in found_figures(f"Всё {verb} {amount}.", "ru") if not each.refusal]
    read = [float(each.quantity.value) for each in found]
    value = AMOUNTS[amount]
    assert read == ([-value] if verb in FALLS else [value] if verb in RISES else [])
