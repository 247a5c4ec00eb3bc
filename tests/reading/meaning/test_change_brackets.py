"""Brackets beside a change that hold one of another time, or the base, are not the figure."""

from __future__ import annotations

from itertools import product

from tests.support.readings import outcome, refusals
from tests.support.tables import every_row

CHANGES = (
    ("повысился на 0,7%", "exact 0.7 percent"),
    ("снизились более чем на 5%", "lt -5 percent"),
    ("рост на 3%", "exact 3 percent"),
)
OF_ANOTHER_TIME = ("+5,7% в декабре", "в декабре рост на 3%", "-2% годом ранее")
# Two changes of one time with different bases, of which either may be the figure.
COMPETING = {
    "en": ("rose 0.4%", ("up 2.1% on the year earlier", "+2.1% on the year", "down 2.1% on 2019")),
    "de": ("stieg um 0,4 Prozent", ("plus 2,1 Prozent zum Vorjahr", "-2,1 Prozent gegenüber 2019")),
    "fr": ("a augmenté de 0,4 %", ("en baisse de 2,1 % par rapport à 2019", "+2,1 % sur un an")),
    "es": ("creció un 0,4 %", ("baja del 2,1 % respecto a 2019", "+2,1 % frente a 2019")),
    "ru": ("выросли на 0,4%", ("рост на 2,1% к прошлому году", "-2,1% к декабрю")),
}


@every_row(product(CHANGES, OF_ANOTHER_TIME))
def test_a_change_of_another_time_in_brackets_is_not_the_figure(
    change: tuple[str, str], brackets: str
) -> None:
    printed, reading = change
    assert outcome(printed, "ru", statistic="growth_rate") == reading
    assert outcome(f"{printed} ({brackets})", "ru", statistic="growth_rate") == reading


@every_row(product(("вырос до 5%", "доля 5%", "составил 5%"), OF_ANOTHER_TIME))
def test_a_change_in_brackets_behind_a_level_is_not_left_out(level: str, brackets: str) -> None:
    found = outcome(f"{level} ({brackets})", "ru", statistic="growth_rate")
    assert found != "exact 5 percent"


def test_brackets_without_a_time_may_hold_the_change() -> None:
    refusals("повысился на 0,7% (+5,7% в номинале)", "ru", statistic="growth_rate")
    refusals("en croissance de +19,1% (+12,6% en facial)", "fr", statistic="growth_rate")


@every_row(product(("Сокращение", "Рост"), ("2024-м", "2024 годом", "прошлым годом")))
def test_the_amount_of_the_base_in_brackets_is_not_the_change(change: str, base: str) -> None:
    wording = f"{change} добычи по сравнению с {base} (198,4 млн т) составило 3,9%"
    sign = "-" if change == "Сокращение" else ""
    assert outcome(wording, "ru", statistic="growth_rate") == f"exact {sign}3.9 percent"
    refusals(wording.replace("(198,4 млн т)", "(198,4 млн т, 5%)"), "ru", statistic="growth_rate")


@every_row((language, inside) for language, (_, rows) in COMPETING.items() for inside in rows)
def test_a_change_from_another_base_competes(language: str, inside: str) -> None:
    change = COMPETING[language][0]
    assert outcome(change, language, statistic="growth_rate") == "exact 0.4 percent"
    for statistic in ("growth_rate", "increase", None):
        assert refusals(f"{change} ({inside})", language, statistic=statistic)
