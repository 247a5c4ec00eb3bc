"""A fall "de A à B" is a range where A is below B, since a fall ends below its start."""

from __future__ import annotations

from decimal import Decimal
from itertools import product

from tests.support.readings import outcome, read, refusals
from tests.support.tables import every_row

FALLS = {
    "fr": ("une baisse {}", "a baissé {}", "un recul des ventes {}", "réduire {}"),
    "es": ("una caída {}", "cayó {}", "un descenso de las ventas {}", "reducir {}"),
}
RISES = {"fr": ("une hausse {}", "a augmenté {}"), "es": ("un aumento {}", "creció {}")}
RANGES = {"fr": ("de {} à {} %", "de {} % à {} %"), "es": ("de {} a {} %", "del {} al {} %")}
ENDS = ((2, 3), (5, 20), (20, 30), (95, 100))
ROWS = [
    (language, fall, ends)
    for language, falls in FALLS.items()
    for fall, ends in product(falls, RANGES[language])
]


@every_row(ROWS)
def test_a_fall_from_the_lower_number_is_a_range(language: str, fall: str, ends: str) -> None:
    for low, high in ENDS:
        wording = fall.format(ends.format(low, high))
        figure = read(wording, language, statistic="growth_rate")
        ends_read = (figure.bound, figure.lower, figure.upper)
        assert ends_read == ("range", Decimal(-high), Decimal(-low)), wording


@every_row(ROWS)
def test_a_fall_to_the_lower_number_is_no_range(language: str, fall: str, ends: str) -> None:
    for low, high in ENDS:
        for statistic in ("growth_rate", "increase"):
            assert refusals(fall.format(ends.format(high, low)), language, statistic=statistic)


@every_row(
    (language, rise, ends)
    for language, rises in RISES.items()
    for rise, ends in product(rises, RANGES[language])
)
def test_a_rise_may_be_either(language: str, rise: str, ends: str) -> None:
    for numbers in ENDS:
        wording = rise.format(ends.format(*numbers))
        assert refusals(wording, language, statistic="growth_rate"), wording


@every_row((language, fall) for language, falls in FALLS.items() for fall in falls)
def test_no_statistic_of_levels_makes_it_one(language: str, fall: str) -> None:
    wording = fall.format(RANGES[language][0].format(20, 30))
    for statistic in ("flow", "stock", None):
        assert not outcome(wording, language, statistic=statistic).startswith("range -"), wording


def test_other_words_of_change_leave_it_open() -> None:
    wording = "la baisse a fait monter le taux de 20 à 30 %"
    assert refusals(wording, "fr", statistic="growth_rate")


PRICED = ("sur les prix", "des salaires", "sur les loyers", "des tarifs")
RATES = ("du taux de TVA", "de la part", "du chômage", "de la TVA", "du taux directeur")


@every_row((rise, priced) for rise in RISES["fr"] for priced in PRICED)
def test_a_rise_of_money_in_percent_is_a_range(rise: str, priced: str) -> None:
    for low, high in ENDS:
        wording = f"{rise.format(RANGES['fr'][0].format(low, high))} {priced}"
        figure = read(wording, "fr", statistic="growth_rate")
        assert (figure.lower, figure.upper) == (Decimal(low), Decimal(high)), wording


@every_row((rise, rate) for rise in RISES["fr"] for rate in RATES)
def test_a_rise_of_a_rate_stays_open(rise: str, rate: str) -> None:
    wording = f"{rise.format('de 5 à 8 %')} {rate}"
    assert refusals(wording, "fr", statistic="growth_rate"), wording


def test_several_rises_are_a_range() -> None:
    for noun in ("hausses", "augmentations", "progressions"):
        figure = read(f"des {noun} de 11 à 13 %", "fr", statistic="growth_rate")
        assert (figure.lower, figure.upper) == (Decimal(11), Decimal(13))
