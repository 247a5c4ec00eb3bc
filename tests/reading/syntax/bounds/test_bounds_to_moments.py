"""A bound word that leads to a day, a moment or a season bounds no number behind it."""

from __future__ import annotations

from itertools import product

import pytest

from tests.support.readings import outcome

MOMENTS = {
    "de": (
        *("bis zum 30. März", "bis zum 30. März 2021", "bis 7. April", "bis heute", "bis Dienstag"),
        *("bis zum Sommer", "bis zum Wochenende", "bis zum Jahresende", "über den Winter"),
        *("über das Jahr", "bis zum Jahr 2030", "bis Ende März"),
    ),
    "es": ("hasta ayer", "hasta el lunes", "hasta el verano", "hasta la fecha", "hasta marzo"),
    "fr": ("jusqu'à l'été", "jusqu'à aujourd'hui"),
    "en": ("up to now", "over the summer", "up to Monday"),
}
AMOUNTS = {
    "de": ("498 Fälle", "498"),
    "es": ("498 casos", "498"),
    "fr": ("498 cas", "498"),
    "en": ("498 cases", "498"),
}
BOUNDS = {
    "de": ("bis zu {}", "le"),
    "es": ("hasta {}", "le"),
    "fr": ("jusqu'à {}", "le"),
    "en": ("up to {}", "le"),
}


@pytest.mark.parametrize("language", MOMENTS)
@pytest.mark.parametrize("statistic", [None, "flow", "stock"])
def test_what_leads_to_a_moment_bounds_nothing(language: str, statistic: str | None) -> None:
    counted, value = AMOUNTS[language]
    for moment in MOMENTS[language]:
        read = outcome(f"{moment} {counted}", language, statistic=statistic)
        assert read == f"exact {value} case", moment


@pytest.mark.parametrize("language", BOUNDS)
def test_what_leads_to_the_number_bounds_it(language: str) -> None:
    frame, bound = BOUNDS[language]
    counted, value = AMOUNTS[language]
    assert outcome(frame.format(counted), language) == f"{bound} {value} case"


@pytest.mark.parametrize(("moment", "verb"), [*product(("ahora", "hoy"), ("ronda", "supera"))])
def test_a_verb_of_bounds_has_its_adverb_behind_it(moment: str, verb: str) -> None:
    bound = {"ronda": "approx", "supera": "gt"}[verb]
    read = outcome(f"{verb} {moment} los 498 casos", "es", statistic="flow")
    assert read == f"{bound} 498 case"
