"""Smaller times behind a time are parts of it: 2 hours and 15 minutes are 2.25 hours."""

from __future__ import annotations

from fractions import Fraction

from tests.support.readings import read, refusals
from tests.support.tables import every_row

# A larger and a smaller unit, how many make one, and "and".
TIMES = {
    "en": (("hours", "minutes", 60), ("minutes", "seconds", 60), ("years", "months", 12)),
    "de": (("Stunden", "Minuten", 60), ("Minuten", "Sekunden", 60), ("Jahre", "Monate", 12)),
    "fr": (("heures", "minutes", 60), ("minutes", "secondes", 60), ("jours", "heures", 24)),
    "es": (("horas", "minutos", 60), ("minutos", "segundos", 60), ("días", "horas", 24)),
    "ru": (("часов", "минут", 60), ("минут", "секунд", 60), ("дней", "часов", 24)),
}
AND = {"en": "and", "de": "und", "fr": "et", "es": "y", "ru": "и"}
CLOSE = Fraction(1, 10**20)


@every_row((language, *row) for language, rows in TIMES.items() for row in rows)
def test_smaller_times_are_parts_of_the_larger_one(
    language: str, larger: str, smaller: str, parts: int
) -> None:
    for whole in (5, 51):
        for part in (5, parts - 1):
            for joint in (" ", f" {AND[language]} "):
                value = read(f"{whole} {larger}{joint}{part} {smaller}", language).value
                assert abs(Fraction(value) - whole - Fraction(part, parts)) < CLOSE


@every_row((language, *row) for language, rows in TIMES.items() for row in rows)
def test_as_many_as_make_a_larger_one_are_not_its_parts(
    language: str, larger: str, smaller: str, parts: int
) -> None:
    for joint in (" ", f" {AND[language]} "):
        refusals(f"5 {larger}{joint}{parts} {smaller}", language)


def test_three_times_are_added_up() -> None:
    value = read("2 hours 15 minutes 30 seconds", "en").value
    assert abs(Fraction(value) - Fraction(2 * 3600 + 15 * 60 + 30, 3600)) < CLOSE
