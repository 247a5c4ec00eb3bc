"""A time behind a change in a bracket or clause of its own says how long the change took."""

from __future__ import annotations

from itertools import product

from tests.support.readings import outcome
from tests.support.tables import every_row

# A level, its reading, and changes beside it that a word such as "per year" ends.
LEVELS = {
    "en": ("sold 397 tonnes", ("+18 tonnes a year", "18 tonnes more per year", "+5% per year")),
    "de": ("397 Tonnen Milch", ("+18 Tonnen pro Jahr", "+5 Prozent pro Jahr")),
    "fr": ("397 tonnes de lait", ("+18 tonnes par an", "+5 % par an")),
    "es": ("397 toneladas de leche", ("+18 toneladas al año", "+5 % al año")),
    "ru": ("продано 397 тонн", ("+18 тонн за год", "на 18 тонн больше за год", "+5% за год")),
}
# What is told per year itself, beside a bracket that ends before the time or holds no change.
YEARLY = (
    ("en", "sold 397 tonnes a year"),
    ("en", "sold 397 tonnes (18 more) a year"),
    ("en", "sold 397 tonnes per year (+5%)"),
    ("de", "397 Tonnen Milch pro Jahr (+5 Prozent)"),
    ("fr", "397 tonnes de lait par an (+5 %)"),
    ("es", "397 toneladas de leche al año (+5 %)"),
    ("ru", "продано 397 тонн в год"),
)


@every_row(
    row
    for language, (level, asides) in LEVELS.items()
    for row in product((language,), (level,), asides)
)
def test_a_level_beside_a_change_per_year_is_not_per_year(
    language: str, level: str, aside: str
) -> None:
    assert outcome(level, language, statistic="flow") == "exact 397 t"
    assert outcome(f"{level} ({aside})", language, statistic="flow") == "exact 397 t"


@every_row(YEARLY)
def test_a_level_per_year_stays_one(language: str, wording: str) -> None:
    assert outcome(wording, language, statistic="flow") == "exact 397 t/year"


def test_a_clause_of_change_keeps_its_time() -> None:
    assert outcome("397 tonnes, up 5 tonnes a year", "en", statistic="flow") == "exact 397 t"
    assert outcome("397 тонн, на 5 тонн больше за год", "ru", statistic="flow") == "exact 397 t"
