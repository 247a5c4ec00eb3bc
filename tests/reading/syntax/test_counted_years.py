"""A year before a unit, behind a word that leads to it, is no amount of the unit."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome

LEADS = {
    "de": ("im Jahr", "Im Jahr", "Ende", "Anfang", "seit", "im Mai", "nach", "bis"),
    "en": ("in", "since", "until", "by", "in May", "the year", "at the end of", "after"),
    "fr": ("en", "fin", "année", "en mai", "d'ici", "après"),
    "es": ("en", "en el año", "a finales de", "año", "en mayo de", "tras"),
    "ru": ("в мае", "год", "после"),
}
UNITS = {
    "de": ("Euro", "Tonnen", "Menschen", "Megawatt", "Fälle"),
    "en": ("euros", "tonnes", "people", "megawatts", "cases"),
    "fr": ("euros", "tonnes", "personnes", "logements"),
    "es": ("euros", "toneladas", "personas"),
    "ru": ("рублей", "тонн", "человек"),
}
AMOUNTS = {
    "de": ("um {} gestiegen", "rund {}", "insgesamt {}", "sank auf {}"),
    "en": ("grew by {}", "rose to {}", "exports of {}", "about {}", "a total of {}"),
    "fr": ("une baisse de {}", "environ {}", "un total de {}"),
    "es": ("creció en {}", "unas {}", "un total de {}"),
    "ru": ("около {}", "вырос на {}", "более {}"),
}


@pytest.mark.parametrize("language", LEADS)
@pytest.mark.parametrize("year", ["1998", "2012", "2030"])
def test_a_year_before_a_unit_is_no_amount(language: str, year: str) -> None:
    for lead in LEADS[language]:
        for unit in UNITS[language]:
            found = outcome(f"{lead} {year} {unit}", language)
            assert year not in found, (lead, unit, found)


@pytest.mark.parametrize("language", AMOUNTS)
def test_such_a_number_that_something_else_leads_to_is_one(language: str) -> None:
    for template in AMOUNTS[language]:
        wording = template.format(f"2012 {UNITS[language][1]}")
        assert "2012 t" in outcome(wording, language), wording


def test_the_number_behind_the_year_is_read() -> None:
    assert outcome("im Jahr 2012 500 Euro", "de") == "exact 500 EUR"
    assert outcome("in 2012, 500 people", "en") == "exact 500 person"
