"""A verb of level behind a verb of change and "and" or a comma states the level."""

from __future__ import annotations

import itertools

import pytest

from silkledger.reading.quantities import QuantityContext, read_quantity
from silkledger.reading.results import Quantity

# Verbs of change, what parts them from the next verb, verbs of level, and an amount.
CLAUSES = {
    "en": (
        ("Exports fell", "Exports rose", "Exports have fallen", "Exports declined in May"),
        (" and ", ", and "),
        ("amounted to", "reached", "were", "totalled"),
        "5 million tonnes",
    ),
    "de": (
        ("Der Export sank", "Der Export stieg", "Der Export ist gesunken"),
        (" und ",),
        ("betrug", "erreichte"),
        "5 Millionen Tonnen",
    ),
    "fr": (
        ("Les exportations ont reculé", "Les exportations ont augmenté"),
        (" et ",),
        ("ont atteint", "atteignent"),
        "5 millions de tonnes",
    ),
    "es": (
        ("Las exportaciones cayeron", "Las exportaciones subieron"),
        (" y ",),
        ("alcanzaron", "sumaron"),
        "5 millones de toneladas",
    ),
    "ru": (
        ("Экспорт снизился", "Экспорт вырос", "Экспорт упал в мае", "Вывоз был сокращён"),
        (" и ", ", "),
        ("составил", "достиг", "составит", "составив"),
        "5 млн тонн",
    ),
}
NOUNS = {
    "en": "The decline began in May and amounted to 5 million tonnes",
    "de": "Der Rückgang hielt an und betrug 5 Millionen Tonnen",
    "ru": "Снижение продолжилось и составило 5 млн тонн",
}
CASES = [
    (language, f"{change}{parting}{verb} {amount}")
    for language, (changes, partings, verbs, amount) in CLAUSES.items()
    for change, parting, verb in itertools.product(changes, partings, verbs)
]


@pytest.mark.parametrize(("language", "wording"), CASES)
def test_the_verb_behind_the_change_states_the_level(language: str, wording: str) -> None:
    reading = read_quantity(wording, QuantityContext(locale=language))
    assert isinstance(reading, Quantity), wording
    assert reading.value == 5_000_000, wording


@pytest.mark.parametrize("language", NOUNS)
def test_a_noun_of_change_is_what_the_verb_tells_the_size_of(language: str) -> None:
    reading = read_quantity(NOUNS[language], QuantityContext(locale=language))
    assert not isinstance(reading, Quantity) or reading.value == -5_000_000


@pytest.mark.parametrize("language", CLAUSES)
def test_such_a_level_is_no_rate_of_growth(language: str) -> None:
    """What fell and was 5 % has no growth of 5 % either."""
    changes, partings, verbs, _ = CLAUSES[language]
    wording = f"{changes[0]}{partings[0]}{verbs[0]} 5 %"
    reading = read_quantity(wording, QuantityContext(locale=language, statistic="growth_rate"))
    assert not isinstance(reading, Quantity), wording


def test_a_comparative_behind_the_number_still_tells_the_change() -> None:
    reading = read_quantity("Incomes fell and were 5 % lower", QuantityContext(locale="en"))
    assert isinstance(reading, Quantity)
    assert reading.value == -5
