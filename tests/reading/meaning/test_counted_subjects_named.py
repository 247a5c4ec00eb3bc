"""A number without a unit counts what the wording tells the number of, and nothing else."""

from __future__ import annotations

from itertools import product

import pytest

from tests.support.readings import outcome, refusals

# language, wordings with a number, what is counted and a number of it, their readings
FRAMES = [
    ("en", "the number of {} fell to {}", ("visitors", "jobs", "new cars", "car accidents")),
    ("en", "the total number of {} was about {}", ("visitors", "jobs", "bus passengers")),
    ("en", "the number of {} rose from 990 in 2019 to {} in 2021", ("visitors", "jobs")),
    ("es", "el número de {} subió a {}", ("visitantes", "empleos", "viviendas vendidas")),
    ("es", "el número de {} se encuentra en {}", ("visitantes", "individuos")),
    ("fr", "le nombre de {} s'élève à {}", ("visiteurs", "logements sociaux", "phares")),
    ("fr", "le nombre de {} est passé de 990 à {}", ("visiteurs", "voitures neuves")),
    ("de", "die Zahl der {} stieg auf {}", ("Besucher", "Arbeitsplätze")),
    ("ru", "число {} выросло до {}", ("туристов", "предприятий")),
]
NUMBERS = {
    "en": ("2,340", "4.2 million"),
    "es": ("2.340", "4,2 millones"),
    "fr": ("2 340", "4,2 millions"),
    "de": ("2.340", "4,2 Mio."),
    "ru": ("2340", "4,2 млн"),
}


@pytest.mark.parametrize(
    ("language", "frame", "counted", "number"),
    [
        (language, frame, noun, number)
        for language, frame, nouns in FRAMES
        for noun, number in product(nouns, NUMBERS[language])
    ],
)
def test_the_number_counts_what_it_is_the_number_of(
    language: str, frame: str, counted: str, number: str
) -> None:
    of = "de " if language in ("es", "fr") and " mill" in number else ""
    plain = outcome(f"{number} {of}{counted}", language, statistic="stock").split(" ", 1)[1]
    found = outcome(frame.format(counted, number), language, statistic="stock")
    assert found.split(" ", 1)[1] == plain


def test_a_change_of_the_number_is_one_of_what_is_counted() -> None:
    wording = "a drop of 22.7 million over five years in the number of visits"
    assert outcome(wording, statistic="increase") == "exact -22700000 visit"
    assert outcome("the number of visitors rose by 340", statistic="increase") == "exact 340 person"


@pytest.mark.parametrize(
    ("language", "wording"),
    [
        ("en", "the number of cars and trucks rose to 340"),
        ("en", "the number of visitors per resident is 5"),
        ("en", "the number of rooms is 2.3"),
        ("en", "the number of flights per day reached 340"),
        ("en", "the number of cars and the number of trucks rose to 340"),
        ("en", "the number of tonnes rose to 340"),
        ("en", "the number of jobs index rose to 104"),
        ("en", "the index of the number of jobs rose to 104"),
        ("en", "the ratio of the number of jobs to vacancies fell to 3"),
        ("fr", "l'indice du nombre de visiteurs atteint 104"),
        ("es", "el número de muertos y heridos subió a 340"),
        ("fr", "le nombre de banana a reculé, hors zone, à 340"),
    ],
)
def test_where_two_or_none_are_counted_it_is_refused(language: str, wording: str) -> None:
    assert refusals(wording, language, statistic="stock")
