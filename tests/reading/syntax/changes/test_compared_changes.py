"""A number that says how two changes differ is the size of neither."""

from __future__ import annotations

import itertools

import pytest

from tests.support.readings import read, refusals

COMPARATIVES = {
    "en": ("more", "less", "fewer", "lower", "higher", "smaller", "larger", "slower", "faster"),
    "fr": ("de moins", "de plus"),
}
NOUNS = {
    "en": ("growth", "decline", "drop", "rise", "falls", "rises", "increases", "gains"),
    "fr": ("perdus", "supprimés"),
}
PACES = {
    "en": ("slowly", "quickly", "rapidly", "sharply"),
    "fr": ("vite", "rapidement", "lentement", "fortement"),
}


@pytest.mark.parametrize("statistic", ["growth_rate", "increase"])
def test_a_comparative_of_a_change_states_none(statistic: str) -> None:
    for word, noun in itertools.product(COMPARATIVES["en"], NOUNS["en"]):
        assert refusals(f"5 % {word} {noun}", statistic=statistic)
        assert refusals(f"a 5 % {word} {noun}", statistic=statistic)


@pytest.mark.parametrize("language", PACES)
def test_a_pace_is_no_change(language: str) -> None:
    words = ("more", "less") if language == "en" else ("plus", "moins")
    for word, pace in itertools.product(words, PACES[language]):
        assert refusals(f"5 % {word} {pace}", language, statistic="growth_rate")


@pytest.mark.parametrize(
    ("wording", "language"),
    [
        ("500 fewer jobs lost", "en"),
        ("500 fewer jobs were lost", "en"),
        ("500 more jobs lost", "en"),
        ("2,000 fewer jobs cut", "en"),
        ("500 emplois de moins perdus", "fr"),
        ("500 emplois perdus de moins", "fr"),
        ("une hausse moins forte de 5 %", "fr"),
        ("une baisse moins forte de 5 %", "fr"),
    ],
)
def test_losses_that_are_compared_are_no_change(wording: str, language: str) -> None:
    for statistic in (None, "increase", "growth_rate"):
        assert refusals(wording, language, statistic=statistic)


@pytest.mark.parametrize(
    ("wording", "language", "statistic", "value"),
    [
        ("500 fewer jobs", "en", "increase", -500),
        ("500 fewer jobs than last year", "en", "increase", -500),
        ("500 fewer jobs were created", "en", "increase", -500),
        ("5 % more insolvencies", "en", "growth_rate", 5),
        ("5 % less than a year earlier", "en", "growth_rate", -5),
        ("une hausse de 5 %", "fr", "growth_rate", 5),
        ("500 emplois de moins", "fr", "increase", -500),
    ],
)
def test_a_comparative_alone_is_a_change(
    wording: str, language: str, statistic: str, value: int
) -> None:
    assert read(wording, language, statistic=statistic).value == value
