"""What people do to a thing is not counted per that thing: patients évitent le train."""

from __future__ import annotations

from itertools import product

import pytest

from tests.support.readings import outcome

VERBS = {
    "fr": [
        *("préfèrent", "prennent", "évitent", "veulent", "espèrent", "essaient", "menaçaient"),
        *("changeaient", "visitent", "quittent", "précèdent", "attendent", "plébiscitent"),
    ],
    "es": ["prefieren", "toman", "evitan", "usan", "visitan", "dejan", "eligen", "esperan"],
}
OBJECTS = {
    "fr": ("le train", "le bus", "la région", "le musée", "la voiture", "l'hôpital"),
    "es": ("el tren", "el autobús", "la región", "el museo", "el coche", "el hospital"),
}
PEOPLE = {"fr": "12 300 patients", "es": "12.300 pacientes"}


@pytest.mark.parametrize("language", VERBS)
def test_an_object_is_no_denominator(language: str) -> None:
    for verb, thing in product(VERBS[language], OBJECTS[language]):
        wording = f"{PEOPLE[language]} {verb} {thing}"
        read = outcome(wording, language, statistic="flow")
        assert read == "exact 12300 person" or "exact" not in read, (wording, read)


@pytest.mark.parametrize(
    ("wording", "language", "expected"),
    [
        ("4 500 patients de plus par jour", "fr", "exact 4500 person/d"),
        ("4,500 more patients a day", "en", "exact 4500 person/d"),
        ("12 300 patients par hôpital", "fr", "exact 12300 person/hospital"),
        ("25 euros la tonne", "fr", "exact 25 EUR/t"),
    ],
)
def test_denominators_stay(wording: str, language: str, expected: str) -> None:
    assert outcome(wording, language, statistic=None) == expected
