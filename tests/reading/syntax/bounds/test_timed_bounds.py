"""A bound word right before a time bounds the time, or it is open what it bounds."""

from __future__ import annotations

from itertools import product

import pytest

from tests.support.readings import outcome

AMOUNTS = {
    "en": "300 tonnes",
    "de": "300 Tonnen",
    "fr": "300 tonnes",
    "es": "300 toneladas",
    "ru": "300 тонн",
}
# Prepositions of the time behind them, which bound nothing else.
LEADING = {
    "en": ("up to May", "up to the end of May", "around May", "by around May"),
    "de": ("ab dem 1. Mai", "bis Anfang Mai", "ab sofort", "kurz vor Ende Mai", "bis zum 3. Mai"),
    "fr": ("jusqu'à fin mai", "autour de mai", "à partir de mai"),
    "es": ("hasta principios de mayo", "alrededor de mayo", "a partir de mayo"),
    "ru": ("вплоть до начала ноября", "до конца ноября", "около начала ноября"),
}
# Bound words before a time that may bound the number behind it as well.
OPEN = {
    "en": (
        *("at least in May", "at most last year", "almost a year ago", "nearly a decade later"),
        *("for at least a year", "about May 2019", "at least on May 3"),
    ),
    "de": (
        *(
            "höchstens im Mai",
            "mindestens im Mai",
            "mindestens bis Mai",
            "höchstens am 1. Mai",
            "etwa seit Mai",
        ),
        *("höchstens in diesem Jahr", "fast im ganzen Mai", "allenfalls Ende Mai"),
    ),
    "fr": ("au moins en mai", "presque un an après", "au plus cette année"),
    "es": ("al menos en mayo", "al menos hasta mayo", "como mucho este año", "casi un año después"),
    "ru": ("как минимум в мае", "по меньшей мере в этом году", "примерно в мае"),
}
BOUNDED = {
    "en": ("in May at least 300 tonnes", "at least 300 tonnes in May", "since May at least 300 t"),
    "de": ("im Mai mindestens 300 Tonnen", "ab Mai mindestens 300 Tonnen"),
    "fr": ("en mai au moins 300 tonnes", "jusqu'à mai, au moins 300 tonnes"),
    "es": ("en mayo al menos 300 toneladas", "hasta mayo al menos 300 toneladas"),
    "ru": ("в мае не менее 300 тонн", "до начала мая не менее 300 тонн"),
}


@pytest.mark.parametrize("language", LEADING)
def test_a_preposition_of_the_time_bounds_no_number(language: str) -> None:
    for time, comma in product(LEADING[language], ("", ",")):
        read = outcome(f"{time}{comma} {AMOUNTS[language]}", language, statistic="flow")
        assert read == "exact 300 t", time


@pytest.mark.parametrize("language", OPEN)
def test_it_is_open_what_another_bound_word_bounds(language: str) -> None:
    for time, comma in product(OPEN[language], ("", ",")):
        read = outcome(f"{time}{comma} {AMOUNTS[language]}", language, statistic="flow")
        assert " " not in read, (time, read)


@pytest.mark.parametrize("language", BOUNDED)
def test_a_bound_word_beside_the_number_bounds_it(language: str) -> None:
    for wording in BOUNDED[language]:
        assert outcome(wording, language, statistic="flow") == "ge 300 t", wording


@pytest.mark.parametrize(
    ("language", "wording"),
    [("de", "mindestens ein Jahr"), ("fr", "au moins un an"), ("es", "al menos un año")],
)
def test_a_length_of_time_may_be_the_figure(language: str, wording: str) -> None:
    assert outcome(wording, language, statistic="level") in {"ge 1 year", "number.none"}
