"""An average may be a fraction of what no vocabulary lists; another number may not."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome

MEANS = {
    "en": ("an average of {n} {t}", "{n} {t} on average", "on average {n} {t}"),
    "de": ("durchschnittlich {n} {t}", "im Schnitt {n} {t}", "{n} {t} im Durchschnitt"),
    "fr": ("en moyenne {n} {t}", "une moyenne de {n} {t}", "{n} {t} en moyenne"),
    "es": ("una media de {n} {t}", "un promedio de {n} {t}", "{n} {t} de media"),
}
THINGS = {
    "en": ("complaints", "breakdowns", "courses"),
    "de": ("Beschwerden", "Störungen", "Kurse"),
    "fr": ("plaintes", "pannes", "places"),
    "es": ("quejas", "averías", "peticiones"),
}


@pytest.mark.parametrize("locale", sorted(MEANS))
def test_an_average_may_be_a_fraction(locale: str) -> None:
    for frame in MEANS[locale]:
        for thing in THINGS[locale]:
            for printed, value in (("2.3", "2.3"), ("47.6", "47.6")):
                number = printed if locale == "en" else printed.replace(".", ",")
                wording = frame.format(n=number, t=thing)
                assert outcome(wording, locale) == f"exact {value} count", wording


@pytest.mark.parametrize("locale", sorted(THINGS))
def test_no_other_number_is_a_fraction_of_things(locale: str) -> None:
    for thing in THINGS[locale]:
        assert outcome(f"{'2.3' if locale == 'en' else '2,3'} {thing}", locale) == "wording.unknown"


@pytest.mark.parametrize(
    ("wording", "locale", "expected"),
    [
        ("an average of 47.6 grobnits", "en", "wording.unknown"),
        ("an average of 2.5 stones", "en", "wording.unknown"),
        ("an average of 12.5 points", "en", "unit.ambiguous"),
        ("en moyenne 12,5 livres", "fr", "unit.ambiguous"),
        ("durchschnittlich 12,5 Zentner", "de", "unit.ambiguous"),
        ("an average of 2.5 feet", "en", "exact 0.000762 km"),
        ("durchschnittlich 2,8 Nächte", "de", "exact 2.8 overnight stay"),
        ("une moyenne de 47,6 places pour 100 enfants", "fr", "exact 0.476 count/person"),
        ("2,3 pannes par jour en moyenne", "fr", "exact 2.3 count/d"),
    ],
)
def test_a_unit_stays_a_unit(wording: str, locale: str, expected: str) -> None:
    assert outcome(wording, locale) == expected
