"""How long a change took, and how old those are that a share or count is of, change no figure."""

from __future__ import annotations

from itertools import product

import pytest

from tests.support.readings import outcome

WINDOWS = {
    "de": ("innerhalb von zwei Jahren", "binnen fünf Monaten", "in 3 Jahren"),
    "es": ("en dos años", "durante 3 meses", "a lo largo de cinco semanas"),
}
CHANGES = {
    "de": (("um 8,9 Prozent gestiegen", "8.9"), ("um 3 Prozent gesunken", "-3")),
    "es": (("creció un 8,9 %", "8.9"), ("ha caído un 3 %", "-3")),
}
SHARES = {
    "de": (
        "35 % sind 65 Jahre alt und älter",
        "35 % waren bereits über 85 Jahre alt",
        "35 % sind mindestens 18 Jahre alt",
    ),
    "es": ("el 35 % tiene más de 65 años", "un 35 % tenía menos de 18 años"),
}
PEOPLE = {
    "de": "500 Menschen sind über 65 Jahre alt",
    "es": "500 personas tienen más de 65 años",
}
DENIED = {
    "de": ("35 % sind nicht 65 Jahre alt", "35 % sind weniger als die 65 Jahre"),
    "es": ("el 35 % no tiene más de 65 años", "el 35 % cayó a menos de 65 años"),
}


@pytest.mark.parametrize("language", WINDOWS)
def test_how_long_a_change_took_is_left_out(language: str) -> None:
    for window, (change, value) in product(WINDOWS[language], CHANGES[language]):
        read = outcome(f"{window} {change}", language, statistic="growth_rate")
        assert read == f"exact {value} percent", window


@pytest.mark.parametrize("language", WINDOWS)
def test_a_length_alone_or_of_the_figure_stays(language: str) -> None:
    for window in WINDOWS[language]:
        assert "percent" not in outcome(window, language, statistic="growth_rate")


@pytest.mark.parametrize("language", SHARES)
def test_how_old_they_are_is_said_of_a_share(language: str) -> None:
    for wording in SHARES[language]:
        assert outcome(wording, language, statistic="share") == "exact 35 percent", wording


@pytest.mark.parametrize("language", PEOPLE)
def test_how_old_they_are_is_said_of_people(language: str) -> None:
    assert outcome(PEOPLE[language], language, statistic="stock") == "exact 500 person"


@pytest.mark.parametrize("language", DENIED)
def test_what_denies_or_turns_it_is_not_left_out(language: str) -> None:
    for wording in DENIED[language]:
        assert outcome(wording, language, statistic="share") != "exact 35 percent", wording


@pytest.mark.parametrize(
    ("wording", "statistic", "expected"),
    [
        ("sold at USD 150 a few months ago", "level", "exact 150 USD"),
        ("sold for 150 dollars some years ago", "level", "exact 150 USD"),
        ("patients who have been waiting at least a year: 323", "stock", "bound.misplaced"),
        ("323 patients who have been waiting at least a year", "stock", "exact 323 person"),
        ("323 patients a year", "stock", "unit.yearly_stock"),
    ],
)
def test_vague_and_bounded_times(wording: str, statistic: str, expected: str) -> None:
    assert outcome(wording, statistic=statistic) == expected
